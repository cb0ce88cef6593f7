// @ts-check
// How the page looks and whom it lets in: accessibility in each state, narrow windows, pictures.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { it } from "node:test";
import { clickOn, focusOf, inEachBrowser, rowsOf, sample, settled, shots, until } from "./desk.mjs";

/** @typedef {import("./desk.mjs").Tab} Tab */

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * The violations that axe-core finds, WCAG 2.2 AA and its best practices.
 * @param {Tab} tab
 */
async function violations(tab) {
  await tab.script(`${axe};0`);
  return tab.run(async () => {
    const { axe } = /** @type {any} */ (globalThis);
    const { violations: found } = await axe.run(document, { resultTypes: ["violations"] });
    return found.map(
      (/** @type {any} */ { id, nodes }) =>
        `${id}: ${nodes.map((/** @type {any} */ { target, failureSummary }) => `${target} ${failureSummary}`).join("; ")}`,
    );
  });
}

/** Parts that stick out of the window to the right. @param {Tab} tab */
const overflow = (tab) =>
  tab.run(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => `${element.tagName}.${element.className}#${element.id}`);
  });

/** Buttons in view that are smaller than WCAG 2.2 asks (24 by 24). @param {Tab} tab */
const smallTargets = (tab) =>
  tab.run(() =>
    [...document.querySelectorAll("button")]
      .map((button) => ({ name: button.textContent, box: button.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(({ name }) => name),
  );

const states = [
  { name: "empty", view: {}, fill: false, card: false },
  { name: "light", view: {}, fill: true, card: false },
  { name: "light-card", view: {}, fill: true, card: true },
  { name: "dark", view: { dark: true }, fill: true, card: false },
  { name: "dark-card", view: { dark: true }, fill: true, card: true },
  { name: "phone", view: { width: 390, height: 844 }, fill: true, card: false },
  { name: "phone-card", view: { width: 390, height: 844 }, fill: true, card: true },
  { name: "narrow", view: { width: 320, height: 640 }, fill: true, card: false },
  { name: "narrow-card", view: { width: 320, height: 640 }, fill: true, card: true },
  // A window of 1280 by 800 at 200 % zoom is this many CSS pixels.
  { name: "zoomed", view: { width: 640, height: 400 }, fill: true, card: true },
];

inEachBrowser("looks", ({ open }) => {
  for (const { name, view, fill, card } of states) {
    it(`has no accessibility violation and nothing sticks out: ${name}`, async () => {
      const tab = await open(view);
      if (fill) {
        await clickOn(tab, "#sample");
        await settled(tab);
      }
      if (card) {
        await tab.press("F8");
        await tab.press("F8");
      }
      await tab.run(() => new Promise((done) => setTimeout(done, 250)));
      await tab.screenshot(join(shots, `${tab.browser}-${name}.png`));
      assert.deepEqual(await overflow(tab), []);
      assert.deepEqual(await smallTargets(tab), []);
      assert.deepEqual(await violations(tab), []);
      await tab.close();
    });
  }

  for (const view of [{}, { dark: true }, { width: 320, height: 640 }]) {
    it(`has no accessibility violation in its settings: ${JSON.stringify(view)}`, async () => {
      const tab = await open(view);
      await clickOn(tab, "#rules");
      await clickOn(tab, "#settings details summary");
      const name = Object.keys(view)[0] ?? "light";
      await tab.screenshot(join(shots, `${tab.browser}-settings-${name}.png`));
      assert.deepEqual(await overflow(tab), []);
      assert.deepEqual(await smallTargets(tab), []);
      assert.deepEqual(await violations(tab), []);
      await tab.close();
    });
  }

  for (const view of [
    {},
    { dark: true },
    { width: 390, height: 844 },
    { width: 320, height: 640 },
  ]) {
    const name = "dark" in view ? "dark" : "width" in view ? `${view.width}` : "light";
    const check = async (/** @type {Tab} */ tab, /** @type {string} */ what) => {
      await tab.run(() => new Promise((done) => setTimeout(done, 250)));
      await tab.screenshot(join(shots, `${tab.browser}-${what}-${name}.png`));
      assert.deepEqual(await overflow(tab), []);
      assert.deepEqual(await smallTargets(tab), []);
      assert.deepEqual(await violations(tab), []);
    };
    it(`has no accessibility violation in clean copy, sources and comparison: ${name}`, async () => {
      const tab = await open(view);
      await clickOn(tab, "#sample");
      await settled(tab);
      await clickOn(tab, "#clean-copy");
      await until(tab, "the tray", () => document.querySelector("#tray > li") !== null);
      await clickOn(tab, "#tray > li button");
      await until(tab, "it back", () => document.querySelector("#tray > li.back") !== null);
      await check(tab, "clean");
      await clickOn(tab, "#clean-close");
      await clickOn(tab, "#tab-sources");
      await until(tab, "the sources", () => document.querySelector("#sources > li") !== null);
      await clickOn(tab, "#sources summary");
      await clickOn(tab, "#sources .said");
      await check(tab, "sources");
      await clickOn(tab, "#tab-compare");
      await check(tab, "compare-empty");
      await tab.copy({
        text: sample.replace("perhaps twenty", "barely thirty").replace("2,300", "2,500"),
      });
      await clickOn(tab, "#original");
      await tab.press("Control+v");
      await until(tab, "the differences", () => document.querySelector(".difference") !== null);
      await clickOn(tab, ".difference");
      await check(tab, "compare");
      await tab.close();
    });
  }

  it("keeps its letters and frames in forced colours", async () => {
    const tab = await open({ forcedColors: true });
    await clickOn(tab, "#sample");
    await settled(tab);
    await tab.press("F8");
    await tab.run(() => new Promise((done) => setTimeout(done, 250)));
    await tab.screenshot(join(shots, `${tab.browser}-forced-colours.png`));
    const letters = await tab.run(
      () => [...document.querySelectorAll("#article p[data-marks]")].length,
    );
    assert.ok(letters > 0, "the margin tells families without colour or line");
    // Only Chromium can be told to force colours.
    if (tab.browser === "chromium") {
      const edges = await tab.run(() =>
        ["#tab-findings", "#tab-sources"].map(
          (tab) =>
            getComputedStyle(/** @type {Element} */ (document.querySelector(tab)))
              .borderBottomColor,
        ),
      );
      assert.notEqual(edges[0], edges[1], "the chosen tab looks like the others");
    }
    assert.deepEqual(await violations(tab), []);
    await tab.close();
  });

  it("has its help over the page, and puts it away", async () => {
    const tab = await open();
    const summary = 'details[name="help"] summary';
    await clickOn(tab, summary);
    const seen = () =>
      tab.run(() => {
        const help = document.querySelector('details[name="help"][open] .help');
        const box = help?.getBoundingClientRect();
        return box ? box.top >= 0 && box.bottom <= innerHeight && box.height > 40 : false;
      });
    assert.equal(await seen(), true, "it is in view");
    assert.deepEqual(await violations(tab), []);
    await tab.press("Escape");
    assert.equal(await seen(), false);
    assert.equal(await focusOf(tab), "Keyboard");
    await tab.press("Enter");
    assert.equal(await seen(), true);
    await clickOn(tab, "#article");
    assert.equal(await seen(), false);
    await tab.close();
  });

  it("leads on a phone from finding to finding, and to the list", async () => {
    const tab = await open({ width: 390, height: 844 });
    const bar = () =>
      tab.run(() => {
        const box = document.querySelector("#next-finding")?.getBoundingClientRect();
        return box !== undefined && box.height > 0 && box.bottom <= innerHeight;
      });
    assert.equal(await bar(), false, "there is nothing to go to yet");
    await clickOn(tab, "#sample");
    await settled(tab);
    assert.equal(await bar(), true, "it is in view while the article is");
    await clickOn(tab, "#next-finding");
    assert.equal(
      (await rowsOf(tab)).findIndex(({ current }) => current),
      0,
    );
    await tab.press("Escape");
    await clickOn(tab, "#to-findings");
    const top = await tab.run(
      () => /** @type {Element} */ (document.querySelector("#summary")).getBoundingClientRect().top,
    );
    assert.ok(top >= 0 && top < 200, `the list is at ${top}`);
    await tab.close();
  });

  it("writes letters beside lines that have words", async () => {
    const tab = await open();
    await clickOn(tab, "#sample");
    await settled(tab);
    await tab.press("F8");
    await tab.press("Shift+F8");
    await tab.press("Shift+F8");
    await tab.run(() => new Promise((done) => setTimeout(done, 250)));
    const marked = await tab.run(() => ({
      all: document.querySelectorAll("#article p[data-marks]").length,
      blank: document.querySelectorAll("#article p.blank[data-marks]").length,
    }));
    assert.ok(marked.all > 0);
    assert.equal(marked.blank, 0);
    await tab.close();
  });

  it("times the first list, engine cold (printed, not asserted)", async () => {
    const loads = [];
    const pastes = [];
    for (let i = 0; i < 5; i++) {
      const tab = await open();
      const load = await tab.run(() => {
        const [entry] = /** @type {PerformanceNavigationTiming[]} */ (
          performance.getEntriesByType("navigation")
        );
        return performance.now() - entry.startTime;
      });
      loads.push(load);
      await tab.copy({ text: sample });
      await clickOn(tab, ".sheet");
      await tab.run(() => {
        const scope = /** @type {any} */ (globalThis);
        const list = /** @type {Element} */ (document.querySelector("#findings"));
        addEventListener(
          "paste",
          () => {
            scope.began = performance.now();
          },
          { capture: true },
        );
        scope.listed = new Promise((done) => {
          new MutationObserver((_, observer) => {
            if (!list.querySelector(".row-main")) return;
            observer.disconnect();
            requestAnimationFrame(() => setTimeout(() => done(performance.now() - scope.began)));
          }).observe(list, { childList: true });
        });
      });
      await tab.press("Control+v");
      const ms = await tab.run(
        () => /** @type {Promise<number>} */ (/** @type {any} */ (globalThis).listed),
      );
      pastes.push(ms);
      await tab.close();
    }
    const figures = (/** @type {number[]} */ list) => {
      const sorted = [...list].sort((a, b) => a - b);
      return `${sorted[0].toFixed(0)} to ${sorted[sorted.length - 1].toFixed(0)} ms, median ${sorted[sorted.length >> 1].toFixed(0)} ms`;
    };
    console.log(`from paste to painted list, sample article, first lint: ${figures(pastes)}`);
    console.log(`from navigation to engine ready (seen by polling): ${figures(loads)}`);
  });
});
