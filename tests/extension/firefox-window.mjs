// @ts-check
// What runs in Firefox's own window. Each function goes there as text, alone, with one argument. The
// type checker knows nothing of the browser's own names: they are taken from `globalThis`.

/** @typedef {{x: number, y: number}} Point */

/** Puts the extension's button into the toolbar, as a user can. */
export async function pinAction(/** @type {string} */ id) {
  const { ChromeUtils, document } = /** @type {any} */ (globalThis);
  const { CustomizableUI } = ChromeUtils.importESModule(
    "moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs",
  );
  const name = id.replace(/[^a-z0-9_-]/g, "_");
  CustomizableUI.addWidgetToArea(`${name}-browser-action`, "nav-bar");
  for (let tries = 0; tries < 100 && !document.getElementById(`${name}-BAP`); tries++) {
    await new Promise((done) => setTimeout(done, 20));
  }
}

/** The middle of the extension's button. @returns {Point} */
export function actionButton(/** @type {string} */ id) {
  const name = id.replace(/[^a-z0-9_-]/g, "_");
  const button = /** @type {HTMLElement} */ (document.getElementById(`${name}-BAP`));
  const { x, y, width, height } = button.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

export function clickAt(/** @type {Point} */ { x, y }) {
  const { synthesizeMouseEvent } = /** @type {any} */ (globalThis);
  for (const [type, buttons, clickCount] of [
    ["mousemove", 0, 0],
    ["mousedown", 1, 1],
    ["mouseup", 0, 1],
  ]) {
    synthesizeMouseEvent(type, x, y, { button: 0, buttons, clickCount }, {});
  }
}

/** Keys that come to the browser first and then to what has the focus. */
export function press(
  /** @type {{modifiers: string[], key: string, code: string}} */ { modifiers, key, code },
) {
  const { Cc, Ci } = /** @type {any} */ (globalThis);
  const processor = Cc["@mozilla.org/text-input-processor;1"].createInstance(
    Ci.nsITextInputProcessor,
  );
  processor.beginInputTransactionForTests(window);
  const held = modifiers.map(
    (name) =>
      new KeyboardEvent("", { key: name, code: name === "Meta" ? "OSLeft" : `${name}Left` }),
  );
  const own = new KeyboardEvent("", { key, code });
  for (const event of [...held, own]) processor.keydown(event);
  for (const event of [own, ...held.reverse()]) processor.keyup(event);
}

export function contextMenuIsOpen() {
  return /** @type {any} */ (document.getElementById("contentAreaContextMenu")).state === "open";
}

/** More items than one of an extension stand in a menu of their own. */
export async function chooseMenuItem(/** @type {{id: string, item: string}} */ { id, item }) {
  const name = `${id.replace(/[^a-z0-9_-]/g, "_")}-menuitem-_${item}`;
  const menu = /** @type {any} */ (document.getElementById("contentAreaContextMenu"));
  const element = /** @type {any} */ (document.getElementById(name));
  if (!element) {
    menu.hidePopup();
    throw new Error(`The context menu has no item ${item}.`);
  }
  const inner = element.parentNode;
  if (inner !== menu) {
    const shown = new Promise((done) => inner.addEventListener("popupshown", done, { once: true }));
    inner.parentNode.openMenu(true);
    await shown;
  }
  inner.activateItem(element);
}

export function hasView(/** @type {{id: string, type: string}} */ { id, type }) {
  const { WebExtensionPolicy } = /** @type {any} */ (globalThis);
  const { views } = WebExtensionPolicy.getByID(id).extension;
  return [...views].some((view) => view.viewType === type);
}

/** The place of the sidebar's document in the window. */
export function sidebarBox(/** @type {string} */ id) {
  const { WebExtensionPolicy } = /** @type {any} */ (globalThis);
  const { views } = WebExtensionPolicy.getByID(id).extension;
  const browser = [...views].find((view) => view.viewType === "sidebar").xulBrowser;
  const { x, y, width, height } = browser.getBoundingClientRect();
  const frame = /** @type {HTMLElement} */ (document.getElementById("sidebar"));
  const outer = browser.ownerDocument === document ? { x: 0, y: 0 } : frame.getBoundingClientRect();
  return { x: x + outer.x, y: y + outer.y, width, height };
}

export function focusSidebar(/** @type {string} */ id) {
  const { WebExtensionPolicy } = /** @type {any} */ (globalThis);
  const { views } = WebExtensionPolicy.getByID(id).extension;
  [...views].find((view) => view.viewType === "sidebar").xulBrowser.focus();
}

export function closeSidebar() {
  /** @type {any} */ (globalThis).SidebarController.hide();
}

/** A picture of the sidebar's document, as base64. */
export async function drawSidebar(/** @type {string} */ id) {
  const { WebExtensionPolicy } = /** @type {any} */ (globalThis);
  const { views } = WebExtensionPolicy.getByID(id).extension;
  const browser = [...views].find((view) => view.viewType === "sidebar").xulBrowser;
  const { width, height } = browser.getBoundingClientRect();
  const bitmap = await browser.browsingContext.currentWindowGlobal.drawSnapshot(
    new DOMRect(0, 0, width, height),
    1,
    "white",
  );
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
  const blob = await canvas.convertToBlob();
  return /** @type {any} */ (new Uint8Array(await blob.arrayBuffer())).toBase64();
}

/** A picture of the window without its toolbars, as base64. */
export async function drawContent() {
  const { browsingContext } = /** @type {any} */ (globalThis);
  const content = /** @type {HTMLElement} */ (document.getElementById("browser"));
  const bitmap = await browsingContext.currentWindowGlobal.drawSnapshot(
    content.getBoundingClientRect(),
    1,
    "white",
  );
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
  const blob = await canvas.convertToBlob();
  return /** @type {any} */ (new Uint8Array(await blob.arrayBuffer())).toBase64();
}

export function stopBackground(/** @type {string} */ id) {
  const { WebExtensionPolicy } = /** @type {any} */ (globalThis);
  return WebExtensionPolicy.getByID(id).extension.terminateBackground();
}

export function originOf(/** @type {string} */ id) {
  const { WebExtensionPolicy } = /** @type {any} */ (globalThis);
  return `moz-extension://${WebExtensionPolicy.getByID(id).mozExtensionHostname}`;
}

export function promptIsOpen() {
  return /** @type {any} */ (globalThis).PopupNotifications.panel.state === "open";
}

export function answerPrompt(/** @type {boolean} */ yes) {
  const prompt = /** @type {any} */ (globalThis).PopupNotifications.panel.firstElementChild;
  (yes ? prompt.button : prompt.secondaryButton).click();
}

/** What the switch among the add-on's permissions calls. */
export async function takeBackHost(/** @type {{id: string, host: string}} */ { id, host }) {
  const { ChromeUtils, WebExtensionPolicy } = /** @type {any} */ (globalThis);
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    "resource://gre/modules/ExtensionPermissions.sys.mjs",
  );
  const { extension } = WebExtensionPolicy.getByID(id);
  await ExtensionPermissions.remove(id, { permissions: [], origins: [host] }, extension);
}

/** The lines of the prompt at install, made by the browser's own code for it. */
export function promptAtInstall(/** @type {string} */ id) {
  const { ChromeUtils, WebExtensionPolicy } = /** @type {any} */ (globalThis);
  const { ExtensionData } = ChromeUtils.importESModule("resource://gre/modules/Extension.sys.mjs");
  const { extension } = WebExtensionPolicy.getByID(id);
  const { msgs } = ExtensionData.formatPermissionStrings({
    type: "install",
    addonName: extension.name,
    permissions: extension.getRequiredPermissions(),
    optionalPermissions: { permissions: [], origins: [] },
  });
  return msgs;
}

export function noteRequests() {
  const { Ci, Services } = /** @type {any} */ (globalThis);
  /** @type {{url: string, from: string}[]} */
  const noted = [];
  /** @type {any} */ (globalThis).notedRequests = noted;
  Services.obs.addObserver((/** @type {any} */ subject) => {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    const from = channel.loadInfo?.triggeringPrincipal?.originNoSuffix ?? "";
    noted.push({ url: channel.URI.spec, from });
  }, "http-on-modify-request");
}

export function notedRequests() {
  return /** @type {any} */ (globalThis).notedRequests;
}

/**
 * Runs a function in the background, in the sidebar or in the world of the content scripts. A frame
 * script goes to the process that has it; the debugger calls there, since their policy forbids eval.
 * @param {{id: string, where: string, source: string, arg?: unknown, navigable?: string}} what
 */
export async function evaluate({ id, where, source, arg, navigable }) {
  const { ChromeUtils, WebExtensionPolicy } = /** @type {any} */ (globalThis);
  let browser;
  if (where === "content script") {
    const { NavigableManager } = ChromeUtils.importESModule(
      "chrome://remote/content/shared/NavigableManager.sys.mjs",
    );
    browser = NavigableManager.getBrowserById(navigable);
  } else {
    const { views } = WebExtensionPolicy.getByID(id).extension;
    browser = [...views].find((view) => view.viewType === where)?.xulBrowser;
  }
  if (!browser) throw new Error(`The extension has no ${where} now.`);

  const inProcess = (/** @type {any} */ scope, /** @type {any} */ what) => {
    const { Cu, ChromeUtils, Services, content, send } = scope;
    try {
      const { addDebuggerToGlobal } = ChromeUtils.importESModule(
        "resource://gre/modules/jsdebugger.sys.mjs",
      );
      const { ExtensionContent } = ChromeUtils.importESModule(
        "resource://gre/modules/ExtensionContent.sys.mjs",
      );
      const target =
        what.where === "content script"
          ? ExtensionContent.getAllContentScriptGlobals().find(
              (/** @type {any} */ world) =>
                Cu.getSandboxMetadata(world).addonId === what.id && world.window === content,
            )
          : content;
      if (!target) return send({ error: `The extension has no ${what.where} in this page.` });
      const system = Services.scriptSecurityManager.getSystemPrincipal();
      const sandbox = Cu.Sandbox(system, { freshCompartment: true });
      addDebuggerToGlobal(sandbox);
      const debug = new sandbox.Debugger();
      debug.addDebuggee(target);
      const result = debug.makeGlobalObjectReference(target).executeInGlobal(what.code);
      if (!result?.return) return send({ error: String(result?.throw?.unsafeDereference?.()) });
      Promise.prototype.then.call(
        Cu.waiveXrays(result.return.unsafeDereference()),
        (value) => send({ value }),
        (error) => send({ error: String(error) }),
      );
    } catch (error) {
      send({ error: String(error) });
    }
  };

  const manager = browser.messageManager;
  const answer = `extension-test:${Math.random()}`;
  const code = `(async () => JSON.stringify(await (${source})(${JSON.stringify(arg) ?? ""})))()`;
  // The message goes out by the frame script's own name alone: the bare function has lost its owner.
  const text = `(${inProcess})(
    { Cu, ChromeUtils, Services, content,
      send: (data) => sendAsyncMessage(${JSON.stringify(answer)}, data) },
    ${JSON.stringify({ id, where, code })})`;
  const { value, error } = await new Promise((done) => {
    // A frame script in a process that ends says nothing.
    setTimeout(() => done({ error: `No answer from the ${where}.` }), 20_000);
    manager.addMessageListener(answer, function hear(/** @type {any} */ { data }) {
      manager.removeMessageListener(answer, hear);
      done(data);
    });
    manager.loadFrameScript(`data:application/javascript,${encodeURIComponent(text)}`, false);
  });
  if (error) throw new Error(error);
  return value === undefined ? undefined : JSON.parse(value);
}
