// @ts-check
// Firefox with the extension, over WebDriver BiDi. What BiDi has no command for (toolbar, menus,
// sidebar, prompts) is done in the browser's own window, which `--remote-allow-system-access` opens.
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import puppeteer from "puppeteer-core";
import { executable, tabOver } from "../browser/drivers.mjs";
import * as own from "./firefox-window.mjs";
import { keysOf } from "./shortcuts.mjs";

/** @typedef {import("puppeteer-core").Browser} Browser */
/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {import("../browser/drivers.mjs").View} View */
/** @typedef {(fn: (arg: any) => any, arg?: unknown) => Promise<any>} InWindow */

/** Calls a function in the browser's window. @returns {Promise<InWindow>} */
async function windowOf(/** @type {Browser} */ browser) {
  const { connection } = /** @type {any} */ (browser);
  const tree = await connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
  const { context } = tree.result.contexts[0];
  return async (fn, arg) => {
    const { result } = await connection.send("script.evaluate", {
      expression: `(async () => JSON.stringify(await (${fn})(${JSON.stringify(arg) ?? ""})))()`,
      target: { context },
      awaitPromise: true,
      userActivation: true,
    });
    if (result.type === "exception") throw new Error(result.exceptionDetails.text);
    return result.result.value === undefined ? undefined : JSON.parse(result.result.value);
  };
}

/** Asks again and again, for at most five seconds. @returns {Promise<any>} */
async function until(
  /** @type {string} */ what,
  /** @type {() => Promise<any>} */ ask,
  /** @type {number} */ tries = 100,
) {
  for (; tries > 0; tries--) {
    const answer = await ask();
    if (answer) return answer;
    await pause(50);
  }
  throw new Error(`Waited in vain for ${what}.`);
}

async function save(/** @type {string} */ file, /** @type {string} */ base64) {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, Buffer.from(base64, "base64"));
}

const namedKeys = (/** @type {string} */ keys) => {
  const parts = keys.split("+");
  const key = parts.pop() || "+";
  return { modifiers: parts, key, code: key.length > 1 ? key : "" };
};

/** @returns {import("./drivers.mjs").Panel} */
function panelIn(/** @type {InWindow} */ inWindow, /** @type {string} */ id) {
  const run = (/** @type {any} */ fn, /** @type {any} */ arg) =>
    inWindow(own.evaluate, { id, where: "sidebar", source: String(fn), arg });
  const focused = () => inWindow(own.focusSidebar, id);
  return {
    run,
    async click(selector) {
      const at = await run(middleOf, selector);
      const { x, y } = await inWindow(own.sidebarBox, id);
      await inWindow(own.clickAt, { x: x + at.x, y: y + at.y });
    },
    async press(keys) {
      await focused();
      await inWindow(own.press, namedKeys(keys));
    },
    async type(text) {
      await focused();
      for (const key of text) await inWindow(own.press, { modifiers: [], key, code: "" });
    },
    screenshot: async (file) => save(file, await inWindow(own.drawSidebar, id)),
    async close() {
      await inWindow(own.closeSidebar);
      const isGone = async () => !(await inWindow(own.hasView, { id, type: "sidebar" }));
      await until("the sidebar to go", isGone);
    },
  };
}

/** The middle of an element, in its document. Runs there. */
function middleOf(/** @type {string} */ selector) {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`There is no ${selector}.`);
  element.scrollIntoView({ block: "nearest" });
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/** @returns {import("./drivers.mjs").ExtensionParts} */
function tabParts(
  /** @type {Page} */ page,
  /** @type {InWindow} */ inWindow,
  /** @type {string} */ id,
  /** @type {(fn: any, arg?: unknown) => Promise<any>} */ background,
) {
  const navigable = /** @type {any} */ (page.mainFrame())._id;
  return {
    async clickAction() {
      await page.bringToFront();
      await inWindow(own.clickAt, await inWindow(own.actionButton, id));
    },
    async chooseMenuItem(item, x, y) {
      await page.bringToFront();
      await page.mouse.click(x, y, { button: "right" });
      await until("the context menu", () => inWindow(own.contextMenuIsOpen));
      await inWindow(own.chooseMenuItem, { id, item });
    },
    async pressCommand(name) {
      await page.bringToFront();
      const commands = await background("() => browser.commands.getAll()");
      const { shortcut } = commands.find((/** @type {any} */ one) => one.name === name);
      await inWindow(own.press, keysOf(shortcut));
    },
    inContentScript: (fn, arg) =>
      inWindow(own.evaluate, { id, where: "content script", navigable, source: String(fn), arg }),
    async screenshotWithPanel(file) {
      await page.bringToFront();
      await save(file, await inWindow(own.drawContent));
    },
  };
}

/**
 * @param {string} directory
 * @param {View} [view]
 * @param {Record<string, unknown>} [preferences] of Firefox
 * @returns {Promise<import("./drivers.mjs").ExtensionDriver>}
 */
export async function firefoxWith(directory, view = {}, preferences = {}) {
  const { width = 1280, height = 900, dark = false, forcedColors = false } = view;
  const folder = resolve(directory);
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: executable("Firefox", "FIREFOX", "/usr/bin/firefox-esr"),
    headless: true,
    defaultViewport: null,
    args: ["--remote-allow-system-access", `--width=${width}`, `--height=${height}`],
    extraPrefsFirefox: {
      "layout.css.prefers-color-scheme.content-override": dark ? 0 : 1,
      // The sidebar goes by the browser's own scheme, not by that of pages.
      "ui.systemUsesDarkTheme": dark ? 1 : 0,
      "browser.display.document_color_use": forcedColors ? 2 : 1,
      ...preferences,
    },
  });
  const inWindow = await windowOf(browser);
  await inWindow(own.noteRequests);
  const id = await browser.installExtension(folder);
  await inWindow(own.pinAction, id);
  const background = (/** @type {any} */ fn, /** @type {unknown} */ arg = undefined) =>
    inWindow(own.evaluate, { id, where: "background", source: String(fn), arg });
  const hasView = (/** @type {string} */ type) => inWindow(own.hasView, { id, type });
  const answer = async (/** @type {boolean} */ yes, /** @type {() => Promise<void>} */ ask) => {
    await ask();
    await until("the prompt", () => inWindow(own.promptIsOpen));
    await inWindow(own.answerPrompt, yes);
  };
  return {
    name: "firefox",
    id,
    origin: await inWindow(own.originOf, id),
    async open(url, tabView) {
      const page = await browser.newPage();
      const size = (/** @type {number} */ w, /** @type {number} */ h) =>
        page.setViewport({ width: w, height: h });
      if (tabView) await size(tabView.width ?? width, tabView.height ?? height);
      await page.goto(url);
      return /** @type {any} */ (
        tabOver(page, {
          newPage: () => browser.newPage(),
          tab: {
            browser: "firefox",
            beforeLoad: (/** @type {any} */ fn, /** @type {any} */ arg) =>
              page.evaluateOnNewDocument(fn, arg),
            resize: size,
            close: () => page.close(),
            ...tabParts(page, inWindow, id, background),
          },
        })
      );
    },
    async panel() {
      await until("the sidebar", () => hasView("sidebar"));
      const panel = panelIn(inWindow, id);
      await until("the sidebar's document", () =>
        panel.run(() => document.readyState === "complete"),
      );
      return panel;
    },
    panelIsOpen: () => hasView("sidebar"),
    background,
    backgroundIsAwake: () => hasView("background"),
    stopBackground: () => inWindow(own.stopBackground, id),
    update: async () => void (await browser.installExtension(folder)),
    allowHost: (_host, ask) => answer(true, ask),
    refuseHost: (ask) => answer(false, ask),
    takeBackHost: (host) => inWindow(own.takeBackHost, { id, host }),
    async printed() {
      const warnings = await inWindow(own.promptAtInstall, id);
      return { warnings, ...(await background("() => browser.permissions.getAll()")) };
    },
    requests: () => inWindow(own.notedRequests),
    close: () => browser.close(),
  };
}
