// @ts-check
import { ext } from "../link/browser.js";

/**
 * The number of errors and warnings on the button of a tab.
 * @param {number} tabId
 * @param {number|null} count null if nothing is checked there
 */
export async function showCount(tabId, count) {
  const text = count ? (count > 999 ? "999+" : String(count)) : "";
  const title =
    count === null
      ? "Galley: check this page"
      : `Galley: ${count === 1 ? "1 error or warning" : `${count} errors and warnings`}`;
  await Promise.all([
    ext.action.setBadgeText({ tabId, text }),
    ext.action.setBadgeBackgroundColor({ tabId, color: "#b3261e" }),
    ext.action.setBadgeTextColor?.({ tabId, color: "#ffffff" }),
    ext.action.setTitle({ tabId, title }),
  ]).catch(() => {
    // The tab has been closed.
  });
}
