import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { $createHeadingNode, HeadingNode, QuoteNode, registerRichText } from "@lexical/rich-text";
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  createEditor,
  UNDO_COMMAND,
} from "lexical";
import { headline, paragraphs } from "./article.js";
import { add, offer } from "./fixture.js";

const host = add("div", { contenteditable: "true", "aria-label": "Article", role: "textbox" });
const editor = createEditor({
  namespace: "article",
  nodes: [HeadingNode, QuoteNode],
  onError(error) {
    throw error;
  },
});
editor.setRootElement(host);
registerRichText(editor);
editor.update(
  () => {
    const blocks = [
      $createHeadingNode("h1").append($createTextNode(headline)),
      ...paragraphs.map((words) => $createParagraphNode().append($createTextNode(words))),
    ];
    $getRoot()
      .clear()
      .append(...blocks);
  },
  { discrete: true },
);
const history = createEmptyHistoryState();
registerHistory(editor, history, 1000);
offer({
  text: () =>
    editor.read(() =>
      $getRoot()
        .getChildren()
        .map((block) => block.getTextContent())
        .join("\n"),
    ),
  saved: () => JSON.stringify(editor.getEditorState()),
  focus: () => editor.focus(),
  undo: () => void editor.dispatchCommand(UNDO_COMMAND, undefined),
  again: () => {
    // It keeps what is the same: the text goes for a moment.
    const state = editor.getEditorState();
    editor.setRootElement(null);
    editor.setRootElement(host);
    editor.setEditorState(state);
  },
  undoDepth: () => history.undoStack.length,
  root: () => host,
});
