// @ts-check
/** Undo steps as data. No DOM. */

/** @typedef {import("./structure.js").Edit} Edit */
/** @typedef {{anchor: number, focus: number}} Selected UTF-16 offsets in the text */
/** @typedef {{edits: Edit[], inverse: Edit[]}} Step */
/** What is no change of the text and is undone in its order. @typedef {{undo: () => void, redo: () => void}} Act */
/**
 * @typedef {object} Entry one undo step
 * @property {Step[]} steps
 * @property {Act} [act] in place of steps
 * @property {Selected} before
 * @property {Selected} after
 * @property {string} kind what is of one kind may become one step
 * @property {number} time in ms
 */

const kCoalesceMs = 1000;
const kHistoryLimit = 1000;

export class History {
  /** @type {Entry[]} */ #undo = [];
  /** @type {Entry[]} */ #redo = [];

  get canUndo() {
    return this.#undo.length > 0;
  }

  get canRedo() {
    return this.#redo.length > 0;
  }

  /** @param {Entry} entry that has just been done; typing in one go becomes one step */
  push(entry) {
    this.#redo = [];
    const last = this.#undo[this.#undo.length - 1];
    const inOneGo =
      (entry.kind === "type" || entry.kind === "delete") &&
      entry.time - last?.time < kCoalesceMs &&
      entry.before.focus === last?.after.focus &&
      entry.before.anchor === entry.before.focus;
    if (last?.kind === entry.kind && !entry.act && (inOneGo || entry.kind.startsWith("compose"))) {
      last.steps.push(...entry.steps);
      last.after = entry.after;
      last.time = entry.time;
      return;
    }
    this.#undo.push(entry);
    if (this.#undo.length > kHistoryLimit) this.#undo.shift();
  }

  /** The step to undo now. */
  back() {
    const entry = this.#undo.pop();
    if (entry) this.#redo.push(entry);
    return entry;
  }

  /** The step to do again now. */
  forward() {
    const entry = this.#redo.pop();
    if (entry) this.#undo.push(entry);
    return entry;
  }

  clear() {
    this.#undo = [];
    this.#redo = [];
  }
}
