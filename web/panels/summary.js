// @ts-check
import { canHighlight } from "../editor/highlighter.js";
import { FAMILIES } from "../model/families.js";
import { counted } from "../shell/dom.js";

/**
 * @typedef {object} Parts
 * @property {HTMLElement} head what stands above the list
 * @property {HTMLElement} line in it
 * @property {HTMLElement} search in it
 * @property {HTMLElement} hintsOnly stands over the hints, where nothing else is shown
 * @property {HTMLElement} empty stands where no row is
 * @property {HTMLElement} legend stands in the place of the list as long as there is no text
 * @property {Noted} ignored
 * @property {Noted} rulesOff
 * @property {HTMLElement} exports
 * @property {{root: HTMLElement, count: HTMLElement}} [way] to the list, where it is out of view
 */
/** @typedef {{root: HTMLElement, count: HTMLElement}} Noted a number with a button beside it */

/** Counts are announced when nothing has changed for this long. */
const kQuietMs = 1000;

/**
 * Why the list of a checked text has no errors and warnings, or nothing at all.
 * @param {Standing} standing
 * @param {boolean} foreign
 */
function emptyNote({ words, open, shown, counts, query, off, rules }, foreign) {
  if (words === 0) return "There are no words here yet.";
  const asked = query.trim();
  const hints = shown.hints.length > 0;
  const hidden = open.serious.length + (hints ? 0 : open.hints.length) > 0;
  if (hidden && asked !== "")
    return `No ${hints ? "error or warning" : "finding"} here has “${asked}” in it.`;
  if (hidden)
    return `All ${hints ? "errors and warnings" : "findings"} are hidden: press a family or a severity to show it.`;
  if (off > 0 && off === rules) return "All rules are switched off: nothing is checked.";
  if (!hints && counts.ignored > 0) return "Nothing else to mark up.";
  const none = hints ? "No errors or warnings" : "Nothing to mark up";
  if (off > 0) return `${none} by the rules that are on.`;
  if (foreign) return `${none}. Much goes unseen in a language that Galley does not know.`;
  return hints ? `${none}. The hints may be worth a look.` : `${none}. A clean galley.`;
}

/** @typedef {ReturnType<typeof import("../model/findings.js").parted>} Counted */
/**
 * @typedef {object} Standing
 * @property {number} length of the text
 * @property {number} words of the text that the last report was about
 * @property {number} all findings of the report
 * @property {Counted} open those that are not ignored
 * @property {Counted} shown of them, behind the filters
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
 */
export class Summary {
  /** @type {Parts} */ #parts;
  /** @type {{announce: (words: string) => void}} */ #say;
  /** @type {ReturnType<typeof setTimeout>|undefined} */ #timer;

  /**
   * @param {Parts} parts
   * @param {{announce: (words: string) => void}} say
   */
  constructor(parts, say) {
    this.#parts = parts;
    this.#say = say;
  }

  /** @param {Standing} standing */
  show(standing) {
    const { length, words, all, shown, counts, language, current, off } = standing;
    const { head, line, search, legend, ignored, rulesOff, exports, way } = this.#parts;
    const foreign = current && words > 0 && language !== "en";
    const some = shown.serious.length + shown.hints.length > 0;
    line.textContent =
      headLine(standing) +
      (foreign ? "; the text is not English, so only checks that need no language ran" : "");
    this.#note(standing, foreign, some);
    head.hidden = length === 0;
    legend.hidden = length > 0;
    exports.hidden = !current || all === 0;
    search.hidden = all === 0;
    rulesOff.root.hidden = off === 0;
    rulesOff.count.textContent = `${counted(off, "rule", "rules")} switched off.`;
    ignored.root.hidden = counts.ignored === 0;
    ignored.count.textContent = `${counted(counts.ignored, "finding", "findings")} ignored.`;
    if (way) {
      way.root.hidden = !some;
      way.count.textContent = shown.serious.length > 0 ? gravity(shown.serious) : hints(shown);
    }
    clearTimeout(this.#timer);
    if (current && length > 0)
      this.#timer = setTimeout(() => this.#say.announce(spoken(shown, counts.families)), kQuietMs);
  }

  /**
   * Why there are no rows, or hints alone.
   * @param {Standing} standing
   * @param {boolean} foreign
   * @param {boolean} some findings are shown
   */
  #note(standing, foreign, some) {
    const { empty, hintsOnly } = this.#parts;
    const { length, current, shown } = standing;
    const calm = current && length > 0 && shown.serious.length === 0;
    const note = calm ? emptyNote(standing, foreign) : "";
    hintsOnly.hidden = !calm || !some;
    hintsOnly.textContent = some ? note : "";
    empty.textContent =
      (length === 0 ? "What Galley marks up, and with which line:" : some ? "" : note) +
      (canHighlight
        ? ""
        : " This browser cannot mark the text: the letters in the margin show where.");
  }
}

/**
 * "2 errors and warnings", or only what there is of the two.
 * @param {ReadonlyArray<import("../model/report.js").Finding>} serious
 */
function gravity(serious) {
  const { length } = serious;
  const errors = serious.filter(({ severity }) => severity === "error").length;
  if (length === 0) return "no errors or warnings";
  if (errors === length) return counted(length, "error", "errors");
  if (errors === 0) return counted(length, "warning", "warnings");
  return `${length.toLocaleString("en")} errors and warnings`;
}

/** @param {{hints: ReadonlyArray<unknown>}} counts */
function hints({ hints }) {
  return counted(hints.length, "hint", "hints");
}

/**
 * "3 errors and warnings, 12 hints": what weighs more comes first.
 * @param {Counted} counts
 */
function tally(counts) {
  return counts.hints.length > 0
    ? `${gravity(counts.serious)}, ${hints(counts)}`
    : gravity(counts.serious);
}

/**
 * The line above the list.
 * @param {Standing} standing
 */
function headLine({ length, words, open, shown, counts, state, current, stopped }) {
  const total = [...counts.families.values()].reduce((sum, count) => sum + count, 0);
  if (length === 0) return "";
  if (state === "starting") return "The engine is starting …";
  if (state === "failed") return "The engine is not running.";
  if (stopped) return "Stopped. The check runs again when the text changes.";
  if (!current && total === 0) return state === "working" ? "Reading …" : "";
  if (current && words === 0) return "";
  return capital(`${shownOf(open, shown)}, in ${counted(words, "word", "words")}`);
}

/**
 * "1 of 3 errors and warnings, 12 hints shown": how much of each part is behind the filters.
 * @param {Counted} open
 * @param {Counted} shown
 */
function shownOf(open, shown) {
  const part = (/** @type {keyof Counted} */ name, /** @type {string} */ words) =>
    shown[name].length < open[name].length
      ? `${shown[name].length.toLocaleString("en")} of ${words}`
      : words;
  const parts = [part("serious", gravity(open.serious))];
  if (open.hints.length > 0) parts.push(part("hints", hints(open)));
  const some = parts.some((words) => / of /.test(words));
  return `${parts.join(", ")}${some ? " shown" : ""}`;
}

/**
 * How a screen reader has it, once.
 * @param {Counted} shown
 * @param {Map<string, number>} families how many findings each has
 */
function spoken(shown, families) {
  const parts = FAMILIES.filter(({ id }) => families.get(id)).map(
    ({ id, name }) => `${families.get(id)} ${name}`,
  );
  const counts = capital(tally(shown));
  return parts.length > 0 ? `${counts}: ${parts.join(", ")}.` : `${counts}.`;
}

/** @param {string} words */
function capital(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
