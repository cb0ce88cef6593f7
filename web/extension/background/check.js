// @ts-check
/** Brings the content script into a tab and gives the text that is meant to its frame. */
import { ext } from "../link/browser.js";
import { tellFrame, tellPanel } from "../link/messages.js";

/** @typedef {import("../link/messages.js").Wish} Wish */
/** @typedef {import("../link/messages.js").Candidate} Candidate */

export const kScript = "content.js";
export const kReader = "reader.js";
export const kMarks = "marks.css";

/** Chromium may tell of the click before it has told the page's process of the grant. */
const kTries = 3;
const kGrantMs = 100;

/** @param {number} tabId */
async function enter(tabId) {
  for (let left = kTries - 1; ; left--) {
    try {
      return await inject(tabId);
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((done) => setTimeout(done, kGrantMs));
    }
  }
}

/** Of the frames of one tab: those that the browser lets us into. @param {number} tabId */
async function inject(tabId) {
  const target = { tabId, allFrames: true };
  await ext.scripting.insertCSS({ target, files: [kMarks], origin: "AUTHOR" });
  await ext.scripting.executeScript({ target, files: [kScript], injectImmediately: true });
}

/**
 * Asks every frame what it has.
 * @param {number} tabId
 * @param {Wish} wish
 */
async function candidates(tabId, wish) {
  const answers = await ext.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: (wish) => /** @type {any} */ (globalThis).galley?.candidate(wish) ?? null,
    args: [wish],
  });
  const found = [];
  for (const { frameId, result } of answers)
    if (result) found.push({ frameId, .../** @type {Candidate} */ (result) });
  return found.sort((a, b) => b.rank - a.rank || b.words - a.words);
}

/**
 * Checks a tab: the text that the user is at, what is selected, or the page's article.
 * @param {number} tabId
 * @param {Wish} wish
 * @param {number} [frameId] where it was asked for
 * @returns {Promise<boolean>} false if there is nothing that could be checked
 */
export async function check(tabId, wish, frameId) {
  try {
    await enter(tabId);
  } catch {
    return refused(tabId, "The browser keeps extensions out of this page.");
  }
  const found = await candidates(tabId, wish);
  const beyond = found.find((one) => one.beyond)?.beyond;
  if (beyond && wish === "article" && !(await isGranted(beyond)))
    await tellPanel({ type: "beyond", tabId, origin: beyond });
  const best =
    found.find((one) => one.frameId === frameId && one.rank > 1) ??
    found.find((one) => one.rank > 0);
  if (!best) return refused(tabId, "There is no text on this page that could be checked.");
  if (best.kind === "page") {
    await ext.scripting.executeScript({
      target: { tabId, frameIds: [best.frameId] },
      files: [kReader],
    });
  }
  return tellFrame({ tabId, frameId: best.frameId }, { type: "take", wish });
}

/** @param {string} origin */
function isGranted(origin) {
  const { protocol, hostname } = new URL(origin);
  return ext.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

/** @param {number} tabId @param {string} words */
async function refused(tabId, words) {
  await tellPanel({ type: "refused", tabId, words });
  await ext.action.setTitle({ tabId, title: `Galley: ${words}` });
  return false;
}
