// @ts-check
// What the parts of the extension say to each other, above and below the browsers' limit for a message.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

/** @typedef {(message: any, sender: object, respond: (answer: unknown) => void) => unknown} Listener */

/** The longest message that the fake browser lets through, in UTF-16 units of its JSON. */
const limit = 64 * 1024 * 1024;
/** @type {Listener[]} */
let listeners = [];
/** @type {(message: any) => any} what happens to messages on their way */
let way = (message) => message;

/** As browsers do it: JSON on the way, the first listener that answers is heard. @param {any} message */
function send(message) {
  const written = JSON.stringify(way(message));
  if (written.length > limit) throw new Error("Message exceeded maximum allowed size of 64MiB.");
  return new Promise((done) => {
    const sender = { id: "galley", tab: { id: 7 }, frameId: 3 };
    const waits = listeners.map((listener) => listener(JSON.parse(written), sender, done));
    if (!waits.includes(true)) setTimeout(() => done(undefined));
  });
}
Object.assign(globalThis, {
  chrome: {
    runtime: {
      id: "galley",
      sendMessage: send,
      onMessage: {
        addListener: (/** @type {Listener} */ listener) => void listeners.push(listener),
        removeListener: (/** @type {Listener} */ listener) => {
          listeners = listeners.filter((one) => one !== listener);
        },
      },
    },
    tabs: {
      sendMessage: (/** @type {number} */ _tab, /** @type {any} */ message) => send(message),
    },
  },
});
const { answer, ask, hearNews, hearOrders, tellFrame, tellPanel } = await import(
  "../../web/extension/link/messages.js"
);
const { kPieceUnits, Pieces, piecesOf } = await import("../../web/extension/link/pieces.js");

beforeEach(() => {
  listeners = [];
  way = (message) => message;
});

test("pieces make the text again, however its letters fall", () => {
  for (const text of ["", "a", "ab", "abcdefg", "𐐀𐐀𐐀é"]) {
    const pieces = new Pieces();
    const all = piecesOf(text, 2).map((piece) => pieces.take(piece));
    assert.equal(all.pop(), text);
    assert.ok(all.every((whole) => whole === null));
  }
});

test("a piece that is missing is an error, and the next text is whole again", () => {
  const pieces = new Pieces();
  const [first, , third] = piecesOf("abcdef", 2);
  assert.equal(pieces.take(first), null);
  assert.throws(() => pieces.take(third), /piece of a message is missing/);
  assert.equal(pieces.take(piecesOf("gh")[0]), "gh");
});

test("two texts whose pieces come by turns are kept apart", () => {
  const pieces = new Pieces();
  const [a, b] = [piecesOf("abcd", 2), piecesOf("efgh", 2)];
  assert.equal(pieces.take(a[0]), null);
  assert.equal(pieces.take(b[0]), null);
  assert.equal(pieces.take(a[1]), "abcd");
  assert.equal(pieces.take(b[1]), "efgh");
});

test("a question gets its answer, or why there is none", async () => {
  answer(async (question, { tab }) => {
    if (question.type === "bad") throw new Error("It cannot be read.");
    return { got: question.type, tab: tab?.id };
  });
  assert.deepEqual(await ask({ type: "good" }), { got: "good", tab: 7 });
  await assert.rejects(ask({ type: "bad" }), /It cannot be read/);
  listeners = [];
  await assert.rejects(ask({ type: "good" }), /did not answer/);
});

test("questions and answers longer than the limit go in pieces", async () => {
  const long = "\u0000".repeat(2 * kPieceUnits);
  assert.throws(() => send({ long }), /64MiB/);
  answer(async ({ text }) => ({ length: text.length, text }));
  const { length, text } = await ask({ type: "call", text: long });
  assert.equal(length, long.length);
  assert.ok(text === long, "letter by letter");
});

test("an answer that is cut off by a restart is an error that says so", async () => {
  answer(async () => "x".repeat(2 * kPieceUnits));
  way = (message) => {
    if (!message.next) return message;
    // The background has been put to sleep and knows nothing any more.
    listeners = [];
    answer(async () => null);
    return message;
  };
  await assert.rejects(ask({ type: "call" }));
});

test("news reach the panel with the frame that they are of; without a panel that is known", async () => {
  const news = /** @type {const} */ ({ type: "edited", desk: "a" });
  assert.equal(await tellPanel(news), false);
  /** @type {any[]} */
  const heard = [];
  hearNews((news, from) => heard.push([news, from]));
  assert.equal(await tellPanel(news), true);
  const long = /** @type {any} */ ({ type: "said", desk: "a", words: "w".repeat(kPieceUnits + 1) });
  assert.equal(await tellPanel(long), true);
  assert.deepEqual(heard[0], [news, { tabId: 7, frameId: 3 }]);
  assert.equal(heard.length, 2);
  assert.equal(heard[1][0].words.length, kPieceUnits + 1);
});

test("orders reach a frame until it stops listening", async () => {
  /** @type {any[]} */
  const heard = [];
  const stop = hearOrders((order) => heard.push(order));
  assert.equal(await tellFrame({ tabId: 7 }, { type: "leave" }), true);
  assert.deepEqual(heard, [{ type: "leave" }]);
  stop();
  await tellFrame({ tabId: 7, frameId: 3 }, { type: "leave" });
  assert.equal(heard.length, 1);
});

test("a message of another extension is not heard", () => {
  answer(async () => "secret");
  hearNews(() => assert.fail("heard"));
  hearOrders(() => assert.fail("heard"));
  for (const to of ["background", "panel", "frame"])
    for (const listener of listeners) {
      const message = { to, question: {}, news: {}, order: {} };
      const answered = listener(message, { id: "stranger" }, () => assert.fail("answered"));
      assert.equal(answered, undefined);
    }
});
