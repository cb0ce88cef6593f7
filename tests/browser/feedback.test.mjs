// @ts-check
// That the page answers: nothing that is done goes without a word, and words stand where they belong.
import assert from "node:assert/strict";
import { it } from "node:test";
import {
  caretBehind,
  clickOn,
  focusOf,
  inEachBrowser,
  paste,
  sample,
  settled,
  short,
  textOf,
  until,
} from "./desk.mjs";

/** @typedef {import("./desk.mjs").Tab} Tab */

/** @param {Tab} tab @param {string} selector @returns {Promise<string>} */
const words = (tab, selector) =>
  tab.run((selector) => document.querySelector(selector)?.textContent ?? "", selector);

const noticeOf = (/** @type {Tab} */ tab) =>
  until(
    tab,
    "the notice",
    () => document.querySelector("#notice:popover-open p")?.textContent ?? "",
  );

/**
 * Drags files over a place, and drops them there.
 * @param {Tab} tab
 * @param {string} target
 * @param {string[]} names each file holds its own name
 * @param {string[]} events
 */
const drag = (tab, target, names, events) =>
  tab.run(
    ({ target, names, events }) => {
      const data = new DataTransfer();
      for (const name of names) data.items.add(new File([`The file ${name}.`], name));
      for (const type of events)
        document
          .querySelector(target)
          ?.dispatchEvent(
            new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
          );
      return [...document.querySelectorAll(".dropping")].map(({ className }) =>
        className.replace(" dropping", ""),
      );
    },
    { target, names, events },
  );

inEachBrowser("the summary", ({ open }) => {
  it("says how many findings the filters leave out", async () => {
    const tab = await open();
    await paste(tab, short);
    assert.match(
      await words(tab, "#summary"),
      /^3 errors and warnings, 1 hint, in \d+ words$/,
      "what weighs more comes first",
    );
    await clickOn(tab, '#families [data-family="duplicates"]');
    assert.match(await words(tab, "#summary"), /^2 of 3 errors and warnings, 1 hint shown, in/);
    await clickOn(tab, '#severities [data-severity="hint"]');
    assert.match(await words(tab, "#summary"), /^2 of 3 errors .*, 0 of 1 hint shown, in/);
    await clickOn(tab, '#severities [data-severity="hint"]');
    for (const family of ["broken-sentences", "spam-footers", "unattributed-claims"])
      await clickOn(tab, `#families [data-family="${family}"]`);
    assert.match(await words(tab, "#summary"), /^0 of 3 errors .*, 0 of 1 hint shown/);
    assert.match(await words(tab, "#empty"), /All findings are hidden/);
    await tab.close();
  });

  it("calls a text clean only where there are words and rules", async () => {
    const tab = await open();
    await paste(tab, "   \n\n \n");
    assert.equal(await words(tab, "#summary"), "");
    assert.match(await words(tab, "#empty"), /no words/);
    await paste(tab, "The keeper of the bell said that the the rope had held in the storm.");
    await clickOn(tab, "#findings .row-main");
    await tab.run(() => {
      const buttons = /** @type {HTMLElement[]} */ ([
        ...document.querySelectorAll("#card .card-foot button"),
      ]);
      buttons.find(({ textContent }) => textContent === "Ignore")?.click();
    });
    assert.equal(await words(tab, "#empty"), "Nothing else to mark up.");
    await clickOn(tab, "#restore");
    /** Switches one rule off, or all of them. */
    const off = (/** @type {string} */ rule) =>
      tab.run((rule) => {
        const boxes = /** @type {HTMLInputElement[]} */ ([
          ...document.querySelectorAll("#settings input[data-rule]"),
        ]);
        for (const box of boxes)
          if (box.checked && (rule === "" || box.dataset.rule === rule)) box.click();
      }, rule);
    const rule = await tab.run(
      () =>
        /** @type {HTMLElement} */ (document.querySelector("#findings .row-main")).dataset.rule ??
        "",
    );
    await clickOn(tab, "#rules");
    await off(rule);
    await until(tab, "the rows to go", () => !document.querySelector("#findings .row-main"));
    assert.match(await words(tab, "#empty"), /by the rules that are on/);
    await off("");
    await until(tab, "the word on it", () =>
      /All rules are switched off/.test(document.querySelector("#empty")?.textContent ?? ""),
    );
    await tab.close();
  });

  it("answers to keys that find nothing, where it can be seen", async () => {
    const tab = await open();
    await paste(tab, "The keeper of the bell said that the rope had held in the storm.");
    await caretBehind(tab, "keeper");
    await tab.press("Control+.");
    assert.match(/** @type {string} */ (await noticeOf(tab)), /no finding at the caret/);
    await tab.press("F8");
    assert.match(/** @type {string} */ (await noticeOf(tab)), /no finding to go to/);
    await tab.close();
  });
});

inEachBrowser("dragged files", ({ open }) => {
  it("show where they would land", async () => {
    const tab = await open();
    assert.deepEqual(await drag(tab, "#article", ["a.txt"], ["dragenter", "dragover"]), ["sheet"]);
    assert.deepEqual(await drag(tab, ".masthead", ["a.txt"], ["dragover"]), ["sheet"]);
    assert.deepEqual(await drag(tab, ".masthead", ["a.txt"], ["dragleave"]), []);
    await clickOn(tab, "#tab-compare");
    assert.deepEqual(await drag(tab, "#original", ["a.txt"], ["dragover"]), ["original-frame"]);
    assert.deepEqual(await drag(tab, "#original", ["a.txt"], ["drop"]), []);
    await until(tab, "the file", () =>
      /The file a/.test(document.querySelector("#original")?.textContent ?? ""),
    );
    await tab.close();
  });

  it("are read one at a time, and the page says which", async () => {
    const tab = await open();
    for (const [target, first] of [
      ["#article", "a"],
      [".masthead", "b"],
    ]) {
      await drag(tab, target, ["scan.pdf", `${first}.txt`, "c.md"], ["dragover", "drop"]);
      await until(
        tab,
        "the file",
        (first) => document.querySelector("#article")?.textContent === `The file ${first}.txt.`,
        first,
      );
      assert.match(
        /** @type {string} */ (await noticeOf(tab)),
        new RegExp(`Only ${first}\\.txt was read`),
      );
    }
    await tab.close();
  });
});

inEachBrowser("the comparison", ({ open }) => {
  it("says that there is no article to compare with, and reads a file by its button", async () => {
    const tab = await open();
    await clickOn(tab, "#tab-compare");
    assert.equal(await words(tab, "#compare-summary"), "");
    await tab.run(() => {
      const scope = /** @type {any} */ (globalThis);
      const field = /** @type {HTMLInputElement} */ (document.querySelector("#original-file"));
      field.click = () => {
        scope.asked = true;
      };
      /** @type {HTMLElement} */ (document.querySelector("#open-original")).focus();
    });
    await tab.press("Enter");
    assert.equal(await tab.run(() => /** @type {any} */ (globalThis).asked), true);
    await tab.run((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], "original.txt"));
      const field = /** @type {HTMLInputElement} */ (document.querySelector("#original-file"));
      field.files = data.files;
      field.dispatchEvent(new Event("change"));
    }, sample);
    await until(tab, "the word on it", () =>
      /no article to compare/.test(document.querySelector("#compare-summary")?.textContent ?? ""),
    );
    assert.equal(await focusOf(tab), "open-original");
    await clickOn(tab, "#sample");
    await settled(tab);
    await until(tab, "the comparison", () =>
      /taken over/.test(document.querySelector("#compare-summary")?.textContent ?? ""),
    );
    const lefts = await tab.run(() =>
      ["#original-label", "#compare-summary"].map((id) => {
        const range = document.createRange();
        range.selectNodeContents(/** @type {Element} */ (document.querySelector(id)));
        return Math.round(range.getBoundingClientRect().left);
      }),
    );
    assert.equal(lefts[0], lefts[1], "the two lines begin below each other");
    assert.deepEqual(tab.problems, []);
    await tab.close();
  });
});

inEachBrowser("words from right to left", ({ open }) => {
  it("stand at the right, in the article and wherever it is quoted", async () => {
    const tab = await open();
    const line = "قال رئيس البلدية يوم الاثنين إن الجسر سيبقى مغلقا.";
    const text = `The bridge stays shut\n\n${line}\n\nThe mayor said so on Monday.\n\n${line}`;
    await paste(tab, text);
    /** Which side of its line the words with this letter touch. */
    const side = (/** @type {string} */ selector) =>
      tab.run((selector) => {
        const walker = document.createTreeWalker(
          /** @type {Node} */ (document.querySelector(selector)),
          NodeFilter.SHOW_TEXT,
        );
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.textContent?.indexOf("الاثنين") ?? -1;
          if (at < 0) continue;
          let block = /** @type {Element} */ (node.parentElement);
          while (getComputedStyle(block).display === "inline")
            block = /** @type {Element} */ (block.parentElement);
          const start = node.textContent?.indexOf("قال") ?? 0;
          const range = document.createRange();
          range.setStart(node, start);
          range.setEnd(node, start + 3);
          const first = range.getBoundingClientRect();
          const box = block.getBoundingClientRect();
          const style = getComputedStyle(block);
          const right =
            box.right - parseFloat(style.paddingRight) - parseFloat(style.borderRightWidth);
          return right - first.right < 3 ? "right" : `${right - first.right} px from the right`;
        }
        return `no such words in ${selector}`;
      }, selector);
    assert.equal(await side("#article"), "right");
    const english = await tab.run(() => {
      const block = /** @type {Element} */ (document.querySelectorAll("#article p")[4]);
      const range = document.createRange();
      range.selectNodeContents(block);
      return range.getBoundingClientRect().left - block.getBoundingClientRect().left;
    });
    assert.ok(english < 3, "what is written from left to right stays there");
    assert.equal(await textOf(tab), text);
    assert.equal(await side("#findings .row-excerpt"), "right");
    await clickOn(tab, "#findings .row-main");
    assert.equal(await side("#card .twin blockquote"), "right");
    await tab.press("Escape");
    await clickOn(tab, "#clean-copy");
    await until(
      tab,
      "the copy",
      () => (document.querySelector("#clean-text")?.textContent ?? "") !== "",
    );
    assert.equal(await side("#clean-text"), "right");
    await clickOn(tab, "#clean-close");
    await clickOn(tab, "#tab-compare");
    await tab.copy({ text: text.replace("Monday", "Friday") });
    await clickOn(tab, "#original");
    await tab.press("Control+v");
    await until(tab, "the comparison", () => document.querySelector(".both") !== null);
    assert.equal(await side("#original"), "right");
    await tab.run(() => {
      const folds = document.querySelectorAll(/** @type {"details"} */ ("#differences details"));
      for (const fold of folds) fold.open = true;
    });
    assert.equal(await side("#differences li li:last-child"), "right");
    await tab.close();
  });
});
