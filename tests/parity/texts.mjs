// Texts on which the native and the WebAssembly build must agree: sound ones, hostile ones and a few
// hundred deterministic mutations of both.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The prose of this repository: its pages and its sample article. */
function prose() {
  const names = execFileSync(
    "git",
    ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "*.md", "web/*.txt"],
    {
      cwd: root,
      encoding: "utf8",
    },
  );
  return names
    .split("\0")
    .filter(Boolean)
    .map((name) => [name, readFileSync(root + name, "utf8")]);
}

const article = [
  "Ferry to Port Ellery stays in dock",
  "By Ines Varga",
  "PORT ELLERY — The ferry “Mara” will not sail before spring, experts say. Repairs to the the hull\u2019s plates have cost 4,200 crowns .",
  "“Nobody asked the people who live here.”",
  "At least 12 people were hurt in the storm.It was the worst night in the history of the harbour.",
  "Although the council met on Monday to hear the engineers.",
  "A ferry in the harbour of Port Ellery. Photo: the harbour's office",
  "A ferry in the harbour of Port Ellery. Photo: the harbour\u2019s office",
  "Follow us on Facebook and sign up for our newsletter",
  "Ines Varga is a reporter who covers the coast.",
].join("\n\n");

const hostile = {
  empty: "",
  "one space": " ",
  "only line ends": "\n\r\n\r\u2028\u2029\n",
  "carriage returns": article.replaceAll("\n", "\r\n"),
  "old line ends": article.replaceAll("\n", "\r"),
  "no-break spaces": article.replaceAll(" ", "\u00a0"),
  "narrow spaces": article.replaceAll(" ", "\u202f"),
  "zero-width spaces": [...article].join("\u200b"),
  "soft hyphens": article.replaceAll("a", "a\u00ad"),
  "byte-order marks": `\ufeff${article}\ufeff${article}`,
  "high surrogate at the end": `${article}\ud83d`,
  "low surrogate at the start": `\ude00${article}`,
  "surrogates in the wrong order": article.replaceAll("e", "\ude00\ud83d"),
  "lone surrogates between words": article.replaceAll(" ", " \ud800 "),
  emoji: article.replaceAll(" the ", " 😀 👩‍👩‍👧‍👦 🇳🇴 "),
  "combining marks": article.replaceAll(/[aeiou]/g, "$&\u0301\u0323"),
  "right to left": `\u202e${article}\u202c \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627`,
  "not English":
    "Der Fährverkehr ruht seit Montag. Niemand weiß, wie lange. Der Fährverkehr ruht seit Montag.",
  han: "渡轮停航了。居民们说没有人问过他们。渡轮停航了。".repeat(20),
  controls: Array.from({ length: 160 }, (_, code) => `a${String.fromCharCode(code)}b. `).join(""),
  "null bytes": article.replaceAll(".", "\0"),
  "capitals only": article.toUpperCase(),
  "no spaces": article.replaceAll(/\s/g, ""),
  "one long word": "a".repeat(50_000),
  "one long sentence": "the ferry and ".repeat(5_000),
  "one long line of stops": ".".repeat(20_000),
  "open quotation marks": "“".repeat(5_000),
  "alternating quotation marks": "“a” 'b' \"c\" ".repeat(2_000),
  brackets: "([{<".repeat(3_000),
  "one line many times": "Related Articles\n".repeat(3_000),
  "a million bytes": `${article}\n\n`.repeat(Math.ceil(1e6 / article.length)),
};

/** Marsaglia's xorshift32: the same numbers in every run. */
function* random(/** @type {number} */ seed) {
  let state = seed;
  for (;;) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    yield state >>> 0;
  }
}

const splices = [
  " ",
  "\n",
  "\n\n",
  "\r\n",
  "\t",
  ".",
  ". ",
  ",",
  " ,",
  "!",
  "?",
  "“",
  "”",
  "'",
  "\u2019",
  '"',
  "(",
  ")",
  "—",
  "-",
  "…",
  "\u00a0",
  "\u200b",
  "\u00ad",
  "\ufeff",
  "\ufffd",
  "\ud800",
  "\udc00",
  "😀",
  "é",
  "e\u0301",
  "ß",
  "İ",
  "ﬁ",
  "中",
  "\u0000",
  "the the ",
  "12,000 ",
  "Dr. ",
  "U.S. ",
  "said ",
  "experts say ",
  "Follow us on ",
  "http://example.org/a_b ",
  "@name ",
  "#tag ",
];

function* mutations(/** @type {string} */ text, /** @type {number} */ count) {
  const numbers = random(0x9e3779b9 ^ text.length);
  const next = (/** @type {number} */ limit) => Number(numbers.next().value) % limit;
  for (let i = 0; i < count; ++i) {
    let mutant = text;
    for (let edits = 1 + next(12); edits > 0; --edits) {
      const from = next(mutant.length + 1);
      const to = Math.min(mutant.length, from + [0, 0, 1, 2, 40][next(5)]);
      const middle =
        next(4) === 0 ? mutant.slice(from, from + next(400)) : splices[next(splices.length)];
      mutant = mutant.slice(0, from) + middle + mutant.slice(to);
    }
    yield mutant;
  }
}

/** @returns {{id: string, text: string}[]} strings, lone surrogates among them */
export function texts() {
  const list = [...prose(), ["article", article], ...Object.entries(hostile)].map(([id, text]) => ({
    id,
    text,
  }));
  let index = 0;
  for (const mutant of mutations(article, 300))
    list.push({ id: `mutation ${++index}`, text: mutant });
  return list;
}

/** @returns {{name: string, bytes: Buffer}[]} files as they may lie on a disk */
export function files() {
  const utf8 = Buffer.from(article);
  const broken = (/** @type {number[]} */ ...bytes) =>
    Buffer.concat([utf8, Buffer.from(bytes), utf8]);
  /** @type {Record<string, Buffer>} */
  const list = {
    plain: utf8,
    mark: Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8]),
    "two-marks": Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf]), utf8]),
    truncated: utf8.subarray(0, utf8.indexOf("“") + 2),
    continuations: broken(0x80, 0x80, 0xbf, 0xbf),
    overlong: broken(0xc0, 0xaf, 0xe0, 0x80, 0xaf, 0xf0, 0x80, 0x80, 0xaf),
    "encoded-surrogates": broken(
      0xed,
      0xa0,
      0x80,
      0xed,
      0xbf,
      0xbf,
      0xed,
      0xa0,
      0xbd,
      0xed,
      0xb8,
      0x80,
    ),
    "beyond-unicode": broken(0xf4, 0x90, 0x80, 0x80, 0xf5, 0x80, 0x80, 0x80, 0xff, 0xfe),
    "cut-sequences": broken(0xe2, 0x82, 0x20, 0xf0, 0x9f, 0x98, 0x20, 0xc3, 0x20, 0xe2, 0x28, 0xa1),
    "latin-1": Buffer.from("Le caf\u00e9 est ferm\u00e9. Le caf\u00e9 est ferm\u00e9.", "latin1"),
    "utf-16": Buffer.from(article, "utf16le"),
  };
  const numbers = random(0x2545f491);
  for (let i = 0; i < 60; ++i) {
    const bytes = Buffer.from(utf8);
    for (let edits = 0; edits < 20; ++edits)
      bytes[Number(numbers.next().value) % bytes.length] = Number(numbers.next().value) & 255;
    list[`damaged-${i}`] = bytes;
  }
  return Object.entries(list).map(([name, bytes]) => ({ name, bytes }));
}
