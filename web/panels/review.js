// @ts-check
import { Findings, parted } from "../model/findings.js";
import { filterButtons } from "./filters.js";

/** @typedef {import("../model/edits.js").Edit} Edit */
/** @typedef {import("../model/findings.js").Filter} Filter */
/** @typedef {import("../model/history.js").Act} Act */
/** @typedef {import("../model/report.js").Finding} Finding */
/** @typedef {import("../model/report.js").Report} Report */
/** @typedef {import("./summary.js").Standing} Standing */
/**
 * @typedef {object} Parts
 * @property {HTMLElement} families gets the buttons that filter by family
 * @property {HTMLElement} severities gets the buttons that filter by severity
 * @property {HTMLInputElement} search
 * @property {import("./list.js").List} list
 * @property {import("./summary.js").Summary} summary
 */
/**
 * @typedef {object} Host
 * @property {{readonly text: string, readonly length: number}} article
 * @property {() => Pick<Standing, "state"|"current"|"stopped"|"rules"|"off">} engine how it stands
 * @property {() => Filter} kept what is kept of the filter
 * @property {(filter: Filter) => void} keep
 * @property {(act: Act) => void} record what has been done, so that it can be undone
 * @property {(shown: Finding[], find: (id: string) => Finding|null) => void} onShown findings have
 *   come or gone
 * @property {() => void} onChange these, or where they stand
 */

/** The findings of the article, what the filters let through, and all views of them in step. */
export class Review {
  /** @type {Parts} */ #parts;
  /** @type {Host} */ #host;
  /** @type {ReturnType<typeof filterButtons>} */ #updateFilters;
  #findings = new Findings();
  /** @type {Filter} */ #filter;
  /** Of the text that the last report was about. */
  #words = 0;
  /** What of the findings the filter lets through, sorted by start. @type {Finding[]} */ shown =
    [];

  /**
   * @param {Parts} parts
   * @param {Host} host
   */
  constructor(parts, host) {
    this.#parts = parts;
    this.#host = host;
    this.#filter = host.kept();
    parts.list.hintsOpen = this.#filter.hintsOpen;
    this.#updateFilters = filterButtons(parts.families, parts.severities, (kind, id) => {
      const { hiddenFamilies, hiddenSeverities } = this.#filter;
      const hidden = kind === "family" ? hiddenFamilies : hiddenSeverities;
      if (!hidden.delete(id)) hidden.add(id);
      host.keep(this.#filter);
      this.refresh();
    });
    parts.search.addEventListener("input", () => {
      this.#filter.query = parts.search.value;
      this.refresh();
    });
  }

  /** Of the findings that are not wanted. @returns {ReadonlySet<string>} */
  get ignoredKeys() {
    return this.#filter.ignoredKeys;
  }

  /**
   * The findings that the keys are about to go through: hints too where the list has them unfolded.
   * Where there is nothing else to go to, they are unfolded for this time.
   */
  travelled() {
    const { list } = this.#parts;
    const { serious, hints } = parted(this.shown);
    if (serious.length === 0 && hints.length > 0) list.hintsOpen = true;
    return list.hintsOpen ? this.shown : serious;
  }

  /** The reader has folded or unfolded the hints. @param {boolean} open */
  foldHints(open) {
    this.#filter.hintsOpen = open;
    this.#host.keep(this.#filter);
  }

  /** @param {Edit[]} edits of the text before them @returns {boolean} whether a finding has gone */
  move(edits) {
    return this.#findings.move(edits);
  }

  /**
   * @param {Report} report
   * @param {Edit[][]} edits of its text since it was asked for
   * @param {number} words of that text
   */
  take(report, edits, words) {
    this.#findings.take(report);
    for (const edit of edits) this.#findings.move(edit);
    if (this.#host.engine().current) this.#words = words;
    this.refresh();
  }

  /** @param {boolean} lost whether a finding has gone with the last edit */
  edited(lost) {
    // A keystroke that costs no finding repaints the marks alone: the list waits for the report.
    if (lost || this.#findings.all.length === 0) this.refresh();
    else this.#host.onChange();
  }

  /** Takes over the filter as it is kept now: another page has changed it. */
  follow() {
    const { query } = this.#filter;
    this.#filter = { ...this.#host.kept(), query };
    this.#parts.list.hintsOpen = this.#filter.hintsOpen;
    this.refresh();
  }

  /** Forgets findings and filters, and shows what is kept of the latter. */
  forget() {
    this.#findings.clear();
    this.#filter = this.#host.kept();
    this.#parts.list.hintsOpen = this.#filter.hintsOpen;
    this.#parts.search.value = "";
  }

  /**
   * Changes what is ignored, as one undo step.
   * @param {(keys: Set<string>) => void} change
   */
  ignoring(change) {
    const before = new Set(this.#filter.ignoredKeys);
    change(this.#filter.ignoredKeys);
    const after = new Set(this.#filter.ignoredKeys);
    const put = (/** @type {Set<string>} */ keys) => {
      this.ignore(keys);
      this.refresh();
    };
    this.done({ undo: () => put(before), redo: () => put(after) });
  }

  /** @param {ReadonlySet<string>} keys of all findings that are ignored from now on */
  ignore(keys) {
    this.#filter.ignoredKeys = new Set(keys);
    this.#host.keep(this.#filter);
  }

  /** Does what is no change of the text, as one undo step. @param {Act} act */
  done(act) {
    act.redo();
    this.#host.record(act);
    this.#host.onChange();
  }

  /** Brings list, highlights, counts and card in line with findings and filter. */
  refresh() {
    const { list } = this.#parts;
    const { article, onShown, onChange } = this.#host;
    this.shown = this.#findings.shown(this.#filter, article.text);
    list.show(this.shown, article.text);
    onShown(this.shown, (id) => this.#findings.find(id));
    this.#updateFilters(this.#findings.counts(this.#filter), this.#filter);
    this.sumUp();
    onChange();
  }

  /** Says anew how things stand. */
  sumUp() {
    const { all, language } = this.#findings;
    const open = all.filter(({ key }) => !this.#filter.ignoredKeys.has(key));
    this.#parts.summary.show({
      ...this.#host.engine(),
      length: this.#host.article.length,
      words: this.#words,
      all: all.length,
      open: parted(open),
      shown: parted(this.shown),
      counts: this.#findings.counts(this.#filter),
      language,
      query: this.#filter.query,
    });
  }
}
