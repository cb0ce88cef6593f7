// @ts-check
// What the content scripts of a tab's frames know, for the journeys through the extension.
import { setTimeout as pause } from "node:timers/promises";

/** @typedef {import("./drivers.mjs").ExtensionDriver} ExtensionDriver */
/** @typedef {import("./drivers.mjs").ExtensionTab} ExtensionTab */

/**
 * Calls a function in the world of the content scripts of every frame that the extension may enter, and
 * gives what is not null; nothing of a tab that it may not enter.
 * @param {ExtensionDriver} driver
 * @param {(arg: any) => any} fn without any name from outside of it
 * @param {unknown} [arg]
 * @returns {Promise<any[]>}
 */
export function inFrames(driver, fn, arg = null) {
  const source = `
    const ext = globalThis.browser ?? globalThis.chrome;
    return ext.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) =>
      ext.scripting.executeScript({
        target: { tabId: tab.id, allFrames: true },
        func: ${fn},
        args: [arg],
      }).catch(() => [])).then((all) => all.map(({ result }) => result).filter((result) => result !== null))`;
  return /** @type {Promise<any[]>} */ (
    driver.background(/** @type {any} */ (new Function("arg", source)), arg)
  );
}

/** How the text of a frame stands, with what is painted over it. Runs there. */
export function stateOf() {
  const desk = /** @type {any} */ (globalThis).galley?.bench?.desk;
  if (!desk?.article.isThere) return null;
  const { article, shown, scheduler } = desk;
  let painted = 0;
  for (const family of ["duplicates", "broken-sentences", "spam-footers", "unattributed-claims"])
    for (const severity of ["", "-hint"])
      for (const scheme of ["light", "dark"])
        painted += CSS.highlights.get(`galley-${scheme}-${family}${severity}`)?.size ?? 0;
  return {
    text: article.text,
    kind: article.surface.kind,
    current: scheduler.current && scheduler.state === "ready",
    painted,
    findings: shown.map((/** @type {any} */ { rule, start, end }) => {
      const range = article.rangeOf(start, end);
      const words = article.text.slice(start, end);
      const boxes = article.rectsOf(start, end).length;
      return { rule, words, marked: range instanceof Range ? String(range) : words, boxes };
    }),
  };
}

/** Asks again and again until the answer is true. @template T @param {() => Promise<T>} ask @param {number} [ms] */
export async function patiently(ask, ms = 15_000) {
  const end = performance.now() + ms;
  for (;;) {
    const answer = await ask();
    if (answer || performance.now() > end) return answer;
    await pause(40);
  }
}

/** @param {ExtensionDriver} driver @param {(state: any) => boolean} [is] */
export const settled = (driver, is = () => true) =>
  patiently(async () => {
    const [state] = await inFrames(driver, stateOf);
    return state?.current && is(state) ? state : null;
  });

/** @param {ExtensionTab} tab */
export const modelOf = (tab) => tab.run(() => /** @type {any} */ (globalThis).fixture.text());
