// @ts-check
import { FAMILIES, SEVERITIES } from "../model/families.js";
import { el } from "../shell/dom.js";
import { badge } from "./labels.js";

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
