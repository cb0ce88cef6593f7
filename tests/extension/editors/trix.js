import "trix";
import "trix/dist/trix.css";
import { html } from "./article.js";
import { add, offer } from "./fixture.js";

const field = add("input", { type: "hidden", id: "body" });
// Trix keeps a paragraph as a block of the element div.
field.value = html.replaceAll("p>", "div>");
const host = /** @type {any} */ (document.createElement("trix-editor"));
host.setAttribute("input", "body");
const ready = new Promise((done) => {
  host.addEventListener("trix-initialize", done);
});
document.body.append(host);
offer({
  text: () => host.editor.getDocument().toString().trimEnd(),
  saved: () => host.value,
  focus: () => host.focus(),
  undo: () => host.editor.undo(),
  again: async () => {
    const { value } = host;
    host.editor.loadHTML("");
    // It draws what has changed before the next frame.
    await new Promise((done) => requestAnimationFrame(done));
    host.editor.loadHTML(value);
  },
  undoDepth: () => host.editor.undoManager.undoEntries.length,
  root: () => host,
  ready,
});
