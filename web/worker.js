// @ts-check
import createGalley from "galley:engine";

/** @typedef {(text: string, options: string) => string} Call */
/** @typedef {{lint: Call, clean: Call, write: Call, rules: () => string, version: () => string}} Galley */

/** @type {Galley} */
let galley;

/** Short, with every kind of mark, so that the first article does not pay for compiling the rules. */
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
    galley.lint(kWarmUp, "{}");
    postMessage({ type: "ready", version: galley.version(), rules: galley.rules() });
  } else if (data.type === "call") {
    const began = performance.now();
    told = began;
    const json = galley[/** @type {"lint"|"clean"|"write"} */ (data.call)](data.text, data.options);
    postMessage({ type: "result", seq: data.seq, json, ms: performance.now() - began });
  }
});

// A rejected promise does not reach the page by itself.
addEventListener("unhandledrejection", ({ reason }) => {
  postMessage({ type: "failed", message: String(reason) });
});
