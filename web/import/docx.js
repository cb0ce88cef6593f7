// @ts-check
/**
 * The text of a .docx file: a ZIP archive (ECMA-376) whose word/document.xml has one w:p element a
 * paragraph. Deleted words of tracked changes, comments, hidden text and the codes of fields are not
 * part of the text, inserted words are.
 */
import { strFromU8, unzipSync } from "fflate";
import {
  attribute,
  children,
  isOn,
  Numbering,
  addressesIn,
  stylesIn,
  settingOf,
} from "./docx-parts.js";
import { RunReader } from "./docx-runs.js";
import { parse } from "./parse.js";
import { TextBuilder } from "./text-builder.js";

/** @typedef {import("../model/structure.js").Imported} Imported */

const kDocument = "word/document.xml";
const kParts = new Set(
  [
    "document.xml",
    "_rels/document.xml.rels",
    "styles.xml",
    "numbering.xml",
    "footnotes.xml",
    "endnotes.xml",
  ].map((name) => `word/${name}`),
);
/** An archive that unpacks to more is no article. */
const kLongest = 64 << 20;

/**
 * @param {Uint8Array} bytes
 * @returns {Imported}
 */
export function readDocx(bytes) {
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => kParts.has(name) && originalSize <= kLongest,
  });
  if (!files[kDocument]) throw new Error("there is no document in this file");
  const part = (/** @type {string} */ name) =>
    files[name] ? parse(strFromU8(files[name]), "application/xml") : null;
  return new Reader(part).imported;
}

/** Goes through the document once, in its order. */
class Reader {
  #lines = new TextBuilder();
  /** @type {ReturnType<typeof stylesIn>} */ #styles;
  /** @type {Numbering} */ #numbering;
  /** @type {RunReader} */ #runs;
  /** The block that a paragraph goes on with whose end is deleted. @type {{used: boolean}|null} */
  #joined = null;

  /** @param {(name: string) => Document|null} part of the file */
  constructor(part) {
    this.#styles = stylesIn(part("word/styles.xml"));
    this.#numbering = new Numbering(part("word/numbering.xml"));
    this.#runs = new RunReader(this.#lines, {
      addresses: addressesIn(part("word/_rels/document.xml.rels")),
      styles: this.#styles,
      aside: (boxes) => this.#boxes.push(...boxes),
    });
    const document = /** @type {Document} */ (part(kDocument));
    const [body] = document.getElementsByTagNameNS("*", "body");
    if (body) this.#blocks(body, "");
    for (const name of ["footnotes", "endnotes"]) this.#notes(part(`word/${name}.xml`));
  }

  /** Boxes of text that hang on the paragraph. @type {Element[]} */ #boxes = [];

  /** @returns {Imported} */
  get imported() {
    return this.#lines.imported();
  }

  /** @param {Element} at @param {string} kind of its paragraphs; "": their own */
  #blocks(at, kind) {
    for (const child of at.children) {
      const { localName: name } = child;
      if (name === "p") this.#paragraph(child, kind);
      else if (name === "tbl") this.#table(child);
      // A page for somebody to fill in.
      else if (name === "sdt" && child.getElementsByTagNameNS("*", "showingPlcHdr").length > 0)
        this.#lines.lose("empty form field");
      else if (!/^(del|moveFrom|sectPr|sdtPr|Fallback)$/.test(name)) this.#blocks(child, kind);
    }
  }

  /** @param {Element} paragraph @param {string} outer */
  #paragraph(paragraph, outer) {
    const [properties] = children(paragraph, "pPr");
    const { kind, sign } = outer === "" ? this.#kindOf(properties) : { kind: outer, sign: "" };
    const block = this.#joined ?? { used: false };
    if (!this.#joined) {
      this.#lines.close(/^list-item/.test(kind) ? "\n" : "\n\n");
      this.#lines.sign(sign);
    }
    this.#runs.read(paragraph, { kind, block });
    const [mark] = properties ? children(properties, "rPr") : [];
    const goesOn =
      mark && (children(mark, "del").length > 0 || children(mark, "moveFrom").length > 0);
    this.#joined = goesOn ? block : null;
    if (goesOn) return;
    this.#lines.close(/^list-item/.test(kind) ? "\n" : "\n\n");
    this.#lines.sign("");
    for (const box of this.#boxes.splice(0)) this.#blocks(box, "aside");
  }

  /**
   * @param {Element|undefined} properties of the paragraph
   * @returns {{kind: string, sign: string}}
   */
  #kindOf(properties) {
    const style = settingOf(properties, "pStyle");
    const { name, outline, numbering } = this.#look(style);
    const [own] = properties ? children(properties, "numPr") : [];
    const list = own ?? numbering;
    const id = settingOf(list, "numId");
    const said = settingOf(list, "ilvl");
    const level = said ? Math.min(Number(said) || 0, 8) : this.#numbering.levelOf(id, style);
    const sign = list && id !== "0" ? this.#numbering.next(id, level) : "";
    const depthSaid = settingOf(properties, "outlineLvl") || outline;
    const heading = /^heading ?([1-9])?/i.exec(name);
    if (heading || /^(title|subtitle)$/i.test(name) || /^[0-5]$/.test(depthSaid)) {
      const depth = heading?.[1]
        ? Number(heading[1])
        : /^title$/i.test(name)
          ? 1
          : Number(depthSaid || "1") + 1;
      return { kind: `heading level-${Math.min(depth, 6)}`, sign };
    }
    if ((list && id !== "0") || /^list/i.test(name)) {
      // "List Bullet 2" is deep by its name.
      const depth = list ? level + 1 : Number(/(\d)$/.exec(name)?.[1] ?? "1");
      const deep = depth > 1 ? ` level-${depth}` : "";
      return { kind: `list-item${deep}${sign === "" ? "" : " ordered"}`, sign };
    }
    if (/^caption/i.test(name)) return { kind: "caption", sign };
    if (/quote$/i.test(name)) return { kind: "quotation", sign };
    if (/^(html preformatted|source ?code|code)/i.test(name)) return { kind: "code", sign };
    return { kind: "paragraph", sign };
  }

  /** A style with what it has of the ones it is based on. @param {string} id */
  #look(id) {
    const known = this.#styles.get(id);
    let { name, outline, numbering, based } = known ?? {
      name: id,
      outline: "",
      numbering: undefined,
      based: "",
    };
    // A circle of styles ends.
    for (let i = 0; i < 10 && based !== ""; i++) {
      const base = this.#styles.get(based);
      outline ||= base?.outline ?? "";
      numbering ??= base?.numbering;
      if (/^(heading|title|list|caption|quote)/i.test(base?.name ?? "") && !/^heading/i.test(name))
        name = base?.name ?? name;
      based = base?.based ?? "";
    }
    return { name, outline, numbering };
  }

  /** @param {Element} table */
  #table(table) {
    const rows = children(table, "tr");
    // A box around a part of the text.
    if (rows.length === 1 && children(rows[0], "tc").length === 1) {
      return this.#blocks(children(rows[0], "tc")[0], "aside");
    }
    let merged = 0;
    rows.forEach((row, i) => {
      const [properties] = children(row, "trPr");
      if (properties && children(properties, "del").length > 0) return;
      this.#lines.close(i === 0 ? "\n\n" : "\n");
      const kind = isOn(properties, "tblHeader") ? "table-row head" : "table-row";
      merged += this.#row(row, { kind, block: { used: false } });
      this.#lines.close("\n");
    });
    this.#lines.close("\n\n");
    this.#lines.lose("merged cell", merged);
  }

  /**
   * @param {Element} row
   * @param {import("./text-builder.js").Around} around
   * @returns {number} how many cells are merged with others
   */
  #row(row, around) {
    let before = 0;
    let merged = 0;
    for (const cell of children(row, "tc")) {
      const [properties] = children(cell, "tcPr");
      const wide = Math.min(Number(settingOf(properties, "gridSpan") || "1") || 1, 200);
      const [above] = properties ? children(properties, "vMerge") : [];
      if (wide > 1 || (above && attribute(above, "val") === "restart")) merged++;
      this.#lines.cell(around, before);
      before += wide;
      for (const [i, paragraph] of [...cell.getElementsByTagNameNS("*", "p")].entries()) {
        if (i > 0) this.#lines.breakInCell();
        this.#runs.read(paragraph, around, true);
      }
    }
    return merged;
  }

  /** Notes stand behind the text, as a list. @param {Document|null} part */
  #notes(part) {
    for (const note of [
      ...(part?.getElementsByTagNameNS("*", "footnote") ?? []),
      ...(part?.getElementsByTagNameNS("*", "endnote") ?? []),
    ]) {
      const sign = this.#runs.signOf(note.localName, attribute(note, "id"));
      if (sign === undefined) continue;
      const block = { used: false };
      this.#lines.close("\n");
      this.#lines.sign(`${sign}.`);
      for (const paragraph of note.getElementsByTagNameNS("*", "p")) {
        this.#runs.read(paragraph, { kind: "list-item ordered note", block });
        this.#lines.close("\n");
      }
      this.#lines.sign("");
    }
    this.#lines.close("\n\n");
  }
}
