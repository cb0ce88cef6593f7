// @ts-check
// What the extension reads and what it never does: secrets, frames of other sites, selections; menus, keys.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { inFrames, patiently, settled, stateOf } from "./frames.mjs";
import { browsers } from "./drivers.mjs";
import { blocks, paragraphs } from "./editors/article.js";
import { serveEditors } from "./editors/serve.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const runAxe = new Function(`return (async () => {
  if (!globalThis.axe) { ${axe} }
  const card = document.querySelector("#card");
  const { violations } = await globalThis.axe.run(card, { resultTypes: ["violations"] });
  return violations.map(({ id, nodes }) => id + ": " + nodes[0].html);
})()`);
const root = fileURLToPath(new URL("../..", import.meta.url));

for (const { name: browser, launch } of browsers) {
  describe(`what is read (${browser})`, { timeout: 240_000 }, () => {
    /** @type {import("./drivers.mjs").ExtensionDriver} */
    let driver;
    /** @type {Awaited<ReturnType<typeof serveEditors>>} */
    let server;
    before(async () => {
      server = await serveEditors();
      driver = await launch(join(root, "build/extension"), { width: 1280, height: 900 });
    });
    after(async () => {
      await driver?.close();
      await server?.close();
    });

    /** @param {string} name */
    async function open(name) {
      const tab = await driver.open(server.page(name));
      await tab.run(() => /** @type {any} */ (globalThis).fixture.ready);
      return tab;
    }

    it("asks for no site at install, and the browser warns of nothing", async () => {
      const { warnings, permissions, origins } = await driver.printed();
      console.log(
        `${browser} at install: warnings ${JSON.stringify(warnings)}, permissions ` +
          `${JSON.stringify(permissions)}, sites ${JSON.stringify(origins)}`,
      );
      assert.deepEqual(warnings, []);
      assert.deepEqual(origins, []);
    });

    it("puts nothing into a page before the user asks", async () => {
      const tab = await open("contenteditable");
      await tab.run(() => /** @type {any} */ (globalThis).fixture.focus());
      const traces = await tab.run(() => [
        document.querySelector("galley-overlay"),
        document.adoptedStyleSheets.length,
        CSS.highlights.size,
      ]);
      assert.deepEqual(traces, [null, 0, 0]);
      await tab.close();
    });

    it("never reads fields for passwords, cards and codes", async () => {
      const tab = await open("secrets");
      const names = ["password", "new-password", "card", "card-code", "code"];
      for (const name of names) {
        await tab.run(
          (name) =>
            /** @type {HTMLElement} */ (document.querySelector(`input[name="${name}"]`)).focus(),
          name,
        );
        await tab.clickAction();
        // The page's own words, after a while in which a field would have come.
        await settled(driver, ({ kind }) => kind === "page");
        await pause(500);
        const state = await settled(driver);
        assert.equal(state.kind, "page", name);
        assert.ok(!state.text.includes("the the"), name);
      }
      await tab.run(() => /** @type {any} */ (globalThis).fixture.focus());
      await tab.clickAction();
      const state = await settled(driver, ({ kind }) => kind === "field");
      assert.equal(state.text, paragraphs[0]);
      // The focus alone brings no other field under check.
      for (const name of names) {
        await tab.run(
          (name) =>
            /** @type {HTMLElement} */ (document.querySelector(`input[name="${name}"]`)).focus(),
          name,
        );
        const [roots] = await inFrames(
          driver,
          () => /** @type {any} */ (globalThis).galley?.bench.desk?.article.root.name ?? null,
        );
        assert.equal(roots, "teaser");
      }
      await tab.close();
    });

    it("reads a frame of another site once the user allows that site", async () => {
      const tab = await open("frame-cross");
      await tab.run(() => /** @type {any} */ (globalThis).fixture.focus());
      await tab.clickAction();
      const panel = await driver.panel();
      const offered = await patiently(() =>
        panel.run(() => {
          const button = /** @type {HTMLElement} */ (document.querySelector("#allow"));
          return button.hidden ? "" : button.textContent;
        }),
      );
      assert.match(String(offered), /^Allow Galley on localhost:/);
      await driver.allowHost("http://localhost/*", () => panel.click("#allow"));
      const found = await patiently(async () =>
        (await inFrames(driver, stateOf)).find(({ text }) => text.includes(blocks[1])),
      );
      assert.ok(found, "the text of the frame");
      await driver.takeBackHost("http://localhost/*");
      assert.deepEqual((await driver.printed()).origins, []);
      await tab.close();
    });

    it("checks a selection alone, by the context menu", async () => {
      const tab = await open("contenteditable");
      // Chromium's menu is out of reach and gives no access: the button does.
      await tab.run(() => /** @type {any} */ (globalThis).fixture.focus());
      await tab.clickAction();
      await settled(driver);
      const at = await tab.run(() => {
        const [first, second] = document.querySelectorAll("p");
        document
          .getSelection()
          ?.setBaseAndExtent(
            /** @type {Node} */ (first.firstChild),
            0,
            /** @type {Node} */ (second.firstChild),
            28,
          );
        const { left, top } = first.getBoundingClientRect();
        return { x: left + 40, y: top + 8 };
      });
      await tab.chooseMenuItem("selection", at.x, at.y);
      const state = await settled(driver, ({ kind }) => kind === "selection");
      assert.equal(state.text, `${paragraphs[0]}\n\n${paragraphs[1].slice(0, 27)}`);
      await tab.close();
    });

    it("checks the page by the context menu, and goes on by keys of the browser", async () => {
      const tab = await open("plain-page");
      if (browser === "chromium") await tab.clickAction();
      await tab.chooseMenuItem("page", 600, 400);
      const state = await settled(driver, ({ kind }) => kind === "page");
      assert.ok(state.text.includes(blocks[3]));
      assert.ok(!state.text.includes("Subscribe"));
      assert.ok(!state.text.includes("from from"));
      const opened = () =>
        inFrames(
          driver,
          () => /** @type {any} */ (globalThis).galley?.bench.desk?.card.finding?.rule ?? null,
        );
      await tab.pressCommand("next");
      assert.ok(await patiently(async () => (await opened())[0] === "doubled-word"));
      await tab.pressCommand("next");
      assert.ok(await patiently(async () => (await opened())[0] === "space-before-mark"));
      await tab.pressCommand("previous");
      assert.ok(await patiently(async () => (await opened())[0] === "doubled-word"));
      await tab.close();
    });

    it("opens a card by mouse and keys on the page, and Apply mends the text", async () => {
      const tab = await open("contenteditable");
      await tab.run(() => /** @type {any} */ (globalThis).fixture.focus());
      await tab.clickAction();
      await settled(driver, ({ findings }) => findings.length > 0);
      const badge = () =>
        driver.background(() => {
          const ext = /** @type {any} */ (globalThis).browser ?? globalThis.chrome;
          return ext.tabs
            .query({ active: true, lastFocusedWindow: true })
            .then((/** @type {any} */ [tab]) => ext.action.getBadgeText({ tabId: tab.id }));
        });
      // Errors and warnings; the hint is not counted.
      assert.ok(await patiently(async () => (await badge()) === "3"), "on the button");
      const [at] = await inFrames(driver, () => {
        const { desk } = /** @type {any} */ (globalThis).galley.bench;
        const { start, end } = desk.shown.find(
          (/** @type {any} */ { rule }) => rule === "doubled-word",
        );
        const [box] = desk.article.rectsOf(start, end);
        return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      });
      await tab.move(at.x, at.y);
      const isOpen = () =>
        inFrames(
          driver,
          () => /** @type {any} */ (globalThis).galley?.bench.desk?.card.isOpen ?? null,
        );
      assert.ok(await patiently(async () => (await isOpen())[0]), "rested on");
      await tab.click(at.x, at.y);
      const [apply] = await inFrames(driver, () => {
        const { card } = /** @type {any} */ (globalThis).galley.bench.desk;
        const { left, top, width, height } = card.root
          .querySelector(".fix .primary")
          .getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      });
      await tab.click(apply.x, apply.y);
      const text = () => tab.run(() => /** @type {any} */ (globalThis).fixture.text());
      assert.ok(await patiently(async () => !(await text()).includes("the the")));
      await tab.press("Control+z");
      assert.ok(await patiently(async () => (await text()).includes("the the")));
      await tab.press("F8");
      assert.ok(await patiently(async () => (await isOpen())[0]), "by key");
      await tab.press("Escape");
      assert.ok(await patiently(async () => (await isOpen())[0] === false));
      await tab.close();
    });

    it("shows a card in which axe finds nothing, light and dark", async () => {
      const tab = await open("contenteditable");
      await tab.run(() => /** @type {any} */ (globalThis).fixture.focus());
      await tab.clickAction();
      await settled(driver, ({ findings }) => findings.length > 0);
      const [card] = await inFrames(driver, () => {
        const { desk } = /** @type {any} */ (globalThis).galley.bench;
        desk.selection.open(desk.shown[0], { from: null, focus: false });
        const { root } = desk.card;
        const tree = /** @type {ShadowRoot} */ (root.getRootNode());
        const rules = [];
        for (let i = 0; i < tree.adoptedStyleSheets.length; i++) {
          const { cssRules } = tree.adoptedStyleSheets[i];
          for (let j = 0; j < cssRules.length; j++) rules.push(cssRules[j].cssText);
        }
        return { html: root.outerHTML, css: rules.join("\n") };
      });
      // A closed tree is out of axe's reach: the same elements and rules in a page of their own.
      await tab.goto(server.page("input"));
      await tab.run(({ html, css }) => {
        const style = document.createElement("style");
        style.textContent = css.replaceAll(":host", ":root");
        document.head.append(style);
        document.body.innerHTML = html;
        /** @type {HTMLElement} */ (document.querySelector("#card")).showPopover();
      }, card);
      await pause(300);
      for (const scheme of ["light", "dark"]) {
        await tab.run((scheme) => {
          document.documentElement.style.setProperty("color-scheme", scheme, "important");
        }, scheme);
        const found = await tab.run(/** @type {() => any} */ (runAxe));
        assert.deepEqual(found, [], scheme);
      }
      await tab.close();
    });
  });
}
