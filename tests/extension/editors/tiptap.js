import { Editor } from "@tiptap/core";
import { undoDepth } from "@tiptap/pm/history";
import { StarterKit } from "@tiptap/starter-kit";
import { html } from "./article.js";
import { add, offer } from "./fixture.js";

const editor = new Editor({ element: add("div"), extensions: [StarterKit], content: html });
offer({
  text: () => editor.getText({ blockSeparator: "\n" }),
  saved: () => editor.getHTML(),
  focus: () => void editor.commands.focus(),
  undo: () => void editor.commands.undo(),
  again: () => {
    const words = editor.getHTML();
    editor.commands.setContent("");
    editor.commands.setContent(words);
  },
  undoDepth: () => undoDepth(editor.state),
  root: () => editor.view.dom,
});
