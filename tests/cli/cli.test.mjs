// The native command as scripts and people call it: exit status, standard output and error.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

/** @typedef {{rule: string, start: number, end: number}} Finding */

const command =
  process.env.GALLEY ?? fileURLToPath(new URL("../../build/release/galley", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "galley-cli-"));
after(() => rmSync(folder, { recursive: true }));

const clean = "The council met on Monday, the mayor said.\n";
const slip = "The council met on the the fourth of May, the mayor said.\n";

function file(/** @type {string} */ name, /** @type {string} */ content) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const cleanFile = file("clean.txt", clean);
const slipFile = file("slip.txt", slip);

function galley(/** @type {string[]} */ args, input = "") {
  const run = spawnSync(command, args, { input, encoding: "utf8", maxBuffer: 1 << 28 });
  assert.equal(run.error, undefined, `cannot run ${command}: npm run build makes it`);
  return run;
}
function batch(/** @type {unknown[]} */ lines, /** @type {string[]} */ ...args) {
  const input = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line)));
  const run = galley(["lint", "--input", "jsonl", "--format", "jsonl", ...args], input.join("\n"));
  return {
    ...run,
    reports: run.stdout
      .trimEnd()
      .split("\n")
      .filter(Boolean)
      .map((l) => JSON.parse(l)),
  };
}

test("exit status 0 without findings, 1 with", () => {
  assert.equal(galley(["lint", cleanFile]).status, 0);
  assert.equal(galley(["lint", slipFile]).status, 1);
});

test("hints neither show nor fail unless asked for", () => {
  const config = file("hints.json", '{"rules": {"doubled-word": "hint"}}');
  const quiet = galley(["lint", "--rule", "doubled-word", slipFile]);
  assert.equal(quiet.status, 1);
  const hint = galley(["lint", "--config", config, slipFile]);
  assert.equal(hint.status, 0, hint.stdout);
  assert.match(hint.stdout, /^0 findings in 1 text; 1 more below the threshold/m);
  assert.equal(galley(["lint", "--config", config, "--threshold", "hint", slipFile]).status, 1);
});

test("what is wrong with settings or a pack is said, and nothing is linted", () => {
  const config = file("typo.json", '{"rules": {"typos": "off"}}');
  const wrong = galley(["lint", "--config", config, slipFile]);
  assert.equal(wrong.status, 2);
  assert.equal(wrong.stdout, "");
  assert.equal(
    wrong.stderr,
    `galley: ${config}: rules: there is no rule "typos"; "galley rules" lists them\n`,
  );
  const pattern = file("pattern.json", '{"phrases": {"patterns": ["fine", "a(b"]}}');
  assert.equal(
    galley(["clean", "--config", pattern, slipFile]).stderr,
    `galley: ${pattern}: phrases.patterns[1]: "a(b" is no pattern: missing ): a(b\n`,
  );
  assert.equal(
    galley(["lint", "--rule", "typos", slipFile]).stderr,
    'galley: --rule: there is no rule "typos"; "galley rules" lists them\n',
  );
  for (const command of ["lint", "clean", "sources", "dump"]) {
    const run = galley([command, "--pack", cleanFile, slipFile]);
    assert.equal(run.status, 2);
    assert.ok(run.stderr.startsWith(`galley: ${cleanFile}: `), run.stderr);
  }
});

test("the report for people names line, column, rule and reason", () => {
  const run = galley(["lint", slipFile]);
  assert.match(run.stdout, /slip\.txt:1:20: error: “the” stands twice\. \[doubled-word\]/);
  assert.match(run.stdout, /\n {4}The council met on the the fourth.*\n {23}\^~~~~~~\n {4}why: /);
});

test("reads standard input, by - and by default", () => {
  assert.equal(galley(["lint", "-"], slip).status, 1);
  assert.equal(galley(["lint"], clean).status, 0);
});

test("a missing file and a directory are named, the rest is linted, status 2 beats 1", () => {
  const missing = join(folder, "missing.txt");
  const run = galley(["lint", missing, folder, slipFile]);
  assert.equal(run.status, 2);
  assert.ok(run.stderr.includes(`galley: ${missing}: No such file or directory`), run.stderr);
  assert.ok(run.stderr.includes(`galley: ${folder}: is a directory`), run.stderr);
  assert.match(run.stdout, /doubled-word/);
});

test("batch: one line out for one line in, in order, ids of any kind kept", () => {
  const { reports, status } = batch([
    { id: "a", text: clean },
    { id: 7, text: slip },
    { id: { site: "x" }, text: "" },
    { text: clean },
  ]);
  assert.deepEqual(
    reports.map((r) => r.id),
    ["a", 7, { site: "x" }, null],
  );
  assert.deepEqual(
    reports.map((r) => r.findings.length),
    [0, 1, 0, 0],
  );
  assert.equal(status, 1);
});

test("batch: a bad line gives a line that names it, and the rest goes on", () => {
  const run = batch(["{", '{"id": 1}', '{"id": 2, "text": 5}', "[]", '"x"', { id: 3, text: slip }]);
  assert.equal(run.status, 2);
  assert.equal(run.reports.length, 6);
  run.reports.slice(0, 5).forEach((report, i) => {
    assert.equal(report.id, null);
    assert.equal(report.line, i + 1);
    assert.ok(report.error.length > 10, report.error);
  });
  assert.equal(run.reports[1].error, 'the member "text" is missing');
  assert.equal(run.reports[5].findings.length, 1);
  assert.match(run.stderr, /standard input:2: the member "text" is missing/);
});

test("batch: nothing is refused for its characters", () => {
  const texts = [
    "a\ud800b the the end",
    "\udc00\ud800 of of",
    "\ufeffthe the end",
    "x\u0000 the the end",
  ];
  const { reports } = batch(texts.map((text, id) => ({ id, text })));
  reports.forEach((report, i) => {
    const found = report.findings.find((/** @type {Finding} */ f) => f.rule === "doubled-word");
    assert.ok(found, texts[i]);
    assert.equal(texts[i].slice(found.start, found.end).split(" ").length, 2);
  });
});

/** The command of bytes, as they lie in a file or come through a pipe. */
function ofBytes(/** @type {Uint8Array} */ input, /** @type {string[]} */ ...args) {
  return spawnSync(command, args, { input, encoding: "utf8", maxBuffer: 1 << 28 });
}
const kBatch = ["lint", "--input", "jsonl", "--format", "jsonl"];

test("batch: a bad byte is one replacement character of one unit, and its place is told", () => {
  const line = Buffer.from('{"id":"é","text":"The “café” # the the end"}\n');
  line[line.indexOf("#")] = 0xff;
  const report = JSON.parse(ofBytes(line, ...kBatch).stdout);
  const finding = report.findings.find((/** @type {Finding} */ f) => f.rule === "doubled-word");
  assert.deepEqual([finding.start, finding.end], [13, 20]);
  assert.equal(report.id, "é");
  assert.equal(report.encoding.name, "utf-8");
  assert.deepEqual(report.encoding.unreadable, [{ start: 11, end: 12 }]);
});

test("batch: blank lines are passed over and counted, whatever lines end with", () => {
  const line = (/** @type {unknown} */ value) => JSON.stringify(value);
  for (const end of ["\n", "\r\n", "\r"]) {
    const lines = [
      "",
      line({ id: 1, text: slip }),
      " \t",
      "",
      "{",
      line({ id: 2, text: clean }),
      "",
    ];
    const run = ofBytes(Buffer.from(`\ufeff${lines.join(end)}`), ...kBatch);
    const reports = run.stdout
      .trimEnd()
      .split("\n")
      .map((report) => JSON.parse(report));
    assert.deepEqual(
      reports.map(({ id, line }) => [id, line]),
      [
        [1, undefined],
        [null, 5],
        [2, undefined],
      ],
      JSON.stringify(end),
    );
    assert.match(run.stderr, /^galley: standard input:5: character 2: /);
    assert.equal(run.status, 2);
  }
});

test("batch: in any encoding, over the borders of what is read at once", () => {
  const text = `The mayor’s “café” 😀 paid £12. It was the the end.`;
  const lines = Array.from({ length: 1500 }, (_, id) => JSON.stringify({ id, text })).join("\n");
  const swapped = (/** @type {string} */ words) => Buffer.from(words, "utf16le").swap16();
  const usual = ofBytes(Buffer.from(lines), ...kBatch).stdout;
  assert.equal(usual.trimEnd().split("\n").length, 1500);
  for (const [name, bytes] of /** @type {[string, Buffer][]} */ ([
    ["utf-16le", Buffer.from(lines, "utf16le")],
    ["utf-16le", Buffer.from(`\ufeff${lines}`, "utf16le")],
    ["utf-16be", swapped(lines)],
    ["utf-16be", swapped(`\ufeff${lines}`)],
  ])) {
    const { stdout } = ofBytes(bytes, ...kBatch);
    const said = `"encoding":{"name":"${name}","sure":true,"message":"Read as UTF-16."},`;
    assert.ok(stdout.replaceAll(said, "") === usual, name);
    assert.equal(stdout.split(said).length, 1501);
  }
  const windows = Buffer.from(
    '{"id": "\xe9", "text": "It is Mar\xeda\x92s \\u201chouse\\u201d."}',
    "latin1",
  );
  const run = ofBytes(windows, "clean", "--input", "jsonl", "--format", "jsonl");
  assert.deepEqual(
    [JSON.parse(run.stdout).id, JSON.parse(run.stdout).text],
    ["é", "It is María’s “house”."],
  );
  assert.equal(run.stderr, "galley: standard input:1: Read as Windows-1252.\n");
});

/** The text in twelve encodings, and the name that the report has for each. */
const words = "The mayor’s café paid £12 – “so it was”, she said of the the plan.";
const marks = /** @type {Record<string, [number, number]>} */ ({
  "’": [0x92, 0xd5],
  é: [0xe9, 0x8e],
  "£": [0xa3, 0xa3],
  "–": [0x96, 0xd0],
  "“": [0x93, 0xd2],
  "”": [0x94, 0xd3],
});
const inPage = (/** @type {0|1} */ page, text = words) =>
  Buffer.from([...text].map((letter) => marks[letter]?.[page] ?? letter.charCodeAt(0)));
const utf16 = (/** @type {string} */ text) => Buffer.from(text, "utf16le");
const utf32 = (/** @type {string} */ text, little = true) => {
  const bytes = Buffer.alloc(text.length * 4);
  [...text].forEach((letter, i) => {
    if (little) bytes.writeUInt32LE(letter.charCodeAt(0), i * 4);
    else bytes.writeUInt32BE(letter.charCodeAt(0), i * 4);
  });
  return bytes;
};
/** @type {[string, Buffer, string|undefined][]} */
const encodings = [
  ["UTF-8", Buffer.from(words), undefined],
  ["UTF-8 with a mark", Buffer.from(`\ufeff${words}`), undefined],
  ["UTF-16LE with a mark", utf16(`\ufeff${words}`), "utf-16le"],
  ["UTF-16BE with a mark", utf16(`\ufeff${words}`).swap16(), "utf-16be"],
  ["UTF-16LE", utf16(words), "utf-16le"],
  ["UTF-16BE", utf16(words).swap16(), "utf-16be"],
  ["UTF-32LE with a mark", utf32(`\ufeff${words}`), "utf-32le"],
  ["UTF-32BE with a mark", utf32(`\ufeff${words}`, false), "utf-32be"],
  ["UTF-32LE", utf32(words), "utf-32le"],
  ["UTF-32BE", utf32(words, false), "utf-32be"],
  ["Windows-1252", inPage(0), "windows-1252"],
  ["Mac Roman", inPage(1), "macintosh"],
];

test("a file is read in the encoding that it has, and the report says which", () => {
  for (const [name, bytes, encoding] of encodings) {
    const path = join(folder, "encoded.txt");
    writeFileSync(path, bytes);
    for (const run of [
      galley(["lint", "--format", "jsonl", path]),
      ofBytes(bytes, "lint", "--format", "jsonl"),
    ]) {
      const report = JSON.parse(run.stdout);
      assert.equal(report.encoding?.name, encoding, name);
      assert.notEqual(report.encoding?.sure, false, name);
      const found = report.findings.find((/** @type {Finding} */ f) => f.rule === "doubled-word");
      assert.equal(words.slice(found.start, found.end), "the the", name);
    }
    const cleaned = galley(["clean", path]);
    assert.equal(cleaned.stdout, words.replace("the the", "the"), name);
    assert.equal(cleaned.stderr.includes("Read as"), encoding !== undefined, name);
    assert.equal(galley(["lint", path]).stdout.includes("encoded.txt: Read as"), !!encoding, name);
  }
  const latin1 = galley(["lint", "--format", "jsonl", file("l.txt", "")]);
  assert.equal(JSON.parse(latin1.stdout).encoding, undefined);
  const cafe = JSON.parse(
    ofBytes(Buffer.from("The caf\xe9.", "latin1"), "lint", "--format", "jsonl").stdout,
  );
  assert.equal(cafe.encoding.name, "iso-8859-1");
});

test("what is no text is refused by name, with what to do, and the rest is linted", () => {
  const zip = (/** @type {string} */ name) => `PK\x03\x04\x14\0\0\0\0\0${name}`;
  /** @type {[string, string, RegExp][]} */
  const files = [
    ["a.pdf", "%PDF-1.7\n%\xe2\xe3", /this is a PDF; copy its text, or save it as \.txt/],
    ["a.rtf", "{\\rtf1\\ansi A line.}", /this is an RTF document; open it in a word processor/],
    ["a.docx", zip("word/document.xml"), /this is a Word document \(\.docx\); open it/],
    ["a.odt", zip("mimetypeapplication/vnd.oasis.opendocument.text"), /an OpenDocument file/],
    ["a.doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", /this is an old Office document \(\.doc/],
    ["a.zip", zip("a.txt"), /this is a ZIP archive; unpack it/],
    ["a.gz", "\x1f\x8b\x08\0", /this is a gzip archive; unpack it/],
    ["a.png", "\x89PNG\r\n\x1a\n\0\0\0", /this is a PNG picture; an article is text/],
    ["a.jpg", "\xff\xd8\xff\xe0\0", /this is a JPEG picture/],
    ["a.gif", "GIF89a\x01\0\x01\0", /this is a GIF picture/],
    ["a.webp", "RIFF\x10\0\0\0WEBPVP8 ", /this is a WebP picture/],
    ["a.exe", "MZ\x90\0\x03\0", /this is a program/],
  ];
  for (const [name, content, says] of files) {
    const path = join(folder, name);
    writeFileSync(path, Buffer.from(content, "latin1"));
    const run = galley(["lint", path, slipFile]);
    assert.equal(run.status, 2, name);
    assert.ok(run.stderr.startsWith(`galley: ${path}: `), run.stderr);
    assert.match(run.stderr, says);
    assert.match(run.stdout, /doubled-word.*1 finding in 1 text/s);
    assert.equal(galley(["clean", path]).stdout, "");
    assert.match(galley(["compare", slipFile, path]).stderr, says);
    const lines = galley(["lint", "--input", "jsonl", path]);
    assert.equal(lines.status, 2);
    assert.match(lines.stderr, says);
  }
});

test("settings are read in the encoding that they have", () => {
  const config = join(folder, "settings.json");
  const off = '{"rules": {"doubled-word": "off"}}';
  for (const bytes of [Buffer.from(`\ufeff${off}`), utf16(off), utf16(`\ufeff${off}`)]) {
    writeFileSync(config, bytes);
    const run = galley(["lint", "--config", config, slipFile]);
    assert.equal(run.status, 0, run.stderr);
  }
  writeFileSync(config, "%PDF-1.7");
  assert.match(
    galley(["lint", "--config", config, slipFile]).stderr,
    /settings\.json: this is a PDF/,
  );
});

test("lines are counted by whatever ends them", () => {
  for (const end of ["\n", "\r\n", "\r", "\v", "\f", "\u0085", "\u2028", "\u2029"]) {
    const path = file("ends.txt", `The bridge is open.${end}${end}It was the the end.${end}`);
    assert.match(
      galley(["lint", path]).stdout,
      /ends\.txt:3:8: error: .*\n {4}It was the the end\.\n/,
    );
  }
});

test("a file's byte-order mark is dropped", () => {
  const path = file("bom.txt", `\ufeff${slip}`);
  const run = galley(["lint", "--format", "jsonl", path]);
  assert.equal(JSON.parse(run.stdout).findings[0].start, 19);
  assert.equal(JSON.parse(run.stdout).id, path);
});

test("batch: streams, so that a reader need not wait for the end", async () => {
  const child = spawn(command, ["lint", "--input", "jsonl", "--format", "jsonl"]);
  const line = `${JSON.stringify({ id: 1, text: clean })}\n`;
  const first = new Promise((resolve) => child.stdout.once("data", resolve));
  // More than the buffers of a pipe hold: a command that waits for the end would never answer.
  for (let i = 0; i < 3000; ++i) child.stdin.write(line);
  assert.ok((await first).length > 0);
  child.stdin.end();
  child.stdout.resume();
  assert.equal(await new Promise((resolve) => child.once("exit", resolve)), 0);
});

test("a wrong option or setting is a failure that says what to do", () => {
  const unknown = galley(["lint", "--format", "xml", cleanFile]);
  assert.equal(unknown.status, 2);
  assert.match(unknown.stderr, /--format/);
  const rule = galley(["lint", "--rule", "typos", cleanFile]);
  assert.equal(rule.status, 2);
  assert.match(rule.stderr, /there is no rule "typos"; "galley rules" lists them/);
  const config = galley([
    "lint",
    "--config",
    file("bad.json", '{"rules": {"typos": 1}}'),
    cleanFile,
  ]);
  assert.equal(config.status, 2);
  assert.match(config.stderr, /bad\.json: rules: there is no rule "typos"/);
});

test("clean writes the article with its safe fixes, and says what it did beside it", () => {
  const run = galley(["clean", slipFile]);
  assert.equal(run.status, 0);
  assert.equal(run.stdout, "The council met on the fourth of May, the mayor said.\n");
  assert.equal(
    run.stderr,
    `galley: ${slipFile}: 1 change; nothing remains\ngalley: ${slipFile}: changed: 1 doubled-word\n`,
  );
  assert.equal(galley(["clean"], clean).stdout, clean);
  const html = galley(["clean", "--format", "html", slipFile]).stdout;
  assert.equal(html.trim(), "<p>The council met on the fourth of May, the mayor said.</p>");
});

test("clean leaves alone what the settings switch off", () => {
  const config = file("off.json", '{"rules": {"doubled-word": "off"}}');
  assert.equal(galley(["clean", "--config", config, slipFile]).stdout, slip);
});

test("clean, batch: a line out for a line in, with what was changed", () => {
  const lines = [{ id: 1, text: slip }, "{", { id: "b", text: clean }].map((line) =>
    typeof line === "string" ? line : JSON.stringify(line),
  );
  const run = galley(["clean", "--input", "jsonl", "--format", "jsonl"], lines.join("\n"));
  assert.equal(run.status, 2);
  const copies = run.stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.equal(copies[0].text, "The council met on the fourth of May, the mayor said.\n");
  const [change] = copies[0].changes;
  assert.deepEqual([change.rule, change.applied], ["doubled-word", true]);
  assert.equal(slip.slice(change.edits[0].start, change.edits[0].end), " the");
  assert.deepEqual([copies[1].id, copies[1].line], [null, 2]);
  assert.equal(copies[0].summary, "1 change; nothing remains");
  assert.deepEqual(copies[2], {
    id: "b",
    text: clean,
    changes: [],
    remaining: { placeholders: 0, others: 0, hints: 0 },
    summary: "0 changes; nothing remains",
  });
});

test("a report to send on is written for one article, and for one alone", () => {
  const csv = galley(["lint", "--format", "csv", slipFile]);
  assert.equal(csv.status, 1);
  assert.match(
    csv.stdout,
    /^line,start,end,.*\r?\n1,19,26,"error","broken-sentences","doubled-word"/,
  );
  assert.match(galley(["lint", "--format", "html", slipFile]).stdout, /^<!doctype html>/i);
  assert.match(galley(["lint", "--format", "markdown", slipFile]).stdout, /doubled-word/);
  for (const args of [
    ["lint", "--format", "html", slipFile, cleanFile],
    ["lint", "--format", "csv", "--input", "jsonl"],
    ["clean", slipFile, cleanFile],
  ]) {
    const run = galley(args);
    assert.equal(run.status, 2);
    assert.equal(run.stdout, "");
    assert.match(run.stderr, /holds one article: name one file, or use --format jsonl for many/);
  }
});

test("sources reads the same batches as lint, bad lines included", () => {
  const run = galley(
    ["sources", "--input", "jsonl", "--format", "jsonl"],
    `{"id": 1}\n${JSON.stringify({ id: 2, text: clean })}`,
  );
  assert.equal(run.status, 2);
  const [lost, report] = run.stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.equal(lost.error, 'the member "text" is missing');
  assert.equal(report.sources.length, 1);
});

test("rules lists every rule with its family", () => {
  const text = galley(["rules"]);
  assert.equal(text.status, 0);
  const rules = JSON.parse(galley(["rules", "--json"]).stdout);
  assert.equal(rules.length, text.stdout.trimEnd().split("\n").length);
  assert.deepEqual(
    [...new Set(rules.map((/** @type {{family: string}} */ rule) => rule.family))].sort(),
    ["broken-sentences", "duplicates", "spam-footers", "unattributed-claims"],
  );
});

test("what comes with its structure goes out of a batch of clean copies with it", () => {
  const text = "Head\n\nThe the rope held.";
  const structure = {
    parts: [{ start: 0, end: 4, kind: "heading", level: 2 }],
    marks: [{ start: 14, end: 18, kind: "bold" }],
  };
  const input = `${JSON.stringify({ text, structure })}\n${JSON.stringify({ text })}\n`;
  const run = galley(["clean", "--input", "jsonl", "--format", "jsonl"], input);
  const [copy, plain] = run.stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.equal(copy.text, "Head\n\nThe rope held.");
  assert.equal(copy.html, "<h2>Head</h2>\n<p>The <strong>rope</strong> held.</p>\n");
  assert.equal(copy.markdown, "## Head\n\nThe **rope** held.\n");
  assert.equal(plain.html, undefined);
});

test("batch: an id goes out as it came in, however deep or large, and the last of a name counts", () => {
  const ids = ["12345678901234567890", "1.10", "1e400", '"\\ud800"', '{ "a" : [1, 2] }'];
  const lines = ids.map((id) => `{"id":${id},"text":"${clean.trim()}"}`);
  const run = galley(kBatch, lines.join("\n"));
  assert.equal(run.status, 0, run.stderr);
  run.stdout
    .trimEnd()
    .split("\n")
    .forEach((report, i) => {
      assert.ok(report.startsWith(`{"version":1,"id":${ids[i]},"language"`), report);
    });
  const twice = galley(kBatch, '{"id":1,"text":"a","id":2,"text":"It was the the end."}');
  assert.match(twice.stdout, /"id":2,.*doubled-word/);
});

test("batch: a hostile line ends nothing, and what was reported before it stays", () => {
  const deep = "[".repeat(200_000) + "]".repeat(200_000);
  const lines = [
    JSON.stringify({ id: 1, text: slip }),
    `{"id":${deep},"text":"a"}`,
    `{"id":3,"text":"a","structure":{"parts":${deep}}}`,
    JSON.stringify({ id: 4, text: slip }),
  ];
  const run = galley(kBatch, lines.join("\n"));
  assert.equal(run.signal, null);
  const out = run.stdout.trimEnd().split("\n");
  assert.equal(out.length, 4);
  assert.ok(out[1].includes(deep), "the id as it came in");
  assert.equal(JSON.parse(out[3]).findings.length, 1);
});

test("batch: a line that is too long is named, and the rest goes on", () => {
  const script = `(printf '{"id":1,"text":"a"}\\n'; head -c 300000000 /dev/zero | tr '\\0' a; printf '\\n{"id":3,"text":"a"}\\n') | "$0" lint --input jsonl --format jsonl`;
  const run = spawnSync("sh", ["-c", script, command], { encoding: "utf8" });
  assert.equal(run.status, 2);
  assert.equal(run.stderr, "galley: standard input:2: the line is longer than 256 MiB\n");
  assert.deepEqual(
    run.stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).id),
    [1, null, 3],
  );
});

test("batch: each report is handed on before the next line is read", {
  timeout: 20_000,
}, async () => {
  const child = spawn(command, kBatch, { stdio: ["pipe", "pipe", "inherit"] });
  const first = new Promise((settle) => child.stdout.once("data", settle));
  // As much as is read at once, so that the line does not wait for more input.
  child.stdin.write(`${JSON.stringify({ id: 1, text: slip })}\n${" \n".repeat(40_000)}`);
  assert.match(String(await first), /^\{"version":1,"id":1,.*\}\n$/);
  child.stdin.end();
  await new Promise((settle) => child.on("close", settle));
});

test("places in JSON are characters, counted from 1", () => {
  const bad = galley(kBatch, '{"é": "😀", x}');
  assert.match(bad.stderr, /^galley: standard input:1: character 12: /);
  const config = file("broken.json", '{"é": "😀", x}');
  const run = galley(["lint", "--config", config, slipFile]);
  assert.match(run.stderr, /: configuration, character 12: /);
});

test("a full disk is noticed at once, by every command", () => {
  const full = (/** @type {string} */ args, input = "/dev/null") =>
    spawnSync("sh", ["-c", `"$0" ${args} < "$1" > /dev/full`, command, input], {
      encoding: "utf8",
      timeout: 20_000,
    });
  for (const args of [
    "--help",
    "--version",
    "rules",
    "rules --json",
    "lint --help",
    "lint",
    "dump",
  ]) {
    const run = full(args, slipFile);
    assert.equal(run.status, 2, args);
    assert.equal(run.stderr, "galley: standard output: cannot be written\n", args);
  }
  // A stream without an end: whoever waits for it never hears of the disk.
  const endless = `yes '{"id":1,"text":"a"}' | "$0" lint --input jsonl --format jsonl > /dev/full`;
  const run = spawnSync("sh", ["-c", endless, command], { encoding: "utf8", timeout: 20_000 });
  assert.equal(run.signal, null);
  assert.equal(run.stderr, "galley: standard output: cannot be written\n");
});

test("no name or word sends control characters to a terminal", () => {
  const path = join(folder, "red\u001b[31m\u009b31m\u0007\nline.txt");
  writeFileSync(path, "It was the the \u001b[31m end.\n");
  const control = /[^\P{Cc}\n]/u;
  for (const args of [
    ["lint", path],
    ["lint", `${path}.missing`],
    ["sources", path],
    ["clean", path],
    ["compare", path, path, "--threshold", "hint"],
    ["dump", path],
    ["lint", "--rule", path, path],
    ["lint", "--config", path, path],
    ["lint", "--format", path],
  ]) {
    const run = galley(args);
    assert.doesNotMatch(run.stderr, control, args[0]);
    if (args[0] !== "clean") assert.doesNotMatch(run.stdout, control, args[0]);
  }
  const named = galley(["lint", "--format", "jsonl", path]);
  assert.equal(JSON.parse(named.stdout).id, path);
});

test("a file name that is no UTF-8 gives valid JSON", () => {
  const name = Buffer.concat([Buffer.from(join(folder, "caf")), Buffer.from([0xe9])]);
  writeFileSync(name, slip);
  const script = `"$0" lint --format jsonl "$1"/caf?`;
  const run = spawnSync("sh", ["-c", script, command, folder], { encoding: "buffer" });
  const report = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(run.stdout));
  assert.equal(report.id, join(folder, "caf\ufffd"));
});
