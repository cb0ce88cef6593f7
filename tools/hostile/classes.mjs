// Texts made to hurt: each class is a text of any length and the command that reads it.

/** @typedef {(bytes: number) => string | Buffer} Writer */
/** @typedef {{name: string, write: Writer, args?: string[], settings?: unknown}} Class */

const lint = ["lint", "--format", "jsonl"];

/** About `bytes` of `unit` over and over. @returns {Writer} */
const over =
  (/** @type {string} */ unit, head = "", tail = "") =>
  (bytes) =>
    head + unit.repeat(Math.max(1, Math.round(bytes / Buffer.byteLength(unit)))) + tail;

/** Units that each hold a number of their own. @returns {Writer} */
const counted = (/** @type {(n: number) => string} */ unit) => (bytes) => {
  const out = [];
  for (let n = 0, size = 0; size < bytes; ++n) {
    out.push(unit(n));
    size += out[n].length;
  }
  return out.join("");
};

/** A word of letters for a number: 0 is "Ba", each another. */
const word = (/** @type {number} */ n) => {
  let out = "";
  for (let rest = n + 20; rest > 0; rest = Math.floor(rest / 20))
    out += "bdfgklmnprstvwzchjqx"[rest % 20] + "aeiou"[(rest * 7) % 5];
  return out[0].toUpperCase() + out.slice(1);
};

/** A line of a batch with `text` in it. */
const line = (/** @type {string} */ text, id = "1") =>
  `{"id":${id},"text":${JSON.stringify(text)}}\n`;
const batch = [...lint, "--input", "jsonl"];
const short = "The council met on the the fourth of May, the mayor said.";

/** @type {Class} */
export const ordinary = {
  name: "ordinary prose",
  write: counted(
    (n) =>
      `${word(n * 7)} Osei said on Monday that ${word(n)} Road would be closed for ${(n % 17) + 2} days. ` +
      `“Nobody asked the people who live there about ${word(n * 3).toLowerCase()},” she added.` +
      (n % 3 === 2 ? "\n\n" : " "),
  ),
};

/** @type {Class[]} */
export const classes = [
  // Words and signs.
  { name: "one letter", write: over("a") },
  { name: "white space", write: over(" ") },
  { name: "blank lines", write: over("\n") },
  { name: "full stops", write: over(".") },
  { name: "dotted letters (a.ba.ba)", write: over("a.b") },
  { name: "dotted words", write: over("ab.cd.") },
  { name: "hyphened words", write: over("well-") },
  { name: "apostrophes", write: over("o'") },
  { name: "figures with commas", write: over("1,234,") },
  { name: "addresses that never end", write: over("a@b.c-d", "http://") },
  { name: "joined emoji", write: over("👩‍👩‍👧‍👦") },
  { name: "letters beyond the basic plane", write: over("𝓣𝓱𝓮 𝓬𝓪𝓽 ") },
  { name: "combining marks", write: over("\u0301", "a") },
  { name: "zero-width characters", write: over("\u200b\u2060") },
  { name: "right to left", write: over("\u202eשלום ") },
  { name: "ideographs", write: over("会议在星期一举行。") },
  { name: "entities in entities", write: over("&amp;", "", "ldquo;") },
  { name: "mojibake", write: over("â€œthe riverâ€\u009d cafÃ© ") },
  // Pairs and blocks.
  { name: "open brackets", write: over("(") },
  { name: "open quotation marks", write: over("“a ") },
  { name: "nested quotations", write: over("“He ‘said ") },
  { name: "quotations of one word", write: over("“No,” he said. ") },
  { name: "quotations in one sentence", write: over("“it is a fair price for the boat” and ") },
  { name: "cues in one sentence", write: over("he said that ") },
  { name: "open tags", write: over("<b><i>") },
  { name: "broken tags", write: over("<a href=") },
  { name: "wiki brackets", write: over("[[a|") },
  { name: "Markdown emphasis", write: over("**a *b ") },
  { name: "lines of one word", write: over("Share\n") },
  { name: "list items", write: counted((n) => `${n}. Item\n`) },
  { name: "table of tabs", write: over("a\tb\t") },
  // Repeats and findings.
  { name: "the the", write: over("the the ") },
  { name: "one sentence over and over", write: over("The council met on Monday in the hall. ") },
  {
    name: "one paragraph over and over",
    write: over("The council met on Monday in the hall by the river.\n\n"),
  },
  {
    name: "sentences all alike",
    write: counted((n) => `The boat of ${word(n)} came back to the port at noon with fish. `),
  },
  { name: "distinct names", write: counted((n) => `${word(n)} ${word(n * 31)} said so. `) },
  { name: "distinct figures", write: counted((n) => `In all ${n + 1000} people were hurt. `) },
  { name: "distinct words", write: counted((n) => `${word(n).toLowerCase()} `) },
  { name: "slips of every kind", write: over("i dont no ,the the (  “ he were, , an boat ") },
  // The same through other commands.
  { name: "text format, one line", write: over("the the "), args: ["lint"] },
  { name: "text format, many lines", write: over("the the\n"), args: ["lint"] },
  { name: "HTML format", write: over("the the "), args: ["lint", "--format", "html"] },
  { name: "dump, nested quotations", write: over("“He ‘said "), args: ["dump"] },
  { name: "clean", write: over("the the council met . "), args: ["clean"] },
  {
    name: "sources",
    write: counted((n) => `${word(n)} ${word(n * 31)} said so. `),
    args: ["sources"],
  },
  {
    name: "own pattern of one letter",
    write: over("abcdefgh "),
    settings: { phrases: { patterns: ["[a-z]"] } },
  },
  {
    name: "own pattern, many blocks",
    write: over("fair price\n\n"),
    settings: { phrases: { patterns: ["price"] } },
  },
  // Bytes and lines.
  { name: "invalid bytes", write: (bytes) => Buffer.alloc(bytes, 0xff) },
  {
    name: "cut-off sequences",
    write: (bytes) => Buffer.alloc(bytes, Buffer.from([0x61, 0xe2, 0x82, 0x20])),
  },
  {
    name: "bytes of a code page",
    write: (bytes) => Buffer.alloc(bytes, Buffer.from("caf\xe9 na\xefve \x93so\x94 ", "latin1")),
  },
  {
    name: "UTF-16",
    write: (bytes) => Buffer.alloc(bytes, Buffer.from("the the boat. ", "utf16le")),
  },
  { name: "batch of short lines", write: over(line(short)), args: batch },
  {
    name: "batch, one long line",
    write: (bytes) => line(short.repeat(Math.round(bytes / short.length))),
    args: batch,
  },
  {
    name: "batch, deep id",
    write: (bytes) => line(short, "[".repeat(bytes / 2) + "]".repeat(bytes / 2)),
    args: batch,
  },
  {
    name: "batch, many members",
    write: (bytes) => `{${counted((n) => `"${n}":1,`)(bytes)}"text":"a"}\n`,
    args: batch,
  },
  {
    name: "batch, lone surrogates",
    write: (bytes) => `{"text":"${"\\ud800".repeat(bytes / 6)}"}\n`,
    args: batch,
  },
];
