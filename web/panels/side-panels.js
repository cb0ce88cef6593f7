// @ts-check
import { movedSpan } from "../model/findings.js";
import { Compare } from "./compare.js";
import { Sources } from "./sources.js";
import { tabs } from "./tabs.js";

/** @typedef {import("../model/edits.js").Edit} Edit */
/** @typedef {import("../model/edits.js").Span} Span */
/** @typedef {import("../model/report.js").Report} Report */
/** @typedef {"findings"|"sources"|"compare"} Name */
/**
 * @typedef {object} Parts
 * @property {HTMLElement} tabs
 * @property {Record<Name, HTMLElement>} panels each the one that a tab controls
 * @property {import("./sources.js").Parts} sources
 * @property {import("./compare.js").Parts} compare
 */
/** @typedef {Pick<import("./compare.js").Host, "importData"|"open"|"covered"|"kept"|"keep">} Original where the original comes from, and stays */
/**
 * @typedef {object} Host
 * @property {() => void} onTurn another panel is shown
 * @property {() => void} onAsk a panel needs a report of its own
 * @property {(spans: Array<Span|null>) => void} onShow passages of the text as it stands; null for
 *   one that has changed
 */

/** The panels beside the article. A report says no more than the one that is shown needs. */
export class SidePanels {
  /** @type {Name} */ #shown = "findings";
  /** Edits since the report that the panels are about. @type {Edit[][]} */ #since = [];
  /** @type {Sources} */ #sources;
  /** @type {Compare} */ #compare;

  /**
   * @param {Parts} parts
   * @param {Original & Host} host
   */
  constructor(parts, { onTurn, onAsk, onShow, ...original }) {
    const show = (/** @type {Span[]} */ spans) =>
      onShow(spans.map((span) => movedSpan(span, this.#since)));
    this.#sources = new Sources(parts.sources, show);
    this.#compare = new Compare(parts.compare, {
      ...original,
      onChange: onAsk,
      onShow: (span) => show([span]),
    });
    tabs(parts.tabs, parts.panels, (panel) => {
      this.#shown = panel;
      onTurn();
      if (panel !== "findings") onAsk();
    });
  }

  /** The text that the article is compared with. */
  get original() {
    return this.#compare.text;
  }

  set original(text) {
    this.#compare.replace(text);
  }

  /** What else a report shall say. */
  get questions() {
    const { text } = this.#compare;
    if (this.#shown === "sources") return { sources: true };
    if (this.#shown !== "compare" || text === "") return {};
    return { originals: [{ name: "original", text: wellFormed(text) }] };
  }

  /** @param {Edit[]} edits of the article */
  edited(edits) {
    this.#since.push(edits);
  }

  /**
   * @param {Report} report
   * @param {string} text that it is about
   * @param {Edit[][]} edits since then
   */
  take(report, text, edits) {
    this.#since = edits;
    if (report.sources) this.#sources.take(report.sources, text);
    if (report.compare) this.#compare.take(report.compare.differences, text);
    else if (this.#shown === "compare") this.#compare.take([], "");
  }

  forget() {
    this.#compare.forget();
    this.#sources.take([], "");
  }
}

/** Half a surrogate pair cannot stand in JSON; its place is kept. @param {string} text */
function wellFormed(text) {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}
