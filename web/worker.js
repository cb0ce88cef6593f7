// @ts-check
import createGalley from "galley:engine";

/** @typedef {{lint: (text: string, options: string) => string, rules: () => string, version: () => string}} Galley */

/** @type {Galley} */
let galley;

/** Short, with every kind of mark, so that the first article does not pay for compiling the rules. */
const kWarmUp = "A line.\n\nHe said “so” , and it it was. Experts say 12 people died.\n\nRead more";

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
    });
    galley.lint(kWarmUp, "{}");
    postMessage({ type: "ready", version: galley.version(), rules: galley.rules() });
  } else if (data.type === "lint") {
    const began = performance.now();
    const json = galley.lint(data.text, data.options);
    postMessage({ type: "report", seq: data.seq, json, ms: performance.now() - began });
  }
});

// A rejected promise does not reach the page by itself.
addEventListener("unhandledrejection", ({ reason }) => {
  postMessage({ type: "failed", message: String(reason) });
});
