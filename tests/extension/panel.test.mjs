// @ts-check
// The side panel beside a page, by the toolbar's button, in both browsers.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { browsers } from "./drivers.mjs";
import { serveEditors } from "./editors/serve.mjs";

/** @typedef {import("./drivers.mjs").ExtensionDriver} ExtensionDriver */
/** @typedef {import("./drivers.mjs").ExtensionTab} ExtensionTab */
/** @typedef {import("./drivers.mjs").Panel} Panel */

const root = fileURLToPath(new URL("../..", import.meta.url));
const built = join(root, "build/extension");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * Asks the panel until it answers with something true.
 * @template R, A
 * @param {Panel} panel
 * @param {string} what
 * @param {(arg: A) => R} fn
 * @param {A} [arg]
 */
async function until(panel, what, fn, arg) {
  for (let tries = 0; tries < 200; tries++) {
    const answer = await panel.run(fn, arg);
    if (answer) return answer;
    await pause(50);
  }
  throw new Error(`waited in vain for ${what}: ${await panel.run(() => document.body.innerText)}`);
}

const summaryOf = (/** @type {Panel} */ panel) =>
  panel.run(() => document.querySelector("#summary")?.textContent ?? "");

const rules = (/** @type {Panel} */ panel) =>
  panel.run(() =>
    [...document.querySelectorAll(/** @type {"button"} */ ("#findings > li > [data-rule]"))].map(
      ({ dataset }) => dataset.rule,
    ),
  );

const says = (/** @type {Panel} */ panel, /** @type {string} */ words) =>
  until(panel, words, (words) => document.body.innerText.includes(words), words);

const textOf = (/** @type {ExtensionTab} */ tab) =>
  tab.run(() => /** @type {any} */ (globalThis).fixture.text());

/** As one function: the panel's policy lets no script in by text. */
const runAxe = new Function(`return (async () => {
  if (!globalThis.axe) { ${axe} }
  const { violations } = await globalThis.axe.run(document, { resultTypes: ["violations"] });
  return violations.map(({ id, nodes }) => id + ": " + nodes[0].html);
})()`);

for (const { name, launch } of browsers) {
  describe(`the side panel (${name})`, { timeout: 240_000 }, () => {
    /** @type {ExtensionDriver} */
    let driver;
    /** @type {Awaited<ReturnType<typeof serveEditors>>} */
    let server;
    /** @type {ExtensionTab} */
    let tab;
    /** @type {Panel} */
    let panel;

    before(async () => {
      server = await serveEditors();
      driver = await launch(built, { width: 1280, height: 900 });
      tab = await driver.open(server.page("contenteditable"));
      await tab.run(() => /** @type {any} */ (globalThis).fixture.focus());
      await tab.clickAction();
      panel = await driver.panel();
      await until(
        panel,
        "the list",
        () => document.querySelectorAll("#findings .row").length === 3,
      );
    });
    after(async () => {
      await driver?.close();
      await server?.close();
    });

    it("opens by the button and lists what the editor has, errors and warnings first", async () => {
      assert.deepEqual(await rules(panel), [
        "doubled-word",
        "space-before-mark",
        "repeated-paragraph",
      ]);
      assert.match(await summaryOf(panel), /^3 errors and warnings/);
      assert.match(
        await panel.run(() => document.querySelector("#place")?.textContent ?? ""),
        /^Editor: /,
      );
    });

    it("opens a finding by keyboard: its card here, its words lit on the page", async () => {
      await panel.run(() =>
        /** @type {HTMLElement} */ (document.querySelector("#findings [data-rule]")).focus(),
      );
      await panel.press("Enter");
      await until(panel, "the card", () =>
        document.querySelector("#card:popover-open .card-title"),
      );
      const lit = await tab.inContentScript(() => {
        const { desk } = /** @type {any} */ (globalThis).galley.bench;
        const [span] = desk.shown;
        return desk.article.text.slice(span.start, span.end);
      });
      assert.equal(lit, "the the");
      const active = await tab.inContentScript(
        () => CSS.highlights.get("galley-light-active")?.size,
      );
      assert.equal(active, 1);
      await panel.press("Escape");
      assert.equal(await panel.run(() => document.querySelector("#card:popover-open")), null);
      assert.equal(
        await panel.run(() => document.activeElement?.getAttribute("data-rule")),
        "doubled-word",
      );
    });

    it("applies a fix in the editor, which its own undo takes back", async () => {
      const before = await textOf(tab);
      await panel.click("#findings [data-rule='doubled-word']");
      await until(panel, "the card", () =>
        document.querySelector("#card:popover-open .fix .primary"),
      );
      await panel.click("#card .fix .primary");
      await until(
        panel,
        "the row to go",
        () => !document.querySelector("#findings [data-rule='doubled-word']"),
      );
      assert.equal(await textOf(tab), before.replace("the the", "the"));
      await tab.run(() => /** @type {any} */ (globalThis).fixture.undo());
      await until(panel, "the row to return", () =>
        document.querySelector("#findings [data-rule='doubled-word']"),
      );
      assert.equal(await textOf(tab), before);
    });

    it("folds the hints, and remembers how the user left them", async () => {
      const folded = () => document.querySelector("#unfold-hints")?.getAttribute("aria-expanded");
      if (!(await panel.run(() => document.querySelector("#hints-fold:not([hidden])")))) return;
      assert.equal(await panel.run(folded), "false");
      await panel.click("#unfold-hints");
      await until(panel, "the hints", () => document.querySelector("#hints:not([hidden]) .row"));
      assert.equal(await panel.run(folded), "true");
      await panel.click("#unfold-hints");
    });

    it("ignores a finding on this site and shows it again", async () => {
      await panel.click("#findings [data-rule='space-before-mark']");
      await until(panel, "the card", () =>
        document.querySelector("#card:popover-open")?.textContent?.includes("space before"),
      );
      await panel.click("#card .card-foot button");
      await says(panel, "1 finding ignored.");
      assert.ok(!(await rules(panel)).includes("space-before-mark"));
      // The notice that offers to undo it lies over the foot of the list for a while.
      await panel.run(() => document.getElementById("notice")?.hidePopover());
      await panel.click("#restore");
      await until(panel, "it", () =>
        document.querySelector("#findings [data-rule='space-before-mark']"),
      );
    });

    it("goes from finding to finding by F8", async () => {
      await panel.run(() => document.body.focus());
      await panel.press("F8");
      await until(panel, "the card", () => document.querySelector("#card:popover-open"));
      const first = await panel.run(() => document.querySelector("#card-title")?.textContent);
      await panel.press("F8");
      await until(
        panel,
        "another card",
        (first) => document.querySelector("#card-title")?.textContent !== first,
        first,
      );
      await panel.press("Escape");
    });

    it("lists who says what, and compares with an original", async () => {
      await panel.click("#tab-sources");
      await until(panel, "the sources", () => document.querySelector("#sources .source-name"));
      assert.match(await panel.run(() => document.body.innerText), /keeper/);
      await panel.click("#tab-compare");
      await panel.click("#original");
      await panel.type("The council paid for the new rope, and the parish paid for the bell.");
      await until(panel, "the comparison", () =>
        /passage/.test(document.querySelector("#compare-summary")?.textContent ?? ""),
      );
      await panel.click("#tab-findings");
    });

    it("makes the clean copy and writes it into the editor", async () => {
      const before = await textOf(tab);
      await panel.click("#clean-copy");
      await until(panel, "the copy", () => document.querySelector("#clean-use:not([disabled])"));
      const copy = await panel.run(() => document.querySelector("#clean-text")?.textContent ?? "");
      assert.ok(!copy.includes("the the"));
      assert.ok(!copy.includes("islands ,"));
      await panel.click("#clean-use");
      await until(
        panel,
        "the clean list",
        () => document.querySelectorAll("#findings .row").length === 1,
      );
      // What is repeated is not taken out unread.
      assert.deepEqual(await rules(panel), ["repeated-paragraph"]);
      const wanted = before.replace("the the", "the").replace("islands ,", "islands,");
      assert.equal(await textOf(tab), wanted);
      for (let i = 0; i < 5 && (await textOf(tab)) !== before; i++)
        await tab.run(() => /** @type {any} */ (globalThis).fixture.undo());
      assert.equal(await textOf(tab), before);
      await until(
        panel,
        "the list",
        () => document.querySelectorAll("#findings .row").length === 3,
      );
    });

    it("keeps the settings, which the page follows at once", async () => {
      await panel.click("#rules");
      await until(panel, "the dialog", () => document.querySelector("#settings[open] .setting"));
      await panel.run(() => {
        for (const setting of document.querySelectorAll(".setting"))
          if (setting.innerHTML.includes("space-before-mark"))
            setting.querySelector("input")?.click();
      });
      await panel.click("#settings-close");
      await until(
        panel,
        "the rule off",
        () => !document.querySelector("#findings [data-rule='space-before-mark']"),
      );
      await says(panel, "1 rule switched off.");
      await until(panel, "the dialog to go", () => !document.querySelector("#settings[open]"));
      await panel.click("#rules-show");
      await until(panel, "the dialog", () => document.querySelector("#settings[open]"));
      await panel.click("#settings-defaults");
      await panel.click("#settings-close");
      await until(panel, "the rule on", () =>
        document.querySelector("#findings [data-rule='space-before-mark']"),
      );
    });

    it("has nothing that axe objects to, in list, card, settings and clean copy", async () => {
      const faults = async (/** @type {string} */ state) => {
        const found = await panel.run(/** @type {() => any} */ (runAxe));
        assert.deepEqual(found, [], state);
      };
      await faults("list");
      await panel.click("#findings [data-rule='doubled-word']");
      await until(panel, "the card", () => document.querySelector("#card:popover-open"));
      // It arrives out of nothing, and is hard to read until it has.
      await pause(300);
      await faults("card");
      await panel.press("Escape");
      await panel.click("#rules");
      await until(panel, "the dialog", () => document.querySelector("#settings[open]"));
      await faults("settings");
      await panel.press("Escape");
      await panel.click("#clean-copy");
      await until(panel, "the copy", () => document.querySelector("#clean-use:not([disabled])"));
      await faults("clean copy");
      await panel.press("Escape");
    });

    it("checks a page to read, and follows the tab that is in front", async () => {
      const other = await driver.open(server.page("plain-page"));
      await says(panel, "Nothing is checked here yet");
      await other.clickAction();
      await until(panel, "the page", () =>
        document.querySelector("#place")?.textContent?.startsWith("This page: "),
      );
      await until(panel, "its list", () => document.querySelectorAll("#findings .row").length > 0);
      // The advertisement and the comments have slips too.
      assert.deepEqual(await rules(panel), [
        "doubled-word",
        "space-before-mark",
        "repeated-paragraph",
      ]);
      await other.close();
      await until(panel, "the editor again", () =>
        document.querySelector("#place")?.textContent?.startsWith("Editor: "),
      );
    });

    it("is always on for a site that the user grants, until it is taken back", async () => {
      const on = () => /** @type {HTMLInputElement} */ (document.querySelector("#always")).checked;
      assert.equal(await panel.run(on), false);
      await driver.allowHost("http://127.0.0.1/*", () => panel.click("#always"));
      await until(panel, "the switch", on);
      const granted = await driver.printed();
      assert.deepEqual(granted.origins, ["http://127.0.0.1/*"]);
      const fresh = await driver.open(server.page("textarea"));
      await fresh.run(() => /** @type {any} */ (globalThis).fixture.focus());
      await until(panel, "the text field", () =>
        document.querySelector("#place")?.textContent?.startsWith("Text field: "),
      );
      await panel.click("#always");
      await until(
        panel,
        "the switch",
        () => !(/** @type {HTMLInputElement} */ (document.querySelector("#always")).checked),
      );
      assert.deepEqual((await driver.printed()).origins, []);
      await fresh.close();
    });
  });
}
