#!/usr/bin/env node
// How the extension feels: node tools/extension-bench.mjs [--words 10000] [--keys 80]
//
// In Chromium, headless, with build/extension. Prints medians: what an idle page without an editor pays,
// a key to its paint with and without the extension in one tab by turns, the last key to its findings,
// and a sleeping background to findings.
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { inFrames, patiently, settled } from "../tests/extension/frames.mjs";
import { browsers } from "../tests/extension/drivers.mjs";
import { paragraphs } from "../tests/extension/editors/article.js";
import { serveEditors } from "../tests/extension/editors/serve.mjs";

const { values } = parseArgs({
  options: {
    words: { type: "string", default: "10000" },
    keys: { type: "string", default: "80" },
    idle: { type: "string", default: "10" },
  },
});
const words = Number(values.words);
const keys = Number(values.keys);
const kTurns = 4;

const root = resolve(import.meta.dirname, "..");
const chromium = browsers.find(({ name }) => name === "chromium");
if (!chromium) throw new Error("GALLEY_BROWSER leaves Chromium out, which this bench needs");
const server = await serveEditors();
const driver = await chromium.launch(join(root, "build/extension"), { width: 1280, height: 900 });

/** @param {number[]} list */
function figures(list) {
  const sorted = [...list].sort((a, b) => a - b);
  const at = (/** @type {number} */ share) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1);
  return `median ${at(0.5)} ms (least ${at(0)}, 95 in 100 below ${at(0.95)}, ${list.length} times)`;
}
const median = (/** @type {number[]} */ list) => [...list].sort((a, b) => a - b)[list.length >> 1];

/** An editor with a long article, and a slip every 100 words or so. */
async function longEditor() {
  const tab = await driver.open(server.page("contenteditable"));
  await tab.run(
    ({ words, paragraphs }) => {
      const host = /** @type {HTMLElement} */ (document.querySelector("[contenteditable]"));
      const blocks = [];
      let count = 0;
      for (let i = 0; count < words; i++) {
        const block = document.createElement("p");
        block.textContent = `${paragraphs[i % paragraphs.length]} It was note ${i} of the year ${1000 + i}.`;
        count += block.textContent.split(" ").length;
        blocks.push(block);
      }
      host.replaceChildren(...blocks);
      host.focus();
      const middle = blocks[blocks.length >> 1];
      middle.scrollIntoView({ block: "center" });
      document.getSelection()?.collapse(middle.firstChild, 10);
      const page = /** @type {any} */ (globalThis);
      page.times = [];
      addEventListener("keydown", ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => page.times.push(performance.now() - timeStamp);
          port2.postMessage(0);
        });
      });
    },
    { words, paragraphs },
  );
  return tab;
}

/** @param {import("../tests/extension/drivers.mjs").ExtensionTab} tab @param {number} count */
async function type(tab, count) {
  await tab.run(() => {
    /** @type {any} */ (globalThis).times = [];
  });
  for (let i = 0; i < count; i++) {
    await tab.press("x");
    // As fast as one types.
    await pause(90);
  }
  await pause(300);
  return /** @type {Promise<number[]>} */ (tab.run(() => /** @type {any} */ (globalThis).times));
}

// --- A key to its paint ---------------------------------------------------------------------------

const tab = await longEditor();
/** @type {{bare: number[], checked: number[]}} */
const paints = { bare: [], checked: [] };
await type(tab, 10);
for (let turn = 0; turn < kTurns; turn++) {
  paints.bare.push(...(await type(tab, keys / kTurns)));
  await tab.clickAction();
  await settled(driver, ({ findings }) => findings.length > 0);
  await pause(500);
  paints.checked.push(...(await type(tab, keys / kTurns)));
  await inFrames(driver, () => {
    /** @type {any} */ (globalThis).galley.bench.desk.leave();
    return true;
  });
}
console.log(`a key to its paint, ${words} words, without: ${figures(paints.bare)}`);
console.log(`a key to its paint, ${words} words, with:    ${figures(paints.checked)}`);
console.log(
  `the extension costs ${(median(paints.checked) - median(paints.bare)).toFixed(1)} ms at the median`,
);

// --- The last key to its findings -----------------------------------------------------------------

await tab.clickAction();
await settled(driver, ({ findings }) => findings.length > 0);
const waits = [];
for (let i = 0; i < 15; i++) {
  await inFrames(driver, () => {
    const world = /** @type {any} */ (globalThis);
    const { desk } = world.galley.bench;
    const before = desk.shown.length;
    let last = 0;
    const hear = (/** @type {KeyboardEvent} */ { timeStamp }) => {
      last = timeStamp;
    };
    addEventListener("keydown", hear, { capture: true });
    world.waited = null;
    const look = () => {
      if (desk.shown.length <= before) return requestAnimationFrame(look);
      removeEventListener("keydown", hear, { capture: true });
      world.waited = performance.now() - last;
    };
    look();
    return true;
  });
  await tab.type(" of of");
  const waited = await patiently(async () => {
    const [ms] = await inFrames(driver, () => /** @type {any} */ (globalThis).waited);
    return ms ?? 0;
  });
  waits.push(Number(waited));
  await tab.type(" ");
  await pause(500);
}
console.log(`the last key to its findings on the screen: ${figures(waits)}`);

// --- A sleeping background ------------------------------------------------------------------------

const wakes = [];
for (let i = 0; i < 9; i++) {
  await driver.stopBackground();
  wakes.push(
    Number(
      await tab.inContentScript(async () => {
        const { desk } = /** @type {any} */ (globalThis).galley.bench;
        const began = performance.now();
        desk.scheduler.current = false;
        desk.scheduler.now();
        while (!desk.scheduler.current) await new Promise((done) => setTimeout(done, 1));
        return performance.now() - began;
      }),
    ),
  );
}
console.log(`a sleeping background to findings in ${words} words: ${figures(wakes)}`);
await tab.close();

// --- A page without an editor ---------------------------------------------------------------------

const idle = await driver.open(server.page("plain-page"));
await idle.clickAction();
await settled(driver);
const panel = await driver.panel();
await patiently(() =>
  panel.run(() => !(/** @type {HTMLElement} */ (document.querySelector("#always-row")).hidden)),
);
await driver.allowHost("http://127.0.0.1/*", () => panel.click("#always"));
await idle.reload();
const isThere = () => inFrames(driver, () => typeof (/** @type {any} */ (globalThis).galley));
if (!(await patiently(async () => (await isThere())[0] === "object")))
  throw new Error("the extension is not on the page that it is always on");
const devtools = await /** @type {() => Promise<any>} */ (idle.devtools)();
await devtools.send("Performance.enable");
const spent = async () => {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return 1000 * metrics.find((/** @type {any} */ { name }) => name === "ScriptDuration").value;
};
await pause(1000);
const from = await spent();
await pause(1000 * Number(values.idle));
const script = (await spent()) - from;
console.log(
  `an idle page without an editor, always on: ${(script / Number(values.idle)).toFixed(3)} ms of script a second`,
);
await driver.close();
await server.close();
