// @ts-check
import { offsetAtPoint } from "./view.js";

/** @typedef {import("../model/edits.js").Span} Span */
/** @typedef {import("../model/structure.js").Imported} Imported */
/** A promise where a file is read. @typedef {(data: DataTransfer) => Imported|null|Promise<Imported|null>} ImportData */

/**
 * What the user does to the text by keys, clipboard and mouse. The browser does what stays inside a
 * line; all that joins or splits lines is done here.
 */
export class Input {
  /** @type {import("./editor.js").Editor} */ #editor;
  /** @type {import("./read-back.js").ReadBack} */ #readBack;
  /** @type {ImportData} */ #importData;
  /** What is being dragged out of the text. @type {Span|null} */ #dragged = null;

  /**
   * @param {import("./editor.js").Editor} editor
   * @param {import("./read-back.js").ReadBack} readBack
   * @param {ImportData} importData
   */
  constructor(editor, readBack, importData) {
    this.#editor = editor;
    this.#readBack = readBack;
    this.#importData = importData;
  }

  /** @param {HTMLElement} root */
  listen(root) {
    root.addEventListener("beforeinput", (event) => this.#beforeInput(event));
    root.addEventListener("keydown", (event) => this.#keyDown(event));
    root.addEventListener("paste", (event) => this.#paste(event));
    root.addEventListener("copy", (event) => this.#copy(event));
    root.addEventListener("cut", (event) => this.#cut(event));
    root.addEventListener("dragstart", () => (this.#dragged = this.#editor.span));
    root.addEventListener("dragend", () => (this.#dragged = null));
    root.addEventListener("dragover", (event) => event.preventDefault());
    root.addEventListener("drop", (event) => this.#drop(event));
    root.addEventListener("compositionstart", () => this.#readBack.startComposition());
    root.addEventListener("compositionend", () => this.#readBack.endComposition());
  }

  /** @param {InputEvent} event */
  #beforeInput(event) {
    this.#readBack.flush();
    const { inputType: type, data, dataTransfer } = event;
    if (event.isComposing || type === "insertCompositionText") return;
    const plain = dataTransfer?.getData("text/plain");
    if (type === "historyUndo" || type === "historyRedo") {
      event.preventDefault();
      if (type === "historyUndo") this.#editor.undo();
      else this.#editor.redo();
    } else if (type.startsWith("format")) {
      event.preventDefault();
    } else if (type === "insertParagraph" || type === "insertLineBreak") {
      this.#replace(event, "\n");
    } else if (type === "insertText" || type === "insertReplacementText") {
      this.#type(event, data ?? plain ?? "");
    } else if (type === "insertFromPaste" || type === "insertFromDrop") {
      this.#replace(event, plain ?? data ?? "");
    } else if (type.startsWith("delete")) {
      this.#delete(event);
    }
  }

  /**
   * Puts a text in the place of the selection.
   * @param {InputEvent} event
   * @param {string} text
   */
  #replace(event, text) {
    event.preventDefault();
    this.#editor.transact([{ ...this.#editor.span, text }]);
    this.#editor.revealCaret();
  }

  /**
   * Typing is the browser's own, but for what reaches over lines.
   * @param {InputEvent} event
   * @param {string} text
   */
  #type(event, text) {
    const { start, end } = this.#editor.span;
    if (this.#editor.lineAt(start) === this.#editor.lineAt(end) && !/[\r\n]/.test(text)) return;
    event.preventDefault();
    this.#insert({ text });
  }

  /** Deleting is the browser's own where it is one character inside a line. @param {InputEvent} event */
  #delete(event) {
    const editor = this.#editor;
    const { start, end } = editor.span;
    const line = editor.lineAt(start);
    const join = (/** @type {Span} */ span) => {
      event.preventDefault();
      if (span.start >= 0 && span.end <= editor.length)
        editor.transact([{ ...span, text: "" }], { kind: "delete" });
    };
    const { inputType: type } = event;
    if (start !== end) this.#replace(event, "");
    else if (type.endsWith("Backward") && start === editor.lineStart(line))
      join({ start: start - 1, end });
    else if (type.endsWith("Forward") && start === editor.lineEnd(line))
      join({ start, end: end + 1 });
  }

  /** Puts what was read in the place of the selection. @param {Imported} imported */
  #insert(imported) {
    const { start, end } = this.#editor.span;
    const fresh = end - start === this.#editor.length;
    this.#editor.transact([{ ...imported, start, end }]);
    // A whole article that arrives at once is read from its beginning.
    if (!fresh) this.#editor.revealCaret();
  }

  /** @param {KeyboardEvent} event */
  #keyDown(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === "a" && !event.shiftKey) {
      // Chromium takes seconds for it in a text of thousands of lines.
      event.preventDefault();
      this.#readBack.flush();
      this.#editor.select(0, this.#editor.length);
    } else if (key === "z" || key === "y") {
      event.preventDefault();
      this.#readBack.flush();
      if (key === "y" || event.shiftKey) this.#editor.redo();
      else this.#editor.undo();
    }
  }

  /** @param {ClipboardEvent} event */
  #paste(event) {
    event.preventDefault();
    this.#readBack.flush();
    if (!event.clipboardData) return;
    const imported = this.#importData(event.clipboardData);
    if (imported instanceof Promise) void imported.then((file) => file && this.#insert(file));
    else if (imported) this.#insert(imported);
  }

  /** @param {ClipboardEvent} event */
  #copy(event) {
    const { start, end } = this.#editor.span;
    if (start === end) return;
    event.preventDefault();
    event.clipboardData?.setData("text/plain", this.#editor.text.slice(start, end));
  }

  /** @param {ClipboardEvent} event */
  #cut(event) {
    this.#copy(event);
    const { start, end } = this.#editor.span;
    if (start !== end) this.#editor.transact([{ start, end, text: "" }]);
  }

  /** @param {DragEvent} event */
  #drop(event) {
    event.preventDefault();
    const from = this.#dragged;
    this.#dragged = null;
    const imported = event.dataTransfer && this.#importData(event.dataTransfer);
    if (!imported) return;
    if (imported instanceof Promise) {
      // A file is an article, whole.
      void imported.then((file) => file && this.#editor.setText(file.text, file));
      return;
    }
    const at = offsetAtPoint(this.#editor, event.clientX, event.clientY);
    if (imported.text === "" || at === null) return;
    if (from === null) this.#editor.transact([{ ...imported, start: at, end: at }]);
    else if (at <= from.start || at >= from.end) this.#move(from, at, imported.text);
  }

  /**
   * @param {Span} from
   * @param {number} to
   * @param {string} text
   */
  #move(from, to, text) {
    this.#editor.transact([
      { start: to, end: to, text },
      { ...from, text: "" },
    ]);
  }
}
