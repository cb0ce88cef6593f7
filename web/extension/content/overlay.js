// @ts-check
import { el } from "../../shell/dom.js";

const kName = "galley-overlay";

/**
 * All that the extension shows on a page: one element outside of the body with a closed shadow tree, made
 * when it is first needed. The page's styles do not reach into it, nor its scripts.
 */
export class Overlay {
  /** @type {ShadowRoot} */ #tree;
  /** @type {HTMLElement} */ #host;

  /** @param {string[]} sheets style sheets of the card and the marks */
  constructor(sheets) {
    // One that an updated extension has left behind: Firefox ends its scripts without a word.
    document.querySelector(`:root > ${kName}`)?.remove();
    this.#host = document.createElement(kName);
    // By hand, not by attribute: a strict policy of the page forbids those.
    const { style } = this.#host;
    style.setProperty("all", "initial", "important");
    style.setProperty("position", "fixed", "important");
    style.setProperty("inset", "0 auto auto 0", "important");
    style.setProperty("z-index", "2147483646", "important");
    this.#tree = this.#host.attachShadow({ mode: "closed" });
    this.#tree.adoptedStyleSheets = sheets.map(sheetOf);
    document.documentElement.append(this.#host);
  }

  /** @param {Node} node */
  put(node) {
    // A page that rewrites itself may have thrown it out.
    if (!this.#host.isConnected) document.documentElement.append(this.#host);
    this.#tree.append(node);
  }

  /** Whether an event comes from inside. @param {Event} event */
  holds(event) {
    return event.composedPath()[0] === this.#host || event.target === this.#host;
  }

  /** The popover of the card. */
  makeCard() {
    const card = el("div", {
      id: "card",
      class: "card",
      popover: "manual",
      role: "dialog",
      "aria-labelledby": "card-title",
      tabindex: "-1",
    });
    this.put(card);
    return card;
  }

  /** A line for screen readers. */
  makeLive() {
    const live = el("p", { class: "unseen", "aria-live": "polite" });
    this.put(live);
    return live;
  }

  /** A notice in the corner of the page. */
  makeNotice() {
    const notice = el("div", { class: "notice", popover: "manual", role: "status" });
    this.put(notice);
    return notice;
  }

  remove() {
    this.#host.remove();
  }
}

/** @param {string} css */
export function sheetOf(css) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
