// @ts-check
/** @typedef {import("../model/structure.js").Span} Span */
/** @typedef {import("../model/structure.js").MarkKind} MarkKind */
/** @typedef {import("../model/structure.js").Imported} Imported */
/** What stands between words, before it has its place. @typedef {Omit<Span, "start"|"end">} Point */
/**
 * @typedef {object} Around what holds the words
 * @property {string} kind of their line
 * @property {{used: boolean}} block that they are part of: its second line goes on with it
 */
/** What covers words that still come. @typedef {{kind: MarkKind, href?: string, from: number}} Mark */

/** Line ends of other kinds than a text here has: inside of a page they are white space. */
const kLineEnds = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;

/** Lines as they are made, with gaps as wide as the widest that was asked for. */
export class TextBuilder {
  #text = "";
  /** @type {string[]} */ #kinds = [""];
  /** @type {Span[]} */ #spans = [];
  #line = "";
  #kind = "";
  /** Of the line, from its beginning on. @type {Span[]} */ #lineSpans = [];
  /** The last span of the line of each kind. @type {Map<string, Span>} */ #lastOf = new Map();
  /** Not ended yet; `from` is -1 before they cover a word of the line. @type {Mark[]} */ #open =
    [];
  /** That wait for a line to stand in. @type {Point[]} */ #waiting = [];
  /** @type {string} */ #gap = "";
  /** What the next line of words begins with. */
  #sign = "";
  /** How much of the line it takes. */
  #signed = 0;
  #broken = false;
  /** The next words are another paragraph of their cell. */
  #breaks = false;
  /** @type {Record<string, number>} */ #lost = {};

  /** Something that is left out. @param {string} what @param {number} [count] */
  lose(what, count = 1) {
    if (count > 0) this.#lost[what] = (this.#lost[what] ?? 0) + count;
  }

  /**
   * Words whose white space is that of HTML.
   * @param {string} words
   * @param {Around} around
   */
  add(words, around) {
    // A no-break space is the text's own.
    let plain = words.replace(/[ \t\r\n\f]+/g, " ");
    if (this.#line === "" || /[ \t]$/.test(this.#line)) plain = plain.replace(/^ /, "");
    this.put(plain, around);
  }

  /**
   * Rows whose white space counts.
   * @param {string} words
   * @param {Around} around
   */
  addRows(words, around) {
    const rows = words.split(/\r\n?|\n/);
    rows.forEach((row, i) => {
      // A blank row of code parts what stands before and behind it.
      if (i > 0) this.close(this.#line === "" ? "\n\n" : "\n");
      this.put(row, around);
    });
  }

  /**
   * Words as they are.
   * @param {string} words
   * @param {Around} around
   */
  put(words, around) {
    if (words === "") return;
    words = words.replace(kLineEnds, " ");
    if (this.#line === "") this.#begin(around);
    if (this.#breaks && words.trim() !== "") {
      this.#line = `${this.#line.replace(/ +$/, "")} `;
      this.#point({ kind: "break" }, this.#line.length);
      this.#breaks = false;
    }
    for (const mark of this.#open) if (mark.from < 0) mark.from = this.#line.length;
    this.#line += words;
  }

  /** @param {Around} around of the line */
  #begin({ kind, block }) {
    const joins = this.#gap === "\n" || /^(list-item|code)\b/.test(kind);
    this.#kind = kind !== "" && block.used && joins ? `${kind} continued` : kind;
    block.used = true;
    this.#line = this.#sign;
    this.#signed = this.#sign.length;
    this.#sign = "";
    for (const point of this.#waiting.splice(0)) this.#point(point, point.block ? 0 : this.#signed);
  }

  /** @param {Point} point @param {number} at */
  #point(point, at) {
    this.#lineSpans.push({ ...point, start: at, end: at });
  }

  /** Something that stands here. @param {Point} point */
  point(point) {
    if (this.#line === "" || point.block) this.#waiting.push(point);
    else this.#point(point, this.#line.length);
  }

  /** @param {string} gap what stands before the next line, at least */
  close(gap) {
    const line = this.#line.replace(/[ \t]+$/, "");
    if (line.trim() !== "") {
      if (this.#text !== "") {
        this.#text += this.#gap;
        for (let i = 1; i < this.#gap.length; i++) this.#kinds.push("");
        this.#kinds.push("");
      }
      for (const mark of this.#open) this.#cover(mark);
      const start = this.#text.length;
      for (const span of this.#lineSpans) {
        const end = start + Math.min(span.end, line.length);
        const point = span.start === span.end;
        const from = Math.min(start + span.start, end);
        if (point || from < end) this.#spans.push({ ...span, start: from, end });
      }
      this.#text += line;
      this.#kinds[this.#kinds.length - 1] = this.#kind;
      this.#gap = "";
    } else {
      // What had no words beside it stands by itself.
      for (const { start: _, end: __, ...point } of this.#lineSpans) {
        if (/^(image|note)$/.test(point.kind)) this.#waiting.push(point);
      }
    }
    for (const point of this.#waiting) point.block ||= point.kind === "image";
    for (const mark of this.#open) mark.from = -1;
    this.#lineSpans = [];
    this.#lastOf.clear();
    this.#line = "";
    this.#signed = 0;
    this.#kind = "";
    this.#broken = false;
    this.#breaks = false;
    if (gap.length > this.#gap.length) this.#gap = gap;
  }

  /** A line break of HTML; two in a row leave a blank line. */
  break() {
    const twice = this.#broken && this.#line.trim() === "";
    this.close(twice ? "\n\n" : "\n");
    this.#broken = true;
  }

  /** @param {string} number of a list's item, "" for none */
  sign(number) {
    this.#sign = number === "" ? "" : `${number} `;
  }

  /** Whether what stands here last ends a sentence or a part of one, as a note stands behind it. */
  get isAfterStop() {
    return /[.,;:!?…"'”’»]$/.test(this.#line.slice(-1));
  }

  /** Whether the next line begins with the number of an item. */
  get isSigned() {
    return this.#sign !== "";
  }

  /**
   * A cell begins, `before` cells behind the beginning of its row. Empty ones keep their place, or what
   * follows would stand in another column.
   * @param {Around} around of the row
   * @param {number} before
   */
  cell(around, before) {
    const has = this.#line.split("\t").length - 1;
    this.#breaks = false;
    if (before <= has) return;
    if (this.#line === "") this.#begin(around);
    this.#line = `${this.#line.replace(/ +$/, "")}${"\t".repeat(before - has)}`;
  }

  /** Another paragraph of the same cell. */
  breakInCell() {
    this.#breaks = this.#line !== "" && !/\t$/.test(this.#line);
  }

  /**
   * What covers the words that follow, until it is ended.
   * @param {MarkKind} kind
   * @param {string} [href]
   */
  start(kind, href) {
    const mark = { kind, ...(href === undefined ? {} : { href }), from: -1 };
    this.#open.push(mark);
    return mark;
  }

  /** @param {Mark} mark */
  end(mark) {
    this.#cover(mark);
    this.#open = this.#open.filter((other) => other !== mark);
  }

  /** @param {Mark} mark as far as the line goes */
  #cover({ from, ...mark }) {
    const end = this.#line.length;
    if (from < 0 || from >= end) return;
    // Word processors cut what belongs together into runs.
    const last = this.#lastOf.get(mark.kind);
    if (last?.end === from && last.href === mark.href) {
      last.end = end;
      return;
    }
    const span = { ...mark, start: from, end };
    this.#lineSpans.push(span);
    this.#lastOf.set(mark.kind, span);
  }

  /** @returns {Imported} */
  imported() {
    this.close("\n\n");
    const at = this.#text.length;
    const spans = [
      ...this.#spans,
      ...this.#waiting
        .filter(() => at > 0)
        .map((point) => ({ ...point, block: true, start: at, end: at })),
    ];
    return {
      text: this.#text,
      kinds: this.#kinds,
      spans: spans.sort((a, b) => a.start - b.start || a.end - b.end),
      ...(Object.keys(this.#lost).length > 0 ? { about: { lost: this.#lost } } : {}),
    };
  }
}
