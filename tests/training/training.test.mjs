// The trainers build; the smallest runs from a few sentences to weights that the core reads; every
// committed model is the file that training/models.json describes.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";

const root = resolve(import.meta.dirname, "../..");
const build = ["asan", "dev", "release"]
  .map((preset) => join(root, "build", preset))
  .find((folder) => existsSync(join(folder, "CMakeCache.txt")));
const bin = join(build ?? "", "training");
const scratch = mkdtempSync(join(tmpdir(), "galley-training-"));
const data = join(scratch, "data");
after(() => rmSync(scratch, { recursive: true }));

before(() => {
  assert.ok(build, "configure a build first: cmake --preset dev");
  execFileSync("cmake", ["--build", build, "--target", "trainers", "trial_fragments"]);
  const own = (/** @type {string} */ name) => join(import.meta.dirname, name);
  cpSync(own("sentences.conllu"), join(data, "treebanks/en_ewt.train.conllu"));
  for (const name of [
    ...["clean/zyte", "clean/wcxb", "raw-scraped/news", "text/gmb-voa", "text/18f-blog"],
    ...["text/wikinews-2019-2020", "text/digitalgov-news", "text/masc-written"],
  ]) {
    cpSync(own("articles.jsonl"), join(data, `${name}.jsonl`));
  }
  // Words weigh something only where they occur often.
  const articles = readFileSync(own("articles.jsonl"), "utf8");
  writeFileSync(join(data, "raw-scraped/news.jsonl"), articles.repeat(30));
});

/** Runs a trainer on the trial's data; the path of what it wrote. */
function train(/** @type {string} */ model, /** @type {string} */ name) {
  const out = join(scratch, name);
  execFileSync(join(bin, `train_${model}`), ["--data", data, "--out", out], { cwd: root });
  return out;
}

for (const model of ["fragments", "spinning"]) {
  test(`${model}: the same text gives the same bytes`, () => {
    const first = readFileSync(train(model, "first.bin"));
    assert.ok(first.readUInt32LE(0) > 0, "it has keys");
    assert.deepEqual(readFileSync(train(model, "second.bin")), first);
  });
}

test("the core scores with the weights that were trained", () => {
  const folder = join(scratch, "english");
  const pack = join(scratch, "trial.pack");
  cpSync(join(root, "core/language/english"), folder, { recursive: true });
  cpSync(train("fragments", "trial.bin"), join(folder, "fragment_weights.bin"));
  execFileSync("python3", ["-B", join(root, "tools/pack/build_pack.py"), folder, pack]);
  const sentences = [
    "Fresh bread and kind owners at the market.",
    "No hard feelings among old neighbours.",
    "The ferry left the harbour.",
  ];
  const printed = execFileSync(join(bin, "trial_fragments"), [pack], {
    input: `${sentences.join("\n")}\n`,
  });
  const [fragment, aside, clause] = printed.toString().trim().split("\n");
  assert.ok(Number(fragment) > 0, `like those trained as fragments: ${fragment}`);
  assert.ok(Number(aside) < 0, `like those taken for sound: ${aside}`);
  assert.equal(clause, "clause");
});

test("a trainer says which file it misses", () => {
  const run = () =>
    execFileSync(join(bin, "train_fragments"), ["--data", scratch, "--out", join(scratch, "x")], {
      stdio: "pipe",
    });
  assert.throws(run, /cannot read .*en_ewt\.train\.conllu/);
});

test("every committed model is the one that is described", () => {
  const models = JSON.parse(readFileSync(join(root, "training/models.json"), "utf8"));
  const notice = readFileSync(join(root, "NOTICE"), "utf8");
  assert.deepEqual(Object.keys(models), ["tagger", "boilerplate", "fragments", "spinning"]);
  for (const model of Object.values(models)) {
    const hash = createHash("sha256")
      .update(readFileSync(join(root, model.file)))
      .digest("hex");
    assert.equal(hash, model.sha256, `${model.file}: train it, then inputs.mjs --record`);
    assert.ok(notice.includes(`(${model.file})`), `NOTICE names ${model.file}`);
  }
});
