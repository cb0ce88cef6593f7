// @ts-check
// Chromium with the extension, over the pipe of the DevTools protocol: only there can an extension
// be installed, and the button in the toolbar be clicked.
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import puppeteer from "puppeteer-core";
import { executable, tabOver } from "../browser/drivers.mjs";
import { keysOf } from "./shortcuts.mjs";

/** @typedef {import("puppeteer-core").Browser} Browser */
/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {import("puppeteer-core").Target} Target */
/** @typedef {import("../browser/drivers.mjs").View} View */

const call = (/** @type {unknown} */ fn, /** @type {unknown} */ arg) =>
  `(${fn})(${JSON.stringify(arg) ?? ""})`;

/** @returns {Promise<import("puppeteer-core").Extension>} */
async function installed(/** @type {Browser} */ browser) {
  for (let tries = 0; tries < 100; tries++) {
    const [extension] = (await browser.extensions()).values();
    if (extension) return extension;
    await pause(50);
  }
  throw new Error("Chromium did not install the extension.");
}

/**
 * The background. A session that stays keeps the service worker awake, and Chromium crashes when a
 * worker with one is stopped: so each call has a session of its own.
 */
function backgroundOf(/** @type {Browser} */ browser, /** @type {string} */ origin) {
  const isBackground = (/** @type {Target} */ target) =>
    target.type() === "service_worker" && target.url().startsWith(origin);
  const find = () => browser.waitForTarget(isBackground, { timeout: 5000 });
  const isAwake = async () => browser.targets().some(isBackground);
  return {
    isAwake,
    async untilReplaced(/** @type {() => Promise<unknown>} */ act) {
      const old = browser.targets().find(isBackground);
      await act();
      while (old && browser.targets().includes(old)) await pause(20);
    },
    async run(/** @type {any} */ fn, /** @type {any} */ arg) {
      const session = await (await find()).createCDPSession();
      try {
        const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
          expression: call(fn, arg),
          awaitPromise: true,
          returnByValue: true,
        });
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
        return result.value;
      } finally {
        // An update may have taken the worker meanwhile.
        await session.detach().catch(() => {});
      }
    },
    async stop() {
      const target = /** @type {any} */ (await find());
      const session = await browser.target().createCDPSession();
      await session.send("Target.closeTarget", { targetId: target._targetId });
      await session.detach();
      while (await isAwake()) await pause(20);
    },
  };
}

/** Keys that reach the browser: without the native code it leaves them to the page. */
async function pressInBrowser(/** @type {Page} */ page, /** @type {string} */ shortcut) {
  const { modifiers, key, code, keyCode } = keysOf(shortcut);
  const bits = ["Alt", "Control", "Meta", "Shift"];
  const event = {
    key,
    code,
    modifiers: modifiers.reduce((sum, name) => sum | (1 << bits.indexOf(name)), 0),
    windowsVirtualKeyCode: keyCode,
    nativeVirtualKeyCode: keyCode,
  };
  const session = await page.createCDPSession();
  await session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...event });
  await session.send("Input.dispatchKeyEvent", { type: "keyUp", ...event });
  await session.detach();
}

/** The session stays: what it pretends ends with it. */
async function pretend(/** @type {Page} */ page, /** @type {View} */ { dark, forcedColors }) {
  const session = await page.createCDPSession();
  await session.send("Emulation.setEmulatedMedia", {
    features: [
      { name: "prefers-color-scheme", value: dark ? "dark" : "light" },
      { name: "forced-colors", value: forcedColors ? "active" : "none" },
    ],
  });
}

async function sideBySide(
  /** @type {Browser} */ browser,
  /** @type {Page[]} */ pages,
  /** @type {string} */ file,
) {
  const shots = [];
  for (const page of pages) shots.push(await page.screenshot({ encoding: "base64" }));
  const scratch = await browser.newPage();
  await scratch.setContent(
    `<body style="margin:0;display:flex;width:max-content;align-items:start;gap:4px;background:gray">${shots
      .map((shot) => `<img src="data:image/png;base64,${shot}">`)
      .join("")}`,
  );
  await mkdir(dirname(file), { recursive: true });
  const body = await scratch.$("body");
  await body?.screenshot({ path: file });
  await scratch.close();
}

/** What an event of Chromium's log of the network says, one a line. */
async function requestsIn(/** @type {string} */ file) {
  const [head, , ...lines] = (await readFile(file, "utf8")).split("\n");
  const { logEventTypes } = JSON.parse(`${head.replace(/,\s*$/, "")}}`).constants;
  const requests = [];
  for (const line of lines) {
    // The last line may be half written.
    if (!line.endsWith("},")) continue;
    const { type, params } = JSON.parse(line.slice(0, -1));
    if (type !== logEventTypes.URL_REQUEST_START_JOB || !params?.url) continue;
    requests.push({ url: params.url, from: params.initiator });
  }
  return requests;
}

/**
 * @param {string} directory
 * @param {View} [view]
 * @returns {Promise<import("./drivers.mjs").ExtensionDriver>}
 */
export async function chromiumWith(directory, view = {}) {
  const { width = 1280, height = 900 } = view;
  const folder = resolve(directory);
  const scratch = await mkdtemp(join(tmpdir(), "extension-test-"));
  const log = join(scratch, "network.json");
  const browser = await puppeteer.launch({
    executablePath: executable("Chromium", "CHROMIUM", "/usr/bin/chromium"),
    pipe: true,
    enableExtensions: [folder],
    defaultViewport: null,
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      `--window-size=${width},${height}`,
      `--log-net-log=${log}`,
      // The browser's own calls home have no part in this.
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    ],
  });
  const extension = await installed(browser);
  const { id } = extension;
  const origin = `chrome-extension://${id}`;
  const background = backgroundOf(browser, origin);
  const [manager] = await browser.pages();
  await manager.goto("chrome://extensions/");
  const manage = (/** @type {string} */ fn, /** @type {unknown} */ arg) =>
    manager.evaluate(call(fn, arg));

  const isPanel = (/** @type {Target} */ target) =>
    target.type() === "page" && target.url().startsWith(`${origin}/`);
  const panelPage = async () => {
    const target = await browser.waitForTarget(isPanel, { timeout: 5000 });
    const page = await target.asPage();
    await pretend(page, view);
    return page;
  };
  const tabParts = (/** @type {Page} */ page) => ({
    clickAction: async () => {
      await page.bringToFront();
      await page.triggerExtensionAction(extension);
    },
    chooseMenuItem: async (
      /** @type {string} */ item,
      /** @type {number} */ x,
      /** @type {number} */ y,
    ) => {
      await page.bringToFront();
      const info = await page.evaluate(pointed, { x, y });
      await background.run(
        `async ({ item, info }) => {
          const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
          chrome.contextMenus.onClicked.dispatch({ menuItemId: item, frameId: 0, ...info }, tab);
        }`,
        { item, info },
      );
    },
    pressCommand: async (/** @type {string} */ name) => {
      await page.bringToFront();
      const commands = await background.run("() => chrome.commands.getAll()", undefined);
      const { shortcut } = commands.find((/** @type {any} */ one) => one.name === name);
      await pressInBrowser(page, shortcut);
    },
    inContentScript: async (/** @type {any} */ fn, /** @type {any} */ arg) => {
      // After an update there may be the world of the old version beside the new.
      const realm = page.extensionRealms().findLast((one) => one.origin === origin);
      if (!realm) throw new Error("The extension has no content script in this page.");
      return realm.evaluate(fn, arg);
    },
    screenshotWithPanel: async (/** @type {string} */ file) => {
      await page.bringToFront();
      await sideBySide(browser, [page, await panelPage()], file);
      await page.bringToFront();
    },
  });

  return {
    name: "chromium",
    id,
    origin,
    async open(url, own) {
      const page = await browser.newPage();
      const size = (/** @type {number} */ w, /** @type {number} */ h) =>
        page.setViewport({ width: w, height: h });
      if (own) await size(own.width ?? width, own.height ?? height);
      await pretend(page, own ?? view);
      await page.goto(url);
      return /** @type {any} */ (
        tabOver(page, {
          newPage: () => browser.newPage(),
          tab: {
            browser: "chromium",
            beforeLoad: (/** @type {any} */ fn, /** @type {any} */ arg) =>
              page.evaluateOnNewDocument(fn, arg),
            resize: size,
            close: () => page.close(),
            devtools: () => page.createCDPSession(),
            ...tabParts(page),
          },
        })
      );
    },
    async panel() {
      const page = await panelPage();
      const { run, press, type, screenshot } = tabOver(page, {});
      return {
        run,
        press,
        type,
        screenshot,
        click: (selector) => page.click(selector),
        close: async () => {
          await page.evaluate(() => setTimeout(() => window.close()));
          while (browser.targets().some(isPanel)) await pause(20);
        },
      };
    },
    panelIsOpen: async () => browser.targets().some(isPanel),
    background: background.run,
    backgroundIsAwake: background.isAwake,
    stopBackground: background.stop,
    // Not runtime.reload(): with the pipe attached the browser crashes after it.
    update: () => background.untilReplaced(() => browser.installExtension(folder)),
    async allowHost(host, ask) {
      await manage("([id, host]) => chrome.developerPrivate.addHostPermission(id, host)", [
        id,
        host,
      ]);
      await ask();
    },
    takeBackHost: async (host) => {
      await manage("([id, host]) => chrome.developerPrivate.removeHostPermission(id, host)", [
        id,
        host,
      ]);
    },
    async printed() {
      const warnings = await manage("(id) => chrome.management.getPermissionWarningsById(id)", id);
      const all = await background.run("() => chrome.permissions.getAll()", undefined);
      return { warnings: /** @type {string[]} */ (warnings), ...all };
    },
    requests: () => requestsIn(log),
    async close() {
      // A browser that has crashed would keep the tests waiting.
      await Promise.race([browser.close(), pause(5000, undefined, { ref: false })]);
      browser.process()?.kill("SIGKILL");
      await rm(scratch, { recursive: true });
    },
  };
}

/** What a context menu at that point would tell of the page. Runs there. */
function pointed(/** @type {{x: number, y: number}} */ { x, y }) {
  const element = document.elementFromPoint(x, y);
  return {
    pageUrl: location.href,
    editable:
      element?.matches("input, textarea") || /** @type {any} */ (element)?.isContentEditable,
    selectionText: String(getSelection()) || undefined,
  };
}
