// @ts-check
import { excerpt } from "../model/findings.js";
import { counted, el } from "../shell/dom.js";

/** @typedef {import("../model/edits.js").Span} Span */
/** @typedef {import("../model/report.js").Source} Source */
/** @typedef {import("../model/report.js").Statement} Statement */
/**
 * @typedef {object} Parts
 * @property {HTMLElement} summary
 * @property {HTMLElement} list gets a row a source
 */

const kExcerpt = 160;
/** What the report calls its kinds of sources, in an editor's words. @type {Record<string, string>} */
const kKinds = {
  named: "named",
  role: "by role",
  document: "a document",
  pronoun: "only a pronoun",
  group: "a group, unnamed",
  anonymous: "anonymous",
  none: "nobody in particular",
};

/** Who says what: the engine's list of sources, each with its statements, which lead to the text. */
export class Sources {
  /** @type {Parts} */ #parts;
  /** @type {(spans: Span[]) => void} */ #onShow;

  /**
   * @param {Parts} parts
   * @param {(spans: Span[]) => void} onShow the passages of one statement, what is said first
   */
  constructor(parts, onShow) {
    this.#parts = parts;
    this.#onShow = onShow;
  }

  /**
   * @param {Source[]} sources
   * @param {string} text that they are about
   */
  take(sources, text) {
    const { list, summary } = this.#parts;
    const open = new Set(
      [...list.querySelectorAll("details[open]")].map(
        (details) => /** @type {HTMLElement} */ (details).dataset.name,
      ),
    );
    const quotations = sources.reduce((sum, source) => sum + source.quotations, 0);
    summary.textContent =
      sources.length === 0
        ? "Nobody is quoted or reported here."
        : `${counted(sources.length, "source", "sources")}, ${counted(quotations, "quotation", "quotations")}.`;
    list.replaceChildren(
      ...sources.map((source) => {
        const row = this.#source(source, text);
        row.open = open.has(source.name);
        return el("li", { class: "row", role: "listitem" }, row);
      }),
    );
  }

  /**
   * @param {Source} source
   * @param {string} text
   */
  #source({ name, kind, quotations, words, statements }, text) {
    const facts = [
      kKinds[kind] ?? kind,
      counted(statements.length, "statement", "statements"),
      ...(quotations > 0 ? [counted(quotations, "quotation", "quotations")] : []),
      counted(words, "word", "words"),
    ];
    return el(
      "details",
      { "data-name": name },
      el("summary", { class: "source-name" }, el("b", {}, name), el("span", {}, facts.join(", "))),
      el(
        "ul",
        { role: "list", "aria-label": `What ${name} says` },
        ...statements.map((statement) => this.#statement(statement, text)),
      ),
    );
  }

  /**
   * @param {Statement} statement
   * @param {string} text
   */
  #statement({ frame, quoted, source, cue, content }, text) {
    const spans = [...content, ...(source ? [source] : []), ...(cue ? [cue] : [])];
    const words = content.map((span) => excerpt(text, span, kExcerpt)).join(" … ");
    return el(
      "li",
      { role: "listitem" },
      el(
        "button",
        {
          type: "button",
          class: "said",
          click: () => spans.length > 0 && this.#onShow(spans.map((span) => ({ ...span }))),
        },
        words === "" && source ? excerpt(text, source, kExcerpt) : words,
        " ",
        el("small", {}, quoted ? "quoted" : frame === "judgement" ? "judged" : "reported"),
      ),
    );
  }
}
