// @ts-check
import { offsetAtPoint } from "../editor/view.js";
import { findingAt } from "../model/findings.js";

/** @typedef {import("../model/report.js").Finding} Finding */
/**
 * @typedef {object} Host
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
  /** @type {Host} */ #host;
  /** The card was opened by resting on the text and leaves with the mouse. */
  #hovering = false;
  /** @type {ReturnType<typeof setTimeout>|undefined} */ #hoverTimer;
  /** @type {ReturnType<typeof setTimeout>|undefined} */ #leaveTimer;

  /** @param {Host} host */
  constructor(host) {
    this.#host = host;
    this.#watchText(host.editor.root);
    this.#watchCard(host.card.root);
    document.addEventListener("pointerdown", ({ target }) => {
      const { editor, card, list, onLeave } = host;
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
      if (finding) this.#host.onPoint(finding);
      else this.#host.onLeave();
    });
    root.addEventListener("pointermove", ({ pointerType, buttons, clientX, clientY }) => {
      if (pointerType !== "mouse" || buttons !== 0) return;
      clearTimeout(this.#hoverTimer);
      if (this.#host.card.isOpen && !this.#hovering) return;
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
    if (finding === this.#host.card.finding) return;
    this.#host.onPoint(finding);
    this.#hovering = true;
  }

  #leaveSoon() {
    const { card, onLeave } = this.#host;
    clearTimeout(this.#leaveTimer);
    this.#leaveTimer = setTimeout(() => this.#hovering && !card.hasFocus && onLeave(), kLeaveMs);
  }

  /**
   * The finding that is painted at a point of the viewport.
   * @param {number} x
   * @param {number} y
   */
  #at(x, y) {
    const { editor, shown } = this.#host;
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
