// @ts-check
/** Elements of lines: how one is written, and which lines the browser's own elements show. */
import { differenceOf } from "../model/edits.js";
import { formOf } from "../model/structure.js";

const kBlockTags =
  /^(ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|DD|DIV|DL|DT|FIGCAPTION|FIGURE|FOOTER|H[1-6]|HEADER|HR|LI|MAIN|NAV|OL|P|PRE|SECTION|TABLE|TBODY|TD|TFOOT|TH|THEAD|TR|UL)$/;

/**
 * @param {string} line
 * @param {string} kind
 */
export function newBlock(line, kind) {
  const block = document.createElement("p");
  writeLine(block, line, kind);
  return block;
}

/**
 * @param {HTMLElement} block
 * @param {string} line
 * @param {string} kind
 */
export function writeLine(block, line, kind) {
  if (kind !== (block.dataset.form ?? "")) writeKind(block, kind);
  const first = block.firstChild;
  if (line === "") {
    block.replaceChildren(document.createElement("br"));
  } else if (first instanceof Text && first === block.lastChild) {
    // The least change keeps live ranges and the selection where they are.
    const edit = differenceOf(first.data, line);
    if (edit) first.replaceData(edit.start, edit.end - edit.start, edit.text);
  } else {
    block.replaceChildren(line);
  }
  block.classList.toggle("blank", line.trim() === "");
  // The sign that it has in its words is enough.
  const numbered = /^(list-item)\b/.test(kind) && (/\bcontinued\b/.test(kind) || kSign.test(line));
  block.classList.toggle("numbered", numbered);
}

/** The number of a list's item. */
const kSign = /^(\(?\w{1,5}[.)]|\d+(\.\d+)+\.?)\s/;

/**
 * The line's kind, for the style sheet and for reading it back.
 * @param {HTMLElement} block
 * @param {string} words
 */
function writeKind(block, words) {
  for (const name of ["kind", "form", "level"]) delete block.dataset[name];
  if (words === "") return;
  const { kind, level } = formOf(words);
  block.dataset.kind = kind;
  block.dataset.form = words;
  if (level > 1) block.dataset.level = String(level);
}

/**
 * Whether a block is a paragraph of one text node, or of one <br> when it is empty.
 * @param {HTMLElement} block
 * @param {boolean} lenient an input method is at work: any run of text nodes may stand
 */
export function isCanonical(block, lenient) {
  if (block.tagName !== "P") return false;
  if (lenient) {
    return [...block.childNodes].every(
      (node) =>
        (node instanceof Text && !node.data.includes("\n")) ||
        (node.nodeName === "BR" && node === block.lastChild),
    );
  }
  const first = block.firstChild;
  if (first === null || first !== block.lastChild) return false;
  if (first instanceof Text) return first.data !== "" && !/[\r\n]/.test(first.data);
  return first.nodeName === "BR";
}

/**
 * The lines that a node shows, whatever its structure.
 * @param {Node} node
 * @returns {string[]}
 */
export function linesOf(node) {
  /** @type {string[]} */
  const lines = [];
  let line = "";
  let open = false;
  const close = () => {
    if (open) lines.push(line);
    line = "";
    open = false;
  };
  const walk = (/** @type {Node} */ at) => {
    if (at instanceof Text) {
      const parts = at.data.split(/\r\n?|\n/);
      parts.forEach((part, i) => {
        if (i > 0) {
          open = true;
          close();
          open = i < parts.length - 1;
        }
        line += part;
        if (part !== "") open = true;
      });
    } else if (at.nodeName === "BR") {
      open = true;
      close();
    } else {
      const block = at !== node && kBlockTags.test(at.nodeName);
      if (block) close();
      const count = lines.length;
      for (const child of at.childNodes) walk(child);
      if (block) {
        if (!open && lines.length === count) open = true;
        close();
      }
    }
  };
  walk(node);
  close();
  return lines.length === 0 ? [""] : lines;
}
