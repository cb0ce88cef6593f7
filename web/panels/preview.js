// @ts-check
import { excerpt, wordsAfter, wordsBefore } from "../model/findings.js";
import { el } from "../shell/dom.js";

/** How many UTF-16 units of the text are shown on either side of a change. */
const kContext = 32;
/** A longer piece loses its middle. */
export const kLongPiece = 180;

/**
 * What a fix takes out and puts in, with some words around it.
 * @param {string} text
 * @param {ReadonlyArray<import("../model/edits.js").Edit>} edits
 */
export function preview(text, edits) {
  const box = el("p", { class: "preview" });
  if (edits.length === 0) return box;
  let at = edits[0].start;
  box.append(wordsBefore(text, at, kContext));
  for (const edit of edits) {
    box.append(shortened(text.slice(at, edit.start)));
    const gone = text.slice(edit.start, edit.end);
    if (gone !== "") box.append(el("del", {}, unseen("removed: "), visible(gone)));
    if (edit.text !== "") box.append(el("ins", {}, unseen("added: "), visible(edit.text)));
    at = edit.end;
  }
  // Where whole lines go, what comes next is another paragraph and explains nothing.
  if (text[at - 1] !== "\n") box.append(wordsAfter(text, at, kContext));
  return box;
}

/** @param {string} words */
function unseen(words) {
  return el("span", { class: "unseen" }, words);
}

/** White space that is the whole change must be seen. */
function visible(/** @type {string} */ piece) {
  if (/^\s+$/.test(piece)) return piece.replace(/\n/g, "¶").replace(/\s/g, "␣");
  return shortened(piece.trim() === piece ? piece : piece.replace(/^\s+|\s+$/g, " "));
}

/** @param {string} piece */
function shortened(piece) {
  return piece.length > kLongPiece
    ? excerpt(piece, { start: 0, end: piece.length }, kLongPiece)
    : piece;
}
