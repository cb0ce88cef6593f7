// @ts-check
import { byId } from "../shell/elements.js";

/** @typedef {import("../engine/client.js").EngineState} EngineState */

/** An engine that answers sooner needs no word on its work. */
const kSlowMs = 400;

/** What the page shows of the engine: that it works, how far it is, that it has stopped. */
export class EngineStatus {
  /** @type {{isCurrent: () => boolean, sumUp: () => void, say: import("../shell/notice.js").Notices}} */ #host;
  /** @type {ReturnType<typeof setTimeout>|undefined} */ #timer;

  /**
   * @param {object} host
   * @param {() => boolean} host.isCurrent the last report is about the text as it stands
   * @param {() => void} host.sumUp says anew how things stand
   * @param {import("../shell/notice.js").Notices} host.say
   */
  constructor(host) {
    this.#host = host;
  }

  /** @param {EngineState} state */
  show(state) {
    const { isCurrent, sumUp, say } = this.#host;
    document.documentElement.dataset.engine = state;
    clearTimeout(this.#timer);
    byId("progress").hidden = true;
    // When it is ready again a report follows, and that is summed up.
    if (state === "working") {
      this.#timer = setTimeout(() => {
        sumUp();
        byId("progress").hidden = isCurrent();
      }, kSlowMs);
    } else if (state !== "ready") sumUp();
    if (state === "restarting") {
      say.notify("The engine stopped and has been started again. Your text is untouched.");
    } else if (state === "failed") {
      say.notify("The engine keeps stopping on this text. It tries again when the text changes.");
    }
  }

  /** @param {number} share of a check that is done, 0 to 1 */
  progress(share) {
    /** @type {HTMLProgressElement} */ (byId("progress-bar")).value = share;
  }

  /**
   * @param {string} version of the engine
   * @param {number} ms that its last check took
   */
  checked(version, ms) {
    byId("engine-note").textContent = `Galley ${version}, last check ${ms.toFixed(1)} ms.`;
  }
}
