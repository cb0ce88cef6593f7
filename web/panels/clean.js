// @ts-check
import { saidOf } from "../model/losses.js";
import { looksLikeHeadline } from "../model/structure.js";
import { copy } from "../shell/clipboard.js";
import { el } from "../shell/dom.js";
import { badge } from "./labels.js";
import { preview } from "./preview.js";

/**
 * @typedef {object} Change as the engine lists it
 * @property {string} id
 * @property {string} rule
 * @property {string} family
 * @property {string} title
 * @property {string} message
 * @property {boolean} applied
 * @property {import("../model/edits.js").Edit[]} edits
 */
/**
 * @typedef {object} CleanCopy
 * @property {string} text
 * @property {string} html
 * @property {string} markdown
 * @property {Change[]} changes
 * @property {string} summary "6 changes; 1 placeholder and 14 other findings remain"
 */

/** @typedef {"text"|"html"|"markdown"} Form */
/**
 * @typedef {object} Parts the elements of the dialog
 * @property {HTMLDialogElement} dialog
 * @property {HTMLElement} status
 * @property {HTMLElement} losses gets what a copy does not hold
 * @property {HTMLElement} text gets the clean text
 * @property {HTMLElement} tray gets what was taken out
 * @property {Record<Form, HTMLElement>} copies the buttons that copy
 * @property {HTMLButtonElement} use makes the copy the article
 * @property {HTMLElement} close
 */

/** How each form of copy is called, and what of it goes to the clipboard. @type {Record<Form, [string, (copy: CleanCopy) => {text: string, html?: string}]>} */
const kForms = {
  text: ["text", ({ text }) => ({ text })],
  html: ["HTML", ({ text, html }) => ({ text, html })],
  markdown: ["Markdown", ({ markdown }) => ({ text: markdown })],
};

/**
 * The dialog of the clean copy: the article with its safe fixes applied, and a tray with what was
 * taken out, each of which goes back with one button. The engine makes the copy; this shows it.
 */
export class Clean {
  /** @type {Parts} */ #parts;
  /** @type {(reverted: string[]) => Promise<CleanCopy>} */ #make;
  /** @type {Set<string>} */ #reverted = new Set();
  /** @type {CleanCopy|null} */ #copy = null;
  #article = "";
  #turn = 0;

  /**
   * @param {Parts} parts
   * @param {object} host
   * @param {(reverted: string[]) => Promise<CleanCopy>} host.make gets ids of changes to leave out
   * @param {(edits: import("../model/edits.js").Edit[]) => void} host.use makes the copy the article
   */
  constructor(parts, { make, use }) {
    this.#parts = parts;
    this.#make = make;
    const { dialog, copies } = parts;
    parts.close.addEventListener("click", () => dialog.close());
    parts.use.addEventListener("click", () => {
      if (!this.#copy) return;
      dialog.close();
      use(this.#copy.changes.filter(({ applied }) => applied).flatMap(({ edits }) => edits));
    });
    for (const form of /** @type {Form[]} */ (Object.keys(kForms))) {
      const [name, clip] = kForms[form];
      copies[form].addEventListener("click", () => {
        if (!this.#copy) return;
        this.#say(copy(clip(this.#copy)) ? `Copied as ${name}.` : "The browser refused to copy.");
      });
    }
  }

  get isOpen() {
    return this.#parts.dialog.open;
  }

  /**
   * @param {string} article
   * @param {import("../model/structure.js").Kept|null} structure what its page said of it
   */
  async open(article, structure) {
    const { dialog, text, tray, losses } = this.#parts;
    this.#article = article;
    this.#reverted.clear();
    this.#copy = null;
    text.textContent = "";
    tray.replaceChildren();
    // Before anything is copied.
    const said = saidOf(structure).map((sentence) => el("li", { role: "listitem" }, sentence));
    losses.replaceChildren(...said);
    this.#say("Reading …");
    dialog.showModal();
    if (dialog.scrollTop > 0) {
      // The button that takes the focus stands below what a low window shows.
      text.focus({ preventScroll: true });
      dialog.scrollTop = 0;
    }
    await this.#refresh();
  }

  async #refresh() {
    const turn = ++this.#turn;
    try {
      const fresh = await this.#make([...this.#reverted]);
      if (turn !== this.#turn) return;
      this.#copy = fresh;
      this.#render(fresh);
    } catch (error) {
      if (turn === this.#turn) this.#say(/** @type {Error} */ (error).message);
    }
  }

  /** @param {string} words */
  #say(words) {
    this.#parts.status.textContent = words;
  }

  /** @param {CleanCopy} copy */
  #render({ text, changes, summary }) {
    const { text: place, use, tray } = this.#parts;
    const [first, ...lines] = text.split("\n");
    const head = looksLikeHeadline(first) && lines.length > 0;
    place.replaceChildren(
      head ? el("b", { class: "headline" }, first) : first,
      ...(lines.length > 0 ? [`\n${lines.join("\n")}`] : []),
    );
    const out = changes.filter(({ applied }) => applied).length;
    use.disabled = out === 0;
    this.#say(
      changes.length === 0
        ? `There is nothing that is safe to change unread${summary.slice(summary.indexOf(";"))}.`
        : `${summary}.`,
    );
    const focused = /** @type {HTMLElement|null} */ (document.activeElement)?.dataset?.change;
    tray.replaceChildren(...changes.map((change) => this.#row(change)));
    if (focused !== undefined) {
      const buttons = /** @type {HTMLElement[]} */ ([...tray.querySelectorAll("button")]);
      buttons.find(({ dataset }) => dataset.change === focused)?.focus();
    }
  }

  /** @param {Change} change */
  #row(change) {
    const { id, family, title, message, applied, edits } = change;
    return el(
      "li",
      { role: "listitem", "data-family": family, class: applied ? "" : "back" },
      el("div", { class: "card-head" }, badge(family), el("span", {}, message)),
      preview(this.#article, edits),
      el(
        "div",
        { class: "fix-do" },
        el("span", { class: "fix-note" }, applied ? title : "Put back"),
        el(
          "button",
          {
            type: "button",
            "data-change": id,
            "aria-label": `${applied ? "Put back" : "Take out again"}: ${message}`,
            click: () => {
              if (!this.#reverted.delete(id)) this.#reverted.add(id);
              void this.#refresh();
            },
          },
          applied ? "Put back" : "Take out again",
        ),
      ),
    );
  }
}
