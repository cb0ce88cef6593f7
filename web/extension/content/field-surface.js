// @ts-check
import { visibleLines } from "../../editor/view.js";
import { deepFocus } from "./candidates.js";
import { Mirror } from "./mirror.js";

/** @typedef {import("../../editor/view.js").LiveRange} LiveRange */
/** @typedef {import("./dom-surface.js").Surface} Surface */
/** @typedef {HTMLTextAreaElement|HTMLInputElement} Field */

/** Browsers that give out ranges over a field's value need no mirror of it. @param {Field} field */
const hasValueRanges = (field) => "createValueRange" in field;

/**
 * A text area or a text field of one line.
 * @implements {Surface}
 */
export class FieldSurface {
  /** @type {Field} */ root;
  /** @type {"field"|"selection"} */ kind;
  /** Of the value, what is not part of the text. @type {{before: number, behind: number}} */ #around;
  /** @type {Mirror|null} */ #mirror = null;
  text = "";
  #listening = new AbortController();

  /**
   * @param {Field} root
   * @param {import("./overlay.js").Overlay} overlay holds the mirror where one is needed
   * @param {{start: number, end: number}} [part] of the value, in UTF-16 units
   */
  constructor(root, overlay, part) {
    this.root = root;
    this.kind = part ? "selection" : "field";
    const { length } = root.value;
    this.#around = { before: part?.start ?? 0, behind: length - (part?.end ?? length) };
    if (!hasValueRanges(root)) this.#mirror = new Mirror(root, overlay);
    this.read();
  }

  get isAlive() {
    return this.root.isConnected;
  }

  get editable() {
    return !this.root.readOnly && !this.root.disabled;
  }

  /** Where the text begins in the value. */
  get base() {
    return this.#around.before;
  }

  structured() {
    return { structure: null, kept: null };
  }

  read() {
    const { value } = this.root;
    const { before, behind } = this.#around;
    const text = value.slice(before, Math.max(before, value.length - behind));
    const changed = text !== this.text;
    this.text = text;
    this.#mirror?.update();
    return changed;
  }

  /** @param {() => void} onChange */
  watch(onChange) {
    const { signal } = this.#listening;
    this.root.addEventListener("input", onChange, { signal });
    this.root.addEventListener("change", onChange, { signal });
  }

  release() {
    this.#listening.abort();
    this.#mirror?.remove();
  }

  /** @param {number} start @param {number} end @returns {LiveRange} */
  rangeOf(start, end) {
    const from = start + this.base;
    const to = end + this.base;
    if (this.#mirror) return this.#mirror.rangeOf(from, to);
    return /** @type {any} */ (this.root).createValueRange(from, to);
  }

  /** @param {LiveRange} range @param {number} start @param {number} end */
  covers(range, start, end) {
    const inside = this.#mirror ? range.startContainer === this.#mirror.node : true;
    return inside && range.startOffset === start + this.base && range.endOffset === end + this.base;
  }

  /** What is scrolled out of the field is not on the screen. @param {number} start @param {number} end */
  rectsOf(start, end) {
    const box = this.root.getBoundingClientRect();
    return [...this.rangeOf(start, end).getClientRects()].filter(
      ({ top, bottom, left, right }) =>
        bottom > box.top && top < box.bottom && right > box.left && left < box.right,
    );
  }

  get frame() {
    const { top, bottom } = this.root.getBoundingClientRect();
    return {
      top: Math.max(0, top),
      bottom: Math.min(innerHeight, bottom),
      scroll: (/** @type {number} */ by) => {
        this.root.scrollTop += by;
      },
    };
  }

  visible() {
    const { text } = this;
    const starts = [0];
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    const endOf = (/** @type {number} */ line) => (starts[line + 1] ?? text.length + 1) - 1;
    const boxOf = (/** @type {number} */ line) =>
      [...this.rangeOf(starts[line], Math.max(starts[line], endOf(line))).getClientRects()].at(
        -1,
      ) ?? new DOMRect();
    const { first, last } = visibleLines(starts.length, this.frame, boxOf);
    return { start: starts[first], end: endOf(last) };
  }

  get hasFocus() {
    return document.hasFocus() && deepFocus() === this.root;
  }

  get selected() {
    const { selectionStart, selectionEnd, selectionDirection } = this.root;
    const start = (selectionStart ?? 0) - this.base;
    const end = (selectionEnd ?? 0) - this.base;
    return selectionDirection === "backward"
      ? { anchor: end, focus: start }
      : { anchor: start, focus: end };
  }

  /** @param {number} start @param {number} [end] */
  select(start, end = start) {
    this.root.setSelectionRange(start + this.base, end + this.base);
  }

  focus() {
    this.root.focus({ preventScroll: true });
  }
}
