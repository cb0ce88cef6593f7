// @ts-check

/** @typedef {import("../model/report.js").Finding} Finding */
/**
 * @typedef {object} Host
 * @property {import("../editor/view.js").TextView} editor
 * @property {import("./card.js").Card} card
 * @property {{contains: (node: Node) => boolean}} list
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
  /** A press on the card or the text: the document hears of it as one on the shadow tree around them. @type {Event|null} */
  #inside = null;
  /** Of the listeners on the text. */
  #watching = new AbortController();

  /** @param {Host} host */
  constructor(host) {
    this.#host = host;
    this.watch(host.editor.root);
    this.#watchCard(host.card.root);
    document.addEventListener("pointerdown", (event) => {
      const { card, list, onLeave } = host;
      const { target } = event;
      if (!(target instanceof Node) || !card.isOpen) return;
      if (event !== this.#inside && !list.contains(target)) onLeave();
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

  /** The text lies in this element from now on. @param {HTMLElement} root */
  watch(root) {
    this.#watching.abort();
    this.#watching = new AbortController();
    const { signal } = this.#watching;
    const on = (
      /** @type {"click"|"pointerdown"|"pointermove"|"pointerleave"} */ name,
      /** @type {(event: any) => void} */ run,
    ) => root.addEventListener(name, run, { signal });
    on("pointerdown", (event) => {
      this.#inside = event;
    });
    on("click", ({ clientX, clientY }) => {
      clearTimeout(this.#hoverTimer);
      const { anchor, focus } = this.#host.editor.selected;
      if (anchor !== focus) return;
      const finding = this.#at(clientX, clientY);
      if (finding) this.#host.onPoint(finding);
      else this.#host.onLeave();
    });
    on("pointermove", ({ pointerType, buttons, clientX, clientY }) => {
      if (pointerType !== "mouse" || buttons !== 0) return;
      clearTimeout(this.#hoverTimer);
      if (this.#host.card.isOpen && !this.#hovering) return;
      this.#hoverTimer = setTimeout(() => this.#rest(clientX, clientY), kHoverMs);
    });
    on("pointerleave", () => {
      clearTimeout(this.#hoverTimer);
      if (this.#hovering) this.#leaveSoon();
    });
  }

  /** @param {HTMLElement} root */
  #watchCard(root) {
    root.addEventListener("pointerenter", () => clearTimeout(this.#leaveTimer));
    root.addEventListener("pointerleave", () => this.#hovering && this.#leaveSoon());
    root.addEventListener("pointerdown", (event) => {
      this.#inside = event;
      this.settle();
    });
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
   * The innermost of the findings that are painted at a point of the viewport. The boxes of what is in
   * view are asked: a caret's place would also answer for the empty end of a line, and a field tells none.
   * @param {number} x
   * @param {number} y
   */
  #at(x, y) {
    const { editor, shown } = this.#host;
    const visible = editor.visible();
    let best = null;
    for (const finding of shown()) {
      if (finding.start > visible.end) break;
      if (finding.end < visible.start) continue;
      if (best && finding.end - finding.start >= best.end - best.start) continue;
      const start = Math.max(finding.start, visible.start);
      const rects = editor.rectsOf(start, Math.min(finding.end, visible.end));
      const hit = rects.some(
        ({ left, right, top, bottom }) =>
          x >= left - kReachPx &&
          x <= right + kReachPx &&
          y >= top - kReachPx &&
          y <= bottom + kReachPx,
      );
      if (hit) best = finding;
    }
    return best;
  }
}
