// @ts-check
import { FAMILIES, familyOf } from "../model/families.js";

/** @typedef {import("./view.js").TextView} TextView */
/** @typedef {import("./view.js").LiveRange} LiveRange */
/** @typedef {import("./view.js").Span} Span */
/** @typedef {import("../model/report.js").Finding} Finding */

/** A passage that is drawn stronger, with others that belong to it. @typedef {{start: number, end: number, related: Array<{start: number, end: number}>}} Lit */

/** Whether the browser paints highlights; the list and the margin letters work without. */
export const canHighlight = typeof Highlight === "function" && "highlights" in CSS;

/**
 * Paints findings over a text without touching it: CSS Custom Highlights on the visible
 * part only (all 2,000 ranges of a long article cost the browser about 30 ms a change, the visible
 * ones 5).
 */
export class Highlighter {
  /** @type {TextView} */ #view;
  /** @type {(findings: Finding[], visible: Span) => void} */ #onPaint;
  /** Each with its ranges by the name of what they show. @type {Map<string, {highlight: Highlight, ranges: Map<string, LiveRange>}>} */
  #highlights = new Map();
  /** @type {ReadonlyArray<Finding>} */ #findings = [];
  /** @type {Lit|null} */ #active = null;
  #scheduled = false;
  #prefix = "galley";

  /**
   * @param {TextView} view
   * @param {(findings: Finding[], visible: Span) => void} [onPaint] hears of the findings that are in
   *   the visible part whenever they are painted
   */
  constructor(view, onPaint = () => {}) {
    this.#view = view;
    this.#onPaint = onPaint;
    if (canHighlight) {
      const names = FAMILIES.flatMap(({ id }) => [id, `${id}-hint`]);
      [...names, "related", "active"].forEach((name, i) => {
        const highlight = new Highlight();
        highlight.priority = i;
        CSS.highlights.set(`${this.#prefix}-${name}`, highlight);
        this.#highlights.set(name, { highlight, ranges: new Map() });
      });
    }
    const repaint = () => this.schedule();
    addEventListener("scroll", repaint, { capture: true, passive: true });
    addEventListener("resize", repaint);
  }

  /**
   * The marks take their looks from other rules of the style sheet.
   * @param {string} prefix of the names of all highlights, "galley" at first
   */
  rename(prefix) {
    if (prefix === this.#prefix) return;
    for (const [name, { highlight }] of this.#highlights) {
      CSS.highlights.delete(`${this.#prefix}-${name}`);
      CSS.highlights.set(`${prefix}-${name}`, highlight);
    }
    this.#prefix = prefix;
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

  /** @param {{all?: boolean}} [which] the whole text, for paper */
  paint({ all = false } = {}) {
    const view = this.#view;
    if (this.#findings.length === 0 && this.#active === null) return this.#clear();
    const visible = all ? { start: 0, end: view.length } : view.visible();
    /** @type {Map<string, Map<string, LiveRange>>} */
    const kept = new Map([...this.#highlights.keys()].map((name) => [name, new Map()]));
    const add = (
      /** @type {string} */ name,
      /** @type {string} */ key,
      /** @type {{start: number, end: number}} */ span,
    ) => {
      const start = Math.max(span.start, visible.start);
      const end = Math.min(span.end, visible.end);
      const range = start < end ? this.#range(name, key, start, end) : null;
      if (range) kept.get(name)?.set(key, range);
    };

    const seen = [];
    for (const finding of this.#findings) {
      if (finding.start > visible.end) break;
      if (finding.end < visible.start) continue;
      seen.push(finding);
      const { id } = familyOf(finding.family);
      add(finding.severity === "hint" ? `${id}-hint` : id, finding.id, finding);
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
    this.#onPaint(seen, visible);
  }

  /** A text without findings costs nothing, not even the look at what is visible. */
  #clear() {
    for (const shown of this.#highlights.values()) {
      // Not by iterating over it: content scripts in Firefox cannot.
      for (const range of shown.ranges.values()) shown.highlight.delete(range);
      shown.ranges = new Map();
    }
    this.#onPaint([], { start: 0, end: 0 });
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
    const range = shown.ranges.get(key);
    if (range && this.#view.covers(range, start, end)) return range;
    const fresh = this.#view.rangeOf(start, end);
    shown.highlight.add(fresh);
    return fresh;
  }
}
