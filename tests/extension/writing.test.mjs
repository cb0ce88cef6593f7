// @ts-check
// Editor by editor and browser by browser: the whole article is found, marked, mended through the
// editor's own input path and given back by its own undo, and nothing else is changed. Ends with the
// table, in the test's output and in build/editor-table.md.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { caretBehindFirst, EditorPage, slips, until } from "./desk.mjs";
import { browsers } from "./drivers.mjs";
import { paragraphs } from "./editors/article.js";
import { serveEditors } from "./editors/serve.mjs";
import { Table } from "./table.mjs";

/** @typedef {import("./drivers.mjs").ExtensionDriver} ExtensionDriver */

const built = fileURLToPath(new URL("../../build/extension", import.meta.url));
const [first, repeated] = paragraphs;
const typed = " Gladly sung";

/** Of the fixture pages, those with an article in an editor. */
const editors =
  "textarea contenteditable gutenberg tinymce ckeditor tiptap quill lexical slate codemirror trix rerender shadow-open shadow-closed frame-same frame-cross strict".split(
    " ",
  );
/** A field of one line holds no two blocks. */
const oneLine = ["input"];
const readOnly = ["plain-page"];

for (const { name: browser, launch } of browsers) {
  describe(`writing (${browser})`, { timeout: 300_000 }, () => {
    /** @type {ExtensionDriver} */
    let driver;
    /** @type {Awaited<ReturnType<typeof serveEditors>>} */
    let server;
    const table = new Table(browser);
    before(async () => {
      server = await serveEditors();
      driver = await launch(built, { width: 1280, height: 900 });
    });
    after(async () => {
      await driver?.close();
      await server?.close();
      await table.print();
    });

    for (const name of [...editors, ...oneLine, ...readOnly]) {
      describe(name, () => {
        /** @type {EditorPage} */
        let page;
        /** @type {any} */
        let kept;
        /** @type {string} */
        let text;
        const wanted = oneLine.includes(name) ? slips.slice(0, 1) : slips;
        const blocks = oneLine.includes(name) ? [first] : paragraphs;

        before(async () => {
          page = await EditorPage.open(driver, server.page(name), name);
          if (!readOnly.includes(name)) await caretBehindFirst(page.tab, name);
          text = await page.fixture("text");
          kept = await page.kept();
          await page.tab.clickAction();
          if (name === "frame-cross") await allowFrame();
        });
        after(() => page?.close());

        /** The frame lies on another host: the panel asks for it. */
        async function allowFrame() {
          const panel = await driver.panel();
          const offered = () =>
            /** @type {HTMLElement} */ (document.querySelector("#allow")).hidden === false;
          await until("the panel's offer", () => panel.run(offered));
          await driver.allowHost("http://localhost/*", () => panel.click("#allow"));
        }

        /** One cell of the table. */
        function cell(
          /** @type {string} */ column,
          /** @type {string} */ what,
          /** @type {() => Promise<void>} */ run,
        ) {
          it(what, async () => {
            table.set(name, column, "**no**");
            await run();
            table.set(name, column, "yes");
          });
        }

        /** The editor's own text, as soon as it is as wanted. */
        const becomes = (/** @type {string} */ wanted) =>
          until("the text", async () => {
            const is = await page.fixture("text");
            return is === wanted || { is };
          });

        /** Nothing is left to be written, and the findings are back. */
        async function undone() {
          await pause(100);
          await page.fixture("undo");
          await becomes(text);
          await page.marked(wanted);
        }

        cell("found", "has the whole article as one text", async () => {
          const state = await page.current();
          let at = 0;
          for (const words of blocks) {
            at = state.text.indexOf(words, at);
            assert.ok(at >= 0, `"${words}" is missing in "${state.text}"`);
            at += words.length;
          }
          for (const { rule, words } of wanted)
            assert.equal(state.findings.find((one) => one.rule === rule)?.words, words);
        });
        if (!oneLine.includes(name))
          cell("repeat over blocks found", "sees what stands in two blocks", async () => {
            const state = await page.current();
            const repeat = state.findings.find(({ rule }) => rule === "repeated-paragraph");
            assert.deepEqual([repeat?.words, repeat?.others], [repeated, [repeated]]);
          });
        cell("marked in place", "marks those words and no others", () => page.marked(wanted));
        cell("saved content unchanged", "changes nothing while nobody writes", async () => {
          assert.deepEqual(await page.kept(), kept);
          await page.hover("doubled-word");
          await pause(200);
          assert.deepEqual(await page.kept(), kept);
          if (readOnly.includes(name)) await page.closeCard();
        });

        if (readOnly.includes(name))
          it("copies the mended paragraph where nothing can be written", async () => {
            table.set(name, "word fixed", "**no**");
            await page.apply("doubled-word");
            const { said } = await page.state();
            assert.match(said, /cannot be edited here\. The mended paragraph/);
            assert.deepEqual(await page.kept(), kept);
            table.set(name, "word fixed", "copied");
          });
        if (!readOnly.includes(name)) {
          cell("word fixed", "mends a word by the card's button", async () => {
            if (!(await page.current()).card) await page.hover("doubled-word");
            // The card arrives out of nothing.
            await pause(200);
            await page.clickApply();
            await becomes(text.replace("the the", "the"));
            await until("the finding to go", async () => {
              const state = await page.current();
              assert.equal(state.said, "");
              return state.findings.every(({ rule }) => rule !== "doubled-word");
            });
          });
          cell("word back in one step", "gives the word back in one step", undone);
        }
        if (editors.includes(name)) {
          cell("paragraph removed", "takes a repeated paragraph out", async () => {
            await page.apply("repeated-paragraph");
            const at = text.lastIndexOf(repeated);
            const gap = /^\s*/.exec(text.slice(at + repeated.length))?.[0].length ?? 0;
            await becomes(text.slice(0, at) + text.slice(at + repeated.length + gap));
            assert.equal((await page.current()).said, "");
          });
          cell("paragraph back in one step", "gives the paragraph back in one step", undone);
        }
        if (!readOnly.includes(name))
          cell("marks right after typing", "keeps the marks while keys are typed", async () => {
            await caretBehindFirst(page.tab, name);
            await page.tab.type(typed);
            await becomes(text.replace(first, first + typed));
            await page.marked(wanted);
            text = await page.fixture("text");
          });
        cell("survives re-render", "marks the new elements of the same text", async () => {
          await page.hold();
          await page.fixture("again");
          await until("new elements", () => page.isAnew());
          await page.marked(wanted);
          assert.equal(await page.fixture("text"), text);
        });
      });
    }

    describe("secrets", () => {
      /** @type {EditorPage} */
      let page;
      const secret = /the the new rope/;
      before(async () => {
        page = await EditorPage.open(driver, server.page("secrets"), "secrets");
        const panel = await driver.panel();
        // What a frame says to background or panel, every document of the extension hears.
        await panel.run(() => {
          const { browser, chrome } = /** @type {any} */ (globalThis);
          /** @type {unknown[]} */
          const heard = [];
          Object.assign(globalThis, { heard });
          (browser ?? chrome).runtime.onMessage.addListener(
            (/** @type {unknown} */ message) => void heard.push(message),
          );
        });
      });
      after(() => page?.close());
      const heard = async () =>
        JSON.stringify(
          await (await driver.panel()).run(() => /** @type {any} */ (globalThis).heard.splice(0)),
        );
      const check = async (/** @type {string} */ field) => {
        const at = await page.tab.run((name) => {
          const input = /** @type {HTMLElement} */ (document.getElementsByName(name)[0]);
          const { left, top, height } = input.getBoundingClientRect();
          return { x: left + 60, y: top + height / 2 };
        }, field);
        await page.tab.click(at.x, at.y);
        await page.tab.clickAction();
      };

      for (const field of ["password", "new-password", "card", "card-code", "code"])
        it(`never reads the field ${field}`, async () => {
          table.set(field, "found", "**no**");
          await check(field);
          // There is no article: what is left of the page is checked.
          await until("the page", async () => {
            const state = await page.peek();
            return state?.kind === "page" && state.current;
          });
          assert.doesNotMatch((await page.state()).text, secret);
          const messages = await heard();
          assert.match(messages, /"call":"lint"/);
          assert.doesNotMatch(messages, secret);
          table.set(field, "found", "never read");
        });
      it("reads the field beside them", async () => {
        await check("teaser");
        await until("the field", async () => (await page.peek())?.kind === "field");
        assert.match((await page.current()).text, secret);
        assert.match(await heard(), secret);
      });
    });
  });
}
