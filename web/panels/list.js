// @ts-check
import { el } from "../shell/dom.js";
import { FAMILIES, SEVERITIES, familyOf } from "../model/families.js";
import { excerpt, wordsAfter, wordsBefore } from "../model/findings.js";

/** @typedef {import("../model/report.js").Finding} Finding */

/** Rows made at once: 2,000 rows cost a quarter of a second, and no one reads them in one go. */
const kPage = 60;
/** As soon as no more than this is left to scroll, the next ones are made. */
const kAheadPx = 800;
const kExcerpt = 120;
/** A passage shorter than this says little without the words around it. */
const kBare = 32;
const kAround = 28;

const severityName = new Map(SEVERITIES.map(({ id, one }) => [id, one]));

/** The letter of a family, drawn with its line style; screen readers get the name beside it. */
export function badge(/** @type {string} */ familyId) {
  const { id, letter } = familyOf(familyId);
  return el("span", { class: "badge", "data-family": id, "aria-hidden": "true" }, letter);
}

/** Family and severity in words. */
export function label(/** @type {Finding} */ finding) {
  return el(
    "span",
    { class: "label" },
    el("span", { class: "family" }, familyOf(finding.family).name),
    el("span", { class: "severity" }, severityName.get(finding.severity) ?? finding.severity),
  );
}

/**
 * A finding's passage for a row, as the words before it, its own, and the words behind it.
 * @param {string} text
 * @param {Finding} finding
 * @returns {[string, string, string]}
 */
function passage(text, finding) {
  const { start, end } = finding;
  const own = excerpt(text, finding, kExcerpt);
  if (end - start >= kBare) return ["", own, ""];
  // Bare spaces are the whole finding sometimes: they must not be folded away.
  return [
    wordsBefore(text, start, kAround),
    text.slice(start, end),
    wordsAfter(text, end, kAround),
  ];
}

/**
 * The list beside the text: one row a finding, the findings folded into it nested. Rows are kept
 * from one report to the next, so that neither the focus nor the scroll position jumps.
 */
export class List {
  /** @type {HTMLUListElement} */ #root;
  /** @type {HTMLButtonElement} */ #more;
  /** @type {() => void} */ #onEmptied;
  /** @type {Map<string, {row: HTMLLIElement, content: string}>} */ #rows = new Map();
  /** @type {Map<string, Finding>} */ #byId = new Map();
  /** @type {ReadonlyArray<Finding>} */ #findings = [];
  #text = "";
  #limit = kPage;
  /** @type {string|null} */ #activeId = null;

  /**
   * @param {object} desk
   * @param {HTMLUListElement} desk.root
   * @param {HTMLButtonElement} desk.more asks for more rows
   * @param {(finding: Finding) => void} desk.onOpen
   * @param {() => void} desk.onEmptied the row that had the focus has gone, and so have all others
   */
  constructor({ root, more, onOpen, onEmptied }) {
    this.#root = root;
    this.#more = more;
    this.#onEmptied = onEmptied;
    root.addEventListener("click", (event) => {
      const button = /** @type {Element} */ (event.target).closest("button[data-id]");
      const finding =
        button && this.#byId.get(/** @type {HTMLElement} */ (button).dataset.id ?? "");
      if (finding) onOpen(finding);
    });
    root.addEventListener("keydown", (event) => this.#travel(event));
    root.addEventListener(
      "scroll",
      () => {
        const left = root.scrollHeight - root.clientHeight - root.scrollTop;
        if (left < kAheadPx && this.#limit < this.#findings.length) this.#showMore();
      },
      { passive: true },
    );
    more.addEventListener("click", () => {
      const first = this.#limit;
      this.#showMore();
      this.#root.children[first]?.querySelector("button")?.focus();
    });
  }

  /**
   * @param {ReadonlyArray<Finding>} findings
   * @param {string} text
   */
  show(findings, text) {
    if (findings.length < this.#limit) this.#limit = kPage;
    this.#findings = findings;
    this.#text = text;
    this.#render();
  }

  /** For paper: every row, and what is folded into it. */
  showAll() {
    this.#limit = Math.max(kPage, this.#findings.length);
    this.#render();
    for (const fold of this.#root.querySelectorAll("details")) {
      if (fold.open) continue;
      fold.open = true;
      fold.dataset.paper = "";
    }
  }

  /** Back to as many as are made at once. */
  showFirst() {
    for (const fold of this.#root.querySelectorAll(/** @type {"details"} */ ("[data-paper]"))) {
      fold.open = false;
      delete fold.dataset.paper;
    }
    this.#limit = kPage;
    this.#render();
  }

  #showMore() {
    this.#limit += kPage;
    this.#render();
  }

  /**
   * Marks the row of a finding and brings it into view.
   * @param {Finding|null} finding
   */
  activate(finding) {
    this.#activeId = finding?.id ?? null;
    if (finding) {
      const at = this.#findings.findIndex(
        (other) => other === finding || other.folded.includes(finding),
      );
      if (at >= this.#limit) {
        this.#limit = Math.ceil((at + 1) / kPage) * kPage;
        this.#render();
      }
    }
    const current = this.#markActive();
    if (!current) return;
    const fold = current.closest("details");
    if (fold) fold.open = true;
    // A list that does not scroll by itself (narrow windows) must not pull the page away.
    const list = this.#root.getBoundingClientRect();
    const row = current.getBoundingClientRect();
    if (this.#root.scrollHeight > this.#root.clientHeight) {
      if (row.top < list.top) this.#root.scrollTop += row.top - list.top - 12;
      else if (row.bottom > list.bottom) this.#root.scrollTop += row.bottom - list.bottom + 12;
    }
  }

  /**
   * @param {Finding} finding
   * @returns {boolean} false if its row is not there
   */
  focus(finding) {
    const button = this.#buttons().find(({ dataset }) => dataset.id === finding.id);
    button?.focus();
    return button !== undefined;
  }

  /** @param {Finding} finding @returns {HTMLElement|undefined} */
  rowOf(finding) {
    return this.#buttons().find(({ dataset }) => dataset.id === finding.id);
  }

  /** @param {Node} node */
  contains(node) {
    return this.#root.contains(node);
  }

  /** @param {boolean} busy what it shows is older than the text */
  setBusy(busy) {
    this.#root.setAttribute("aria-busy", String(busy));
  }

  #buttons() {
    return /** @type {HTMLButtonElement[]} */ ([...this.#root.querySelectorAll("button[data-id]")]);
  }

  #markActive() {
    let current = null;
    for (const button of this.#buttons()) {
      const active = button.dataset.id === this.#activeId;
      if (active) {
        current = button;
        button.setAttribute("aria-current", "true");
      } else {
        button.removeAttribute("aria-current");
      }
    }
    return current;
  }

  #render() {
    this.#byId.clear();
    const rows = new Map();
    /** @type {Element|null} */
    let at = this.#root.firstElementChild;
    for (const finding of this.#findings.slice(0, this.#limit)) {
      const content = this.#contentOf(finding);
      const known = this.#rows.get(finding.id);
      const row = known?.content === content ? known.row : this.#rowFor(finding);
      rows.set(finding.id, { row, content });
      this.#byId.set(finding.id, finding);
      for (const folded of finding.folded) this.#byId.set(folded.id, folded);
      if (row === at) at = at.nextElementSibling;
      else this.#root.insertBefore(row, at);
    }
    const focused = this.#root.contains(document.activeElement) ? this.#focusedIndex() : -1;
    while (at) {
      const next = at.nextElementSibling;
      at.remove();
      at = next;
    }
    this.#rows = rows;
    if (focused >= 0 && !this.#root.contains(document.activeElement)) {
      const buttons = this.#buttons();
      if (buttons.length > 0) buttons[Math.min(focused, buttons.length - 1)].focus();
      else this.#onEmptied();
    }
    const left = this.#findings.length - this.#limit;
    this.#more.hidden = left <= 0;
    this.#more.textContent = `Show ${Math.min(left, kPage)} more of ${left.toLocaleString("en")}`;
    this.#markActive();
  }

  #focusedIndex() {
    return /** @type {(Element|null)[]} */ (this.#buttons()).indexOf(document.activeElement);
  }

  /** All that a row shows: equal content, same row. */
  #contentOf(/** @type {Finding} */ finding) {
    return JSON.stringify([
      finding.family,
      finding.severity,
      finding.message,
      passage(this.#text, finding),
      finding.folded.map(({ id, family, severity, message }) => [id, family, severity, message]),
    ]);
  }

  #rowFor(/** @type {Finding} */ finding) {
    const { folded } = finding;
    const [before, own, after] = passage(this.#text, finding);
    return el(
      "li",
      {
        class: "row",
        role: "listitem",
        "data-family": finding.family,
        "data-severity": finding.severity,
      },
      el(
        "button",
        { type: "button", class: "row-main", "data-id": finding.id, "data-rule": finding.rule },
        badge(finding.family),
        el(
          "span",
          { class: "row-body" },
          label(finding),
          el("span", { class: "row-message" }, finding.message),
          el(
            "span",
            { class: "row-excerpt" },
            before,
            before + after === "" ? own : el("span", { class: "row-own" }, own),
            after,
          ),
        ),
      ),
      folded.length > 0 &&
        el(
          "details",
          { class: "folded" },
          el("summary", {}, `${folded.length} more inside`),
          el(
            "ul",
            { role: "list", "aria-label": "Inside this finding" },
            ...folded.map((inner) =>
              el(
                "li",
                { role: "listitem", "data-family": inner.family },
                el(
                  "button",
                  {
                    type: "button",
                    class: "row-inner",
                    "data-id": inner.id,
                    "data-rule": inner.rule,
                  },
                  badge(inner.family),
                  el(
                    "span",
                    { class: "row-body" },
                    label(inner),
                    el("span", { class: "row-message" }, inner.message),
                  ),
                ),
              ),
            ),
          ),
        ),
    );
  }

  #travel(/** @type {KeyboardEvent} */ event) {
    const moves = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };
    const move = moves[/** @type {keyof typeof moves} */ (event.key)];
    if (move === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const buttons = this.#buttons().filter((button) => button.checkVisibility?.() ?? true);
    const at = /** @type {(Element|null)[]} */ (buttons).indexOf(document.activeElement);
    if (at < 0) return;
    event.preventDefault();
    buttons[Math.min(Math.max(at + move, 0), buttons.length - 1)].focus();
  }
}

/**
 * The buttons that show and hide families and severities, each with its count.
 * @param {HTMLElement} families
 * @param {HTMLElement} severities
 * @param {(kind: "family"|"severity", id: string) => void} onToggle
 * @returns {(counts: {families: Map<string, number>, severities: Map<string, number>},
 *   filter: import("../model/findings.js").Filter) => void} brings them up to date
 */
export function filterButtons(families, severities, onToggle) {
  /** @type {Array<() => void>} */
  const updates = [];
  /** @type {Parameters<ReturnType<typeof filterButtons>>} */
  let latest;
  const button = (
    /** @type {"family"|"severity"} */ kind,
    /** @type {string} */ id,
    /** @type {Node|null} */ mark,
    /** @type {(count: number) => string} */ name,
  ) => {
    const count = el("span", { class: "count" }, "0");
    const words = el("span", {}, name(0));
    const toggle = el(
      "button",
      {
        type: "button",
        "aria-pressed": "true",
        [`data-${kind}`]: id,
        click: () => onToggle(kind, id),
      },
      mark,
      words,
      count,
    );
    updates.push(() => {
      const [counts, filter] = latest;
      const number = (kind === "family" ? counts.families : counts.severities).get(id) ?? 0;
      const hidden = kind === "family" ? filter.hiddenFamilies : filter.hiddenSeverities;
      toggle.setAttribute("aria-pressed", String(!hidden.has(id)));
      words.textContent = name(number);
      count.textContent = number.toLocaleString("en");
    });
    return toggle;
  };
  families.append(...FAMILIES.map(({ id, name }) => button("family", id, badge(id), () => name)));
  severities.append(...SEVERITIES.map(({ id, many }) => button("severity", id, null, () => many)));
  return (counts, filter) => {
    latest = [counts, filter];
    for (const update of updates) update();
  };
}
