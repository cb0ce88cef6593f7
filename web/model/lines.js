// @ts-check
/**
 * A text as its lines, each with its kind. No DOM. Offsets are UTF-16 code units of the text, which is
 * the lines joined by "\n"; lines are counted from 0.
 */
import { Structure } from "./structure.js";

/** @typedef {import("./structure.js").Edit} Edit */

export class Lines {
  #lines = [""];
  #structure = new Structure();
  /** @type {number[]|null} */ #starts = null;
  /** @type {string|null} */ #text = "";

  get text() {
    this.#text ??= this.#lines.join("\n");
    return this.#text;
  }

  get length() {
    return this.end(this.#lines.length - 1);
  }

  get count() {
    return this.#lines.length;
  }

  /** What the page that the text came from said of it, as the engine reads it; null if nothing. */
  get structure() {
    return this.#structure.of(this.#lines, this.#lineStarts());
  }

  /** The same as a reload needs it. */
  get keptStructure() {
    return this.#structure.kept;
  }

  /** @param {number} index */
  line(index) {
    return this.#lines[index];
  }

  /** "" if it is not known. @param {number} index */
  kind(index) {
    return this.#structure.kinds[index];
  }

  /** @param {number} index */
  start(index) {
    return this.#lineStarts()[index];
  }

  /** @param {number} index */
  end(index) {
    return this.#lineStarts()[index] + this.#lines[index].length;
  }

  /**
   * The line that holds an offset; its line break belongs to it.
   * @param {number} offset
   */
  at(offset) {
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
   * What comes into the middle of a line takes that line's kind.
   * @param {Edit} edit
   * @returns {Edit}
   */
  fitted(edit) {
    if (!edit.kinds) return edit;
    const kinds = [...edit.kinds];
    const first = this.at(edit.start);
    const last = this.at(edit.end);
    if (edit.end < this.end(last)) kinds[kinds.length - 1] = this.kind(last);
    if (edit.start > this.start(first)) kinds[0] = this.kind(first);
    return { ...edit, kinds };
  }

  /**
   * The edits that undo sorted ones, structure included.
   * @param {ReadonlyArray<Edit>} edits
   * @returns {Edit[]}
   */
  inverse(edits) {
    let shift = 0;
    return edits.map(({ start, end, text }) => {
      const first = this.at(start);
      const last = this.at(end);
      const at = start + shift;
      shift += text.length - (end - start);
      return {
        start: at,
        end: at + text.length,
        text: this.#slice(first, last, start, end),
        ...this.#structure.piece(first, last, start, end),
      };
    });
  }

  /**
   * @param {number} first line
   * @param {number} last line
   * @param {number} start in the first line
   * @param {number} end in the last line
   */
  #slice(first, last, start, end) {
    const from = start - this.start(first);
    const to = end - this.start(last);
    if (first === last) return this.#lines[first].slice(from, to);
    return [
      this.#lines[first].slice(from),
      ...this.#lines.slice(first + 1, last),
      this.#lines[last].slice(0, to),
    ].join("\n");
  }

  /**
   * @param {Edit} edit
   * @returns {{first: number, last: number, count: number}} the lines that it replaced, and how many
   *   have come of them
   */
  apply(edit) {
    const { start, end, text } = edit;
    const first = this.at(start);
    const last = this.at(end);
    const head = this.#lines[first].slice(0, start - this.start(first));
    const tail = this.#lines[last].slice(end - this.start(last));
    const lines = text.split("\n");
    const count = lines.length;
    const whole = start === 0 && end === this.length;
    lines[0] = head + lines[0];
    lines[count - 1] += tail;
    this.#structure.apply(edit, { first, last, count, head, tail, whole });
    this.#lines = spliced(this.#lines, first, last + 1, lines);
    this.#changed();
    return { first, last, count };
  }

  /**
   * Takes over one line that has been typed in.
   * @param {number} index
   * @param {string} line
   * @param {Edit} edit of the text that says the same
   */
  type(index, line, edit) {
    this.#structure.move(edit);
    this.#lines[index] = line;
    this.#changed();
  }

  /**
   * The text with other lines in the place of some.
   * @param {number} from
   * @param {number} to the first line that stays
   * @param {string[]} lines
   */
  textWith(from, to, lines) {
    return spliced(this.#lines, from, to, lines).join("\n");
  }

  /**
   * Takes over what has become of some lines.
   * @param {number} from
   * @param {number} to the first line that stays
   * @param {string[]} lines
   * @param {string[]} kinds of them
   * @param {Edit|null} edit of the text that says the same; null if only lines' kinds differ
   */
  replace(from, to, lines, kinds, edit) {
    if (edit) this.#structure.move(edit);
    this.#structure.kinds = spliced(this.#structure.kinds, from, to, kinds);
    this.#lines = spliced(this.#lines, from, to, lines);
    this.#changed();
  }

  #changed() {
    this.#starts = null;
    this.#text = null;
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
}

/**
 * A list with other items in the place of some.
 * @template T
 * @param {T[]} list
 * @param {number} from
 * @param {number} to
 * @param {T[]} items
 */
export function spliced(list, from, to, items) {
  // Not Array.splice: a spread of an article's lines overflows the argument stack.
  return list.slice(0, from).concat(items, list.slice(to));
}
