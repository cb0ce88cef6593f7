// @ts-check
import { newRow, rowContent } from "./row.js";

/** @typedef {import("../model/report.js").Finding} Finding */

/** Rows made at once: 2,000 rows cost a quarter of a second, and no one reads them in one go. */
const kPage = 60;

/**
 * The rows of one part of the list, a page at a time. Rows are kept from one report to the next, so
 * that neither the focus nor the scroll position jumps.
 */
export class Rows {
  /** @type {HTMLUListElement} */ #root;
  /** @type {HTMLButtonElement} */ #more;
  /** @type {() => void} */ #onMore;
  /** @type {Map<string, {row: HTMLLIElement, content: string}>} */ #rows = new Map();
  /** @type {ReadonlyArray<Finding>} */ #findings = [];
  #text = "";
  #limit = kPage;

  /**
   * @param {object} host
   * @param {HTMLUListElement} host.root
   * @param {HTMLButtonElement} host.more asks for more rows
   * @param {() => void} host.onMore there are more rows than before
   */
  constructor({ root, more, onMore }) {
    this.#root = root;
    this.#more = more;
    this.#onMore = onMore;
    more.addEventListener("click", () => {
      const first = this.#limit;
      this.showMore();
      root.children[first]?.querySelector("button")?.focus();
    });
  }

  get root() {
    return this.#root;
  }

  /** Whether rows are left to be made. */
  get hasMore() {
    return this.#limit < this.#findings.length;
  }

  /**
   * @param {ReadonlyArray<Finding>} findings
   * @param {string} text
   */
  show(findings, text) {
    if (findings.length < this.#limit) this.#limit = kPage;
    this.#findings = findings;
    this.#text = text;
    this.#render();
  }

  showMore() {
    this.#showUpTo(this.#limit + kPage);
  }

  /** Makes rows up to that of a finding, if it is here. @param {Finding} finding */
  reach(finding) {
    const at = this.#findings.findIndex(
      (other) => other === finding || other.folded.includes(finding),
    );
    if (at >= this.#limit) this.#showUpTo(Math.ceil((at + 1) / kPage) * kPage);
  }

  /** For paper: every row, and what is folded into it. */
  showAll() {
    this.#showUpTo(Math.max(kPage, this.#findings.length));
    for (const fold of this.#root.querySelectorAll("details")) {
      if (fold.open) continue;
      fold.open = true;
      fold.dataset.paper = "";
    }
  }

  /** Back to as many as are made at once. */
  showFirst() {
    for (const fold of this.#root.querySelectorAll(/** @type {"details"} */ ("[data-paper]"))) {
      fold.open = false;
      delete fold.dataset.paper;
    }
    this.#showUpTo(kPage);
  }

  /** @param {number} limit */
  #showUpTo(limit) {
    this.#limit = limit;
    this.#render();
    this.#onMore();
  }

  #render() {
    const rows = new Map();
    /** @type {Element|null} */
    let at = this.#root.firstElementChild;
    for (const finding of this.#findings.slice(0, this.#limit)) {
      const content = rowContent(finding, this.#text);
      const known = this.#rows.get(finding.id);
      const row = known?.content === content ? known.row : newRow(finding, this.#text);
      rows.set(finding.id, { row, content });
      if (row === at) at = at.nextElementSibling;
      else this.#root.insertBefore(row, at);
    }
    while (at) {
      const next = at.nextElementSibling;
      at.remove();
      at = next;
    }
    this.#rows = rows;
    const left = this.#findings.length - this.#limit;
    this.#more.hidden = left <= 0;
    this.#more.textContent = `Show ${Math.min(left, kPage)} more of ${left.toLocaleString("en")}`;
  }
}
