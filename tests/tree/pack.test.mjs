// The tables of language packs: what their check refuses, and English words outside them.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const python = (/** @type {string[]} */ ...arguments_) =>
  spawnSync("python3", ["-B", ...arguments_], { cwd: root, encoding: "utf8" });
const check = (/** @type {string} */ folder) =>
  python("tools/pack/build_pack.py", "--check", folder);

test("the tables of both packs are sound", () => {
  for (const folder of ["core/language/english", "tests/language/packs/velan"]) {
    const { status, stderr } = check(folder);
    assert.equal(status, 0, stderr);
  }
});

test("a wrong line is refused with its place", (t) => {
  const folder = mkdtempSync(join(tmpdir(), "galley-pack-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const refuses = (
    /** @type {string} */ file,
    /** @type {(table: string) => string} */ spoil,
    /** @type {RegExp} */ complaint,
  ) => {
    cpSync(join(root, "core/language/english"), folder, { recursive: true });
    const path = join(folder, file);
    const before = readFileSync(path, "utf8");
    const after = spoil(before);
    assert.notEqual(after, before, `${file}: nothing was spoiled`);
    writeFileSync(path, after);
    const { status, stderr } = check(folder);
    assert.equal(status, 1, `${file}: ${complaint} was not refused`);
    assert.match(stderr, complaint);
    assert.match(stderr, new RegExp(`${file}(:\\d+)?:`));
  };
  refuses("lexicon.tsv", (s) => `${s}zzap\tverb\tsays\n`, /there is no flag 'says'/);
  refuses("lexicon.tsv", (s) => `${s}zzap\tthing\tsay\n`, /none of verb, noun and word/);
  refuses("lexicon.tsv", (s) => `${s}zzap\tverb\tsay\nzzap\tverb\tsay\n`, /stands twice/);
  refuses("lexicon.tsv", (s) => `${s}aardvark\tnoun\tperson\n`, /not sorted/);
  refuses("lexicon.tsv", (s) => `${s}Zap\tverb\tsay\n`, /lower case/);
  refuses("lexicon.tsv", (s) => `${s}zzap\tverb\tjudge say\n`, /not in the order/);
  refuses("lexicon.tsv", (s) => `${s}zzap\tverb\tsay\nzzaps\tword\tsay\n`, /another line says/);
  refuses("irregular.tsv", (s) => `${s}zzap\tzzaped\tzzaped\tzzaping\n`, /regular/);
  refuses("irregular.tsv", (s) => `${s}zzing\tzang\tzung\tzinging\n`, /no verb of the lexicon/);
  refuses("word_lists.tsv", (s) => `${s}no-such-list\tword\n`, /there is no word list/);
  refuses("word_lists.tsv", (s) => `${s}currency\tdollars\n`, /stands twice in currency/);
  refuses("phrases.tsv", (s) => `${s}tortured\tZinc Toad\tIron Frog\n`, /lower case/);
  refuses("numbers.tsv", (s) => `${s}zzillion\tscale\tmany\n`, /no value/);
  refuses("settings.tsv", (s) => s.replace("grammar\tenglish", "grammar\telvish"), /no grammar/);
  refuses("settings.tsv", (s) => s.replace(/^decimal-mark.*\n/m, ""), /'decimal-mark' is missing/);
  refuses("files.tsv", (s) => s.replace("tagger.bin", "no.bin"), /there is no file no\.bin/);
});

test("no more English words stand in code outside the pack than before", () => {
  const { status, stdout, stderr } = python("tools/pack/english_in_code.py");
  assert.equal(status, 0, stdout + stderr);
});
