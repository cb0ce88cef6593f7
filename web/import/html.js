// @ts-check
/**
 * HTML as a text. It is parsed into a document without a window: nothing in it runs or loads, and only
 * its text and what it says of that are taken.
 */
import { isListSign, kindOf, signOf } from "./html-kinds.js";
import { numberOf } from "./html-lists.js";
import { kBlocks, kNoteDigits, leftOut, marksOf, noteOf, raised } from "./html-marks.js";
import { columnsOf, isLaidOut } from "./html-tables.js";
import { parse } from "./parse.js";
import { TextBuilder } from "./text-builder.js";

/** @typedef {import("../model/structure.js").Imported} Imported */

const kLeftOut =
  "script, noembed, noscript, template, svg, head, nav, form, button, [hidden], [aria-hidden='true']";
export const kAddress = /^(https?:\/\/|mailto:)/i;

/**
 * @param {string} html
 * @returns {Imported}
 */
export function fromHtml(html) {
  const { body } = parse(html, "text/html");
  for (const element of [...body.querySelectorAll(kLeftOut)]) element.remove();
  const lines = new TextBuilder();
  const docs = /\sid=["']?docs-internal-guid/.test(html);
  walk(body, lines, { kind: "", pre: false, level: 0, block: { used: false }, docs });
  return lines.imported();
}

/**
 * @typedef {object} Around what holds the node
 * @property {string} kind
 * @property {boolean} pre white space counts
 * @property {number} level of the list that it stands in
 * @property {{used: boolean}} block
 * @property {boolean} [inline] a block is part of the line
 * @property {boolean} [quoted]
 * @property {boolean} [docs] an online document, whose title is a large paragraph
 * @property {boolean} [raised] its words are a superscript
 * @property {boolean} [linked]
 * @property {ReturnType<typeof columnsOf>} [columns] of the table
 */

/**
 * @param {Node} node
 * @param {TextBuilder} lines
 * @param {Around} around
 */
function walk(node, lines, around) {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) {
      const { data } = /** @type {Text} */ (child);
      const words = around.raised ? raised(data) : data;
      if (around.pre) lines.addRows(words, around);
      else lines.add(words, around);
    } else if (child.nodeType === Node.ELEMENT_NODE) {
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
  const style = at.getAttribute("data-style") ?? "";
  const out = leftOut(at, style);
  if (out !== "") {
    if (out !== "furniture") lines.lose(out);
    return;
  }
  // Of its list signs the numbers say something; a bullet is drawn.
  if (isListSign(at)) return lines.sign(signOf(at));
  const name = at.localName;
  if (name === "br") return around.inline ? lines.breakInCell() : lines.break();
  if (name === "hr") return rule(lines);
  if (name === "img") return image(at, lines, around);
  const note = noteOf(at);
  if (note !== null) return lines.point({ kind: "note", text: note });
  const pre = /white-space:\s*(pre|break-spaces)/i.test(style)
    ? true
    : name === "pre" || (around.pre && !/white-space:\s*normal/i.test(style));
  const inner = { ...around, pre };
  if (name === "a") return link(at, lines, inner);
  if (name === "td" || name === "th") return cell(at, lines, inner);
  if (!kBlocks.test(name)) return inline(at, style, lines, inner);
  if (around.inline) {
    lines.breakInCell();
    walk(at, lines, inner);
    return lines.breakInCell();
  }
  block(at, style, lines, inner);
}

/** @param {TextBuilder} lines */
function rule(lines) {
  lines.close("\n\n");
  lines.point({ kind: "rule", block: true });
}

/**
 * @param {HTMLElement} at
 * @param {string} style
 * @param {TextBuilder} lines
 * @param {Around} around
 */
function inline(at, style, lines, around) {
  const kinds = marksOf(at, style, around.kind).filter(
    (kind) => kind !== "underline" || !around.linked,
  );
  if (kinds.includes("superscript") && lines.isAfterStop) {
    const words = at.textContent ?? "";
    if (kNoteDigits.test(words)) return lines.point({ kind: "note", text: words.trim() });
  }
  const marks = kinds.map((kind) => lines.start(kind));
  // A document's wrapper is no word of it.
  walk(at, lines, { ...around, raised: around.raised || kinds.includes("superscript") });
  for (const mark of marks.reverse()) lines.end(mark);
}

/**
 * @param {HTMLElement} at
 * @param {TextBuilder} lines
 * @param {Around} around
 */
function link(at, lines, around) {
  const href = addressOf(at.getAttribute("href") ?? "");
  if (!kAddress.test(href)) {
    // Back from a note to its place: an arrow that leads nowhere else.
    if (/^\s*[↩↑^⤴]\uFE0E?\s*$/u.test(at.textContent ?? "")) return;
    const isNumber = /^[[(]?(\d{1,4}|[a-z])[\])]?$/i.test((at.textContent ?? "").trim());
    if (href !== "" && !isNumber && /[\p{L}\p{N}]/u.test(at.textContent ?? ""))
      lines.lose("link inside its page");
    return walk(at, lines, around);
  }
  const mark = lines.start("link", href);
  walk(at, lines, { ...around, linked: true });
  lines.end(mark);
  if (at.querySelector("img") && (at.textContent ?? "").trim() === "")
    lines.lose("link of an image");
}

/**
 * @param {HTMLElement} at
 * @param {TextBuilder} lines
 * @param {Around} around
 */
function cell(at, lines, around) {
  if (around.columns) lines.cell(around, around.columns.before.get(at) ?? 0);
  else if (at.previousElementSibling !== null) lines.close("\n\n");
  walk(at, lines, { ...around, inline: around.columns !== undefined });
}

/**
 * @param {HTMLElement} at
 * @param {TextBuilder} lines
 * @param {Around} around
 */
function image(at, lines, { linked }) {
  const text = at.getAttribute("alt") ?? "";
  // A face that is drawn instead of written.
  if (/\b(emoji|wp-smiley)\b/.test(at.getAttribute("class") ?? "")) {
    return lines.put(text, { kind: "", block: { used: false } });
  }
  const size = `${at.getAttribute("width")} ${at.getAttribute("height")}`;
  // It counts visits.
  if (/^[01] [01]$/.test(size)) return;
  const src = at.getAttribute("data-src") ?? at.getAttribute("src") ?? "";
  const known = /^https?:\/\//i.test(src);
  if (!known && text === "") return lines.lose("image without address and description");
  lines.point({ kind: "image", src: known ? src : "", text, ...(linked ? {} : {}) });
}

/**
 * @param {HTMLElement} at
 * @param {string} style
 * @param {TextBuilder} lines
 * @param {Around} around
 */
function block(at, style, lines, around) {
  const name = at.localName;
  const list = name === "ul" || name === "ol";
  const level = list ? around.level + 1 : around.level;
  const quoted = around.quoted || name === "blockquote";
  const sign = name === "li" ? numberOf(at, style) : "";
  const kind = kindOf(at, style, { ...around, quoted, ordered: sign !== "" || lines.isSigned });
  const item = name === "li" || (around.kind.startsWith("list-item") && kind === around.kind);
  const gap =
    /^(tr|t(head|body|foot))$/.test(name) ||
    kind.startsWith("list-item") ||
    at.hasAttribute("data-notes") ||
    (list && around.level > 0)
      ? "\n"
      : "\n\n";
  lines.close(gap);
  if (sign !== "") lines.sign(sign);
  const own = item && name !== "li" ? around.block : { used: false };
  const columns = name === "table" ? tableOf(at, lines) : around.columns;
  const { pre, docs } = around;
  const outline = { kind, level, quoted, columns, block: own, pre, docs };
  walk(at, lines, outline);
  lines.close(gap);
  if (name === "li") lines.sign("");
}

/**
 * The columns of a table; undefined of a page that is laid out in one.
 * @param {Element} table
 * @param {TextBuilder} lines
 */
function tableOf(table, lines) {
  const cells = [...table.querySelectorAll("td, th")].filter((at) => at.closest("table") === table);
  if (cells.some(isLaidOut)) return undefined;
  const columns = columnsOf(table);
  lines.lose("merged cell", columns.merged);
  return columns;
}

/**
 * The address of a link; Google's documents lead through a page of their own to it.
 * @param {string} href
 */
function addressOf(href) {
  if (!/^https:\/\/www\.google\.com\/url\?/.test(href)) return href;
  return new URL(href).searchParams.get("q") ?? href;
}
