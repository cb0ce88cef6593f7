// @ts-check
import { canHighlight } from "../editor/highlighter.js";
import { findingAt, neighbour } from "../model/findings.js";
import { Pointer } from "./pointer.js";

/** @typedef {import("../model/report.js").Finding} Finding */
/** @typedef {import("../model/edits.js").Span} Span */
/**
 * @typedef {object} Rows the list beside the text, if it is on the same page
 * @property {(finding: Finding|null) => void} activate
 * @property {(finding: Finding) => HTMLElement|undefined} rowOf
 * @property {(node: Node) => boolean} contains
 */
/** @typedef {{announce: (words: string) => void, notify: (words: string) => void}} Say */
/**
 * @typedef {object} Parts
 * @property {import("../editor/view.js").TextView} editor
 * @property {import("./card.js").Card} card
 * @property {Rows} list
 * @property {import("../editor/highlighter.js").Highlighter} highlighter
 * @property {() => Finding[]} shown the findings that the filters let through, sorted by start
 * @property {() => Finding[]} travelled those of them that F8 goes through
 * @property {(id: string) => import("../model/report.js").Rule|undefined} rule
 * @property {Say} say
 */

/**
 * The one finding, or the passages, that the reader looks at: lit in the text, marked in the list,
 * shown in the card. Mouse, touch and keys move it.
 */
export class FindingSelection {
  /** @type {Parts} */ #parts;
  /** @type {Pointer} */ #pointer;
  /** @type {Finding|null} */ #active = null;
  /** Passages that another panel shows. @type {import("../editor/highlighter.js").Lit|null} */ #lit =
    null;
  /** Where the focus goes when the card closes. @type {HTMLElement|null} */ #origin = null;

  /** @param {Parts} parts */
  constructor(parts) {
    this.#parts = parts;
    const { editor, card, list, shown } = parts;
    this.#pointer = new Pointer({
      editor,
      card,
      list,
      shown,
      onPoint: (finding) => this.open(finding, { from: editor.root, focus: false }),
      onLeave: () => this.leave(),
    });
  }

  /** The text lies in another element now. */
  moved() {
    this.leave();
    this.#pointer.watch(this.#parts.editor.root);
  }

  get active() {
    return this.#active;
  }

  get fromList() {
    return this.#origin !== null && this.#parts.list.contains(this.#origin);
  }

  /** Where the focus goes when the card closes. */
  get origin() {
    return this.#origin;
  }

  /**
   * @param {Finding} finding
   * @param {{from: HTMLElement|null, focus?: boolean}} how where the focus goes back to, and whether
   *   the card takes it now
   */
  open(finding, { from, focus = true }) {
    const { editor, card, list, highlighter, shown, rule } = this.#parts;
    this.#origin = from;
    this.#pointer.settle();
    this.#active = finding;
    this.#reveal(finding);
    highlighter.show(shown(), finding);
    list.activate(finding);
    // Without highlights the browser's own selection has to show the passage.
    if (!canHighlight) editor.select(finding.start, finding.end);
    card.show(finding, rule(finding.rule));
    if (focus) card.focus();
  }

  close({ restoreFocus = true } = {}) {
    const { editor, card } = this.#parts;
    this.#pointer.stop();
    const { finding, hasFocus } = card;
    const origin = this.#origin;
    card.hide();
    if (restoreFocus && hasFocus && finding) {
      if (origin === editor.root || !origin?.isConnected) {
        editor.focus();
        editor.select(Math.min(finding.start, editor.length));
      } else {
        origin.focus();
      }
    }
    this.#origin = null;
  }

  /** Nothing is looked at any more. */
  leave() {
    const { card, list, highlighter, shown } = this.#parts;
    if (card.isOpen) this.close();
    this.#active = null;
    this.#lit = null;
    highlighter.show(shown(), null);
    list.activate(null);
  }

  /** The text has changed: passages of another panel are no longer where they were. */
  dim() {
    this.#lit = null;
  }

  /**
   * A report has come, or the filters let others through.
   * @param {Finding[]} shown
   * @param {(id: string) => Finding|null} find
   */
  update(shown, find) {
    const { card, list, highlighter, rule } = this.#parts;
    const still = this.#active && find(this.#active.id);
    const seen = still && shown.some((one) => one === still || one.folded.includes(still));
    this.#active = seen ? still : null;
    if (card.isOpen) {
      if (!this.#active || card.finding?.id !== this.#active.id) this.close();
      else if (this.#active !== card.finding) card.show(this.#active, rule(this.#active.rule));
    }
    list.activate(this.#active);
    highlighter.show(shown, this.#active ?? this.#lit);
  }

  /** @param {1|-1} step */
  travel(step) {
    const { editor, card, list, travelled } = this.#parts;
    const { focus } = editor.selected;
    // Who has gone elsewhere in the text goes on from there.
    const strayed =
      !card.isOpen &&
      editor.hasFocus &&
      this.#active !== null &&
      (focus < this.#active.start || focus > this.#active.end);
    const next = neighbour(travelled(), strayed ? null : this.#active, focus, step);
    if (!next) {
      this.#parts.say.notify("There is no finding to go to.");
      return;
    }
    const origin = this.#origin;
    const inList = origin !== null && origin !== editor.root;
    this.open(next, { from: inList ? (list.rowOf(next) ?? origin) : editor.root });
  }

  /**
   * Puts the caret into a passage that belongs to a finding.
   * @param {Finding} finding
   * @param {Span} passage
   */
  jump(finding, passage) {
    const { editor, highlighter, shown } = this.#parts;
    this.close({ restoreFocus: false });
    this.#active = finding;
    highlighter.show(shown(), finding);
    editor.focus();
    editor.select(passage.start, passage.end);
    this.#reveal(passage);
  }

  /**
   * Lights passages that another panel is about and goes to the first of them.
   * @param {Array<Span|null>} spans null for one that is no longer there
   */
  light(spans) {
    const { editor, card, highlighter, shown } = this.#parts;
    const [first, ...related] = spans.filter((span) => span !== null);
    if (!first || !spans[0]) {
      this.#parts.say.announce("The text has changed there since.");
      return;
    }
    if (card.isOpen) this.close({ restoreFocus: false });
    this.#active = null;
    this.#lit = { ...first, related };
    highlighter.show(shown(), this.#lit);
    if (!canHighlight) editor.select(first.start, first.end);
    this.#reveal(first);
  }

  /** Scrolls the passage into the middle of the sheet unless it can be seen. @param {Span} span */
  #reveal(span) {
    const { editor, card } = this.#parts;
    const [rect] = editor.rectsOf(span.start, span.end);
    if (!rect) return;
    const { frame } = editor;
    const room = frame.bottom - frame.top;
    // The card needs the rest of it.
    const share = card.isPinned ? 0.4 : 0.6;
    const inView = rect.top >= frame.top + 24 && rect.bottom <= frame.top + room * share;
    if (!inView) frame.scroll(rect.top - frame.top - room * 0.2);
  }

  /** The keys that move from finding to finding. @param {KeyboardEvent} event */
  keyDown(event) {
    const { editor, card, shown } = this.#parts;
    if (event.key === "F8" && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      this.travel(event.shiftKey ? -1 : 1);
    } else if (event.key === "Escape" && card.isOpen) {
      event.preventDefault();
      this.close();
    } else if (event.key === "." && (event.ctrlKey || event.metaKey)) {
      const finding = findingAt(shown(), editor.selected.focus);
      event.preventDefault();
      if (!finding) {
        this.#parts.say.notify("There is no finding at the caret.");
        return;
      }
      this.open(finding, { from: editor.root });
    }
  }
}
