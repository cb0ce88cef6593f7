// @ts-check
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  Findings,
  excerpt,
  findingAt,
  findIn,
  neighbour,
  parted,
  wordsAfter,
  wordsBefore,
} from "../../web/model/findings.js";

/** @returns {any} */
const finding = (
  /** @type {number} */ start,
  /** @type {number} */ end,
  /** @type {object} */ more = {},
) => ({
  rule: "a-rule",
  family: "duplicates",
  severity: "warning",
  confidence: 90,
  key: "00000000000000aa",
  start,
  end,
  message: "",
  why: [],
  related: [],
  fixes: [],
  folded: [],
  ...more,
});

const report = (/** @type {any[]} */ ...findings) => ({
  version: 1,
  language: "en",
  genre: "news",
  findings,
});

const everything = () => ({
  hiddenFamilies: new Set(),
  hiddenSeverities: new Set(),
  ignoredKeys: new Set(),
  query: "",
  hintsOpen: false,
});

describe("findings", () => {
  it("are told apart by key and place among equal keys, folded ones by their parent", () => {
    const findings = new Findings();
    const inner = finding(1, 2);
    findings.take(report(finding(0, 5, { folded: [inner] }), finding(9, 12)));
    assert.deepEqual(
      findings.all.map(({ id }) => id),
      ["00000000000000aa#0", "00000000000000aa#1"],
    );
    assert.equal(findings.find("00000000000000aa#0/0"), inner);
    assert.equal(findings.find("none"), null);
  });

  it("move with the text, and go with their own words, a fix, a twin or a folded one alone", () => {
    const findings = new Findings();
    findings.take(
      report(
        finding(10, 20, {
          related: [
            { start: 0, end: 3, message: "" },
            { start: 40, end: 44, message: "" },
          ],
          fixes: [
            { title: "", safe: true, edits: [{ start: 10, end: 12, text: "" }] },
            { title: "", safe: true, edits: [{ start: 30, end: 32, text: "" }] },
          ],
          folded: [finding(12, 14)],
        }),
        finding(25, 35),
      ),
    );
    // One edit in the first twin, one in what the second fix deletes and the second finding covers.
    findings.move([
      { start: 1, end: 2, text: "" },
      { start: 31, end: 31, text: "xx" },
    ]);
    const [left, ...rest] = findings.all;
    assert.deepEqual(rest, []);
    assert.deepEqual([left.start, left.end], [9, 19]);
    assert.deepEqual(left.related, [{ start: 41, end: 45, message: "" }]);
    assert.deepEqual(
      left.fixes.map(({ edits }) => edits),
      [[{ start: 9, end: 11, text: "" }]],
    );
    assert.deepEqual([left.folded[0].start, left.folded[0].end], [11, 13]);
  });

  it("are counted for what each button would show", () => {
    const findings = new Findings();
    findings.take(
      report(
        finding(0, 1),
        finding(2, 3, { severity: "hint" }),
        finding(4, 5, { family: "spam-footers", key: "00000000000000bb" }),
        finding(6, 7, { key: "00000000000000cc" }),
      ),
    );
    const filter = everything();
    filter.ignoredKeys.add("00000000000000cc");
    filter.hiddenSeverities.add("hint");
    const { families, severities, ignored } = findings.counts(filter);
    assert.deepEqual(Object.fromEntries(families), { duplicates: 1, "spam-footers": 1 });
    assert.deepEqual(Object.fromEntries(severities), { warning: 2, hint: 1 });
    assert.equal(ignored, 1);
    assert.equal(findings.shown(filter, "").length, 2);
  });

  it("are searched by message, rule, passage and what is folded into them", () => {
    const findings = new Findings();
    const text = "The Bell rang. The rope broke. The end.";
    findings.take(
      report(
        finding(4, 8, { message: "Who rang it?" }),
        finding(19, 23, { folded: [finding(19, 20, { rule: "stray-stop" })] }),
      ),
    );
    const found = (/** @type {string} */ query) =>
      findings.shown({ ...everything(), query }, text).map(({ start }) => start);
    assert.deepEqual(found(" bell "), [4]);
    assert.deepEqual(found("WHO"), [4]);
    assert.deepEqual(found("stray"), [19]);
    assert.deepEqual(found("a-rule"), [4, 19]);
    assert.deepEqual(found("wheel"), []);
  });
});

describe("a list of findings", () => {
  const inner = finding(3, 4, { id: "b/0" });
  const list = [
    finding(0, 1, { id: "a", severity: "hint" }),
    finding(2, 5, { id: "b", severity: "error", folded: [inner] }),
    finding(6, 7, { id: "c", severity: "hint" }),
    finding(8, 9, { id: "d" }),
  ];

  it("falls into errors and warnings, and hints, each in order", () => {
    const { serious, hints } = parted(list);
    assert.deepEqual(
      serious.map(({ id }) => id),
      ["b", "d"],
    );
    assert.deepEqual(
      hints.map(({ id }) => id),
      ["a", "c"],
    );
  });

  it("is searched by id, folded ones too", () => {
    assert.equal(findIn(list, "c"), list[2]);
    assert.equal(findIn(list, "b/0"), inner);
    assert.equal(findIn(list, "b/1"), null);
    assert.equal(findIn(list, null), null);
  });
});

describe("travelling", () => {
  const inner = finding(12, 13);
  const list = [finding(2, 4), finding(10, 20, { folded: [inner] }), finding(30, 31)];

  it("starts at the caret", () => {
    assert.equal(neighbour(list, null, 5, 1), list[1]);
    assert.equal(neighbour(list, null, 5, -1), list[0]);
  });

  it("goes on from the active finding, folded or not, and round", () => {
    assert.equal(neighbour(list, list[2], 0, 1), list[0]);
    assert.equal(neighbour(list, list[0], 0, -1), list[2]);
    assert.equal(neighbour(list, inner, 0, 1), list[2]);
    assert.equal(neighbour([], null, 0, 1), null);
  });

  it("goes on from where a finding stands that is not on the way", () => {
    const hint = finding(22, 24, { severity: "hint" });
    assert.equal(neighbour(list, hint, 0, 1), list[2]);
    assert.equal(neighbour(list, hint, 0, -1), list[1]);
  });

  it("finds the innermost finding under a place", () => {
    const outer = finding(0, 50);
    assert.equal(findingAt([outer, ...list], 15), list[1]);
    assert.equal(findingAt([outer, ...list], 25), outer);
    assert.equal(findingAt(list, 25), null);
  });
});

describe("excerpts", () => {
  const text = "One two three\nfour five six seven eight nine ten eleven\ntwelve";

  it("keep a short passage whole and cut a long one between words", () => {
    assert.equal(excerpt(text, { start: 4, end: 18 }, 40), "two three four");
    assert.equal(excerpt(text, { start: 14, end: 55 }, 20), "four five … ten eleven");
  });

  it("show the words around a place in its line alone", () => {
    assert.equal(wordsBefore(text, 23, 40), "four five");
    assert.equal(wordsBefore(text, 40, 8), "… eight ");
    assert.equal(wordsAfter(text, 49, 40), "eleven");
    assert.equal(wordsAfter(text, 14, 11), "four five …");
  });
});
