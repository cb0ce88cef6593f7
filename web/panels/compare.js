// @ts-check
import { Editor } from "../editor/editor.js";
import { canHighlight } from "../editor/highlighter.js";
import { excerpt } from "../model/findings.js";
import { counted, el, picker } from "../shell/dom.js";

/** @typedef {import("../model/edits.js").Span} Span */
/** @typedef {import("../model/report.js").Difference} Difference */
/**
 * @typedef {object} Parts
 * @property {HTMLElement} original becomes the editor of the original
 * @property {HTMLElement} open asks for a file of it
 * @property {HTMLInputElement} file behind that button
 * @property {HTMLElement} summary
 * @property {HTMLElement} list gets a row a difference
 */
/**
 * @typedef {object} Host
 * @property {import("../editor/input.js").ImportData} importData reads what is pasted or dropped
 * @property {(file: File) => Promise<import("../model/structure.js").Imported|null>} open reads a file
 * @property {() => number} [covered] how much of the window's lower edge something lies over, in CSS px
 * @property {() => string} kept the original of the last visit
 * @property {(text: string) => void} keep
 * @property {() => void} onChange the original has another text now
 * @property {(span: Span) => void} onShow a passage of the article
 */

const kExcerpt = 220;
const kPauseMs = 300;

/**
 * The text that the article was made from, beside it: what was changed on the way, both wordings
 * side by side, and what was taken over. A difference leads to its passage in both texts.
 */
export class Compare {
  /** @type {Parts} */ #parts;
  /** @type {Editor} */ #editor;
  /** @type {(span: Span) => void} */ #onShow;
  /** @type {Highlight|null} */ #lit = null;
  /** @type {ReturnType<typeof setTimeout>|undefined} */ #timer;

  /**
   * @param {Parts} parts
   * @param {Host} host
   */
  constructor(parts, { importData, open, covered, kept, keep, onChange, onShow }) {
    this.#parts = parts;
    this.#onShow = onShow;
    this.#editor = new Editor(parts.original, {
      onChange: () => {
        this.#lit?.clear();
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => {
          keep(this.#editor.text);
          onChange();
        }, kPauseMs);
      },
      importData,
      covered,
    });
    if (canHighlight) {
      this.#lit = new Highlight();
      CSS.highlights.set("galley-original", this.#lit);
    }
    const before = kept();
    if (before !== "") this.#editor.setText(before);
    this.take([], null);
    picker(parts.open, parts.file, async (file) => {
      const imported = await open(file);
      if (imported) this.#editor.setText(imported.text, imported);
    });
  }

  get text() {
    return this.#editor.text;
  }

  /** @param {string} text */
  replace(text) {
    this.#editor.setText(text);
  }

  forget() {
    this.replace("");
    this.#editor.forgetHistory();
    clearTimeout(this.#timer);
    this.take([], "");
  }

  /**
   * @param {Difference[]} differences
   * @param {string|null} text of the article; null when nothing is known of it yet
   */
  take(differences, text) {
    const article = text ?? "";
    const original = this.#editor.text;
    const changed = differences.filter(({ severity }) => severity !== "hint");
    const taken = differences.filter(({ severity }) => severity === "hint");
    this.#parts.summary.textContent =
      original === "" || text === null ? "" : outcome(article, changed.length, taken.length);
    const rows = (/** @type {Difference[]} */ list) =>
      list.map((difference) => this.#row(difference, article, original));
    this.#parts.list.replaceChildren(
      ...rows(changed),
      ...(taken.length === 0
        ? []
        : [
            el(
              "li",
              { class: "row", role: "listitem" },
              el(
                "details",
                {},
                el("summary", { class: "source-name" }, `${taken.length} taken over`),
                el("ul", { role: "list", "aria-label": "Taken over" }, ...rows(taken)),
              ),
            ),
          ]),
    );
  }

  /**
   * @param {Difference} difference
   * @param {string} article
   * @param {string} original
   */
  #row(difference, article, original) {
    const button = el(
      "button",
      {
        type: "button",
        class: "difference",
        "data-kind": difference.kind,
        click: () => {
          for (const other of this.#parts.list.querySelectorAll("[aria-current]"))
            other.removeAttribute("aria-current");
          button.setAttribute("aria-current", "true");
          if (difference.original) this.#show(difference.original);
          this.#onShow({ start: difference.start, end: difference.end });
        },
      },
      el("strong", {}, difference.message),
      el(
        "span",
        { class: "both" },
        side("article", article, difference),
        difference.original !== undefined && side("original", original, difference.original),
      ),
      difference.why !== "" && el("span", { class: "why-changed" }, difference.why),
    );
    return el("li", { class: "row", role: "listitem" }, button);
  }

  /** @param {Span} span of the original */
  #show({ start, end }) {
    const editor = this.#editor;
    if (end > editor.length) return;
    const range = editor.rangeOf(start, end);
    this.#lit?.clear();
    this.#lit?.add(range);
    const { frame } = editor;
    const rect = range.getClientRects()[0];
    if (rect && (rect.top < frame.top || rect.bottom > frame.bottom))
      frame.scroll(rect.top - frame.top - (frame.bottom - frame.top) / 3);
  }
}

/**
 * What came of a comparison.
 * @param {string} article
 * @param {number} changed passages
 * @param {number} taken passages
 */
function outcome(article, changed, taken) {
  if (article.trim() === "") return "There is no article to compare it with yet.";
  if (changed + taken === 0) return "The two texts have nothing in common.";
  return (
    `${counted(changed, "passage says", "passages say")} something else than the ` +
    `original; ${counted(taken, "passage", "passages")} taken over.`
  );
}

/**
 * One side of a difference.
 * @param {string} name
 * @param {string} text
 * @param {Span} span
 */
function side(name, text, span) {
  return el(
    "span",
    {},
    el("small", {}, name),
    el("span", { class: "words" }, excerpt(text, span, kExcerpt)),
  );
}
