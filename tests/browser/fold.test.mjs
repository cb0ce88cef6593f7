// @ts-check
// Errors and warnings come first; hints are folded behind their number and painted faintly.
import assert from "node:assert/strict";
import { join } from "node:path";
import { it } from "node:test";
import {
  cardOf,
  caretBehind,
  clickOn,
  clickWords,
  focusOf,
  foldOf,
  highlightsOf,
  inEachBrowser,
  paste,
  ready,
  rowsOf,
  settled,
  short,
  shots,
  unfoldHints,
  until,
} from "./desk.mjs";

/** @typedef {import("./desk.mjs").Tab} Tab */

/** A text whose only findings are hints. */
const doubtful =
  "The keeper rang the bell at noon on Monday.\n\nExperts say the bell will last another century.";

/** @param {Tab} tab @param {string} selector @returns {Promise<string>} */
const words = (tab, selector) =>
  tab.run((selector) => {
    const element = document.querySelector(selector);
    return element?.checkVisibility() ? (element.textContent ?? "") : "";
  }, selector);

const severities = async (/** @type {Tab} */ tab) =>
  (await rowsOf(tab)).map(({ severity }) => severity);

/** Which row is the current one, or -1. @param {Tab} tab */
const current = async (tab) => (await rowsOf(tab)).findIndex((row) => row.current);

inEachBrowser("the hints", ({ open }) => {
  it("come after errors and warnings, behind their number, unfolded by the mouse", async () => {
    const tab = await open();
    await clickOn(tab, "#sample");
    await settled(tab);
    assert.deepEqual(await foldOf(tab), { name: "3 hints", open: false });
    const serious = await severities(tab);
    assert.equal(serious.length, 10);
    assert.ok(!serious.includes("hint"));
    assert.ok(serious.includes("error") && serious.includes("warning"), "both in text order");
    await unfoldHints(tab);
    assert.deepEqual(await foldOf(tab), { name: "3 hints", open: true });
    assert.deepEqual(await severities(tab), [...serious, "hint", "hint", "hint"]);
    const seen = await tab.run(() => {
      const list = /** @type {Element} */ (document.querySelector("#rows")).getBoundingClientRect();
      return [...document.querySelectorAll("#hints > li")].map((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return top >= list.top && bottom <= list.bottom;
      });
    });
    assert.deepEqual(seen, [true, true, true], "what is unfolded is in view");
    await clickOn(tab, "#unfold-hints");
    assert.deepEqual(await severities(tab), serious);
    assert.equal(await tab.run(() => document.querySelectorAll("#hints > li").length), 0);
    assert.deepEqual(tab.problems, []);
    await tab.close();
  });

  it("are reached and unfolded by keys alone", async () => {
    const tab = await open();
    await paste(tab, short);
    await tab.run(() => /** @type {HTMLElement} */ (document.querySelector(".row-main")).focus());
    await tab.press("End");
    assert.equal(await focusOf(tab), "unfold-hints");
    await tab.press("ArrowUp");
    assert.equal(await focusOf(tab), "repeated-paragraph");
    await tab.press("ArrowDown");
    await tab.press("Enter");
    assert.deepEqual(await foldOf(tab), { name: "1 hint", open: true });
    await tab.press("ArrowDown");
    assert.equal(await focusOf(tab), "vague-source");
    await tab.press("Enter");
    assert.equal((await cardOf(tab))?.focused, true);
    await tab.press("Escape");
    assert.equal(await focusOf(tab), "vague-source");
    await tab.press("ArrowUp");
    await tab.type(" ");
    assert.deepEqual(await foldOf(tab), { name: "1 hint", open: false });
    await tab.close();
  });

  it("stay as the reader left them, also after a reload, until all is forgotten", async () => {
    const tab = await open();
    await paste(tab, short);
    const again = async () => {
      await tab.reload();
      await ready(tab);
      await settled(tab);
      return (await foldOf(tab))?.open;
    };
    await unfoldHints(tab);
    assert.equal(await again(), true);
    assert.equal((await severities(tab)).length, 4);
    await clickOn(tab, "#unfold-hints");
    assert.equal(await again(), false);
    await unfoldHints(tab);
    await clickOn(tab, "#forget");
    await paste(tab, short);
    assert.equal((await foldOf(tab))?.open, false);
    await tab.close();
  });

  it("are painted all the same, faintly, and a click on one opens its card alone", async () => {
    for (const dark of [false, true]) {
      const tab = await open({ dark });
      await paste(tab, short);
      const marks = await highlightsOf(tab);
      assert.deepEqual(marks["galley-unattributed-claims-hint"], ["Experts say"]);
      const contrasts = await tab.run(contrastOfLines);
      for (const { name, strong, hint } of contrasts) {
        assert.ok(hint >= 3, `${name} is seen: ${hint}`);
        assert.ok(hint < strong - 2, `${name} is fainter: ${hint} to ${strong}`);
      }
      await clickWords(tab, "Experts say");
      await until(tab, "the card", () => document.querySelector("#card:popover-open") !== null);
      assert.equal((await cardOf(tab))?.family, "unattributed-claims");
      assert.equal((await foldOf(tab))?.open, false, "the list stays as it was");
      assert.equal(await current(tab), -1);
      await clickOn(tab, "#unfold-hints");
      assert.equal(await current(tab), 3, "its row is marked once it is there");
      await tab.close();
    }
  });

  it("are left out by F8 while they are folded, and are on its way when not", async () => {
    const tab = await open();
    await paste(tab, short);
    const travel = async (/** @type {string} */ key, /** @type {number} */ count) => {
      await tab.press("Escape");
      await tab.press("Control+Home");
      const seen = [];
      for (let i = 0; i < count; i++) {
        await tab.press(key);
        seen.push((await rowsOf(tab)).find((row) => row.current)?.rule);
      }
      return seen;
    };
    const serious = ["space-before-mark", "doubled-word", "repeated-paragraph"];
    assert.deepEqual(await travel("F8", 4), [...serious, serious[0]]);
    assert.deepEqual(await travel("Shift+F8", 3), serious.toReversed());
    // From a hint that was clicked on it goes on to what stands behind it.
    await tab.press("Escape");
    await clickWords(tab, "Experts say");
    await until(tab, "the card", () => document.querySelector("#card:popover-open") !== null);
    await tab.press("F8");
    assert.equal(await current(tab), 2);
    await tab.press("Escape");
    await unfoldHints(tab);
    const all = [serious[0], serious[1], "vague-source", serious[2]];
    await clickOn(tab, "#article");
    assert.deepEqual(await travel("F8", 5), [...all, all[0]], "in the order of the text");
    assert.deepEqual(await travel("Shift+F8", 4), all.toReversed());
    await tab.close();
  });

  it("alone are no reason to call the text clean, and F8 unfolds them", async () => {
    const tab = await open();
    await paste(tab, doubtful);
    assert.match(await words(tab, "#summary"), /^No errors or warnings, 1 hint, in \d+ words$/);
    assert.match(await words(tab, "#hints-only"), /^No errors or warnings\. The hints/);
    assert.equal(await words(tab, "#empty"), "");
    assert.deepEqual(await foldOf(tab), { name: "1 hint", open: false });
    await caretBehind(tab, "The keeper");
    await tab.press("F8");
    assert.equal((await cardOf(tab))?.family, "unattributed-claims");
    assert.deepEqual(await foldOf(tab), { name: "1 hint", open: true });
    assert.equal(await current(tab), 0);
    await tab.press("Escape");
    // What the keys have unfolded is not how the reader wants it for good.
    await tab.reload();
    await ready(tab);
    await settled(tab);
    assert.equal((await foldOf(tab))?.open, false);
    await clickOn(tab, '#severities [data-severity="hint"]');
    assert.equal(await foldOf(tab), null);
    assert.match(await words(tab, "#empty"), /All findings are hidden/);
    assert.equal(await words(tab, "#hints-only"), "");
    assert.deepEqual((await highlightsOf(tab))["galley-unattributed-claims-hint"], []);
    await tab.close();
  });

  it("say what is hidden, or not found, above them", async () => {
    const tab = await open();
    await paste(tab, short);
    for (const severity of ["error", "warning"])
      await clickOn(tab, `#severities [data-severity="${severity}"]`);
    assert.match(await words(tab, "#hints-only"), /^All errors and warnings are hidden/);
    for (const severity of ["error", "warning"])
      await clickOn(tab, `#severities [data-severity="${severity}"]`);
    assert.equal(await words(tab, "#hints-only"), "");
    await clickOn(tab, "#search");
    await tab.type("experts");
    assert.equal(await words(tab, "#hints-only"), "No error or warning here has “experts” in it.");
    assert.deepEqual(await foldOf(tab), { name: "1 hint", open: false });
    await tab.close();
  });

  it("give the focus on when they are ignored, in their own part of the list", async () => {
    const tab = await open();
    await clickOn(tab, "#sample");
    await settled(tab);
    await unfoldHints(tab);
    const hints = (await rowsOf(tab)).filter(({ severity }) => severity === "hint");
    const ignore = async () => {
      await tab.press("Enter");
      await tab.run(() => {
        const buttons = /** @type {HTMLElement[]} */ ([
          ...document.querySelectorAll("#card .card-foot button"),
        ]);
        buttons.find(({ textContent }) => textContent === "Ignore")?.click();
      });
    };
    await tab.press("ArrowDown");
    for (const [i] of hints.entries()) {
      await ignore();
      assert.equal(await focusOf(tab), hints[i + 1]?.rule ?? "article");
    }
    assert.equal(await foldOf(tab), null);
    await tab.close();
  });
});

/** Of each family's line, strong and faint, with the paper behind it. */
function contrastOfLines() {
  const style = getComputedStyle(document.documentElement);
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  if (!canvas) throw new Error("there is no canvas");
  /** A colour as it is painted in this page's scheme. */
  const painted = (/** @type {string} */ name) => {
    const probe = document.createElement("i");
    probe.style.setProperty("color", `var(${name})`);
    document.body.append(probe);
    canvas.fillStyle = getComputedStyle(probe).color;
    probe.remove();
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
      const share = value / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const paper = painted("--paper");
  const contrast = (/** @type {string} */ name) => {
    if (style.getPropertyValue(name) === "") throw new Error(`there is no ${name}`);
    const [low, high] = [painted(name), paper].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  return ["duplicates", "broken-sentences", "spam-footers", "unattributed-claims"].map((name) => ({
    name,
    strong: contrast(`--${name}`),
    hint: contrast(`--${name}-hint`),
  }));
}

inEachBrowser("long lists", ({ open }) => {
  it("come by pages in both parts, by scrolling and by buttons, and whole on paper", async () => {
    const lines = Array.from({ length: 70 }, (_, i) => [
      `The keeper held the the rope ${i}.`,
      `Experts say the bell ${i} will last another century.`,
    ]);
    const tab = await open();
    await paste(tab, lines.flat().join("\n\n"));
    const counts = () =>
      tab.run(() =>
        ["#findings", "#hints"].map((id) => document.querySelectorAll(`${id} > li`).length),
      );
    const total = async () => Number.parseInt((await foldOf(tab))?.name ?? "", 10);
    const hints = await total();
    assert.ok(hints > 60, `${hints} hints`);
    assert.deepEqual(await counts(), [60, 0]);
    await tab.run(() => dispatchEvent(new Event("beforeprint")));
    assert.deepEqual(await counts(), [70, hints]);
    assert.equal((await foldOf(tab))?.open, true);
    await tab.run(() => dispatchEvent(new Event("afterprint")));
    assert.deepEqual(await counts(), [60, 0]);
    assert.equal((await foldOf(tab))?.open, false);

    const scrollDown = () =>
      tab.run(() => {
        const list = /** @type {Element} */ (document.querySelector("#rows"));
        list.scrollTop = list.scrollHeight;
      });
    await scrollDown();
    await until(tab, "more", () => document.querySelectorAll("#findings > li").length === 70);
    await unfoldHints(tab);
    assert.deepEqual(await counts(), [70, 60]);
    await scrollDown();
    await until(
      tab,
      "more",
      (hints) => document.querySelectorAll("#hints > li").length === hints,
      hints,
    );
    await tab.close();

    const phone = await open({ width: 390, height: 844 });
    await paste(phone, lines.flat().join("\n\n"));
    await unfoldHints(phone);
    for (const id of ["#more", "#more-hints"]) {
      assert.match(await words(phone, id), /^Show \d+ more of \d+$/);
      await clickOn(phone, id);
      assert.equal(await words(phone, id), "");
      const at = await phone.run(() => {
        const row = document.activeElement?.closest("li");
        return row ? [...(row.parentElement?.children ?? [])].indexOf(row) : -1;
      });
      assert.equal(at, 60, "the first of the new rows has the focus");
    }
    await phone.close();
  });

  it("keep what has the focus clear of the number of hints", async () => {
    const tab = await open();
    await clickOn(tab, "#sample");
    await settled(tab);
    await unfoldHints(tab);
    await tab.run(() => /** @type {HTMLElement} */ (document.querySelector(".row-main")).focus());
    const covered = () =>
      tab.run(() => {
        const at = /** @type {Element} */ (document.activeElement);
        const box = at.getBoundingClientRect();
        const fold = /** @type {Element} */ (
          document.querySelector("#hints-fold")
        ).getBoundingClientRect();
        return at.id !== "unfold-hints" && box.top < fold.bottom - 2 && box.bottom > fold.top + 2;
      });
    const count = (await rowsOf(tab)).length + 1;
    for (const key of ["ArrowDown", "ArrowUp"]) {
      for (let i = 0; i < count; i++) {
        assert.equal(await covered(), false, `${key} ${i}: ${await focusOf(tab)}`);
        await tab.press(key);
      }
    }
    await tab.close();
  });

  for (const { name, ...view } of [
    { name: "light" },
    { name: "dark", dark: true },
    { name: "phone", width: 390, height: 844 },
  ]) {
    it(`has its picture taken with the hints unfolded: ${name}`, async () => {
      const tab = await open(view);
      await clickOn(tab, "#sample");
      await settled(tab);
      await unfoldHints(tab);
      await tab.run(() => document.querySelector("#hints-fold")?.scrollIntoView());
      await tab.screenshot(join(shots, `${tab.browser}-hints-${name}.png`));
      const box = await tab.run(() => {
        const { left, right, height } = /** @type {Element} */ (
          document.querySelector("#unfold-hints")
        ).getBoundingClientRect();
        return { left, right: innerWidth - right, height };
      });
      assert.ok(box.left >= 0 && box.right >= 0 && box.height >= 24, JSON.stringify(box));
      await tab.close();
    });
  }
});
