// @ts-check
import { counted } from "../shell/dom.js";
import { byId } from "../shell/elements.js";
import { FAMILIES } from "../model/families.js";
import { canHighlight } from "../editor/highlighter.js";
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
 * Says how things stand above and below the list, and shows what there is use for; to a screen
 * reader when the page has been quiet for a while.
 * @param {object} standing
 * @param {number} standing.length of the text
 * @param {number} standing.words of the text that the last report was about
 * @param {number} standing.all findings of the report
 * @param {number} standing.shown of them, behind the filters
 * @param {{families: Map<string, number>, ignored: number}} standing.counts
 * @param {string} standing.language of the text
 * @param {string} standing.state of the engine
 * @param {boolean} standing.current the report is about the text as it stands
 * @param {boolean} standing.stopped the user has stopped the check
 * @param {number} standing.off rules switched off
 * @param {number} standing.rules that there are
 * @param {string} standing.query what the findings are searched for
 */
export function summarise({
  length,
  words,
  all,
  shown,
  counts: { families, ignored },
  language,
  state,
  current,
  stopped,
  off,
  rules,
  query,
}) {
  const total = [...families.values()].reduce((sum, count) => sum + count, 0);
  let line = "";
  if (length === 0) line = "";
  else if (state === "starting") line = "The engine is starting …";
  else if (state === "failed") line = "The engine is not running.";
  else if (stopped) line = "Stopped. The check runs again when the text changes.";
  else if (!current && total === 0) line = state === "working" ? "Reading …" : "";
  else if (!current || words > 0) {
    const open = counted(all - ignored, "finding", "findings");
    line = shown < all - ignored ? `${shown.toLocaleString("en")} of ${open} shown,` : open;
    line += ` in ${counted(words, "word", "words")}`;
  }
  const foreign = current && words > 0 && language !== "en";
  if (foreign) line += "; the text is not English, so only checks that need no language ran";
  byId("summary").textContent = line;

  byId("findings-head").hidden = length === 0;

  let note = "";
  if (length === 0) note = "What Galley marks up, and with which line:";
  else if (current && shown === 0)
    note = emptyNote({
      hidden: all > 0,
      query: query.trim(),
      foreign,
      words,
      off,
      rules,
    });
  if (!canHighlight)
    note += " This browser cannot mark the text: the letters in the margin show where.";
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
  if (current && length > 0) {
    timer = setTimeout(() => {
      const parts = FAMILIES.filter(({ id }) => families.get(id)).map(
        ({ id, name }) => `${families.get(id)} ${name}`,
      );
      const counts = counted(shown, "finding", "findings");
      announce(parts.length > 0 ? `${counts}: ${parts.join(", ")}.` : `${counts}.`);
    }, kQuietMs);
  }
}
