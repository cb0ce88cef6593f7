import { ClassicEditor, Essentials, Heading, List, Paragraph } from "ckeditor5";
import "ckeditor5/ckeditor5.css";
import { html } from "./article.js";
import { add, offer } from "./fixture.js";

const host = add("div");
/** @type {any} */
let editor;
offer({
  // Its headings are levels 2 to 4 of the page, so the article's own is the first of these.
  text: () =>
    [...editor.model.document.getRoot().getChildren()]
      .map((block) => [...block.getChildren()].map((node) => node.data ?? "").join(""))
      .join("\n"),
  saved: () => editor.getData(),
  focus: () => editor.editing.view.focus(),
  undo: () => editor.execute("undo"),
  again: () => {
    const data = editor.getData();
    editor.setData("");
    editor.setData(data);
  },
  undoDepth: () => editor.commands.get("undo")._stack.length,
  root: () => editor.ui.getEditableElement(),
  ready: ClassicEditor.create(host, {
    licenseKey: "GPL",
    plugins: [Essentials, Heading, List, Paragraph],
    toolbar: ["undo", "redo", "heading", "bulletedList"],
    initialData: html.replaceAll("h1>", "h2>"),
  }).then((/** @type {any} */ made) => {
    editor = made;
  }),
});
