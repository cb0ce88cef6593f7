// @ts-check
import { newRow, rowContent } from "./row.js";

/** @typedef {import("../model/report.js").Finding} Finding */

/** Rows made at once: 2,000 rows cost a quarter of a second, and no one reads them in one go. */
const kPage = 60;
/** As soon as no more than this is left to scroll, the next ones are made. */
const kAheadPx = 800;

/**
 * The list beside the text: one row a finding, the findings folded into it nested. Rows are kept
 * from one report to the next, so that neither the focus nor the scroll position jumps.
 */
export class List {
  /** @type {HTMLUListElement} */ #root;
  /** @type {HTMLButtonElement} */ #more;
  /** @type {() => void} */ #onEmptied;
  /** @type {Map<string, {row: HTMLLIElement, content: string}>} */ #rows = new Map();
  /** @type {Map<string, Finding>} */ #byId = new Map();
  /** @type {ReadonlyArray<Finding>} */ #findings = [];
  #text = "";
  #limit = kPage;
  /** @type {string|null} */ #activeId = null;

  /**
   * @param {object} host
   * @param {HTMLUListElement} host.root
   * @param {HTMLButtonElement} host.more asks for more rows
   * @param {(finding: Finding) => void} host.onOpen
   * @param {() => void} host.onEmptied the row that had the focus has gone, and so have all others
   */
  constructor({ root, more, onOpen, onEmptied }) {
    this.#root = root;
    this.#more = more;
    this.#onEmptied = onEmptied;
    root.addEventListener("click", (event) => {
      const button = /** @type {Element} */ (event.target).closest("button[data-id]");
      const finding =
        button && this.#byId.get(/** @type {HTMLElement} */ (button).dataset.id ?? "");
      if (finding) onOpen(finding);
    });
    root.addEventListener("keydown", (event) => this.#travel(event));
    root.addEventListener(
      "scroll",
      () => {
        const left = root.scrollHeight - root.clientHeight - root.scrollTop;
        if (left < kAheadPx && this.#limit < this.#findings.length) this.#showMore();
      },
      { passive: true },
    );
    more.addEventListener("click", () => {
      const first = this.#limit;
      this.#showMore();
      this.#root.children[first]?.querySelector("button")?.focus();
    });
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

  /** For paper: every row, and what is folded into it. */
  showAll() {
    this.#limit = Math.max(kPage, this.#findings.length);
    this.#render();
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
    this.#limit = kPage;
    this.#render();
  }

  #showMore() {
    this.#limit += kPage;
    this.#render();
  }

  /**
   * Marks the row of a finding and brings it into view.
   * @param {Finding|null} finding
   */
  activate(finding) {
    this.#activeId = finding?.id ?? null;
    if (finding) {
      const at = this.#findings.findIndex(
        (other) => other === finding || other.folded.includes(finding),
      );
      if (at >= this.#limit) {
        this.#limit = Math.ceil((at + 1) / kPage) * kPage;
        this.#render();
      }
    }
    const current = this.#markActive();
    if (!current) return;
    const fold = current.closest("details");
    if (fold) fold.open = true;
    // A list that does not scroll by itself (narrow windows) must not pull the page away.
    const list = this.#root.getBoundingClientRect();
    const row = current.getBoundingClientRect();
    if (this.#root.scrollHeight > this.#root.clientHeight) {
      if (row.top < list.top) this.#root.scrollTop += row.top - list.top - 12;
      else if (row.bottom > list.bottom) this.#root.scrollTop += row.bottom - list.bottom + 12;
    }
  }

  /**
   * @param {Finding} finding
   * @returns {boolean} false if its row is not there
   */
  focus(finding) {
    const button = this.#buttons().find(({ dataset }) => dataset.id === finding.id);
    button?.focus();
    return button !== undefined;
  }

  /** @param {Finding} finding @returns {HTMLElement|undefined} */
  rowOf(finding) {
    return this.#buttons().find(({ dataset }) => dataset.id === finding.id);
  }

  /** @param {Node} node */
  contains(node) {
    return this.#root.contains(node);
  }

  /** @param {boolean} busy what it shows is older than the text */
  setBusy(busy) {
    this.#root.setAttribute("aria-busy", String(busy));
  }

  #buttons() {
    return /** @type {HTMLButtonElement[]} */ ([...this.#root.querySelectorAll("button[data-id]")]);
  }

  #markActive() {
    let current = null;
    for (const button of this.#buttons()) {
      const active = button.dataset.id === this.#activeId;
      if (active) {
        current = button;
        button.setAttribute("aria-current", "true");
      } else {
        button.removeAttribute("aria-current");
      }
    }
    return current;
  }

  #render() {
    this.#byId.clear();
    const rows = new Map();
    /** @type {Element|null} */
    let at = this.#root.firstElementChild;
    for (const finding of this.#findings.slice(0, this.#limit)) {
      const content = rowContent(finding, this.#text);
      const known = this.#rows.get(finding.id);
      const row = known?.content === content ? known.row : newRow(finding, this.#text);
      rows.set(finding.id, { row, content });
      this.#byId.set(finding.id, finding);
      for (const folded of finding.folded) this.#byId.set(folded.id, folded);
      if (row === at) at = at.nextElementSibling;
      else this.#root.insertBefore(row, at);
    }
    const focused = this.#root.contains(document.activeElement) ? this.#focusedIndex() : -1;
    while (at) {
      const next = at.nextElementSibling;
      at.remove();
      at = next;
    }
    this.#rows = rows;
    if (focused >= 0 && !this.#root.contains(document.activeElement)) {
      const buttons = this.#buttons();
      if (buttons.length > 0) buttons[Math.min(focused, buttons.length - 1)].focus();
      else this.#onEmptied();
    }
    const left = this.#findings.length - this.#limit;
    this.#more.hidden = left <= 0;
    this.#more.textContent = `Show ${Math.min(left, kPage)} more of ${left.toLocaleString("en")}`;
    this.#markActive();
  }

  #focusedIndex() {
    return /** @type {(Element|null)[]} */ (this.#buttons()).indexOf(document.activeElement);
  }

  #travel(/** @type {KeyboardEvent} */ event) {
    const moves = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };
    const move = moves[/** @type {keyof typeof moves} */ (event.key)];
    if (move === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const buttons = this.#buttons().filter((button) => button.checkVisibility?.() ?? true);
    const at = /** @type {(Element|null)[]} */ (buttons).indexOf(document.activeElement);
    if (at < 0) return;
    event.preventDefault();
    buttons[Math.min(Math.max(at + move, 0), buttons.length - 1)].focus();
  }
}
