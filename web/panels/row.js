// @ts-check
import { excerpt, wordsAfter, wordsBefore } from "../model/findings.js";
import { el } from "../shell/dom.js";
import { badge, label } from "./labels.js";

/** @typedef {import("../model/report.js").Finding} Finding */

const kExcerpt = 120;
/** A passage shorter than this says little without the words around it. */
const kBare = 32;
const kAround = 28;

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
 * All that a row shows: equal content, same row.
 * @param {Finding} finding
 * @param {string} text that the finding is of
 */
export function rowContent(finding, text) {
  return JSON.stringify([
    finding.family,
    finding.severity,
    finding.message,
    passage(text, finding),
    finding.folded.map(({ id, family, severity, message }) => [id, family, severity, message]),
  ]);
}

/**
 * The row of a finding, with the findings folded into it.
 * @param {Finding} finding
 * @param {string} text that the finding is of
 */
export function newRow(finding, text) {
  const { folded } = finding;
  const [before, own, after] = passage(text, finding);
  return el(
    "li",
    {
      class: "row",
      role: "listitem",
      "data-family": finding.family,
      "data-severity": finding.severity,
    },
    opener(
      finding,
      "row-main",
      el(
        "span",
        { class: "row-excerpt" },
        before,
        before + after === "" ? own : el("span", { class: "row-own" }, own),
        after,
      ),
    ),
    folded.length > 0 && inside(folded),
  );
}

/** @param {Finding[]} folded */
function inside(folded) {
  const items = folded.map((inner) =>
    el("li", { role: "listitem", "data-family": inner.family }, opener(inner, "row-inner", null)),
  );
  return el(
    "details",
    { class: "folded" },
    el("summary", {}, `${folded.length} more inside`),
    el("ul", { role: "list", "aria-label": "Inside this finding" }, ...items),
  );
}

/**
 * The button that opens a finding.
 * @param {Finding} finding
 * @param {string} name of its class
 * @param {Node|null} words of the text below the message
 */
function opener(finding, name, words) {
  return el(
    "button",
    { type: "button", class: name, "data-id": finding.id, "data-rule": finding.rule },
    badge(finding.family),
    el(
      "span",
      { class: "row-body" },
      label(finding),
      el("span", { class: "row-message" }, finding.message),
      words,
    ),
  );
}
