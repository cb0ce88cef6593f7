// @ts-check
// The pages of real editors that the extension is tested with: each is what it claims to be.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { browsers } from "../browser/drivers.mjs";
import { until } from "../browser/desk.mjs";
import { caretBehindFirst } from "./desk.mjs";
import { blocks, paragraphs } from "./editors/article.js";
import { names } from "./editors/build.mjs";
import { serveEditors } from "./editors/serve.mjs";

/** @typedef {import("../browser/drivers.mjs").Tab} Tab */

const textOf = (/** @type {Tab} */ tab) =>
  tab.run(() => /** @type {any} */ (window).fixture.text());
const short = ["input", "secrets"];
const readOnly = ["plain-page"];

for (const { name: browser, launch } of browsers) {
  describe(`editors (${browser})`, () => {
    /** @type {import("../browser/drivers.mjs").Driver} */
    let driver;
    /** @type {Awaited<ReturnType<typeof serveEditors>>} */
    let server;
    before(async () => {
      server = await serveEditors();
      driver = await launch();
    });
    after(async () => {
      await driver?.close();
      await server?.close();
    });

    for (const name of names) {
      test(name, async () => {
        const tab = await driver.open();
        await tab.goto(server.page(name));
        await tab.run(() => /** @type {any} */ (window).fixture.ready);
        const text = await textOf(tab);
        for (const block of short.includes(name) ? paragraphs.slice(0, 1) : blocks)
          assert.ok(text.includes(block), `"${block}" is missing in "${text}"`);
        if (!readOnly.includes(name)) {
          await caretBehindFirst(tab, name);
          await tab.type(" Gladly");
          const typed = text.replace(paragraphs[0], `${paragraphs[0]} Gladly`);
          await until(
            tab,
            "the typed word",
            (wanted) => /** @type {any} */ (window).fixture.text() === wanted,
            typed,
          );
          await tab.run(() => /** @type {any} */ (window).fixture.undo());
          await until(
            tab,
            "the text before",
            (wanted) => /** @type {any} */ (window).fixture.text() === wanted,
            text,
          );
        }
        // Firefox asks for the site's icon by itself, and the strict page's policy forbids it.
        const problems = tab.problems.filter((problem) => !problem.includes("/favicon.ico"));
        assert.deepEqual(problems, []);
        await tab.close();
      });
    }
  });
}
