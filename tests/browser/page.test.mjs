// @ts-check
import assert from "node:assert/strict";
import { join } from "node:path";
import { it } from "node:test";
import { pathToFileURL } from "node:url";
import {
  cardOf,
  caretBehind,
  clickOn,
  clickWords,
  focusOf,
  highlightsOf,
  inEachBrowser,
  paste,
  placeOf,
  ready,
  rowsOf,
  sample,
  settled,
  short,
  site,
  tellWorker,
  textOf,
  unfoldHints,
  until,
} from "./desk.mjs";

const kFamilies = ["duplicates", "broken-sentences", "spam-footers", "unattributed-claims"];

/** The rows of one family. */
const of = (/** @type {import("./desk.mjs").Row[]} */ rows, /** @type {string} */ family) =>
  rows.filter((row) => row.family === family);

/** The one row whose own words are these. */
function rowWith(/** @type {import("./desk.mjs").Row[]} */ rows, /** @type {string} */ words) {
  const index = rows.findIndex((row) => row.words.includes(words));
  assert.ok(index >= 0, `no row for "${words}" in ${JSON.stringify(rows, null, 1)}`);
  return rows[index];
}

inEachBrowser("pasting", ({ open }) => {
  it("lists and marks the defects of a pasted article", async () => {
    const tab = await open();
    await paste(tab, short);
    assert.equal(await textOf(tab), short);
    const serious = await rowsOf(tab);
    assert.ok(of(serious, "duplicates").length >= 1, JSON.stringify(serious));
    assert.ok(of(serious, "broken-sentences").length >= 2, JSON.stringify(serious));
    assert.ok(serious.every(({ severity }) => severity !== "hint"));
    await unfoldHints(tab);
    const rows = await rowsOf(tab);
    assert.ok(of(rows, "unattributed-claims").length >= 1, JSON.stringify(rows));
    const marks = await highlightsOf(tab);
    assert.ok(marks["galley-broken-sentences"].some((words) => words.includes("the the")));
    const claims = [
      ...marks["galley-unattributed-claims"],
      ...marks["galley-unattributed-claims-hint"],
    ];
    assert.ok(claims.some((words) => words.includes("Experts")));
    assert.ok(
      marks["galley-duplicates"].some((words) => words.includes("bell of the old harbour")),
    );
    assert.deepEqual(tab.problems, []);
    await tab.close();
  });

  it("shows all four families in the sample, each row with family, severity and message", async () => {
    const tab = await open();
    await clickOn(tab, "#sample");
    await settled(tab);
    assert.equal(await textOf(tab), sample);
    await unfoldHints(tab);
    const rows = await rowsOf(tab);
    for (const family of kFamilies) assert.ok(of(rows, family).length > 0, `no ${family}`);
    for (const row of rows) {
      assert.ok(kFamilies.includes(row.family), row.family);
      assert.match(row.severity, /^(error|warning|hint)$/);
      assert.ok(row.message.length > 8, row.message);
    }
    await tab.close();
  });

  it("is found by role and name", async () => {
    const tab = await open();
    const names = () =>
      tab.run(() => ({
        editor: document
          .querySelector('[role="textbox"][aria-multiline="true"]')
          ?.getAttribute("aria-label"),
        lists: [...document.querySelectorAll('#panel-findings ul[role="list"]')]
          .filter((list) => list.checkVisibility())
          .map((list) => list.getAttribute("aria-label")),
      }));
    await paste(tab, short);
    assert.deepEqual(await names(), { editor: "Article", lists: ["Errors and warnings"] });
    await unfoldHints(tab);
    assert.deepEqual((await names()).lists, ["Errors and warnings", "Hints"]);
    await tab.close();
  });

  it("calls no text clean in a language that it cannot read", async () => {
    const tab = await open();
    const said = () =>
      tab.run(() => [
        document.querySelector("#summary")?.textContent,
        document.querySelector("#empty")?.textContent,
      ]);
    await paste(
      tab,
      "The keeper of the bell said that the rope had held in the storm of that year.",
    );
    assert.match((await said()).join(" "), /A clean galley/);
    await paste(
      tab,
      "Der Hafenmeister sagte am Montag, dass die Glocke nach vierzig Jahren wieder läutet und " +
        "dass die Stadt das Seil und den Rahmen aus Eiche bezahlt.",
    );
    const foreign = (await said()).join(" ");
    assert.match(foreign, /not English/);
    assert.doesNotMatch(foreign, /clean galley/);
    await tab.close();
  });

  it("keeps the visible text of what is pasted, whatever it is made of", async () => {
    const tab = await open();
    const odd =
      "  Two spaces before, two  inside, two after  \r\n\r\nA no-break\u00a0space, a zero\u200bwidth one.\r" +
      "A tab\there.\n\n\nEmoji 👩‍🚀 and 𝒜 letters, e\u0301.\n<b>not bold</b> & &amp;\n";
    await paste(tab, odd);
    assert.equal(await textOf(tab), odd.replace(/\r\n?/g, "\n"));
    await tab.close();
  });

  it("takes the text alone from a pasted web page", async () => {
    const tab = await open();
    await tab.copy({
      html: "<h1>Bells</h1><p>One <b>bold</b> word &amp; <a href='x:y'>a link</a>.</p>",
    });
    await clickOn(tab, "#article");
    await tab.press("Control+v");
    await until(tab, "the text", () =>
      /a link/.test(document.querySelector("#article")?.textContent ?? ""),
    );
    assert.match(await textOf(tab), /^Bells\n+One bold word & a link\.$/);
    assert.equal(
      await tab.run(() => document.querySelectorAll("#article :is(b, a, h1)").length),
      0,
    );
    await tab.close();
  });

  it("gets a lone surrogate through to the engine and back with true offsets", async () => {
    const tab = await open();
    // A browser's clipboard would mend it: it comes in through the DOM, as code units.
    const text = "A lone \ud83d surrogate and 𝒜.\n\nThe keeper said the the rope held.";
    await tab.run(
      (units) => {
        const block = /** @type {Element} */ (document.querySelector("#article p"));
        block.textContent = String.fromCharCode(...units);
      },
      [...Array(text.length).keys()].map((i) => text.charCodeAt(i)),
    );
    await until(tab, "rows", () => document.querySelector("#findings .row-main") !== null);
    const units = await tab.run(() =>
      [...document.querySelectorAll("#article p")].map((p) =>
        [...Array(p.textContent?.length).keys()].map((i) => p.textContent?.charCodeAt(i)),
      ),
    );
    assert.equal(units.map((line) => String.fromCharCode(...line.map(Number))).join("\n"), text);
    const marks = await highlightsOf(tab);
    assert.ok(
      marks["galley-broken-sentences"].some((words) => words.includes("the the")),
      JSON.stringify(marks),
    );
    await tab.close();
  });
});

inEachBrowser("typing", ({ open }) => {
  it("finds a mistake as it is typed, and sees it mended", async () => {
    const tab = await open();
    await clickOn(tab, "#article");
    await tab.type("The mayor said the the bridge was safe to cross.");
    await until(tab, "the finding", () => document.querySelector("#findings .row-main") !== null);
    const [row] = await rowsOf(tab);
    assert.equal(row.family, "broken-sentences");
    await caretBehind(tab, "the the");
    for (let i = 0; i < 4; i++) await tab.press("Backspace");
    await settled(tab);
    assert.equal(await textOf(tab), "The mayor said the bridge was safe to cross.");
    assert.deepEqual(await rowsOf(tab), []);
    await tab.close();
  });

  it("splits and joins lines, and undoes and redoes every step", async () => {
    const tab = await open();
    await clickOn(tab, "#article");
    await tab.type("First line");
    await tab.press("Enter");
    await tab.press("Enter");
    await tab.type("Second 👍 line");
    assert.equal(await textOf(tab), "First line\n\nSecond 👍 line");
    await caretBehind(tab, "Second");
    await tab.press("Home");
    await tab.press("Backspace");
    await tab.press("Backspace");
    assert.equal(await textOf(tab), "First lineSecond 👍 line");
    await tab.press("Enter");
    await tab.type("The ");
    assert.equal(await textOf(tab), "First line\nThe Second 👍 line");
    await tab.press("Control+a");
    await tab.press("Delete");
    assert.equal(await textOf(tab), "");
    for (let i = 0; i < 20; i++) await tab.press("Control+z");
    assert.equal(await textOf(tab), "");
    for (let i = 0; i < 20; i++) await tab.press("Control+y");
    assert.equal(await textOf(tab), "");
    await tab.press("Control+z");
    assert.equal(await textOf(tab), "First line\nThe Second 👍 line");
    assert.deepEqual(tab.problems, []);
    await tab.close();
  });

  it("replaces a selection over several lines by what is typed", async () => {
    const tab = await open();
    await paste(tab, "One two\n\nthree four\nfive six");
    await tab.run(() => {
      const [first, , third] = document.querySelectorAll("#article p");
      document
        .getSelection()
        ?.setBaseAndExtent(
          /** @type {Node} */ (first.firstChild),
          4,
          /** @type {Node} */ (third.firstChild),
          6,
        );
    });
    await tab.type("x");
    assert.equal(await textOf(tab), "One xfour\nfive six");
    await tab.press("Control+z");
    assert.equal(await textOf(tab), "One two\n\nthree four\nfive six");
    await tab.close();
  });

  it("brings any structure that gets into the editor back into lines", async () => {
    const tab = await open();
    await paste(tab, "Alpha\nOmega");
    await tab.run(() => {
      const make = (/** @type {string} */ tag, /** @type {(Node|string)[]} */ ...children) => {
        const element = document.createElement(tag);
        element.append(...children);
        return element;
      };
      document
        .querySelector("#article p")
        ?.after(
          make("div", "One ", make("b", "two")),
          make("ul", make("li", "three", make("br"), "four")),
          "five",
        );
    });
    await until(
      tab,
      "lines",
      () => document.querySelectorAll("#article :not(.lines, p, br)").length === 0,
    );
    const text = await textOf(tab);
    assert.equal(text, "Alpha\nOne two\nthree\nfour\nfive\nOmega");
    await tab.press("Control+z");
    assert.equal(await textOf(tab), "Alpha\nOmega");
    await tab.close();
  });

  it("keeps its lines, and groups of them in bounds, through changes of every size", async () => {
    const tab = await open();
    const long = Array.from({ length: 300 }, (_, i) => `Line ${i} of the rope.`).join("\n");
    await paste(tab, long);
    let state = 7;
    const below = (/** @type {number} */ limit) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * limit);
    };
    let text = long;
    for (let step = 0; step < 60; step++) {
      const starts = [...text.matchAll(/^/gm)].map(({ index }) => index);
      let start = below(text.length + 1);
      // Within a line, over some lines, now and then over many groups.
      let end = Math.min(text.length, start + [0, 4, 120, 4000][below(4)]);
      if (below(5) === 0) start = starts[below(starts.length)];
      end = Math.max(start, end);
      await tab.run(
        (ends) => {
          const blocks = document.querySelectorAll("#article p");
          const point = (/** @type {{line: number, column: number}} */ { line, column }) => {
            const node = blocks[line].firstChild ?? blocks[line];
            return { node, at: node instanceof Text ? column : 0 };
          };
          const [from, to] = ends.map(point);
          document.getSelection()?.setBaseAndExtent(from.node, from.at, to.node, to.at);
        },
        [start, end].map((offset) => {
          const line = starts.findLastIndex((at) => at <= offset);
          return { line, column: offset - starts[line] };
        }),
      );
      const kind = below(4);
      const words = Array.from({ length: below(150) }, (_, i) => `new ${i}`).join("\n");
      const put = ["\n", "", "x", words][kind];
      if (put === "" && start === end) continue;
      if (kind === 0) await tab.press("Enter");
      else if (kind === 2) await tab.type("x");
      else if (put === "") await tab.press("Backspace");
      else
        await tab.run((/** @type {string} */ words) => {
          const data = new DataTransfer();
          data.setData("text/plain", words);
          const event = new Event("paste", { bubbles: true, cancelable: true });
          Object.defineProperty(event, "clipboardData", { value: data });
          document.querySelector("#article")?.dispatchEvent(event);
        }, words);
      text = text.slice(0, start) + put + text.slice(end);
      assert.equal(await textOf(tab), text, `step ${step}, kind ${kind}`);
      const groups = await tab.run(() =>
        [...document.querySelectorAll("#article > *")].map((group) => group.childElementCount),
      );
      assert.ok(
        groups.every((size) => size > 0 && size <= 80),
        `step ${step}: groups of ${groups}`,
      );
    }
    await tab.run(() => {
      const undo = /** @type {HTMLButtonElement} */ (document.querySelector("#undo"));
      while (!undo.disabled) undo.click();
    });
    assert.equal(await textOf(tab), "", "undo reaches the empty page");
    await tab.run(() => {
      const redo = /** @type {HTMLButtonElement} */ (document.querySelector("#redo"));
      while (!redo.disabled) redo.click();
    });
    assert.equal(await textOf(tab), text);
    await tab.close();
  });

  it("takes a whole article from one insertText, as input methods and tools send it", async () => {
    const tab = await open();
    await clickOn(tab, "#article");
    await tab.run(
      (/** @type {string} */ text) => document.execCommand("insertText", false, text),
      short,
    );
    await until(tab, "rows", () => document.querySelector("#findings .row-main") !== null);
    const text = await textOf(tab);
    assert.deepEqual(text.split("\n").filter(Boolean), short.split("\n").filter(Boolean));
    await tab.close();
  });

  it("keeps findings on their words while text before them changes", async () => {
    const tab = await open();
    await paste(tab, short);
    await caretBehind(tab, "The Harbour");
    await tab.type(" Tower and its");
    await settled(tab);
    const marks = await highlightsOf(tab);
    assert.ok(marks["galley-broken-sentences"].some((words) => words.includes("the the")));
    await tab.close();
  });
});

inEachBrowser("going between text and list", ({ open }) => {
  it("opens the card of the words that are clicked and marks their row", async () => {
    const tab = await open();
    await paste(tab, short);
    await clickWords(tab, "the the");
    const card = await until(
      tab,
      "the card",
      () => document.querySelector("#card:popover-open") !== null,
    ).then(() => cardOf(tab));
    assert.equal(card?.family, "broken-sentences");
    assert.ok(card.why.length > 0, "the card says why");
    assert.equal(await focusOf(tab), "article", "a click leaves the caret in the text");
    const current = (await rowsOf(tab)).filter((row) => row.current);
    assert.equal(current.length, 1);
    assert.ok(current[0].words.includes("the the"), JSON.stringify(current));
    await tab.press("Escape");
    assert.equal(await cardOf(tab), null);
    await tab.close();
  });

  it("scrolls to the words of the row that is clicked, lights them and opens the card", async () => {
    const tab = await open();
    await paste(tab, `${"A quiet line about nothing at all.\n\n".repeat(80)}${short}`);
    const row = rowWith(await rowsOf(tab), "the the");
    await clickOn(tab, row.selector);
    const card = await cardOf(tab);
    assert.equal(card?.title, row.message);
    assert.ok(
      (await highlightsOf(tab))["galley-active"].some((words) => words.includes("the the")),
    );
    const seen = await tab.run(() => {
      const [range] = /** @type {any} */ (CSS.highlights.get("galley-active"));
      const { top, bottom } = range.getBoundingClientRect();
      const sheet = /** @type {Element} */ (
        document.querySelector(".sheet")
      ).getBoundingClientRect();
      return top >= sheet.top && bottom <= sheet.bottom;
    });
    assert.ok(seen, "the words are in view");
    await tab.press("Escape");
    assert.equal(await focusOf(tab), row.rule, "Escape goes back to the row");
    await tab.close();
  });

  it("shows the twin of a repeat and goes there", async () => {
    const tab = await open();
    await paste(tab, short);
    const row = of(await rowsOf(tab), "duplicates")[0];
    await clickOn(tab, row.selector);
    const card = await cardOf(tab);
    assert.match(card?.related[0] ?? "", /bell of the old harbour rang at noon/);
    assert.ok(
      (await highlightsOf(tab))["galley-related"].some((words) =>
        words.includes("bell of the old"),
      ),
    );
    await clickOn(tab, "#card .twin button");
    assert.equal(await cardOf(tab), null);
    assert.equal(await focusOf(tab), "article");
    assert.match(
      await tab.run(() => String(document.getSelection())),
      /bell of the old harbour rang/,
    );
    await tab.close();
  });

  it("travels with F8 through errors and warnings in order and round again", async () => {
    const tab = await open();
    await paste(tab, short);
    const rows = await rowsOf(tab);
    await caretBehind(tab, "The Harbour Bel");
    const seen = [];
    for (let i = 0; i <= rows.length; i++) {
      await tab.press("F8");
      const at = (await rowsOf(tab)).findIndex((row) => row.current);
      assert.ok((await cardOf(tab))?.focused, "the card has the focus");
      seen.push(at);
    }
    const first = seen[0];
    assert.deepEqual(
      seen,
      [...rows.keys(), 0].map((i) => (i + first) % rows.length),
    );
    await tab.press("Shift+F8");
    assert.equal(
      (await rowsOf(tab)).findIndex((row) => row.current),
      seen[seen.length - 2],
    );
    await tab.press("Escape");
    assert.equal(await focusOf(tab), "article", "Escape goes back to the text");
    await tab.close();
  });

  it("travels on from where the caret has gone, and out of the card by Tab", async () => {
    const tab = await open();
    await paste(tab, short);
    const current = async () => (await rowsOf(tab)).findIndex((row) => row.current);
    await tab.press("Control+Home");
    await tab.press("F8");
    await tab.press("F8");
    await tab.press("Escape");
    assert.equal(await focusOf(tab), "article");
    await tab.press("F8");
    assert.equal(await current(), 2, "closing the card is no step");
    await tab.press("Escape");
    await tab.press("Control+Home");
    await tab.press("F8");
    assert.equal(await current(), 0);
    for (let i = 0; i < 12 && (await cardOf(tab)) !== null; i++) await tab.press("Tab");
    assert.equal(await cardOf(tab), null);
    assert.equal(await focusOf(tab), "article");
    await tab.run(() => /** @type {HTMLElement} */ (document.querySelector(".row-main")).focus());
    const row = await focusOf(tab);
    await tab.press("Enter");
    assert.equal((await cardOf(tab))?.focused, true);
    for (let i = 0; i < 12 && (await cardOf(tab)) !== null; i++) await tab.press("Shift+Tab");
    assert.equal(await focusOf(tab), row);
    await tab.close();
  });

  it("moves in the list by arrow keys, opens by Enter, goes back by Escape", async () => {
    const tab = await open();
    await paste(tab, short);
    const rows = await rowsOf(tab);
    await tab.run(() =>
      /** @type {HTMLElement} */ (document.querySelector("#findings .row-main")).focus(),
    );
    await tab.press("ArrowDown");
    assert.equal(await focusOf(tab), rows[1].rule);
    await tab.press("Enter");
    const card = await cardOf(tab);
    assert.equal(card?.title, rows[1].message);
    assert.ok(card?.focused);
    await tab.press("Escape");
    assert.equal(await focusOf(tab), rows[1].rule);
    await tab.press("End");
    assert.equal(await focusOf(tab), "unfold-hints");
    await tab.press("ArrowUp");
    assert.equal(await focusOf(tab), rows[rows.length - 1].rule);
    await tab.close();
  });

  it("opens the card when the mouse rests on the words, and lets it go", async () => {
    const tab = await open();
    await paste(tab, short);
    const { x, y } = await placeOf(tab, "the the");
    await tab.move(x, y);
    await until(tab, "the card", () => document.querySelector("#card:popover-open") !== null);
    await tab.move(640, 20);
    await until(tab, "the card to go", () => document.querySelector("#card:popover-open") === null);
    await tab.close();
  });

  it("nests what is folded into a finding under its row", async () => {
    const tab = await open();
    await paste(tab, short);
    const rows = await rowsOf(tab);
    // The second copy repeats the first one's space before a comma.
    const index = rows.findIndex(({ family }) => family === "duplicates");
    assert.ok(rows[index].inside > 0, JSON.stringify(rows));
    const row = `#findings > li:nth-child(${index + 1})`;
    await clickOn(tab, `${row} summary`);
    await clickOn(tab, `${row} .row-inner`);
    const card = await cardOf(tab);
    assert.equal(card?.family, "broken-sentences");
    assert.ok(card?.focused);
    assert.ok(
      (await highlightsOf(tab))["galley-active"].some((words) => words.includes("Monday ,")),
    );
    await tab.press("F8");
    assert.equal(
      (await rowsOf(tab)).findIndex(({ current }) => current),
      (index + 1) % rows.length,
    );
    await tab.close();
  });
});

inEachBrowser("mending", ({ open }) => {
  it("previews a fix, applies it as one step, undoes and redoes it", async () => {
    const tab = await open();
    await paste(tab, short);
    const row = rowWith(await rowsOf(tab), "the the");
    await clickOn(tab, row.selector);
    const card = await cardOf(tab);
    assert.ok((card?.fixes.length ?? 0) > 0, "there is a fix");
    assert.match(card?.removed ?? "", /the/);
    assert.match(card?.focus ?? "", /Apply/, "Enter applies the first fix");
    await tab.press("Enter");
    await settled(tab);
    const mended = short.replace("the the", "the");
    assert.equal(await textOf(tab), mended);
    assert.equal(await focusOf(tab), "article");
    assert.ok(!(await rowsOf(tab)).some(({ words }) => words.includes("the the")));
    await tab.press("Control+z");
    await settled(tab);
    assert.equal(await textOf(tab), short);
    rowWith(await rowsOf(tab), "the the");
    await tab.press("Control+Shift+z");
    assert.equal(await textOf(tab), mended);
    await clickOn(tab, "#undo");
    assert.equal(await textOf(tab), short);
    assert.deepEqual(tab.problems, []);
    await tab.close();
  });

  it("takes a repeated paragraph out with its blank line", async () => {
    const tab = await open();
    await paste(tab, short);
    const rows = await rowsOf(tab);
    await clickOn(tab, of(rows, "duplicates")[0].selector);
    await clickOn(tab, "#card .fix .primary");
    await settled(tab);
    const once = short.slice(0, short.lastIndexOf("\n\n"));
    assert.equal((await textOf(tab)).trimEnd(), once);
    await tab.press("Control+z");
    assert.equal(await textOf(tab), short);
    await tab.close();
  });

  it("ignores a finding until it is shown again, also after a reload", async () => {
    const tab = await open();
    await paste(tab, short);
    const before = await rowsOf(tab);
    const row = rowWith(before, "the the");
    await clickOn(tab, row.selector);
    await tab.run(() => {
      const buttons = [...document.querySelectorAll("#card .card-foot button")];
      /** @type {HTMLElement} */ (
        buttons.find((button) => button.textContent === "Ignore")
      ).click();
    });
    const without = before.filter(({ words }) => !words.includes("the the"));
    assert.deepEqual(
      (await rowsOf(tab)).map(({ rule }) => rule),
      without.map(({ rule }) => rule),
    );
    await tab.reload();
    await ready(tab);
    await settled(tab);
    assert.equal((await rowsOf(tab)).length, without.length);
    const stored = await tab.run(() => localStorage.getItem("galley.ignored") ?? "");
    assert.match(stored, /^\["[0-9a-f]{16}"\]$/, "an ignore holds no text");
    await clickOn(tab, "#restore");
    assert.equal((await rowsOf(tab)).length, before.length);
    await tab.close();
  });
});

inEachBrowser("filters", ({ open }) => {
  it("undo and redo what is ignored and what is switched off, in its order", async () => {
    const tab = await open();
    await paste(tab, short);
    const rules = async () => (await rowsOf(tab)).map(({ rule }) => rule);
    const before = await rules();
    const press = (/** @type {string} */ name) =>
      tab.run((name) => {
        const buttons = [...document.querySelectorAll("#card button")];
        /** @type {HTMLElement} */ (
          buttons.find(({ textContent }) => textContent === name)
        ).click();
      }, name);
    await caretBehind(tab, "Experts say the bell");
    await tab.type("s");
    await settled(tab);
    await tab.press("Control+Home");
    await tab.press("F8");
    const first = (await rowsOf(tab)).find(({ current }) => current)?.rule;
    await press("Ignore");
    assert.equal((await rules()).length, before.length - 1);
    await tab.press("F8");
    await tab.run(() =>
      /** @type {HTMLElement} */ (document.querySelector("#card .about summary")).click(),
    );
    const second = (await rowsOf(tab)).find(({ current }) => current)?.rule;
    assert.notEqual(first, second);
    await press("Switch this rule off");
    await until(
      tab,
      "the rule to be off",
      (rule) => !document.querySelector(`#findings [data-rule="${rule}"]`),
      second,
    );
    await tab.press("Control+z");
    await until(
      tab,
      "the rule to be on",
      (rule) => document.querySelector(`#findings [data-rule="${rule}"]`) !== null,
      second,
    );
    await tab.press("Control+z");
    assert.deepEqual((await rules()).toSorted(), before.toSorted());
    await tab.press("Control+z");
    assert.equal(await textOf(tab), short);
    await tab.press("Control+Shift+z");
    await tab.press("Control+Shift+z");
    assert.equal((await rules()).length, before.length - 1);
    // Also with the focus beside the article.
    await tab.run(() => /** @type {HTMLElement} */ (document.querySelector(".row-main")).focus());
    await tab.press("Control+z");
    assert.equal((await rules()).length, before.length);
    assert.deepEqual(tab.problems, []);
    await tab.close();
  });

  it("counts each family and hides it from list and text, also after a reload", async () => {
    const tab = await open();
    await paste(tab, short);
    await unfoldHints(tab);
    const rows = await rowsOf(tab);
    const counts = await tab.run(() =>
      Object.fromEntries(
        [...document.querySelectorAll("#families button")].map((button) => [
          /** @type {HTMLElement} */ (button).dataset.family,
          Number(button.querySelector(".count")?.textContent),
        ]),
      ),
    );
    for (const family of kFamilies) {
      assert.equal(counts[family], of(rows, family).length, family);
    }
    await clickOn(tab, '#families [data-family="broken-sentences"]');
    const pressed = () =>
      tab.run(() =>
        document
          .querySelector('button[data-family="broken-sentences"]')
          ?.getAttribute("aria-pressed"),
      );
    assert.equal(await pressed(), "false");
    assert.equal(of(await rowsOf(tab), "broken-sentences").length, 0);
    assert.deepEqual((await highlightsOf(tab))["galley-broken-sentences"], []);
    await tab.reload();
    await ready(tab);
    await settled(tab);
    assert.equal(await pressed(), "false");
    assert.equal(of(await rowsOf(tab), "broken-sentences").length, 0);
    await clickOn(tab, 'button[data-family="broken-sentences"]');
    assert.equal((await rowsOf(tab)).length, rows.length);
    await tab.close();
  });

  it("hides a severity", async () => {
    const tab = await open();
    await clickOn(tab, "#sample");
    await settled(tab);
    await unfoldHints(tab);
    const rows = await rowsOf(tab);
    for (const severity of ["error", "warning", "hint"])
      await clickOn(tab, `[data-severity="${severity}"]`);
    assert.deepEqual(await rowsOf(tab), []);
    await clickOn(tab, 'button[data-severity="error"]');
    assert.equal(
      (await rowsOf(tab)).length,
      rows.filter(({ severity }) => severity === "error").length,
    );
    await tab.close();
  });
});

inEachBrowser("search and settings", ({ open }) => {
  it("searches the findings", async () => {
    const tab = await open();
    await paste(tab, short);
    const rows = await rowsOf(tab);
    await clickOn(tab, "#search");
    await tab.type("THE THE");
    const found = await rowsOf(tab);
    assert.ok(found.length > 0 && found.length < rows.length, JSON.stringify(found));
    assert.ok(found.every(({ words }) => words.includes("the the")));
    await tab.type("zz");
    assert.deepEqual(await rowsOf(tab), []);
    assert.match(
      (await tab.run(() => document.querySelector("#empty")?.textContent)) ?? "",
      /No finding here has “THE THEzz” in it/,
    );
    for (const _ of "THE THEzz") await tab.press("Backspace");
    assert.equal((await rowsOf(tab)).length, rows.length);
    await tab.close();
  });

  it("switches a rule off from its card, on again in the dialog, and keeps that over a reload", async () => {
    const tab = await open();
    await paste(tab, short);
    const rows = await rowsOf(tab);
    const row = rowWith(rows, "the the");
    await clickOn(tab, row.selector);
    await clickOn(tab, "#card .about summary");
    await clickOn(tab, "#card .switch-off");
    await until(
      tab,
      "the rows to go",
      (rule) => !document.querySelector(`[data-rule="${rule}"]`),
      row.rule,
    );
    await tab.reload();
    await ready(tab);
    await settled(tab);
    assert.ok(!(await rowsOf(tab)).some(({ rule }) => rule === row.rule));
    await clickOn(tab, "#rules");
    await clickOn(tab, `#settings input[data-rule="${row.rule}"]`);
    await until(tab, "the answer", () =>
      /Kept/.test(document.querySelector("#settings-status")?.textContent ?? ""),
    );
    await tab.press("Escape");
    assert.deepEqual(
      (await rowsOf(tab)).map(({ rule }) => rule),
      rows.map(({ rule }) => rule),
    );
    await tab.close();
  });

  it("tries own phrases as they are typed, says what is wrong with one, and keeps the good ones", async () => {
    const tab = await open();
    await paste(tab, `${short}\n\nRing the tip line on 555 0100`);
    await clickOn(tab, "#rules");
    await clickOn(tab, "#own-patterns");
    await tab.type("tip (line");
    const status = () => document.querySelector("#settings-status")?.textContent ?? "";
    const error = await until(tab, "the complaint", () => {
      const said = document.querySelector("#own-patterns-fault")?.textContent ?? "";
      return /paren|\)/.test(said) && said;
    });
    assert.match(String(error), /tip \(line|phrases|missing/);
    await tab.type(")");
    await until(tab, "the count", () =>
      /match 1 passage here/.test(document.querySelector("#settings-status")?.textContent ?? ""),
    );
    assert.match(await tab.run(status), /Kept in this browser/);
    await clickOn(tab, "#settings-close");
    assert.ok((await rowsOf(tab)).some(({ rule }) => rule === "own-phrase"));
    await tab.reload();
    await ready(tab);
    await settled(tab);
    assert.ok((await rowsOf(tab)).some(({ rule }) => rule === "own-phrase"));
    await tab.close();
  });

  it("loads a settings file, and says what is wrong with a bad one", async () => {
    const tab = await open();
    await paste(tab, short);
    const row = rowWith(await rowsOf(tab), "the the");
    await clickOn(tab, "#rules");
    const load = (/** @type {string} */ content) =>
      tab.run((/** @type {string} */ content) => {
        const data = new DataTransfer();
        data.items.add(new File([content], "galley.json"));
        const input = /** @type {HTMLInputElement} */ (document.querySelector("#settings-file"));
        input.files = data.files;
        input.dispatchEvent(new Event("change"));
      }, content);
    const said = (/** @type {RegExp} */ words) =>
      until(
        tab,
        `"${words}"`,
        (/** @type {string} */ words) =>
          new RegExp(words).test(document.querySelector("#settings-status")?.textContent ?? ""),
        words.source,
      );
    await load('{"rules": {"no-such-rule": "off"}}');
    await said(/no-such-rule/);
    await load("no JSON");
    await said(/galley\.json/);
    await load(JSON.stringify({ rules: { [row.rule]: "off" } }));
    await said(/Kept/);
    const off = await tab.run(
      (rule) =>
        /** @type {HTMLInputElement} */ (document.querySelector(`#settings [data-rule="${rule}"]`))
          .checked,
      row.rule,
    );
    assert.equal(off, false);
    await tab.press("Escape");
    assert.ok(!(await rowsOf(tab)).some(({ rule }) => rule === row.rule));
    await tab.close();
  });

  it("saves the report as the engine wrote it", async () => {
    const tab = await open();
    await paste(tab, short);
    await unfoldHints(tab);
    const saved = await tab.run(async () => {
      /** @type {Promise<Blob>} */
      const made = new Promise((done) => {
        const create = URL.createObjectURL;
        URL.createObjectURL = (blob) => {
          done(/** @type {Blob} */ (blob));
          return create(blob);
        };
      });
      /** @type {HTMLElement} */ (document.querySelector("#save-report")).click();
      return (await made).text();
    });
    const report = JSON.parse(saved);
    assert.equal(report.findings.length, (await rowsOf(tab)).length);
    assert.deepEqual(tab.problems, []);
    await tab.close();
  });
});

inEachBrowser("keeping and forgetting", ({ open }) => {
  it("keeps what is typed over a reload, at once", async () => {
    const tab = await open();
    await clickOn(tab, "#article");
    await tab.type("A line that must not be lost");
    await tab.reload();
    await ready(tab);
    assert.equal(await textOf(tab), "A line that must not be lost");
    await tab.close();
  });

  it("forgets everything with one button, and can bring it back for a moment", async () => {
    const tab = await open();
    await paste(tab, short);
    await clickOn(tab, '#families [data-family="duplicates"]');
    await clickOn(tab, "#forget");
    const kept = () =>
      tab.run(() => Object.keys(localStorage).length + Object.keys(sessionStorage).length);
    assert.equal(await textOf(tab), "");
    assert.equal(await kept(), 0);
    assert.deepEqual(await rowsOf(tab), []);
    await clickOn(tab, "#notice-action");
    assert.equal(await textOf(tab), short);
    await settled(tab);
    await clickOn(tab, "#forget");
    await clickOn(tab, "#article");
    await tab.press("Control+z");
    assert.equal(await textOf(tab), "", "undo does not reach behind it");
    await tab.reload();
    await ready(tab);
    assert.equal(await textOf(tab), "");
    assert.equal(await kept(), 0);
    await tab.close();
  });
});

inEachBrowser("the engine", ({ open }) => {
  it("starts again after a crash, says so, and loses nothing", async () => {
    const tab = await open();
    await paste(tab, short);
    const rows = await rowsOf(tab);
    await tellWorker(tab, { order: "crash" });
    await until(tab, "the notice", () =>
      /started again/.test(document.querySelector("#notice:popover-open")?.textContent ?? ""),
    );
    await ready(tab);
    assert.equal(await textOf(tab), short);
    await caretBehind(tab, "The Harbour");
    await tab.type("s");
    await settled(tab);
    assert.equal((await rowsOf(tab)).length, rows.length);
    await tab.close();
  });

  it("answers for the newest text, however fast texts follow each other", async () => {
    const tab = await open();
    await paste(tab, short);
    await tab.run((/** @type {string} */ line) => {
      const article = /** @type {HTMLElement} */ (document.querySelector("#article"));
      article.focus();
      for (let i = 0; i < 30; i++) {
        document.getSelection()?.selectAllChildren(article);
        document.execCommand("insertText", false, `${line} ${i}`);
      }
    }, "The keeper said the the rope held");
    await settled(tab);
    assert.equal(await textOf(tab), "The keeper said the the rope held 29");
    const rows = await rowsOf(tab);
    assert.equal(rows.length, 1);
    assert.match(rows[0].words, /the the/);
    await tab.close();
  });

  it("announces the counts once the page is quiet", async () => {
    const tab = await open();
    await paste(tab, short);
    const said = await until(
      tab,
      "the announcement",
      () => document.querySelector("#live")?.textContent,
    );
    assert.match(
      /** @type {string} */ (said),
      /^3 errors and warnings, 1 hint: .*broken sentences/,
    );
    await tab.close();
  });
});

inEachBrowser(
  "a plain host with a sub-path",
  ({ open, url }) => {
    it("works there without special headers", async () => {
      assert.match(url(), /\/some\/desk\/$/);
      const tab = await open();
      await clickOn(tab, "#sample");
      await settled(tab);
      assert.ok((await rowsOf(tab)).length > 0);
      assert.deepEqual(tab.problems, []);
      await tab.close();
    });
  },
  { path: "/some/desk/" },
);

inEachBrowser("the single file from disk", ({ open }) => {
  it("works without any server", async () => {
    const tab = await open({}, pathToFileURL(join(site, "galley.html")).href);
    await paste(tab, short);
    const row = rowWith(await rowsOf(tab), "the the");
    await clickOn(tab, row.selector);
    assert.equal((await cardOf(tab))?.title, row.message);
    assert.deepEqual(tab.problems, []);
    await tab.close();
  });
});

inEachBrowser(
  "the project's own server",
  ({ open }) => {
    it("works under its strict headers", async () => {
      const tab = await open();
      await clickOn(tab, "#sample");
      await settled(tab);
      assert.ok((await rowsOf(tab)).length > 0);
      assert.deepEqual(tab.problems, []);
      await tab.close();
    });
  },
  { plain: false },
);
