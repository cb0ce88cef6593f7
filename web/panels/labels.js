// @ts-check
import { familyOf, SEVERITIES } from "../model/families.js";
import { el } from "../shell/dom.js";

/** @typedef {import("../model/report.js").Finding} Finding */

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
