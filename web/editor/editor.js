// @ts-check
import { moveOffset, orderedEdits } from "../model/edits.js";
import { History } from "../model/history.js";
import { Lines } from "../model/lines.js";
import { Blocks } from "./blocks.js";
import { Input } from "./input.js";
import { ReadBack } from "./read-back.js";
import { scrollFrame, visibleLines } from "./view.js";

/** @typedef {import("../model/history.js").Act} Act */
/** @typedef {import("../model/history.js").Selected} Selected */
/** @typedef {import("../model/structure.js").Edit} Edit */
/** @typedef {import("../model/structure.js").Imported} Imported */

/** Spelling, translation and suggestions of some browsers send what is typed to a server. */
const kAttributes = {
  contenteditable: "true",
  role: "textbox",
  "aria-multiline": "true",
  tabindex: "0",
  spellcheck: "false",
  autocorrect: "off",
  writingsuggestions: "false",
  translate: "no",
  "data-gramm": "false",
  "data-enable-grammarly": "false",
};

/** How far from the edge of what is visible the caret is kept. */
const kCaretMarginPx = 24;

/**
 * A plain-text editor over a contenteditable element, one block element a line, so that a long
 * article repaints a paragraph at a time and a highlight range lives in one text node.
 *
 * The text is the lines joined by "\n"; every offset is a UTF-16 code unit of it. The browser does
 * typing, input methods and deleting inside a line; whatever it leaves in the DOM is read back.
 * All that joins or splits lines, and every programmatic change, goes through `transact`, and one
 * history covers both, because a browser's own undo does not survive a script that touches the DOM.
 */
export class Editor {
  /** @type {HTMLElement} */ #root;
  /** @type {Blocks} */ #blocks;
  /** @type {ReadBack} */ #readBack;
  #lines = new Lines();
  #history = new History();
  /** @type {Selected} */ #selected = { anchor: 0, focus: 0 };
  /** @type {(edits: Edit[]) => void} */ #onChange;
  /** @type {() => number} */ #covered;

  /**
   * @param {HTMLElement} root an empty element
   * @param {object} host
   * @param {(edits: Edit[]) => void} host.onChange called after each change with edits of the old text
   * @param {import("./input.js").ImportData} host.importData reads what is pasted or dropped
   * @param {() => number} [host.covered] how much of the window's lower edge is hidden, in CSS px
   */
  constructor(root, { onChange, importData, covered = () => 0 }) {
    this.#root = root;
    this.#onChange = onChange;
    this.#covered = covered;
    for (const [name, value] of Object.entries(kAttributes)) root.setAttribute(name, value);
    this.#blocks = new Blocks(root, this.#lines);
    this.#readBack = new ReadBack(root, this.#lines, this.#blocks, {
      onTyped: (edit, takeOver) => this.#typed(edit, takeOver),
      select: ({ anchor, focus }) => this.select(anchor, focus),
    });
    root.addEventListener("compositionstart", () => this.#remember());
    new Input(this, this.#readBack, importData).listen(root);
    document.addEventListener("selectionchange", () => this.#remember());
  }

  get text() {
    return this.#lines.text;
  }

  get length() {
    return this.#lines.length;
  }

  get root() {
    return this.#root;
  }

  /** What scrolls the text. */
  get frame() {
    return scrollFrame(this.#root, this.#covered);
  }

  /** What the page that the text came from said of it, as the engine reads it; null if nothing. */
  get structure() {
    return this.#lines.structure;
  }

  /** The same for `setText`. */
  get keptStructure() {
    return this.#lines.keptStructure;
  }

  get lineCount() {
    return this.#lines.count;
  }

  get canUndo() {
    return this.#history.canUndo;
  }

  get canRedo() {
    return this.#history.canRedo;
  }

  /** The selection, or where it last was when the focus is elsewhere. */
  get selected() {
    this.#remember();
    return this.#selected;
  }

  /** The same from its start to its end. */
  get span() {
    const { anchor, focus } = this.selected;
    return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
  }

  get hasFocus() {
    return document.activeElement === this.#root;
  }

  /** The part of the text that is in view or near it, whole lines. */
  visible() {
    const boxOf = (/** @type {number} */ line) => this.block(line).getBoundingClientRect();
    const { first, last } = visibleLines(this.lineCount, this.frame, boxOf);
    return { start: this.lineStart(first), end: this.lineEnd(last) };
  }

  /** The element of a line. @param {number} index */
  block(index) {
    return this.#blocks.block(index);
  }

  /** @param {number} index */
  lineStart(index) {
    return this.#lines.start(index);
  }

  /** @param {number} index */
  lineEnd(index) {
    return this.#lines.end(index);
  }

  /**
   * The line that holds an offset; its line break belongs to it.
   * @param {number} offset
   */
  lineAt(offset) {
    return this.#lines.at(offset);
  }

  /**
   * The DOM point of an offset.
   * @param {number} offset
   */
  pointAt(offset) {
    return this.#blocks.pointAt(offset);
  }

  /**
   * A live DOM range over a span of the text.
   * @param {number} start
   * @param {number} end
   */
  rangeOf(start, end) {
    return this.#blocks.rangeOf(start, end);
  }

  /**
   * Whether a range still is the one over a span.
   * @param {AbstractRange} range
   * @param {number} start
   * @param {number} end
   */
  covers(range, start, end) {
    const from = this.pointAt(start);
    const to = this.pointAt(end);
    return (
      range.startContainer === from.node &&
      range.startOffset === from.offset &&
      range.endContainer === to.node &&
      range.endOffset === to.offset
    );
  }

  /**
   * The boxes of a span on the screen; that of its line where it has none.
   * @param {number} start
   * @param {number} end
   */
  rectsOf(start, end) {
    const rects = [...this.rangeOf(start, end).getClientRects()];
    return rects.length > 0 ? rects : [this.block(this.lineAt(start)).getBoundingClientRect()];
  }

  /**
   * The offset of a DOM point; null outside the editor.
   * @param {Node|null} node
   * @param {number} at
   */
  offsetOf(node, at) {
    return this.#blocks.offsetOf(node, at);
  }

  focus() {
    this.#root.focus({ preventScroll: true });
  }

  /**
   * @param {number} anchor
   * @param {number} [focus]
   */
  select(anchor, focus = anchor) {
    const from = this.pointAt(anchor);
    const to = this.pointAt(focus);
    document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
    this.#selected = { anchor, focus };
  }

  /**
   * Changes the text as one undo step.
   * @param {ReadonlyArray<Edit>} edits
   * @param {{kind?: string, select?: Selected|null}} [options] `select`: null leaves the selection
   *   alone; by default the caret lands behind the last edit
   * @returns {boolean} false if the edits overlap or leave the text
   */
  transact(edits, { kind = "edit", select } = {}) {
    const ordered = orderedEdits(
      edits.map((edit) => this.#lines.fitted({ ...edit, text: edit.text.replace(/\r\n?/g, "\n") })),
      this.length,
    );
    if (ordered === null) return false;
    if (ordered.length === 0) return true;
    const before = this.selected;
    const last = ordered[ordered.length - 1];
    const caret = moveOffset(last.end, ordered);
    const step = { edits: ordered, inverse: this.#lines.inverse(ordered) };
    this.#apply(ordered);
    const after = select ?? { anchor: caret, focus: caret };
    if (select !== null) this.select(after.anchor, after.focus);
    this.#history.push({ steps: [step], before, after, kind, time: performance.now() });
    this.#onChange(ordered);
    return true;
  }

  /**
   * Replaces the whole text as one undo step.
   * @param {string} text
   * @param {Partial<Imported>} [imported] its structure
   */
  setText(text, { kinds, spans, about } = {}) {
    this.transact([{ start: 0, end: this.length, text, kinds, spans, about }], { select: null });
    this.#selected = { anchor: 0, focus: 0 };
  }

  /** @param {Act} act that has just been done, one undo step */
  record(act) {
    const { selected } = this;
    const time = performance.now();
    this.#history.push({
      steps: [],
      act,
      before: selected,
      after: selected,
      kind: "act",
      time,
    });
  }

  /** Drops all undo steps: nothing of an earlier text stays in memory. */
  forgetHistory() {
    this.#history.clear();
  }

  undo() {
    const entry = this.#history.back();
    if (!entry) return;
    if (entry.act) return entry.act.undo();
    for (const step of [...entry.steps].reverse()) this.#replay(step.inverse);
    this.#restoreSelection(entry.before);
  }

  redo() {
    const entry = this.#history.forward();
    if (!entry) return;
    if (entry.act) return entry.act.redo();
    for (const step of entry.steps) this.#replay(step.edits);
    this.#restoreSelection(entry.after);
  }

  /** Scrolls the least that brings the caret into view. */
  revealCaret() {
    const offset = this.#selected.focus;
    const [rect] = this.rectsOf(offset, offset);
    const { frame } = this;
    const above = rect.top - frame.top - kCaretMarginPx;
    const below = rect.bottom - frame.bottom + kCaretMarginPx;
    if (above < 0) frame.scroll(above);
    else if (below > 0) frame.scroll(below);
  }

  /** @param {Selected} selected */
  #restoreSelection(selected) {
    // Setting the selection would take the focus from a button that was pressed.
    if (this.hasFocus) this.select(selected.anchor, selected.focus);
    else this.#selected = selected;
    this.revealCaret();
  }

  #remember() {
    const selection = document.getSelection();
    if (!selection || selection.rangeCount === 0) return;
    const anchor = this.offsetOf(selection.anchorNode, selection.anchorOffset);
    const focus = this.offsetOf(selection.focusNode, selection.focusOffset);
    if (anchor !== null && focus !== null) this.#selected = { anchor, focus };
  }

  /** @param {Edit[]} edits */
  #replay(edits) {
    this.#apply(edits);
    this.#onChange(edits);
  }

  /**
   * Writes sorted edits into lines and DOM, from the last to the first so that offsets stay valid.
   * @param {Edit[]} edits
   */
  #apply(edits) {
    this.#readBack.flush();
    for (let i = edits.length - 1; i >= 0; i--) {
      const { first, last, count } = this.#lines.apply(edits[i]);
      this.#blocks.write(first, last, count);
    }
    this.#readBack.skip();
  }

  /**
   * Records a change that the browser has made.
   * @param {Edit} edit
   * @param {() => void} takeOver brings lines and blocks up to date
   */
  #typed(edit, takeOver) {
    const before = this.#selected;
    const step = { edits: [edit], inverse: this.#lines.inverse([edit]) };
    takeOver();
    this.#remember();
    const after = this.#selected;
    const plain = edit.end === edit.start ? "type" : edit.text === "" ? "delete" : "replace";
    // What an input method writes and rewrites until it is done is one step.
    const { composition } = this.#readBack;
    const kind = composition > 0 ? `compose ${composition}` : plain;
    this.#history.push({ steps: [step], before, after, kind, time: performance.now() });
    this.#onChange([edit]);
  }
}
