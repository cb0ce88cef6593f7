// @ts-check
import { ask } from "../link/messages.js";

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
      const asked = ask({ type: "call", call, text, options });
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
