// @ts-check
import { differenceOf } from "../../model/edits.js";

/** @typedef {import("./dom-surface.js").Surface} Surface */
/** @typedef {import("../../editor/view.js").TextView} TextView */
/** @typedef {import("../../model/edits.js").Edit} Edit */

/** In the place of a text, while there is none. @type {Surface} */
const kNothing = {
  kind: "page",
  root: document.documentElement,
  isAlive: true,
  editable: false,
  text: "",
  structured: () => ({ structure: null, kept: null }),
  read: () => false,
  watch() {},
  release() {},
  rangeOf: () => document.createRange(),
  covers: () => false,
  rectsOf: () => [],
  visible: () => ({ start: 0, end: 0 }),
  frame: { top: 0, bottom: 0, scroll() {} },
  hasFocus: false,
  selected: { anchor: 0, focus: 0 },
  select() {},
  focus() {},
};

/**
 * The text that is being checked, whichever surface has it: marks, card and pointer are made once and
 * look at this.
 * @implements {TextView}
 */
export class Article {
  /** @type {Surface} */ surface = kNothing;

  /** @param {Surface|null} surface */
  use(surface) {
    this.surface.release();
    this.surface = surface ?? kNothing;
  }

  get isThere() {
    return this.surface !== kNothing;
  }

  /** Reads the text again. @returns {Edit[]|null} what has changed; null if nothing */
  refresh() {
    const before = this.text;
    if (!this.surface.read()) return null;
    const edit = differenceOf(before, this.text);
    return edit && [edit];
  }

  get root() {
    return this.surface.root;
  }

  get text() {
    return this.surface.text;
  }

  get length() {
    return this.text.length;
  }

  /** As the engine reads it. */
  get structure() {
    return this.surface.structured().structure;
  }

  get hasFocus() {
    return this.surface.hasFocus;
  }

  get frame() {
    return this.surface.frame;
  }

  get selected() {
    return this.surface.selected;
  }

  visible() {
    return this.surface.visible();
  }

  /** @param {number} start @param {number} end */
  rangeOf(start, end) {
    return this.surface.rangeOf(start, end);
  }

  /** @param {import("../../editor/view.js").LiveRange} range @param {number} start @param {number} end */
  covers(range, start, end) {
    return this.surface.covers(range, start, end);
  }

  /** @param {number} start @param {number} end */
  rectsOf(start, end) {
    return this.surface.rectsOf(start, end);
  }

  /** @param {number} start @param {number} [end] */
  select(start, end) {
    this.surface.select(start, end);
  }

  focus() {
    this.surface.focus();
  }
}
