// @ts-check
import { counted, el } from "../shell/dom.js";
import { byId } from "../shell/elements.js";
import { excerpt } from "../model/findings.js";

/** @typedef {import("../model/edits.js").Span} Span */
/** @typedef {import("../model/report.js").Source} Source */
/** @typedef {import("../model/report.js").Statement} Statement */

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
  /** @type {(spans: Span[]) => void} */ #onShow;

  /** @param {(spans: Span[]) => void} onShow the passages of one statement, what is said first */
  constructor(onShow) {
    this.#onShow = onShow;
  }

  /**
   * @param {Source[]} sources
   * @param {string} text that they are about
   */
  take(sources, text) {
    const list = byId("sources");
    const open = new Set(
      [...list.querySelectorAll("details[open]")].map(
        (details) => /** @type {HTMLElement} */ (details).dataset.name,
      ),
    );
    const quotations = sources.reduce((sum, source) => sum + source.quotations, 0);
    byId("sources-summary").textContent =
      sources.length === 0
        ? "Nobody is quoted or reported here."
        : `${counted(sources.length, "source", "sources")}, ${counted(quotations, "quotation", "quotations")}.`;
    list.replaceChildren(
      ...sources.map((source) => {
        const details = el(
          "details",
          { "data-name": source.name },
          el(
            "summary",
            { class: "source-name" },
            el("b", {}, source.name),
            el(
              "span",
              {},
              [
                kKinds[source.kind] ?? source.kind,
                counted(source.statements.length, "statement", "statements"),
                ...(source.quotations > 0
                  ? [counted(source.quotations, "quotation", "quotations")]
                  : []),
                counted(source.words, "word", "words"),
              ].join(", "),
            ),
          ),
          el(
            "ul",
            { role: "list", "aria-label": `What ${source.name} says` },
            ...source.statements.map((statement) => this.#statement(statement, text)),
          ),
        );
        details.open = open.has(source.name);
        return el("li", { class: "row", role: "listitem" }, details);
      }),
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
