// @ts-check
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  linesOf,
  optionsOf,
  packFault,
  plainly,
  sorted,
  tidied,
  withOption,
} from "../../web/model/config.js";

/** @typedef {import("../../web/model/config.js").EngineError} EngineError */

/** @returns {EngineError} */
const complaint = (
  /** @type {string} */ code,
  /** @type {string} */ place,
  /** @type {string} */ message,
) => ({ code, place, message });

/** Reads as the engine does: patterns before examples, one complaint and no more. */
const engine = async (
  /** @type {import("../../web/model/config.js").Config} */ { phrases = {} },
) => {
  for (const [i, text] of (phrases.patterns ?? []).entries()) {
    const place = `/config/phrases/patterns/${i}`;
    if (i === 5) return complaint("too-many", place, "there are more than 5 patterns");
    if (text.includes("("))
      return complaint("bad-pattern", place, `"${text}" is no pattern: missing ): ${text}`);
  }
  const at = (phrases.examples ?? []).indexOf("!");
  return at < 0
    ? null
    : complaint("bad-example", `/config/phrases/examples/${at}`, `"!" holds no word`);
};

describe("a rule's setting", () => {
  it("is read as options whatever way it is written", () => {
    assert.deepEqual(optionsOf(undefined), {});
    assert.deepEqual(optionsOf("off"), {});
    assert.deepEqual(optionsOf("error"), { severity: "error" });
    assert.deepEqual(optionsOf({ least: 4 }), { least: 4 });
  });

  it("keeps its severity when a threshold comes and goes", () => {
    assert.deepEqual(withOption(optionsOf("error"), "least", 4), { severity: "error", least: 4 });
    assert.deepEqual(withOption({ severity: "error", least: 4 }, "least", undefined), {
      severity: "error",
    });
    assert.equal(withOption({ least: 4 }, "least", undefined), undefined);
  });

  it("of nothing is left out", () => {
    assert.deepEqual(tidied({ rules: {}, phrases: { patterns: [], examples: [] } }), {});
    assert.deepEqual(tidied({ rules: { a: "off" }, phrases: { patterns: ["x"], examples: [] } }), {
      rules: { a: "off" },
      phrases: { patterns: ["x"] },
    });
  });
});

describe("own phrases", () => {
  it("are counted by the lines of the field, blank ones included", () => {
    assert.deepEqual(linesOf("\nfirst\n \nsecond\n"), [
      { text: "first", line: 2 },
      { text: "second", line: 4 },
    ]);
  });

  it("are used but for the lines that cannot be, each of which says why", async () => {
    const { phrases, faults } = await sorted(
      { patterns: "^Visit\n(oops\n\n^Ring\n(\n", examples: "A line.\n!" },
      engine,
    );
    assert.deepEqual(phrases, { patterns: ["^Visit", "^Ring"], examples: ["A line."] });
    assert.deepEqual(faults, {
      patterns: [
        { line: 2, why: "it is no pattern: missing )" },
        { line: 5, why: "it is no pattern: missing )" },
      ],
      examples: [{ line: 2, why: "it holds no word" }],
    });
  });

  it("are no more than the engine takes, and the rest is named", async () => {
    const { phrases, faults } = await sorted(
      { patterns: "a\nb\nc\nd\ne\nf\ng", examples: "" },
      engine,
    );
    assert.deepEqual(phrases.patterns, ["a", "b", "c", "d", "e"]);
    assert.deepEqual(
      faults.patterns.map(({ line }) => line),
      [6, 7],
    );
  });

  it("stay as they are when the engine has another complaint", async () => {
    await assert.rejects(
      sorted({ patterns: "a", examples: "" }, async () =>
        complaint("failed", "", "The engine stopped."),
      ),
      /The engine stopped/,
    );
    await assert.rejects(
      sorted({ patterns: "a", examples: "" }, async () =>
        complaint("bad-pattern", "/config/phrases/patterns/7", "odd"),
      ),
      /odd/,
    );
  });
});

describe("a file of settings", () => {
  it("holds an object", () => {
    assert.equal(packFault({}), "");
    for (const [value, says] of /** @type {const} */ ([
      [null, /nothing/],
      [[], /a list/],
      [42, /a number/],
      ["hello", /a string/],
    ]))
      assert.match(packFault(value), says);
  });

  it("is complained of in the words of the page", () => {
    assert.equal(
      plainly(complaint("unknown-rule", "/config/rules", 'there is no rule "nope"')),
      'rules: there is no rule "nope"',
    );
    assert.equal(
      plainly(complaint("bad-value", "/config/rules/run-on/severity", 'want "hint" or "warning"')),
      'rules.run-on.severity: want "hint" or "warning"',
    );
    const fault = complaint(
      "bad-pattern",
      "/config/phrases/patterns/1",
      '"(x" is no pattern: missing ): (x',
    );
    assert.equal(
      plainly(fault, { phrases: { patterns: ["a", "(x"] } }),
      "pattern 2 “(x” is no pattern: missing )",
    );
    assert.equal(plainly(fault), 'pattern 2: "(x" is no pattern: missing ): (x');
    assert.equal(plainly(complaint("wrong-type", "/config", "want an object")), "want an object");
  });
});
