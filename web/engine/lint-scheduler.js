// @ts-check
/** @typedef {import("../model/edits.js").Edit} Edit */
/** @typedef {import("../model/report.js").Report} Report */
/** @typedef {import("../model/config.js").Config} Config */
/** @typedef {import("../model/config.js").EngineError} EngineError */
/**
 * @typedef {object} Checked what a report is about
 * @property {string} text
 * @property {Edit[][]} edits of the text since it was asked for
 * @property {number} ms that the engine took
 * @property {number} words of the text
 */
/**
 * @typedef {object} Listener
 * @property {() => {text: string, structure: object|null}} article as it stands
 * @property {() => object} more what else a report shall say
 * @property {(state: import("./client.js").EngineState) => void} onState
 * @property {(share: number) => void} onProgress of a check, 0 to 1
 * @property {(report: Report, checked: Checked) => void} onReport
 * @property {(config: Config, report: Report) => void} onConfig the engine has accepted one
 * @property {(error: EngineError, config: Config, kept: boolean) => void} onRefused it cannot read one:
 *   the one that was being tried, or the one that was in force, which is then the default one
 */

/** Typing rests this long before the engine is asked; a paste is not kept waiting. */
const kTypingPauseMs = 120;
/** A text that takes longer waits as long as its last check took, so that typing keeps the machine. */
const kLongestPauseMs = 1500;

/**
 * When the engine is asked, with which configuration, and what its answers are about: a report comes
 * with the edits that were made since its text was sent.
 */
export class LintScheduler {
  /** @type {import("./client.js").EngineClient|null} */ #engine = null;
  /** @type {Listener} */ #listener;
  /** @type {Array<{seq: number, config: Config, text: string, edits: Edit[][]}>} */ #underway = [];
  /** @type {ReturnType<typeof setTimeout>|undefined} */ #timer;
  /** @type {Config|null} a configuration that the engine has not accepted yet */ #draft = null;
  #lastMs = 0;
  /** In force. @type {Config} */ config;
  /** The user has stopped the check of this text. */
  stopped = false;
  /** The last report is about the text as it stands. */
  current = false;

  /**
   * @param {Config} config
   * @param {Listener} listener
   */
  constructor(config, listener) {
    this.config = config;
    this.#listener = listener;
  }

  /**
   * @param {import("./client.js").EngineClient} engine
   * @returns {Promise<unknown>} a rejection says why it cannot be loaded
   */
  start(engine) {
    this.#engine = engine;
    engine.listen({
      onState: (state) => this.#listener.onState(state),
      onProgress: (share) => this.#listener.onProgress(share),
      onReport: (answer) => this.#answered(answer),
    });
    this.now();
    return engine.loaded;
  }

  /** @returns {import("./client.js").EngineState} */
  get state() {
    return this.#engine?.state ?? "starting";
  }

  get version() {
    return this.#engine?.version ?? "";
  }

  /** In force, or about to be. */
  get wanted() {
    return this.#draft ?? this.config;
  }

  /** By id, once the engine has started. @returns {Map<string, import("../model/report.js").Rule>} */
  get rules() {
    return this.#engine?.rules ?? new Map();
  }

  /**
   * The text has changed: it is checked when typing rests.
   * @param {Edit[]} edits of the text before them
   */
  edited(edits) {
    for (const request of this.#underway) request.edits.push(edits);
    this.current = false;
    const arrived = edits.reduce((sum, { text }) => sum + text.length, 0);
    clearTimeout(this.#timer);
    if (arrived > 1 || edits.length > 1) this.now();
    else {
      const pause = Math.min(Math.max(kTypingPauseMs, this.#lastMs), kLongestPauseMs);
      this.#timer = setTimeout(() => this.now(), pause);
    }
  }

  now() {
    clearTimeout(this.#timer);
    if (!this.#engine) return;
    this.stopped = false;
    const config = this.wanted;
    const { text, options } = this.#question({ config, ...this.#listener.more() });
    this.#underway.push({ seq: this.#engine.lint(text, options), config, text, edits: [] });
  }

  /** @param {Config} config in force once the engine has accepted it */
  try(config) {
    this.#draft = config;
    this.now();
  }

  /** @param {Config} config that the engine has accepted before */
  use(config) {
    this.#draft = null;
    this.config = config;
  }

  /**
   * @param {Config} config
   * @returns {Promise<EngineError|null>} what is wrong with it; null if the engine can read it
   */
  async faultOf(config) {
    const message = "The engine is not running.";
    return this.#engine?.faultOf(config) ?? { code: "failed", place: "", message };
  }

  /**
   * Asks the engine for something made of the article.
   * @param {"clean"|"write"} call
   * @param {object} more
   */
  ask(call, more) {
    if (!this.#engine) return Promise.reject(new Error("The engine is not running."));
    const { text, options } = this.#question({ config: this.config, ...more });
    return this.#engine.ask(call, text, options);
  }

  /** Gives up the check under way, and any that waits for typing to rest. */
  stop() {
    this.forget();
    this.#engine?.cancel();
    this.stopped = true;
  }

  /** No report on what was asked so far is wanted any more. */
  forget() {
    clearTimeout(this.#timer);
    this.#underway = [];
  }

  /** @param {object} more */
  #question(more) {
    const { text, structure } = this.#listener.article();
    return { text, options: JSON.stringify({ ...more, ...(structure ? { structure } : {}) }) };
  }

  /** @param {import("./client.js").Answer} answer */
  #answered({ seq, report, error, ms, words }) {
    const request = this.#underway.find((one) => one.seq === seq);
    this.#underway = this.#underway.filter((one) => one.seq > seq);
    if (!request) return;
    const { config, text, edits } = request;
    if (report === null) {
      if (config === this.#draft) this.#draft = null;
      const kept = config === this.config;
      if (kept) this.config = {};
      this.#listener.onRefused(/** @type {EngineError} */ (error), config, kept);
      this.now();
      return;
    }
    this.#lastMs = ms;
    this.current = edits.length === 0;
    if (config === this.#draft) {
      this.use(config);
      this.#listener.onConfig(config, report);
    }
    this.#listener.onReport(report, { text, edits, ms, words });
  }
}
