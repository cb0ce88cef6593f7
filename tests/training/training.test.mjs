// The trainers build; the smallest runs from a few sentences to weights that the core reads; every
// committed model is the file that training/models.json describes.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";

const root = resolve(import.meta.dirname, "../..");
const build = ["asan", "dev"]
  .map((preset) => join(root, "build", preset))
  .find((folder) => existsSync(join(folder, "CMakeCache.txt")));
const bin = join(build ?? "", "training");
const scratch = mkdtempSync(join(tmpdir(), "galley-training-"));
after(() => rmSync(scratch, { recursive: true }));

before(() => {
  assert.ok(build, "configure a build first: cmake --preset dev");
  execFileSync("cmake", ["--build", build, "--target", "trainers", "trial_fragments"]);
});

/** Runs a trainer on the trial's data; the bytes that it wrote. */
function train(/** @type {string} */ model, /** @type {string} */ name) {
  const out = join(scratch, name);
  const args = ["--data", join(bin, "trial/data"), "--out", out];
  execFileSync(join(bin, `train_${model}`), args, { cwd: root });
  return readFileSync(out, "utf8");
}

test("the same sentences give the same weights", () => {
  const first = train("fragments", "first.cc");
  assert.match(first, /^\/\/ [1-9]\d* weights written by train_fragments/m);
  assert.equal(train("fragments", "second.cc"), first);
  assert.equal(readFileSync(join(bin, "trial/fragment_weights.cc"), "utf8"), first);
});

test("the same text gives the same table of spun words", () => {
  const first = train("spinning", "first-words.cc");
  assert.match(first, /^\/\/ [1-9]\d* words and \d+ pairs written by train_spinning/m);
  assert.equal(train("spinning", "second-words.cc"), first);
});

test("the core scores with the weights that were trained", () => {
  const sentences = [
    "Fresh bread and kind owners at the market.",
    "No hard feelings among old neighbours.",
    "The ferry left the harbour.",
  ];
  const printed = execFileSync(join(bin, "trial_fragments"), {
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
