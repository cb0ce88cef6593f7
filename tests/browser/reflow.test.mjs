// @ts-check
// Low and narrow windows and large letters: everything stays in view, in reach, and has the focus.
import assert from "node:assert/strict";
import { it } from "node:test";
import {
  cardOf,
  caretBehind,
  clickOn,
  focusOf,
  inEachBrowser,
  paste,
  sample,
  settled,
  short,
  until,
} from "./desk.mjs";

/** @typedef {import("./desk.mjs").Tab} Tab */

/** Letters twice as large, as the reader's own default makes them. @param {Tab} tab */
const largeLetters = (tab) =>
  tab.run(() => {
    document.documentElement.style.fontSize = "200%";
  });

const rest = (/** @type {Tab} */ tab, ms = 250) =>
  tab.run((ms) => new Promise((done) => setTimeout(done, ms)), ms);

/** Which of the parts cannot be seen and reached where they stand. @param {Tab} tab @param {string[]} parts */
const unseen = (tab, parts) =>
  tab.run(
    (parts) =>
      parts.filter((part) => {
        const element = document.querySelector(part);
        if (!element) return true;
        const { left, right, top, bottom } = element.getBoundingClientRect();
        if (top < 0 || bottom > innerHeight || left < 0 || right > innerWidth) return true;
        return [top + 2, (top + bottom) / 2, bottom - 2].some((y) => {
          const hit = document.elementFromPoint((left + right) / 2, y);
          return hit !== element && !element.contains(hit);
        });
      }),
    parts,
  );

inEachBrowser("the card", ({ open }) => {
  for (const { width, height, large = false } of [
    { width: 320, height: 640 },
    { width: 640, height: 450 },
    { width: 1280, height: 420 },
    { width: 390, height: 800, large: true },
  ]) {
    it(`opens at its top in ${width} by ${height}${large ? ", large letters" : ""}`, async () => {
      const tab = await open({ width, height });
      if (large) await largeLetters(tab);
      await clickOn(tab, "#sample");
      await settled(tab);
      for (let i = 0; i < 6; i++) {
        await tab.press("F8");
        await rest(tab);
        const { focused } = (await cardOf(tab)) ?? {};
        assert.ok(focused, "the card has the focus");
        assert.equal(
          await tab.run(() => document.querySelector("#card")?.scrollTop),
          0,
          `finding ${i}`,
        );
        const parts = large ? ["#card .close"] : ["#card .close", "#card-title"];
        assert.deepEqual(await unseen(tab, parts), [], `finding ${i}`);
      }
      // A fix, wherever it stands, is shown before it is applied.
      for (let i = 0; i < 20 && !(await cardOf(tab))?.fixes.length; i++) await tab.press("F8");
      await rest(tab);
      if ((await focusOf(tab)) !== "Apply") await tab.press("Enter");
      assert.equal(await focusOf(tab), "Apply");
      assert.deepEqual(await unseen(tab, ["#card .fix .primary"]), []);
      await tab.close();
    });
  }

  it("keeps the focus when a newer report comes", async () => {
    const tab = await open();
    await paste(tab, short);
    await tab.run(() => {
      const held = /** @type {(() => void)[]} */ ([]);
      const post = Worker.prototype.postMessage;
      Worker.prototype.postMessage = function (/** @type {unknown[]} */ ...message) {
        held.push(() => post.apply(this, /** @type {[unknown]} */ (message)));
      };
      Object.assign(globalThis, {
        letGo() {
          Worker.prototype.postMessage = post;
          for (const send of held) send();
        },
      });
    });
    await caretBehind(tab, "The Harbour");
    await tab.type(" Tower");
    await tab.press("F8");
    const before = await cardOf(tab);
    assert.ok(before?.focused);
    await rest(tab, 400);
    await tab.run(() => {
      // What has the focus is another element afterwards, and must not be the page.
      /** @type {any} */ (globalThis).old = document.activeElement;
      /** @type {any} */ (globalThis).letGo();
    });
    await settled(tab);
    assert.equal(await tab.run(() => /** @type {any} */ (globalThis).old.isConnected), false);
    const after = await cardOf(tab);
    assert.equal(after?.focus, before.focus);
    assert.ok(after?.focused);
    assert.equal(after.title, before.title);
    await tab.close();
  });
});

/** Parts that stick out of the window to the right. @param {Tab} tab */
const overflow = (tab) =>
  tab.run(() =>
    document.documentElement.scrollWidth <= innerWidth
      ? []
      : [...document.querySelectorAll("body *")]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
          .map((element) => `${element.tagName}.${element.className}#${element.id}`),
  );

inEachBrowser("large letters on a phone", ({ open }) => {
  it("fit into the window: panels, help, dialogs", async () => {
    const tab = await open({ width: 390, height: 800 });
    await largeLetters(tab);
    assert.deepEqual(await overflow(tab), [], "empty");
    await clickOn(tab, "#sample");
    await settled(tab);
    assert.deepEqual(await overflow(tab), [], "list");
    await clickOn(tab, "#tab-compare");
    await tab.copy({ text: sample.replace("2,300", "2,500") });
    await clickOn(tab, "#original");
    await tab.press("Control+v");
    await until(tab, "the differences", () => document.querySelector(".difference") !== null);
    assert.deepEqual(await overflow(tab), [], "compare");
    await clickOn(tab, 'details[name="help"] summary');
    assert.deepEqual(await overflow(tab), [], "help");
    await clickOn(tab, "#clean-copy");
    await until(tab, "the tray", () => document.querySelector("#tray > li") !== null);
    const { scrolled, text, extent } = await tab.run(() => {
      const dialog = /** @type {Element} */ (document.querySelector("#clean"));
      const foot = /** @type {Element} */ (dialog.querySelector(".settings-foot"));
      const body = /** @type {Element} */ (dialog.querySelector(".clean-body"));
      return {
        scrolled: dialog.scrollTop,
        text: body.clientHeight,
        extent: foot.getBoundingClientRect().bottom - dialog.getBoundingClientRect().top,
      };
    });
    assert.equal(scrolled, 0, "it is opened at its top");
    assert.ok(text > 300, `the text has ${text} px`);
    assert.ok(
      (await tab.run(() => document.querySelector("#clean")?.scrollHeight ?? 0)) < extent + 20,
      "the dialog is no longer than what is in it",
    );
    await tab.close();
  });
});

inEachBrowser("a narrow window", ({ open }) => {
  it("shows the whole hint of the empty article", async () => {
    const tab = await open({ width: 320, height: 640 });
    const clipped = await tab.run(() => {
      const block = /** @type {Element} */ (document.querySelector("#article p"));
      const lines = /** @type {Element} */ (block.parentElement);
      return {
        two: parseFloat(getComputedStyle(block, "::after").height) > block.clientHeight * 1.5,
        cut: getComputedStyle(lines).contain,
      };
    });
    assert.deepEqual(clipped, { two: true, cut: "none" });
    await tab.close();
  });

  it("keeps the buttons of a dialog in rows", async () => {
    const tab = await open({ width: 640, height: 450 });
    await clickOn(tab, "#rules");
    const tops = (/** @type {string} */ selector) =>
      tab.run(
        (selector) =>
          new Set(
            [...document.querySelectorAll(selector)]
              .filter((button) => button.checkVisibility())
              .map((button) => Math.round(button.getBoundingClientRect().top)),
          ).size,
        selector,
      );
    assert.equal(await tops("#settings .settings-foot button"), 1);
    await tab.press("Escape");
    await clickOn(tab, "#sample");
    await settled(tab);
    await clickOn(tab, "#clean-copy");
    assert.equal(await tops("#clean .settings-foot button"), 1);
    assert.equal(await focusOf(tab), "copy-text");
    await tab.close();
  });
});

inEachBrowser("a notice", ({ open }) => {
  it("stays while it has the focus or the mouse, and goes after that", async () => {
    const tab = await open();
    // Ten seconds pass in one.
    await tab.run(() => {
      const later = globalThis.setTimeout;
      Object.assign(globalThis, {
        setTimeout: (/** @type {() => void} */ run, ms = 0) =>
          later(run, ms >= 2000 ? ms / 10 : ms),
      });
    });
    await paste(tab, short);
    const seen = () => tab.run(() => document.querySelector("#notice:popover-open") !== null);
    await clickOn(tab, "#forget");
    await tab.run(() =>
      /** @type {HTMLElement} */ (document.querySelector("#notice-action")).focus(),
    );
    await rest(tab, 1500);
    assert.ok(await seen(), "it has the focus");
    const { x, y } = await tab.run(() => {
      const box = /** @type {Element} */ (
        document.querySelector("#notice")
      ).getBoundingClientRect();
      return { x: box.left + 4, y: box.top + 4 };
    });
    await tab.move(x, y);
    await tab.run(() => /** @type {HTMLElement} */ (document.querySelector("#article")).focus());
    await rest(tab, 800);
    assert.ok(await seen(), "the mouse rests on it");
    await tab.move(5, 5);
    await until(tab, "it gone", () => !document.querySelector("#notice:popover-open"));
    await clickOn(tab, "#sample");
    await clickOn(tab, "#forget");
    await tab.run(() =>
      /** @type {HTMLElement} */ (document.querySelector("#notice-action")).focus(),
    );
    await tab.press("Enter");
    assert.equal(await focusOf(tab), "article");
    await tab.close();
  });
});
