// @ts-check
import { canHighlight } from "../editor/highlighter.js";
import { FAMILIES } from "../model/families.js";
import { counted } from "../shell/dom.js";
import { byId } from "../shell/elements.js";
import { announce } from "../shell/notice.js";

/** Counts are announced when nothing has changed for this long. */
const kQuietMs = 1000;

/** @type {ReturnType<typeof setTimeout>|undefined} */
let timer;

/**
 * Why the list of a checked text is empty.
 * @param {{hidden: boolean, query: string, foreign: boolean, words: number, off: number, rules: number}} why
 */
function emptyNote({ hidden, query, foreign, words, off, rules }) {
  if (words === 0) return "There are no words here yet.";
  if (hidden)
    return query === ""
      ? "All findings are hidden: press a family or a severity to show it."
      : `No finding here has “${query}” in it.`;
  if (off > 0)
    return off < rules
      ? "Nothing to mark up by the rules that are on."
      : "All rules are switched off: nothing is checked.";
  return foreign
    ? "Nothing to mark up. Much goes unseen in a language that Galley does not know."
    : "Nothing to mark up. A clean galley.";
}

/**
 * @typedef {object} Standing
 * @property {number} length of the text
 * @property {number} words of the text that the last report was about
 * @property {number} all findings of the report
 * @property {number} shown of them, behind the filters
 * @property {{families: Map<string, number>, ignored: number}} counts
 * @property {string} language of the text
 * @property {string} state of the engine
 * @property {boolean} current the report is about the text as it stands
 * @property {boolean} stopped the user has stopped the check
 * @property {number} off rules switched off
 * @property {number} rules that there are
 * @property {string} query what the findings are searched for
 */

/**
 * Says how things stand above and below the list, and shows what there is use for; to a screen
 * reader when the page has been quiet for a while.
 * @param {Standing} standing
 */
export function summarise(standing) {
  const { length, words, all, shown, counts, language, current, off } = standing;
  const { families, ignored } = counts;
  const foreign = current && words > 0 && language !== "en";
  let note = "";
  if (length === 0) note = "What Galley marks up, and with which line:";
  else if (current && shown === 0)
    note = emptyNote({ ...standing, hidden: all > 0, query: standing.query.trim(), foreign });
  if (!canHighlight)
    note += " This browser cannot mark the text: the letters in the margin show where.";
  byId("summary").textContent =
    headLine(standing) +
    (foreign ? "; the text is not English, so only checks that need no language ran" : "");
  byId("findings-head").hidden = length === 0;
  byId("empty").textContent = note;
  byId("legend").hidden = length > 0;
  byId("rules-off").hidden = off === 0;
  byId("rules-off-count").textContent = `${counted(off, "rule", "rules")} switched off.`;
  byId("onward").hidden = shown === 0;
  byId("to-findings").textContent = counted(shown, "finding", "findings");
  byId("exports").hidden = !current || all === 0;
  byId("search").hidden = all === 0;
  byId("ignored").hidden = ignored === 0;
  byId("ignored-count").textContent = `${counted(ignored, "finding", "findings")} ignored.`;

  clearTimeout(timer);
  if (current && length > 0) timer = setTimeout(() => announceCounts(shown, families), kQuietMs);
}

/**
 * The line above the list.
 * @param {Standing} standing
 */
function headLine({ length, words, all, shown, counts, state, current, stopped }) {
  const { families, ignored } = counts;
  const total = [...families.values()].reduce((sum, count) => sum + count, 0);
  if (length === 0) return "";
  if (state === "starting") return "The engine is starting …";
  if (state === "failed") return "The engine is not running.";
  if (stopped) return "Stopped. The check runs again when the text changes.";
  if (!current && total === 0) return state === "working" ? "Reading …" : "";
  if (current && words === 0) return "";
  const open = counted(all - ignored, "finding", "findings");
  const line = shown < all - ignored ? `${shown.toLocaleString("en")} of ${open} shown,` : open;
  return `${line} in ${counted(words, "word", "words")}`;
}

/**
 * @param {number} shown
 * @param {Map<string, number>} families how many findings each has
 */
function announceCounts(shown, families) {
  const parts = FAMILIES.filter(({ id }) => families.get(id)).map(
    ({ id, name }) => `${families.get(id)} ${name}`,
  );
  const counts = counted(shown, "finding", "findings");
  announce(parts.length > 0 ? `${counts}: ${parts.join(", ")}.` : `${counts}.`);
}
