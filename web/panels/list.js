// @ts-check
import { findIn, parted } from "../model/findings.js";
import { counted } from "../shell/dom.js";
import { Rows } from "./rows.js";

/** @typedef {import("../model/report.js").Finding} Finding */
/**
 * @typedef {object} Parts the elements of the list
 * @property {HTMLElement} root holds all the others, and scrolls where there is room for that
 * @property {HTMLUListElement} serious gets the rows of errors and warnings
 * @property {HTMLButtonElement} moreSerious asks for more of them
 * @property {HTMLElement} fold holds the button that unfolds the hints
 * @property {HTMLButtonElement} unfold
 * @property {HTMLUListElement} hints gets their rows
 * @property {HTMLButtonElement} moreHints asks for more of them
 */
/**
 * @typedef {object} Host
 * @property {(finding: Finding) => void} onOpen
 * @property {(open: boolean) => void} onFold the reader has folded or unfolded the hints
 * @property {() => void} onEmptied the row that had the focus has gone, and so have all others
 */

/** As soon as no more than this is left to scroll, the next rows are made. */
const kAheadPx = 800;
/** How many of the hints come into view when they are unfolded, where there is room. */
const kHintsAtOnce = 3;

/**
 * The list beside the text: errors and warnings first, one row a finding, the findings folded into
 * it nested; below them the hints, folded behind their number.
 */
export class List {
  /** @type {Parts} */ #parts;
  /** @type {() => void} */ #onEmptied;
  /** @type {Rows} */ #serious;
  /** @type {Rows} */ #hints;
  /** @type {ReadonlyArray<Finding>} */ #findings = [];
  #text = "";
  #hintsOpen = false;
  /** Everything is shown, whatever is folded. */
  #onPaper = false;
  /** @type {string|null} */ #activeId = null;

  /**
   * @param {Parts} parts
   * @param {Host} host
   */
  constructor(parts, { onOpen, onFold, onEmptied }) {
    this.#parts = parts;
    this.#onEmptied = onEmptied;
    const { root, serious, moreSerious, unfold, hints, moreHints } = parts;
    const onMore = () => void this.#markActive();
    this.#serious = new Rows({ root: serious, more: moreSerious, onMore });
    this.#hints = new Rows({ root: hints, more: moreHints, onMore });
    unfold.addEventListener("click", () => {
      this.hintsOpen = !this.#hintsOpen;
      // The button may stay where it is, at the lower edge, with all that it has brought below it.
      if (this.#hintsOpen)
        (hints.children[kHintsAtOnce - 1] ?? hints.lastElementChild)?.scrollIntoView({
          block: "nearest",
        });
      onFold(this.#hintsOpen);
    });
    root.addEventListener("click", (event) => {
      const button = /** @type {Element} */ (event.target).closest("button[data-id]");
      const id = button instanceof HTMLElement ? (button.dataset.id ?? null) : null;
      const finding = findIn(this.#findings, id);
      if (finding) onOpen(finding);
    });
    root.addEventListener("keydown", (event) => this.#travel(event));
    // Browsers would leave what the keys come to behind the number of hints.
    root.addEventListener("focusin", ({ target }) => {
      if (target instanceof Element && target.matches(":focus-visible"))
        this.#bringIntoView(target);
    });
    root.addEventListener("scroll", () => this.#scrolled(), { passive: true });
  }

  /**
   * @param {ReadonlyArray<Finding>} findings
   * @param {string} text
   */
  show(findings, text) {
    this.#findings = findings;
    this.#text = text;
    this.#render();
  }

  /** Whether the rows of the hints are shown. */
  get hintsOpen() {
    return this.#hintsOpen;
  }

  set hintsOpen(open) {
    if (open === this.#hintsOpen) return;
    this.#hintsOpen = open;
    this.#render();
  }

  /** For paper: every row, and what is folded. */
  showAll() {
    this.#onPaper = true;
    this.#render();
    this.#serious.showAll();
    this.#hints.showAll();
  }

  /** Back to what the screen had. */
  showFirst() {
    this.#onPaper = false;
    this.#serious.showFirst();
    this.#hints.showFirst();
    this.#render();
  }

  /**
   * Marks the row of a finding and brings it into view, if it is not folded away.
   * @param {Finding|null} finding
   */
  activate(finding) {
    this.#activeId = finding?.id ?? null;
    if (finding) for (const rows of [this.#serious, this.#hints]) rows.reach(finding);
    const current = this.#markActive();
    if (!current) return;
    const details = current.closest("details");
    if (details) details.open = true;
    this.#bringIntoView(current);
  }

  /** @param {Element} part of the list */
  #bringIntoView(part) {
    // A list that does not scroll by itself (narrow windows) must not pull the page away.
    const { root, fold, hints } = this.#parts;
    if (root.scrollHeight <= root.clientHeight || fold.contains(part)) return;
    const list = root.getBoundingClientRect();
    const row = part.getBoundingClientRect();
    // The number of hints stays in view, at the edge behind which they are.
    const above = hints.contains(part) ? fold.offsetHeight : 0;
    const below = fold.offsetHeight - above;
    if (row.top < list.top + above) root.scrollTop += row.top - list.top - above - 12;
    else if (row.bottom > list.bottom - below)
      root.scrollTop += row.bottom - list.bottom + below + 12;
  }

  /**
   * @param {Finding} finding
   * @returns {boolean} false if its row is not there
   */
  focus(finding) {
    const button = this.rowOf(finding);
    button?.focus();
    return button !== undefined;
  }

  /** @param {Finding} finding @returns {HTMLElement|undefined} */
  rowOf(finding) {
    return this.#buttons().find(({ dataset }) => dataset.id === finding.id);
  }

  /** @param {Node} node */
  contains(node) {
    return this.#parts.root.contains(node);
  }

  /** @param {boolean} busy what it shows is older than the text */
  setBusy(busy) {
    for (const { root } of [this.#serious, this.#hints])
      root.setAttribute("aria-busy", String(busy));
  }

  #buttons() {
    const { root } = this.#parts;
    return /** @type {HTMLButtonElement[]} */ ([...root.querySelectorAll("button[data-id]")]);
  }

  /** What the arrow keys move between. */
  #stops() {
    const { root, fold, unfold } = this.#parts;
    const all = /** @type {HTMLButtonElement[]} */ ([...root.querySelectorAll("button")]);
    return all.filter(
      (button) => button.dataset.id !== undefined || (button === unfold && !fold.hidden),
    );
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
    const { fold, unfold, hints: root } = this.#parts;
    const { serious, hints } = parted(this.#findings);
    const open = this.#hintsOpen || this.#onPaper;
    const focused = this.#focusedIndex();
    fold.hidden = hints.length === 0;
    root.hidden = !open || hints.length === 0;
    unfold.setAttribute("aria-expanded", String(open));
    unfold.textContent = counted(hints.length, "hint", "hints");
    this.#serious.show(serious, this.#text);
    this.#hints.show(open ? hints : [], this.#text);
    if (focused >= 0 && this.#focusedIndex() < 0) {
      const stops = this.#stops();
      if (stops.length > 0) stops[Math.min(focused, stops.length - 1)].focus();
      else this.#onEmptied();
    }
    this.#markActive();
  }

  #focusedIndex() {
    return /** @type {(Element|null)[]} */ (this.#stops()).indexOf(document.activeElement);
  }

  #scrolled() {
    const { bottom } = this.#parts.root.getBoundingClientRect();
    const near = (/** @type {Rows} */ rows) =>
      rows.hasMore && rows.root.getBoundingClientRect().bottom - bottom < kAheadPx;
    // One at a time: what comes below the first moves away as it grows.
    if (near(this.#serious)) this.#serious.showMore();
    else if (near(this.#hints)) this.#hints.showMore();
  }

  #travel(/** @type {KeyboardEvent} */ event) {
    const moves = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };
    const move = moves[/** @type {keyof typeof moves} */ (event.key)];
    if (move === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const stops = this.#stops().filter((button) => button.checkVisibility?.() ?? true);
    const at = /** @type {(Element|null)[]} */ (stops).indexOf(document.activeElement);
    if (at < 0) return;
    event.preventDefault();
    stops[Math.min(Math.max(at + move, 0), stops.length - 1)].focus();
  }
}
