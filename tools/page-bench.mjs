#!/usr/bin/env node
// How the page feels with a long article: node tools/page-bench.mjs [--site build/site]
// [--words 100000] [--findings 2000] [--keys 60]
//
// Headless. Prints the stages of a first load with the sample, in a tab that has come to rest: a new
// one takes the browser a third of a second of processor time, and that is not the page's. Then the
// time to its paint (script, style, layout and paint record: up to the task after the next frame) of
// a key, of marks and rows that a filter takes away or brings, and of a new report, each as least,
// median and 95 in 100.
import { parseArgs } from "node:util";
import { browsers } from "../tests/browser/drivers.mjs";
import { serve } from "./serve.mjs";
import { readFileSync } from "node:fs";

const { values } = parseArgs({
  options: {
    site: { type: "string", default: "build/site" },
    words: { type: "string", default: "100000" },
    findings: { type: "string", default: "2000" },
    keys: { type: "string", default: "60" },
    browser: { type: "string", default: "chromium" },
  },
});
const wanted = {
  words: Number(values.words),
  findings: Number(values.findings),
  keys: Number(values.keys),
};

/** An article of invented sentences, with doubled words and spaces before commas spread over it. */
function article(/** @type {number} */ words, /** @type {number} */ slips) {
  const subjects = "ferry council harbour bridge market school levee engine orchard library".split(
    " ",
  );
  const verbs = "keeps leaves reaches passes measures repairs paints crosses opens closes".split(
    " ",
  );
  const things = "rope gate window ladder barrel lantern anchor wheel signal ledger".split(" ");
  const tails =
    "before noon|after the storm|with great care|on the north bank|for the tenth year|without a sound|in plain sight|at low water".split(
      "|",
    );
  let state = 12345;
  const pick = (/** @type {string[]} */ list) => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return list[(state >> 8) % list.length];
  };
  const paragraphs = [];
  let count = 0;
  let made = 0;
  for (let i = 0; count < words; i++) {
    const sentences = [];
    for (let j = 0; j < 8 && count < words; j++) {
      const due = made < (slips * count) / words;
      const slip = due && made % 2 === 0 ? "the the" : "the";
      const comma = due && made % 2 === 1 ? " ," : ",";
      if (due) made++;
      // Words of their own keep sentences from being taken for repeats.
      const own = (/** @type {number} */ salt) =>
        ((i * 8 + j + 1) * salt)
          .toString(26)
          .replace(/\d/g, (digit) => "klmnprstvz"[Number(digit)]);
      const sentence =
        `The ${own(7919)} ${pick(things)} ${pick(tails)} ${pick(verbs)} ${slip} ${own(104729)} ` +
        `${pick(subjects)}${comma} and its ${own(15485863)} ${pick(subjects)} ${pick(verbs)} it.`;
      sentences.push(sentence);
      count += sentence.split(" ").length;
    }
    paragraphs.push(sentences.join(" "));
  }
  return paragraphs.join("\n\n");
}

const figures = (/** @type {number[]} */ list) => {
  const sorted = [...list].sort((a, b) => a - b);
  const at = (/** @type {number} */ share) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1);
  return `${at(0)} / ${at(0.5)} / ${at(0.95)} ms`;
};

const browser = browsers.find(({ name }) => name === values.browser);
if (!browser) throw new Error(`there is no browser ${values.browser}`);
const server = await serve({ root: values.site });
const driver = await browser.launch();

/** A new tab's own start is over by then, on two slow cores too. */
const kRestMs = 1500;

/** When each stage of a first load is reached, in ms since the navigation. @type {Array<Record<string, number>>} */
const loads = [];
for (let i = 0; i < 9; i++) {
  const tab = await driver.open();
  await tab.beforeLoad((/** @type {string} */ text) => {
    // The text that the page finds kept is linted as soon as the engine stands.
    sessionStorage.setItem("galley.text", text);
    const scope = /** @type {any} */ (globalThis);
    /** @type {Record<string, number>} */
    const stages = {};
    const reached = (/** @type {string} */ name) => (stages[name] ??= performance.now());
    const { Worker } = globalThis;
    globalThis.Worker = class extends Worker {
      constructor(/** @type {[string | URL, WorkerOptions?]} */ ...call) {
        reached("the script runs");
        super(...call);
        /** @type {Record<string, string>} */
        const names = {
          awake: "the worker is awake",
          ready: "the engine is ready",
          result: "its report",
        };
        this.addEventListener(
          "message",
          ({ data }) => names[data.type] && reached(names[data.type]),
        );
      }
    };
    scope.listed = new Promise((done) => {
      addEventListener("DOMContentLoaded", () => {
        const list = /** @type {Element} */ (document.querySelector("#findings"));
        const look = () => {
          if (!list.querySelector(".row-main")) return;
          observer.disconnect();
          requestAnimationFrame(() =>
            setTimeout(() => {
              reached("the findings are painted");
              const [{ responseEnd }] = /** @type {PerformanceNavigationTiming[]} */ (
                performance.getEntriesByType("navigation")
              );
              const first = performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
              done({ "the page has come": responseEnd, "first paint": first ?? 0, ...stages });
            }),
          );
        };
        const observer = new MutationObserver(look);
        observer.observe(list, { childList: true });
        look();
      });
    });
  }, readFileSync("web/sample-article.txt", "utf8").trimEnd());
  await new Promise((done) => setTimeout(done, kRestMs));
  await tab.goto(server.url);
  loads.push(await tab.run(() => /** @type {any} */ (globalThis).listed));
  await tab.close();
}

const tab = await driver.open();
await tab.beforeLoad(() => {
  const scope = /** @type {any} */ (globalThis);
  /**
   * How long it is from a change to its paint, in ms, and how much of that is work: of the change
   * itself, and from the frame's first script to its paint. The rest is the wait for the screen.
   */
  scope.timed = (/** @type {() => void} */ change) =>
    new Promise((done) => {
      const began = performance.now();
      let frame = 0;
      requestAnimationFrame(() => (frame = performance.now()));
      change();
      const changed = performance.now();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          const painted = performance.now();
          done([painted - began, changed - began + painted - frame]);
        };
        port2.postMessage(0);
      });
    });
  const { Worker } = globalThis;
  globalThis.Worker = class extends Worker {
    /** @param {string} type @param {any} listener */
    addEventListener(type, listener) {
      super.addEventListener(type, (/** @type {any} */ event) => {
        if (event.data?.type !== "result" || !scope.report) return listener(event);
        scope.report(scope.timed(() => listener(event)));
        scope.report = null;
      });
    }
  };
});
await tab.goto(server.url);
const text = article(wanted.words, wanted.findings);
const ready = async () => {
  for (;;) {
    const state = await tab.run(
      () =>
        document.documentElement.dataset.engine === "ready" &&
        document.querySelector("#findings")?.getAttribute("aria-busy") === "false",
    );
    if (state) return;
    await new Promise((done) => setTimeout(done, 100));
  }
};
await tab.run(() => /** @type {HTMLElement} */ (document.querySelector("#article")).focus());
await tab.run((/** @type {string} */ text) => {
  const data = new DataTransfer();
  data.setData("text/plain", text);
  const event = new Event("paste", { bubbles: true, cancelable: true });
  // Firefox gives a ClipboardEvent of a script no data.
  Object.defineProperty(event, "clipboardData", { value: data });
  document.querySelector("#article")?.dispatchEvent(event);
}, text);
await ready();
const summary = await tab.run(() => document.querySelector("#summary")?.textContent);

/** Processor time of the page's main thread so far, in ms: what other programs take is not in it. */
const devtools = await tab.devtools?.();
await devtools?.send("Performance.enable", { timeDomain: "threadTicks" });
/** @returns {Promise<Record<string, number>>} */
async function spent() {
  if (!devtools) return {};
  const { metrics } = await devtools.send("Performance.getMetrics");
  return Object.fromEntries(
    metrics.map((/** @type {{name: string, value: number}} */ { name, value }) => [
      name,
      value * 1000,
    ]),
  );
}
const kParts = ["TaskDuration", "ScriptDuration", "RecalcStyleDuration", "LayoutDuration"];
/** What each of `count` repetitions took of the processor. */
const share = (
  /** @type {Record<string, number>} */ from,
  /** @type {Record<string, number>} */ to,
  /** @type {number} */ count,
) =>
  kParts
    .map(
      (part) =>
        `${part.replace("Duration", "").toLowerCase()} ${((to[part] - from[part]) / count).toFixed(1)}`,
    )
    .join(", ");

/** Types in the middle of what is seen, key by key; every key waits for its paint. */
async function keys(/** @type {number} */ line) {
  await tab.run((/** @type {number} */ line) => {
    const blocks = document.querySelectorAll("#article p");
    const block = blocks[Math.min(line, blocks.length - 1)];
    block.scrollIntoView({ block: "center" });
    document.getSelection()?.collapse(block.firstChild, 20);
    const scope = /** @type {any} */ (globalThis);
    scope.painted = [];
    if (scope.timing) return;
    scope.timing = true;
    addEventListener(
      "keydown",
      () => {
        const began = performance.now();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => scope.painted.push(performance.now() - began);
          port2.postMessage(0);
        });
      },
      { capture: true },
    );
  }, line);
  const before = await spent();
  for (let i = 0; i < wanted.keys; i++) {
    await tab.press("abcdefgh"[i % 8]);
    await tab.run(
      (count) =>
        new Promise((done) => {
          const look = () => {
            if (/** @type {any} */ (globalThis).painted.length > count) done(undefined);
            else setTimeout(look, 2);
          };
          look();
        }),
      i,
    );
  }
  const after = await spent();
  const list = await tab.run(
    () => /** @type {number[]} */ (/** @type {any} */ (globalThis).painted),
  );
  return { list, work: devtools ? share(before, after, wanted.keys) : "" };
}
const lines = await tab.run(() => document.querySelectorAll("#article p").length);
const top = await keys(0);
await ready();
const middle = await keys((lines >> 2) * 2);
await ready();
/**
 * Changes what is marked, again and again, at any moment between two frames.
 * @param {"family"|"report"} what the marks and rows of a family go and come, or a report comes in,
 *   which brings all findings anew
 * @param {number} count
 */
async function changes(what, count) {
  const before = await spent();
  const times = await tab.run(
    async ([what, count]) => {
      const scope = /** @type {any} */ (globalThis);
      const button = /** @type {HTMLElement} */ (
        document.querySelector('#families [data-family="broken-sentences"]')
      );
      /** @type {Array<[number, number]>} */
      const times = [];
      for (let i = 0; i < Number(count); i++) {
        await new Promise((done) => setTimeout(done, 30 + ((i * 7) % 17)));
        if (what === "family") {
          times.push(await scope.timed(() => button.click()));
        } else {
          const reported = new Promise((done) => (scope.report = done));
          document.execCommand("insertText", false, "abcdefgh"[i % 8]);
          times.push(/** @type {[number, number]} */ (await reported));
        }
      }
      return times;
    },
    [what, count],
  );
  const after = await spent();
  return {
    wall: times.map(([wall]) => wall),
    own: times.map(([, own]) => own),
    work: devtools ? share(before, after, count) : "",
  };
}
const family = await changes("family", 40);
const report = await changes("report", 20);

console.log(`${values.browser}, least / median / 95 in 100`);
console.log("  a first load with the sample, from navigation until");
for (const stage of Object.keys(loads[0]))
  console.log(`    ${`${stage}:`.padEnd(28)} ${figures(loads.map((load) => load[stage]))}`);
console.log(`  ${summary}, ${lines} lines`);
console.log(`  a key to its paint, first line: ${figures(top.list)}`);
console.log(`  a key to its paint, middle:     ${figures(middle.list)}`);
console.log(`  a family's marks go or come:    ${figures(family.wall)}`);
console.log(`    without the wait for a frame: ${figures(family.own)}`);
console.log(`  a new report to its paint:      ${figures(report.wall)}`);
console.log(`    without the wait for a frame: ${figures(report.own)}`);
if (devtools) {
  console.log(
    "  processor time of the main thread, ms each (a frame waits for the screen, this does not):",
  );
  console.log(`    a key, first line: ${top.work}`);
  console.log(`    a key, middle:     ${middle.work}`);
  console.log(`    a family's marks:  ${family.work}`);
  console.log(`    a key and the report on it: ${report.work}`);
}
await tab.close();
await driver.close();
await server.close();
