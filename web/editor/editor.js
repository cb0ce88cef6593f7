// @ts-check
import { scrollFrame, offsetAtPoint } from "./view.js";
import { differenceOf, moveOffset, orderedEdits } from "../model/edits.js";
import { Structure } from "../model/structure.js";

/** @typedef {import("../model/structure.js").Edit} Edit */
/** @typedef {import("../model/structure.js").Taken} Taken */
/** A promise where a file is read. @typedef {(data: DataTransfer) => Taken|null|Promise<Taken|null>} Take */
/** @typedef {{anchor: number, focus: number}} Selected offsets in the text */
/** @typedef {{edits: Edit[], inverse: Edit[]}} Step */
/** What is no change of the text and is undone in its order. @typedef {{undo: () => void, redo: () => void}} Act */
/** @typedef {{steps: Step[], act?: Act, before: Selected, after: Selected, kind: string, time: number}} Entry */

const kCoalesceMs = 1000;
const kHistoryLimit = 1000;
const kHeadlineLimit = 140;
/** Lines that stand together in one element; up to twice as many after changes. */
const kGroup = 40;
const kBlockTags =
  /^(ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|DD|DIV|DL|DT|FIGCAPTION|FIGURE|FOOTER|H[1-6]|HEADER|HR|LI|MAIN|NAV|OL|P|PRE|SECTION|TABLE|TBODY|TD|TFOOT|TH|THEAD|TR|UL)$/;

/** Spelling, translation and suggestions of some browsers send what is typed to a server. */
const kAttributes = {
  contenteditable: "true",
  role: "textbox",
  "aria-multiline": "true",
  tabindex: "0",
  spellcheck: "false",
  autocorrect: "off",
  writingsuggestions: "false",
  translate: "no",
  "data-gramm": "false",
  "data-enable-grammarly": "false",
};

/**
 * A plain-text editor over a contenteditable element, one block element a line, so that a long
 * article repaints a paragraph at a time and a highlight range lives in one text node. Some dozens of
 * lines share a group, which the browser lays out and paints by itself: a key costs half in a text of
 * thousands of lines. A line stays in its group as long as it can, for a node that is moved loses the
 * caret.
 *
 * The text is the lines joined by "\n"; every offset is a UTF-16 code unit of it. The browser does
 * typing, input methods and deleting inside a line; whatever it leaves in the DOM is read back.
 * All that joins or splits lines, and every programmatic change, goes through `transact`, and one
 * history covers both, because a browser's own undo does not survive a script that touches the DOM.
 */
export class Editor {
  /** @type {HTMLElement} */ #root;
  /** @type {string[]} */ #lines = [""];
  /** @type {HTMLElement[]} */ #blocks = [];
  /** @type {WeakMap<Node, number>} */ #indexOf = new WeakMap();
  /** @type {WeakSet<Node>} */ #groups = new WeakSet();
  #structure = new Structure();
  /** @type {number[]|null} */ #starts = null;
  /** @type {string|null} */ #text = "";
  /** @type {Selected} */ #selected = { anchor: 0, focus: 0 };
  /** @type {Entry[]} */ #undo = [];
  /** @type {Entry[]} */ #redo = [];
  /** @type {MutationObserver} */ #observer;
  /** @type {(edits: Edit[]) => void} */ #onChange;
  #composing = false;
  #compositions = 0;
  /** @type {Take} */ #take;
  /** @type {() => number} */ #covered;
  /** @type {{start: number, end: number}|null} */ #dragged = null;

  /**
   * @param {HTMLElement} root an empty element
   * @param {object} desk
   * @param {(edits: Edit[]) => void} desk.onChange called after each change with edits of the old text
   * @param {Take} desk.take reads what is pasted or dropped
   * @param {() => number} [desk.covered] how much of the window's lower edge is hidden, in CSS px
   */
  constructor(root, { onChange, take, covered = () => 0 }) {
    this.#root = root;
    this.#onChange = onChange;
    this.#take = take;
    this.#covered = covered;
    for (const [name, value] of Object.entries(kAttributes)) root.setAttribute(name, value);
    this.#observer = new MutationObserver((records) => this.#read(records));
    const block = newBlock("", "");
    root.replaceChildren(this.#group([block]));
    this.#blocks = [block];
    this.#indexOf.set(block, 0);
    this.#decorate();
    this.#observe();
    root.addEventListener("beforeinput", (event) => this.#beforeInput(event));
    root.addEventListener("keydown", (event) => this.#keyDown(event));
    root.addEventListener("paste", (event) => this.#paste(event));
    root.addEventListener("copy", (event) => this.#copy(event));
    root.addEventListener("cut", (event) => this.#cut(event));
    root.addEventListener("dragstart", () => (this.#dragged = this.#span()));
    root.addEventListener("dragend", () => (this.#dragged = null));
    root.addEventListener("dragover", (event) => event.preventDefault());
    root.addEventListener("drop", (event) => this.#drop(event));
    root.addEventListener("compositionstart", () => {
      this.#remember();
      this.#composing = true;
      this.#compositions++;
    });
    root.addEventListener("compositionend", () => {
      this.#composing = false;
      // The browser still finishes its own change in this task.
      setTimeout(() => this.#readAll());
    });
    document.addEventListener("selectionchange", () => this.#remember());
  }

  get text() {
    this.#text ??= this.#lines.join("\n");
    return this.#text;
  }

  get length() {
    const last = this.#lines.length - 1;
    return this.#lineStarts()[last] + this.#lines[last].length;
  }

  get root() {
    return this.#root;
  }

  /** What scrolls the text. */
  get frame() {
    return scrollFrame(this.#root, this.#covered);
  }

  /** What the page that the text came from said of it, as the engine reads it; null if nothing. */
  get structure() {
    return this.#structure.of(this.#lines, this.#lineStarts());
  }

  /** The same for `setText`. */
  get keptStructure() {
    return this.#structure.kept;
  }

  get lineCount() {
    return this.#lines.length;
  }

  get canUndo() {
    return this.#undo.length > 0;
  }

  get canRedo() {
    return this.#redo.length > 0;
  }

  /** The selection, or where it last was when the focus is elsewhere. */
  get selected() {
    this.#remember();
    return this.#selected;
  }

  /** @param {number} index */
  block(index) {
    return this.#blocks[index];
  }

  /** @param {number} index */
  lineStart(index) {
    return this.#lineStarts()[index];
  }

  /** @param {number} index */
  lineEnd(index) {
    return this.#lineStarts()[index] + this.#lines[index].length;
  }

  /**
   * The line that holds an offset; its line break belongs to it.
   * @param {number} offset
   */
  lineAt(offset) {
    const starts = this.#lineStarts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /**
   * A live DOM range over a span of the text.
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
   * The offset of a DOM point; null outside the editor.
   * @param {Node|null} node
   * @param {number} at
   * @returns {number|null}
   */
  offsetOf(node, at) {
    if (node === null || !this.#root.contains(node)) return null;
    if (node === this.#root || this.#groups.has(node)) {
      // Between lines: the next one, or the end of the last.
      const next = node.childNodes[at];
      const line = this.#groups.has(next) ? next.firstChild : next;
      const index = line ? this.#indexOf.get(line) : undefined;
      if (index !== undefined) return this.#lineStarts()[index];
      const last = node === this.#root ? undefined : this.#indexOf.get(node.lastChild ?? node);
      return last === undefined ? this.length : this.lineEnd(last);
    }
    const block = this.#blockOf(node);
    if (block === null) return null;
    const index = this.#indexOf.get(block);
    if (index === undefined || this.#blocks[index] !== block) return null;
    const range = document.createRange();
    range.setStart(block, 0);
    range.setEnd(node, at);
    const inLine = node.nodeType === Node.TEXT_NODE && node === block.firstChild;
    const column = inLine ? at : range.toString().length;
    return this.#lineStarts()[index] + Math.min(column, this.#lines[index].length);
  }

  focus() {
    this.#root.focus({ preventScroll: true });
  }

  /**
   * @param {number} anchor
   * @param {number} [focus]
   */
  select(anchor, focus = anchor) {
    const from = this.pointAt(anchor);
    const to = this.pointAt(focus);
    document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
    this.#selected = { anchor, focus };
  }

  /**
   * Changes the text as one undo step.
   * @param {ReadonlyArray<Edit>} edits
   * @param {{kind?: string, select?: Selected|null}} [options] `select`: null leaves the selection
   *   alone; by default the caret lands behind the last edit
   * @returns {boolean} false if the edits overlap or leave the text
   */
  transact(edits, { kind = "edit", select } = {}) {
    const ordered = orderedEdits(
      edits.map((edit) => this.#fitted({ ...edit, text: edit.text.replace(/\r\n?/g, "\n") })),
      this.length,
    );
    if (ordered === null) return false;
    if (ordered.length === 0) return true;
    const before = this.selected;
    const last = ordered[ordered.length - 1];
    const caret = moveOffset(last.end, ordered);
    const step = { edits: ordered, inverse: this.#inverse(ordered) };
    this.#apply(ordered);
    const after = select ?? { anchor: caret, focus: caret };
    if (select !== null) this.select(after.anchor, after.focus);
    this.#push({ steps: [step], before, after, kind, time: performance.now() });
    this.#onChange(ordered);
    return true;
  }

  /**
   * Replaces the whole text as one undo step.
   * @param {string} text
   * @param {Partial<import("../model/structure.js").Taken>} [taken] its structure
   */
  setText(text, { kinds, links } = {}) {
    this.transact([{ start: 0, end: this.length, text, kinds, links }], { select: null });
    this.#selected = { anchor: 0, focus: 0 };
  }

  /** @param {Act} act that has just been done, one undo step */
  record(act) {
    const selected = this.selected;
    const time = performance.now();
    this.#push({ steps: [], act, before: selected, after: selected, kind: "act", time });
  }

  /** Drops all undo steps: nothing of an earlier text stays in memory. */
  forgetHistory() {
    this.#undo = [];
    this.#redo = [];
  }

  undo() {
    const entry = this.#undo.pop();
    if (!entry) return false;
    this.#redo.push(entry);
    if (entry.act) {
      entry.act.undo();
      return true;
    }
    for (const step of [...entry.steps].reverse()) this.#replay(step.inverse);
    this.#restoreSelection(entry.before);
    return true;
  }

  redo() {
    const entry = this.#redo.pop();
    if (!entry) return false;
    this.#undo.push(entry);
    if (entry.act) {
      entry.act.redo();
      return true;
    }
    for (const step of entry.steps) this.#replay(step.edits);
    this.#restoreSelection(entry.after);
    return true;
  }

  /** Scrolls the least that brings the caret into view. */
  revealCaret() {
    const offset = this.#selected.focus;
    const block = this.#blocks[this.lineAt(offset)];
    const rect = this.rangeOf(offset, offset).getClientRects()[0] ?? block.getBoundingClientRect();
    const { frame } = this;
    const above = rect.top - frame.top - 24;
    const below = rect.bottom - frame.bottom + 24;
    if (above < 0) frame.scroll(above);
    else if (below > 0) frame.scroll(below);
  }

  /** @param {Selected} selected */
  #restoreSelection(selected) {
    // Setting the selection would take the focus from a button that was pressed.
    if (document.activeElement === this.#root) this.select(selected.anchor, selected.focus);
    else this.#selected = selected;
    this.revealCaret();
  }

  #lineStarts() {
    if (this.#starts === null) {
      let at = 0;
      this.#starts = this.#lines.map((line) => {
        const start = at;
        at += line.length + 1;
        return start;
      });
    }
    return this.#starts;
  }

  /**
   * @param {number} offset
   * @returns {{node: Node, offset: number}}
   */
  pointAt(offset) {
    const index = this.lineAt(Math.max(0, offset));
    const block = this.#blocks[index];
    let column = Math.min(offset - this.#lineStarts()[index], this.#lines[index].length);
    for (const child of block.childNodes) {
      if (child.nodeType !== Node.TEXT_NODE) continue;
      const { length } = /** @type {Text} */ (child);
      if (column <= length) return { node: child, offset: column };
      column -= length;
    }
    return { node: block, offset: 0 };
  }

  /**
   * The element of the line that holds a node.
   * @param {Node} node
   * @returns {HTMLElement|null}
   */
  #blockOf(node) {
    /** @type {Node|null} */
    let at = node;
    while (at && at.parentNode !== this.#root && !this.#groups.has(at.parentNode ?? at))
      at = at.parentNode;
    return at instanceof HTMLElement && !this.#groups.has(at) ? at : null;
  }

  /** @param {Node[]} blocks */
  #group(blocks) {
    const group = document.createElement("div");
    group.className = "lines";
    group.append(...blocks);
    this.#groups.add(group);
    return group;
  }

  /** What the browser shows as lines, in whatever shape. */
  #shown() {
    return [...this.#root.childNodes].flatMap((node) =>
      this.#groups.has(node) ? [...node.childNodes] : [node],
    );
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

  #remember() {
    const selection = document.getSelection();
    if (!selection || selection.rangeCount === 0) return;
    const anchor = this.offsetOf(selection.anchorNode, selection.anchorOffset);
    const focus = this.offsetOf(selection.focusNode, selection.focusOffset);
    if (anchor !== null && focus !== null) this.#selected = { anchor, focus };
  }

  #span() {
    const { anchor, focus } = this.selected;
    return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
  }

  /** @param {Entry} entry */
  #push(entry) {
    this.#redo = [];
    const last = this.#undo[this.#undo.length - 1];
    const inOneGo =
      (entry.kind === "type" || entry.kind === "delete") &&
      entry.time - last?.time < kCoalesceMs &&
      entry.before.focus === last?.after.focus &&
      entry.before.anchor === entry.before.focus;
    if (last?.kind === entry.kind && !entry.act && (inOneGo || entry.kind.startsWith("compose"))) {
      last.steps.push(...entry.steps);
      last.after = entry.after;
      last.time = entry.time;
      return;
    }
    this.#undo.push(entry);
    if (this.#undo.length > kHistoryLimit) this.#undo.shift();
  }

  /**
   * What comes into the middle of a line takes that line's kind.
   * @param {Edit} edit
   * @returns {Edit}
   */
  #fitted(edit) {
    if (!edit.kinds) return edit;
    const kinds = [...edit.kinds];
    const first = this.lineAt(edit.start);
    const last = this.lineAt(edit.end);
    if (edit.end < this.lineEnd(last)) kinds[kinds.length - 1] = this.#structure.kinds[last];
    if (edit.start > this.lineStart(first)) kinds[0] = this.#structure.kinds[first];
    return { ...edit, kinds };
  }

  /**
   * The edits that undo sorted ones, structure included.
   * @param {ReadonlyArray<Edit>} edits
   * @returns {Edit[]}
   */
  #inverse(edits) {
    let shift = 0;
    return edits.map(({ start, end, text }) => {
      const first = this.lineAt(start);
      const last = this.lineAt(end);
      const from = start - this.#lineStarts()[first];
      const to = end - this.#lineStarts()[last];
      const gone =
        first === last
          ? this.#lines[first].slice(from, to)
          : [
              this.#lines[first].slice(from),
              ...this.#lines.slice(first + 1, last),
              this.#lines[last].slice(0, to),
            ].join("\n");
      const at = start + shift;
      shift += text.length - (end - start);
      return {
        start: at,
        end: at + text.length,
        text: gone,
        ...this.#structure.piece(first, last, start, end),
      };
    });
  }

  /** @param {Edit[]} edits */
  #replay(edits) {
    this.#apply(edits);
    this.#onChange(edits);
  }

  /**
   * Writes sorted edits into lines and DOM, from the last to the first so that offsets stay valid.
   * @param {Edit[]} edits
   */
  #apply(edits) {
    this.#flush();
    for (let i = edits.length - 1; i >= 0; i--) {
      const { start, end, text } = edits[i];
      const first = this.lineAt(start);
      const last = this.lineAt(end);
      const starts = this.#lineStarts();
      const head = this.#lines[first].slice(0, start - starts[first]);
      const tail = this.#lines[last].slice(end - starts[last]);
      const lines = text.split("\n");
      lines[0] = head + lines[0];
      lines[lines.length - 1] += tail;
      this.#structure.apply(edits[i], { first, last, count: lines.length, head, tail });
      this.#replaceLines(first, last + 1, lines);
    }
    this.#observer.takeRecords();
  }

  /**
   * @param {number} from
   * @param {number} to
   * @param {string[]} lines at least one
   */
  #replaceLines(from, to, lines) {
    const kept = this.#blocks[from];
    const kinds = this.#structure.kinds;
    writeLine(kept, lines[0], kinds[from]);
    const removed = this.#blocks.slice(from + 1, to);
    const added = lines.slice(1).map((line, i) => newBlock(line, kinds[from + 1 + i]));
    for (const block of removed) block.remove();
    kept.after(fragmentOf(added));
    if (removed.length + added.length > 0) this.#regroup();
    this.#lines = spliced(this.#lines, from, to, lines);
    this.#blocks = spliced(this.#blocks, from, to, [kept, ...added]);
    this.#changed(removed.length > 0 || added.length > 0 ? from : -1);
  }

  /** @param {number} renumberFrom first block whose index changed; -1 for none */
  #changed(renumberFrom) {
    this.#starts = null;
    this.#text = null;
    if (renumberFrom >= 0) {
      for (let i = renumberFrom; i < this.#blocks.length; i++)
        this.#indexOf.set(this.#blocks[i], i);
    }
    this.#decorate();
  }

  /** Presentation only: an empty article shows its hint, a short first line looks like a headline. */
  #decorate() {
    const [line] = this.#lines;
    const alone = this.#lines.length === 1;
    this.#root.classList.toggle("empty", alone && line === "");
    const headline =
      !alone && looksLikeHeadline(line) && /^(heading)?$/.test(this.#structure.kinds[0]);
    const [block] = this.#blocks;
    if (alone && line === "")
      block.dataset.hint = this.#root.getAttribute("aria-placeholder") ?? "";
    if (block.classList.contains("headline") !== headline) {
      for (const other of this.#root.querySelectorAll(".headline"))
        other.classList.remove("headline");
      block.classList.toggle("headline", headline);
    }
  }

  #observe() {
    this.#observer.observe(this.#root, { childList: true, characterData: true, subtree: true });
  }

  /** Takes in what the browser changed and has not been told to us yet. */
  #flush() {
    const records = this.#observer.takeRecords();
    if (records.length > 0) this.#read(records);
  }

  /** @param {MutationRecord[]} records */
  #read(records) {
    for (const record of records) {
      if (record.target === this.#root || this.#groups.has(record.target)) return this.#readAll();
      const block = this.#blockOf(record.target);
      if (block === null) continue;
      const index = this.#indexOf.get(block);
      if (index === undefined || this.#blocks[index] !== block) return this.#readAll();
      if (!isCanonical(block, this.#composing)) return this.#readAll();
    }
    for (const record of records) {
      const block = this.#blockOf(record.target);
      const index = block && this.#indexOf.get(block);
      if (block === null || index === null || index === undefined) continue;
      const line = block.textContent ?? "";
      const found = differenceOf(this.#lines[index], line);
      if (found === null) continue;
      const start = this.#lineStarts()[index];
      const edit = { ...found, start: start + found.start, end: start + found.end };
      this.#typed(edit, () => {
        this.#structure.move(edit);
        this.#lines[index] = line;
        block.classList.toggle("blank", line.trim() === "");
        this.#changed(-1);
      });
    }
  }

  /** Reads the whole DOM, whatever shape the browser left it in, and brings it back into shape. */
  #readAll() {
    const children = this.#shown();
    const before = this.#blocks;
    let head = 0;
    const same = (/** @type {Node|undefined} */ node, /** @type {number} */ index) =>
      node !== undefined &&
      node === before[index] &&
      isCanonical(before[index], false) &&
      before[index].textContent === this.#lines[index];
    while (head < children.length && head < before.length && same(children[head], head)) head++;
    let tail = 0;
    while (
      tail < Math.min(children.length, before.length) - head &&
      same(children[children.length - 1 - tail], before.length - 1 - tail)
    ) {
      tail++;
    }
    const middle = children.slice(head, children.length - tail);
    const tidy = middle.every(
      (node) => node instanceof HTMLElement && isCanonical(node, this.#composing),
    );
    let lines = middle.flatMap((node) => linesOf(node));
    if (lines.length === 0 && head + tail === 0) lines = [""];
    const oldLines = this.#lines.slice(head, before.length - tail);
    const newLines = spliced(this.#lines, head, before.length - tail, lines);
    const oldText = this.text;
    const edit = differenceOf(oldText, newLines.join("\n"));
    const grouped = [...this.#root.childNodes].every((node) => this.#groups.has(node));
    const caret = tidy && grouped ? null : this.#caretInDisorder(middle, head);

    const write = () => {
      let blocks = /** @type {HTMLElement[]} */ (middle);
      if (!tidy || middle.length === 0) {
        blocks = lines.map((line) => newBlock(line, ""));
        const anchor = /** @type {ChildNode|undefined} */ (children[children.length - tail]);
        const fragment = fragmentOf(blocks);
        for (const node of middle) /** @type {ChildNode} */ (node).remove();
        if (anchor) anchor.before(fragment);
        else this.#root.append(fragment);
      } else {
        blocks.forEach((block, i) => {
          block.classList.toggle("blank", lines[i].trim() === "");
        });
      }
      if (edit) this.#structure.move(edit);
      this.#structure.kinds = spliced(
        this.#structure.kinds,
        head,
        before.length - tail,
        blocks.map(({ dataset }) => dataset.kind ?? ""),
      );
      this.#lines = newLines;
      this.#blocks = spliced(before, head, before.length - tail, blocks);
      this.#regroup();
      this.#changed(head);
      this.#observer.takeRecords();
      if (caret !== null) {
        this.select(Math.min(caret.anchor, this.length), Math.min(caret.focus, this.length));
      }
    };
    if (edit === null && tidy && oldLines.length === lines.length) {
      // The same lines in other elements: only the tables of elements are stale.
      write();
    } else if (edit === null) {
      write();
    } else {
      this.#typed(edit, write);
    }
  }

  /**
   * The selection as offsets of the text that a disordered DOM stands for.
   * @param {Node[]} middle
   * @param {number} head
   * @returns {Selected|null}
   */
  #caretInDisorder(middle, head) {
    const selection = document.getSelection();
    if (!selection || selection.rangeCount === 0) return null;
    const origin = this.#lineStarts()[head] ?? this.length + 1;
    const offset = (/** @type {Node|null} */ node, /** @type {number} */ at) => {
      if (node === null || !this.#root.contains(node)) return null;
      if (middle.length === 0) return origin;
      const range = document.createRange();
      range.setStartBefore(middle[0]);
      if (range.comparePoint(node, at) < 0) return this.offsetOf(node, at);
      range.setEnd(node, at);
      const holder = document.createElement("div");
      holder.append(range.cloneContents());
      return origin + linesOf(holder).join("\n").length;
    };
    const anchor = offset(selection.anchorNode, selection.anchorOffset);
    const focus = offset(selection.focusNode, selection.focusOffset);
    return anchor === null || focus === null ? null : { anchor, focus };
  }

  /**
   * Records a change that the browser has made.
   * @param {Edit} edit
   * @param {() => void} takeOver brings lines and tables up to date
   */
  #typed(edit, takeOver) {
    const before = this.#selected;
    const step = { edits: [edit], inverse: this.#inverse([edit]) };
    takeOver();
    this.#remember();
    const after = this.#selected;
    const plain = edit.end === edit.start ? "type" : edit.text === "" ? "delete" : "replace";
    // What an input method writes and rewrites until it is done is one step.
    const kind = this.#composing ? `compose ${this.#compositions}` : plain;
    this.#push({ steps: [step], before, after, kind, time: performance.now() });
    this.#onChange([edit]);
  }

  /** @param {InputEvent} event */
  #beforeInput(event) {
    this.#flush();
    const { inputType: type } = event;
    if (event.isComposing || type === "insertCompositionText") return;
    const { start, end } = this.#span();
    const replace = (/** @type {string} */ text, kind = "edit") => {
      event.preventDefault();
      this.transact([{ start, end, text }], { kind });
      this.revealCaret();
    };
    if (type === "historyUndo" || type === "historyRedo") {
      event.preventDefault();
      if (type === "historyUndo") this.undo();
      else this.redo();
    } else if (type.startsWith("format")) {
      event.preventDefault();
    } else if (type === "insertParagraph" || type === "insertLineBreak") {
      replace("\n");
    } else if (type === "insertText" || type === "insertReplacementText") {
      const text = event.data ?? event.dataTransfer?.getData("text/plain") ?? "";
      const crosses = this.lineAt(start) !== this.lineAt(end);
      if (crosses || /[\r\n]/.test(text)) {
        event.preventDefault();
        this.#insert(text);
      }
    } else if (type === "insertFromPaste" || type === "insertFromDrop") {
      replace(event.dataTransfer?.getData("text/plain") ?? event.data ?? "");
    } else if (type.startsWith("delete")) {
      const line = this.lineAt(start);
      if (start !== end) replace("", "edit");
      else if (type.endsWith("Backward") && start === this.lineStart(line)) {
        event.preventDefault();
        if (start > 0) this.transact([{ start: start - 1, end, text: "" }], { kind: "delete" });
      } else if (type.endsWith("Forward") && start === this.lineEnd(line)) {
        event.preventDefault();
        if (end < this.length)
          this.transact([{ start, end: end + 1, text: "" }], { kind: "delete" });
      }
    }
  }

  /**
   * @param {string} text
   * @param {Partial<import("../model/structure.js").Taken>} [taken] its structure
   */
  #insert(text, { kinds, links } = {}) {
    const { start, end } = this.#span();
    const fresh = end - start === this.length;
    this.transact([{ start, end, text, kinds, links }]);
    // A whole article that arrives at once is read from its beginning.
    if (!fresh) this.revealCaret();
  }

  /** @param {KeyboardEvent} event */
  #keyDown(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === "a" && !event.shiftKey) {
      // Chromium takes seconds for it in a text of thousands of lines.
      event.preventDefault();
      this.#flush();
      this.select(0, this.length);
    } else if (key === "z" || key === "y") {
      event.preventDefault();
      this.#flush();
      if (key === "y" || event.shiftKey) this.redo();
      else this.undo();
    }
  }

  /** @param {ClipboardEvent} event */
  #paste(event) {
    event.preventDefault();
    this.#flush();
    if (!event.clipboardData) return;
    const taken = this.#take(event.clipboardData);
    if (taken instanceof Promise) void taken.then((file) => file && this.#insert(file.text, file));
    else if (taken) this.#insert(taken.text, taken);
  }

  /** @param {ClipboardEvent} event */
  #copy(event) {
    const { start, end } = this.#span();
    if (start === end) return;
    event.preventDefault();
    event.clipboardData?.setData("text/plain", this.text.slice(start, end));
  }

  /** @param {ClipboardEvent} event */
  #cut(event) {
    this.#copy(event);
    const { start, end } = this.#span();
    if (start !== end) this.transact([{ start, end, text: "" }]);
  }

  /** @param {DragEvent} event */
  #drop(event) {
    event.preventDefault();
    const from = this.#dragged;
    this.#dragged = null;
    const data = event.dataTransfer;
    const taken = data && this.#take(data);
    if (!taken) return;
    if (taken instanceof Promise) {
      // A file is an article, whole.
      void taken.then((file) => file && this.setText(file.text, file));
      return;
    }
    const { text, kinds, links } = taken;
    const at = offsetAtPoint(this, event.clientX, event.clientY);
    if (text === "" || at === null) return;
    if (from === null) {
      this.transact([{ start: at, end: at, text, kinds, links }]);
    } else if (at <= from.start || at >= from.end) {
      this.transact([
        { start: at, end: at, text },
        { ...from, text: "" },
      ]);
    }
  }
}

/**
 * Whether an article's first line is shown as its headline.
 * @param {string} line
 */
export function looksLikeHeadline(line) {
  return line !== "" && line.length <= kHeadlineLimit && !/[.!?:;,]["”’)]?\s*$/.test(line);
}

/** @param {ReadonlyArray<Node>} nodes */
function fragmentOf(nodes) {
  const fragment = document.createDocumentFragment();
  for (const node of nodes) fragment.append(node);
  return fragment;
}

/**
 * @template T
 * @param {T[]} list
 * @param {number} from
 * @param {number} to
 * @param {T[]} items
 */
function spliced(list, from, to, items) {
  // Not Array.splice: a spread of an article's lines overflows the argument stack.
  return list.slice(0, from).concat(items, list.slice(to));
}

/**
 * @param {string} line
 * @param {string} kind
 */
function newBlock(line, kind) {
  const block = document.createElement("p");
  writeLine(block, line, kind);
  return block;
}

/**
 * @param {HTMLElement} block
 * @param {string} line
 * @param {string} kind
 */
function writeLine(block, line, kind) {
  if (kind !== (block.dataset.kind ?? "")) {
    if (kind === "") delete block.dataset.kind;
    else block.dataset.kind = kind;
  }
  const first = block.firstChild;
  if (line === "") {
    block.replaceChildren(document.createElement("br"));
  } else if (first instanceof Text && first === block.lastChild) {
    // The least change keeps live ranges and the selection where they are.
    const edit = differenceOf(first.data, line);
    if (edit) first.replaceData(edit.start, edit.end - edit.start, edit.text);
  } else {
    block.replaceChildren(line);
  }
  block.classList.toggle("blank", line.trim() === "");
  // The sign that it has in its words is enough.
  block.classList.toggle("numbered", kind === "list-item" && /^\w{1,3}[.)]\s/.test(line));
}

/**
 * Whether a block is a paragraph of one text node, or of one <br> when it is empty.
 * @param {HTMLElement} block
 * @param {boolean} lenient an input method is at work: any run of text nodes may stand
 */
function isCanonical(block, lenient) {
  if (block.tagName !== "P") return false;
  if (lenient) {
    return [...block.childNodes].every(
      (node) =>
        (node instanceof Text && !node.data.includes("\n")) ||
        (node.nodeName === "BR" && node === block.lastChild),
    );
  }
  const first = block.firstChild;
  if (first === null || first !== block.lastChild) return false;
  if (first instanceof Text) return first.data !== "" && !/[\r\n]/.test(first.data);
  return first.nodeName === "BR";
}

/**
 * The lines that a node shows, whatever its structure.
 * @param {Node} node
 * @returns {string[]}
 */
function linesOf(node) {
  /** @type {string[]} */
  const lines = [];
  let line = "";
  let open = false;
  const close = () => {
    if (open) lines.push(line);
    line = "";
    open = false;
  };
  const walk = (/** @type {Node} */ at) => {
    if (at instanceof Text) {
      const parts = at.data.split(/\r\n?|\n/);
      parts.forEach((part, i) => {
        if (i > 0) {
          open = true;
          close();
          open = i < parts.length - 1;
        }
        line += part;
        if (part !== "") open = true;
      });
    } else if (at.nodeName === "BR") {
      open = true;
      close();
    } else {
      const block = at !== node && kBlockTags.test(at.nodeName);
      if (block) close();
      const count = lines.length;
      for (const child of at.childNodes) walk(child);
      if (block) {
        if (!open && lines.length === count) open = true;
        close();
      }
    }
  };
  walk(node);
  close();
  return lines.length === 0 ? [""] : lines;
}
