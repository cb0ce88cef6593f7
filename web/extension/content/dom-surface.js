// @ts-check
import { scrollFrame, visibleLines } from "../../editor/view.js";
import { deepFocus, selectionIn } from "./candidates.js";
import marksStyle from "galley:marks-style";
import { sheetOf } from "./overlay.js";
import { TextMap } from "./text-map.js";

/** @typedef {import("../../editor/view.js").LiveRange} LiveRange */
/** @typedef {import("./text-map.js").Reading} Reading */
/**
 * @typedef {object} Surface a text on a page of somebody else's: what article.js needs of it
 * @property {"field"|"editor"|"page"|"selection"} kind
 * @property {HTMLElement} root
 * @property {boolean} isAlive false once the page has taken it away
 * @property {boolean} editable
 * @property {string} text
 * @property {() => {structure: object|null, kept: import("../../model/structure.js").Kept|null}} structured
 * @property {() => boolean} read reads the text again; true if it is another one now
 * @property {(onChange: () => void) => void} watch
 * @property {() => void} release takes back all that it has put anywhere
 * @property {import("../../editor/view.js").TextView["rangeOf"]} rangeOf
 * @property {import("../../editor/view.js").TextView["covers"]} covers
 * @property {import("../../editor/view.js").TextView["rectsOf"]} rectsOf
 * @property {import("../../editor/view.js").TextView["visible"]} visible
 * @property {import("../../editor/view.js").Frame} frame
 * @property {boolean} hasFocus
 * @property {{anchor: number, focus: number}} selected
 * @property {(start: number, end?: number) => void} select
 * @property {() => void} focus
 */

/** @type {{anchor: number, focus: number}} */
const kStart = { anchor: 0, focus: 0 };

/**
 * An editor, or the article of a page, whose text lies in nodes of the document.
 * @implements {Surface}
 */
export class DomSurface {
  /** @type {"editor"|"page"|"selection"} */ kind;
  /** @type {HTMLElement} */ root;
  /** @type {Reading} */ #reading;
  /** @type {(() => Reading)|undefined} */ #renew;
  /** @type {TextMap} */ #map;
  #selected = kStart;
  /** @type {MutationObserver|null} */ #observer = null;
  #listening = new AbortController();

  /**
   * @param {"editor"|"page"|"selection"} kind
   * @param {HTMLElement} root
   * @param {Reading} reading
   * @param {() => Reading} [renew] finds anew what of the page is read, when little of it is left
   */
  constructor(kind, root, reading, renew) {
    this.kind = kind;
    this.#renew = renew;
    this.root = root;
    this.#reading = reading;
    this.#map = new TextMap(root, reading);
    const tree = root.getRootNode();
    if (tree instanceof ShadowRoot) this.#takeBack = lendMarks(tree);
  }

  /** @type {() => void} */ #takeBack = () => {};

  get isAlive() {
    return this.root.isConnected;
  }

  get editable() {
    return this.#reading.inEditor === true;
  }

  get text() {
    return this.#map.text;
  }

  structured() {
    return { structure: this.#map.structure, kept: this.#map.kept };
  }

  read() {
    const before = this.#map.text;
    this.#map = new TextMap(this.root, this.#reading);
    // A page that draws itself anew has other nodes for the same article.
    if (this.#renew && this.#map.text.length < before.length / 2) {
      this.#reading = this.#renew();
      this.#map = new TextMap(this.root, this.#reading);
    }
    return this.#map.text !== before;
  }

  /** @param {() => void} onChange */
  watch(onChange) {
    this.#observer = new MutationObserver(onChange);
    this.#observer.observe(this.root, { childList: true, characterData: true, subtree: true });
    const { signal } = this.#listening;
    this.root.addEventListener("input", onChange, { capture: true, signal });
  }

  release() {
    this.#observer?.disconnect();
    this.#listening.abort();
    this.#takeBack();
  }

  /** @param {number} start @param {number} end @returns {LiveRange} */
  rangeOf(start, end) {
    return this.#map.rangeOf(start, end) ?? document.createRange();
  }

  /** @param {LiveRange} range @param {number} start @param {number} end */
  covers(range, start, end) {
    const from = this.#map.startPoint(start);
    const to = this.#map.endPoint(end);
    return (
      range.startContainer === from?.node &&
      range.startOffset === from.offset &&
      range.endContainer === to?.node &&
      range.endOffset === to.offset
    );
  }

  /** @param {number} start @param {number} end */
  rectsOf(start, end) {
    const rects = [...(this.#map.rangeOf(start, end)?.getClientRects() ?? [])];
    return rects.filter(({ width, height }) => width > 0 || height > 0);
  }

  get frame() {
    return scrollFrame(this.root, () => 0);
  }

  visible() {
    const { rows, pieces, text } = this.#map;
    if (rows.length === 0) return { start: 0, end: 0 };
    const boxOf = (/** @type {number} */ row) => {
      const { node } = pieces[rows[row]];
      const range = document.createRange();
      range.selectNodeContents(node);
      return range.getBoundingClientRect();
    };
    const { first, last } = visibleLines(rows.length, this.frame, boxOf);
    const next = pieces[rows[last + 1]];
    return { start: pieces[rows[first]].at, end: next ? next.at : text.length };
  }

  get hasFocus() {
    const focus = deepFocus();
    return document.hasFocus() && focus !== null && this.root.contains(focus);
  }

  get selected() {
    const selection = selectionIn(this.root);
    if (selection && selection.rangeCount > 0) {
      const anchor = this.#map.offsetOf(selection.anchorNode, selection.anchorOffset);
      const focus = this.#map.offsetOf(selection.focusNode, selection.focusOffset);
      if (anchor !== null && focus !== null) this.#selected = { anchor, focus };
    }
    return this.#selected;
  }

  /**
   * The points of a span that is about to be selected or replaced. A line break at its border belongs to
   * it: the span then begins at the end of the line before, or ends at the start of the one behind.
   * @param {number} start
   * @param {number} end
   */
  pointsOf(start, end) {
    const map = this.#map;
    const joins = start === end || map.text[start] === "\n";
    const from = joins ? map.endPoint(start) : map.startPoint(start);
    const to = end > start && map.text[end - 1] === "\n" ? map.startPoint(end) : map.endPoint(end);
    return from && to && { from, to };
  }

  /** @param {number} start @param {number} [end] */
  select(start, end = start) {
    const points = this.pointsOf(start, end);
    if (!points) return;
    const { from, to } = points;
    selectionIn(this.root)?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
    this.#selected = { anchor: start, focus: end };
  }

  /** Whether a span is what is selected. @param {number} start @param {number} end */
  isSelected(start, end) {
    const points = this.pointsOf(start, end);
    const selection = selectionIn(this.root);
    return (
      selection?.anchorNode === points?.from.node &&
      selection?.anchorOffset === points?.from.offset &&
      selection?.focusNode === points?.to.node &&
      selection?.focusOffset === points?.to.offset
    );
  }

  /** The element that takes the keys for a place of the text. @param {number} [offset] */
  hostAt(offset = this.#selected.focus) {
    const node = this.#map.startPoint(offset)?.node;
    const element = /** @type {HTMLElement|null|undefined} */ (node?.parentElement);
    const host = element?.closest("[contenteditable]:not([contenteditable='false'])");
    return /** @type {HTMLElement} */ (host ?? this.root);
  }

  focus() {
    if (this.editable) this.hostAt().focus({ preventScroll: true });
  }
}

/** @type {CSSStyleSheet|undefined} */
let sheet;

/**
 * The marks' style sheet of the document does not reach into a shadow tree.
 * @param {ShadowRoot} tree
 */
function lendMarks(tree) {
  sheet ??= sheetOf(marksStyle);
  const own = sheet;
  tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, own];
  return () => {
    tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((one) => one !== own);
  };
}
