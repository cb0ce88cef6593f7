// @ts-check
import { focusedIn } from "../shell/dom.js";
import { cardContent } from "./card-content.js";

/** @typedef {import("../model/report.js").Finding} Finding */
/** @typedef {import("../model/report.js").Rule} Rule */
/** @typedef {import("./card-content.js").Actions} Actions */

const kGapPx = 10;
/** The foot stays in view while it takes no more than this share of the card. */
const kFootShare = 0.2;

/**
 * The card of one finding: what it is, why it fired, the related passages, the fixes with a
 * preview. It floats beside the words in question and is no modal: the article stays in use.
 */
export class Card {
  /** @type {HTMLElement} */ #root;
  /** @type {import("../editor/view.js").TextView} */ #view;
  /** @type {Finding|null} */ #finding = null;
  /** @type {Actions} */ #actions;
  #scheduled = false;

  /**
   * @param {HTMLElement} root a popover, labelled by an element whose id is its own and "-title"
   * @param {import("../editor/view.js").TextView} view
   * @param {Actions} actions
   */
  constructor(root, view, actions) {
    this.#root = root;
    this.#view = view;
    this.#actions = actions;
    const follow = (/** @type {Event} */ event) => {
      // Its own scrolling moves nothing.
      if (event.target instanceof Node && root.contains(event.target)) return;
      this.place();
    };
    root.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target === root) {
        // What cannot be seen is not pressed: it is shown first.
        event.preventDefault();
        this.#first?.focus();
        return;
      }
      if (event.key !== "Tab" || event.ctrlKey || event.altKey || event.metaKey) return;
      const stops = this.#stops().filter((stop) => stop.checkVisibility?.() ?? true);
      const edge = event.shiftKey ? stops[0] : stops[stops.length - 1];
      if (focusedIn(root) !== edge) return;
      // It stands at the end of the document: the next stop would be the browser's own.
      event.preventDefault();
      actions.close();
    });
    addEventListener("scroll", follow, { capture: true, passive: true });
    addEventListener("resize", follow);
  }

  get finding() {
    return this.#finding;
  }

  get root() {
    return this.#root;
  }

  get isOpen() {
    return this.#finding !== null;
  }

  /** The narrow layout pins the card to the lower edge by style sheet. */
  get isPinned() {
    return getComputedStyle(this.#root).getPropertyValue("--pinned").trim() === "1";
  }

  get hasFocus() {
    return this.#root.contains(focusedIn(this.#root));
  }

  /**
   * @param {Finding} finding
   * @param {Rule|undefined} rule
   */
  show(finding, rule) {
    const root = this.#root;
    // A newer report on the same finding changes nothing for who reads it or has the focus in it.
    const same = this.#finding?.id === finding.id;
    const top = same ? root.scrollTop : 0;
    const about = same && (root.querySelector("details")?.open ?? false);
    const held = same ? this.#stops().indexOf(/** @type {HTMLElement} */ (focusedIn(root))) : -1;
    const name = held < 0 ? "" : this.#stops()[held].textContent;
    const focused = same && this.hasFocus;
    this.#finding = finding;
    const subject = { finding, rule, text: this.#view.text, titleId: `${root.id}-title` };
    root.replaceChildren(...cardContent(subject, this.#actions));
    root.dataset.family = finding.family;
    if (!root.matches(":popover-open")) root.showPopover();
    const details = root.querySelector("details");
    if (details) details.open = about;
    root.scrollTop = top;
    this.#place();
    if (!focused) return;
    const stops = this.#stops();
    const stop =
      stops[held]?.textContent === name
        ? stops[held]
        : stops.find(({ textContent }) => textContent === name);
    (stop ?? root).focus({ preventScroll: true });
  }

  hide() {
    this.#finding = null;
    if (this.#root.matches(":popover-open")) this.#root.hidePopover();
  }

  /**
   * Moves the focus to the first thing to do where that is in view, otherwise to the card itself: it
   * is read from its top, and a button without its preview says nothing.
   */
  focus() {
    const first = this.#first;
    const foot = /** @type {HTMLElement} */ (this.#root.querySelector(".card-foot"));
    const covered = this.#root.classList.contains("low") || foot.contains(first);
    const bottom = this.#root.getBoundingClientRect().bottom - (covered ? 0 : foot.offsetHeight);
    const seen = first && first.getBoundingClientRect().bottom <= Math.min(bottom, innerHeight);
    (seen ? first : this.#root).focus({ preventScroll: true });
  }

  /** @returns {HTMLElement|null} */
  get #first() {
    return this.#root.querySelector("[data-first]");
  }

  #stops() {
    return /** @type {HTMLElement[]} */ ([...this.#root.querySelectorAll("button, summary")]);
  }

  /** Puts the card beside its words again, before the next frame. */
  place() {
    if (!this.#finding || this.#scheduled) return;
    this.#scheduled = true;
    requestAnimationFrame(() => {
      this.#scheduled = false;
      if (this.#finding) this.#place();
    });
  }

  #place() {
    const finding = /** @type {Finding} */ (this.#finding);
    const { style, classList, clientHeight } = this.#root;
    // A foot of large letters would leave no room for what it belongs to.
    const foot = /** @type {HTMLElement} */ (this.#root.querySelector(".card-foot"));
    classList.toggle("low", foot.offsetHeight > clientHeight * kFootShare);
    if (this.isPinned) {
      style.removeProperty("inset");
      return;
    }
    const { frame } = this.#view;
    const rects = this.#view
      .rectsOf(finding.start, finding.end)
      .filter((rect) => rect.bottom > frame.top && rect.top < frame.bottom);
    const box = this.#root.getBoundingClientRect();
    const sheet = this.#view.root.getBoundingClientRect();
    const first = rects[0] ?? { left: sheet.left, top: frame.top, bottom: frame.top };
    const last = rects[rects.length - 1] ?? first;
    const lowest = innerHeight - box.height - kGapPx;
    const rightmost = innerWidth - box.width - kGapPx;
    let top = last.bottom + kGapPx;
    let left = Math.min(first.left - 16, rightmost);
    if (top > lowest) top = first.top - box.height - kGapPx;
    if (top < kGapPx) {
      // No room below nor above: beside the sheet's text, so that the passage stays in sight.
      top = Math.min(Math.max(first.top, kGapPx), lowest);
      left = rightmost;
    }
    const inset = [top, "auto", "auto", Math.max(kGapPx, left)];
    style.inset = inset.map((side) => (side === "auto" ? side : `${side}px`)).join(" ");
  }
}
