// @ts-check
/**
 * The background: runs the engine, answers the toolbar button, the menus and the keys. It keeps
 * nothing in memory that it could not do without: the browser ends it after half a minute of quiet.
 */
import { showCount } from "./background/badge.js";
import { check } from "./background/check.js";
import { describe, prepare, run } from "./background/engine-host.js";
import { makeMenus } from "./background/menus.js";
import { enterOpenTabs, followGrants } from "./background/sites.js";
import { ext } from "./link/browser.js";
import { answer, tellFrame } from "./link/messages.js";

prepare();

/** The panel beside the page. Browsers open it only in answer to a click or key, before anything is awaited. @param {chrome.tabs.Tab} tab */
function openPanel(tab) {
  const { sidebarAction } = /** @type {any} */ (ext);
  const opened = sidebarAction
    ? sidebarAction.open()
    : ext.sidePanel.open({ windowId: tab.windowId });
  // It is open already, or this browser has none: the marks and the card work without.
  Promise.resolve(opened).catch(() => {});
}

/**
 * @param {chrome.tabs.Tab|undefined} tab
 * @param {import("./link/messages.js").Wish} wish
 * @param {number} [frameId]
 */
function start(tab, wish, frameId) {
  if (tab?.id === undefined) return;
  openPanel(tab);
  void check(tab.id, wish, frameId);
}

ext.action.onClicked.addListener((tab) => start(tab, "article"));
ext.contextMenus.onClicked.addListener(({ menuItemId, frameId }, tab) =>
  start(tab, /** @type {import("./link/messages.js").Wish} */ (menuItemId), frameId),
);

/** @type {Record<string, import("./link/messages.js").Order>} */
const kKeys = {
  next: { type: "travel", step: 1 },
  previous: { type: "travel", step: -1 },
  apply: { type: "do", what: "apply" },
  ignore: { type: "do", what: "ignore" },
};
ext.commands.onCommand.addListener((command, tab) => {
  const order = kKeys[command];
  if (order && tab?.id !== undefined) void tellFrame({ tabId: tab.id }, order);
});

answer(async (question, { tab }) => {
  if (question.type === "engine") return describe();
  if (question.type === "call") return run(question);
  if (question.type === "check") return check(question.tabId, question.wish);
  if (question.type === "count" && tab?.id !== undefined) return showCount(tab.id, question.count);
  throw new Error(`The background knows no question ${question.type}.`);
});

ext.runtime.onInstalled.addListener(async () => {
  await makeMenus();
  await followGrants();
  // Pages that were open before an update have lost their old script.
  const { origins = [] } = await ext.permissions.getAll();
  await enterOpenTabs(origins);
});
ext.runtime.onStartup.addListener(() => void followGrants());
ext.permissions.onAdded.addListener(async ({ origins = [] }) => {
  await followGrants();
  await enterOpenTabs(origins);
});
ext.permissions.onRemoved.addListener(() => void followGrants());
