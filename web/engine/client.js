// @ts-check
/** The page's end of the engine: one worker, another one when it has crashed. */

/** @typedef {import("../model/report.js").Report} Report */
/** @typedef {import("../model/report.js").Rule} Rule */
/**
 * @typedef {object} Engine
 * @property {WebAssembly.Module} module
 * @property {Uint8Array} pack what it knows of English
 */
/**
 * @typedef {object} Answer
 * @property {number} seq
 * @property {number} ms
 * @property {number} words of the text
 * @property {Report|null} report null if it could not read the options
 * @property {import("../model/config.js").EngineError|null} error why
 */
/** @typedef {"starting"|"ready"|"working"|"restarting"|"failed"|"stopped"} EngineState */
/**
 * @typedef {object} Job
 * @property {"lint"|"clean"|"write"|"decode"} call
 * @property {number} seq
 * @property {string|Uint8Array} text or, to decode, the bytes of one
 * @property {string} options
 * @property {(result: any) => void} [done] of a question that is asked once
 * @property {(error: Error) => void} [failed]
 */

/** A worker that answers nothing for this long is taken for hung. The rate is per UTF-16 unit. */
const kWatchdogMs = 20_000;
const kWatchdogMsPerUnit = 0.02;
/** After this many crashes in a row the engine stays down until the text changes. */
const kMaxCrashes = 3;

export class EngineClient {
  /** @type {Promise<Engine>} */ loaded;
  /** @type {Worker|null} */ #worker = null;
  /** @type {() => Worker} */ #newWorker;
  /** @type {(state: EngineState) => void} */ #tell = () => {};
  /** @type {(answer: Answer) => void} */ #onReport = () => {};
  /** @type {(share: number) => void} */ #onProgress = () => {};
  #ready = false;
  #crashes = 0;
  #seq = 0;
  /** @type {Job|null} */ #running = null;
  /** @type {Job|null} */ #waiting = null;
  /** @type {Job[]} */ #asked = [];
  /** @type {ReturnType<typeof setTimeout>|undefined} */ #watchdog;
  /** @type {(_?: undefined) => void} */ #awake = () => {};
  /** The worker needs this thread no more to start. @type {Promise<void>} */ awake;
  /** @type {EngineState} */ state = "starting";
  /** @type {Map<string, Rule>} */ rules = new Map();
  version = "";

  /**
   * @param {Promise<Engine>} engine the worker starts while it still comes in
   * @param {() => Worker} newWorker makes one that runs worker.js
   */
  constructor(engine, newWorker) {
    this.awake = new Promise((done) => (this.#awake = done));
    this.loaded = engine;
    this.#newWorker = newWorker;
    this.#start();
  }

  /**
   * @param {object} listener hears of the state as it is at once
   * @param {(state: EngineState) => void} listener.onState
   * @param {(answer: Answer) => void} listener.onReport answers come in the order of their numbers;
   *   some numbers get none
   * @param {(share: number) => void} listener.onProgress how much of a report is done, 0 to 1
   */
  listen({ onState, onReport, onProgress }) {
    this.#onReport = onReport;
    this.#onProgress = onProgress;
    this.#tell = onState;
    onState(this.state);
  }

  /**
   * Asks for a report. A text that still waits when a newer one comes is never linted.
   * @param {string} text
   * @param {string} options
   * @returns {number} the number of this request
   */
  lint(text, options) {
    this.#waiting = { call: "lint", seq: ++this.#seq, text, options };
    this.#wake();
    return this.#seq;
  }

  /**
   * Asks for something made of a text; every question gets its answer.
   * @param {"clean"|"write"|"decode"} call
   * @param {string|Uint8Array} text or, to decode, the bytes of one
   * @param {string} options
   * @returns {Promise<any>} what the engine says, or a rejection that says why not
   */
  ask(call, text, options) {
    return new Promise((done, failed) => {
      this.#asked.push({ call, seq: ++this.#seq, text, options, done, failed });
      this.#wake();
    });
  }

  /**
   * @param {import("../model/config.js").Config} config
   * @returns {Promise<import("../model/config.js").EngineError|null>} what is wrong with it; null if the
   *   engine can read it
   */
  faultOf(config) {
    // Of no text, so that a long article costs nothing.
    return this.ask("clean", "", JSON.stringify({ config })).then(
      () => null,
      ({ message, cause }) => cause ?? { code: "failed", place: "", message },
    );
  }

  /** Gives up the report that is being made and any that waits. */
  cancel() {
    if (this.state !== "working") return;
    this.#waiting = null;
    this.#stop("The check was stopped.");
    this.#start();
    this.#onState("stopped");
  }

  /** @param {EngineState} state */
  #onState(state) {
    this.state = state;
    this.#tell(state);
  }

  #wake() {
    if (this.state === "failed") {
      this.#crashes = 0;
      this.#start();
    }
    this.#next();
  }

  #start() {
    this.#ready = false;
    const worker = this.#newWorker();
    this.#worker = worker;
    worker.addEventListener("message", ({ data }) => this.#message(data));
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.#crashed();
    });
    worker.addEventListener("messageerror", () => this.#crashed());
    this.loaded.then(
      ({ module, pack }) => {
        if (this.#worker !== worker) return;
        worker.postMessage({ type: "start", module, pack });
        this.#watch(0);
      },
      () => {
        this.#stop("The engine could not be loaded.");
        this.#onState("failed");
      },
    );
  }

  #next() {
    if (!this.#ready || this.#running) return;
    const asked = this.#asked.shift();
    if (!asked && !this.#waiting) return;
    this.#running = asked ?? this.#waiting;
    if (!asked) this.#waiting = null;
    const { call, seq, text, options } = /** @type {Job} */ (this.#running);
    this.#worker?.postMessage({ type: "call", call, seq, text, options });
    this.#watch(text.length);
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
    if (data.type === "awake") return this.#awake();
    if (data.type === "progress") {
      if (this.#running?.call === "lint") this.#onProgress(data.share);
      return;
    }
    clearTimeout(this.#watchdog);
    if (data.type === "ready") {
      this.version = data.version;
      this.rules = new Map(
        /** @type {Rule[]} */ (JSON.parse(data.rules)).map((rule) => [rule.id, rule]),
      );
      this.#ready = true;
      this.#onState("ready");
    } else if (data.type === "result") {
      const job = this.#running;
      this.#running = null;
      this.#crashes = 0;
      this.#onState("ready");
      const { seq, ms, words, json } = data;
      const parsed = JSON.parse(json);
      /** @type {import("../model/config.js").EngineError|null} */
      const error = parsed.error ?? null;
      if (!job?.done) this.#onReport({ seq, ms, words, error, report: error ? null : parsed });
      else if (error === null) job.done(parsed);
      else job.failed?.(new Error(error.message, { cause: error }));
    } else {
      return this.#crashed();
    }
    this.#next();
  }

  /** A trap leaves the engine's memory in an unknown state: a new worker, and the newest text again. */
  #crashed() {
    if (this.#running?.call === "lint") this.#waiting ??= this.#running;
    this.#stop("The engine stopped.");
    if (++this.#crashes >= kMaxCrashes) {
      this.#waiting = null;
      this.#onState("failed");
      return;
    }
    this.#onState("restarting");
    this.#start();
  }

  /** @param {string} why what the questions under way are answered */
  #stop(why) {
    clearTimeout(this.#watchdog);
    this.#worker?.terminate();
    this.#worker = null;
    this.#running?.failed?.(new Error(why));
    this.#running = null;
    for (const { failed } of this.#asked.splice(0)) failed?.(new Error(why));
  }
}
