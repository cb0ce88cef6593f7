// @ts-check
// What is made of an article: clean copy, files, sources, the comparison with its original; and how
// it comes in: HTML, documents.
import assert from "node:assert/strict";
import { it } from "node:test";
import { strToU8, zipSync } from "fflate";
import {
  cardOf,
  caretBehind,
  clickOn,
  focusOf,
  highlightsOf,
  inEachBrowser,
  paste,
  ready,
  rowsOf,
  settled,
  short,
  textOf,
  unfoldHints,
  until,
} from "./desk.mjs";

/** @typedef {import("./desk.mjs").Tab} Tab */

/** What the page puts on the clipboard when a button is pressed. @param {Tab} tab @param {string} selector */
async function copied(tab, selector) {
  await tab.run(() => {
    const scope = /** @type {any} */ (globalThis);
    scope.clip = null;
    document.addEventListener(
      "copy",
      (event) => {
        // The page fills it in the capture phase of the document, before this.
        const data = event.clipboardData;
        scope.clip = { text: data?.getData("text/plain"), html: data?.getData("text/html") };
      },
      { once: true },
    );
    const stop = Event.prototype.stopImmediatePropagation;
    Event.prototype.stopImmediatePropagation = function () {
      if (this.type !== "copy") stop.call(this);
    };
  });
  await clickOn(tab, selector);
  return until(tab, "the copy", () => /** @type {any} */ (globalThis).clip);
}

/** The file that a press of a button saves. @param {Tab} tab @param {string} selector */
async function saved(tab, selector) {
  return tab.run(async (/** @type {string} */ selector) => {
    /** @type {Promise<Blob>} */
    const made = new Promise((done) => {
      const create = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        done(/** @type {Blob} */ (blob));
        return create(blob);
      };
    });
    /** @type {HTMLElement} */ (document.querySelector(selector)).click();
    return (await made).text();
  }, selector);
}

/**
 * Drops a file on the article, or elsewhere.
 * @param {Tab} tab
 * @param {string} name
 * @param {Uint8Array} bytes
 * @param {string} [target]
 */
const drop = (tab, name, bytes, target = "#article") =>
  tab.run(
    ({ name, bytes, target }) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], name));
      document
        .querySelector(target)
        ?.dispatchEvent(
          new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }),
        );
    },
    { name, bytes: [...bytes], target },
  );

/** @param {Tab} tab @returns {Promise<Array<[string, string]>>} kind and text of each line that has words */
const linesOf = (tab) =>
  tab.run(() =>
    /** @type {HTMLElement[]} */ ([...document.querySelectorAll("#article p")])
      .filter((p) => p.textContent?.trim())
      .map((p) => /** @type {[string, string]} */ ([p.dataset.kind ?? "", p.textContent ?? ""])),
  );

/** Pastes HTML as a script gives it, every letter of it. @param {Tab} tab @param {string} html */
const pasteHtml = (tab, html) =>
  tab.run((html) => {
    const data = new DataTransfer();
    data.setData("text/html", html);
    const event = new Event("paste", { bubbles: true, cancelable: true });
    // Firefox gives a ClipboardEvent of a script no data.
    Object.defineProperty(event, "clipboardData", { value: data });
    document.querySelector("#article")?.dispatchEvent(event);
  }, html);

const trayOf = (/** @type {Tab} */ tab) =>
  tab.run(() =>
    [...document.querySelectorAll("#tray > li")].map((row) => ({
      back: row.classList.contains("back"),
      button: row.querySelector("button")?.textContent ?? "",
    })),
  );

inEachBrowser("the clean copy", ({ open }) => {
  it("shows the article with its safe fixes, puts one back and takes it out again", async () => {
    const tab = await open();
    await paste(tab, short);
    await clickOn(tab, "#clean-copy");
    await until(tab, "the tray", () => document.querySelector("#tray > li") !== null);
    const text = () => tab.run(() => document.querySelector("#clean-text")?.textContent ?? "");
    assert.ok(!(await text()).includes("the the"), await text());
    const count = (await trayOf(tab)).length;
    assert.ok(count > 1);
    const index = await tab.run(() =>
      [...document.querySelectorAll("#tray > li")].findIndex((row) =>
        /“the” stands twice/.test(row.textContent ?? ""),
      ),
    );
    const button = `#tray > li:nth-child(${index + 1}) button`;
    await clickOn(tab, button);
    await until(tab, "it back", () =>
      document.querySelector("#clean-text")?.textContent?.includes("the the"),
    );
    assert.equal(await focusOf(tab), "Take out again", "the focus stays on the change");
    assert.equal((await trayOf(tab)).filter(({ back }) => back).length, 1);
    await tab.press("Enter");
    await until(
      tab,
      "it out again",
      () => !document.querySelector("#clean-text")?.textContent?.includes("the the"),
    );
    assert.equal(await textOf(tab), short, "the article is as it was");
    await tab.press("Escape");
    assert.equal(
      await tab.run(() => document.querySelector("#clean")?.hasAttribute("open")),
      false,
    );
    assert.deepEqual(tab.problems, []);
    await tab.close();
  });

  it("of an article without safe changes says so, and is not offered as the article", async () => {
    const tab = await open();
    await paste(tab, "All is well on the quay, the keeper said.");
    await clickOn(tab, "#clean-copy");
    await until(tab, "the word on it", () =>
      /nothing that is safe/.test(document.querySelector("#clean-status")?.textContent ?? ""),
    );
    const { text } = await copied(tab, "#copy-text");
    assert.equal(text, "All is well on the quay, the keeper said.");
    assert.equal(
      await tab.run(() => document.querySelector("#clean-use")?.hasAttribute("disabled")),
      true,
    );
    await tab.close();
  });

  it("is copied as text, as HTML and as Markdown", async () => {
    const tab = await open();
    await paste(tab, short);
    await clickOn(tab, "#clean-copy");
    await until(tab, "the tray", () => document.querySelector("#tray > li") !== null);
    const clean = await tab.run(() => document.querySelector("#clean-text")?.textContent ?? "");
    assert.equal((await copied(tab, "#copy-text")).text, clean);
    const { text, html } = await copied(tab, "#copy-html");
    assert.equal(text, clean);
    assert.match(html, /<h1>The Harbour Bell<\/h1>/);
    assert.match(html, /<p>The council paid for the new rope/);
    assert.match((await copied(tab, "#copy-markdown")).text, /^# The Harbour Bell\n\nThe bell/);
    assert.match(
      await tab.run(() => document.querySelector("#clean-status")?.textContent ?? ""),
      /Copied as Markdown/,
    );
    await tab.close();
  });

  it("becomes the article as one undo step", async () => {
    const tab = await open();
    await paste(tab, short);
    await clickOn(tab, "#clean-copy");
    await until(tab, "the tray", () => document.querySelector("#tray > li") !== null);
    const clean = await tab.run(() => document.querySelector("#clean-text")?.textContent ?? "");
    await clickOn(tab, "#clean-use");
    await settled(tab);
    assert.equal((await textOf(tab)).trimEnd(), clean);
    await tab.press("Control+z");
    assert.equal(await textOf(tab), short);
    await tab.close();
  });
});

inEachBrowser("files of the report", ({ open }) => {
  it("are JSON, HTML, Markdown and CSV, without what is ignored", async () => {
    const tab = await open();
    await paste(tab, short);
    await unfoldHints(tab);
    const rows = await rowsOf(tab);
    await clickOn(tab, rows[0].selector);
    await tab.run(() => {
      const buttons = /** @type {HTMLElement[]} */ ([
        ...document.querySelectorAll("#card .card-foot button"),
      ]);
      buttons.find(({ textContent }) => textContent === "Ignore")?.click();
    });
    const count = rows.length - 1;
    const json = JSON.parse(await saved(tab, '[data-format="json"]'));
    assert.equal(json.findings.length, count);
    const html = await saved(tab, '[data-format="html"]');
    assert.equal(html.match(/<li id="f/g)?.length, count);
    assert.ok(!html.includes("<script"));
    assert.match(await saved(tab, '[data-format="markdown"]'), /^# Galley report\n/);
    assert.match(await saved(tab, '[data-format="csv"]'), /^line,start,end,severity/);
    assert.deepEqual(tab.problems, []);
    await tab.close();
  });
});

inEachBrowser("on paper", ({ open }) => {
  it("has every mark of the article, not only those in view", async () => {
    const tab = await open();
    await paste(
      tab,
      `${short}\n\n${"A quiet line about nothing.\n\n".repeat(120)}The end of the the rope.`,
    );
    const doubled = async () =>
      (await highlightsOf(tab))["galley-broken-sentences"].filter((words) => words === "the the")
        .length;
    assert.equal(await doubled(), 1);
    await tab.run(() => dispatchEvent(new Event("beforeprint")));
    assert.equal(await doubled(), 2);
    await tab.run(() => dispatchEvent(new Event("afterprint")));
    assert.equal(await doubled(), 1);
    await tab.close();
  });
});

inEachBrowser("on paper", ({ open }) => {
  it("has every row, open, and gives the screen its first rows back", async () => {
    const tab = await open();
    const lines = Array.from({ length: 90 }, (_, i) => `The keeper held the the rope ${i}.`);
    await paste(
      tab,
      `${lines.join("\n\n")}\n\nFollow us on Facebook\n\nRelated Articles\n\nSubscribe to our newsletter`,
    );
    const rows = () =>
      tab.run(() => ({
        count: document.querySelectorAll("#findings > li").length,
        shut: document.querySelectorAll("#findings details:not([open])").length,
      }));
    const before = await rows();
    assert.ok(before.count < 90, `${before.count} rows at once`);
    await tab.run(() => dispatchEvent(new Event("beforeprint")));
    const paper = await rows();
    assert.ok(paper.count >= 90, `${paper.count} rows on paper`);
    assert.equal(paper.shut, 0);
    await tab.run(() => dispatchEvent(new Event("afterprint")));
    assert.deepEqual(await rows(), before);
    await tab.close();
  });

  it("brings more rows as the list is scrolled", async () => {
    const tab = await open();
    const lines = Array.from({ length: 150 }, (_, i) => `The keeper held the the rope ${i}.`);
    await paste(tab, lines.join("\n\n"));
    const rows = () => tab.run(() => document.querySelectorAll("#findings > li").length);
    const first = await rows();
    assert.ok(first < 150);
    await tab.run(() => {
      const list = /** @type {Element} */ (document.querySelector("#rows"));
      list.scrollTop = list.scrollHeight;
    });
    await until(
      tab,
      "more rows",
      (first) => document.querySelectorAll("#findings > li").length > first,
      first,
    );
    await tab.close();
  });
});

const kOriginal = [
  "The council paid 1,200 pounds for the new rope of the harbour bell, the parish said on Monday.",
  "",
  "“The bell will ring on every market day of the year,” said Ada Osei, who keeps it.",
].join("\n");
const kStory = [
  "The council paid 1,500 pounds for the new rope of the harbour bell, the parish said on Monday.",
  "",
  "“The bell will ring on every feast day of the year,” said Ada Osei, who keeps it.",
].join("\n");

inEachBrowser("beside the article", ({ open }) => {
  it("lists who says what, and leads to the words", async () => {
    const tab = await open();
    await paste(tab, kStory);
    await clickOn(tab, "#tab-sources");
    await until(tab, "the sources", () => document.querySelector("#sources > li") !== null);
    const names = await tab.run(() =>
      [...document.querySelectorAll("#sources b")].map((name) => name.textContent),
    );
    assert.ok(
      names.some((name) => name?.includes("Osei")),
      JSON.stringify(names),
    );
    await tab.run(() => {
      for (const details of document.querySelectorAll("#sources details"))
        if (details.textContent?.includes("Osei"))
          /** @type {HTMLDetailsElement} */ (details).open = true;
    });
    await clickOn(tab, "#sources details[open] .said");
    assert.ok(
      (await highlightsOf(tab))["galley-active"].some((words) => words.includes("feast day")),
    );
    await tab.close();
  });

  it("shows altered passages side by side and lights them in both texts", async () => {
    const tab = await open();
    await paste(tab, kStory);
    await clickOn(tab, "#tab-compare");
    await tab.copy({ text: kOriginal });
    await clickOn(tab, "#original");
    await tab.press("Control+v");
    await until(tab, "the differences", () => document.querySelectorAll(".both").length > 1);
    const kinds = await tab.run(() =>
      /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".difference")]).map(
        ({ dataset }) => dataset.kind ?? "",
      ),
    );
    assert.ok(kinds.includes("number-changed"), JSON.stringify(kinds));
    assert.ok(kinds.includes("quotation-altered"), JSON.stringify(kinds));
    const both = await tab.run(() =>
      [...document.querySelectorAll('[data-kind="quotation-altered"] .both > span')].map(
        (side) => side.textContent,
      ),
    );
    assert.match(both[0] ?? "", /feast day/);
    assert.match(both[1] ?? "", /market day/);
    await clickOn(tab, '[data-kind="quotation-altered"]');
    const marks = await highlightsOf(tab);
    assert.ok(marks["galley-active"].some((words) => words.includes("feast")));
    assert.ok(marks["galley-original"].some((words) => words.includes("market")));
    await tab.reload();
    await ready(tab);
    await clickOn(tab, "#tab-compare");
    await until(tab, "the original kept", () => document.querySelectorAll(".both").length > 1);
    await clickOn(tab, "#forget");
    await clickOn(tab, "#notice-action");
    assert.match(
      await tab.run(() => document.querySelector("#original")?.textContent ?? ""),
      /market day/,
    );
    await clickOn(tab, "#forget");
    assert.equal(
      await tab.run(() => Object.keys(localStorage).length + Object.keys(sessionStorage).length),
      0,
    );
    assert.equal(await tab.run(() => document.querySelector("#original")?.textContent), "");
    assert.deepEqual(tab.problems, []);
    await tab.close();
  });

  it("is three tabs, moved between by arrow keys", async () => {
    const tab = await open();
    await tab.run(() =>
      /** @type {HTMLElement} */ (document.querySelector("#tab-findings")).focus(),
    );
    await tab.press("ArrowRight");
    assert.equal(await focusOf(tab), "tab-sources");
    await tab.press("End");
    assert.equal(await focusOf(tab), "tab-compare");
    assert.equal(
      await tab
        .run(() => [
          /** @type {HTMLElement} */ (document.querySelector("#panel-compare")).hidden,
          /** @type {HTMLElement} */ (document.querySelector("#panel-findings")).hidden,
        ])
        .then(String),
      "false,true",
    );
    await tab.press("ArrowRight");
    assert.equal(await focusOf(tab), "tab-findings");
    await tab.close();
  });
});

const kPage =
  "<h1>The Harbour Bell</h1><nav>Home</nav><p>The bell of the <a href='https://a.example/old'>old harbour</a>" +
  " rang\n   at noon.<script>alert(1)</script></p><ul><li>First point</li><li><p>Second point</p></li></ul>" +
  "<figure><img src=x alt=''><figcaption>The bell at noon</figcaption></figure>" +
  "<blockquote><p>It rang.</p></blockquote><aside>More on bells</aside>" +
  "<table><tr><td>Rope</td><td>12</td></tr></table><p>One<br>two<br><br>three</p>";

inEachBrowser("structure", ({ open }) => {
  it("of a pasted page is kept, and comes out in the clean copy", async () => {
    const tab = await open();
    await tab.copy({ html: kPage });
    await clickOn(tab, "#article");
    await tab.press("Control+v");
    await settled(tab);
    assert.deepEqual(await linesOf(tab), [
      ["heading", "The Harbour Bell"],
      ["paragraph", "The bell of the old harbour rang at noon."],
      ["list-item", "First point"],
      ["list-item", "Second point"],
      ["caption", "The bell at noon"],
      ["quotation", "It rang."],
      ["aside", "More on bells"],
      ["table-row", "Rope\t12"],
      ["paragraph", "One"],
      ["paragraph", "two"],
      ["paragraph", "three"],
    ]);
    // It stays with its line while the text changes, and comes back with undo and a reload.
    await caretBehind(tab, "First point");
    await tab.press("Enter");
    await tab.type("Another point");
    const kindOf = async (/** @type {string} */ words) =>
      (await linesOf(tab)).find(([, text]) => text === words)?.[0];
    assert.equal(await kindOf("Another point"), "list-item");
    await tab.press("Control+a");
    await tab.press("Delete");
    await tab.press("Control+z");
    assert.equal(await kindOf("Second point"), "list-item");
    assert.equal(await kindOf("The bell at noon"), "caption");
    await tab.reload();
    await ready(tab);
    assert.equal(await kindOf("The bell at noon"), "caption");
    await clickOn(tab, "#clean-copy");
    await until(tab, "the copy", () => document.querySelector("#clean-text")?.textContent);
    const { html } = await copied(tab, "#copy-html");
    assert.match(html, /<h1>The Harbour Bell<\/h1>/);
    assert.match(html, /<a href="https:\/\/a\.example\/old">old harbour<\/a>/);
    assert.match(html, /<li>First point<\/li>/);
    assert.match(html, /<blockquote>It rang\.<\/blockquote>/);
    await tab.close();
  });

  it("of an online document's clipboard is read: its wrapper, links, nested lists, tables", async () => {
    const tab = await open();
    const cell = (/** @type {string} */ words) =>
      `<td style="border:solid"><p dir="ltr"><span>${words}</span></p></td>`;
    await tab.run(
      (/** @type {string} */ html) => {
        const data = new DataTransfer();
        data.setData("text/html", html);
        data.setData("text/plain", "The Bell");
        const event = new Event("paste", { bubbles: true, cancelable: true });
        Object.defineProperty(event, "clipboardData", { value: data });
        document.querySelector("#article")?.dispatchEvent(event);
      },
      '<meta charset="utf-8"><b style="font-weight:normal" id="docs-internal-guid-0">' +
        '<h1 dir="ltr"><span>The Bell</span></h1><p dir="ltr"><span>It rang </span>' +
        '<a href="https://www.google.com/url?q=https://a.example/noon&amp;sa=D"><span>at noon</span></a>' +
        '<span>.</span></p><br><ul><li><p role="presentation">One</p><ul><li><p>Two</p></li></ul></li></ul>' +
        `<table><tbody><tr>${cell("Rope")}${cell("12")}</tr><tr>${cell("Wheel")}${cell("7")}</tr></tbody></table>` +
        "<table><tr><td><p>A page</p><p>laid out in a table.</p></td></tr></table></b><br>",
    );
    await settled(tab);
    assert.deepEqual(await linesOf(tab), [
      ["heading", "The Bell"],
      ["paragraph", "It rang at noon."],
      ["list-item", "One"],
      ["list-item", "Two"],
      ["table-row", "Rope\t12"],
      ["table-row", "Wheel\t7"],
      ["paragraph", "A page"],
      ["paragraph", "laid out in a table."],
    ]);
    await clickOn(tab, "#clean-copy");
    await until(tab, "the copy", () => document.querySelector("#clean-text")?.textContent);
    const { html } = await copied(tab, "#copy-html");
    assert.match(html, /<a href="https:\/\/a\.example\/noon">at noon<\/a>/);
    await tab.close();
  });

  it("of numbered lists, tables and code is kept in the text", async () => {
    const tab = await open();
    await pasteHtml(
      tab,
      "<h1 style='color:red'>Figures of the port</h1>" +
        "<ol start=3><li><p>Ellery</p></li><li><a href='https://a.example/h'>Hasket</a><ul><li>East</li></ul></li>" +
        "<li></li></ol><ol type=a><li>One</li></ol><ol style='list-style: none'><li>Bare</li></ol>" +
        "<table>\n<tr> <th></th> <th>2020</th> <th>2021</th> </tr>\n<tr><td>Cost</td><td></td><td>5</td></tr></table>" +
        "<pre>let a = 1;\n  let b;\n\nlet c;</pre>",
    );
    assert.deepEqual(await linesOf(tab), [
      ["heading", "Figures of the port"],
      ["list-item", "3. Ellery"],
      ["list-item", "4. Hasket"],
      ["list-item", "East"],
      ["list-item", "a. One"],
      ["list-item", "Bare"],
      ["table-row", "\t2020\t2021"],
      ["table-row", "Cost\t\t5"],
      ["code", "let a = 1;"],
      ["code", "  let b;"],
      ["code", "let c;"],
    ]);
    assert.match(await textOf(tab), /let b;\n\nlet c;$/);
    const bullets = await tab.run(() =>
      [...document.querySelectorAll("#article [data-kind=list-item]")].map(
        (item) => getComputedStyle(item, "::after").content !== "none",
      ),
    );
    assert.deepEqual(bullets, [false, false, true, false, true], "one sign is enough");
    await settled(tab);
    await clickOn(tab, "#clean-copy");
    await until(tab, "the copy", () => Boolean(document.querySelector("#clean-text")?.textContent));
    const { html } = await copied(tab, "#copy-html");
    assert.match(
      html,
      /<ol start="3">\n<li>Ellery<\/li>\n<li><a href="https:\/\/a\.example\/h">Hasket<\/a>/,
    );
    await tab.close();
  });

  it("goes through the clean copy, and what a copy does not hold is said before", async () => {
    const tab = await open();
    await pasteHtml(
      tab,
      "<h2>Bells</h2><p>The <b>old</b> rope<sup><a href='#fn1'>1</a></sup> held <i>on</i>.<img src='file:///x.png' alt='A rope'></p>" +
        "<p><del cite='mailto:a'>gone </del>Still there.</p><table><tr><td>Rope</td><td>12</td></tr></table>",
    );
    await settled(tab);
    await clickOn(tab, "#clean-copy");
    await until(tab, "the copy", () => Boolean(document.querySelector("#clean-text")?.textContent));
    assert.deepEqual(
      await tab.run(() =>
        [...document.querySelectorAll("#clean-losses li")].map((item) => item.textContent),
      ),
      [
        "Not kept when the article was read: 1 tracked deletion.",
        "In Text, as words alone, or not at all: 2 formatted passages, 1 note mark, 1 image and 1 table.",
        "In HTML, as a description in brackets, or not at all: 1 image without address.",
        "In Markdown, in another form: 1 image without address and 1 table without a head.",
      ],
    );
    const { html } = await copied(tab, "#copy-html");
    assert.match(
      html,
      /<h2>Bells<\/h2>\n<p>The <strong>old<\/strong> rope<sup>1<\/sup> held <em>on/,
    );
    await tab.close();
  });

  it("of a pasted file of Markdown is read, said, and given back with its signs", async () => {
    const tab = await open();
    const text = "---\ntitle: Bells\n---\n\n# Bells\n\nThe **rope** held.\n";
    const pasteText = () =>
      tab.run((/** @type {string} */ text) => {
        const data = new DataTransfer();
        data.setData("text/plain", text);
        const event = new Event("paste", { bubbles: true, cancelable: true });
        Object.defineProperty(event, "clipboardData", { value: data });
        document.querySelector("#article")?.dispatchEvent(event);
      }, text);
    await pasteText();
    assert.equal(await textOf(tab), "Bells\n\nThe rope held.");
    await settled(tab);
    await clickOn(tab, "#clean-copy");
    await until(tab, "the copy", () => Boolean(document.querySelector("#clean-text")?.textContent));
    assert.equal((await copied(tab, "#copy-markdown")).text, text);
    await tab.press("Escape");
    await clickOn(tab, "#article");
    await tab.press("Control+a");
    await tab.press("Delete");
    await pasteText();
    await until(tab, "the notice", () =>
      /read as Markdown/.test(document.querySelector("#notice:popover-open p")?.textContent ?? ""),
    );
    await clickOn(tab, "#notice-action");
    assert.equal(await textOf(tab), text);
    await tab.close();
  });

  it("comes without its styles, and without a word of that in the console", async () => {
    const tab = await open();
    await pasteHtml(
      tab,
      "<html><head><style>p { color: red }</style></head><body style='margin:0'>" +
        "<p style=\"color:red\" title='a'>It rang <span STYLE='font-size: 20pt'>at noon</span>.</p>" +
        "<style>b { color: blue }</style><p style='display:none'>Hidden</p><ul><li style=color:red>One</li></ul>",
    );
    assert.deepEqual(await linesOf(tab), [
      ["paragraph", "It rang at noon."],
      ["list-item", "One"],
    ]);
    await tab.copy({
      html: "<h2 style='color:red'>Bells</h2><p style='color:blue'>They rang.</p>",
    });
    await clickOn(tab, "#article");
    await tab.press("Control+a");
    await tab.press("Control+v");
    await until(tab, "the text", () =>
      /They rang/.test(document.querySelector("#article")?.textContent ?? ""),
    );
    await settled(tab);
    assert.deepEqual(tab.problems, []);
    await tab.close();
  });

  it("of a word processor's clipboard is read too", async () => {
    const tab = await open();
    await tab.run(() => {
      const data = new DataTransfer();
      data.setData(
        "text/html",
        "<html><head><style>p{}</style></head><body><!--StartFragment-->" +
          "<b style='font-weight:normal' id='docs-internal-guid-1'><h2 dir='ltr'><span>Bells</span></h2>" +
          "<p dir='ltr'><span style='white-space:pre-wrap'>Two  spaces.</span></p></b>" +
          "<p class=MsoListParagraph><span style='mso-list:Ignore'>·&nbsp;</span>A point<o:p></o:p></p>" +
          "<p class=MsoListParagraph><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span>A step</p>" +
          "<p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoCaption>Figure</p></body></html>",
      );
      data.setData("text/plain", "Bells");
      const event = new Event("paste", { bubbles: true, cancelable: true });
      // Firefox gives a ClipboardEvent of a script no data.
      Object.defineProperty(event, "clipboardData", { value: data });
      document.querySelector("#article")?.dispatchEvent(event);
    });
    assert.deepEqual(await linesOf(tab), [
      ["heading", "Bells"],
      ["paragraph", "Two  spaces."],
      ["list-item", "A point"],
      ["list-item", "2. A step"],
      ["caption", "Figure"],
    ]);
    await tab.close();
  });

  it("of nothing but paragraphs leaves the plain text as it is", async () => {
    const tab = await open();
    await tab.run(() => {
      const data = new DataTransfer();
      data.setData("text/html", "<div>let  a = 1;</div><div>let b</div>");
      data.setData("text/plain", "let  a = 1;\nlet b");
      const event = new Event("paste", { bubbles: true, cancelable: true });
      // Firefox gives a ClipboardEvent of a script no data.
      Object.defineProperty(event, "clipboardData", { value: data });
      document.querySelector("#article")?.dispatchEvent(event);
    });
    assert.equal(await textOf(tab), "let  a = 1;\nlet b");
    await tab.close();
  });

  it("of a dropped .docx is read: headings, lists, links, tables, tracked changes", async () => {
    const p = (/** @type {string} */ inner, /** @type {string} */ style = "") =>
      `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inner}</w:p>`;
    const r = (/** @type {string} */ text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const xml =
      '<?xml version="1.0"?><w:document xmlns:w="urn:w" xmlns:r="urn:r"><w:body>' +
      p(r("Bells"), "Heading1") +
      p(
        `${r("The ")}<w:del><w:r><w:delText>old </w:delText></w:r></w:del><w:ins>${r("new ")}</w:ins>` +
          `<w:hyperlink r:id="rId1">${r("rope")}</w:hyperlink>${r(" held.")}`,
      ) +
      p(r("One"), "ListParagraph") +
      p(r("Two"), "ListParagraph") +
      `<w:tbl><w:tr><w:tc>${p(r("Rope"))}</w:tc><w:tc>${p(r("12"))}</w:tc></w:tr></w:tbl>` +
      "</w:body></w:document>";
    const relations =
      '<Relationships xmlns="urn:x"><Relationship Id="rId1" Target="https://a.example/rope"/></Relationships>';
    const tab = await open();
    await drop(
      tab,
      "story.docx",
      zipSync({
        "word/document.xml": strToU8(xml),
        "word/_rels/document.xml.rels": strToU8(relations),
      }),
    );
    await until(tab, "the text", () => document.querySelectorAll("#article p").length > 1);
    assert.deepEqual(await linesOf(tab), [
      ["heading", "Bells"],
      ["paragraph", "The new rope held."],
      ["list-item", "One"],
      ["list-item", "Two"],
      ["table-row", "Rope\t12"],
    ]);
    assert.equal(await textOf(tab), "Bells\n\nThe new rope held.\n\nOne\nTwo\n\nRope\t12");
    await tab.press("Control+z");
    assert.deepEqual(tab.problems, []);
    await tab.close();
  });

  it("of dropped .md, .txt and .html files is read, and a broken file changes nothing", async () => {
    const tab = await open();
    const markdown =
      "---\r\ntitle: Bells\r\n---\r\n# Bells\r\n\r\nThe **rope** of the [old tower](https://tower.test/).\r\n\r\n" +
      "- One\r\n- Two\r\n\r\n> A bell is a promise.\r\n\r\n<script>alert(1)</script>\r\n";
    await drop(tab, "a.md", strToU8(markdown));
    await until(tab, "the text", () => document.querySelector("[data-kind=quotation]") !== null);
    assert.equal(
      await textOf(tab),
      "Bells\n\nThe rope of the old tower.\n\nOne\nTwo\n\nA bell is a promise.",
    );
    assert.equal(
      await until(tab, "a list", () => document.querySelectorAll("[data-kind=list-item]").length),
      2,
    );
    await drop(tab, "b.html", strToU8("<h1>Wheels</h1><p>The wheel."));
    await until(
      tab,
      "the text",
      () => document.querySelector("[data-kind=heading]")?.textContent === "Wheels",
    );
    assert.equal(await textOf(tab), "Wheels\n\nThe wheel.");
    await drop(tab, "c.docx", strToU8("PK\x03\x04 no archive"));
    await until(tab, "the complaint", () =>
      /c\.docx cannot be read/.test(
        document.querySelector("#notice:popover-open")?.textContent ?? "",
      ),
    );
    assert.equal(await textOf(tab), "Wheels\n\nThe wheel.");
    await drop(tab, "d.txt", strToU8("Beside the sheet."), ".masthead");
    await until(
      tab,
      "the text",
      () => document.querySelector("#article")?.textContent === "Beside the sheet.",
    );
    await tab.close();
  });
});

inEachBrowser("a file", ({ open }) => {
  const notice = (/** @type {Tab} */ tab) =>
    until(tab, "the notice", () => document.querySelector("#notice:popover-open p")?.textContent);

  it("that cannot be read says why, and changes nothing", async () => {
    const tab = await open();
    await paste(tab, short);
    /** @type {Array<[string, Uint8Array, RegExp]>} */
    const files = [
      [
        "scan.pdf",
        strToU8("%PDF-1.7"),
        /scan\.pdf cannot be read: this is a PDF; copy its text, or save it as \.txt\./,
      ],
      ["empty.txt", new Uint8Array(), /There is no text in empty\.txt/],
      [
        "blank.docx",
        zipSync({ "word/document.xml": strToU8("<w:p xmlns:w='urn:w'/>") }),
        /There is no text in blank\.docx/,
      ],
      [
        "photo.txt",
        new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70]),
        /photo\.txt cannot be read: this is a JPEG picture/,
      ],
      [
        "old.docx",
        new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]),
        /old\.docx cannot be read: this is an old Office document/,
      ],
    ];
    for (const [name, bytes, says] of files) {
      for (const target of ["#article", ".masthead"]) {
        await drop(tab, name, bytes, target);
        assert.match(/** @type {string} */ (await notice(tab)), says);
        assert.equal(await textOf(tab), short);
        // Else the next file's words are looked for in this one's.
        await tab.run(() => document.getElementById("notice")?.hidePopover());
      }
    }
    await tab.run(() => {
      // 65 MB, without making them.
      Object.defineProperty(File.prototype, "size", { get: () => 65 << 20, configurable: true });
    });
    await drop(tab, "book.txt", strToU8("A line."));
    assert.match(/** @type {string} */ (await notice(tab)), /book\.txt has 65 MB/);
    assert.equal(await textOf(tab), short);
    await tab.close();
  });

  it("is read in the encoding that it has", async () => {
    const tab = await open();
    const words = "The café paid £12 – “so it was”.";
    const utf16 = (/** @type {boolean} */ little) =>
      new Uint8Array(
        [0xfeff, ...[...words].map((letter) => letter.charCodeAt(0))].flatMap((unit) =>
          little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255],
        ),
      );
    const windows = new Uint8Array(
      [...words].map((letter) => {
        const at = "–“”".indexOf(letter);
        return at < 0 ? letter.charCodeAt(0) : [0x96, 0x93, 0x94][at];
      }),
    );
    /** @type {Array<[string, Uint8Array]>} */
    const files = [
      ["a.txt", strToU8(words)],
      ["b.txt", strToU8(`\ufeff${words}`)],
      ["c.txt", utf16(true)],
      ["d.txt", utf16(false)],
      ["e.txt", windows],
      ["f.html", windows],
    ];
    for (const [name, bytes] of files) {
      await drop(tab, "other.txt", strToU8("Other words."));
      await until(
        tab,
        "the other words",
        () => document.querySelector("#article")?.textContent === "Other words.",
      );
      await drop(tab, name, bytes);
      await until(
        tab,
        "the text",
        () => document.querySelector("#article")?.textContent !== "Other words.",
      );
      assert.equal(await textOf(tab), words, name);
      const said = await tab.run(() => document.querySelector("#notice p")?.textContent ?? "");
      const reading = { "c.txt": "UTF-16", "d.txt": "UTF-16", "e.txt": "Windows-1252" }[name];
      if (reading) assert.ok(said.includes(`Read as ${reading}.`), said);
    }
    await tab.close();
  });

  it("that takes the place of a text gives it back", async () => {
    const tab = await open();
    await paste(tab, short);
    await drop(tab, "new.txt", strToU8("Another story."));
    assert.match(/** @type {string} */ (await notice(tab)), /new\.txt is the article now/);
    await clickOn(tab, "#notice-action");
    assert.equal(await textOf(tab), short);
    await clickOn(tab, "#sample");
    assert.match(/** @type {string} */ (await notice(tab)), /sample is the article now/);
    await clickOn(tab, "#notice-action");
    assert.equal(await textOf(tab), short);
    await tab.close();
  });
});

inEachBrowser("a long text", ({ open }) => {
  it("shows how far its check has come, and is let go of by one button", async () => {
    const tab = await open();
    const line = "The keeper of the tower said the the rope held in the storm of that long year.";
    const long = Array.from({ length: 8_000 }, (_, i) => `${line} ${i}`).join("\n\n");
    // A fast machine is done before anything is shown; here the engine is asked when the test says.
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
    await tab.run((/** @type {string} */ text) => {
      const data = new DataTransfer();
      data.setData("text/plain", text);
      const event = new Event("paste", { bubbles: true, cancelable: true });
      // Firefox gives a ClipboardEvent of a script no data.
      Object.defineProperty(event, "clipboardData", { value: data });
      document.querySelector("#article")?.dispatchEvent(event);
    }, long);
    await until(
      tab,
      "the progress",
      () => !document.querySelector("#progress")?.hasAttribute("hidden"),
    );
    await clickOn(tab, "#cancel");
    await until(tab, "the word on it", () =>
      /Stopped/.test(document.querySelector("#summary")?.textContent ?? ""),
    );
    await tab.run(() => /** @type {any} */ (globalThis).letGo());
    await tab.type("x");
    await until(tab, "a finding", () => document.querySelector("#findings .row-main") !== null);
    assert.equal(await cardOf(tab), null);
    await tab.close();
  });
});
