// @ts-check
import { Findings, parted } from "../model/findings.js";
import { filterButtons } from "../panels/filters.js";
import { summarise } from "../panels/summary.js";
import { byId } from "../shell/elements.js";
import { keepFilter, keptFilter } from "../shell/store.js";

/** @typedef {import("../model/edits.js").Edit} Edit */
/** @typedef {import("../model/report.js").Finding} Finding */
/** @typedef {import("../model/report.js").Report} Report */
/**
 * @typedef {object} Parts
 * @property {import("../editor/editor.js").Editor} editor
 * @property {import("../editor/highlighter.js").Highlighter} highlighter
 * @property {import("../engine/lint-scheduler.js").LintScheduler} scheduler
 * @property {import("../panels/list.js").List} list
 * @property {import("../panels/card.js").Card} card
 * @property {import("../panels/selection.js").FindingSelection} selection
 */

/** The findings of the article, what the filters let through, and all views of them in step. */
export class Review {
  /** @type {Parts} */ #parts;
  /** @type {ReturnType<typeof filterButtons>} */ #updateFilters;
  #findings = new Findings();
  #filter = keptFilter();
  /** Of the text that the last report was about. */
  #words = 0;
  /** What of the findings the filter lets through, sorted by start. @type {Finding[]} */ shown =
    [];

  /** @param {Parts} parts */
  constructor(parts) {
    this.#parts = parts;
    this.#updateFilters = filterButtons(byId("families"), byId("severities"), (kind, id) => {
      const { hiddenFamilies, hiddenSeverities } = this.#filter;
      const hidden = kind === "family" ? hiddenFamilies : hiddenSeverities;
      if (!hidden.delete(id)) hidden.add(id);
      keepFilter(this.#filter);
      this.refresh();
    });
    const search = /** @type {HTMLInputElement} */ (byId("search"));
    search.addEventListener("input", () => {
      this.#filter.query = search.value;
      this.refresh();
    });
    parts.list.hintsOpen = this.#filter.hintsOpen;
  }

  /**
   * The findings that the keys go through: hints too where the list has them unfolded, or where there
   * is nothing else to go to.
   */
  get travelled() {
    const { serious } = parted(this.shown);
    return this.#parts.list.hintsOpen || serious.length === 0 ? this.shown : serious;
  }

  /** Of the findings that are not wanted. @returns {ReadonlySet<string>} */
  get ignoredKeys() {
    return this.#filter.ignoredKeys;
  }

  /** The reader has folded or unfolded the hints. @param {boolean} open */
  foldHints(open) {
    this.#filter.hintsOpen = open;
    keepFilter(this.#filter);
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
    if (this.#parts.scheduler.current) this.#words = words;
    this.refresh();
  }

  /** @param {boolean} lost whether a finding has gone with the last edit */
  edited(lost) {
    // A keystroke that costs no finding repaints the marks alone: the list waits for the report.
    if (lost || this.#findings.all.length === 0) this.refresh();
    else this.refreshText();
  }

  /** Forgets findings and filters, and shows what is kept of the latter. */
  forget() {
    this.#findings.clear();
    this.#filter = keptFilter();
    this.#parts.list.hintsOpen = this.#filter.hintsOpen;
    /** @type {HTMLInputElement} */ (byId("search")).value = "";
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
    keepFilter(this.#filter);
  }

  /**
   * Does what is no change of the text, as one undo step.
   * @param {import("../editor/editor.js").Act} act
   */
  done(act) {
    act.redo();
    this.#parts.editor.record(act);
    this.refreshText();
  }

  /** Brings list, highlights, counts and card in line with findings and filter. */
  refresh() {
    const { editor, list, selection } = this.#parts;
    this.shown = this.#findings.shown(this.#filter, editor.text);
    list.show(this.shown, editor.text);
    selection.update(this.shown, (id) => this.#findings.find(id));
    this.#updateFilters(this.#findings.counts(this.#filter), this.#filter);
    this.sumUp();
    this.refreshText();
  }

  /** The part of it that every change of the text needs. */
  refreshText() {
    const { editor, highlighter, scheduler, list, card } = this.#parts;
    list.setBusy(!scheduler.current);
    const undo = /** @type {HTMLButtonElement} */ (byId("undo"));
    const redo = /** @type {HTMLButtonElement} */ (byId("redo"));
    /** @type {HTMLButtonElement} */ (byId("clean-copy")).disabled = editor.length === 0;
    undo.disabled = !editor.canUndo;
    redo.disabled = !editor.canRedo;
    highlighter.schedule();
    card.place();
  }

  sumUp() {
    const { editor, scheduler } = this.#parts;
    const settings = Object.values(scheduler.config.rules ?? {});
    const isOpen = (/** @type {Finding} */ { key }) => !this.#filter.ignoredKeys.has(key);
    summarise({
      length: editor.length,
      words: this.#words,
      all: this.#findings.all.length,
      open: parted(this.#findings.all.filter(isOpen)),
      shown: parted(this.shown),
      counts: this.#findings.counts(this.#filter),
      language: this.#findings.language,
      state: scheduler.state,
      current: scheduler.current,
      stopped: scheduler.stopped,
      query: this.#filter.query,
      rules: scheduler.rules.size,
      off: settings.filter((setting) => setting === "off").length,
    });
  }
}
