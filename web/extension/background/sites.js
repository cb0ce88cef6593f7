// @ts-check
/**
 * The sites where Galley is always on. The browser's own list of granted hosts is the only list: it is
 * read, never assumed, since users give and take hosts in the browser's settings too.
 */
import { ext } from "../link/browser.js";
import { kMarks, kScript } from "./check.js";

const kId = "always";

/** Brings the registered content script in line with what is granted. */
export async function followGrants() {
  const { origins = [] } = await ext.permissions.getAll();
  const [known] = await ext.scripting.getRegisteredContentScripts({ ids: [kId] });
  if (origins.length === 0) {
    if (known) await ext.scripting.unregisterContentScripts({ ids: [kId] });
    return;
  }
  const script = {
    id: kId,
    matches: origins,
    js: [kScript],
    css: [kMarks],
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: /** @type {const} */ ("document_idle"),
    persistAcrossSessions: true,
  };
  if (known) await ext.scripting.updateContentScripts([script]);
  else await ext.scripting.registerContentScripts([script]);
}

/** Pages of sites that are open already get the script now. @param {string[]} origins */
export async function enterOpenTabs(origins) {
  if (origins.length === 0) return;
  const tabs = await ext.tabs.query({ url: origins });
  await Promise.allSettled(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      const target = { tabId: id, allFrames: true };
      await ext.scripting.insertCSS({ target, files: [kMarks], origin: "AUTHOR" });
      await ext.scripting.executeScript({ target, files: [kScript] });
    }),
  );
}
