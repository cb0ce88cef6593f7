// @ts-check
/**
 * A part of a live page as one text, with a map back to its nodes. The text is what a reader sees: white
 * space as the browser draws it, one line a block, hidden parts left out. Offsets are UTF-16 code units
 * of the text, half-open. Nothing of the page is changed.
 */
import { kindOf } from "../../import/html-kinds.js";
import { marksOf } from "../../import/html-marks.js";
import { Lines } from "../../model/lines.js";

/** @typedef {import("../../model/structure.js").Span} StructureSpan */
/**
 * @typedef {object} Piece text of one node that stands in the text letter by letter
 * @property {Text} node
 * @property {number} from its offset in the node
 * @property {number} at its offset in the text
 * @property {number} length
 */
/** @typedef {{node: Node, offset: number}} Point */
/**
 * @typedef {object} Reading what of the page is read
 * @property {boolean} [editableOnly] only what can be edited: the controls of an editor around its
 *   blocks are no text
 * @property {boolean} [inEditor] the marks that editors put between letters are no text
 * @property {(node: Text) => boolean} [admits] of text nodes, those that belong to the text
 * @property {Range|null} [clip] nothing outside of it is read
 */
/**
 * @typedef {object} Around what holds a node
 * @property {string} kind of its line, see model/structure.js
 * @property {number} level of the list that it stands in
 * @property {boolean} quoted
 * @property {boolean} ordered
 * @property {boolean} editable
 * @property {"collapse"|"lines"|"keep"} space what the browser does with white space
 */

const kNoText = new Set(
  "script style noscript template textarea input select option svg canvas iframe frame video audio object embed math head button meter progress dialog".split(
    " ",
  ),
);
/** What editors put into their own documents beside the text. */
const kFurniture =
  ".ProseMirror-widget, .ProseMirror-separator, [data-mce-bogus='all'], .mce-visual-caret, " +
  ".ck-widget__selection-handle, .ck-widget__type-around, .ck-fake-selection-container, .ql-ui, " +
  ".ql-clipboard, .cm-widgetBuffer, .cm-placeholder, .cm-cursorLayer, .cm-selectionLayer, " +
  "[data-slate-placeholder], [data-rich-text-placeholder], [data-trix-cursor-target], .screen-reader-text";
const kInline = /^(inline|contents|ruby)/;
/** Zero-width marks that editors keep the caret with. */
const kCaretMarks = /[\ufeff\u2060]+|^\u200b+$/g;
const kSpaces = /[ \t\n\r\f]+/g;

/** @param {string} whiteSpace computed @returns {Around["space"]} */
function spaceOf(whiteSpace) {
  if (/pre-line|preserve-breaks/.test(whiteSpace)) return "lines";
  return /pre|break-spaces/.test(whiteSpace) ? "keep" : "collapse";
}

/** Hidden from the eye and kept for screen readers. @param {CSSStyleDeclaration} style */
const isClipped = (style) =>
  style.position === "absolute" &&
  (/^rect\(/.test(style.clip) || /inset\((50|100)%/.test(style.clipPath));

export class TextMap {
  text = "";
  /** The text while it is read: joined at the end, since a string that grows is copied again and again. @type {string[]} */
  #parts = [];
  #length = 0;
  /** @type {Piece[]} in the order of the text */ pieces = [];
  /** Of the lines that have words, by the index of their first piece. @type {number[]} */ rows =
    [];
  /** @type {string[]} one a line */ #kinds = [];
  /** @type {StructureSpan[]} */ #spans = [];
  /** What stands before the next line. */
  #gap = "";
  /** A line has been begun. */
  #open = false;
  #broken = false;
  /** @type {Reading} */ #reading;
  /** @type {Map<Text, number>|null} the first piece of each node */ #first = null;

  /**
   * @param {Element} root
   * @param {Reading} [reading]
   */
  constructor(root, reading = {}) {
    this.#reading = reading;
    const style = styleOf(root);
    this.#walk(root, {
      kind: "",
      level: 0,
      quoted: false,
      ordered: false,
      editable: !reading.editableOnly || isEditable(root),
      space: spaceOf(style.whiteSpace),
    });
    this.#close("");
    this.text = this.#parts.join("");
    this.#parts = [];
  }

  /** For model/lines.js. */
  get imported() {
    return { text: this.text, kinds: this.#kinds, spans: this.#spans };
  }

  /** As the engine reads it. */
  get structure() {
    return this.#lines().structure;
  }

  /** As the clean copy keeps it. */
  get kept() {
    return this.#lines().keptStructure;
  }

  #lines() {
    const lines = new Lines();
    lines.apply({ start: 0, end: 0, ...this.imported });
    return lines;
  }

  // --- Reading --------------------------------------------------------------------------------

  /** @param {Node} parent @param {Around} around */
  #walk(parent, around) {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) this.#textNode(/** @type {Text} */ (node), around);
      else if (node.nodeType === 1) this.#element(/** @type {HTMLElement} */ (node), around);
    }
  }

  /** @param {HTMLElement} at @param {Around} outer */
  #element(at, outer) {
    const name = at.localName;
    if (kNoText.has(name)) return;
    if (name === "br") return this.#break();
    const { inEditor, editableOnly } = this.#reading;
    if (inEditor && at.className !== "" && at.matches(kFurniture)) return;
    const style = styleOf(at);
    const { display } = style;
    if (display === "none" || style.visibility === "hidden" || isClipped(style)) return;
    const inline = kInline.test(display);
    let { editable } = outer;
    const said = at.getAttribute("contenteditable");
    if (said !== null && inEditor) {
      // What cannot be edited inside a line is part of its sentence, such as a name that is mentioned.
      if (said === "false") editable &&= inline;
      else editable = true;
    } else if (at.ariaHidden === "true" && !editableOnly && !inEditor) return;
    const around = { ...outer, editable, space: spaceOf(style.whiteSpace) };
    if (inline) this.#inline(at, around);
    else this.#block(at, around, name, display);
  }

  /** @param {HTMLElement} at @param {Around} around */
  #inline(at, around) {
    const marks = marksOf(at, "", around.kind);
    const href = at.localName === "a" ? /** @type {HTMLAnchorElement} */ (at).href : "";
    const start = this.#length;
    this.#walk(at, around);
    if (!this.#open) return;
    const from = Math.max(start, this.#lineStart);
    const end = this.#length;
    if (from >= end) return;
    for (const kind of marks) this.#spans.push({ kind, start: from, end });
    if (/^https?:/.test(href)) this.#spans.push({ kind: "link", href, start: from, end });
  }

  /** @param {HTMLElement} at @param {Around} around @param {string} name @param {string} display */
  #block(at, around, name, display) {
    const list = name === "ul" || name === "ol";
    if (list) {
      around.level++;
      around.ordered = name === "ol";
    }
    around.quoted ||= name === "blockquote";
    around.kind = kindOf(at, "", { ...around, columns: name === "tr" ? {} : undefined });
    const cell = display === "table-cell";
    const dense =
      around.kind.startsWith("list-item") || around.kind.startsWith("table-row") || list;
    const gap = cell ? "\t" : dense || at.classList.contains("cm-line") ? "\n" : "\n\n";
    this.#close(gap);
    this.#walk(at, around);
    this.#close(gap);
  }

  /** @param {Text} node @param {Around} around */
  #textNode(node, around) {
    const { admits, clip, inEditor } = this.#reading;
    const { data } = node;
    if (data === "" || !around.editable || (admits && !admits(node))) return;
    let from = 0;
    let to = data.length;
    if (clip) {
      if (!clip.intersectsNode(node)) return;
      if (clip.startContainer === node) from = clip.startOffset;
      if (clip.endContainer === node) to = clip.endOffset;
    }
    if (!inEditor || !/[\ufeff\u2060\u200b]/.test(data)) return this.#run(node, from, to, around);
    // The marks are left out, what stands between them is read.
    let at = from;
    for (const { index, 0: mark } of data.slice(from, to).matchAll(kCaretMarks)) {
      this.#run(node, at, from + index, around);
      at = from + index + mark.length;
    }
    this.#run(node, at, to, around);
  }

  /** @param {Text} node @param {number} from @param {number} to @param {Around} around */
  #run(node, from, to, around) {
    if (from >= to) return;
    if (around.space === "collapse") return this.#collapsed(node, from, to, around);
    let at = from;
    for (;;) {
      const newline = node.data.indexOf("\n", at);
      const end = newline < 0 || newline >= to ? to : newline;
      if (around.space === "lines") this.#collapsed(node, at, end, around);
      else this.#put(node, at, end, around);
      if (end === to) return;
      this.#break();
      at = end + 1;
    }
  }

  /** @param {Text} node @param {number} from @param {number} to @param {Around} around */
  #collapsed(node, from, to, around) {
    const words = node.data.slice(from, to);
    let at = from;
    for (const { index, 0: space } of words.matchAll(kSpaces)) {
      const start = from + index;
      this.#put(node, at, start, around);
      at = start + space.length;
      // One space stands for all; none at the beginning of a line and behind another one.
      if (!this.#open || /[ \t]$/.test(this.#parts[this.#parts.length - 1])) continue;
      this.#put(node, start, start + 1, around, " ");
    }
    this.#put(node, at, to, around);
  }

  #lineStart = 0;

  /**
   * @param {Text} node
   * @param {number} from
   * @param {number} to
   * @param {Around} around
   * @param {string} [words] if they are others than the node's
   */
  #put(node, from, to, around, words = node.data.slice(from, to)) {
    if (words === "") return;
    const { pieces } = this;
    if (!this.#open) this.#begin(around.kind);
    const at = this.#length;
    const last = pieces[pieces.length - 1];
    // What goes on in the same node is the same piece.
    if (last?.node === node && last.from + last.length === from && last.at + last.length === at)
      last.length += to - from;
    else pieces.push({ node, from, at, length: to - from });
    this.#append(words);
    this.#broken = false;
  }

  /** @param {string} words */
  #append(words) {
    if (words === "") return;
    this.#parts.push(words);
    this.#length += words.length;
  }

  /** @param {string} kind */
  #begin(kind) {
    const gap = this.#length === 0 ? "" : this.#gap;
    this.#append(gap);
    this.#gap = "";
    this.#open = true;
    if (gap === "\t") return;
    if (this.#kinds.length > 0) for (let i = 1; i < gap.length; i++) this.#kinds.push("");
    this.#kinds.push(kind);
    this.#lineStart = this.#length;
    this.rows.push(this.pieces.length);
  }

  /** @param {string} gap what stands before the next line, at least */
  #close(gap) {
    if (this.#open) this.#trim();
    this.#open = false;
    this.#broken = false;
    if (gap.length > this.#gap.length || this.#gap === "\t") this.#gap = gap;
  }

  /** A collapsed space at the end of a line is not drawn. */
  #trim() {
    const words = this.#parts[this.#parts.length - 1];
    if (!words.endsWith(" ")) return;
    const last = this.pieces[this.pieces.length - 1];
    const { whiteSpace } = styleOf(/** @type {Element} */ (last.node.parentElement));
    if (spaceOf(whiteSpace) === "keep") return;
    this.#parts[this.#parts.length - 1] = words.slice(0, -1);
    this.#length--;
    for (let i = this.#spans.length - 1; i >= 0 && this.#spans[i].end > this.#length; i--)
      this.#spans[i].end = this.#length;
    if (--last.length === 0) this.pieces.pop();
  }

  /** Two line breaks in a row leave a blank line; one at the end of a block leaves nothing. */
  #break() {
    const twice = this.#broken;
    this.#close(twice ? "\n\n" : "\n");
    this.#broken = true;
  }

  // --- The map --------------------------------------------------------------------------------

  /**
   * The first piece that ends behind an offset, or at it.
   * @param {number} offset
   * @param {boolean} behind
   */
  #pieceAt(offset, behind) {
    let low = 0;
    let high = this.pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const { at, length } = this.pieces[middle];
      if (behind ? at + length > offset : at + length >= offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Where a span that begins here begins. @param {number} offset @returns {Point|null} */
  startPoint(offset) {
    const piece = this.pieces[this.#pieceAt(offset, true)] ?? null;
    if (!piece) return this.endPoint(offset);
    return { node: piece.node, offset: piece.from + Math.max(0, offset - piece.at) };
  }

  /** Where a span that ends here ends. @param {number} offset @returns {Point|null} */
  endPoint(offset) {
    const found = this.#pieceAt(offset, false);
    const piece = this.pieces[found];
    if (piece && piece.at < offset)
      return { node: piece.node, offset: piece.from + offset - piece.at };
    // Between two pieces: the one before it ends here.
    const before = this.pieces[found - 1];
    if (before) return { node: before.node, offset: before.from + before.length };
    return piece ? { node: piece.node, offset: piece.from } : null;
  }

  /**
   * The offset of a point of the page; null if it lies outside of the text.
   * @param {Node|null} node
   * @param {number} offset
   */
  offsetOf(node, offset) {
    const { pieces } = this;
    if (!node || pieces.length === 0) return null;
    if (node.nodeType === 3) {
      this.#first ??= new Map([...pieces.entries()].reverse().map(([i, piece]) => [piece.node, i]));
      let i = this.#first.get(/** @type {Text} */ (node));
      if (i !== undefined) {
        for (; pieces[i + 1]?.node === node && pieces[i + 1].from <= offset; i++);
        const { from, at, length } = pieces[i];
        return at + Math.min(Math.max(offset - from, 0), length);
      }
    }
    return this.#offsetBeside(node, offset);
  }

  /** Of a point that lies in no text: the beginning of the text that follows. @param {Node} node @param {number} offset */
  #offsetBeside(node, offset) {
    const { pieces } = this;
    const range = /** @type {Document} */ (node.ownerDocument).createRange();
    try {
      range.setStart(node, offset);
      range.collapse(true);
      let low = 0;
      let high = pieces.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (range.comparePoint(pieces[middle].node, pieces[middle].from) >= 0) high = middle;
        else low = middle + 1;
      }
      const before = pieces[low - 1];
      return pieces[low]?.at ?? before.at + before.length;
    } catch {
      // In another tree, or beyond the end of the node.
      return null;
    }
  }

  /**
   * A live range over a span; null if it has no letter of its own.
   * @param {number} start
   * @param {number} end
   */
  rangeOf(start, end) {
    const from = this.startPoint(start);
    const to = this.endPoint(end);
    if (!from || !to) return null;
    const range = /** @type {Document} */ (from.node.ownerDocument).createRange();
    try {
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset);
    } catch {
      // The editor has changed its nodes since the text was read.
      return null;
    }
    return range;
  }
}

/** @param {Element} element */
function styleOf(element) {
  return /** @type {Window} */ (element.ownerDocument.defaultView).getComputedStyle(element);
}

/** @param {Element} element */
const isEditable = (element) => /** @type {HTMLElement} */ (element).isContentEditable;
