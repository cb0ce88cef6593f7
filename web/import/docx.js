// @ts-check
/**
 * The text of a .docx file: a ZIP archive (ECMA-376) whose word/document.xml has one w:p element a
 * paragraph. Deleted words of tracked changes are not part of the text, inserted ones are.
 */
import { strFromU8, unzipSync } from "fflate";
import { parse } from "./parse.js";

/** @typedef {import("../model/structure.js").Imported} Imported */

const kDocument = "word/document.xml";
const kRelations = "word/_rels/document.xml.rels";
/** An archive that unpacks to more is no article. */
const kLongest = 64 << 20;

/** @typedef {(words: string, href?: string) => void} Add */

/**
 * @param {Uint8Array} bytes
 * @returns {Imported}
 */
export function readDocx(bytes) {
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) =>
      (name === kDocument || name === kRelations) && originalSize <= kLongest,
  });
  if (!files[kDocument]) throw new Error("there is no document in this file");
  const xml = parse(strFromU8(files[kDocument]), "application/xml");
  const addresses = addressesIn(files[kRelations]);
  const paragraphs = new Paragraphs();
  for (const at of xml.getElementsByTagNameNS("*", "body")[0]?.children ?? []) {
    if (at.localName === "tbl") {
      for (const row of children(at, "tr"))
        paragraphs.add("table-row", (add) => cells(row, addresses, add));
    } else {
      const all = at.localName === "p" ? [at] : at.getElementsByTagNameNS("*", "p");
      for (const p of all) paragraphs.add(kindOf(p), (add) => runs(p, addresses, add));
    }
  }
  return paragraphs.imported;
}

/**
 * The addresses of the document's links by their ids.
 * @param {Uint8Array|undefined} file of its relations
 */
function addressesIn(file) {
  /** @type {Map<string, string>} */
  const addresses = new Map();
  if (!file) return addresses;
  const relations = parse(strFromU8(file), "application/xml");
  for (const relation of relations.getElementsByTagNameNS("*", "Relationship")) {
    const target = relation.getAttribute("Target") ?? "";
    if (/^(https?:\/\/|mailto:)/i.test(target))
      addresses.set(relation.getAttribute("Id") ?? "", target);
  }
  return addresses;
}

/** The text as it is made, a paragraph at a time. */
class Paragraphs {
  #text = "";
  /** @type {string[]} */ #kinds = [];
  /** @type {import("../model/structure.js").Link[]} */ #links = [];
  /** The kind of the last one. */
  #last = "";

  /** @returns {Imported} */
  get imported() {
    return { text: this.#text, kinds: this.#kinds, links: this.#links };
  }

  /**
   * @param {string} kind
   * @param {(add: Add) => void} write its words, in order
   */
  add(kind, write) {
    let line = "";
    const item = kind === this.#last && kind === "list-item";
    const gap = this.#text === "" ? "" : item ? "\n" : "\n\n";
    const start = this.#text.length + gap.length;
    write((words, href) => {
      if (href && words !== "") this.#link(start + line.length, words.length, href);
      line += words;
    });
    if (line.trim() === "") return;
    this.#text += gap + line;
    if (gap === "\n\n") this.#kinds.push("");
    this.#kinds.push(...line.split("\n").map(() => kind));
    this.#last = kind;
  }

  /**
   * @param {number} start
   * @param {number} length
   * @param {string} href
   */
  #link(start, length, href) {
    const before = this.#links[this.#links.length - 1];
    // Word cuts a link into runs.
    if (before?.end === start && before.href === href) before.end += length;
    else this.#links.push({ start, end: start + length, href });
  }
}

/** @param {Element} at @param {string} name */
const children = (at, name) => [...at.children].filter(({ localName }) => localName === name);

/** @param {Element} at @param {string} name @returns {string} */
const attribute = (at, name) =>
  [...at.attributes].find(({ localName }) => localName === name)?.value ?? "";

/** @param {Element} paragraph */
function kindOf(paragraph) {
  const [properties] = children(paragraph, "pPr");
  if (!properties) return "paragraph";
  const [style] = children(properties, "pStyle");
  const name = style ? attribute(style, "val") : "";
  if (/^(heading|title|subtitle)/i.test(name)) return "heading";
  if (children(properties, "numPr").length > 0 || /^list/i.test(name)) return "list-item";
  if (/^caption/i.test(name)) return "caption";
  if (/quote$/i.test(name)) return "quotation";
  return "paragraph";
}

/**
 * The words of a table's row, its cells parted by tabs.
 * @param {Element} row
 * @param {Map<string, string>} addresses
 * @param {Add} add
 */
function cells(row, addresses, add) {
  for (const [i, cell] of children(row, "tc").entries()) {
    if (i > 0) add("\t");
    for (const [j, inner] of [...cell.getElementsByTagNameNS("*", "p")].entries()) {
      if (j > 0) add(" ");
      runs(inner, addresses, add);
    }
  }
}

/**
 * The words of a paragraph in order.
 * @param {Element} at
 * @param {Map<string, string>} addresses
 * @param {Add} add
 * @param {string} [href]
 */
function runs(at, addresses, add, href) {
  for (const child of at.children) {
    const { localName } = child;
    if (localName === "t") add(child.textContent ?? "", href);
    else if (localName === "tab") add("\t", href);
    else if (localName === "br" || localName === "cr") add("\n", href);
    else if (localName === "noBreakHyphen") add("\u2011", href);
    else if (localName === "hyperlink") {
      runs(child, addresses, add, addresses.get(attribute(child, "id")) ?? href);
    } else if (
      !/^(pPr|rPr|del|moveFrom|Fallback|txbxContent|drawing|pict|instrText)$/.test(localName)
    ) {
      runs(child, addresses, add, href);
    }
  }
}
