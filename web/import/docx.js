// @ts-check
/**
 * The text of a .docx file: a ZIP archive (ECMA-376) whose word/document.xml has one w:p element a
 * paragraph. Deleted words of tracked changes are not part of the text, inserted ones are.
 */
import { strFromU8, unzipSync } from "fflate";
import { parse } from "./parse.js";

/** @typedef {import("../model/structure.js").Taken} Taken */

const kDocument = "word/document.xml";
const kRelations = "word/_rels/document.xml.rels";
/** An archive that unpacks to more is no article. */
const kLongest = 64 << 20;

/**
 * @param {Uint8Array} bytes
 * @returns {Taken}
 */
export function readDocx(bytes) {
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) =>
      (name === kDocument || name === kRelations) && originalSize <= kLongest,
  });
  if (!files[kDocument]) throw new Error("there is no document in this file");
  const xml = parse(strFromU8(files[kDocument]), "application/xml");
  /** @type {Map<string, string>} */
  const addresses = new Map();
  if (files[kRelations]) {
    const relations = parse(strFromU8(files[kRelations]), "application/xml");
    for (const relation of relations.getElementsByTagNameNS("*", "Relationship")) {
      const target = relation.getAttribute("Target") ?? "";
      if (/^(https?:\/\/|mailto:)/i.test(target))
        addresses.set(relation.getAttribute("Id") ?? "", target);
    }
  }
  let text = "";
  /** @type {string[]} */
  const kinds = [];
  /** @type {import("../model/structure.js").Link[]} */
  const links = [];
  let last = "";
  const paragraph = (/** @type {string} */ kind, /** @type {(add: Add) => void} */ write) => {
    let line = "";
    const gap = text === "" ? "" : kind === last && kind === "list-item" ? "\n" : "\n\n";
    const start = text.length + gap.length;
    write((words, href) => {
      if (href && words !== "") {
        const at = start + line.length;
        const before = links[links.length - 1];
        // Word cuts a link into runs.
        if (before?.end === at && before.href === href) before.end += words.length;
        else links.push({ start: at, end: at + words.length, href });
      }
      line += words;
    });
    if (line.trim() === "") return;
    text += gap + line;
    if (gap === "\n\n") kinds.push("");
    kinds.push(...line.split("\n").map(() => kind));
    last = kind;
  };
  for (const at of xml.getElementsByTagNameNS("*", "body")[0]?.children ?? []) {
    if (at.localName === "tbl") {
      for (const row of children(at, "tr")) {
        paragraph("table-row", (add) => {
          children(row, "tc").forEach((cell, i) => {
            if (i > 0) add("\t");
            [...cell.getElementsByTagNameNS("*", "p")].forEach((inner, j) => {
              if (j > 0) add(" ");
              runs(inner, addresses, add);
            });
          });
        });
      }
    } else {
      const paragraphs = at.localName === "p" ? [at] : [...at.getElementsByTagNameNS("*", "p")];
      for (const p of paragraphs) paragraph(kindOf(p), (add) => runs(p, addresses, add));
    }
  }
  return { text, kinds, links };
}

/** @typedef {(words: string, href?: string) => void} Add */

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
