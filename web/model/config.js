// @ts-check
/**
 * Configurations as the form of the settings shows and changes them. What one means, the engine alone
 * knows; its complaints are put here into words for who has the form before them. No DOM.
 */

/** @typedef {Record<string, number|string>} RuleOptions */
/** @typedef {string|RuleOptions} RuleSetting */
/**
 * @typedef {object} Config what the engine and `galley lint --config` read
 * @property {Record<string, RuleSetting>} [rules]
 * @property {{patterns?: string[], examples?: string[]}} [phrases]
 */
/** @typedef {"patterns"|"examples"} PhraseList */
/**
 * @typedef {object} EngineError what the engine says of options that it cannot read
 * @property {string} code such as "bad-pattern"; docs/report.md lists them
 * @property {string} place a JSON pointer into the options
 * @property {string} message a sentence without the place
 */
/** @typedef {{line: number, why: string}} Fault of a line of a field, counted from one as people do */

/** @type {ReadonlyArray<PhraseList>} */
export const PHRASE_LISTS = ["patterns", "examples"];

/**
 * What a setting says of a rule that runs: a severity alone is an option too, and must not be lost
 * when a threshold joins it.
 * @param {RuleSetting|undefined} setting
 * @returns {RuleOptions}
 */
export function optionsOf(setting) {
  if (typeof setting === "object") return { ...setting };
  return setting === undefined || setting === "off" || setting === "on"
    ? {}
    : { severity: setting };
}

/**
 * @param {RuleOptions} options
 * @param {string} name
 * @param {number|undefined} value undefined for the default
 * @returns {RuleSetting|undefined} undefined if the rule then has nothing of its own
 */
export function withOption(options, name, value) {
  const { [name]: _, ...next } = options;
  if (value !== undefined) next[name] = value;
  return Object.keys(next).length > 0 ? next : undefined;
}

/**
 * @param {Config} config
 * @returns {Config} the same without empty parts
 */
export function tidied({ rules = {}, phrases = {} }) {
  /** @type {Config} */
  const tidy = {};
  if (Object.keys(rules).length > 0) tidy.rules = rules;
  const lists = PHRASE_LISTS.filter((name) => phrases[name]?.length);
  if (lists.length > 0)
    tidy.phrases = Object.fromEntries(lists.map((name) => [name, phrases[name]]));
  return tidy;
}

/**
 * The lines of a field that say something, each with its number.
 * @param {string} typed
 */
export function linesOf(typed) {
  return typed
    .split("\n")
    .map((text, i) => ({ text, line: i + 1 }))
    .filter(({ text }) => text.trim() !== "");
}

const kPhrasePlace = /^\/config\/phrases\/(patterns|examples)\/(\d+)$/;

/**
 * Sorts out of typed lines what the engine takes. It names the first fault only and then reads no
 * further, so it is asked again without that line until it has none to name.
 * @param {Record<PhraseList, string>} typed
 * @param {(config: Config) => Promise<EngineError|null>} check says what is wrong with a configuration
 * @returns {Promise<{phrases: Required<Config>["phrases"], faults: Record<PhraseList, Fault[]>}>}
 */
export async function sorted(typed, check) {
  const lines = { patterns: linesOf(typed.patterns), examples: linesOf(typed.examples) };
  /** @type {Record<PhraseList, Fault[]>} */
  const faults = { patterns: [], examples: [] };
  for (;;) {
    const phrases = Object.fromEntries(
      PHRASE_LISTS.map((name) => [name, lines[name].map(({ text }) => text)]),
    );
    const error = await check({ phrases });
    if (error === null) return { phrases, faults };
    const place = kPhrasePlace.exec(error.place);
    if (!place) throw new Error(plainly(error));
    const name = /** @type {PhraseList} */ (place[1]);
    const at = Number(place[2]);
    // Of a list that is full, what follows is too much as well.
    const gone = lines[name].splice(at, error.code === "too-many" ? lines[name].length : 1);
    // A complaint about a line that is not there would be heard for ever.
    if (gone.length === 0) throw new Error(plainly(error));
    const why = withoutText(error.message, gone[0].text);
    for (const { line } of gone)
      faults[name].push({ line, why: why === error.message ? why : `it ${why}` });
  }
}

/**
 * A message about a line without the line itself: that stands in the field. Messages begin with it, in
 * quotation marks, and sometimes end with it.
 * @param {string} message
 * @param {string} text the line
 */
function withoutText(message, text) {
  const head = `"${text}" `;
  if (!message.startsWith(head)) return message;
  const rest = message.slice(head.length);
  return rest.endsWith(`: ${text}`) ? rest.slice(0, -text.length - 2) : rest;
}

/**
 * What is wrong with a file's content before the engine is asked; "" if nothing is.
 * @param {unknown} value
 */
export function packFault(value) {
  if (value !== null && typeof value === "object" && !Array.isArray(value)) return "";
  const what = value === null ? "nothing" : Array.isArray(value) ? "a list" : `a ${typeof value}`;
  return `it holds ${what} where rules and phrases should be`;
}

/**
 * The engine's complaint for who has this page before them, not a command line.
 * @param {EngineError} error
 * @param {Config} [config] that it is about
 */
export function plainly({ place, message }, config = {}) {
  const phrase = kPhrasePlace.exec(place);
  if (!phrase) {
    const path = place.split("/").slice(2).join(".");
    return path === "" ? message : `${path}: ${message}`;
  }
  const list = /** @type {PhraseList} */ (phrase[1]);
  const at = Number(phrase[2]);
  const text = config.phrases?.[list]?.[at];
  const why = withoutText(message, String(text));
  return `${list.slice(0, -1)} ${at + 1}${why === message ? ":" : ` “${text}”`} ${why}`;
}
