// @ts-check
// The least extension that shows what the drivers can do. Each way in leaves its name in `heard`, and
// what a script in the page said: it runs there only if the way in gave the tab to the extension.
const { browser, chrome } = /** @type {any} */ (globalThis);
const api = browser ?? chrome;
/** @type {{way: string, page?: string}[]} */
const heard = [];
/** @type {any} */ (globalThis).heard = heard;

async function look(/** @type {string} */ way, /** @type {{id: number}} */ tab) {
  try {
    const [{ result }] = await api.scripting.executeScript({
      target: { tabId: tab.id },
      files: ["content.js"],
    });
    heard.push({ way, page: result });
  } catch {
    heard.push({ way, page: "refused" });
  }
}
/** @type {any} */ (globalThis).look = look;

api.action.onClicked.addListener((/** @type {{id: number}} */ tab) => {
  if (api.sidePanel) api.sidePanel.open({ tabId: tab.id });
  else api.sidebarAction.open();
  look("action", tab);
});
api.contextMenus.onClicked.addListener((/** @type {any} */ info, /** @type {any} */ tab) => {
  look(`${info.menuItemId} ${info.selectionText ?? ""}`.trim(), tab);
});
api.commands.onCommand.addListener((/** @type {string} */ command, /** @type {any} */ tab) => {
  look(command, tab);
});
api.runtime.onInstalled.addListener((/** @type {{reason: string}} */ { reason }) => {
  heard.push({ way: reason });
  api.contextMenus.create({ id: "page", title: "Look at this page", contexts: ["all"] });
  api.contextMenus.create({ id: "selection", title: "Look there", contexts: ["selection"] });
});
api.runtime.onMessage.addListener(
  (/** @type {unknown} */ message, /** @type {unknown} */ _sender, /** @type {any} */ answer) =>
    answer(`${message} heard`),
);
