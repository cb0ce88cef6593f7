import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { createEditor, Node } from "slate";
import { withHistory } from "slate-history";
import { Editable, ReactEditor, Slate, withReact } from "slate-react";
import { headline, paragraphs } from "./article.js";
import { add, offer } from "./fixture.js";

const editor = /** @type {any} */ (withHistory(withReact(createEditor())));
const initialValue = [
  { type: "heading", children: [{ text: headline }] },
  ...paragraphs.map((words) => ({ type: "paragraph", children: [{ text: words }] })),
];
const renderElement = (/** @type {any} */ { attributes, children, element }) =>
  createElement(element.type === "heading" ? "h1" : "p", attributes, children);
const host = add("div");
createRoot(host).render(
  createElement(
    Slate,
    /** @type {any} */ ({ editor, initialValue }),
    createElement(Editable, { renderElement, "aria-label": "Article" }),
  ),
);
offer({
  text: () => editor.children.map((/** @type {any} */ block) => Node.string(block)).join("\n"),
  saved: () => JSON.stringify(editor.children),
  focus: () => ReactEditor.focus(editor),
  undo: () => editor.undo(),
  undoDepth: () => editor.history.undos.length,
  root: () => host,
  ready: new Promise((done) => {
    new MutationObserver(done).observe(host, { childList: true });
  }),
});
