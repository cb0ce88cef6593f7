// @ts-check
/**
 * Writes edits into somebody else's editor through its own input path, so that its model, its undo and
 * its saved text have them, and looks whether it took them.
 */
import { differenceOf, orderedEdits } from "../../model/edits.js";
import { mannerOf, takesWholeBlocks } from "./ways.js";

/** @typedef {import("./article.js").Article} Article */
/** @typedef {import("./dom-surface.js").DomSurface} DomSurface */
/** @typedef {import("./dom-surface.js").Surface} Surface */
/** @typedef {import("../../model/edits.js").Edit} Edit */
/** @typedef {"done"|"refused"|"astray"} Outcome "astray": the editor made something else of it */

/** An editor takes over what it is told in its own time: it is waited for so long at most. */
const kPatienceMs = 400;
/** One that draws itself anew may put the old text back within this time. */
const kSettleMs = 100;
/** Some put their own selection back after they have got the focus. */
const kFocusMs = 100;
const kSelectTries = 3;

const pause = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));

/** White space between blocks is the editor's affair. @param {string} text */
const plain = (text) => text.replace(/[\s\u00a0]+/g, " ").trim();

/** @param {string} text @param {ReadonlyArray<Edit>} edits sorted */
export function edited(text, edits) {
  let result = "";
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/**
 * The part of an edit that really changes something: less of the editor's own markup is touched.
 * @param {string} text
 * @param {Edit} edit
 * @returns {Edit|null} null if it changes nothing
 */
export function smallest(text, edit) {
  const change = differenceOf(text.slice(edit.start, edit.end), edit.text);
  if (!change) return null;
  return { start: edit.start + change.start, end: edit.start + change.end, text: change.text };
}

/**
 * An edit that takes a whole line away, with the line break that goes with it: the one before it, where
 * there is a line before; an editor of blocks wants the one behind.
 * @param {string} text
 * @param {Edit} edit
 * @param {boolean} behind
 * @returns {Edit|null} null if it is another edit
 */
export function wholeLine(text, { start, end, text: words }, behind) {
  if (words !== "" || !text.slice(start, end).trim()) return null;
  let from = start;
  while (/\s/.test(text[from])) from++;
  let to = end;
  while (/\s/.test(text[to - 1])) to--;
  const first = from === 0 || text[from - 1] === "\n";
  const last = to === text.length || text[to] === "\n";
  if (!first || !last) return null;
  let before = from;
  while (before > 0 && text[before - 1] === "\n") before--;
  let after = to;
  while (text[after] === "\n") after++;
  return (before === 0 || behind) && after < text.length
    ? { start: from, end: after, text: "" }
    : { start: before, end: to, text: "" };
}

/**
 * Selects the place of an edit and waits until the editor has heard of it.
 * @param {Surface} surface
 * @param {Edit} edit
 * @param {number} patienceMs
 */
async function select(surface, { start, end }, patienceMs) {
  if (!surface.hasFocus) {
    surface.select(start, end);
    surface.focus();
    if (patienceMs > 0) await pause(kFocusMs);
  }
  for (let i = 0; i < kSelectTries; i++) {
    surface.select(start, end);
    await pause(patienceMs);
    const { isSelected } = /** @type {Partial<DomSurface>} */ (surface);
    if (!isSelected || isSelected.call(surface, start, end)) return true;
  }
  return false;
}

/**
 * Waits until the editor has settled, and says what it made of an edit.
 * @param {Article} article
 * @param {string} before
 * @param {string} wanted
 * @returns {Promise<"done"|"unchanged"|"astray">}
 */
async function look(article, before, wanted) {
  const asWanted = () => {
    article.refresh();
    return plain(article.text) === plain(wanted);
  };
  const began = performance.now();
  while (!asWanted()) {
    if (performance.now() - began > kPatienceMs)
      return plain(article.text) === plain(before) ? "unchanged" : "astray";
    await pause(10);
  }
  if (article.surface.kind === "field") return "done";
  await pause(kSettleMs);
  return asWanted() ? "done" : "unchanged";
}

/**
 * One edit, by the first way that the editor takes.
 * @param {Article} article
 * @param {Edit} edit
 * @returns {Promise<Outcome>}
 */
async function writeOne(article, edit) {
  const { surface } = article;
  const before = article.text;
  const line =
    "setRangeText" in surface.root ? null : wholeLine(before, edit, takesWholeBlocks(surface));
  const meant = line ?? edit;
  const wanted = edited(before, [meant]);
  const { ways, patienceMs } = mannerOf(surface, line !== null);
  for (const way of ways) {
    // An editor that gives no hold for the selection would write somewhere else.
    if (!(await select(surface, meant, patienceMs)) || !way(surface, meant)) continue;
    const outcome = await look(article, before, wanted);
    if (outcome === "done") return "done";
    if (outcome === "unchanged") continue;
    document.execCommand("undo");
    if ((await look(article, wanted, before)) !== "done") return "astray";
  }
  return "refused";
}

/**
 * Several edits in one run of plain text are one, and so one undo step.
 * @param {Article} article
 * @param {ReadonlyArray<Edit>} edits sorted
 * @returns {Edit[]}
 */
function joined(article, edits) {
  if (edits.length < 2) return [...edits];
  const { surface, text } = article;
  const { start } = edits[0];
  const { end } = edits[edits.length - 1];
  const range = surface.rangeOf(start, end);
  const isPlain = "setRangeText" in surface.root || range.startContainer === range.endContainer;
  if (!isPlain) return [...edits];
  const moved = edits.map((edit) => ({
    ...edit,
    start: edit.start - start,
    end: edit.end - start,
  }));
  return [{ start, end, text: edited(text.slice(start, end), moved) }];
}

/**
 * Writes edits of the article as it stands.
 * @param {Article} article
 * @param {ReadonlyArray<Edit>} edits
 * @returns {Promise<Outcome>}
 */
export async function apply(article, edits) {
  const ordered = orderedEdits(edits, article.length);
  if (ordered === null || !article.surface.editable) return "refused";
  const changes = ordered
    .map((edit) => smallest(article.text, edit))
    .filter((edit) => edit !== null);
  let done = 0;
  // From the last to the first: the offsets of those before it stay true.
  for (const edit of joined(article, changes).reverse()) {
    const outcome = await writeOne(article, edit);
    if (outcome !== "done") return done > 0 ? "astray" : outcome;
    done++;
  }
  return "done";
}
