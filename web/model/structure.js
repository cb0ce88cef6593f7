// @ts-check
/**
 * What the page that a text came from said of it: the kind of each line, and its links. No DOM.
 * Offsets are UTF-16 code units of the text.
 */

/** @typedef {{start: number, end: number, href: string}} Link */
/**
 * A text that was read, what its page said of it, and what is to be said of the reading.
 * @typedef {{text: string, kinds?: string[], links?: Link[], note?: string}} Imported
 */
/**
 * @typedef {object} Edit as in edits.js; what it inserts may bring its structure along
 * @property {number} start
 * @property {number} end
 * @property {string} text
 * @property {ReadonlyArray<string>} [kinds] of the lines that come of it, the first and the last
 *   with what stands before and behind it; "" for a line of no known kind
 * @property {ReadonlyArray<Link>} [links] from the start of the edit on
 */

export class Structure {
  /** @type {string[]} one a line; "" is not known */
  kinds = [""];
  /** @type {Link[]} sorted, none overlapping another */
  #links = [];

  /**
   * As the engine reads it.
   * @param {ReadonlyArray<string>} lines
   * @param {ReadonlyArray<number>} starts
   */
  of(lines, starts) {
    const parts = [];
    for (const [i, kind] of this.kinds.entries()) {
      const end = starts[i] + lines[i].length;
      if (kind !== "" && lines[i] !== "") parts.push({ start: starts[i], end, kind });
    }
    return parts.length + this.#links.length > 0 ? { parts, links: this.#links } : null;
  }

  /** As a reload needs it; null if there is none. */
  get kept() {
    const plain = this.#links.length === 0 && this.kinds.every((kind) => kind === "");
    return plain ? null : { kinds: this.kinds, links: this.#links };
  }

  /**
   * What an edit that undoes another one has to bring along.
   * @param {number} first line
   * @param {number} last line
   * @param {number} start
   * @param {number} end
   * @returns {{kinds?: string[], links?: Link[]}}
   */
  piece(first, last, start, end) {
    const kinds = this.kinds.slice(first, last + 1);
    const links = this.#links
      .filter((link) => link.start <= end && start <= link.end)
      .map((link) => ({ ...link, start: link.start - start, end: link.end - start }));
    return {
      ...(first !== last || kinds[0] !== "" ? { kinds } : {}),
      ...(links.length > 0 ? { links } : {}),
    };
  }

  /**
   * @param {Edit} edit
   * @param {{first: number, last: number, count: number, head: string, tail: string}} lines that it
   *   replaces, how many come of it, and what stays of the first and the last
   */
  apply(edit, { first, last, count, head, tail }) {
    const { kinds } = this;
    /** @type {ReadonlyArray<string>} */
    let fresh;
    if (edit.kinds?.length === count) {
      fresh = edit.kinds;
    } else if (count === 1) {
      fresh = [head !== "" || tail === "" ? kinds[first] : kinds[last]];
      if (head + tail === "" && first !== last) fresh = [""];
    } else {
      const middle = Array(count - 2).fill("");
      const item = kinds[last] === "list-item" && head !== "";
      fresh = [head === "" ? "" : kinds[first], ...middle, tail === "" && !item ? "" : kinds[last]];
    }
    this.kinds = kinds.slice(0, first).concat(fresh, kinds.slice(last + 1));
    this.move(edit);
  }

  /**
   * Moves the links through an edit and takes in its own.
   * @param {Edit} edit
   */
  move(edit) {
    const { start, end, text, links = [] } = edit;
    if (this.#links.length + links.length === 0) return;
    const shift = text.length - (end - start);
    /** @type {Link[]} */
    const moved = [];
    for (const link of this.#links) {
      if (links.length > 0 && link.start <= end && start <= link.end) continue;
      let { start: from, end: to } = link;
      if (end <= from) from += shift;
      else if (start < from) from = start + text.length;
      if (start < to) to = end <= to ? to + shift : Math.max(start, from);
      if (from < to) moved.push({ ...link, start: from, end: to });
    }
    for (const link of links) {
      moved.push({ ...link, start: link.start + start, end: link.end + start });
    }
    this.#links = moved.sort((a, b) => a.start - b.start);
  }
}

/** A headline is no longer than this, in UTF-16 units. */
const kHeadlineLimit = 140;

/**
 * Whether an article's first line is shown as its headline.
 * @param {string} line
 */
export function looksLikeHeadline(line) {
  return line !== "" && line.length <= kHeadlineLimit && !/[.!?:;,]["”’)]?\s*$/.test(line);
}
