// The inflection that tools/pack gives the words of a pack.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../tools/pack", import.meta.url));

/** What `name` of inflection.py makes of the words. */
function inflect(/** @type {string} */ name, /** @type {string[]} */ ...words) {
  const program = `import json, sys
sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv[1])
import inflection
print(json.dumps([getattr(inflection, sys.argv[2])(word) for word in sys.argv[3:]]))`;
  return JSON.parse(
    execFileSync("python3", ["-c", program, folder, name, ...words], { encoding: "utf8" }),
  );
}

test("third person", () => {
  assert.deepEqual(
    inflect("third_person", "claim", "argue", "stress", "preach", "laugh", "deny", "say"),
    ["claims", "argues", "stresses", "preaches", "laughs", "denies", "says"],
  );
});

test("past tense", () => {
  assert.deepEqual(inflect("past", "claim", "argue", "deny", "convey"), [
    "claimed",
    "argued",
    "denied",
    "conveyed",
  ]);
});

test("form in -ing", () => {
  assert.deepEqual(inflect("ing", "claim", "argue", "foresee", "lie", "deny", "be"), [
    "claiming",
    "arguing",
    "foreseeing",
    "lying",
    "denying",
    "being",
  ]);
});

test("irregular verbs take their forms from the list", () => {
  const program = `import json, sys
sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv[1])
from inflection import Irregular, verb_forms
swear = {"swear": Irregular("swear", "swore", "sworn", "swearing")}
print(json.dumps(verb_forms("swear", swear)))`;
  assert.deepEqual(
    JSON.parse(execFileSync("python3", ["-c", program, folder], { encoding: "utf8" })),
    [
      ["swear", "base"],
      ["swears", "third-person"],
      ["swearing", "ing"],
      ["swore", "past"],
      ["sworn", "past"],
    ],
  );
});
