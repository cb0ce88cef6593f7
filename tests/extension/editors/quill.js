import Quill from "quill";
import "quill/dist/quill.snow.css";
import { headline, paragraphs } from "./article.js";
import { add, offer } from "./fixture.js";

const quill = new Quill(add("div"), { theme: "snow" });
quill.setContents(
  /** @type {any} */ ([
    { insert: headline },
    { insert: "\n", attributes: { header: 1 } },
    ...paragraphs.map((words) => ({ insert: `${words}\n` })),
  ]),
  "silent",
);
quill.history.clear();
offer({
  text: () => quill.getText().trimEnd(),
  saved: () => JSON.stringify(quill.getContents()),
  focus: () => quill.focus(),
  undo: () => quill.history.undo(),
  again: () => quill.setContents(quill.getContents(), "silent"),
  undoDepth: () => /** @type {any} */ (quill.history).stack.undo.length,
  root: () => quill.root,
});
