// @ts-check
/**
 * The ways into an editor, each by what it was measured to take: into its model, not only into its
 * nodes, and undone in one step. tests/extension/writing.test.mjs prints the table for both browsers.
 */

/** @typedef {import("./dom-surface.js").Surface} Surface */
/** @typedef {import("./dom-surface.js").DomSurface} DomSurface */
/** @typedef {import("../../model/edits.js").Edit} Edit */
/** @typedef {(surface: Surface, edit: Edit) => boolean} Way false if it surely did nothing */
/**
 * @typedef {object} Manner how an editor is written into
 * @property {ReadonlyArray<Way>} ways the first that works
 * @property {number} patienceMs how long it takes to hear of a selection
 */

/** As if it were typed. @type {Way} */
function type(_, { text }) {
  return text === ""
    ? document.execCommand("delete")
    : document.execCommand("insertText", false, text);
}

/**
 * The event that a browser's own spelling checker would send.
 * @param {Surface} surface
 * @param {Edit} edit
 * @param {string} inputType
 */
function before(surface, { start, end, text }, inputType) {
  const points = /** @type {DomSurface} */ (surface).pointsOf(start, end);
  if (!points) return false;
  const { from, to } = points;
  const range = new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  });
  const dataTransfer = new DataTransfer();
  dataTransfer.setData("text/plain", text);
  const event = new InputEvent("beforeinput", {
    inputType,
    data: null,
    dataTransfer: text === "" ? null : dataTransfer,
    targetRanges: [range],
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  hostOf(surface).dispatchEvent(event);
  // Some take it without a word: only the text tells.
  return true;
}

/** @param {Surface} surface */
const hostOf = (surface) => /** @type {DomSurface} */ (surface).hostAt();

/** @type {Way} */
const replace = (surface, edit) =>
  before(surface, edit, edit.text === "" ? "deleteContentBackward" : "insertReplacementText");

/** TinyMCE makes an undo step of what lies between two such events. @type {Way} */
function typeBetween(surface, edit) {
  const mark = () =>
    surface.root.dispatchEvent(
      new InputEvent("input", { inputType: "insertReplacementText", bubbles: true }),
    );
  mark();
  const done = type(surface, edit);
  mark();
  return done;
}

/** The key that takes away blocks which are selected as a whole. @type {Way} */
function pressBackspace(surface, { text }) {
  if (text !== "") return false;
  const key = {
    key: "Backspace",
    code: "Backspace",
    keyCode: 8,
    bubbles: true,
    cancelable: true,
    composed: true,
  };
  const target = document.activeElement ?? hostOf(surface);
  return !target.dispatchEvent(new KeyboardEvent("keydown", key));
}

/** The nodes themselves, and the event that tells of it. @type {Way} */
function write(surface, { start, end, text }) {
  const { root } = surface;
  if ("setRangeText" in root) {
    const { base } = /** @type {import("./field-surface.js").FieldSurface} */ (surface);
    /** @type {HTMLTextAreaElement} */ (root).setRangeText(text, start + base, end + base, "end");
  } else {
    const range = /** @type {Range} */ (surface.rangeOf(start, end));
    const { startContainer: node, startOffset: from } = range;
    // Over two nodes it would leave an empty block behind.
    if (node !== range.endContainer || node.nodeType !== Node.TEXT_NODE) return false;
    /** @type {Text} */ (node).replaceData(from, range.endOffset - from, text);
  }
  const inputType = "insertReplacementText";
  root.dispatchEvent(
    new InputEvent("input", { inputType, data: text, bubbles: true, composed: true }),
  );
  return true;
}

/** @type {Manner} */
const kUsual = { ways: [type, replace, write], patienceMs: 0 };

/**
 * Editors that do otherwise, by what their documents show. Some change their nodes and not their text
 * when they are typed into by a script: these are never tried that way.
 * @type {ReadonlyArray<[string, Manner]>}
 */
const kManners = [
  ["[data-slate-editor], .ck-editor__editable, trix-editor", { ways: [replace], patienceMs: 80 }],
  ["[data-lexical-editor]", { ways: [replace, type], patienceMs: 80 }],
  [".mce-content-body", { ways: [typeBetween], patienceMs: 0 }],
  [".cm-content, .ProseMirror, .ql-editor", { ways: [type, write], patienceMs: 20 }],
];

/** Blocks that are editors of their own. */
const kBlocks = ".is-root-container, .editor-styles-wrapper";

/**
 * @param {Surface} surface
 * @param {boolean} wholeBlock the edit takes a whole block away
 * @returns {Manner}
 */
export function mannerOf({ root }, wholeBlock) {
  if (root.matches(kBlocks))
    return wholeBlock ? { ways: [pressBackspace, type], patienceMs: 80 } : kUsual;
  return kManners.find(([selector]) => root.matches(selector))?.[1] ?? kUsual;
}

/** Whether selecting over the border of two blocks would take both. @param {Surface} surface */
export const takesWholeBlocks = ({ root }) => root.matches(kBlocks);
