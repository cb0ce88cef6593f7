// @ts-check
/**
 * What comes in from outside: pasted and dropped text, HTML and files, read into plain lines with
 * what their page said of them. HTML is parsed into a document without a window: nothing in it runs
 * or loads, and only its text, its kinds of lines and the addresses of its links are taken.
 */
import { marked } from "marked";
import { readDocx } from "./docx.js";
import { parse } from "./parse.js";

/** @typedef {import("../model/structure.js").Link} Link */
/** @typedef {import("../model/structure.js").Taken} Taken */

const kLeftOut =
  "script, noembed, noscript, template, iframe, object, svg, math, head, nav, form, button, " +
  "[hidden], [aria-hidden='true']";
const kBlocks =
  /^(address|article|aside|blockquote|body|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|summary|table|tbody|tfoot|thead|tr|ul)$/;
const kAddress = /^(https?:\/\/|mailto:)/i;
/** A file that is longer is no article. */
const kLongestFile = 64 << 20;

/**
 * @param {DataTransfer} data
 * @returns {Taken|null|Promise<Taken>} null when there is neither text nor a file in it; a promise
 *   of a file, whose rejection says why that cannot be read
 */
export function take(data) {
  const files = [...data.files];
  const text = data.getData("text/plain");
  const html = data.getData("text/html");
  // A word processor copies a picture of the text along with it.
  if (files.length > 0 && text + html === "") return takeFile(chosen(files));
  const taken = html === "" ? null : fromHtml(html);
  if (taken && tellsMore(taken)) return taken;
  return text !== "" ? { text } : taken?.text ? taken : null;
}

/** @type {Map<string, (bytes: Uint8Array) => Taken>} */
const kinds = new Map([
  ["txt", (bytes) => ({ text: decoded(bytes) })],
  ["md", (bytes) => fromMarkdown(decoded(bytes))],
  ["markdown", (bytes) => fromMarkdown(decoded(bytes))],
  ["html", (bytes) => fromHtml(decoded(bytes, kHtmlCharset))],
  ["htm", (bytes) => fromHtml(decoded(bytes, kHtmlCharset))],
  ["docx", readDocx],
]);

const ending = (/** @type {string} */ name) => name.slice(name.lastIndexOf(".") + 1).toLowerCase();

/** The one of several files that is read. @param {ReadonlyArray<File>} files */
export function chosen(files) {
  return files.find(({ name }) => kinds.has(ending(name))) ?? files[0];
}

/** What is to be said of the others. @param {ReadonlyArray<File>} files */
export function leftOut(files) {
  return files.length > 1 ? `Only ${chosen(files).name} was read: one file at a time.` : "";
}

/**
 * @param {File} file
 * @returns {Promise<Taken>} a rejection's message says why it cannot be read
 */
export async function takeFile(file) {
  const { name, size } = file;
  const read = kinds.get(ending(name));
  if (!read) throw new Error(`${name} cannot be read: want .txt, .md, .html or .docx.`);
  if (size > kLongestFile)
    throw new Error(
      `${name} has ${size >> 20} MB: no article is longer than ${kLongestFile >> 20}.`,
    );
  /** @type {Taken|null} */
  let taken = null;
  try {
    taken = read(new Uint8Array(await file.arrayBuffer()));
  } catch {
    throw new Error(`${name} cannot be read: it is damaged, or not what its name says.`);
  }
  if (taken.text.trim() === "") throw new Error(`There is no text in ${name}.`);
  return { ...taken, text: taken.text.replace(/\r\n?/g, "\n") };
}

/** The encoding that a web page says it has, as far as bytes can be read without knowing it. */
const kHtmlCharset = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i;

/**
 * The text of a file: Unicode by its mark or by being valid UTF-8, otherwise what the file itself
 * says, otherwise the encoding that old Windows programs write.
 * @param {Uint8Array} bytes
 * @param {RegExp} [declared] finds the name of the encoding in a text
 */
function decoded(bytes, declared) {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-16be";
  if ((bytes[0] | bytes[1]) === 0xff && (bytes[0] & bytes[1]) === 0xfe)
    return new TextDecoder(mark).decode(bytes);
  // No text has this character, and nearly every other file does.
  if (bytes.includes(0)) throw new Error("not a text");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const [, name = "windows-1252"] =
      declared?.exec(new TextDecoder("latin1").decode(bytes.subarray(0, 2048))) ?? [];
    return new TextDecoder(/^utf-?8$/i.test(name) ? "windows-1252" : name).decode(bytes);
  }
}

/** Plain text says it as well when all that the HTML knows is where its paragraphs end. */
function tellsMore(/** @type {Taken} */ { text, kinds = [], links = [] }) {
  return (
    text !== "" && (links.length > 0 || kinds.some((kind) => !/^(paragraph|code)?$/.test(kind)))
  );
}

/**
 * @param {string} html
 * @returns {Taken}
 */
export function fromHtml(html) {
  const { body } = parse(html, "text/html");
  for (const element of [...body.querySelectorAll(kLeftOut)]) element.remove();
  const lines = new Lines();
  walk(body, lines, { kind: "", pre: false });
  return lines.taken();
}

/**
 * A file that says it is Markdown has its headings, lists and links; what was pasted may just use
 * the signs, and stays as it is.
 * @param {string} markdown
 */
function fromMarkdown(markdown) {
  return fromHtml(marked.parse(markdown.replace(kFrontMatter, ""), { async: false }));
}

/** What programs that build sites keep before the text: "---", keys, "---". */
const kFrontMatter = /^\uFEFF?---\r?\n[\s\S]*?\r?\n---\r?\n/;

/**
 * @typedef {object} Around what holds the node
 * @property {string} kind
 * @property {boolean} pre white space counts
 * @property {boolean} [inline] a block is part of the line
 */

/**
 * @param {Node} node
 * @param {Lines} lines
 * @param {Around} around
 */
function walk(node, lines, around) {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) {
      lines.add(/** @type {Text} */ (child).data, around);
    } else if (child instanceof Element || child.nodeType === Node.ELEMENT_NODE) {
      element(/** @type {HTMLElement} */ (child), lines, around);
    }
  }
}

/**
 * @param {HTMLElement} at
 * @param {Lines} lines
 * @param {Around} around
 */
function element(at, lines, around) {
  const name = at.localName;
  const style = at.getAttribute("data-style") ?? "";
  // What an office program keeps for itself.
  if (/display:\s*none|mso-hide:\s*all/i.test(style)) return;
  // Of its list signs the numbers say something; a bullet is drawn.
  if (/mso-list:\s*ignore/i.test(style)) {
    const [number] = /\w{1,3}[.)]/.exec(at.textContent ?? "") ?? [""];
    return lines.sign(number);
  }
  if (name === "br") return lines.break();
  const pre = /white-space:\s*(pre|break-spaces)/i.test(style)
    ? true
    : name === "pre" || (around.pre && !/white-space:\s*normal/i.test(style));
  const href = name === "a" ? addressOf(at.getAttribute("href") ?? "") : "";
  if (kAddress.test(href)) {
    const link = lines.startLink(href);
    walk(at, lines, { ...around, pre });
    return lines.endLink(link);
  }
  if (name === "td" || name === "th") {
    lines.cell(around.kind, at.previousElementSibling !== null);
    return walk(at, lines, { ...around, pre, inline: !isLaidOut(at) });
  }
  if (!kBlocks.test(name) || around.inline) return walk(at, lines, { ...around, pre });
  const kind = kindOf(at, around.kind);
  const gap = name === "li" || name === "tr" || kind === "list-item" ? "\n" : "\n\n";
  lines.close(gap);
  if (name === "li") lines.sign(numberOf(at, style));
  walk(at, lines, { kind, pre });
  lines.close(gap);
  if (name === "li") lines.sign("");
}

/**
 * The sign of an item in a list whose order counts: browsers draw it, a text needs it written.
 * @param {Element} item
 * @param {string} style of it
 */
function numberOf(item, style) {
  const list = item.parentElement;
  if (list?.localName !== "ol") return "";
  const look = `${style};${list.getAttribute("data-style") ?? ""}`;
  if (/list-style[^;]*\bnone/i.test(look)) return "";
  let number = Number.parseInt(list.getAttribute("start") ?? "1", 10);
  for (const other of list.children) {
    if (other.localName !== "li") continue;
    number = Number.parseInt(other.getAttribute("value") ?? String(number), 10);
    if (other === item) break;
    number++;
  }
  const type = list.getAttribute("type") ?? "";
  const letters = type.toLowerCase() === "a" || /list-style[^;]*-(alpha|latin)/i.test(look);
  if (!letters || !(number > 0 && number < 27)) return `${number}.`;
  const letter = String.fromCharCode(96 + number);
  return `${type === "A" || /upper-(alpha|latin)/i.test(look) ? letter.toUpperCase() : letter}.`;
}

/**
 * Whether a cell is part of a page that is laid out in a table: a word processor puts one paragraph
 * into each cell, such a page many.
 * @param {Element} cell
 */
function isLaidOut(cell) {
  return (
    [...cell.querySelectorAll("*")].filter(({ localName }) => kBlocks.test(localName)).length > 1
  );
}

/**
 * The address of a link; Google's documents lead through a page of their own to it.
 * @param {string} href
 */
function addressOf(href) {
  if (!/^https:\/\/www\.google\.com\/url\?/.test(href)) return href;
  return new URL(href).searchParams.get("q") ?? href;
}

/**
 * @param {HTMLElement} at a block
 * @param {string} outer the kind of what holds it
 */
function kindOf(at, outer) {
  const name = at.localName;
  const style = at.className ?? "";
  if (/^h[1-6]$/.test(name) || at.getAttribute("role") === "heading") return "heading";
  if (/^Mso(Title|Heading)/i.test(style)) return "heading";
  if (/^MsoListParagraph/i.test(style) || name === "li" || name === "dd") return "list-item";
  if (/^MsoCaption/i.test(style) || name === "figcaption" || name === "caption") return "caption";
  if (/^Mso(Intense)?Quote/i.test(style) || name === "blockquote") return "quotation";
  if (name === "aside") return "aside";
  if (name === "pre") return "code";
  if (name === "tr") return [...at.children].some(isLaidOut) ? outer : "table-row";
  // A paragraph inside a list item, a quotation, an aside is that.
  if (name === "p" && outer === "") return "paragraph";
  return outer;
}

/** Lines as they are made, with gaps as wide as the widest that was asked for. */
export class Lines {
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

  /** @returns {Taken} */
  taken() {
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
