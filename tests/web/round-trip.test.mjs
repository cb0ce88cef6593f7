// @ts-check
// What of a structured article arrives in the clean HTML and Markdown, element by element, from the
// clipboards and files that it may come in.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { lossesOf, saidOf } from "../../web/model/losses.js";
import { Lines } from "../../web/model/lines.js";
import { docx, googleDocs, markdown, wordHtml, wordpress } from "./clipboards.mjs";
import { installDom } from "./dom.mjs";

installDom();
const { readDocx } = await import("../../web/import/docx.js");
const { fromHtml } = await import("../../web/import/html.js");
const { fromPlain } = await import("../../web/import/import.js");

const command =
  process.env.GALLEY ?? fileURLToPath(new URL("../../build/release/galley", import.meta.url));

/** @typedef {import("../../web/model/structure.js").Imported} Imported */
/** @typedef {{text: string, html: string, markdown: string, kept: import("../../web/model/structure.js").Kept|null, imported: Imported}} Copy */

/** The clean copy of what was read, as the page asks for it. @param {Imported} imported @returns {Copy} */
function cleanCopy(imported) {
  const lines = new Lines();
  lines.apply({ ...imported, start: 0, end: 0 });
  const line = JSON.stringify({ text: lines.text, structure: lines.structure });
  const run = spawnSync(command, ["clean", "--input", "jsonl", "--format", "jsonl"], {
    input: `${line}\n`,
  });
  assert.equal(run.error, undefined, `cannot run ${command}: npm run build makes it`);
  assert.equal(run.status, 0, run.stderr.toString());
  const copy = JSON.parse(run.stdout.toString());
  assert.deepEqual(copy.changes, [], "there is nothing to mend in it");
  assert.equal(copy.text, lines.text);
  return { ...copy, kept: lines.keptStructure, imported };
}

/** @type {Record<string, Copy>} */
const copies = {
  ".docx": cleanCopy(readDocx(docx)),
  "Word HTML": cleanCopy(fromHtml(wordHtml)),
  "Google Docs": cleanCopy(fromHtml(googleDocs)),
  WordPress: cleanCopy(fromPlain(wordpress)),
  Markdown: cleanCopy(fromPlain(markdown)),
};

/** What the page says of an element that does not arrive. */
const kAddress = /image without address/;

/**
 * Each element: what it is in HTML and in Markdown, and where it does not arrive like that, what is said
 * ("–": the source has no such element).
 * @type {Array<[string, string|RegExp, string|RegExp, Record<string, RegExp|"–">]>}
 */
const elements = [
  ["heading 1", "<h1>The Harbour Bell</h1>", /^# The Harbour Bell$/m, {}],
  ["heading 2", "<h2>How it is rung</h2>", /^## How it is rung$/m, {}],
  ["bold", "The <strong>old</strong> bell", "The **old** bell", {}],
  ["italic", "rang <em>at noon</em> on", "rang *at noon* on", {}],
  [
    "link",
    '<a href="https://a.example/harbour">harbour</a>',
    "[harbour](<https://a.example/harbour>)",
    {},
  ],
  [
    "note mark, apart from the words",
    "May 4.<sup>1</sup> It",
    /May 4\.(\[\^1\]|<sup>1<\/sup>) It/,
    {},
  ],
  ["superscript", "10<sup>3</sup> pounds", "10<sup>3</sup> pounds", {}],
  ["subscript", "H<sub>2</sub>O", "H<sub>2</sub>O", {}],
  ["code in a line", "<code>ring()</code>", "`ring()`", { "Word HTML": "–", "Google Docs": "–" }],
  [
    "line break",
    /show\.<br>(<a [^>]*>)?Nobody(<\/a>)? slept/,
    /show\.\\\n(\[)?Nobody(\]\([^)]*\))? slept/,
    { "Word HTML": "–", "Google Docs": "–", Markdown: "–" },
  ],
  [
    "image with its description",
    /<img src="https:[^"]*" alt="The bell in its tower">/,
    /!\[The bell in its tower\]\(<https:[^>]*>\)/,
    { ".docx": kAddress, "Word HTML": kAddress },
  ],
  [
    "description of an image without address",
    "[Image: The bell in its tower]",
    "\\[Image: The bell in its tower\\]",
    { "Google Docs": "–", WordPress: "–", Markdown: "–" },
  ],
  [
    "caption",
    "<figcaption>The bell, <em>cast in 1612</em></figcaption>",
    "The bell, *cast in 1612*",
    { "Google Docs": "–", Markdown: "–" },
  ],
  ["number of a list", '<ol start="3">\n<li>Climb the tower', /^3\. Climb the tower$/m, {}],
  [
    "list inside of a list",
    "Climb the tower\n<ul>\n<li>Mind the owls</li>\n</ul>\n</li>\n<li>Pull the rope</li>\n</ol>",
    "3. Climb the tower\n   - Mind the owls\n4. Pull the rope\n",
    {},
  ],
  [
    "block quotation",
    /<blockquote>(\n<p>)?A bell is a promise\./,
    /^> A bell is a promise\.$/m,
    { "Google Docs": "–" },
  ],
  [
    "quotation of two paragraphs",
    "<blockquote>\n<p>A bell is a promise.</p>\n<p>We keep it.</p>\n</blockquote>",
    "> A bell is a promise.\n>\n> We keep it.\n",
    { "Google Docs": "–", "Word HTML": "–" },
  ],
  [
    "table",
    /<tr><td>Rope<\/td><td>12<\/td><\/tr>\n<tr><td>Wheel<\/td>(<td><\/td>)?<\/tr>\n<\/table>/,
    /\| (\*\*)?Part(\*\*)? \| (\*\*)?Weight(\*\*)? \|\n\| --- \| --- \|\n\| Rope \| 12 \|\n\| Wheel \|/,
    {},
  ],
  [
    "head of a table",
    "<tr><th>Part</th><th>Weight</th></tr>",
    "| Part | Weight |\n| ---",
    { "Google Docs": "–" },
  ],
  [
    "code with its language",
    '<pre><code class="language-js">let rope = 12;\nring(rope);</code></pre>',
    "```js\nlet rope = 12;\nring(rope);\n```",
    { ".docx": "–", "Word HTML": "–", "Google Docs": "–" },
  ],
  [
    "code",
    /<pre>(<code[^>]*>)?let rope = 12;/,
    /^```(js)?\nlet rope = 12;/m,
    { "Word HTML": "–", "Google Docs": "–" },
  ],
  [
    "text of a note",
    "The log of the tower.",
    /^(\[\^1\]: |\\\[1\\\] )The log of the tower\.$/m,
    { "Google Docs": "–", WordPress: "–" },
  ],
];

const has = (/** @type {string} */ copy, /** @type {string|RegExp} */ wanted) =>
  typeof wanted === "string" ? copy.includes(wanted) : wanted.test(copy);

describe("an article arrives as it came, or its loss is said", () => {
  for (const [source, copy] of Object.entries(copies)) {
    for (const [element, html, markdown, except] of elements) {
      const other = except[source];
      if (other === "–") continue;
      it(`from ${source}: ${element}`, () => {
        if (other) {
          assert.match(saidOf(copy.kept).join("\n"), other);
          return;
        }
        assert.ok(has(copy.html, html), `HTML has ${html}:\n${copy.html}`);
        assert.ok(has(copy.markdown, markdown), `Markdown has ${markdown}:\n${copy.markdown}`);
      });
    }
  }

  it("with the front matter of a Markdown file, which HTML has no place for", () => {
    const { kept, text, html, markdown: out } = copies.Markdown;
    assert.ok(
      out.startsWith(
        "---\ntitle: The Harbour Bell\ntags: [bells, rope]\n---\n\n# The Harbour Bell\n",
      ),
    );
    assert.ok(!text.includes("tags:") && !html.includes("tags:"));
    assert.match(saidOf(kept).join("\n"), /In HTML, .*the front matter/);
    assert.equal(lossesOf(kept, "markdown")["front matter"], undefined);
  });

  it("without deletions, comments, hidden text and the codes of fields, which are counted", () => {
    for (const source of [".docx", "Word HTML"]) {
      const { text, html, kept } = copies[source];
      for (const words of ["green", "Secret", "HYPERLINK", "[A1]", "sure"])
        assert.ok(!text.includes(words) && !html.includes(words), `${words} from ${source}`);
      assert.match(saidOf(kept)[0], /1 tracked deletion/);
      assert.match(saidOf(kept)[0], /1 comment\b/);
    }
    assert.match(saidOf(copies[".docx"].kept)[0], /1 hidden passage/);
  });

  it("and a sign of a note is no word of the text", () => {
    for (const { text } of Object.values(copies)) {
      assert.match(text, /on May 4\. It weighs 10³ pounds/);
      assert.doesNotMatch(text, /4\.1|4\.\[1|103/);
    }
  });
});

it("the table of what arrives", () => {
  const sources = Object.keys(copies);
  const lines = [`| element | ${sources.join(" | ")} |`, `|---|${"---|".repeat(sources.length)}`];
  for (const [element, html, markdown, except] of elements) {
    const cells = sources.map((source) => {
      if (except[source] === "–") return "–";
      const { html: page, markdown: source2 } = copies[source];
      const marks = [has(page, html) ? "HTML" : "", has(source2, markdown) ? "Markdown" : ""];
      return marks.filter(Boolean).join(", ") || "said";
    });
    lines.push(`| ${element} | ${cells.join(" | ")} |`);
  }
  console.log(lines.join("\n"));
});
