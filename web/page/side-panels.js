// @ts-check
import { movedSpan } from "../model/findings.js";
import { Compare } from "../panels/compare.js";
import { Sources } from "../panels/sources.js";
import { compareParts, panels, sourcesParts } from "../panels/parts.js";
import { tabs } from "../panels/tabs.js";
import { byId, coveredBelow } from "../shell/elements.js";
import { keepOriginal, keptOriginal } from "../shell/store.js";
import { Beside } from "./opening.js";

/** @typedef {import("../model/edits.js").Edit} Edit */
/** @typedef {import("../model/edits.js").Span} Span */
/** @typedef {import("../model/report.js").Report} Report */
/**
 * @typedef {object} Host
 * @property {import("../import/import.js").Decode} decode
 * @property {import("../shell/notice.js").Notices} say
 * @property {() => void} onTurn another panel is shown
 * @property {() => void} onAsk a panel needs a report of its own
 * @property {(spans: Array<Span|null>) => void} onShow passages of the text as it stands; null for
 *   one that has changed
 */

/** The panels beside the article. A report says no more than the one that is shown needs. */
export class SidePanels {
  /** @type {keyof ReturnType<typeof panels>} */ #shown = "findings";
  /** Edits since the report that the panels are about. @type {Edit[][]} */ #since = [];
  /** @type {Sources} */ #sources;
  /** @type {Compare} */ #compare;

  /** @param {Host} host */
  constructor({ decode, say, onTurn, onAsk, onShow }) {
    const reader = new Beside(decode, say);
    const show = (/** @type {Span[]} */ spans) =>
      onShow(spans.map((span) => movedSpan(span, this.#since)));
    this.#sources = new Sources(sourcesParts(byId), show);
    this.#compare = new Compare(compareParts(byId), {
      importData: (data) => reader.data(data),
      open: (file) => reader.file(file),
      covered: coveredBelow,
      kept: keptOriginal,
      keep: keepOriginal,
      onChange: onAsk,
      onShow: (span) => show([span]),
    });
    tabs(byId("tabs"), panels(byId), (panel) => {
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
