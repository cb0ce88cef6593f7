import assert from "node:assert/strict";
import { test } from "node:test";
import { History } from "../../web/model/history.js";

/** An entry that types or does something at an offset. @param {string} kind @param {number} at @param {number} time */
function entry(kind, at, time) {
  const before = { anchor: at, focus: at };
  const after = { anchor: at + 1, focus: at + 1 };
  const edits = [{ start: at, end: at, text: "x" }];
  return { steps: [{ edits, inverse: [] }], before, after, kind, time };
}

test("typing in one go is one step", () => {
  const history = new History();
  history.push(entry("type", 0, 0));
  history.push(entry("type", 1, 900));
  assert.equal(history.back()?.steps.length, 2);
  assert.equal(history.canUndo, false);
});

test("a pause, another place or another kind begins a new step", () => {
  for (const next of [entry("type", 1, 1001), entry("type", 5, 10), entry("delete", 1, 10)]) {
    const history = new History();
    history.push(entry("type", 0, 0));
    history.push(next);
    assert.equal(history.back(), next);
    assert.equal(history.canUndo, true);
  }
});

test("what an input method writes is one step however long it takes", () => {
  const history = new History();
  history.push(entry("compose 1", 0, 0));
  history.push(entry("compose 1", 7, 60_000));
  history.push(entry("compose 2", 8, 60_001));
  assert.equal(history.back()?.steps.length, 1);
  assert.equal(history.back()?.steps.length, 2);
});

test("steps go back and forth until something new is done", () => {
  const history = new History();
  const first = entry("edit", 0, 0);
  const second = entry("edit", 1, 1);
  history.push(first);
  history.push(second);
  assert.deepEqual([history.back(), history.back(), history.back()], [second, first, undefined]);
  assert.deepEqual([history.canUndo, history.canRedo], [false, true]);
  assert.equal(history.forward(), first);
  history.push(entry("edit", 5, 5));
  assert.equal(history.canRedo, false);
  assert.equal(history.forward(), undefined);
  history.clear();
  assert.equal(history.canUndo, false);
});

test("the oldest steps go when there are too many", () => {
  const history = new History();
  for (let i = 0; i < 1005; i++) history.push(entry("edit", i, i));
  let count = 0;
  while (history.back()) count++;
  assert.equal(count, 1000);
});
