// @ts-check
// What the readers make of pasted markup, of documents, and of plain text that is a file of Markdown.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { strToU8, zipSync } from "fflate";
import { installDom } from "./dom.mjs";

installDom();
const { readDocx } = await import("../../web/import/docx.js");
const { fromHtml } = await import("../../web/import/html.js");
const { fromPlain, importData } = await import("../../web/import/import.js");
const { isMarkdown } = await import("../../web/import/markdown.js");

/** @typedef {import("../../web/model/structure.js").Imported} Imported */

/** Lines with their kinds. @param {Imported} imported */
const linesOf = ({ text, kinds = [] }) =>
  text
    .split("\n")
    .map((line, i) => [kinds[i], line])
    .filter(([, line]) => line !== "");

/** The words of each span of a kind. @param {Imported} imported @param {string} wanted */
const wordsOf = ({ text, spans = [] }, wanted) =>
  spans.filter(({ kind }) => kind === wanted).map(({ start, end }) => text.slice(start, end));

/** What stands between words, and what stands before it. @param {Imported} imported @param {string} wanted */
const pointsOf = ({ text, spans = [] }, wanted) =>
  spans
    .filter(({ kind }) => kind === wanted)
    .map((span) => [text.slice(Math.max(0, span.start - 4), span.start), span.text ?? ""]);

describe("HTML", () => {
  it("has lists inside of lists, with numbers, letters and further paragraphs", () => {
    const imported = fromHtml(
      "<ol start=9><li>One<ol type=a><li>Two</li><li>Three</li></ol>after</li><li><p>Four</p><p>Five</p></li></ol>" +
        "<ol type=i><li>Six</li><li value=4>Seven</li></ol><ol style='list-style-type:upper-alpha'><li>Eight</li></ol>" +
        "<ul><li>Nine<br>Ten</li></ul><ol style='list-style:none'><li>Eleven</li></ol>",
    );
    assert.deepEqual(linesOf(imported), [
      ["list-item ordered", "9. One"],
      ["list-item level-2 ordered", "a. Two"],
      ["list-item level-2 ordered", "b. Three"],
      ["list-item ordered continued", "after"],
      ["list-item ordered", "10. Four"],
      ["list-item ordered continued", "Five"],
      ["list-item ordered", "i. Six"],
      ["list-item ordered", "iv. Seven"],
      ["list-item ordered", "A. Eight"],
      ["list-item", "Nine"],
      ["list-item continued", "Ten"],
      ["list-item", "Eleven"],
    ]);
  });

  it("has tables whose cells span others, hold paragraphs or nothing", () => {
    const imported = fromHtml(
      "<table><caption>Weights</caption><tr><th>A</th><th colspan=2>B</th></tr>" +
        "<tr><td rowspan=2>1</td><td><p>2</p><p>3</p></td><td></td></tr><tr><td>4</td><td>5</td></tr></table>",
    );
    assert.deepEqual(linesOf(imported), [
      ["caption head", "Weights"],
      ["table-row head", "A\tB"],
      ["table-row", "1\t2 3"],
      ["table-row", "\t4\t5"],
    ]);
    assert.deepEqual(pointsOf(imported, "break"), [["1\t2 ", ""]]);
    assert.equal(imported.about?.lost?.["merged cell"], 2);
  });

  it("that is a page laid out in a table is read as its paragraphs", () => {
    const page = "<table><tr><td><h2>News</h2><p>The bell rang.</p></td><td>Menu</td></tr></table>";
    assert.deepEqual(linesOf(fromHtml(page)).slice(0, 2), [
      ["heading level-2", "News"],
      ["paragraph", "The bell rang."],
    ]);
  });

  it("marks words by elements and by styles, each line by itself", () => {
    const imported = fromHtml(
      "<b style='font-weight:normal'><p>One <span style='font-weight:700'>two</span> <i><u>three</u></i></p></b>" +
        "<b><p>Four</p><p>five</p></b><p><s>six</s> <span style='font-weight:400;font-weight:bold'>seven</span></p>" +
        "<h2><b>Eight</b> <i>nine</i></h2><p><b style='mso-bidi-font-weight:normal'>ten</b></p>",
    );
    assert.deepEqual(wordsOf(imported, "bold"), ["two", "Four", "five", "seven", "ten"]);
    assert.deepEqual(wordsOf(imported, "italic"), ["three", "nine"]);
    assert.deepEqual(wordsOf(imported, "underline"), ["three"]);
    assert.deepEqual(wordsOf(imported, "strike"), ["six"]);
  });

  it("sets the signs of notes apart, and keeps what is raised for another reason", () => {
    const notes = [
      "<sup><a href='#fn1'>1</a></sup>",
      "<sup class='reference' id='cite_ref-1'><a href='#cite_note-1'>[1]</a></sup>",
      "<a href='#fn1' class='footnote-ref' id='fnref1' role='doc-noteref'><sup>1</sup></a>",
      "<sup data-fn='x' class='fn'><a href='#x' id='x-link'>1</a></sup>",
      "<a href='#_ftn1' name='_ftnref1'><span class='MsoFootnoteReference'>[1]</span></a>",
      "<sup><a href='https://a.example/page#note-1'>1</a></sup>",
    ];
    for (const note of notes) {
      const imported = fromHtml(`<p>It rang on May 4.${note} Then it was still.</p>`);
      assert.equal(imported.text, "It rang on May 4. Then it was still.", note);
      assert.deepEqual(pointsOf(imported, "note"), [["y 4.", "1"]], note);
      assert.deepEqual(wordsOf(imported, "link"), [], note);
    }
    for (const [html, text] of [
      ["10<sup>6</sup> bells", "10⁶ bells"],
      ["12 m<sup>2</sup>", "12 m²"],
      ["May 4<sup>1</sup> was", "May 4¹ was"],
      ["the 4<sup>th</sup> bell", "the 4th bell"],
      ["x<sup>−1</sup>", "x⁻¹"],
      ["CO<sub>2</sub>", "CO2"],
      ["a<sup><a href='https://a.example/'>2</a></sup>", "a²"],
    ]) {
      assert.equal(fromHtml(`<p>${html}</p>`).text, text);
    }
    const unlinked = fromHtml("<p>It rang on May 4.<sup>1</sup> “So,”<sup>2, 3</sup> he said.</p>");
    assert.equal(unlinked.text, "It rang on May 4. “So,” he said.");
    assert.deepEqual(pointsOf(unlinked, "note"), [
      ["y 4.", "1"],
      ["So,”", "2, 3"],
    ]);
    const back = fromHtml("<p><a href='#_ftnref1' name='_ftn1'>[1]</a> The log.</p>");
    assert.equal(back.text, "[1] The log.");
    const arrow = fromHtml("<ol><li>The log. <a href='#x-link'>↩︎</a></li></ol>");
    assert.equal(arrow.text, "1. The log.");
    assert.equal(arrow.about, undefined);
  });

  it("keeps images with what describes them, counts what it leaves out", () => {
    const imported = fromHtml(
      "<p>One <img class=emoji alt='🔔' src='https://s.example/1.svg'> two <img src='https://a.example/in.png' alt='In'></p>" +
        "<p><img src='data:image/png;base64,AA' alt='Far'></p><p><img src='/rel.png'><img width=1 height=1 src='https://t.example/'></p>" +
        "<p><a href='#top'>Up there</a> <iframe src='https://v.example/'></iframe><a href='/rel'>near</a></p>",
    );
    assert.match(imported.text, /^One 🔔 two/);
    assert.deepEqual(
      imported.spans?.map(({ kind, src, text, block }) => [kind, src, text, block ?? false]),
      [
        ["image", "https://a.example/in.png", "In", false],
        ["image", "", "Far", true],
      ],
    );
    assert.deepEqual(imported.about?.lost, {
      "image without address and description": 1,
      "link inside its page": 2,
      "embedded frame": 1,
    });
  });

  it("of an online document has its title by its size", () => {
    const page = (/** @type {string} */ id) =>
      fromHtml(
        `<b style="font-weight:normal" ${id}><p><span style="font-size:26pt">Bells</span></p><p><span style="font-size:11pt">They ring.</span></p></b>`,
      ).kinds?.[0];
    assert.equal(page('id="docs-internal-guid-1"'), "heading level-1");
    assert.equal(page(""), "paragraph");
  });

  it("has code with its language, blank rows and all", () => {
    for (const html of [
      "<pre><code class='language-rust'>a\n\n  b</code></pre>",
      "<pre class='lang-rust'>a\n\n  b</pre>",
      "<div class='highlight-source-rust'><pre>a\n\n  b</pre></div>",
      "<pre data-lang='rust'>a\n\n  b</pre>",
    ]) {
      const imported = fromHtml(html);
      assert.equal(imported.text, "a\n\n  b");
      assert.equal(imported.kinds?.[0], "code language-rust", html);
      assert.equal(imported.kinds?.[2], "code language-rust continued");
    }
  });

  it("of a thousand open marks and a thousand runs is read in no time", () => {
    const began = performance.now();
    fromHtml(`<p>${"<b>".repeat(500)}${"<i>a</i> b ".repeat(5000)}</p>`);
    assert.ok(performance.now() - began < 5000);
  });
});

describe("a .docx file", () => {
  const names =
    'xmlns:w="urn:w" xmlns:r="urn:r" xmlns:wp="urn:wp" xmlns:a="urn:a" xmlns:mc="urn:mc"';
  const r = (/** @type {string} */ words, properties = "") =>
    `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
  const p = (/** @type {string} */ inner, properties = "") =>
    `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
  const read = (/** @type {string} */ body, /** @type {Record<string, string>} */ parts = {}) =>
    readDocx(
      zipSync({
        "word/document.xml": strToU8(`<w:document ${names}><w:body>${body}</w:body></w:document>`),
        ...Object.fromEntries(
          Object.entries(parts).map(([name, xml]) => [`word/${name}.xml`, strToU8(xml)]),
        ),
      }),
    );
  const level = (
    /** @type {number} */ at,
    /** @type {string} */ format,
    /** @type {string} */ text,
  ) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:numbering ${names}><w:abstractNum w:abstractNumId="0">${level(0, "decimal", "%1.")}${level(1, "lowerLetter", "%2)")}${level(2, "decimal", "%1.%2.%3.")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num></w:numbering>`;
  const item = (/** @type {string} */ words, at = 0, list = 1) =>
    p(r(words), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);

  it("has the numbers that its lists draw", () => {
    const body = [
      item("One"),
      item("Two", 1),
      item("Three", 1),
      item("Four"),
      item("Five", 1),
      item("Six", 2),
      p(r("Between")),
      item("Seven", 0),
      item("Eight", 0, 2),
    ].join("");
    assert.deepEqual(linesOf(read(body, { numbering })), [
      ["list-item ordered", "1. One"],
      ["list-item level-2 ordered", "a) Two"],
      ["list-item level-2 ordered", "b) Three"],
      ["list-item ordered", "2. Four"],
      ["list-item level-2 ordered", "a) Five"],
      ["list-item level-3 ordered", "2.a.1. Six"],
      ["paragraph", "Between"],
      ["list-item ordered", "3. Seven"],
      ["list-item ordered", "7. Eight"],
    ]);
  });

  it("has the numbers of its headings", () => {
    const styles = `<w:styles ${names}><w:style w:styleId="h1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="h2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`;
    const own = (
      /** @type {number} */ at,
      /** @type {string} */ style,
      /** @type {string} */ text,
    ) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="${style}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbers = `<w:numbering ${names}><w:abstractNum w:abstractNumId="0">${own(0, "h1", "%1.")}${own(1, "h2", "%1.%2")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const heading = (/** @type {string} */ words, /** @type {string} */ style) =>
      p(r(words), `<w:pStyle w:val="${style}"/>`);
    const body = heading("Bells", "h1") + heading("Ropes", "h2") + heading("Owls", "h1");
    assert.deepEqual(linesOf(read(body, { styles, numbering: numbers })), [
      ["heading level-1", "1. Bells"],
      ["heading level-2", "1.1 Ropes"],
      ["heading level-1", "2. Owls"],
    ]);
  });

  it("has no deleted paragraph ends, no codes of fields, no text to fill in", () => {
    const body =
      p(r("The rope "), "<w:rPr><w:del/></w:rPr>") +
      p(r("held.")) +
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r><w:r><w:t>stale</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r("Figure 1")}<w:r><w:fldChar w:fldCharType="end"/></w:r>${r(" shows it.")}`,
      ) +
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p(r("Click here to enter text."))}</w:sdtContent></w:sdt>` +
      `<w:sdt><w:sdtContent>${p(r("Inside."))}</w:sdtContent></w:sdt>` +
      p(`<w:moveFrom>${r("old place")}</w:moveFrom><w:moveTo>${r("new place")}</w:moveTo>`);
    const imported = read(body);
    assert.equal(imported.text, "The rope held.\n\nFigure 1 shows it.\n\nInside.\n\nnew place");
    assert.deepEqual(imported.about?.lost, { "empty form field": 1 });
  });

  it("has boxes of text once, tables with their columns, and a box that is a table as an aside", () => {
    const box = `<w:txbxContent>${p(r("In a box."))}</w:txbxContent>`;
    const cell = (/** @type {string} */ words, properties = "") =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${words
        .split("|")
        .map((part) => p(part && r(part)))
        .join("")}</w:tc>`;
    const body =
      p(
        `${r("Beside it.")}<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ) +
      `<w:tbl><w:tr>${cell("A", '<w:gridSpan w:val="2"/>')}${cell("B")}</w:tr><w:tr>${cell("", '<w:vMerge w:val="restart"/>')}${cell("1|2")}${cell("")}</w:tr></w:tbl>` +
      `<w:tbl><w:tr>${cell("Boxed|text")}</w:tr></w:tbl>`;
    const imported = read(body);
    assert.deepEqual(linesOf(imported), [
      ["paragraph", "Beside it."],
      ["aside", "In a box."],
      ["table-row", "A\t\tB"],
      ["table-row", "\t1 2"],
      ["aside", "Boxed"],
      ["aside", "text"],
    ]);
    assert.deepEqual(pointsOf(imported, "break"), [["\n\t1 ", ""]]);
    assert.equal(imported.about?.lost?.["merged cell"], 2);
  });

  it("has links, linked pictures, breaks and marks of its runs", () => {
    const rels =
      '<Relationships><Relationship Id="i1" Target="https://a.example/x.png" TargetMode="External"/></Relationships>';
    const imported = readDocx(
      zipSync({
        "word/document.xml": strToU8(
          `<w:document ${names}><w:body>${p(
            `${r("One", "<w:b/>")}${r(" two", "<w:b/><w:i/>")}${r(" three", '<w:b w:val="false"/>')}<w:r><w:br/></w:r>${r("four")}<w:r><w:br w:type="page"/></w:r><w:r><w:drawing><wp:docPr descr="X"/><a:blip r:link="i1"/></w:drawing></w:r>${r("5", '<w:vertAlign w:val="superscript"/>')}<w:r><w:sym w:char="F04A"/><w:noBreakHyphen/></w:r>`,
          )}</w:body></w:document>`,
        ),
        "word/_rels/document.xml.rels": strToU8(rels),
      }),
    );
    assert.equal(imported.text, "One two three\nfour⁵\u2011");
    assert.deepEqual(imported.kinds, ["paragraph", "paragraph continued"]);
    assert.deepEqual(wordsOf(imported, "bold"), ["One two"]);
    assert.deepEqual(wordsOf(imported, "italic"), [" two"]);
    assert.deepEqual(pointsOf(imported, "image"), [["four", "X"]]);
    assert.deepEqual(imported.about?.lost, { "sign of a symbol font": 1 });
  });
});

describe("plain text", () => {
  it("that is a file of Markdown or blocks of a CMS is read as that", () => {
    for (const text of [
      "---\ntitle: Bells\n---\nThe rope held.",
      "+++\ntitle = 'Bells'\n+++\n\nThe rope held.",
      "# Bells\n\nThe **rope** of [the tower](https://a.example/) held.",
      "## Bells\n\n- One\n- Two\n\n```js\nlet a;\n```",
    ]) {
      assert.ok(isMarkdown(text), text);
      assert.equal(fromPlain(text).readAs, "Markdown");
    }
    assert.equal(
      fromPlain("<!-- wp:paragraph -->\n<p>One</p>\n<!-- /wp:paragraph -->").text,
      "One",
    );
  });

  it("of any other kind stays as it is", () => {
    for (const text of [
      "The rope held, the keeper said.",
      "#bells are trending, and **** was said.\n\n- One\n- Two",
      "# 1 in the charts is the bell.",
      "# A heading\n\nand nothing else of its kind",
      "1. Climb\n2. Ring\n\nThe cost was 5 * 3 * 2.",
      "---\n\nThe rope held.\n\n---\n\nThe bell rang.",
      "---\nThe rope held, it says.\n---\n",
      "See [the page](https://a.example/) on it.",
      "<p>One</p>",
      "> He said so\n\n> She said so",
    ]) {
      assert.deepEqual(fromPlain(text), { text });
    }
  });

  it("beside coloured signs of Markdown is read as Markdown, beside a page it is not", () => {
    const paste = (/** @type {string} */ html) =>
      importData(
        /** @type {any} */ ({
          files: [],
          getData: (/** @type {string} */ type) =>
            type === "text/html" ? html : "---\ntitle: A\n---\n\n# Bells\n\nThey **ring**.",
        }),
        () => Promise.reject(new Error("no file")),
      );
    const coloured = paste(
      "<div style='white-space:pre'><div><span style='font-weight:bold'># Bells</span></div></div>",
    );
    assert.equal(/** @type {Imported} */ (coloured).readAs, "Markdown");
    assert.equal(/** @type {Imported} */ (paste("<h1>Bells</h1>")).text, "Bells");
  });

  it("keeps front matter as it stands, and takes notes out of the words", () => {
    const imported = fromPlain(
      "---\r\ntitle: A\r\n---\r\n\r\nOn May 4.[^a] And[^b] so [^c].\n\n[^b]: Two *words*.\n[^a]: One\n  more.\n",
    );
    assert.equal(imported.about?.front, "---\ntitle: A\n---\n");
    assert.equal(imported.text, "On May 4. And so [^c].\n\n1. Two words.\n2. One more.");
    assert.deepEqual(pointsOf(imported, "note"), [
      ["y 4.", "2"],
      [" And", "1"],
    ]);
    assert.deepEqual(wordsOf(imported, "italic"), ["words"]);
  });
});
