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
const page = createRoot(host);
/** With another key everything is made anew. */
const draw = (/** @type {number} */ key, /** @type {any} */ initialValue) =>
  page.render(
    createElement(
      Slate,
      /** @type {any} */ ({ key, editor, initialValue }),
      createElement(Editable, { renderElement, "aria-label": "Article" }),
    ),
  );
draw(0, initialValue);
offer({
  text: () => editor.children.map((/** @type {any} */ block) => Node.string(block)).join("\n"),
  saved: () => JSON.stringify(editor.children),
  focus: () => ReactEditor.focus(editor),
  undo: () => editor.undo(),
  again: () => draw(performance.now(), editor.children),
  undoDepth: () => editor.history.undos.length,
  root: () => host,
  ready: new Promise((done) => {
    new MutationObserver(done).observe(host, { childList: true });
  }),
});
