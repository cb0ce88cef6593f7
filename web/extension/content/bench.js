// @ts-check
import { deepFocus, editorOf, largestEditor, selectedPart } from "./candidates.js";
import { Desk } from "./desk.js";
import { DomSurface } from "./dom-surface.js";
import { FieldSurface } from "./field-surface.js";
import { Overlay } from "./overlay.js";
import { isOrphaned } from "../link/messages.js";
import cardStyle from "galley:card-style";

/** @typedef {import("../link/messages.js").Wish} Wish */
/** @typedef {import("../link/messages.js").Order} Order */
/** @typedef {import("./candidates.js").Found} Found */
/** @typedef {import("./dom-surface.js").Surface} Surface */

/** Which text of a frame is under check, and how another one comes to be. */
export class Bench {
  /** @type {Overlay|null} */ #overlay = null;
  /** @type {Desk|null} */ #desk = null;
  /** What the panel wants to know. @type {Order|null} */ #watch = null;
  #listening = new AbortController();

  get desk() {
    return this.#desk;
  }

  /** Follows the focus: an editor that gets it is checked once the user has asked for a check at all, or has Galley always on here. */
  listen() {
    const { signal } = this.#listening;
    document.addEventListener("focusin", () => this.#focused(), { capture: true, signal });
    addEventListener("keydown", (event) => this.#keyDown(event), { capture: true, signal });
  }

  end() {
    this.#listening.abort();
    this.#desk?.end();
    this.#desk = null;
    this.#overlay?.remove();
    this.#overlay = null;
  }

  /** @param {Order} order */
  obey(order) {
    if (order.type === "watch") this.#watch = order;
    if (order.type === "take") return this.#take(order.wish);
    // A key of the browser reaches every frame: the one with the focus answers.
    const forAll = order.type === "travel" || order.type === "do";
    if (forAll && document.hasFocus() && document.activeElement?.localName === "iframe") return;
    this.#desk?.obey(order);
  }

  #focused() {
    if (isOrphaned()) return this.end();
    const found = editorOf(deepFocus());
    if (!found || found.element === this.#desk?.article.root) return;
    // One that is checked as a selection or as part of a page stays what it is while it has the focus.
    if (this.#desk?.article.isThere && this.#desk.article.root.contains(found.element)) return;
    if (found.kind === "field" && found.element.localName === "input" && !this.#desk) return;
    this.#use(this.#surfaceOf(found));
  }

  /** @param {KeyboardEvent} event */
  #keyDown(event) {
    const desk = this.#desk;
    if (!desk?.article.isThere) return;
    if (isOrphaned()) return this.end();
    if (desk.keyDown(event)) event.stopImmediatePropagation();
  }

  /** @param {Wish} wish */
  #take(wish) {
    const surface = this.#wished(wish);
    if (surface) this.#use(surface);
  }

  /** @param {Wish} wish @returns {Surface|null} */
  #wished(wish) {
    if (wish === "selection") {
      const part = selectedPart();
      if (part?.field) return new FieldSurface(part.field, this.#shown, part);
      if (part?.range) return selectionSurface(part.range);
      return null;
    }
    const found = wish === "article" ? (editorOf(deepFocus()) ?? largestEditor()) : null;
    return found ? this.#surfaceOf(found) : pageSurface();
  }

  /** @param {Found} found @returns {Surface} */
  #surfaceOf(found) {
    if (found.kind === "field") return new FieldSurface(found.element, this.#shown);
    const blocks = !found.element.isContentEditable;
    return new DomSurface("editor", found.element, { inEditor: true, editableOnly: blocks });
  }

  get #shown() {
    this.#overlay ??= new Overlay([cardStyle]);
    return this.#overlay;
  }

  /** The text has gone, or the extension has been updated under it. */
  #gone() {
    if (isOrphaned()) this.end();
    else this.#desk?.leave();
  }

  /** @param {Surface} surface */
  #use(surface) {
    this.#desk ??= new Desk(this.#shown, () => this.#gone());
    void this.#desk.use(surface).catch(() => isOrphaned() && this.end());
    if (this.#watch) this.#desk.obey(this.#watch);
  }
}

/** @param {Range} range @returns {Surface} */
function selectionSurface(range) {
  const common = range.commonAncestorContainer;
  const element = /** @type {HTMLElement} */ (
    common.nodeType === 1 ? common : common.parentElement
  );
  const found = editorOf(element);
  if (found?.kind === "editor") {
    const blocks = !found.element.isContentEditable;
    const reading = { inEditor: true, editableOnly: blocks, clip: range };
    return new DomSurface("selection", found.element, reading);
  }
  return new DomSurface("selection", element, { clip: range });
}

/** The article of the page, as reader.js finds it. @returns {Surface} */
function pageSurface() {
  const read = () => {
    const reader = /** @type {any} */ (globalThis).galleyReader;
    return reader?.(document) ?? { root: document.body, admits: undefined };
  };
  const { root, admits } = read();
  return new DomSurface("page", root, { admits }, () => ({ admits: read().admits }));
}
