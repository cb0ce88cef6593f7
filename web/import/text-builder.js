// @ts-check
/** @typedef {import("../model/structure.js").Link} Link */
/** @typedef {import("../model/structure.js").Imported} Imported */

/** Lines as they are made, with gaps as wide as the widest that was asked for. */
export class TextBuilder {
  #text = "";
  /** @type {string[]} */ #kinds = [""];
  /** @type {Link[]} */ #links = [];
  #line = "";
  #kind = "";
  /** @type {string} */ #gap = "";
  /** What the next line of words begins with. */
  #sign = "";
  /** How much of the line it takes. */
  #signed = 0;
  #broken = false;

  get #at() {
    return this.#text.length + (this.#text === "" ? 0 : this.#gap.length) + this.#line.length;
  }

  /**
   * @param {string} words
   * @param {{kind: string, pre: boolean}} around
   */
  add(words, { kind, pre }) {
    if (pre) {
      const rows = words.split(/\r\n?|\n/);
      rows.forEach((row, i) => {
        // A blank row of code parts what stands before and behind it.
        if (i > 0) this.close(this.#line === "" ? "\n\n" : "\n");
        this.#put(row, kind);
      });
      return;
    }
    // The white space of HTML; a no-break space is the text's own.
    let plain = words.replace(/[ \t\r\n\f]+/g, " ");
    if (this.#line === "" || /[ \t]$/.test(this.#line)) plain = plain.replace(/^ /, "");
    this.#put(plain, kind);
  }

  /**
   * @param {string} words
   * @param {string} kind
   */
  #put(words, kind) {
    if (words === "") return;
    if (this.#line === "") {
      this.#kind = kind;
      this.#line = this.#sign;
      this.#signed = this.#sign.length;
      this.#sign = "";
    }
    this.#line += words;
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
      this.#text += line;
      this.#kinds[this.#kinds.length - 1] = this.#kind;
      this.#gap = "";
    }
    this.#line = "";
    this.#signed = 0;
    this.#kind = "";
    this.#broken = false;
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

  /**
   * A cell begins. An empty one before it keeps its place, or what follows would stand in its column.
   * @param {string} kind of the row
   * @param {boolean} follows another one
   */
  cell(kind, follows) {
    if (kind === "table-row" ? !follows : this.#line.trim() === "") return;
    if (this.#line === "") this.#kind = kind;
    this.#line = `${this.#line.replace(/ +$/, "")}\t`;
  }

  /** @param {string} href */
  startLink(href) {
    return { href, start: this.#line === "" ? -1 : this.#at };
  }

  /** @param {{href: string, start: number}} link */
  endLink(link) {
    const start = link.start < 0 ? this.#at - this.#line.length + this.#signed : link.start;
    const end = this.#at;
    if (start < end) this.#links.push({ href: link.href, start, end });
  }

  /** @returns {Imported} */
  imported() {
    this.close("\n\n");
    const length = this.#text.length;
    return {
      text: this.#text,
      kinds: this.#kinds,
      links: this.#links
        .map((link) => ({ ...link, end: Math.min(link.end, length) }))
        .filter(({ start, end }) => start < end),
    };
  }
}
