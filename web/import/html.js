// @ts-check
/**
 * HTML as a text. It is parsed into a document without a window: nothing in it runs or loads, and only
 * its text, its kinds of lines and the addresses of its links are taken.
 */
import { parse } from "./parse.js";
import { TextBuilder } from "./text-builder.js";

/** @typedef {import("../model/structure.js").Imported} Imported */

const kLeftOut =
  "script, noembed, noscript, template, iframe, object, svg, math, head, nav, form, button, " +
  "[hidden], [aria-hidden='true']";
const kBlocks =
  /^(address|article|aside|blockquote|body|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|summary|table|tbody|tfoot|thead|tr|ul)$/;
const kAddress = /^(https?:\/\/|mailto:)/i;

/**
 * @param {string} html
 * @returns {Imported}
 */
export function fromHtml(html) {
  const { body } = parse(html, "text/html");
  for (const element of [...body.querySelectorAll(kLeftOut)]) element.remove();
  const lines = new TextBuilder();
  walk(body, lines, { kind: "", pre: false });
  return lines.imported();
}

/**
 * @typedef {object} Around what holds the node
 * @property {string} kind
 * @property {boolean} pre white space counts
 * @property {boolean} [inline] a block is part of the line
 */

/**
 * @param {Node} node
 * @param {TextBuilder} lines
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
 * @param {TextBuilder} lines
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
