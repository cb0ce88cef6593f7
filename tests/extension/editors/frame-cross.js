import { add, offer } from "./fixture.js";

// The frame is on another host: it tells by messages what its editor holds.
const source = new URLSearchParams(location.search).get("frame");
const frame = add("iframe", { src: `${source}`, width: "1000", height: "500" });
const state = { text: "", saved: "", behind: {} };
const order = (/** @type {string} */ name) =>
  frame.contentWindow?.postMessage({ order: name }, "*");
const ready = new Promise((done) => {
  addEventListener("message", ({ data }) => {
    Object.assign(state, data);
    done(undefined);
  });
});
offer({
  text: () => state.text,
  saved: () => state.saved,
  focus: () => order("focus"),
  undo: () => order("undo"),
  again: () => order("again"),
  root: () => document,
  ready,
});
// The words are in the other document: it tells where.
Object.assign(/** @type {any} */ (globalThis).fixture, {
  behind: (/** @type {string} */ words) => {
    const at = /** @type {Record<string, {x: number, y: number}>} */ (state.behind)[words];
    const { left, top } = frame.getBoundingClientRect();
    return at ? { x: at.x + left + frame.clientLeft, y: at.y + top + frame.clientTop } : null;
  },
});
