// @ts-check
import { FAMILIES, familyOf } from "../model/families.js";

/** @typedef {import("./view.js").TextView} TextView */
/** @typedef {import("../model/report.js").Finding} Finding */

/** A passage that is drawn stronger, with others that belong to it. @typedef {{start: number, end: number, related: Array<{start: number, end: number}>}} Lit */

/** How far outside the visible part ranges are kept, so that scrolling does not show bare text. */
const kMarginPx = 600;

/** Whether the browser paints highlights; the list and the margin letters work without. */
export const canHighlight = typeof Highlight === "function" && "highlights" in CSS;

/**
 * Paints findings over a text without touching it: CSS Custom Highlights on the visible
 * lines only (all 2,000 ranges of a long article cost the browser about 30 ms a change, the visible
 * ones 5), and the letters of the families in the margin beside each visible line.
 */
export class Highlighter {
  /** @type {TextView} */ #view;
  /** Each with its ranges by the name of what they show. @type {Map<string, {highlight: Highlight, ranges: Map<string, Range>}>} */
  #highlights = new Map();
  /** @type {ReadonlyArray<Finding>} */ #findings = [];
  /** @type {Lit|null} */ #active = null;
  /** @type {Set<HTMLElement>} */ #marked = new Set();
  #scheduled = false;

  /** @param {TextView} view */
  constructor(view) {
    this.#view = view;
    if (canHighlight) {
      const names = FAMILIES.flatMap(({ id }) => [id, `${id}-hint`]);
      [...names, "related", "active"].forEach((name, i) => {
        const highlight = new Highlight();
        highlight.priority = i;
        CSS.highlights.set(`galley-${name}`, highlight);
        this.#highlights.set(name, { highlight, ranges: new Map() });
      });
    }
    const repaint = () => this.schedule();
    addEventListener("scroll", repaint, { capture: true, passive: true });
    addEventListener("resize", repaint);
  }

  /**
   * @param {ReadonlyArray<Finding>} findings sorted by start
   * @param {Lit|null} active drawn stronger, with its related passages
   */
  show(findings, active) {
    this.#findings = findings;
    this.#active = active;
    this.schedule();
  }

  /** Repaints before the next frame. */
  schedule() {
    if (this.#scheduled) return;
    this.#scheduled = true;
    requestAnimationFrame(() => {
      this.#scheduled = false;
      this.paint();
    });
  }

  /** @param {{all?: boolean}} [which] all lines, for paper */
  paint({ all = false } = {}) {
    const view = this.#view;
    const { first, last } = all ? { first: 0, last: view.lineCount - 1 } : this.#visibleLines();
    const from = view.lineStart(first);
    const to = view.lineEnd(last);
    /** @type {Map<string, Map<string, Range>>} */
    const kept = new Map([...this.#highlights.keys()].map((name) => [name, new Map()]));
    const add = (
      /** @type {string} */ name,
      /** @type {string} */ key,
      /** @type {{start: number, end: number}} */ span,
    ) => {
      const start = Math.max(span.start, from);
      const end = Math.min(span.end, to);
      const range = start < end ? this.#range(name, key, start, end) : null;
      if (range) kept.get(name)?.set(key, range);
    };

    /** @type {Map<number, Set<string>>} */
    const letters = new Map();
    for (const finding of this.#findings) {
      if (finding.start > to) break;
      if (finding.end < from) continue;
      const family = familyOf(finding.family);
      const name = finding.severity === "hint" ? `${family.id}-hint` : family.id;
      add(name, finding.id, finding);
      const end = Math.min(view.lineAt(Math.max(finding.start, finding.end - 1)), last);
      for (let line = Math.max(view.lineAt(finding.start), first); line <= end; line++) {
        if (view.block(line).classList.contains("blank") && line < end) continue;
        const set = letters.get(line) ?? new Set();
        set.add(family.letter);
        letters.set(line, set);
      }
    }
    if (this.#active) {
      add("active", "", this.#active);
      for (const [i, related] of this.#active.related.entries()) add("related", `${i}`, related);
    }
    for (const [name, shown] of this.#highlights) {
      const ranges = kept.get(name) ?? new Map();
      for (const [key, range] of shown.ranges)
        if (ranges.get(key) !== range) shown.highlight.delete(range);
      shown.ranges = ranges;
    }
    this.#writeMargin(letters);
  }

  /**
   * The range that shows a span in a highlight: the one that stands there already if it does, since
   * a range moves along with the text and every new one is painted anew.
   * @param {string} name of the highlight
   * @param {string} key of what is shown
   * @param {number} start
   * @param {number} end
   */
  #range(name, key, start, end) {
    const shown = this.#highlights.get(name);
    if (!shown) return null;
    const from = this.#view.pointAt(start);
    const to = this.#view.pointAt(end);
    const range = shown.ranges.get(key);
    if (
      range?.startContainer === from.node &&
      range.startOffset === from.offset &&
      range.endContainer === to.node &&
      range.endOffset === to.offset
    )
      return range;
    const fresh = this.#view.rangeOf(start, end);
    shown.highlight.add(fresh);
    return fresh;
  }

  /** @param {Map<number, Set<string>>} letters */
  #writeMargin(letters) {
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

  /** The lines in and near the visible part, by halving: a long article is not laid out anew. */
  #visibleLines() {
    const view = this.#view;
    const { frame } = view;
    const top = frame.top - kMarginPx;
    const bottom = frame.bottom + kMarginPx;
    const count = view.lineCount;
    const search = (/** @type {(rect: DOMRect) => boolean} */ reached) => {
      let low = 0;
      let high = count - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (reached(view.block(middle).getBoundingClientRect())) high = middle;
        else low = middle + 1;
      }
      return low;
    };
    return {
      first: search((rect) => rect.bottom >= top),
      last: search((rect) => rect.bottom >= bottom),
    };
  }
}
