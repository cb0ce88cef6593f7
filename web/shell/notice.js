// @ts-check

/**
 * @typedef {object} Parts
 * @property {HTMLElement} notice a popover
 * @property {HTMLElement} words inside of it
 * @property {HTMLButtonElement} action inside of it
 * @property {HTMLElement} live a live region, for screen readers alone
 */

const kNoticeMs = 10_000;
/** After mouse and focus have left it, at least about. */
const kLeaveMs = 2_000;

/** What the page says: for a while in its corner, or to a screen reader alone. */
export class Notices {
  /** @type {Parts} */ #parts;
  /** @type {() => void} */ #refocus;
  /** @type {ReturnType<typeof setTimeout>|undefined} */ #timer;
  #announced = "";

  /**
   * @param {Parts} parts
   * @param {() => void} refocus called when the focus has gone with a button
   */
  constructor(parts, refocus) {
    this.#parts = parts;
    this.#refocus = refocus;
  }

  get isShown() {
    return this.#parts.notice.matches(":popover-open");
  }

  /**
   * Says something in the corner of the page for a while.
   * @param {string} words
   * @param {{name: string, run: () => void}} [action]
   */
  notify(words, action) {
    const { notice, words: text, action: button } = this.#parts;
    this.hide();
    notice.showPopover();
    text.textContent = words;
    button.hidden = !action;
    button.textContent = action?.name ?? "";
    button.onclick = action
      ? () => {
          this.hide();
          action.run();
          // The button is gone: its focus must not go with it.
          if (document.activeElement === document.body) this.#refocus();
        }
      : null;
    this.#timer = setTimeout(() => this.#expire(), kNoticeMs);
  }

  /** It leaves when it has had its time, but not from under a mouse or the focus. */
  #expire() {
    if (this.#parts.notice.matches(":hover, :focus-within"))
      this.#timer = setTimeout(() => this.#expire(), kLeaveMs);
    else this.hide();
  }

  /** Also lets go of what a button in it could bring back. */
  hide() {
    clearTimeout(this.#timer);
    if (this.isShown) this.#parts.notice.hidePopover();
    this.#parts.action.onclick = null;
  }

  /** @param {string} words for a screen reader, when it next has a moment */
  announce(words) {
    if (words === this.#announced) return;
    this.#announced = words;
    this.#parts.live.textContent = words;
  }
}
