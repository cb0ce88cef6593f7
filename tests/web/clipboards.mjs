// @ts-check
/**
 * One article with everything that a structured one has, as word processors, an online document, a
 * content management system and a writer of Markdown hand it over. Written for these tests in the shapes
 * of their clipboards and files.
 */
import { strToU8, zipSync } from "fflate";

const kBell = "https://a.example/bell.jpg";
const kCode = "let rope = 12;\nring(rope);";

/** The blocks of a CMS, as its editor copies them. */
export const wordpress = `<!-- wp:heading {"level":1} -->
<h1 class="wp-block-heading">The Harbour Bell</h1>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p>The <strong>old</strong> bell of the <a href="https://a.example/harbour">harbour</a> rang <em>at noon</em> on May 4.<sup data-fn="f1" class="fn"><a href="#f1" id="f1-link">1</a></sup> It weighs 10<sup>3</sup> pounds, as H<sub>2</sub>O and <code>ring()</code> show.<br>Nobody slept.</p>
<!-- /wp:paragraph -->

<!-- wp:image {"id":7} -->
<figure class="wp-block-image size-large"><img src="${kBell}" alt="The bell in its tower" class="wp-image-7"/><figcaption class="wp-element-caption">The bell, <em>cast in 1612</em></figcaption></figure>
<!-- /wp:image -->

<!-- wp:heading -->
<h2 class="wp-block-heading">How it is rung</h2>
<!-- /wp:heading -->

<!-- wp:list {"ordered":true,"start":3} -->
<ol start="3" class="wp-block-list"><!-- wp:list-item -->
<li>Climb the tower<!-- wp:list -->
<ul class="wp-block-list"><!-- wp:list-item -->
<li>Mind the owls</li>
<!-- /wp:list-item --></ul>
<!-- /wp:list --></li>
<!-- /wp:list-item --><!-- wp:list-item -->
<li>Pull the rope</li>
<!-- /wp:list-item --></ol>
<!-- /wp:list -->

<!-- wp:quote -->
<blockquote class="wp-block-quote"><p>A bell is a promise.</p><p>We keep it.</p></blockquote>
<!-- /wp:quote -->

<!-- wp:table -->
<figure class="wp-block-table"><table class="has-fixed-layout"><thead><tr><th>Part</th><th>Weight</th></tr></thead><tbody><tr><td>Rope</td><td>12</td></tr><tr><td>Wheel</td><td></td></tr></tbody></table></figure>
<!-- /wp:table -->

<!-- wp:code -->
<pre class="wp-block-code"><code lang="js" class="language-js">${kCode}</code></pre>
<!-- /wp:code -->`;

const span = (/** @type {string} */ words, style = "") =>
  `<span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-weight:400;font-style:normal;font-variant:normal;text-decoration:none;vertical-align:baseline;white-space:pre-wrap;${style}">${words}</span>`;
const docsP = (/** @type {string} */ inner) =>
  `<p dir="ltr" style="line-height:1.38;margin-top:0pt;margin-bottom:0pt;">${inner}</p>`;
const docsLi = (/** @type {string} */ inner, level = 1, type = "disc") =>
  `<li dir="ltr" style="list-style-type:${type};font-size:11pt;white-space:pre;" aria-level="${level}"><p dir="ltr" style="line-height:1.38" role="presentation">${span(inner)}</p></li>`;
const docsCell = (/** @type {string} */ inner, weight = 400) =>
  `<td style="border-left:solid #000000 1pt;vertical-align:top;padding:5pt"><p dir="ltr" style="line-height:1.2">${inner && span(inner, `font-weight:${weight}`)}</p></td>`;

/** An online document. It has neither quotations nor captions nor code. */
export const googleDocs = `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-5f3e"><h1 dir="ltr" style="line-height:1.38">${span("The Harbour Bell", "font-size:20pt")}</h1>${docsP(
  `${span("The ")}${span("old", "font-weight:700")}${span(" bell of the ")}<a href="https://www.google.com/url?q=https://a.example/harbour&amp;sa=D" style="text-decoration:none">${span("harbour", "color:#1155cc;text-decoration:underline")}</a>${span(" rang ")}${span("at noon", "font-style:italic")}${span(" on May 4.")}<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>${span(" It weighs 10")}${span('<span style="font-size:0.6em;vertical-align:super;">3</span>')}${span(" pounds, as H")}${span('<span style="font-size:0.6em;vertical-align:sub;">2</span>')}${span("O shows.")}`,
)}${docsP(`${span(`<span style="border:none;display:inline-block"><img src="https://lh7-rt.googleusercontent.com/docsz/bell?key=1" width="602" height="401" alt="The bell in its tower"/></span>`)}`)}<br><h2 dir="ltr">${span("How it is rung", "font-size:16pt")}</h2><ol style="margin-top:0" start="3">${docsLi("Climb the tower", 1, "decimal")}<ul>${docsLi("Mind the owls", 2, "circle")}</ul>${docsLi("Pull the rope", 1, "decimal")}</ol><div dir="ltr" style="margin-left:0pt;" align="left"><table style="border:none"><colgroup><col width="301"/><col width="301"/></colgroup><tbody><tr style="height:0pt">${docsCell("Part", 700)}${docsCell("Weight", 700)}</tr><tr>${docsCell("Rope")}${docsCell("12")}</tr><tr>${docsCell("Wheel")}${docsCell("")}</tr></tbody></table></div></b><br class="Apple-interchange-newline">`;

const sign = (/** @type {string} */ words) =>
  `<![if !supportLists]><span style='mso-fareast-font-family:Calibri'><span style='mso-list:Ignore'>${words}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>`;
const wordLi = (
  /** @type {number} */ level,
  /** @type {string} */ number,
  /** @type {string} */ words,
) =>
  `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'>${sign(number)}${words}<o:p></o:p></p>`;

/** What a word processor puts on the clipboard beside its own formats. */
export const wordHtml = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<h1>The Harbour Bell<o:p></o:p></h1>
<p class=MsoNormal>The <b style='mso-bidi-font-weight:normal'>old</b> bell of the <a href="https://a.example/harbour">harbour</a> rang <i style='mso-bidi-font-style:normal'>at
noon</i> on May 4.<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'>[1]</span></span></a> It weighs 10<sup>3</sup> pounds, as H<sub>2</sub>O shows.<span class=MsoCommentReference><span style='font-size:8.0pt'><a class=msocomanchor href="#_msocom_1">[A1]</a></span></span><del cite="mailto:A%20Reader" datetime="2024-05-04T10:00"> It is green.</del><o:p></o:p></p>
<p class=MsoNormal><img width=300 height=200 src="file:///C:/clips/clip_image002.jpg" alt="The bell in its tower" v:shapes="Picture_x0020_1"><o:p></o:p></p>
<p class=MsoCaption>The bell, <i>cast in 1612</i><o:p></o:p></p>
<h2>How it is rung<o:p></o:p></h2>
${wordLi(1, "3.", "Climb the tower")}
${wordLi(2, "·", "Mind the owls")}
${wordLi(1, "4.", "Pull the rope")}
<p class=MsoQuote>A bell is a promise.<o:p></o:p></p>
<table class=MsoTableGrid border=1><thead><tr><td><p class=MsoNormal><b>Part</b><o:p></o:p></p></td><td><p class=MsoNormal><b>Weight</b><o:p></o:p></p></td></tr></thead><tr><td><p class=MsoNormal>Rope<o:p></o:p></p></td><td><p class=MsoNormal>12<o:p></o:p></p></td></tr><tr><td><p class=MsoNormal>Wheel<o:p></o:p></p></td><td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr></table>
<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%"><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> The log of the tower.<o:p></o:p></p></div></div>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Is this sure?</p></div></div>
<!--EndFragment--></body></html>`;

export const markdown = `---
title: The Harbour Bell
tags: [bells, rope]
---

# The Harbour Bell

The **old** bell of the [harbour](https://a.example/harbour) rang *at noon* on May 4.[^log] It weighs 10<sup>3</sup> pounds, as H<sub>2</sub>O and \`ring()\` show.

![The bell in its tower](${kBell})

## How it is rung

3. Climb the tower
   - Mind the owls
4. Pull the rope

> A bell is a promise.
>
> We keep it.

| Part | Weight |
| --- | --- |
| Rope | 12 |
| Wheel | |

\`\`\`js
${kCode}
\`\`\`

[^log]: The log of the tower.
`;

const r = (/** @type {string} */ words, properties = "") =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
const p = (/** @type {string} */ inner, properties = "") =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
const styled = (/** @type {string} */ inner, /** @type {string} */ style) =>
  p(inner, `<w:pStyle w:val="${style}"/>`);
const listed = (/** @type {string} */ words, /** @type {number} */ level) =>
  p(
    r(words),
    `<w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`,
  );
const row = (/** @type {string[]} */ cells, properties = "") =>
  `<w:tr>${properties}${cells.map((cell) => `<w:tc><w:tcPr/>${p(cell && r(cell))}</w:tc>`).join("")}</w:tr>`;
const field = (/** @type {string} */ code, /** @type {string} */ words) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(words)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const kNames =
  'xmlns:w="urn:w" xmlns:r="urn:r" xmlns:wp="urn:wp" xmlns:a="urn:a" xmlns:pic="urn:pic" xmlns:mc="urn:mc"';

const kDocument = `<?xml version="1.0"?><w:document ${kNames}><w:body>${[
  styled(r("The Harbour Bell"), "berschrift1"),
  p(
    `${r("The ")}${r("old", "<w:b/>")}${r(" bell of the ")}<w:hyperlink r:id="rId1">${r("harbour", '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>${r(" rang ")}${r("at ", "<w:i/>")}${r("noon", "<w:i/>")}${r(" on May 4.", '<w:b w:val="0"/>')}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>${r(" It weighs 10")}${r("3", '<w:vertAlign w:val="superscript"/>')}${r(" pounds, as H")}${r("2", '<w:vertAlign w:val="subscript"/>')}${r("O and ")}${r("ring()", '<w:rStyle w:val="HTMLCode"/>')}${r(" show.")}<w:commentRangeStart w:id="0"/><w:del w:author="A"><w:r><w:delText> It is green.</w:delText></w:r></w:del><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${r("Secret.", "<w:vanish/>")}<w:r><w:br/></w:r>${field('HYPERLINK "https://a.example/sleep"', "Nobody")}${r(" slept.")}`,
  ),
  p(
    `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="The bell in its tower"/><a:graphic><pic:pic><a:blip r:embed="rId9"/></pic:pic></a:graphic></wp:inline></w:drawing></w:r>`,
  ),
  styled(`${r("The bell, ")}${r("cast in 1612", "<w:i/>")}`, "Beschriftung"),
  styled(r("How it is rung"), "berschrift2"),
  listed("Climb the tower", 0),
  listed("Mind the owls", 1),
  listed("Pull the rope", 0),
  styled(r("A bell is a promise."), "Zitat"),
  styled(r("We keep it."), "Zitat"),
  `<w:tbl><w:tblPr/>${row(["Part", "Weight"], "<w:trPr><w:tblHeader/></w:trPr>")}${row(["Rope", "12"])}${row(["Wheel", ""])}</w:tbl>`,
  styled(r("let rope = 12;"), "SourceCode"),
].join("")}<w:sectPr/></w:body></w:document>`;

const style = (
  /** @type {string} */ id,
  /** @type {string} */ name,
  type = "paragraph",
  more = "",
) => `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
const level = (
  /** @type {number} */ at,
  /** @type {string} */ format,
  /** @type {string} */ text,
  start = 1,
) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

/** A document of a word processor in another language, whose styles have other ids. */
export const docx = zipSync({
  "word/document.xml": strToU8(kDocument),
  "word/_rels/document.xml.rels": strToU8(
    '<Relationships><Relationship Id="rId1" Target="https://a.example/harbour"/><Relationship Id="rId9" Target="media/image1.jpg"/></Relationships>',
  ),
  "word/styles.xml": strToU8(
    `<w:styles ${kNames}>${style("berschrift1", "heading 1", "paragraph", "<w:rPr><w:b/></w:rPr>")}${style("berschrift2", "heading 2")}${style("Beschriftung", "caption")}${style("Zitat", "Quote")}${style("ListParagraph", "List Paragraph")}${style("SourceCode", "Source Code")}${style("HTMLCode", "HTML Code", "character")}${style("Hyperlink", "Hyperlink", "character", '<w:rPr><w:u w:val="single"/></w:rPr>')}</w:styles>`,
  ),
  "word/numbering.xml": strToU8(
    `<w:numbering ${kNames}><w:abstractNum w:abstractNumId="0">${level(0, "decimal", "%1.", 3)}${level(1, "bullet", "·")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
  ),
  "word/footnotes.xml": strToU8(
    `<w:footnotes ${kNames}><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id="2">${p(`<w:r><w:footnoteRef/></w:r>${r("The log of the tower.")}`)}</w:footnote></w:footnotes>`,
  ),
});
