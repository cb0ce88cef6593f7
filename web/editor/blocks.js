// @ts-check
import { spliced } from "../model/lines.js";
import { looksLikeHeadline } from "../model/structure.js";
import { isCanonical, newBlock, writeLine } from "./line-elements.js";

/** Lines that stand together in one element; up to twice as many after changes. */
const kGroup = 40;

/**
 * The elements that show lines: one block a line, some dozens of blocks in a group, which the browser
 * lays out and paints by itself. A block stays in its group as long as it can, for a node that is moved
 * loses the caret. Translates between offsets of the text and points of the DOM.
 */
export class Blocks {
  /** @type {HTMLElement} */ #root;
  /** @type {import("../model/lines.js").Lines} */ #lines;
  /** @type {HTMLElement[]} */ #blocks;
  /** @type {WeakMap<Node, number>} */ #indexOf = new WeakMap();
  /** @type {WeakSet<Node>} */ #groups = new WeakSet();

  /**
   * @param {HTMLElement} root that holds the groups
   * @param {import("../model/lines.js").Lines} lines one empty line
   */
  constructor(root, lines) {
    this.#root = root;
    this.#lines = lines;
    this.#blocks = [newBlock("", "")];
    root.replaceChildren(this.#group(this.#blocks));
    this.#renumber(0);
    this.#decorate();
  }

  /** @param {number} index */
  block(index) {
    return this.#blocks[index];
  }

  /**
   * The line of a block; undefined if it shows none.
   * @param {Node} block
   */
  indexOf(block) {
    const index = this.#indexOf.get(block);
    return index !== undefined && this.#blocks[index] === block ? index : undefined;
  }

  /** @param {Node} node */
  isGroup(node) {
    return this.#groups.has(node);
  }

  /**
   * The element of the line that holds a node.
   * @param {Node} node
   * @returns {HTMLElement|null}
   */
  blockOf(node) {
    /** @type {Node|null} */
    let at = node;
    while (at && at.parentNode !== this.#root && !this.#groups.has(at.parentNode ?? at))
      at = at.parentNode;
    return at instanceof HTMLElement && !this.#groups.has(at) ? at : null;
  }

  /**
   * Whether a node is a line's own block and shows its line.
   * @param {Node|undefined} node
   * @param {number} index of the line
   */
  shows(node, index) {
    const block = this.#blocks[index];
    return (
      node === block && isCanonical(block, false) && block.textContent === this.#lines.line(index)
    );
  }

  /** What the browser shows as lines, in whatever shape. */
  get shown() {
    return [...this.#root.childNodes].flatMap((node) =>
      this.#groups.has(node) ? [...node.childNodes] : [node],
    );
  }

  /** Whether all lines are in groups. */
  get areGrouped() {
    return [...this.#root.childNodes].every((node) => this.#groups.has(node));
  }

  /**
   * @param {number} offset
   * @returns {{node: Node, offset: number}}
   */
  pointAt(offset) {
    const index = this.#lines.at(Math.max(0, offset));
    const block = this.#blocks[index];
    let column = Math.min(offset - this.#lines.start(index), this.#lines.line(index).length);
    for (const child of block.childNodes) {
      if (child.nodeType !== Node.TEXT_NODE) continue;
      const { length } = /** @type {Text} */ (child);
      if (column <= length) return { node: child, offset: column };
      column -= length;
    }
    return { node: block, offset: 0 };
  }

  /**
   * @param {number} start
   * @param {number} end
   */
  rangeOf(start, end) {
    const range = document.createRange();
    const from = this.pointAt(start);
    const to = this.pointAt(end);
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }

  /**
   * @param {Node|null} node
   * @param {number} at
   * @returns {number|null}
   */
  offsetOf(node, at) {
    if (node === null || !this.#root.contains(node)) return null;
    if (node === this.#root || this.#groups.has(node)) return this.#offsetBetween(node, at);
    const block = this.blockOf(node);
    const index = block === null ? undefined : this.indexOf(block);
    if (block === null || index === undefined) return null;
    const range = document.createRange();
    range.setStart(block, 0);
    range.setEnd(node, at);
    const inLine = node.nodeType === Node.TEXT_NODE && node === block.firstChild;
    const column = inLine ? at : range.toString().length;
    return this.#lines.start(index) + Math.min(column, this.#lines.line(index).length);
  }

  /**
   * The offset of a point between lines: of the next one, or of the end of the last.
   * @param {Node} node the root or a group
   * @param {number} at
   */
  #offsetBetween(node, at) {
    const next = node.childNodes[at];
    const line = this.#groups.has(next) ? next.firstChild : next;
    const index = line ? this.#indexOf.get(line) : undefined;
    if (index !== undefined) return this.#lines.start(index);
    const last = node === this.#root ? undefined : this.#indexOf.get(node.lastChild ?? node);
    return last === undefined ? this.#lines.length : this.#lines.end(last);
  }

  /**
   * Shows what an edit has made of some lines.
   * @param {number} first that it replaced
   * @param {number} last that it replaced
   * @param {number} count of the lines that have come of them, at least one
   */
  write(first, last, count) {
    const kept = this.#blocks[first];
    writeLine(kept, this.#lines.line(first), this.#lines.kind(first));
    const removed = this.#blocks.slice(first + 1, last + 1);
    /** @type {HTMLElement[]} */
    const added = [];
    for (let i = first + 1; i < first + count; i++)
      added.push(newBlock(this.#lines.line(i), this.#lines.kind(i)));
    for (const block of removed) block.remove();
    kept.after(fragmentOf(added));
    const moved = removed.length + added.length > 0;
    if (moved) this.#regroup();
    this.#blocks = spliced(this.#blocks, first, last + 1, [kept, ...added]);
    if (moved) this.#renumber(first);
    this.#decorate();
  }

  /** Shows anew whether a line that has been typed in is blank. @param {number} index */
  touch(index) {
    this.#blocks[index].classList.toggle("blank", this.#lines.line(index).trim() === "");
    this.#decorate();
  }

  /**
   * Puts blocks of our own in the place of what the browser has left there.
   * @param {Node[]} nodes
   * @param {Node|undefined} next what stands behind them
   * @param {string[]} lines
   */
  rewrite(nodes, next, lines) {
    const blocks = lines.map((line) => newBlock(line, ""));
    const fragment = fragmentOf(blocks);
    for (const node of nodes) /** @type {ChildNode} */ (node).remove();
    if (next) /** @type {ChildNode} */ (next).before(fragment);
    else this.#root.append(fragment);
    return blocks;
  }

  /**
   * Takes over blocks that stand in the document for some lines.
   * @param {number} from
   * @param {number} to the first line whose block stays
   * @param {HTMLElement[]} blocks
   */
  adopt(from, to, blocks) {
    this.#blocks = spliced(this.#blocks, from, to, blocks);
    this.#regroup();
    this.#renumber(from);
    this.#decorate();
  }

  /** @param {Node[]} blocks */
  #group(blocks) {
    const group = document.createElement("div");
    group.className = "lines";
    group.append(...blocks);
    this.#groups.add(group);
    return group;
  }

  /** Brings all lines into groups that are neither empty nor too large. */
  #regroup() {
    /** @type {HTMLElement|null} */
    let made = null;
    for (const child of [...this.#root.children]) {
      if (!this.#groups.has(child)) {
        if (!made || made.childElementCount >= kGroup) {
          made = this.#group([]);
          child.before(made);
        }
        made.append(child);
        continue;
      }
      made = null;
      if (child.childElementCount === 0) child.remove();
      else if (child.childElementCount > 2 * kGroup) {
        const lines = [...child.children];
        for (let end = lines.length; end > kGroup; end -= kGroup)
          child.after(this.#group(lines.slice(Math.max(kGroup, end - kGroup), end)));
      }
    }
  }

  /** @param {number} from the first block whose line has another number */
  #renumber(from) {
    for (let i = from; i < this.#blocks.length; i++) this.#indexOf.set(this.#blocks[i], i);
  }

  /** Presentation only: an empty article shows its hint, a short first line looks like a headline. */
  #decorate() {
    const line = this.#lines.line(0);
    const alone = this.#lines.count === 1;
    this.#root.classList.toggle("empty", alone && line === "");
    const headline =
      !alone && looksLikeHeadline(line) && /^(heading\b.*)?$/.test(this.#lines.kind(0));
    const [block] = this.#blocks;
    if (alone && line === "")
      block.dataset.hint = this.#root.getAttribute("aria-placeholder") ?? "";
    if (block.classList.contains("headline") !== headline) {
      for (const other of this.#root.querySelectorAll(".headline"))
        other.classList.remove("headline");
      block.classList.toggle("headline", headline);
    }
  }
}

/** @param {ReadonlyArray<Node>} nodes */
function fragmentOf(nodes) {
  const fragment = document.createDocumentFragment();
  for (const node of nodes) fragment.append(node);
  return fragment;
}
