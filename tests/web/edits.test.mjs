// @ts-check
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { differenceOf, moveOffset, moveSpan, orderedEdits } from "../../web/model/edits.js";

/** A small generator of numbers, so that a failure can be repeated. */
function numbers(/** @type {number} */ seed) {
  let state = seed;
  return (/** @type {number} */ below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const applied = (
  /** @type {string} */ text,
  /** @type {import("../../web/model/edits.js").Edit} */ edit,
) => text.slice(0, edit.start) + edit.text + text.slice(edit.end);

describe("edits", () => {
  it("are put in order, and refused when they overlap or leave the text", () => {
    const late = { start: 4, end: 6, text: "" };
    const early = { start: 0, end: 4, text: "" };
    assert.deepEqual(orderedEdits([late, early], 6), [early, late]);
    assert.equal(orderedEdits([late, { start: 5, end: 6, text: "" }], 6), null);
    assert.equal(orderedEdits([late], 5), null);
    assert.equal(orderedEdits([{ start: 3, end: 2, text: "" }], 5), null);
  });

  it("are found as the smallest difference of two texts", () => {
    assert.equal(differenceOf("same", "same"), null);
    assert.deepEqual(differenceOf("the the bell", "the bell"), { start: 4, end: 8, text: "" });
    assert.deepEqual(differenceOf("", "new"), { start: 0, end: 0, text: "new" });
    const next = numbers(11);
    for (let i = 0; i < 500; i++) {
      const word = () => "aab\nab".slice(next(6)) + "ba".slice(next(2));
      const [before, after] = [word(), word()];
      const edit = differenceOf(before, after);
      assert.equal(edit ? applied(before, edit) : before, after);
    }
  });
});

describe("a span", () => {
  const moved = (/** @type {number[]} */ [start, end], /** @type {any} */ edit) => {
    const span = { start, end };
    return moveSpan(span, edit) ? [span.start, span.end] : null;
  };

  it("keeps its place when the text behind it changes", () => {
    assert.deepEqual(moved([4, 8], { start: 8, end: 9, text: "long" }), [4, 8]);
    assert.deepEqual(moved([4, 8], { start: 8, end: 8, text: "long" }), [4, 8]);
  });

  it("moves with the text before it", () => {
    assert.deepEqual(moved([4, 8], { start: 0, end: 4, text: "" }), [0, 4]);
    assert.deepEqual(moved([4, 8], { start: 4, end: 4, text: "ab" }), [6, 10]);
  });

  it("goes when its own text changes", () => {
    assert.equal(moved([4, 8], { start: 5, end: 5, text: "x" }), null);
    assert.equal(moved([4, 8], { start: 3, end: 5, text: "" }), null);
    assert.equal(moved([4, 8], { start: 0, end: 20, text: "" }), null);
  });

  it("covers the same words after any edit that leaves them alone", () => {
    const next = numbers(3);
    for (let i = 0; i < 1000; i++) {
      const text = "abcdefghijklmnopqrst";
      const span = { start: next(10), end: 10 + next(10) };
      const words = text.slice(span.start, span.end);
      const start = next(20);
      const edit = { start, end: start + next(20 - start), text: "..".slice(next(3)) };
      if (moveSpan(span, edit)) {
        assert.equal(applied(text, edit).slice(span.start, span.end), words);
      }
    }
  });
});

describe("a caret", () => {
  it("lands behind what is put in at its place", () => {
    const edits = [
      { start: 2, end: 4, text: "long" },
      { start: 6, end: 6, text: "x" },
    ];
    assert.equal(moveOffset(1, edits), 1);
    assert.equal(moveOffset(4, edits), 6);
    assert.equal(moveOffset(6, edits), 9);
    assert.equal(moveOffset(3, edits), 6);
  });
});
