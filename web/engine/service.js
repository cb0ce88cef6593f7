// @ts-check
/** The engine itself: an instance of the WebAssembly, and what it is asked. No DOM, no messages. */
import createGalley from "galley:engine";

/** @typedef {(text: string, options: string) => string} Call */
/**
 * @typedef {object} Galley
 * @property {Call} lint
 * @property {Call} clean
 * @property {Call} write
 * @property {(bytes: Uint8Array) => string} decode
 * @property {(pack: Uint8Array) => string} setPack
 * @property {() => string} rules
 * @property {() => string} version
 */

/** @typedef {{ms: number, words: number, json: string}} Result `ms` that it took, `words` of the text */

/**
 * Short, with every kind of mark: what is made when it is first needed is made while the page is, or
 * while there is no article yet.
 */
const kWarmUp = "A line.\n\nHe said “so” , and it it was. Experts say 12 people died.\n\nRead more";

/** Progress is told this often at most. */
const kProgressMs = 100;

export class EngineService {
  /** @type {Galley} */ #galley;
  /** When progress was last told. */
  #told = 0;

  /** @param {Galley} galley */
  constructor(galley) {
    this.#galley = galley;
  }

  /**
   * @param {import("./client.js").Engine} engine
   * @param {(share: number) => void} [onProgress] of a long call, 0 to 1
   */
  static async start({ module, pack }, onProgress = () => {}) {
    /** @type {EngineService|undefined} */
    let service;
    const galley = await createGalley({
      instantiateWasm(
        /** @type {WebAssembly.Imports} */ imports,
        /** @type {(instance: WebAssembly.Instance, module: WebAssembly.Module) => void} */ done,
      ) {
        const instance = new WebAssembly.Instance(module, imports);
        done(instance, module);
        return instance.exports;
      },
      onProgress(/** @type {number} */ done, /** @type {number} */ total) {
        if (service?.isTimeToTell()) onProgress(done / total);
      },
    });
    const { error } = JSON.parse(galley.setPack(pack));
    if (error) throw new Error(error.message);
    service = new EngineService(galley);
    return service;
  }

  get version() {
    return this.#galley.version();
  }

  /** As JSON. */
  get rules() {
    return this.#galley.rules();
  }

  warmUp() {
    this.#galley.lint(kWarmUp, "{}");
  }

  /**
   * @param {"lint"|"clean"|"write"|"decode"} call
   * @param {string|Uint8Array} text or, to decode, the bytes of one
   * @param {string} options
   * @returns {Result}
   */
  call(call, text, options) {
    const began = performance.now();
    this.#told = began;
    const galley = this.#galley;
    const json =
      text instanceof Uint8Array
        ? galley.decode(text)
        : galley[/** @type {"lint"|"clean"|"write"} */ (call)](text, options);
    const ms = performance.now() - began;
    return { ms, words: text instanceof Uint8Array ? 0 : countWords(text), json };
  }

  isTimeToTell() {
    const now = performance.now();
    if (now - this.#told < kProgressMs) return false;
    this.#told = now;
    return true;
  }
}

/** @param {string} text */
function countWords(text) {
  let count = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const space =
      unit <= 32 || unit === 0xa0 || (unit >= 0x2000 && unit <= 0x200b) || unit === 0x3000;
    if (!space && !inside) count++;
    inside = !space;
  }
  return count;
}
