// @ts-check
/** What an element of HTML says of the lines in it. */
import { languageOf } from "./html-marks.js";
import { isHead } from "./html-tables.js";

/** Whether a word processor draws a list with it. @param {Element} at */
export const isListSign = (at) => /mso-list:\s*ignore/i.test(at.getAttribute("data-style") ?? "");

/** The number that it draws; "" for a bullet. @param {Element} at */
export const signOf = (at) => /(?:\w+\.)*\w{1,5}[.)]/.exec(at.textContent ?? "")?.[0] ?? "";

/**
 * @typedef {object} Outer what holds a block
 * @property {string} kind
 * @property {number} level of the list that it stands in
 * @property {boolean} [quoted]
 * @property {boolean} [docs] an online document, whose title is a large paragraph
 * @property {boolean} ordered it has a number
 * @property {object} [columns] of the table
 */

/**
 * The kind of a block's lines, in the words of model/structure.js.
 * @param {HTMLElement} at a block
 * @param {string} style
 * @param {Outer} outer
 */
export function kindOf(at, style, outer) {
  const name = at.localName;
  const look = at.className ?? "";
  const also = outer.quoted ? " quoted" : "";
  const title = outer.docs && outer.kind === "" && name === "p" && isTitle(at);
  const heading = title ? 1 : headingLevel(at, style, look);
  if (heading !== null) return `heading${heading > 0 ? ` level-${heading}` : ""}${also}`;
  if (/^MsoListParagraph/i.test(look) || name === "li" || name === "dd") {
    const [, word] = /mso-list:[^;]*\blevel(\d)/i.exec(style) ?? [];
    const said = word ?? at.getAttribute("aria-level") ?? String(outer.level);
    const level = Math.max(1, Number.parseInt(said, 10) || 1);
    const deep = level > 1 ? ` level-${level}` : "";
    // Its number comes first inside of it.
    const drawn = [...at.querySelectorAll("[data-style]")].find(isListSign);
    const number = drawn !== undefined && signOf(drawn) !== "";
    const note = at.parentElement?.hasAttribute("data-notes") ? " note" : "";
    return `list-item${deep}${outer.ordered || number ? " ordered" : ""}${also}${note}`;
  }
  if (/^MsoCaption/i.test(look) || name === "figcaption") return "caption";
  // It stands before its table.
  if (name === "caption") return "caption head";
  if (/^Mso(Intense)?Quote/i.test(look) || name === "blockquote") return "quotation";
  if (name === "aside") return "aside";
  if (name === "pre") {
    const language = languageOf(at);
    return `code${language && ` language-${language}`}${also}`;
  }
  if (name === "tr") {
    if (!outer.columns) return outer.kind;
    return `table-row${isHead(at) ? " head" : ""}${also}`;
  }
  // A paragraph inside a list item, a quotation, an aside is that.
  if (name === "p" && outer.kind === "") return "paragraph";
  return outer.kind;
}

/** Larger than any text or heading of an online document is by itself. */
const kTitlePt = 24;

/** @param {Element} paragraph */
function isTitle(paragraph) {
  const style = paragraph.querySelector("span")?.getAttribute("data-style") ?? "";
  return Number.parseFloat(/font-size:\s*([\d.]+)pt/i.exec(style)?.[1] ?? "0") >= kTitlePt;
}

/**
 * @param {HTMLElement} at
 * @param {string} style
 * @param {string} look
 * @returns {number|null} 0 if it is a heading of no known level
 */
function headingLevel(at, style, look) {
  const [, digit] = /^h([1-6])$/.exec(at.localName) ?? [];
  if (digit) return Number(digit);
  if (at.getAttribute("role") === "heading")
    return Number.parseInt(at.getAttribute("aria-level") ?? "0", 10) || 0;
  if (/^MsoTitle/i.test(look)) return 1;
  const [, word] = /^MsoHeading(\d?)/i.exec(look) ?? [];
  if (word !== undefined) return Number(word || "0");
  const [, outline] = /mso-outline-level:\s*([1-6])/i.exec(style) ?? [];
  return outline ? Number(outline) : null;
}
