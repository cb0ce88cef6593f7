// @ts-check
import { excerpt } from "../model/findings.js";
import { el } from "../shell/dom.js";
import { badge, label } from "./labels.js";
import { kLongPiece, preview } from "./preview.js";

/** @typedef {import("../model/report.js").Finding} Finding */
/** @typedef {import("../model/report.js").Evidence} Evidence */
/** @typedef {import("../model/report.js").Fix} Fix */
/** @typedef {import("../model/report.js").Related} Related */
/** @typedef {import("../model/report.js").Rule} Rule */
/**
 * @typedef {object} Actions what the buttons of a card do
 * @property {(fix: Fix) => void} apply
 * @property {(finding: Finding) => void} ignore
 * @property {(finding: Finding) => void} switchOff its rule
 * @property {(finding: Finding) => void} open another finding
 * @property {(finding: Finding, related: Related) => void} jump
 * @property {(step: 1|-1) => void} travel
 * @property {() => void} close
 */
/**
 * @typedef {object} Subject what a card is about
 * @property {Finding} finding
 * @property {Rule|undefined} rule undefined if the engine does not list it
 * @property {string} text that the finding is of
 * @property {string} titleId of the element that names the card
 */

/**
 * What a card shows, from top to bottom.
 * @param {Subject} subject
 * @param {Actions} actions
 * @returns {Node[]}
 */
export function cardContent({ finding, rule, text, titleId }, actions) {
  const { why, related, fixes, folded } = finding;
  return [
    head(finding, actions),
    el("h3", { id: titleId, class: "card-title" }, finding.message),
    ...(why.length > 0 ? [reasons(why)] : []),
    ...related.map((passage) => twin(passage, text, () => actions.jump(finding, passage))),
    ...fixes.map((fix, i) => proposal(fix, i, text, () => actions.apply(fix))),
    ...(folded.length > 0 ? [inside(folded, actions.open)] : []),
    ...(rule ? [about(rule, finding, actions.switchOff)] : []),
    foot(finding, actions),
  ];
}

/**
 * @param {string} words
 * @param {() => void} click
 * @param {Parameters<typeof el>[1]} [more] attributes
 */
function quiet(words, click, more = {}) {
  return el("button", { type: "button", class: "quiet", click, ...more }, words);
}

/**
 * Family and severity, and the button that closes the card.
 * @param {Finding} finding
 * @param {Actions} actions
 */
function head(finding, { close }) {
  return el(
    "div",
    { class: "card-head" },
    badge(finding.family),
    label(finding),
    el(
      "button",
      { type: "button", class: "close", "aria-label": "Close", click: () => close() },
      "×",
    ),
  );
}

/**
 * Why the rule fired, each reason with its weight where it has one.
 * @param {Evidence[]} why
 */
function reasons(why) {
  const most = Math.max(1, ...why.map(({ weight }) => Math.abs(weight ?? 0)));
  const items = why.map(({ text, weight }) =>
    el("li", {}, el("span", {}, text), weight === undefined ? null : weighed(weight, most)),
  );
  return el("section", { class: "why" }, el("h4", {}, "Why"), el("ul", {}, ...items));
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
 * A passage that belongs to the finding, such as the first of two that are alike.
 * @param {Related} related
 * @param {string} text
 * @param {() => void} show
 */
function twin(related, text, show) {
  return el(
    "section",
    { class: "twin" },
    el("h4", {}, related.message),
    el("blockquote", {}, excerpt(text, related, kLongPiece)),
    quiet("Show this passage", show),
  );
}

/**
 * A fix with its preview.
 * @param {Fix} fix
 * @param {number} index of it
 * @param {string} text
 * @param {() => void} apply
 */
function proposal(fix, index, text, apply) {
  const id = `fix-${index}`;
  const button = el(
    "button",
    {
      type: "button",
      class: "primary",
      "aria-describedby": id,
      "data-first": index === 0,
      click: apply,
    },
    "Apply",
  );
  const note = fix.safe ? "safe to apply unread" : "read it before you keep it";
  return el(
    "section",
    { class: "fix" },
    el("h4", { id }, fix.title),
    preview(text, fix.edits),
    el("div", { class: "fix-do" }, button, el("span", { class: "fix-note" }, note)),
  );
}

/**
 * The findings that this one stands for.
 * @param {Finding[]} folded
 * @param {(finding: Finding) => void} open
 */
function inside(folded, open) {
  const items = folded.map((inner) =>
    el(
      "li",
      {},
      el(
        "button",
        { type: "button", class: "quiet inner", click: () => open(inner) },
        badge(inner.family),
        el("span", {}, inner.message),
      ),
    ),
  );
  return el(
    "section",
    { class: "inside" },
    el("h4", {}, `${folded.length} more inside`),
    el("ul", {}, ...items),
  );
}

/**
 * @param {Rule} rule
 * @param {Finding} finding
 * @param {(finding: Finding) => void} switchOff
 */
function about(rule, finding, switchOff) {
  return el(
    "details",
    { class: "about" },
    el("summary", {}, "About this rule"),
    el("p", {}, rule.summary),
    el("p", {}, rule.why),
    el("p", { class: "rule-id" }, el("code", {}, finding.rule)),
    quiet("Switch this rule off", () => switchOff(finding), { class: "quiet switch-off" }),
  );
}

/**
 * @param {Finding} finding
 * @param {Actions} actions
 */
function foot(finding, { ignore, travel }) {
  return el(
    "div",
    { class: "card-foot" },
    quiet("Ignore", () => ignore(finding)),
    el("span", { class: "spring" }),
    quiet("Previous", () => travel(-1)),
    quiet("Next", () => travel(1), { "data-first": finding.fixes.length === 0 }),
  );
}
