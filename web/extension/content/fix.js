// @ts-check
/**
 * Writes edits into somebody else's editor through its own input path, so that its model, its undo and
 * its saved text have them, and looks whether it took them.
 */
import { differenceOf, orderedEdits } from "../../model/edits.js";

/** @typedef {import("./article.js").Article} Article */
/** @typedef {import("./dom-surface.js").Surface} Surface */
/** @typedef {import("../../model/edits.js").Edit} Edit */
/** @typedef {"done"|"refused"|"astray"} Outcome "astray": the editor made something else of it */

/** An editor takes over what it is told in its own time: so many frames are waited for. */
const kFrames = 6;

/** @param {string} text */
const settled = (text) => text.replace(/[\s\u00a0]+/g, " ").trim();

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

/** The part of an edit that really changes something: less of the editor's own markup is touched. @param {string} text @param {Edit} edit @returns {Edit} */
export function smallest(text, edit) {
  const change = differenceOf(text.slice(edit.start, edit.end), edit.text);
  if (!change) return { ...edit, end: edit.start, text: "" };
  return {
    start: edit.start + change.start,
    end: edit.start + change.end,
    text: change.text,
  };
}

const frame = () =>
  new Promise((done) => {
    // A tab in the background has no frames.
    const timer = setTimeout(done, 50);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(done);
    });
  });

/**
 * Selects the place of an edit and lets the editor hear of it: some learn of a selection only by its event.
 * @param {Surface} surface
 * @param {Edit} edit
 */
async function select(surface, { start, end }) {
  surface.select(start, end);
  surface.focus();
  surface.select(start, end);
  await frame();
}

/** @typedef {(surface: Surface, edit: Edit) => boolean|Promise<boolean>} Way false if it surely did nothing */

/** As if it were typed. @type {Way} */
function insertText(_, { text }) {
  return text === ""
    ? document.execCommand("delete")
    : document.execCommand("insertText", false, text);
}

/** @param {Surface} surface @param {string} inputType @param {string} text */
function announceInput({ root }, inputType, text) {
  const target = /** @type {any} */ (root.getRootNode()).activeElement ?? root;
  const dataTransfer = new DataTransfer();
  dataTransfer.setData("text/plain", text);
  const event = new InputEvent("beforeinput", {
    inputType,
    data: text,
    dataTransfer,
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  // Who handles it says so; nobody else would.
  return !target.dispatchEvent(event);
}

/** As a spelling checker of the browser would. @type {Way} */
const replaceText = (surface, { text }) => announceInput(surface, "insertReplacementText", text);

/** As the delete key would. @type {Way} */
const deleteText = (surface, { text }) =>
  text === "" && announceInput(surface, "deleteContentForward", "");

/** @type {Way} */
const typeText = (surface, { text }) => text !== "" && announceInput(surface, "insertText", text);

/** The nodes themselves, and the event that tells of it. @type {Way} */
function write(surface, { start, end, text }) {
  const { root } = surface;
  if (surface.kind === "field" || "value" in root) {
    const field = /** @type {HTMLTextAreaElement} */ (root);
    const base = /** @type {any} */ (surface).base ?? 0;
    field.setRangeText(text, start + base, end + base, "end");
  } else {
    const range = /** @type {Range} */ (surface.rangeOf(start, end));
    if (range.startContainer !== range.endContainer) return false;
    /** @type {Text} */ (range.startContainer).replaceData(
      range.startOffset,
      range.endOffset - range.startOffset,
      text,
    );
  }
  root.dispatchEvent(
    new InputEvent("input", {
      inputType: "insertReplacementText",
      data: text,
      bubbles: true,
      composed: true,
    }),
  );
  return true;
}

/** @type {ReadonlyArray<Way>} */
const kUsual = [insertText, replaceText, write];

/** What was measured of editors that do otherwise: tests/extension has the table. @type {ReadonlyArray<[string, ReadonlyArray<Way>]>} */
const kWays = [
  [".ck-content, trix-editor", [replaceText, deleteText, insertText]],
  ["[data-lexical-editor]", [typeText, replaceText, deleteText, insertText]],
  ["[data-slate-editor]", [insertText, replaceText, deleteText]],
];

/** @param {Surface} surface */
function waysOf({ root }) {
  return (
    kWays.find(([selector]) => root.matches(selector) || root.querySelector(selector))?.[1] ??
    kUsual
  );
}

/**
 * Waits until the editor has settled, and says what it made of an edit.
 * @param {Article} article
 * @param {string} before
 * @param {string} wanted
 * @returns {Promise<"done"|"unchanged"|"astray">}
 */
async function look(article, before, wanted) {
  for (let i = 0; ; i++) {
    article.refresh();
    const now = settled(article.text);
    if (now === settled(wanted) && now !== settled(before)) return "done";
    if (i === kFrames)
      return article.text === before || now === settled(before) ? "unchanged" : "astray";
    await frame();
  }
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
  const wanted = edited(before, [edit]);
  for (const way of waysOf(surface)) {
    await select(surface, edit);
    if (!(await way(surface, edit))) continue;
    const outcome = await look(article, before, wanted);
    if (outcome === "done") return "done";
    if (outcome === "unchanged") continue;
    document.execCommand("undo");
    await frame();
    article.refresh();
    if (article.text !== before) return "astray";
  }
  return "refused";
}

/**
 * Several edits close to each other in plain text are one, and so one undo step.
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
  const plain = surface.kind === "field" || range.startContainer === range.endContainer;
  if (!plain) return [...edits];
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
  const parts = joined(
    article,
    ordered.map((edit) => smallest(article.text, edit)),
  );
  let done = 0;
  // From the last to the first: the offsets of those before it stay true.
  for (const edit of parts.reverse()) {
    if (edit.start === edit.end && edit.text === "") continue;
    const outcome = await writeOne(article, edit);
    if (outcome !== "done") return done > 0 ? "astray" : outcome;
    done++;
  }
  return "done";
}
