// @ts-check
/**
 * What the page that a text came from said of it: the kind of each line, what is set apart inside of
 * lines, and what holds for the whole. No DOM. Offsets are UTF-16 code units of the text, half-open.
 *
 * A line's kind is words: what it is, then what more is known ("list-item level-2 ordered"). `formOf`
 * reads them.
 */

/** What covers words: @typedef {"link"|"bold"|"italic"|"underline"|"strike"|"code"|"superscript"|"subscript"} MarkKind */
/** What stands between them, without a letter of the text: @typedef {"image"|"note"|"break"|"rule"} PointKind */
/**
 * @typedef {object} Span
 * @property {number} start
 * @property {number} end the start itself for what stands between words
 * @property {MarkKind|PointKind} kind
 * @property {string} [href] of a link
 * @property {string} [src] of an image; "" where it has no address that another page could use
 * @property {string} [text] what stands for an image; the sign of a note
 * @property {boolean} [block] it stands by itself, before the line that begins there
 */
/**
 * @typedef {object} About what holds for the whole text
 * @property {string} [front] what a Markdown file keeps before it, its fences included
 * @property {Record<string, number>} [lost] what was left out when it was read: what, how often
 */
/**
 * @typedef {object} Imported a text that was read, what its page said of it, and what is to be said of
 *   the reading
 * @property {string} text
 * @property {string[]} [kinds]
 * @property {Span[]} [spans]
 * @property {About} [about]
 * @property {string} [note]
 * @property {string} [readAs] what a plain text was taken for
 */
/** Of a text that a reload brings back. @typedef {{kinds?: string[], spans?: Span[], about?: About}} Kept */
/**
 * @typedef {object} Edit as in edits.js; what it inserts may bring its structure along
 * @property {number} start
 * @property {number} end
 * @property {string} text
 * @property {ReadonlyArray<string>} [kinds] of the lines that come of it, the first and the last
 *   with what stands before and behind it; "" for a line of no known kind
 * @property {ReadonlyArray<Span>} [spans] from the start of the edit on
 * @property {About} [about]
 * @property {boolean} [back] it undoes another one: its spans are all that touch the place
 */
/**
 * @typedef {object} Form what the words of a kind say
 * @property {string} kind "" if it is not known
 * @property {number} level of a heading, of a list inside of others; 0 if it is not known
 * @property {boolean} ordered an item that has a number
 * @property {boolean} continued it goes on with what the line before it is part of
 * @property {boolean} quoted inside a quotation
 * @property {boolean} head a table's row of headings
 * @property {boolean} note an item of the list of notes
 * @property {string} language of code
 */

/** @param {string} words @returns {Form} */
export function formOf(words) {
  const [kind = "", ...more] = words.split(" ");
  const value = (/** @type {string} */ name) =>
    more.find((word) => word.startsWith(`${name}-`))?.slice(name.length + 1) ?? "";
  const has = (/** @type {string} */ word) => more.includes(word);
  return {
    kind,
    level: Number.parseInt(value("level") || "0", 10),
    ordered: has("ordered"),
    continued: has("continued"),
    quoted: has("quoted"),
    head: has("head"),
    note: has("note"),
    language: value("language"),
  };
}

/** What a line is, without what more is known of it. @param {string} words */
export const kindOf = (words) => words.split(" ", 1)[0];

const isPoint = (/** @type {Span} */ { start, end }) => start === end;

export class Structure {
  /** @type {string[]} one a line; "" is not known */
  kinds = [""];
  /** @type {Span[]} sorted by their starts */
  #spans = [];
  /** @type {About} */
  #about = {};

  /**
   * As the engine reads it.
   * @param {ReadonlyArray<string>} lines
   * @param {ReadonlyArray<number>} starts
   */
  of(lines, starts) {
    const parts = [];
    for (const [i, words] of this.kinds.entries()) {
      if (words === "" || lines[i] === "") continue;
      const end = starts[i] + lines[i].length;
      // What is not so says nothing.
      const form = Object.entries(formOf(words)).filter(([, value]) => value);
      parts.push({ start: starts[i], end, ...Object.fromEntries(form) });
    }
    const { front } = this.#about;
    if (parts.length + this.#spans.length === 0 && !front) return null;
    const links = this.#spans.filter(({ kind }) => kind === "link");
    const marks = this.#spans.filter((span) => span.kind !== "link" && !isPoint(span));
    const points = this.#spans.filter(isPoint).map(({ start, end, ...rest }) => ({
      at: start,
      ...rest,
    }));
    return {
      parts,
      links: links.map(({ start, end, href }) => ({ start, end, href })),
      ...(marks.length > 0 ? { marks } : {}),
      ...(points.length > 0 ? { points } : {}),
      ...(front ? { front } : {}),
    };
  }

  /** As a reload needs it; null if there is none. @returns {Kept|null} */
  get kept() {
    const spans = this.#spans;
    const about = this.#about;
    const plain = spans.length === 0 && this.kinds.every((kind) => kind === "");
    if (plain && Object.keys(about).length === 0) return null;
    return { kinds: this.kinds, spans, ...(Object.keys(about).length > 0 ? { about } : {}) };
  }

  /**
   * What an edit that undoes another one has to bring along.
   * @param {number} first line
   * @param {number} last line
   * @param {number} start
   * @param {number} end
   * @returns {Partial<Edit>}
   */
  piece(first, last, start, end) {
    const kinds = this.kinds.slice(first, last + 1);
    const spans = this.#spans
      .filter((span) => span.start <= end && start <= span.end)
      .map((span) => ({ ...span, start: span.start - start, end: span.end - start }));
    return {
      ...(first !== last || kinds[0] !== "" ? { kinds } : {}),
      spans,
      about: this.#about,
      back: true,
    };
  }

  /**
   * @param {Edit} edit
   * @param {{first: number, last: number, count: number, head: string, tail: string, whole: boolean}}
   *   lines that it replaces, how many come of it, what stays of the first and the last, and whether
   *   nothing of the text stays
   */
  apply(edit, { first, last, count, head, tail, whole }) {
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
      const item = kindOf(kinds[last]) === "list-item" && head !== "";
      fresh = [head === "" ? "" : kinds[first], ...middle, tail === "" && !item ? "" : kinds[last]];
    }
    this.kinds = kinds.slice(0, first).concat(fresh, kinds.slice(last + 1));
    if (whole) this.#spans = [];
    this.move(edit);
    if (whole || edit.back) this.#about = edit.about ?? {};
    else if (edit.about) this.#about = joined(this.#about, edit.about);
  }

  /**
   * Moves the spans through an edit and takes in its own.
   * @param {Edit} edit
   */
  move(edit) {
    const { start, end, back, spans = [] } = edit;
    if (this.#spans.length + spans.length === 0) return;
    /** @type {Span[]} */
    const moved = [];
    for (const span of this.#spans) {
      if (back && span.start <= end && start <= span.end) continue;
      const now = isPoint(span) ? movedPoint(span, edit) : movedMark(span, edit);
      if (now) moved.push(now);
    }
    const own = spans.map((span) => ({
      ...span,
      start: span.start + start,
      end: span.end + start,
    }));
    const apart = own
      .filter(({ kind }) => kind === "link")
      .reduce((list, link) => list.flatMap((span) => withoutLink(span, link)), moved);
    this.#spans = [...apart, ...own].sort((a, b) => a.start - b.start || a.end - b.end);
  }
}

/**
 * Typing inside a span widens it, at its borders it stays outside.
 * @param {Span} span
 * @param {Edit} edit
 * @returns {Span|null} null if nothing of it is left
 */
function movedMark(span, { start, end, text }) {
  const shift = text.length - (end - start);
  let { start: from, end: to } = span;
  if (end <= from) from += shift;
  else if (start < from) from = start + text.length;
  if (start < to) to = end <= to ? to + shift : Math.max(start, from);
  return from < to ? { ...span, start: from, end: to } : null;
}

/**
 * What stands between words stays before what is put in at its place, and goes with the words on both
 * of its sides.
 * @param {Span} span
 * @param {Edit} edit
 * @returns {Span|null}
 */
function movedPoint(span, { start, end, text }) {
  const at = span.start;
  if (at <= start) return span;
  if (at < end) return null;
  const to = at + text.length - (end - start);
  return { ...span, start: to, end: to };
}

/**
 * What is left of a link where another one has come.
 * @param {Span} span
 * @param {Span} link
 * @returns {Span[]}
 */
function withoutLink(span, link) {
  if (span.kind !== "link" || span.end <= link.start || link.end <= span.start) return [span];
  return [
    { ...span, end: link.start },
    { ...span, start: link.end },
  ].filter(({ start, end }) => start < end);
}

/**
 * What holds for a text with another one put into it, whose own beginning is none any more.
 * @param {About} about
 * @param {About} more
 * @returns {About}
 */
function joined(about, more) {
  const lost = { ...about.lost };
  for (const [what, count] of Object.entries(more.lost ?? {}))
    lost[what] = (lost[what] ?? 0) + count;
  if (more.front) lost["front matter"] = (lost["front matter"] ?? 0) + 1;
  return { ...about, ...(Object.keys(lost).length > 0 ? { lost } : {}) };
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
