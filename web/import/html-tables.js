// @ts-check
/** Tables of HTML: which are laid-out pages, and in which column a cell stands. */
import { kBlocks } from "./html-marks.js";

/** A cell with more blocks is part of a page that is laid out in a table. */
const kMostBlocks = 6;
/** No table of an article is as wide. */
const kMostColumns = 200;

/**
 * Whether a cell is part of a page that is laid out in a table. A word processor's cell has a few
 * paragraphs, and other cells beside it.
 * @param {Element} cell
 */
export function isLaidOut(cell) {
  const inner = [...cell.querySelectorAll("*")].filter(({ localName }) => kBlocks.test(localName));
  if (inner.length < 2) return false;
  if (inner.length > kMostBlocks || cell.parentElement?.children.length === 1) return true;
  return inner.some(({ localName }) =>
    /^(h[1-6]|table|section|article|figure|pre)$/.test(localName),
  );
}

/**
 * How many cells stand before each, those included that a cell above or beside takes.
 * @param {Element} table
 * @returns {{before: Map<Element, number>, merged: number}}
 */
export function columnsOf(table) {
  /** @type {Map<Element, number>} */
  const before = new Map();
  let merged = 0;
  /** How many rows more a cell above takes of each column. @type {number[]} */
  let taken = [];
  for (const row of table.querySelectorAll("tr")) {
    if (row.closest("table") !== table) continue;
    let at = 0;
    const below = taken.map((rows) => Math.max(0, rows - 1));
    for (const cell of row.children) {
      if (!/^t[dh]$/.test(cell.localName)) continue;
      while (taken[at] > 0) at++;
      at = Math.min(at, kMostColumns);
      before.set(cell, at);
      const wide = spanOf(cell, "colspan");
      const high = spanOf(cell, "rowspan");
      if (wide * high > 1) merged++;
      const end = Math.min(at + wide, kMostColumns);
      for (; at < end; at++) if (high > 1) below[at] = high - 1;
    }
    taken = Array.from(below, (rows) => rows ?? 0);
  }
  return { before, merged };
}

/** @param {Element} cell @param {string} name */
function spanOf(cell, name) {
  const value = Number.parseInt(cell.getAttribute(name) ?? "1", 10);
  return value > 0 ? Math.min(value, kMostColumns) : 1;
}

/** Whether a row holds the headings of its columns. @param {Element} row */
export function isHead(row) {
  if (row.parentElement?.localName === "thead") return true;
  return row.children.length > 0 && [...row.children].every(({ localName }) => localName === "th");
}
