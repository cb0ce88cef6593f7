import { paragraphs } from "./article.js";
import { add, fillAgain, offer } from "./fixture.js";

// A field of one line holds the first paragraph alone.
const field = add("input", { type: "text", size: "200", "aria-label": "Teaser" });
field.defaultValue = paragraphs[0];
offer({
  text: () => field.value,
  saved: () => field.value,
  focus: () => field.focus(),
  undo: () => void document.execCommand("undo"),
  again: () => fillAgain(field),
  root: () => document,
});
