// @ts-check
import { Lines } from "../../model/lines.js";

/** @typedef {import("../link/messages.js").ArticleNews} ArticleNews */
/** @typedef {import("../link/messages.js").Address} Address */

/** The text of a frame as it last told of it. */
export class FarArticle {
  /** @type {ArticleNews|null} */ #news = null;
  /** @type {Address|null} */ address = null;
  #current = false;

  /** @param {ArticleNews} news @param {Address} address */
  take(news, address) {
    this.#news = news;
    this.address = address;
    this.#current = news.current;
  }

  leave() {
    this.#news = null;
    this.address = null;
  }

  /** The text is another one by now. */
  edited() {
    this.#current = false;
  }

  /** @param {string} desk */
  is(desk) {
    return this.#news?.desk === desk;
  }

  get isThere() {
    return this.#news !== null;
  }

  get current() {
    return this.#news === null || this.#current;
  }

  get text() {
    return this.#news?.text ?? "";
  }

  get length() {
    return this.text.length;
  }

  get kept() {
    return this.#news?.kept ?? null;
  }

  get place() {
    return this.#news?.place ?? null;
  }

  get state() {
    return this.#news?.state ?? "ready";
  }

  /** As the engine reads it. */
  get structure() {
    const lines = new Lines();
    lines.apply({ start: 0, end: 0, text: this.text, ...this.kept });
    return lines.structure;
  }
}
