// @ts-check
import { familyOf } from "../model/families.js";

/** @typedef {import("../model/report.js").Finding} Finding */
/**
 * @typedef {object} LineView a text of one element a line
 * @property {(index: number) => HTMLElement} block the element of a line
 * @property {(offset: number) => number} lineAt the line that holds an offset
 */

/** The letters of the families in the margin beside each visible line. */
export class Margin {
  /** @type {LineView} */ #view;
  /** @type {Set<HTMLElement>} */ #marked = new Set();

  /** @param {LineView} view */
  constructor(view) {
    this.#view = view;
  }

  /**
   * @param {ReadonlyArray<Finding>} findings
   * @param {{start: number, end: number}} visible part of the text
   */
  show(findings, visible) {
    const view = this.#view;
    /** @type {Map<number, Set<string>>} */
    const letters = new Map();
    const top = view.lineAt(visible.start);
    const bottom = view.lineAt(visible.end);
    for (const finding of findings) {
      const end = Math.min(view.lineAt(Math.max(finding.start, finding.end - 1)), bottom);
      for (let line = Math.max(view.lineAt(finding.start), top); line <= end; line++) {
        if (view.block(line).classList.contains("blank") && line < end) continue;
        const set = letters.get(line) ?? new Set();
        set.add(familyOf(finding.family).letter);
        letters.set(line, set);
      }
    }
    this.#write(letters);
  }

  /** @param {Map<number, Set<string>>} letters */
  #write(letters) {
    /** @type {Set<HTMLElement>} */
    const marked = new Set();
    for (const [line, set] of letters) {
      const block = this.#view.block(line);
      const text = [...set].sort().join("");
      if (block.dataset.marks !== text) block.dataset.marks = text;
      marked.add(block);
    }
    for (const block of this.#marked) if (!marked.has(block)) delete block.dataset.marks;
    this.#marked = marked;
  }
}
