import assert from "node:assert/strict";
import { test } from "node:test";
import { orderedEdits } from "../../web/model/edits.js";
import { Lines } from "../../web/model/lines.js";

/** @param {string} text @param {string[]} [kinds] */
function linesOf(text, kinds) {
  const lines = new Lines();
  lines.apply({ start: 0, end: 0, text, kinds });
  return lines;
}

test("a text begins as one empty line", () => {
  const lines = new Lines();
  assert.deepEqual([lines.text, lines.length, lines.count], ["", 0, 1]);
  assert.deepEqual([lines.start(0), lines.end(0), lines.at(0)], [0, 0, 0]);
});

test("an offset belongs to the line whose break follows it", () => {
  const lines = linesOf("one\n\nthree");
  assert.equal(lines.count, 3);
  assert.deepEqual(
    [0, 3, 4, 5, 10, 99].map((offset) => lines.at(offset)),
    [0, 0, 1, 2, 2, 2],
  );
  assert.deepEqual([lines.start(2), lines.end(2), lines.length], [5, 10, 10]);
});

test("an edit says which lines it replaced and how many have come of them", () => {
  const lines = linesOf("one\ntwo\nthree");
  assert.deepEqual(lines.apply({ start: 2, end: 5, text: "\n\n" }), {
    first: 0,
    last: 1,
    count: 3,
  });
  assert.equal(lines.text, "on\n\nwo\nthree");
  assert.deepEqual(lines.apply({ start: 2, end: 4, text: "" }), { first: 0, last: 2, count: 1 });
  assert.equal(lines.text, "onwo\nthree");
  assert.equal(lines.line(1), "three");
});

test("what undoes edits brings text, kinds and links back", () => {
  const text = "Head\n\nA line with words.\nAn item\nAnother";
  const lines = linesOf(text, ["heading", "", "paragraph", "list-item", "list-item"]);
  const { structure } = lines;
  const edits = /** @type {import("../../web/model/structure.js").Edit[]} */ (
    orderedEdits(
      [
        { start: 20, end: 30, text: "x\ny" },
        { start: 2, end: 8, text: "" },
        { start: 40, end: 40, text: "\nend" },
      ],
      lines.length,
    )
  );
  const inverse = lines.inverse(edits);
  for (const edit of [...edits].reverse()) lines.apply(edit);
  assert.notEqual(lines.text, text);
  for (const edit of [...inverse].reverse()) lines.apply(edit);
  assert.equal(lines.text, text);
  assert.deepEqual(lines.structure, structure);
});

test("what comes into the middle of a line takes its kind", () => {
  const lines = linesOf("A quotation", ["quotation"]);
  const pasted = { start: 2, end: 2, text: "x\ny", kinds: ["heading", "paragraph"] };
  assert.deepEqual(lines.fitted(pasted).kinds, ["quotation", "quotation"]);
  const behind = { start: 11, end: 11, text: "\ny", kinds: ["heading", "paragraph"] };
  assert.deepEqual(lines.fitted(behind).kinds, ["quotation", "paragraph"]);
});

test("typing and reading back keep text and offsets in step", () => {
  const lines = linesOf("one\ntwo", ["heading", "paragraph"]);
  lines.type(0, "ones", { start: 3, end: 3, text: "s" });
  assert.deepEqual([lines.text, lines.start(1)], ["ones\ntwo", 5]);
  assert.equal(lines.textWith(0, 1, ["a", "b"]), "a\nb\ntwo");
  const edit = { start: 0, end: 4, text: "a\nb" };
  lines.replace(0, 1, ["a", "b"], ["heading", ""], edit);
  assert.deepEqual([lines.text, lines.kind(1), lines.kind(2)], ["a\nb\ntwo", "", "paragraph"]);
});
