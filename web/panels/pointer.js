// @ts-check
import { offsetAtPoint } from "../editor/view.js";
import { findingAt } from "../model/findings.js";

/** @typedef {import("../model/report.js").Finding} Finding */
/**
 * @typedef {object} Desk
 * @property {import("../editor/editor.js").Editor} editor
 * @property {import("./card.js").Card} card
 * @property {import("./list.js").List} list
 * @property {() => Finding[]} shown the findings that are painted, sorted by start
 * @property {(finding: Finding) => void} onPoint
 * @property {() => void} onLeave nothing is pointed at any more
 */

const kHoverMs = 350;
const kLeaveMs = 300;
/** How far beside its words a finding is still hit. */
const kReachPx = 3;

/** Tells by mouse and touch which finding in the text is meant, and when it no longer is. */
export class Pointer {
  /** @type {Desk} */ #desk;
  /** The card was opened by resting on the text and leaves with the mouse. */
  #hovering = false;
  /** @type {ReturnType<typeof setTimeout>|undefined} */ #hoverTimer;
  /** @type {ReturnType<typeof setTimeout>|undefined} */ #leaveTimer;

  /** @param {Desk} desk */
  constructor(desk) {
    this.#desk = desk;
    this.#watchText(desk.editor.root);
    this.#watchCard(desk.card.root);
    document.addEventListener("pointerdown", ({ target }) => {
      const { editor, card, list, onLeave } = desk;
      if (!(target instanceof Node) || !card.isOpen) return;
      const parts = [card.root, editor.root, list];
      if (!parts.some((part) => part.contains(target))) onLeave();
    });
  }

  /** A card has been opened by other means: it stays when the mouse goes. */
  settle() {
    this.#hovering = false;
  }

  /** The card has been closed. */
  stop() {
    clearTimeout(this.#hoverTimer);
    clearTimeout(this.#leaveTimer);
    this.#hovering = false;
  }

  /** @param {HTMLElement} root */
  #watchText(root) {
    root.addEventListener("click", ({ clientX, clientY }) => {
      clearTimeout(this.#hoverTimer);
      const selection = document.getSelection();
      if (selection && !selection.isCollapsed) return;
      const finding = this.#at(clientX, clientY);
      if (finding) this.#desk.onPoint(finding);
      else this.#desk.onLeave();
    });
    root.addEventListener("pointermove", ({ pointerType, buttons, clientX, clientY }) => {
      if (pointerType !== "mouse" || buttons !== 0) return;
      clearTimeout(this.#hoverTimer);
      if (this.#desk.card.isOpen && !this.#hovering) return;
      this.#hoverTimer = setTimeout(() => this.#rest(clientX, clientY), kHoverMs);
    });
    root.addEventListener("pointerleave", () => {
      clearTimeout(this.#hoverTimer);
      if (this.#hovering) this.#leaveSoon();
    });
  }

  /** @param {HTMLElement} root */
  #watchCard(root) {
    root.addEventListener("pointerenter", () => clearTimeout(this.#leaveTimer));
    root.addEventListener("pointerleave", () => this.#hovering && this.#leaveSoon());
    root.addEventListener("pointerdown", () => this.settle());
  }

  /**
   * The mouse rests on the text.
   * @param {number} x
   * @param {number} y
   */
  #rest(x, y) {
    const finding = this.#at(x, y);
    if (!finding) {
      if (this.#hovering) this.#leaveSoon();
      return;
    }
    clearTimeout(this.#leaveTimer);
    if (finding === this.#desk.card.finding) return;
    this.#desk.onPoint(finding);
    this.#hovering = true;
  }

  #leaveSoon() {
    const { card, onLeave } = this.#desk;
    clearTimeout(this.#leaveTimer);
    this.#leaveTimer = setTimeout(() => this.#hovering && !card.hasFocus && onLeave(), kLeaveMs);
  }

  /**
   * The finding that is painted at a point of the viewport.
   * @param {number} x
   * @param {number} y
   */
  #at(x, y) {
    const { editor, shown } = this.#desk;
    const offset = offsetAtPoint(editor, x, y);
    const finding = offset === null ? null : findingAt(shown(), offset);
    if (!finding) return null;
    // The nearest letter answers for the empty end of a line: ask what is really under the point.
    const rects = [...editor.rangeOf(finding.start, finding.end).getClientRects()];
    const hit = rects.some(
      ({ left, right, top, bottom }) =>
        x >= left - kReachPx &&
        x <= right + kReachPx &&
        y >= top - kReachPx &&
        y <= bottom + kReachPx,
    );
    return hit ? finding : null;
  }
}
