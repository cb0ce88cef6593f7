// @ts-check
// One small interface over two real browsers: Chromium by Playwright, Firefox by Puppeteer
// (WebDriver BiDi; Playwright drives only a Firefox of its own making). Neither downloads anything.
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { chromium } from "playwright-core";
import puppeteer from "puppeteer-core";

/**
 * @typedef {object} View how a tab is looked at
 * @property {number} [width]
 * @property {number} [height]
 * @property {boolean} [dark]
 * @property {boolean} [forcedColors] Chromium only; Firefox takes it from the system
 */

/**
 * @typedef {object} Tab
 * @property {string} browser
 * @property {string[]} problems uncaught errors and error lines of the console
 * @property {(url: string) => Promise<void>} goto
 * @property {() => Promise<void>} reload
 * @property {<R, A>(fn: (arg: A) => R, arg?: A) => Promise<Awaited<R>>} run in the page
 * @property {(source: string) => Promise<void>} script runs a script that the policy would refuse
 * @property {<A>(fn: (arg: A) => void, arg?: A) => Promise<void>} beforeLoad run before the page's own
 *   scripts on every load
 * @property {(keys: string) => Promise<void>} press "Shift+F8"
 * @property {(text: string) => Promise<void>} type
 * @property {(x: number, y: number) => Promise<void>} click
 * @property {(x: number, y: number) => Promise<void>} move
 * @property {(clip: {text?: string, html?: string}) => Promise<void>} copy fills the clipboard
 * @property {(width: number, height: number) => Promise<void>} resize
 * @property {(file: string) => Promise<void>} screenshot
 * @property {() => Promise<void>} close
 * @property {() => Promise<any>} [devtools] a session of the browser's own protocol; Chromium only
 */

/** @typedef {{name: string, open: (view?: View) => Promise<Tab>, close: () => Promise<void>}} Driver */

/**
 * @param {string} name
 * @param {string} variable
 * @param {string} usual
 */
export function executable(name, variable, usual) {
  const path = process.env[variable] ?? usual;
  if (!existsSync(path)) {
    throw new Error(
      `There is no ${name} at ${path}. These tests need it: install it (tools/setup.sh test) ` +
        `or set ${variable} to its path.`,
    );
  }
  return path;
}

/** What both libraries' pages can do the same way; parts has what differs. */
export function tabOver(/** @type {any} */ page, /** @type {any} */ parts) {
  /** @type {string[]} */
  const problems = [];
  page.on("pageerror", (/** @type {Error} */ error) => problems.push(`uncaught: ${error.message}`));
  page.on("console", (/** @type {any} */ message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  return {
    problems,
    goto: async (/** @type {string} */ url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    script: async (/** @type {string} */ source) => void (await page.evaluate(source)),
    run: (/** @type {any} */ fn, /** @type {any} */ arg) => page.evaluate(fn, arg),
    async press(/** @type {string} */ keys) {
      const held = keys.split("+");
      const key = held.pop() || "+";
      for (const modifier of held) await page.keyboard.down(modifier);
      await page.keyboard.press(key);
      for (const modifier of held.reverse()) await page.keyboard.up(modifier);
    },
    type: (/** @type {string} */ text) => page.keyboard.type(text),
    click: (/** @type {number} */ x, /** @type {number} */ y) => page.mouse.click(x, y),
    move: (/** @type {number} */ x, /** @type {number} */ y) => page.mouse.move(x, y),
    async screenshot(/** @type {string} */ file) {
      await mkdir(dirname(file), { recursive: true });
      await page.screenshot({ path: file });
    },
    async copy(/** @type {{text?: string, html?: string}} */ clip) {
      const scratch = await parts.newPage();
      await scratch.goto("data:text/html,<meta charset=utf-8><body contenteditable>");
      await scratch.evaluate((/** @type {{text?: string, html?: string}} */ { text, html }) => {
        if (html !== undefined) {
          document.body.innerHTML = html;
          document.body.focus();
          document.getSelection()?.selectAllChildren(document.body);
        } else {
          const area = document.createElement("textarea");
          area.value = text ?? "";
          document.body.replaceChildren(area);
          document.body.contentEditable = "false";
          area.focus();
          area.select();
        }
      }, clip);
      await scratch.keyboard.down("Control");
      await scratch.keyboard.press("c");
      await scratch.keyboard.up("Control");
      await scratch.close();
      await page.bringToFront();
    },
    ...parts.tab,
  };
}

/** @returns {Promise<Driver>} */
async function chromiumDriver() {
  const browser = await chromium.launch({
    executablePath: executable("Chromium", "CHROMIUM", "/usr/bin/chromium"),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  return {
    name: "chromium",
    async open({ width = 1280, height = 900, dark = false, forcedColors = false } = {}) {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: dark ? "dark" : "light",
        forcedColors: forcedColors ? "active" : "none",
      });
      const page = await context.newPage();
      return tabOver(page, {
        newPage: () => context.newPage(),
        tab: {
          browser: "chromium",
          beforeLoad: async (/** @type {any} */ fn, /** @type {any} */ arg) => {
            await page.addInitScript(fn, arg);
          },
          resize: (/** @type {number} */ w, /** @type {number} */ h) =>
            page.setViewportSize({ width: w, height: h }),
          close: () => context.close(),
          devtools: () => context.newCDPSession(page),
        },
      });
    },
    close: () => browser.close(),
  };
}

/** @returns {Promise<Driver>} */
async function firefoxDriver() {
  const executablePath = executable("Firefox", "FIREFOX", "/usr/bin/firefox-esr");
  const launch = (/** @type {boolean} */ dark) =>
    puppeteer.launch({
      browser: "firefox",
      executablePath,
      headless: true,
      extraPrefsFirefox: { "layout.css.prefers-color-scheme.content-override": dark ? 0 : 1 },
    });
  /** @type {Map<boolean, Promise<import("puppeteer-core").Browser>>} */
  const browsers = new Map([[false, launch(false)]]);
  await browsers.get(false);
  return {
    name: "firefox",
    async open({ width = 1280, height = 900, dark = false } = {}) {
      if (!browsers.has(dark)) browsers.set(dark, launch(dark));
      const browser = await /** @type {Promise<import("puppeteer-core").Browser>} */ (
        browsers.get(dark)
      );
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width, height });
      return tabOver(page, {
        newPage: () => context.newPage(),
        tab: {
          browser: "firefox",
          beforeLoad: async (/** @type {any} */ fn, /** @type {any} */ arg) => {
            await page.evaluateOnNewDocument(fn, arg);
          },
          resize: (/** @type {number} */ w, /** @type {number} */ h) =>
            page.setViewport({ width: w, height: h }),
          close: () => context.close(),
        },
      });
    },
    async close() {
      for (const browser of browsers.values()) await (await browser).close();
    },
  };
}

/** GALLEY_BROWSER names the only one to run. @type {ReadonlyArray<{name: string, launch: () => Promise<Driver>}>} */
export const browsers = [
  { name: "chromium", launch: chromiumDriver },
  { name: "firefox", launch: firefoxDriver },
].filter(({ name }) => [undefined, "", name].includes(process.env.GALLEY_BROWSER));
