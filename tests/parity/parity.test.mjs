// The native command and the WebAssembly module give the same report, byte for byte.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { files, texts } from "./texts.mjs";

const path = (/** @type {string} */ name) =>
  fileURLToPath(new URL(`../../${name}`, import.meta.url));
const command = process.env.GALLEY ?? path("build/release/galley");
const module = process.env.GALLEY_MODULE ?? path("build/wasm/galley.mjs");
const { default: createGalley } = await import(module);
const wasm = await createGalley();
const pack = readFileSync(join(dirname(module), "english.pack"));

test("the module reads nothing without a sound pack", () => {
  const error = (/** @type {string} */ answer) => JSON.parse(answer).error?.code;
  assert.equal(error(wasm.lint("A line.", "{}")), "bad-pack");
  assert.equal(error(wasm.setPack(pack.subarray(0, 1000))), "bad-pack");
  const altered = Uint8Array.from(pack);
  altered[pack.length >> 1] ^= 1;
  assert.equal(error(wasm.setPack(altered)), "bad-pack");
  assert.equal(wasm.setPack(pack), "{}");
  assert.equal(error(wasm.lint("A line.", "{}")), undefined);
});

function native(
  /** @type {string[]} */ args,
  /** @type {{input?: string, cwd?: string}} */ options = {},
) {
  const run = spawnSync(command, ["lint", "--format", "jsonl", ...args], {
    maxBuffer: 1 << 30,
    ...options,
  });
  assert.equal(run.error, undefined, `cannot run ${command}: npm run build makes it`);
  assert.ok(run.status === 0 || run.status === 1, `status ${run.status}: ${run.stderr}`);
  return run.stdout.toString("utf8").split("\n").slice(0, -1);
}

/** Where two long lines part, with what stands around. */
function differ(/** @type {string} */ id, /** @type {string} */ one, /** @type {string} */ other) {
  let at = 0;
  while (one[at] === other[at]) ++at;
  const around = (/** @type {string} */ line) =>
    JSON.stringify(line.slice(Math.max(0, at - 60), at + 60));
  return `${JSON.stringify(id)} at ${at}:\n  native ${around(one)}\n  wasm   ${around(other)}`;
}

function compare(
  /** @type {{id: string, text: string}[]} */ inputs,
  /** @type {string[]} */ reports,
) {
  assert.equal(reports.length, inputs.length, "one report a text");
  /** @type {string[]} */
  const differences = [];
  let findings = 0;
  inputs.forEach(({ id, text }, index) => {
    const report = wasm.lint(text, JSON.stringify({ id }));
    if (report !== reports[index]) differences.push(differ(id, reports[index], report));
    const { findings: list } = JSON.parse(report);
    findings += list.length;
    for (const { start, end } of list)
      assert.ok(start <= end && end <= text.length, `${id}: ${start}-${end}`);
  });
  assert.deepEqual(differences, []);
  console.log(`${inputs.length} texts, ${findings} findings: the same`);
  // Agreement over nothing proves nothing.
  assert.ok(findings > inputs.length, `${findings} findings in ${inputs.length} texts`);
}

test("strings: lines of JSON against JavaScript strings", () => {
  const inputs = texts();
  const lines = inputs.map((input) => JSON.stringify(input)).join("\n");
  compare(inputs, native(["--input", "jsonl", "-"], { input: lines }));
});

test("what is no text is refused in the same words", () => {
  const pdf = Buffer.from("%PDF-1.7\n");
  const everyByte = Buffer.from(Array.from({ length: 1024 }, (_, i) => (i * 7) & 255));
  for (const bytes of [pdf, everyByte]) {
    const { error } = JSON.parse(wasm.decode(bytes));
    assert.equal(error.code, "not-text");
    const run = spawnSync(command, ["lint"], { input: bytes, encoding: "utf8" });
    assert.equal(run.status, 2);
    assert.equal(run.stderr, `galley: standard input: ${error.message}\n`);
  }
});

test("files: bytes against what the module decodes them to", () => {
  const folder = mkdtempSync(join(tmpdir(), "galley-parity-"));
  try {
    const inputs = files();
    for (const { name, bytes } of inputs) writeFileSync(join(folder, name), bytes);
    const read = inputs.map(({ bytes }) => wasm.decode(bytes));
    const reports = native(
      inputs.map(({ name }) => name),
      { cwd: folder },
    );
    // A file's report says how it was read, that of a string does not.
    const bare = reports.map((report, index) => {
      const at = read[index].lastIndexOf(',"encoding":{');
      return at < 0 ? report : report.replace(read[index].slice(at, -1), "");
    });
    compare(
      inputs.map(({ name }, index) => ({ id: name, text: JSON.parse(read[index]).text })),
      bare,
    );
    const names = read.map((answer) => JSON.parse(answer).encoding?.name);
    for (const name of ["utf-8", "utf-16le", "iso-8859-1"]) assert.ok(names.includes(name), name);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
