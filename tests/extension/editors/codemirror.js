import { defaultKeymap, history, historyKeymap, undo, undoDepth } from "@codemirror/commands";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { markdown } from "./article.js";
import { add, offer } from "./fixture.js";

const view = new EditorView({
  parent: add("div"),
  state: EditorState.create({
    doc: markdown,
    extensions: [
      history(),
      keymap.of([...defaultKeymap, ...historyKeymap]),
      EditorView.lineWrapping,
    ],
  }),
});
offer({
  text: () => view.state.doc.toString(),
  saved: () => view.state.doc.toString(),
  focus: () => view.focus(),
  undo: () => void undo(view),
  again: () => view.setState(view.state),
  undoDepth: () => undoDepth(view.state),
  root: () => view.contentDOM,
});
