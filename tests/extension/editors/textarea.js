import { markdown } from "./article.js";
import { add, fillAgain, offer } from "./fixture.js";

const area = add("textarea", { rows: "20", cols: "160", "aria-label": "Article" });
area.defaultValue = markdown;
offer({
  text: () => area.value,
  saved: () => area.value,
  focus: () => area.focus(),
  undo: () => void document.execCommand("undo"),
  again: () => fillAgain(area),
  root: () => document,
});
