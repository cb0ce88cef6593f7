// @ts-check
import { differenceOf } from "../model/edits.js";
import { isCanonical, linesOf } from "./line-elements.js";

/** @typedef {import("../model/structure.js").Edit} Edit */
/** @typedef {import("../model/history.js").Selected} Selected */
/**
 * @typedef {object} Host
 * @property {(edit: Edit, takeOver: () => void) => void} onTyped gets each change of the text that the
 *   browser has made, and what brings lines and blocks up to date with it
 * @property {(selected: Selected) => void} select
 */

/**
 * Reads back what the browser changes in the document: typing, input methods and deleting are its own.
 * What it leaves in another shape than a block a line is brought into that shape.
 */
export class ReadBack {
  /** @type {HTMLElement} */ #root;
  /** @type {import("../model/lines.js").Lines} */ #lines;
  /** @type {import("./blocks.js").Blocks} */ #blocks;
  /** @type {Host} */ #host;
  /** @type {MutationObserver} */ #observer;
  #composing = false;
  #compositions = 0;

  /**
   * @param {HTMLElement} root that holds the blocks
   * @param {import("../model/lines.js").Lines} lines
   * @param {import("./blocks.js").Blocks} blocks of these lines
   * @param {Host} host
   */
  constructor(root, lines, blocks, host) {
    this.#root = root;
    this.#lines = lines;
    this.#blocks = blocks;
    this.#host = host;
    this.#observer = new MutationObserver((records) => this.#read(records));
    this.#observer.observe(root, { childList: true, characterData: true, subtree: true });
  }

  /** The number of the input method's work that is going on, from 1; 0 if none is. */
  get composition() {
    return this.#composing ? this.#compositions : 0;
  }

  startComposition() {
    this.#composing = true;
    this.#compositions++;
  }

  endComposition() {
    this.#composing = false;
    // The browser still finishes its own change in this task.
    setTimeout(() => this.#readAll());
  }

  /** Takes in what the browser changed and has not reported yet. */
  flush() {
    const records = this.#observer.takeRecords();
    if (records.length > 0) this.#read(records);
  }

  /** What has changed since the last look was the editor's own work. */
  skip() {
    this.#observer.takeRecords();
  }

  /** @param {MutationRecord[]} records */
  #read(records) {
    for (const { target } of records) {
      if (target === this.#root || this.#blocks.isGroup(target)) return this.#readAll();
      const block = this.#blocks.blockOf(target);
      if (block === null) continue;
      if (this.#blocks.indexOf(block) === undefined || !isCanonical(block, this.#composing))
        return this.#readAll();
    }
    for (const { target } of records) {
      const block = this.#blocks.blockOf(target);
      const index = block === null ? undefined : this.#blocks.indexOf(block);
      if (block !== null && index !== undefined) this.#readLine(index, block.textContent ?? "");
    }
  }

  /**
   * @param {number} index
   * @param {string} line as it is now
   */
  #readLine(index, line) {
    const found = differenceOf(this.#lines.line(index), line);
    if (found === null) return;
    const start = this.#lines.start(index);
    const edit = { ...found, start: start + found.start, end: start + found.end };
    this.#host.onTyped(edit, () => {
      this.#lines.type(index, line, edit);
      this.#blocks.touch(index);
    });
  }

  /** Reads the whole DOM, whatever shape the browser left it in, and brings it back into shape. */
  #readAll() {
    const { head, end, nodes, next } = this.#strange();
    const blocks = this.#inShape(nodes);
    let lines = nodes.flatMap((node) => linesOf(node));
    if (lines.length === 0 && head === 0 && end === this.#lines.count) lines = [""];
    const edit = differenceOf(this.#lines.text, this.#lines.textWith(head, end, lines));
    const caret = blocks && this.#blocks.areGrouped ? null : this.#caretInDisorder(nodes, head);
    const takeOver = () => {
      const shown = blocks?.length ? blocks : this.#blocks.rewrite(nodes, next, lines);
      const kinds = shown.map(({ dataset }) => dataset.form ?? "");
      this.#lines.replace(head, end, lines, kinds, edit);
      for (const [i, block] of shown.entries())
        block.classList.toggle("blank", lines[i].trim() === "");
      this.#blocks.adopt(head, end, shown);
      this.#observer.takeRecords();
      if (caret === null) return;
      const { length } = this.#lines;
      this.#host.select({
        anchor: Math.min(caret.anchor, length),
        focus: Math.min(caret.focus, length),
      });
    };
    // The same text in other elements: only the tables of elements are stale.
    if (edit === null) takeOver();
    else this.#host.onTyped(edit, takeOver);
  }

  /**
   * The lines between those at both ends that are as they were, and the nodes that are there now.
   * @returns {{head: number, end: number, nodes: Node[], next: Node|undefined}} lines from `head` on,
   *   before `end`; `next` is behind the nodes
   */
  #strange() {
    const { shown } = this.#blocks;
    const { count } = this.#lines;
    let head = 0;
    while (head < Math.min(shown.length, count) && this.#blocks.shows(shown[head], head)) head++;
    let tail = 0;
    const most = Math.min(shown.length, count) - head;
    const ofEnd = (/** @type {number} */ at) => shown[shown.length - 1 - at];
    while (tail < most && this.#blocks.shows(ofEnd(tail), count - 1 - tail)) tail++;
    const end = shown.length - tail;
    return { head, end: count - tail, nodes: shown.slice(head, end), next: shown[end] };
  }

  /**
   * The nodes as blocks if each is one line in the shape that it has here; null otherwise.
   * @param {Node[]} nodes
   */
  #inShape(nodes) {
    const tidy = nodes.every(
      (node) => node instanceof HTMLElement && isCanonical(node, this.#composing),
    );
    return tidy ? /** @type {HTMLElement[]} */ (nodes) : null;
  }

  /**
   * The selection as offsets of the text that a disordered DOM stands for.
   * @param {Node[]} nodes that are out of shape
   * @param {number} head the first of their lines
   * @returns {Selected|null}
   */
  #caretInDisorder(nodes, head) {
    const selection = document.getSelection();
    if (!selection || selection.rangeCount === 0) return null;
    const origin = this.#lines.start(head) ?? this.#lines.length + 1;
    const offset = (/** @type {Node|null} */ node, /** @type {number} */ at) => {
      if (node === null || !this.#root.contains(node)) return null;
      if (nodes.length === 0) return origin;
      const range = document.createRange();
      range.setStartBefore(nodes[0]);
      if (range.comparePoint(node, at) < 0) return this.#blocks.offsetOf(node, at);
      range.setEnd(node, at);
      const holder = document.createElement("div");
      holder.append(range.cloneContents());
      return origin + linesOf(holder).join("\n").length;
    };
    const anchor = offset(selection.anchorNode, selection.anchorOffset);
    const focus = offset(selection.focusNode, selection.focusOffset);
    return anchor === null || focus === null ? null : { anchor, focus };
  }
}
