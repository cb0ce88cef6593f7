// @ts-check
/**
 * The page's end of the engine: one worker, made from a blob so that it inherits this document's
 * content security policy (a worker that is loaded from the network does not).
 */
import workerSource from "galley:worker";

/** @typedef {import("./findings.js").Report} Report */
/**
 * @typedef {object} Rule
 * @property {string} id
 * @property {string} family
 * @property {string} summary
 * @property {string} why
 * @property {Array<{name: string, default: number, least: number, most: number, what: string}>} options
 */
/**
 * @typedef {object} Answer
 * @property {number} seq
 * @property {number} ms
 * @property {string} json what the engine wrote
 * @property {Report|null} report null if it could not read the options
 * @property {string} error why
 */
/** @typedef {"starting"|"ready"|"working"|"restarting"|"failed"} EngineState */

/** A worker that answers nothing for this long is taken for hung. The rate is per UTF-16 unit. */
const kWatchdogMs = 20_000;
const kWatchdogMsPerUnit = 0.02;
/** After this many crashes in a row the engine stays down until the text changes. */
const kMaxCrashes = 3;

export class Engine {
  /** @type {WebAssembly.Module} */ #module;
  /** @type {Worker|null} */ #worker = null;
  /** @type {string} */ #url;
  /** @type {(state: EngineState) => void} */ #onState;
  /** @type {(answer: Answer) => void} */ #onReport;
  #ready = false;
  #crashes = 0;
  #seq = 0;
  /** @type {{seq: number, text: string, options: string}|null} */ #running = null;
  /** @type {{seq: number, text: string, options: string}|null} */ #waiting = null;
  /** @type {ReturnType<typeof setTimeout>|undefined} */ #watchdog;
  /** @type {EngineState} */ state = "starting";
  /** @type {Map<string, Rule>} */ rules = new Map();
  version = "";

  /**
   * @param {WebAssembly.Module} module
   * @param {object} listener
   * @param {(state: EngineState) => void} listener.onState
   * @param {(answer: Answer) => void} listener.onReport answers come in the order of their numbers;
   *   some numbers get none
   */
  constructor(module, { onState, onReport }) {
    this.#module = module;
    this.#onReport = onReport;
    this.#onState = (state) => {
      this.state = state;
      onState(state);
    };
    this.#url = URL.createObjectURL(new Blob([workerSource], { type: "text/javascript" }));
    this.#start();
  }

  /**
   * Asks for a report. A text that still waits when a newer one comes is never linted.
   * @param {string} text
   * @param {string} options
   * @returns {number} the number of this request
   */
  lint(text, options) {
    this.#waiting = { seq: ++this.#seq, text, options };
    if (this.state === "failed") {
      this.#crashes = 0;
      this.#start();
    }
    this.#next();
    return this.#seq;
  }

  #start() {
    this.#ready = false;
    const worker = new Worker(trusted(this.#url), { name: "galley" });
    this.#worker = worker;
    worker.addEventListener("message", ({ data }) => this.#message(data));
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.#crashed();
    });
    worker.addEventListener("messageerror", () => this.#crashed());
    worker.postMessage({ type: "start", module: this.#module });
    this.#watch(0);
  }

  #next() {
    if (!this.#ready || this.#running || !this.#waiting) return;
    this.#running = this.#waiting;
    this.#waiting = null;
    this.#worker?.postMessage({ type: "lint", ...this.#running });
    this.#watch(this.#running.text.length);
    this.#onState("working");
  }

  /** @param {number} length */
  #watch(length) {
    clearTimeout(this.#watchdog);
    const patience = kWatchdogMs + length * kWatchdogMsPerUnit;
    this.#watchdog = setTimeout(() => this.#crashed(), patience);
  }

  /** @param {any} data */
  #message(data) {
    clearTimeout(this.#watchdog);
    if (data.type === "ready") {
      this.version = data.version;
      this.rules = new Map(
        /** @type {Rule[]} */ (JSON.parse(data.rules)).map((rule) => [rule.id, rule]),
      );
      this.#ready = true;
      this.#onState("ready");
    } else if (data.type === "report") {
      this.#running = null;
      this.#crashes = 0;
      this.#onState("ready");
      const { seq, ms, json } = data;
      const parsed = JSON.parse(json);
      const error = /** @type {string} */ (parsed.error ?? "");
      this.#onReport({ seq, ms, json, error, report: error === "" ? parsed : null });
    } else {
      return this.#crashed();
    }
    this.#next();
  }

  /** A trap leaves the engine's memory in an unknown state: a new worker, and the newest text again. */
  #crashed() {
    clearTimeout(this.#watchdog);
    this.#worker?.terminate();
    this.#worker = null;
    this.#waiting ??= this.#running;
    this.#running = null;
    if (++this.#crashes >= kMaxCrashes) {
      this.#waiting = null;
      this.#onState("failed");
      return;
    }
    this.#onState("restarting");
    this.#start();
  }
}

/**
 * @param {string} url
 * @returns {string}
 */
function trusted(url) {
  const factory = /** @type {any} */ (globalThis).trustedTypes;
  if (!factory) return url;
  policy ??= factory.createPolicy("galley-worker", {
    createScriptURL: (/** @type {string} */ blob) => {
      if (!blob.startsWith("blob:")) throw new TypeError("only a worker of this page's own making");
      return blob;
    },
  });
  return policy.createScriptURL(url);
}

/** @type {any} */
let policy;
