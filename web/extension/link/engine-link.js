// @ts-check
import { EngineClient } from "../../engine/client.js";
import { ask } from "./messages.js";

/**
 * The background's engine, where the page has a worker of its own: engine/client.js speaks to both. A
 * page's policy may forbid WebAssembly and workers to whoever runs inside of it.
 */
export class EngineLink {
  /** @type {Map<string, (event: any) => void>} */ #listeners = new Map();
  #ended = false;

  /** @param {string} name @param {(event: any) => void} listener */
  addEventListener(name, listener) {
    this.#listeners.set(name, listener);
  }

  /** @param {any} message as worker.js gets it */
  postMessage({ type, seq, call, text, options }) {
    if (type === "start") {
      this.#emit("message", { type: "awake" });
      void this.#answer(ask({ type: "engine" }), (about) => ({ type: "ready", ...about }));
    } else {
      // Messages are JSON in Chromium: bytes go as letters.
      const bytes = text instanceof Uint8Array;
      const words = bytes ? lettersOf(text) : text;
      const asked = ask({ type: "call", call, text: words, options, bytes });
      void this.#answer(asked, (result) => ({ type: "result", seq, ...result }));
    }
  }

  terminate() {
    this.#ended = true;
  }

  /**
   * @param {Promise<any>} asked
   * @param {(answer: any) => object} message
   */
  async #answer(asked, message) {
    try {
      this.#emit("message", message(await asked));
    } catch (error) {
      this.#emit("message", { type: "failed", message: String(error) });
    }
  }

  /** @param {string} name @param {object} data */
  #emit(name, data) {
    if (!this.#ended) this.#listeners.get(name)?.({ data, preventDefault() {} });
  }
}

/** The background's engine as a page has its own. */
export function farEngine() {
  return new EngineClient(
    Promise.resolve(/** @type {any} */ ({})),
    () => /** @type {any} */ (new EngineLink()),
  );
}

const kAtOnce = 0x8000;

/** One letter a byte, as `atob` and `btoa` have it. @param {Uint8Array} bytes */
function lettersOf(bytes) {
  let letters = "";
  for (let i = 0; i < bytes.length; i += kAtOnce)
    letters += String.fromCharCode(...bytes.subarray(i, i + kAtOnce));
  return letters;
}
