// @ts-check
// The rules and phrases: what the dialog shows is what is used, and nothing that is typed gets lost.
import assert from "node:assert/strict";
import { it } from "node:test";
import { clickOn, focusOf, inEachBrowser, paste, ready, rowsOf, settled, until } from "./desk.mjs";

/** @typedef {import("./desk.mjs").Tab} Tab */

const kRule = "unsourced-superlative";
const kArticle = [
  "The Harbour Bell",
  "",
  "The keeper said the bell of the old harbour rang at noon on Monday, after forty silent years.",
  "",
  "Visit our shop for bells",
  "",
  "Ring the tip line on 555 0100",
].join("\n");

const statusOf = (/** @type {Tab} */ tab) =>
  tab.run(() => document.querySelector("#settings-status")?.textContent ?? "");

/** @param {Tab} tab @param {RegExp} words */
const said = (tab, words) =>
  until(
    tab,
    `"${words}"`,
    (/** @type {string} */ words) =>
      new RegExp(words).test(document.querySelector("#settings-status")?.textContent ?? ""),
    words.source,
  );

/** What is kept: the configuration in force. @param {Tab} tab */
const kept = (tab) => tab.run(() => JSON.parse(localStorage.getItem("galley.config") ?? "{}"));

/** @param {Tab} tab @param {string} id @param {string} value as typed and left */
const put = (tab, id, value) =>
  tab.run(
    ({ id, value }) => {
      const field = /** @type {HTMLInputElement} */ (document.querySelector(id));
      field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    },
    { id, value },
  );

/** @param {Tab} tab @param {string} id @returns {Promise<string>} */
const shownIn = (tab, id) =>
  tab.run((id) => /** @type {HTMLInputElement} */ (document.querySelector(id)).value, id);

/** A field's state as assistive technology has it. @param {Tab} tab @param {string} id */
const faultOf = (tab, id) =>
  tab.run((id) => {
    const field = /** @type {Element} */ (document.querySelector(id));
    const words = document.getElementById(field.getAttribute("aria-describedby") ?? "");
    return {
      invalid: field.getAttribute("aria-invalid") === "true",
      words: words?.hidden ? "" : (words?.textContent ?? ""),
    };
  }, id);

/** @param {Tab} tab @param {string} content */
const load = (tab, content) =>
  tab.run((/** @type {string} */ content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], "team.json"));
    const input = /** @type {HTMLInputElement} */ (document.querySelector("#settings-file"));
    input.files = data.files;
    input.dispatchEvent(new Event("change"));
  }, content);

const own = async (/** @type {Tab} */ tab) =>
  (await rowsOf(tab)).filter(({ rule }) => rule === "own-phrase").length;

inEachBrowser("thresholds", ({ open }) => {
  const toggle = `#settings input[data-rule="${kRule}"]`;
  const number = "#h-number";

  /** The dialog, with the rule's first threshold marked. */
  async function dialog() {
    const tab = await open();
    await paste(tab, kArticle);
    await clickOn(tab, "#rules");
    await tab.run((toggle) => {
      const setting = document.querySelector(toggle)?.closest(".setting");
      /** @type {HTMLDetailsElement} */ (setting?.querySelector("details")).open = true;
      /** @type {Element} */ (setting?.querySelector('input[type="number"]')).id = "h-number";
    }, toggle);
    return tab;
  }
  const inForce = async (/** @type {Tab} */ tab) => {
    const setting = (await kept(tab)).rules?.[kRule];
    return typeof setting === "object" ? Object.values(setting)[0] : setting;
  };

  it("that are shown are used when a rule is switched off and on", async () => {
    const tab = await dialog();
    await put(tab, number, "6");
    await said(tab, /Kept/);
    assert.equal(await inForce(tab), 6);
    await clickOn(tab, toggle);
    await until(tab, "it off", () => /"off"/.test(localStorage.getItem("galley.config") ?? ""));
    assert.equal(await shownIn(tab, number), "6");
    await clickOn(tab, toggle);
    await until(tab, "it on", () => !/"off"/.test(localStorage.getItem("galley.config") ?? ""));
    assert.equal(await shownIn(tab, number), "6");
    assert.equal(await inForce(tab), 6);
    await tab.close();
  });

  it("of a rule that is off leave it off", async () => {
    const tab = await dialog();
    await clickOn(tab, toggle);
    await said(tab, /Kept/);
    await put(tab, number, "7");
    assert.match(await statusOf(tab), /off/);
    assert.equal(await inForce(tab), "off");
    await clickOn(tab, toggle);
    await until(tab, "it on", () => !/"off"/.test(localStorage.getItem("galley.config") ?? ""));
    assert.equal(await inForce(tab), 7);
    assert.deepEqual(tab.problems, []);
    await tab.close();
  });

  it("that no rule can have are marked, and the one in use is named", async () => {
    const tab = await dialog();
    await put(tab, number, "6");
    await said(tab, /Kept/);
    await put(tab, number, "999");
    const { invalid, words } = await faultOf(tab, number);
    assert.ok(invalid);
    assert.match(words, /whole number from \d+ to \d+; 6 is in use/);
    assert.equal(await inForce(tab), 6);
    await put(tab, number, "");
    await until(tab, "the default", () => localStorage.getItem("galley.config") === "{}");
    assert.equal((await faultOf(tab, number)).invalid, false);
    assert.notEqual(await shownIn(tab, number), "", "the default is shown");
    await tab.close();
  });
});

inEachBrowser("own phrases", ({ open }) => {
  async function dialog() {
    const tab = await open();
    await paste(tab, kArticle);
    await clickOn(tab, "#rules");
    return tab;
  }

  it("with a bad line among them: the good ones are used, the bad one is marked and kept", async () => {
    const tab = await dialog();
    const typed = "^Visit our\n\n(oops\n^Ring the\n[z-a]";
    await put(tab, "#own-patterns", typed);
    await said(tab, /2 lines are not used.*2 passages/);
    const { invalid, words } = await faultOf(tab, "#own-patterns");
    assert.ok(invalid);
    assert.match(
      words,
      /^Line 3 is not used: it is no pattern: missing \)\.\nLine 5 is not used: /,
    );
    assert.equal((await faultOf(tab, "#own-examples")).invalid, false);
    assert.ok(
      await tab.run(() => document.querySelector("#settings-status")?.classList.contains("fault")),
      "it does not look like a success",
    );
    await clickOn(tab, "#settings-close");
    assert.equal(await own(tab), 2);
    for (const reload of [false, true]) {
      if (reload) {
        await tab.reload();
        await ready(tab);
        await settled(tab);
      }
      await clickOn(tab, "#rules");
      assert.equal(await shownIn(tab, "#own-patterns"), typed);
      await said(tab, /2 lines are not used/);
      assert.ok((await faultOf(tab, "#own-patterns")).invalid);
      await tab.press("Escape");
    }
    await clickOn(tab, "#rules");
    await put(tab, "#own-patterns", "^Visit our");
    await said(tab, /^Kept in this browser\. Your phrases match 1 passage/);
    assert.equal((await faultOf(tab, "#own-patterns")).invalid, false);
    assert.deepEqual(tab.problems, []);
    await tab.close();
  });

  it("typed in both fields without a pause are both kept, also when the dialog shuts at once", async () => {
    const tab = await dialog();
    await put(tab, "#own-patterns", "^Visit our");
    await put(tab, "#own-examples", "Ring the tip line on 555 0100");
    await clickOn(tab, "#settings-close");
    await until(tab, "both", () => {
      const { phrases } = JSON.parse(localStorage.getItem("galley.config") ?? "{}");
      return phrases?.patterns?.length === 1 && phrases?.examples?.length === 1;
    });
    await settled(tab);
    assert.equal(await own(tab), 2);
    await tab.close();
  });

  it("come back after the defaults", async () => {
    const tab = await dialog();
    await put(tab, "#own-patterns", "^Visit our\n(oops");
    await said(tab, /not used/);
    await clickOn(tab, "#settings-defaults");
    await said(tab, /Kept/);
    assert.equal(await shownIn(tab, "#own-patterns"), "");
    assert.deepEqual(await kept(tab), {});
    await clickOn(tab, "#settings-close");
    await clickOn(tab, "#rules");
    await clickOn(tab, "#settings-back");
    await said(tab, /not used/);
    assert.equal(await shownIn(tab, "#own-patterns"), "^Visit our\n(oops");
    assert.deepEqual((await kept(tab)).phrases, { patterns: ["^Visit our"] });
    assert.match(await focusOf(tab), /settings-defaults/);
    await tab.close();
  });

  it("and rules stay when a file is no good, in the form and in force", async () => {
    const tab = await dialog();
    await put(tab, "#own-patterns", "^Visit our");
    await said(tab, /Kept/);
    for (const [content, says] of /** @type {const} */ ([
      ["null", /team\.json was not loaded, nothing has changed: it holds nothing/],
      ["[]", /it holds a list/],
      ["42", /it holds a number/],
      ["{", /it is no JSON/],
      ['{"rules": {"nope": "off"}}', /there is no rule "nope"\.$/],
      ['{"phrases": {"patterns": ["a", "(x"]}}', /pattern 2 “\(x” is no pattern: missing \)/],
      ['{"phrases": {"patterns": "abc"}}', /want a list/],
    ])) {
      await load(tab, content);
      await said(tab, says);
      assert.equal(await shownIn(tab, "#own-patterns"), "^Visit our", content);
      assert.deepEqual((await kept(tab)).phrases, { patterns: ["^Visit our"] }, content);
    }
    await load(tab, '{"phrases": {"patterns": ["^Ring the"]}}');
    await said(tab, /Kept/);
    assert.equal(await shownIn(tab, "#own-patterns"), "^Ring the");
    await clickOn(tab, "#settings-back");
    await until(tab, "them back", () => /Visit/.test(localStorage.getItem("galley.config") ?? ""));
    assert.equal(await shownIn(tab, "#own-patterns"), "^Visit our");
    await tab.close();
  });

  it("that cannot be used are forgotten with all the rest, and come back with it", async () => {
    const tab = await dialog();
    await put(tab, "#own-patterns", "(oops");
    await said(tab, /not used/);
    await clickOn(tab, "#settings-close");
    await clickOn(tab, "#forget");
    assert.equal(await tab.run(() => Object.keys(localStorage).length), 0);
    await clickOn(tab, "#notice-action");
    await clickOn(tab, "#rules");
    assert.equal(await shownIn(tab, "#own-patterns"), "(oops");
    await tab.close();
  });
});
