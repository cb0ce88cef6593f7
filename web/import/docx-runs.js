// @ts-check
/** The runs of a paragraph of a .docx file: words, what covers them, what stands between them. */
import { attribute, children, isOn, marksOf, settingOf } from "./docx-parts.js";
import { kNoteDigits, raised } from "./html-marks.js";

/** @typedef {import("../model/structure.js").MarkKind} MarkKind */
/** @typedef {import("./text-builder.js").Around} Around */
/**
 * @typedef {object} Field a code and what it says: HYPERLINK "https://…" and its words
 * @property {string} code
 * @property {boolean} shown its words have begun
 * @property {ReturnType<import("./text-builder.js").TextBuilder["start"]>} [link]
 */
/**
 * @typedef {object} Known
 * @property {Map<string, string>} addresses
 * @property {ReturnType<typeof import("./docx-parts.js").stylesIn>} styles
 * @property {(boxes: Element[]) => void} aside takes boxes of text that hang on the paragraph
 */

/** What holds no words of the text. */
const kNoText = /^(pPr|rPr|moveFrom|Fallback|instrText|delText|rt|sdtPr|sdtEndPr)$/;

export class RunReader {
  /** @type {import("./text-builder.js").TextBuilder} */ #lines;
  /** @type {Known} */ #known;
  /** Fields reach over paragraphs. @type {Field[]} */ #fields = [];
  /** The signs of the notes that the text refers to. @type {Map<string, string>} */ #notes =
    new Map();
  /** @type {Around} */ #around = { kind: "", block: { used: false } };
  #inCell = false;

  /** @param {import("./text-builder.js").TextBuilder} lines @param {Known} known */
  constructor(lines, known) {
    this.#lines = lines;
    this.#known = known;
  }

  /** @param {string} kind footnote or endnote @param {string} id */
  signOf(kind, id) {
    return this.#notes.get(`${kind} ${id}`);
  }

  /**
   * @param {Element} paragraph
   * @param {Around} around
   * @param {boolean} [inCell]
   */
  read(paragraph, around, inCell = false) {
    this.#around = around;
    this.#inCell = inCell;
    this.#inside(paragraph);
  }

  /** @param {Element} at */
  #inside(at) {
    for (const child of at.children) this.#element(child);
  }

  /** @param {Element} at */
  #element(at) {
    const { localName: name } = at;
    if (kNoText.test(name)) {
      if (name === "instrText") this.#code(at.textContent ?? "");
    } else if (name === "del") this.#lines.lose("tracked deletion");
    else if (name === "r") this.#run(at);
    else if (name === "hyperlink") this.#link(at, this.#known.addresses.get(attribute(at, "id")));
    else if (name === "fldSimple") this.#link(at, hrefOf(attribute(at, "instr")));
    else if (name === "fldChar") this.#fieldMark(attribute(at, "fldCharType"));
    else if (name === "oMath" || name === "oMathPara") this.#formula(at);
    else if (name === "drawing" || name === "pict" || name === "object") this.#drawing(at);
    else if (name === "sdt" && at.getElementsByTagNameNS("*", "showingPlcHdr").length > 0)
      this.#lines.lose("empty form field");
    else if (!this.#sign(at)) this.#inside(at);
  }

  /** @param {Element} run */
  #run(run) {
    const [properties] = children(run, "rPr");
    if (isOn(properties, "vanish")) {
      if ((run.textContent ?? "") !== "") this.#lines.lose("hidden passage");
      return;
    }
    const style = this.#known.styles.get(settingOf(properties, "rStyle"));
    const named = style?.name ?? settingOf(properties, "rStyle");
    /** @type {Set<MarkKind>} */
    const marks = new Set([...(style?.marks ?? []), ...byName(named), ...marksOf(properties)]);
    if (/^hyperlink$/i.test(named)) marks.delete("underline");
    if (/^heading/.test(this.#around.kind)) marks.delete("bold");
    if (/^code/.test(this.#around.kind)) marks.clear();
    const words = children(run, "t")
      .map(({ textContent }) => textContent)
      .join("");
    if (marks.has("superscript") && this.#lines.isAfterStop && kNoteDigits.test(words))
      return this.#lines.point({ kind: "note", text: words.trim() });
    const open = [...marks].map((kind) => this.#lines.start(kind));
    this.#raised = marks.has("superscript");
    this.#inside(run);
    this.#raised = false;
    for (const mark of open.reverse()) this.#lines.end(mark);
  }

  #raised = false;

  /** Whether it is a sign or words. @param {Element} at */
  #sign(at) {
    const { localName: name } = at;
    if (name === "t") this.#put(at.textContent ?? "");
    else if (name === "tab") this.#put(this.#inCell ? " " : "\t");
    else if (name === "cr" || (name === "br" && !/page|column/.test(attribute(at, "type")))) {
      if (this.#inCell) this.#lines.breakInCell();
      else this.#lines.break();
    } else if (name === "noBreakHyphen") this.#put("\u2011");
    else if (name === "sym") this.#symbol(attribute(at, "char"));
    else if (/^(foot|end)noteReference$/.test(name)) this.#note(at);
    else if (name === "commentReference") this.#lines.lose("comment");
    else return false;
    return true;
  }

  /** @param {string} words */
  #put(words) {
    // Nothing of a field but what it says.
    if (this.#fields.some(({ shown }) => !shown)) return;
    this.#lines.put(this.#raised ? raised(words) : words, this.#around);
  }

  /** @param {string} code of a font's own sign, hexadecimal */
  #symbol(code) {
    const point = Number.parseInt(code, 16);
    // Fonts of symbols number theirs where no letters are.
    if (point > 0x20 && point < 0xe000) this.#put(String.fromCharCode(point));
    else this.#lines.lose("sign of a symbol font");
  }

  /** @param {Element} at */
  #note(at) {
    const kind = at.localName.replace("Reference", "");
    const key = `${kind} ${attribute(at, "id")}`;
    const sign = this.#notes.get(key) ?? String(this.#notes.size + 1);
    this.#notes.set(key, sign);
    this.#lines.point({ kind: "note", text: sign });
  }

  /** @param {Element} at */
  #formula(at) {
    this.#lines.lose("formula's layout");
    for (const words of at.getElementsByTagNameNS("*", "t")) this.#put(words.textContent ?? "");
  }

  /** A picture, or a box of text. @param {Element} at */
  #drawing(at) {
    const boxes = [...at.getElementsByTagNameNS("*", "txbxContent")];
    if (boxes.length > 0) return this.#known.aside(boxes);
    const [about] = [
      ...at.getElementsByTagNameNS("*", "docPr"),
      ...at.getElementsByTagNameNS("*", "shape"),
    ];
    const text = attribute(about, "descr") || attribute(about, "alt") || attribute(about, "title");
    const [picture] = at.getElementsByTagNameNS("*", "blip");
    const src = this.#known.addresses.get(attribute(picture, "link")) ?? "";
    if (src === "" && text === "") this.#lines.lose("image without address and description");
    else this.#lines.point({ kind: "image", src, text });
  }

  /** @param {Element} at @param {string|undefined} href */
  #link(at, href) {
    if (!href) return this.#inside(at);
    const mark = this.#lines.start("link", href);
    this.#inside(at);
    this.#lines.end(mark);
  }

  /** @param {string} type begin, separate or end */
  #fieldMark(type) {
    const field = this.#fields[this.#fields.length - 1];
    if (type === "begin") this.#fields.push({ code: "", shown: false });
    else if (type === "separate" && field) {
      field.shown = true;
      const href = hrefOf(field.code);
      if (href) field.link = this.#lines.start("link", href);
    } else if (type === "end" && field) {
      if (field.link) this.#lines.end(field.link);
      this.#fields.pop();
    }
  }

  /** @param {string} code */
  #code(code) {
    const field = this.#fields[this.#fields.length - 1];
    if (field && !field.shown) field.code += code;
  }
}

/** Where a field's code leads. @param {string} code */
function hrefOf(code) {
  const [, href] = /^\s*HYPERLINK\s+"((?:https?:\/\/|mailto:)[^"]*)"/i.exec(code) ?? [];
  return href;
}

/** What styles of letters mean by their names. @param {string} name @returns {MarkKind[]} */
function byName(name) {
  if (/^strong$/i.test(name)) return ["bold"];
  if (/^(emphasis|subtle emphasis)$/i.test(name)) return ["italic"];
  if (/^intense emphasis$/i.test(name)) return ["bold", "italic"];
  if (/^(html code|verbatim ?char|source ?code|htmlcode|code)$/i.test(name)) return ["code"];
  return [];
}
