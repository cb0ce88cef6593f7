// @ts-check
/**
 * What the browser keeps between visits: the text, the filters, the ignores (hashes without text),
 * the configuration.
 * The text also goes into the tab's own store, so that two tabs do not swap articles on a reload.
 */

const kText = "galley.text";
const kStructure = "galley.structure";
const kOriginal = "galley.original";
const kFilters = "galley.filters";
const kIgnored = "galley.ignored";
const kConfig = "galley.config";
const kPhrases = "galley.phrases";

/** A browser may refuse storage outright; the page then works and keeps nothing. */
function stores() {
  /** @type {Storage[]} */
  const list = [];
  for (const name of /** @type {const} */ (["sessionStorage", "localStorage"])) {
    try {
      list.push(globalThis[name]);
    } catch {
      // Refused.
    }
  }
  return list;
}

/** @returns {string} */
export function keptText() {
  return keptIn(kText);
}

/** The text that the article is compared with. */
export function keptOriginal() {
  return keptIn(kOriginal);
}

/** What the kept text's page said of it. @returns {import("../model/structure.js").Kept} */
export function keptStructure() {
  try {
    const { kinds, spans, about } = JSON.parse(keptIn(kStructure) || "{}");
    return {
      ...(Array.isArray(kinds) ? { kinds: kinds.map(String) } : {}),
      ...(Array.isArray(spans) ? { spans } : {}),
      ...(about && typeof about === "object" ? { about } : {}),
    };
  } catch {
    return {};
  }
}

/** @param {string} key */
function keptIn(key) {
  for (const store of stores()) {
    const text = store.getItem(key);
    if (text !== null) return text;
  }
  return "";
}

/**
 * @param {string} text
 * @param {object|null} structure
 * @returns {boolean} false if the text is too long for this browser's store
 */
export function keepText(text, structure) {
  keepIn(kStructure, structure ? JSON.stringify(structure) : "");
  return keepIn(kText, text);
}

/** @param {string} text */
export function keepOriginal(text) {
  return keepIn(kOriginal, text);
}

/**
 * @param {string} key
 * @param {string} text
 */
function keepIn(key, text) {
  let kept = false;
  for (const store of stores()) {
    try {
      if (text === "" && key !== kText) store.removeItem(key);
      else store.setItem(key, text);
      kept = true;
    } catch {
      // An older text must not come back in place of this one.
      store.removeItem(key);
    }
  }
  return kept;
}

/**
 * @param {string} key
 * @returns {any}
 */
function kept(key) {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

/**
 * @param {string} key
 * @param {unknown} value
 */
function keep(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Full or refused: the setting lasts as long as the page.
  }
}

/** @param {unknown} value */
function strings(value) {
  return new Set(Array.isArray(value) ? value.filter((item) => typeof item === "string") : []);
}

/** @returns {import("../model/findings.js").Filter} */
export function keptFilter() {
  const filters = kept(kFilters);
  return {
    hiddenFamilies: strings(filters?.hiddenFamilies),
    hiddenSeverities: strings(filters?.hiddenSeverities),
    ignoredKeys: strings(kept(kIgnored)),
    query: "",
    hintsOpen: filters?.hintsOpen === true,
  };
}

/** @returns {import("../model/config.js").Config} */
export function keptConfig() {
  const config = kept(kConfig);
  return config !== null && typeof config === "object" ? config : {};
}

/**
 * Own phrases as they were typed, where not all of them can be used.
 * @returns {Record<import("../model/config.js").PhraseList, string>|null}
 */
export function keptPhrases() {
  const typed = kept(kPhrases);
  return typeof typed?.patterns === "string" && typeof typed?.examples === "string" ? typed : null;
}

/** @param {ReturnType<typeof keptPhrases>} typed null where the configuration says it all */
export function keepPhrases(typed) {
  if (typed) keep(kPhrases, typed);
  else for (const store of stores()) store.removeItem(kPhrases);
}

/** @param {import("../model/config.js").Config} config */
export function keepConfig(config) {
  keep(kConfig, config);
}

/** @param {import("../model/findings.js").Filter} filter */
export function keepFilter(filter) {
  keep(kFilters, {
    hiddenFamilies: [...filter.hiddenFamilies],
    hiddenSeverities: [...filter.hiddenSeverities],
    hintsOpen: filter.hintsOpen,
  });
  keep(kIgnored, [...filter.ignoredKeys]);
}

export function forget() {
  for (const store of stores()) {
    for (const key of [kText, kStructure, kOriginal, kFilters, kIgnored, kConfig, kPhrases])
      store.removeItem(key);
  }
}
