// @ts-check
// Nothing leaves; and what browsers and pages do to an extension, it survives.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { inFrames, modelOf, patiently, settled, stateOf } from "./frames.mjs";
import { browsers } from "./drivers.mjs";
import { blocks } from "./editors/article.js";
import { serveEditors } from "./editors/serve.mjs";

/** @typedef {import("./drivers.mjs").ExtensionTab} ExtensionTab */

const root = fileURLToPath(new URL("../..", import.meta.url));
const median = (/** @type {number[]} */ list) => list.sort((a, b) => a - b)[list.length >> 1];

/** Tries every way out and says which of them were open. @param {string} url */
async function tryToGetOut(url) {
  const { Image, XMLHttpRequest } = /** @type {any} */ (globalThis);
  /** @type {Record<string, () => Promise<unknown>>} */
  const ways = {
    fetch: () => fetch(`${url}fetch`, { mode: "no-cors" }),
    socket: () =>
      new Promise((done, failed) => {
        const socket = new WebSocket(`${url.replace("http", "ws")}socket`);
        socket.onopen = done;
        socket.onerror = failed;
      }),
    beacon: async () => {
      if (!navigator.sendBeacon?.(`${url}beacon`, "words")) throw new Error("refused");
    },
    ...(Image && {
      image: () =>
        new Promise((done, failed) => {
          const image = new Image();
          image.onload = done;
          image.onerror = failed;
          image.src = `${url}image`;
        }),
    }),
    ...(XMLHttpRequest && {
      xhr: () =>
        new Promise((done, failed) => {
          const request = new XMLHttpRequest();
          request.onload = done;
          request.onerror = failed;
          request.open("GET", `${url}xhr`);
          request.send();
        }),
    }),
  };
  for (const way of Object.values(ways))
    await Promise.race([way().catch(() => {}), new Promise((done) => setTimeout(done, 500))]);
  return Object.keys(ways);
}

for (const { name: browser, launch } of browsers) {
  describe(`survival (${browser})`, { timeout: 300_000 }, () => {
    /** @type {import("./drivers.mjs").ExtensionDriver} */
    let driver;
    /** @type {Awaited<ReturnType<typeof serveEditors>>} */
    let server;
    /** What a server has heard that nobody may speak to. @type {string[]} */
    const heard = [];
    const trap = createServer((request, response) => {
      heard.push(String(request.url));
      response.end();
    });
    before(async () => {
      server = await serveEditors();
      await new Promise((done) => trap.listen(0, "127.0.0.1", () => done(undefined)));
      driver = await launch(join(root, "build/extension"), { width: 1280, height: 900 });
    });
    after(async () => {
      await driver?.close();
      await server?.close();
      trap.closeAllConnections();
      trap.close();
    });

    /** @param {string} name */
    async function checked(name) {
      const tab = await driver.open(server.page(name));
      await tab.run(() => /** @type {any} */ (globalThis).fixture.ready);
      await tab.run(() => /** @type {any} */ (globalThis).fixture.focus());
      await tab.clickAction();
      await settled(driver, ({ findings }) => findings.length > 0);
      return tab;
    }
    const gone = () => patiently(async () => (await inFrames(driver, stateOf)).length === 0);

    it("speaks to no server while a text is checked and mended", async () => {
      const tab = await checked("contenteditable");
      const panel = await driver.panel();
      await patiently(() => panel.run(() => document.querySelector("#findings .row") !== null));
      await pause(300);
      const before = (await driver.requests()).length;
      await inFrames(driver, async () => {
        const { desk } = /** @type {any} */ (globalThis).galley.bench;
        const [finding] = desk.shown;
        desk.selection.open(finding, { from: null, focus: false });
        await desk.applyEdits(finding.fixes[0].edits);
        return true;
      });
      await tab.press("Control+z");
      await panel.click("#tab-sources");
      await panel.click("#tab-findings");
      await pause(500);
      const all = await driver.requests();
      const foreign = all.filter(
        ({ url, from }) => from === driver.origin && !url.startsWith(driver.origin),
      );
      assert.deepEqual(foreign, []);
      const host = new URL(server.page("input")).host;
      const since = all.slice(before).filter(({ url }) => url.includes(host));
      assert.deepEqual(since, []);
      await tab.close();
    });

    it("could not speak to one: every way out of background and panel is shut", async () => {
      const tab = await checked("contenteditable");
      const panel = await driver.panel();
      const { port } = /** @type {import("node:net").AddressInfo} */ (trap.address());
      const url = `http://127.0.0.1:${port}/`;
      const tried = [
        ...(await driver.background(tryToGetOut, url)),
        ...(await panel.run(tryToGetOut, url)),
      ];
      assert.ok(tried.length >= 6, tried.join());
      assert.deepEqual(heard, []);
      // The server is there: the page itself reaches it.
      await tab.run((url) => fetch(`${url}page`, { mode: "no-cors" }).then(() => true), url);
      assert.deepEqual(heard, ["/page"]);
      await tab.close();
    });

    it("wakes the background that has fallen asleep", async () => {
      const tab = await checked("contenteditable");
      const times = [];
      for (let i = 0; i < 7; i++) {
        await driver.stopBackground();
        assert.equal(await driver.backgroundIsAwake(), false);
        // The page's own world asks, so that nothing else wakes it.
        const ms = await tab.inContentScript(async () => {
          const { desk } = /** @type {any} */ (globalThis).galley.bench;
          const began = performance.now();
          desk.scheduler.current = false;
          desk.scheduler.now();
          while (!desk.scheduler.current && performance.now() - began < 10_000)
            await new Promise((done) => setTimeout(done, 1));
          return performance.now() - began;
        });
        times.push(ms);
      }
      console.log(
        `${browser}: from a sleeping background to findings: median ${median(times).toFixed(0)} ms of ${times.map((ms) => ms.toFixed(0)).join(", ")}`,
      );
      assert.ok(times.every((ms) => ms < 10_000));
      await tab.close();
    });

    it("lets go of a page when it is updated, and takes it up again", async () => {
      const tab = await checked("contenteditable");
      await settled(driver, ({ painted }) => painted > 0);
      await driver.update();
      await tab.press("End");
      await tab.type(" More");
      // Firefox ends the old script without a word: its marks lose their style sheet with it.
      const marks = () =>
        tab.run(() => {
          const names = ["duplicates", "broken-sentences"].map((name) => `galley-light-${name}`);
          const block = /** @type {Element} */ (document.querySelector("p"));
          const seen = names.filter(
            (name) =>
              (CSS.highlights.get(name)?.size ?? 0) > 0 &&
              getComputedStyle(block, `::highlight(${name})`).textDecorationLine !== "none",
          );
          return seen.length;
        });
      assert.equal(typeof (await marks()), "number");
      assert.ok(await patiently(async () => (await marks()) === 0), "the old marks go");
      // The new version takes a moment to listen to its button.
      await pause(1000);
      await tab.clickAction();
      assert.ok(await settled(driver, ({ painted }) => painted > 0));
      assert.equal(await tab.run(() => document.querySelectorAll("galley-overlay").length), 1);
      assert.deepEqual(tab.problems, []);
      await tab.close();
    });

    it("lets go of a page that turns itself into another, and of an editor that goes", async () => {
      const page = await driver.open(server.page("plain-page"));
      await page.clickAction();
      await settled(driver, ({ kind }) => kind === "page");
      await page.run(() => {
        history.pushState({}, "", "?second");
        /** @type {HTMLElement} */ (document.querySelector("main")).textContent = "Another story.";
      });
      assert.ok(await gone());
      await page.close();
      const tab = await checked("contenteditable");
      await tab.type("x");
      await tab.run(() => document.querySelector("[contenteditable]")?.remove());
      assert.ok(await gone());
      assert.deepEqual(tab.problems, []);
      await tab.close();
    });

    it("finds the editor among a hundred frames", async () => {
      const tab = await driver.open(server.page("contenteditable"));
      await tab.run(() => {
        for (let i = 0; i < 100; i++) {
          const frame = document.createElement("iframe");
          frame.width = frame.height = "40";
          document.body.append(frame);
        }
      });
      await tab.run(() => /** @type {any} */ (globalThis).fixture.focus());
      const began = performance.now();
      await tab.clickAction();
      const state = await settled(driver, ({ findings }) => findings.length > 0);
      console.log(`${browser}: among 100 frames: ${(performance.now() - began).toFixed(0)} ms`);
      assert.ok(state?.text.includes(blocks[1]));
      assert.deepEqual(tab.problems, []);
      await tab.close();
    });

    for (const name of ["contenteditable", "textarea"])
      it(`reads a megabyte in a ${name}`, async () => {
        const tab = await driver.open(server.page(name));
        const length = await tab.run((blocks) => {
          const field = document.querySelector("textarea");
          const host = document.querySelector("[contenteditable]");
          const lines = [];
          let sum = 0;
          for (let i = 0; sum < 1_000_000; i++) {
            const line = `${blocks[1 + (i % 6)]} This was the ${i}th note of the year ${1000 + i}.`;
            lines.push(line);
            sum += line.length + 2;
          }
          if (field) field.value = lines.join("\n\n");
          host?.replaceChildren(
            ...lines.map((words) => {
              const block = document.createElement("p");
              block.textContent = words;
              return block;
            }),
          );
          /** @type {HTMLElement} */ (field ?? host).focus();
          return sum;
        }, blocks);
        const began = performance.now();
        await tab.clickAction();
        const is = (/** @type {any} */ { text, findings }) =>
          text.length > length / 2 && findings.length > 100;
        const ask = () =>
          inFrames(driver, () => {
            const desk = /** @type {any} */ (globalThis).galley?.bench?.desk;
            return desk?.article.isThere && desk.scheduler.current
              ? { text: { length: desk.article.length }, findings: { length: desk.shown.length } }
              : null;
          });
        const seen = await patiently(async () => (await ask()).some(is), 60_000);
        assert.ok(seen);
        console.log(
          `${browser}: ${length} characters in a ${name}: ${(performance.now() - began).toFixed(0)} ms`,
        );
        const typing = performance.now();
        await tab.type("x");
        await tab.run(() => new Promise((done) => requestAnimationFrame(() => done(true))));
        console.log(`${browser}: a key in it: ${(performance.now() - typing).toFixed(0)} ms`);
        assert.ok(await patiently(async () => (await ask()).some(is), 60_000));
        await tab.close();
      });

    it("works on a page with the strictest policy, which reports nothing", async () => {
      const tab = await checked("strict");
      const problems = tab.problems.filter((problem) => !problem.includes("/favicon.ico"));
      assert.deepEqual(problems, []);
      assert.ok((await modelOf(tab)).includes("the the"));
      await tab.close();
    });
  });
}
