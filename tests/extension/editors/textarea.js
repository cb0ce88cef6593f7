import { markdown } from "./article.js";
import { add, offer } from "./fixture.js";

const area = add("textarea", { rows: "20", cols: "160", "aria-label": "Article" });
area.defaultValue = markdown;
offer({
  text: () => area.value,
  saved: () => area.value,
  focus: () => area.focus(),
  undo: () => void document.execCommand("undo"),
  root: () => document,
});
