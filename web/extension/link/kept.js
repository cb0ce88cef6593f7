// @ts-check
/**
 * What the extension keeps in the browser: the configuration, the filters, what is ignored on which
 * site. No word of a text. Every part of it hears when another one changes it.
 */
import { ext } from "./browser.js";

/** @typedef {import("../../model/config.js").Config} Config */
/** @typedef {import("../../model/findings.js").Filter} Filter */
/**
 * @typedef {object} Kept
 * @property {Config} config
 * @property {string[]} hiddenFamilies
 * @property {string[]} hiddenSeverities
 * @property {boolean} hintsOpen
 * @property {Record<string, string>|null} phrases own phrases as they were typed
 * @property {Record<string, string[]>} ignored keys of findings by the origin of the page
 */

/** @type {Kept} */
export const kDefaults = {
  config: {},
  hiddenFamilies: [],
  hiddenSeverities: [],
  hintsOpen: false,
  phrases: null,
  ignored: {},
};

/** @returns {Promise<Kept>} */
export async function kept() {
  return /** @type {Kept} */ (await ext.storage.local.get(kDefaults));
}

/** @param {Partial<Kept>} some */
export function keep(some) {
  return ext.storage.local.set(some);
}

/**
 * Ignores findings of a site, or no longer.
 * @param {string} origin
 * @param {ReadonlyArray<string>} keys all that are ignored there from now on
 */
export async function keepIgnored(origin, keys) {
  const { ignored } = await kept();
  if (keys.length > 0) ignored[origin] = [...keys];
  else delete ignored[origin];
  await keep({ ignored });
}

/**
 * @param {() => void} run after another part of the extension has changed something
 * @returns {() => void} ends it
 */
export function onKept(run) {
  const listener = () => run();
  ext.storage.local.onChanged.addListener(listener);
  return () => ext.storage.local.onChanged.removeListener(listener);
}

/**
 * What the views of one site are filtered by.
 * @param {Kept} all
 * @param {string} origin
 * @returns {Filter}
 */
export function filterOf({ hiddenFamilies, hiddenSeverities, hintsOpen, ignored }, origin) {
  return {
    hiddenFamilies: new Set(hiddenFamilies),
    hiddenSeverities: new Set(hiddenSeverities),
    ignoredKeys: new Set(ignored[origin] ?? []),
    hintsOpen,
    query: "",
  };
}

/** Erases all of it. */
export function forget() {
  return ext.storage.local.clear();
}
