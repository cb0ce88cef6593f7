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
  const run = batch(["{", '{"id": 1}', '{"id": 2, "text": 5}', "[]", "", { id: 3, text: slip }]);
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

test("batch: a bad byte is one replacement character of one unit", () => {
  const run = spawnSync(command, ["lint", "--input", "jsonl", "--format", "jsonl"], {
    input: Buffer.concat([
      Buffer.from('{"id":1,"text":"caf'),
      Buffer.from([0xff]),
      Buffer.from(' the the end"}\n'),
    ]),
    encoding: "utf8",
  });
  const finding = JSON.parse(run.stdout).findings.find(
    (/** @type {Finding} */ f) => f.rule === "doubled-word",
  );
  assert.deepEqual([finding.start, finding.end], [5, 12]);
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
  assert.deepEqual(copies[2], { id: "b", text: clean, changes: [] });
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
