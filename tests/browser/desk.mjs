// @ts-check
// The words the journeys are written in.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe } from "node:test";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../../tools/serve.mjs";
import { browsers } from "./drivers.mjs";

/** @typedef {import("./drivers.mjs").Tab} Tab */
/** @typedef {import("./drivers.mjs").Driver} Driver */
/** @typedef {import("./drivers.mjs").View} View */

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
export const site = resolve(process.env.GALLEY_SITE ?? join(root, "build/site"));
export const shots = join(root, "build/screenshots");
export const sample = readFileSync(join(root, "web/sample-article.txt"), "utf8").trimEnd();

/** A repeat, a doubled word, a space before a comma and a vague source, and words without fault. */
export const short = [
  "The Harbour Bell",
  "",
  "The bell of the old harbour rang at noon on Monday , the keeper said, after forty silent years.",
  "",
  "The council paid for the the new rope, and the parish paid for the new wheel and its oak frame.",
  "",
  "Experts say the bell will last another century.",
  "",
  "The bell of the old harbour rang at noon on Monday , the keeper said, after forty silent years.",
].join("\n");

/**
 * A suite that runs once in each browser, on one server.
 * @param {string} name
 * @param {(desk: {open: (view?: View, address?: string) => Promise<Tab>, url: () => string}) => void} body
 * @param {{path?: string, plain?: boolean}} [hosting]
 */
export function inEachBrowser(name, body, { path = "/", plain = true } = {}) {
  for (const { name: browser, launch } of browsers) {
    describe(`${name} (${browser})`, () => {
      /** @type {Driver} */
      let driver;
      /** @type {Awaited<ReturnType<typeof serve>>} */
      let server;
      before(async () => {
        server = await serve({ root: site, path, plain });
        driver = await launch();
      });
      after(async () => {
        await driver?.close();
        await server?.close();
      });
      body({
        url: () => server.url,
        async open(view, address = server.url) {
          const tab = await driver.open(view);
          await tab.beforeLoad(listenInWorker, String(workerEar));
          await tab.goto(address);
          await ready(tab);
          return tab;
        },
      });
    });
  }
}

/**
 * Lets tests speak to the page's own worker: neither library can reach into one in every browser.
 * The worker is still made by the page, from its own source, under its own policy; the source only
 * ends in an ear for `tellWorker`.
 */
function listenInWorker(/** @type {string} */ ear) {
  const { Blob } = globalThis;
  globalThis.Blob = class extends Blob {
    constructor(/** @type {BlobPart[]} */ parts = [], /** @type {BlobPropertyBag} */ options = {}) {
      super(options.type === "text/javascript" ? [...parts, `\n;(${ear})();`] : parts, options);
    }
  };
}

function workerEar() {
  const channel = new BroadcastChannel("galley-test");
  channel.onmessage = async ({ data: { order, url } }) => {
    if (order === "crash") {
      setTimeout(() => {
        throw new Error("a crash on purpose");
      });
      return;
    }
    /** @type {Record<string, () => Promise<unknown>>} */
    const ways = {
      fetch: () => fetch(url, { mode: "no-cors" }),
      xhr: () =>
        new Promise((done, failed) => {
          const request = new XMLHttpRequest();
          request.onload = done;
          request.onerror = failed;
          request.open("GET", url);
          request.send();
        }),
      socket: () =>
        new Promise((done, failed) => {
          const socket = new WebSocket(url.replace("http", "ws"));
          socket.onopen = done;
          socket.onerror = failed;
        }),
      import: () => import(url),
    };
    /** @type {Record<string, string>} */
    const results = {};
    for (const [name, way] of Object.entries(ways)) {
      results[name] = await way().then(
        () => "went out",
        () => "blocked",
      );
    }
    channel.postMessage({ results });
  };
}

/**
 * @param {Tab} tab
 * @param {{order: "crash"|"connect", url?: string}} message
 * @returns {Promise<Record<string, string>|null>} what came of each way to connect
 */
export const tellWorker = (tab, message) =>
  tab.run(
    (message) =>
      new Promise((done) => {
        const channel = new BroadcastChannel("galley-test");
        channel.onmessage = ({ data }) => done(data.results);
        channel.postMessage(message);
        if (message.order === "crash") setTimeout(() => done(null), 50);
      }),
    message,
  );

/**
 * Asks the page again and again until it answers with something true.
 * @template R, A
 * @param {Tab} tab
 * @param {string} what
 * @param {(arg: A) => R} fn
 * @param {A} [arg]
 * @returns {Promise<Awaited<R>>}
 */
export async function until(tab, what, fn, arg) {
  const patience = 60_000;
  const began = performance.now();
  for (;;) {
    const answer = await tab.run(fn, arg);
    if (answer) return answer;
    if (performance.now() - began > patience) {
      throw new Error(
        `${tab.browser}: waited ${patience} ms for ${what}. ${tab.problems.join(" | ")}`,
      );
    }
    await new Promise((done) => setTimeout(done, 15));
  }
}

export const ready = (/** @type {Tab} */ tab) =>
  until(tab, "the engine", () => document.documentElement.dataset.engine === "ready");

/** Waits until the list is about the text as it stands. */
export const settled = (/** @type {Tab} */ tab) =>
  until(
    tab,
    "the report",
    () => document.querySelector("#findings")?.getAttribute("aria-busy") === "false",
  );

/** @param {Tab} tab */
export const textOf = (tab) =>
  tab.run(() => [...document.querySelectorAll("#article p")].map((p) => p.textContent).join("\n"));

/** @param {Tab} tab @param {string} selector */
export async function clickOn(tab, selector) {
  const at = await tab.run((/** @type {string} */ wanted) => {
    const element = document.querySelector(wanted);
    if (!element) return null;
    element.scrollIntoView({ block: "nearest" });
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { x: (left + right) / 2, y: (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2 };
  }, selector);
  assert.ok(at, `there is no ${selector} to click on`);
  await tab.click(at.x, at.y);
}

/**
 * The middle of the first place where the article has these words.
 * @param {Tab} tab
 * @param {string} words
 */
export async function placeOf(tab, words) {
  const at = await tab.run((/** @type {string} */ wanted) => {
    for (const block of document.querySelectorAll("#article p")) {
      const found = block.textContent?.indexOf(wanted) ?? -1;
      if (found < 0 || !block.firstChild) continue;
      block.scrollIntoView({ block: "center" });
      const range = document.createRange();
      range.setStart(block.firstChild, found);
      range.setEnd(block.firstChild, found + wanted.length);
      const { left, top, width, height } = range.getClientRects()[0];
      return { x: left + width / 2, y: top + height / 2 };
    }
    return null;
  }, words);
  assert.ok(at, `the article does not have "${words}"`);
  return at;
}

/** @param {Tab} tab @param {string} words */
export async function clickWords(tab, words) {
  const { x, y } = await placeOf(tab, words);
  await tab.click(x, y);
}

/**
 * Puts the caret behind the first place where the article has these words, by mouse and keys.
 * @param {Tab} tab
 * @param {string} words
 */
export async function caretBehind(tab, words) {
  await tab.run((/** @type {string} */ wanted) => {
    for (const block of document.querySelectorAll("#article p")) {
      const found = block.textContent?.indexOf(wanted) ?? -1;
      if (found < 0 || !block.firstChild) continue;
      /** @type {HTMLElement} */ (document.querySelector("#article")).focus();
      document.getSelection()?.collapse(block.firstChild, found + wanted.length);
      return;
    }
    throw new Error(`the article does not have "${wanted}"`);
  }, words);
}

/** Empties the page and pastes with the keyboard, as a person does. */
export async function paste(/** @type {Tab} */ tab, /** @type {string} */ text) {
  await tab.copy({ text });
  await clickOn(tab, ".sheet");
  await tab.press("Control+a");
  await tab.press("Control+v");
  await until(
    tab,
    "the pasted text",
    (length) =>
      [...document.querySelectorAll("#article p")].reduce(
        (sum, p) => sum + (p.textContent?.length ?? 0) + 1,
        -1,
      ) === length,
    text.replace(/\r\n?/g, "\n").length,
  );
  await settled(tab);
}

/** @typedef {{selector: string, rule: string, family: string, severity: string, message: string, excerpt: string, words: string, current: boolean, inside: number}} Row */

/** The rows that are there: errors and warnings, then hints if they are unfolded. @param {Tab} tab @returns {Promise<Row[]>} */
export const rowsOf = (tab) =>
  tab.run(() =>
    [...document.querySelectorAll("#findings > li, #hints > li")].map((row) => {
      const button = /** @type {HTMLElement} */ (row.querySelector(".row-main"));
      const own = (/** @type {string} */ name) => button.querySelector(name)?.textContent ?? "";
      const siblings = [.../** @type {Element} */ (row.parentElement).children];
      return {
        selector: `#${row.parentElement?.id} > li:nth-child(${siblings.indexOf(row) + 1}) > .row-main`,
        rule: button.dataset.rule ?? "",
        family: own(".family").replaceAll(" ", "-"),
        severity: own(".severity"),
        message: own(".row-message"),
        excerpt: own(".row-excerpt"),
        words: own(".row-own") || own(".row-excerpt"),
        current: button.getAttribute("aria-current") === "true",
        inside: row.querySelectorAll(".row-inner").length,
      };
    }),
  );

/** What the button over the hints says, and whether they are unfolded; null where there is none. @param {Tab} tab */
export const foldOf = (tab) =>
  tab.run(() => {
    const button = /** @type {HTMLElement} */ (document.querySelector("#unfold-hints"));
    return button.checkVisibility()
      ? { name: button.textContent, open: button.getAttribute("aria-expanded") === "true" }
      : null;
  });

/** Shows the rows of the hints too. @param {Tab} tab */
export async function unfoldHints(tab) {
  assert.equal((await foldOf(tab))?.open, false, "the hints are folded");
  await clickOn(tab, "#unfold-hints");
}

/** The text under each registered highlight. @param {Tab} tab @returns {Promise<Record<string, string[]>>} */
export const highlightsOf = (tab) =>
  tab.run(
    () =>
      new Promise((done) =>
        // A frame has to pass: highlights are painted with it.
        requestAnimationFrame(() =>
          requestAnimationFrame(() =>
            done(
              Object.fromEntries(
                [...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(String)]),
              ),
            ),
          ),
        ),
      ),
  );

/** The open card's parts, or null. @param {Tab} tab */
export const cardOf = (tab) =>
  tab.run(() => {
    const card = document.querySelector("#card:popover-open");
    if (!card) return null;
    const text = (/** @type {string} */ name) => card.querySelector(name)?.textContent ?? null;
    return {
      family: text(".family")?.replaceAll(" ", "-") ?? null,
      title: text("#card-title"),
      why: [...card.querySelectorAll(".why li")].map((term) => term.textContent),
      related: [...card.querySelectorAll(".twin blockquote")].map((twin) => twin.textContent),
      fixes: [...card.querySelectorAll(".fix h4")].map((fix) => fix.textContent),
      removed: text("del"),
      focused: card.contains(document.activeElement),
      focus: document.activeElement?.textContent ?? "",
    };
  });

/** @param {Tab} tab @returns {Promise<string>} what has the focus, in a word or two */
export const focusOf = (tab) =>
  tab.run(() => {
    const at = document.activeElement;
    return at?.id || /** @type {HTMLElement} */ (at)?.dataset?.rule || at?.textContent || "";
  });
