// @ts-check
import { findIn, neighbour } from "../../model/findings.js";

/** @typedef {import("../../model/report.js").Finding} Finding */
/** @typedef {import("../../model/report.js").Related} Related */
/**
 * @typedef {object} Parts
 * @property {import("../../panels/card.js").Card} card
 * @property {import("../../panels/list.js").List} list
 * @property {() => Finding[]} shown
 * @property {() => Finding[]} travelled what the keys go through
 * @property {(id: string) => import("../../model/report.js").Rule|undefined} rule
 * @property {(finding: Finding) => void} onOpen
 * @property {() => void} onEmpty there is nothing to go to
 */

/** The finding that is looked at in the panel: its row, its card, and its words on the page. */
export class Selected {
  /** @type {Parts} */ #parts;
  /** @type {Finding|null} */ #finding = null;

  /** @param {Parts} parts */
  constructor(parts) {
    this.#parts = parts;
    document.addEventListener("keydown", (event) => this.#keyDown(event));
  }

  /** @param {Finding} finding */
  open(finding) {
    const { card, list, rule, onOpen } = this.#parts;
    this.#finding = finding;
    list.activate(finding);
    card.show(finding, rule(finding.rule));
    card.focus();
    onOpen(finding);
  }

  close() {
    const { card, list } = this.#parts;
    const { finding, hasFocus } = card;
    card.hide();
    if (finding && hasFocus) list.rowOf(finding)?.focus();
  }

  /** A report has come, or the filters let others through. @param {Finding[]} shown */
  update(shown) {
    const { card, list, rule } = this.#parts;
    this.#finding = findIn(shown, this.#finding?.id ?? null);
    if (card.isOpen) {
      if (!this.#finding) this.close();
      else if (this.#finding !== card.finding) card.show(this.#finding, rule(this.#finding.rule));
    }
    list.activate(this.#finding);
  }

  /** The page has opened one by itself. @param {string|null} id */
  follow(id) {
    const { card, list, shown } = this.#parts;
    if (id === null) return;
    const finding = findIn(shown(), id);
    if (card.isOpen && card.finding?.id !== id) card.hide();
    this.#finding = finding;
    list.activate(finding);
  }

  /** @param {1|-1} step */
  travel(step) {
    const next = neighbour(this.#parts.travelled(), this.#finding, 0, step);
    if (next) this.open(next);
    else this.#parts.onEmpty();
  }

  /** @param {KeyboardEvent} event */
  #keyDown(event) {
    if (document.querySelector("dialog[open]")) return;
    if (event.key === "F8" && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      this.travel(event.shiftKey ? -1 : 1);
    } else if (event.key === "Escape" && this.#parts.card.isOpen) {
      event.preventDefault();
      this.close();
    }
  }
}
