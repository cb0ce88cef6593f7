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

/** Own changes that are on their way: what is read meanwhile may be older than what is shown. */
let writing = 0;
/** Something has changed since it was last looked at. */
let changed = false;
let listening = false;
/** @type {Set<() => void>} */
const listeners = new Set();

function tell() {
  if (writing > 0 || !changed) return;
  changed = false;
  for (const run of listeners) run();
}

/** @param {() => Promise<void>} write */
async function written(write) {
  writing++;
  try {
    await write();
  } finally {
    writing--;
    tell();
  }
}

/** @param {Partial<Kept>} some */
export function keep(some) {
  return written(() => ext.storage.local.set(some));
}

/**
 * Ignores findings of a site, or no longer.
 * @param {string} origin
 * @param {ReadonlyArray<string>} keys all that are ignored there from now on
 */
export function keepIgnored(origin, keys) {
  return written(async () => {
    const { ignored } = await kept();
    if (keys.length > 0) ignored[origin] = [...keys];
    else delete ignored[origin];
    await ext.storage.local.set({ ignored });
  });
}

/**
 * @param {() => void} run after something has changed, here or in another part of the extension, and
 *   all own changes are written
 * @returns {() => void} ends it
 */
export function onKept(run) {
  if (!listening)
    ext.storage.local.onChanged.addListener(() => {
      changed = true;
      tell();
    });
  listening = true;
  listeners.add(run);
  return () => void listeners.delete(run);
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
