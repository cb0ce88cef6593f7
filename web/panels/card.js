// @ts-check
import { el } from "../shell/dom.js";
import { excerpt, wordsAfter, wordsBefore } from "../model/findings.js";
import { badge, label } from "./list.js";

/** @typedef {import("../model/report.js").Finding} Finding */
/** @typedef {import("../model/report.js").Fix} Fix */
/** @typedef {import("../model/report.js").Rule} Rule */

const kContext = 32;
const kLongPiece = 180;
const kGapPx = 10;
/** The foot stays in view while it takes no more than this share of the card. */
const kFootShare = 0.2;

/**
 * The card of one finding: what it is, why it fired, the related passages, the fixes with a
 * preview. It floats beside the words in question and is no modal: the article stays in use.
 */
export class Card {
  /** @type {HTMLElement} */ #root;
  /** @type {import("../editor/view.js").TextView} */ #view;
  /** @type {Finding|null} */ #finding = null;
  /** @type {Actions} */ #actions;
  #scheduled = false;

  /**
   * @typedef {object} Actions
   * @property {(fix: Fix) => void} apply
   * @property {(finding: Finding) => void} ignore
   * @property {(finding: Finding) => void} switchOff its rule
   * @property {(finding: Finding) => void} open another finding
   * @property {(finding: Finding, related: import("../model/report.js").Related) => void} jump
   * @property {(step: 1|-1) => void} travel
   * @property {() => void} close
   */

  /**
   * @param {HTMLElement} root a popover, labelled by an element whose id is its own and "-title"
   * @param {import("../editor/view.js").TextView} view
   * @param {Actions} actions
   */
  constructor(root, view, actions) {
    this.#root = root;
    this.#view = view;
    this.#actions = actions;
    const follow = (/** @type {Event} */ event) => {
      // Its own scrolling moves nothing.
      if (event.target instanceof Node && root.contains(event.target)) return;
      this.place();
    };
    root.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target === root) {
        // What cannot be seen is not pressed: it is shown first.
        event.preventDefault();
        this.#first?.focus();
        return;
      }
      if (event.key !== "Tab" || event.ctrlKey || event.altKey || event.metaKey) return;
      const stops = this.#stops().filter((stop) => stop.checkVisibility?.() ?? true);
      const edge = event.shiftKey ? stops[0] : stops[stops.length - 1];
      if (document.activeElement !== edge) return;
      // It stands at the end of the document: the next stop would be the browser's own.
      event.preventDefault();
      actions.close();
    });
    addEventListener("scroll", follow, { capture: true, passive: true });
    addEventListener("resize", follow);
  }

  get finding() {
    return this.#finding;
  }

  get root() {
    return this.#root;
  }

  get isOpen() {
    return this.#finding !== null;
  }

  /** The narrow layout pins the card to the lower edge by style sheet. */
  get isPinned() {
    return getComputedStyle(this.#root).getPropertyValue("--pinned").trim() === "1";
  }

  get hasFocus() {
    return this.#root.contains(document.activeElement);
  }

  /**
   * @param {Finding} finding
   * @param {Rule|undefined} rule
   */
  show(finding, rule) {
    const root = this.#root;
    // A newer report on the same finding changes nothing for who reads it or has the focus in it.
    const same = this.#finding?.id === finding.id;
    const top = same ? root.scrollTop : 0;
    const about = same && (root.querySelector("details")?.open ?? false);
    const held = same
      ? this.#stops().indexOf(/** @type {HTMLElement} */ (document.activeElement))
      : -1;
    const name = held < 0 ? "" : this.#stops()[held].textContent;
    const focused = same && this.hasFocus;
    this.#finding = finding;
    root.replaceChildren(...this.#content(finding, rule));
    root.dataset.family = finding.family;
    if (!root.matches(":popover-open")) root.showPopover();
    const details = root.querySelector("details");
    if (details) details.open = about;
    root.scrollTop = top;
    this.#place();
    if (!focused) return;
    const stops = this.#stops();
    const stop =
      stops[held]?.textContent === name
        ? stops[held]
        : stops.find(({ textContent }) => textContent === name);
    (stop ?? root).focus({ preventScroll: true });
  }

  hide() {
    this.#finding = null;
    if (this.#root.matches(":popover-open")) this.#root.hidePopover();
  }

  /**
   * Moves the focus to the first thing to do where that is in view, otherwise to the card itself: it
   * is read from its top, and a button without its preview says nothing.
   */
  focus() {
    const first = this.#first;
    const foot = /** @type {HTMLElement} */ (this.#root.querySelector(".card-foot"));
    const covered = this.#root.classList.contains("low") || foot.contains(first);
    const bottom = this.#root.getBoundingClientRect().bottom - (covered ? 0 : foot.offsetHeight);
    const seen = first && first.getBoundingClientRect().bottom <= Math.min(bottom, innerHeight);
    (seen ? first : this.#root).focus({ preventScroll: true });
  }

  /** @returns {HTMLElement|null} */
  get #first() {
    return this.#root.querySelector("[data-first]");
  }

  #stops() {
    return /** @type {HTMLElement[]} */ ([...this.#root.querySelectorAll("button, summary")]);
  }

  /** Puts the card beside its words again, before the next frame. */
  place() {
    if (!this.#finding || this.#scheduled) return;
    this.#scheduled = true;
    requestAnimationFrame(() => {
      this.#scheduled = false;
      if (this.#finding) this.#place();
    });
  }

  #place() {
    const finding = /** @type {Finding} */ (this.#finding);
    const { style, classList, clientHeight } = this.#root;
    // A foot of large letters would leave no room for what it belongs to.
    const foot = /** @type {HTMLElement} */ (this.#root.querySelector(".card-foot"));
    classList.toggle("low", foot.offsetHeight > clientHeight * kFootShare);
    if (this.isPinned) {
      style.removeProperty("inset");
      return;
    }
    const { frame } = this.#view;
    const rects = [...this.#view.rangeOf(finding.start, finding.end).getClientRects()].filter(
      (rect) => rect.bottom > frame.top && rect.top < frame.bottom,
    );
    const box = this.#root.getBoundingClientRect();
    const sheet = this.#view.root.getBoundingClientRect();
    const first = rects[0] ?? { left: sheet.left, top: frame.top, bottom: frame.top };
    const last = rects[rects.length - 1] ?? first;
    const lowest = innerHeight - box.height - kGapPx;
    const rightmost = innerWidth - box.width - kGapPx;
    let top = last.bottom + kGapPx;
    let left = Math.min(first.left - 16, rightmost);
    if (top > lowest) top = first.top - box.height - kGapPx;
    if (top < kGapPx) {
      // No room below nor above: beside the sheet's text, so that the passage stays in sight.
      top = Math.min(Math.max(first.top, kGapPx), lowest);
      left = rightmost;
    }
    const inset = [top, "auto", "auto", Math.max(kGapPx, left)];
    style.inset = inset.map((side) => (side === "auto" ? side : `${side}px`)).join(" ");
  }

  /**
   * @param {Finding} finding
   * @param {Rule|undefined} rule
   * @returns {Node[]}
   */
  #content(finding, rule) {
    const text = this.#view.text;
    const actions = this.#actions;
    const most = Math.max(1, ...finding.why.map(({ weight }) => Math.abs(weight ?? 0)));
    /** @type {Array<Node|false>} */
    const parts = [
      el(
        "div",
        { class: "card-head" },
        badge(finding.family),
        label(finding),
        el(
          "button",
          { type: "button", class: "close", "aria-label": "Close", click: () => actions.close() },
          "×",
        ),
      ),
      el("h3", { id: `${this.#root.id}-title`, class: "card-title" }, finding.message),
      finding.why.length > 0 &&
        el(
          "section",
          { class: "why" },
          el("h4", {}, "Why"),
          el(
            "ul",
            {},
            ...finding.why.map(({ text: term, weight }) =>
              el(
                "li",
                {},
                el("span", {}, term),
                weight === undefined ? null : weighed(weight, most),
              ),
            ),
          ),
        ),
      ...finding.related.map((related) =>
        el(
          "section",
          { class: "twin" },
          el("h4", {}, related.message),
          el("blockquote", {}, excerpt(text, related, kLongPiece)),
          el(
            "button",
            { type: "button", class: "quiet", click: () => actions.jump(finding, related) },
            "Show this passage",
          ),
        ),
      ),
      ...finding.fixes.map((fix, i) => {
        const title = el("h4", { id: `fix-${i}` }, fix.title);
        return el(
          "section",
          { class: "fix" },
          title,
          preview(text, fix.edits),
          el(
            "div",
            { class: "fix-do" },
            el(
              "button",
              {
                type: "button",
                class: "primary",
                "aria-describedby": `fix-${i}`,
                "data-first": i === 0,
                click: () => actions.apply(fix),
              },
              "Apply",
            ),
            el(
              "span",
              { class: "fix-note" },
              fix.safe ? "safe to apply unread" : "read it before you keep it",
            ),
          ),
        );
      }),
      finding.folded.length > 0 &&
        el(
          "section",
          { class: "inside" },
          el("h4", {}, `${finding.folded.length} more inside`),
          el(
            "ul",
            {},
            ...finding.folded.map((inner) =>
              el(
                "li",
                {},
                el(
                  "button",
                  { type: "button", class: "quiet inner", click: () => actions.open(inner) },
                  badge(inner.family),
                  el("span", {}, inner.message),
                ),
              ),
            ),
          ),
        ),
      rule !== undefined &&
        el(
          "details",
          { class: "about" },
          el("summary", {}, "About this rule"),
          el("p", {}, rule.summary),
          el("p", {}, rule.why),
          el("p", { class: "rule-id" }, el("code", {}, finding.rule)),
          el(
            "button",
            { type: "button", class: "quiet switch-off", click: () => actions.switchOff(finding) },
            "Switch this rule off",
          ),
        ),
      el(
        "div",
        { class: "card-foot" },
        el(
          "button",
          { type: "button", class: "quiet", click: () => actions.ignore(finding) },
          "Ignore",
        ),
        el("span", { class: "spring" }),
        el(
          "button",
          { type: "button", class: "quiet", click: () => actions.travel(-1) },
          "Previous",
        ),
        el(
          "button",
          {
            type: "button",
            class: "quiet",
            "data-first": finding.fixes.length === 0,
            click: () => actions.travel(1),
          },
          "Next",
        ),
      ),
    ];
    return /** @type {Node[]} */ (parts.filter((part) => part !== false));
  }
}

/**
 * A term's share of the decision, as a number and as the length of a bar.
 * @param {number} weight
 * @param {number} most
 */
function weighed(weight, most) {
  const meter = el("span", { class: "bar", "aria-hidden": "true" });
  meter.style.setProperty("--share", String(Math.abs(weight) / most));
  meter.classList.toggle("against", weight < 0);
  const sign = weight < 0 ? "−" : "+";
  return el("span", { class: "weight" }, meter, el("span", {}, `${sign}${Math.abs(weight)}`));
}

/**
 * What a fix takes out and puts in, with some words around it.
 * @param {string} text
 * @param {ReadonlyArray<import("../model/edits.js").Edit>} edits
 */
export function preview(text, edits) {
  const box = el("p", { class: "preview" });
  if (edits.length === 0) return box;
  let at = edits[0].start;
  box.append(wordsBefore(text, at, kContext));
  for (const edit of edits) {
    box.append(shortened(text.slice(at, edit.start)));
    const gone = text.slice(edit.start, edit.end);
    if (gone !== "") box.append(el("del", {}, unseen("removed: "), visible(gone)));
    if (edit.text !== "") box.append(el("ins", {}, unseen("added: "), visible(edit.text)));
    at = edit.end;
  }
  // Where whole lines go, what comes next is another paragraph and explains nothing.
  if (text[at - 1] !== "\n") box.append(wordsAfter(text, at, kContext));
  return box;
}

/** @param {string} words */
function unseen(words) {
  return el("span", { class: "unseen" }, words);
}

/** White space that is the whole change must be seen. */
function visible(/** @type {string} */ piece) {
  if (/^\s+$/.test(piece)) return piece.replace(/\n/g, "¶").replace(/\s/g, "␣");
  return shortened(piece.trim() === piece ? piece : piece.replace(/^\s+|\s+$/g, " "));
}

/** @param {string} piece */
function shortened(piece) {
  return piece.length > kLongPiece
    ? excerpt(piece, { start: 0, end: piece.length }, kLongPiece)
    : piece;
}
