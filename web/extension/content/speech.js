// @ts-check
import { el } from "../../shell/dom.js";

const kNoticeMs = 10_000;

/** What the extension says on a page, to the eye and to a screen reader, and what the panel repeats. */
export class Speech {
  /** @type {import("./overlay.js").Overlay} */ #overlay;
  /** @type {(words: string) => void} */ #repeat;
  /** @type {HTMLElement|null} */ #live = null;
  /** @type {HTMLElement|null} */ #notice = null;
  /** @type {ReturnType<typeof setTimeout>|undefined} */ #timer;

  /** @param {import("./overlay.js").Overlay} overlay @param {(words: string) => void} repeat */
  constructor(overlay, repeat) {
    this.#overlay = overlay;
    this.#repeat = repeat;
  }

  /** For a screen reader alone. */
  announce = (/** @type {string} */ words) => {
    this.#live ??= this.#overlay.makeLive();
    this.#live.textContent = words;
    this.#repeat(words);
  };

  notify = (/** @type {string} */ words) => this.#show(words);

  /** @param {string} words @param {Node[]} more */
  #show(words, ...more) {
    this.#notice ??= this.#overlay.makeNotice();
    const notice = this.#notice;
    notice.replaceChildren(el("p", {}, words), ...more);
    if (!notice.matches(":popover-open")) notice.showPopover();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => notice.hidePopover(), kNoticeMs);
    this.#repeat(words);
  }

  /**
   * The editor took no fix: the mended words go to the clipboard.
   * @param {string} words
   * @param {boolean} editable
   */
  async offerCopy(words, editable) {
    const why = editable
      ? "This editor does not let the fix in."
      : "This text cannot be edited here.";
    try {
      await navigator.clipboard.writeText(words);
      this.#show(`${why} The mended paragraph has been copied: paste it in its place.`);
    } catch {
      // Pages without a secure origin have no clipboard: the words are there to be taken by hand.
      this.#show(`${why} The mended paragraph:`, el("blockquote", {}, words));
    }
  }
}
