// @ts-check
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

/** @type {Galley} */
let galley;

/**
 * Short, with every kind of mark: what is made when it is first needed is made while the page is, or
 * while there is no article yet.
 */
const kWarmUp = "A line.\n\nHe said “so” , and it it was. Experts say 12 people died.\n\nRead more";

/** Progress is told this often at most. */
const kProgressMs = 100;
let told = 0;

addEventListener("message", async ({ data }) => {
  if (data.type === "start") {
    galley = await createGalley({
      instantiateWasm(
        /** @type {WebAssembly.Imports} */ imports,
        /** @type {(instance: WebAssembly.Instance, module: WebAssembly.Module) => void} */ done,
      ) {
        const instance = new WebAssembly.Instance(data.module, imports);
        done(instance, data.module);
        return instance.exports;
      },
      onProgress(/** @type {number} */ done, /** @type {number} */ total) {
        const now = performance.now();
        if (now - told < kProgressMs) return;
        told = now;
        postMessage({ type: "progress", share: done / total });
      },
    });
    const { error } = JSON.parse(galley.setPack(data.pack));
    if (error) throw new Error(error.message);
    postMessage({ type: "ready", version: galley.version(), rules: galley.rules() });
    galley.lint(kWarmUp, "{}");
  } else if (data.type === "call") {
    const began = performance.now();
    told = began;
    const bytes = data.text instanceof Uint8Array;
    const json = bytes
      ? galley.decode(data.text)
      : galley[/** @type {"lint"|"clean"|"write"} */ (data.call)](data.text, data.options);
    const ms = performance.now() - began;
    const words = bytes ? 0 : countWords(data.text);
    postMessage({ type: "result", seq: data.seq, json, ms, words });
  }
});

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

// Not from here: until it is told that this script has run, the page's thread holds back what it has
// for this one, and "awake" sets it to work.
setTimeout(() => postMessage({ type: "awake" }));

// A rejected promise does not reach the page by itself.
addEventListener("unhandledrejection", ({ reason }) => {
  postMessage({ type: "failed", message: String(reason) });
});
