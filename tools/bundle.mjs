// What the builds of the page and of the extension share: bundling modules of web/.
import { build } from "esbuild";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** What the WebAssembly build makes; ends the program when it is not there. @param {string} engine its folder */
export function engineFiles(engine) {
  for (const name of ["galley.mjs", "galley.wasm", "english.pack"]) {
    if (existsSync(join(engine, name))) continue;
    console.error(`build: there is no ${join(engine, name)}: build the WebAssembly first`);
    process.exit(1);
  }
}

// Emscripten's glue imports the external ones under Node alone.
const kEngineOptions = {
  define: { "import.meta.url": '""' },
  external: ["module", "node:*", "fs", "path", "url", "crypto", "worker_threads"],
};

/**
 * @param {{web: string, engine: string}} folders
 * @param {Set<string>} [packages] gets the names of the npm packages that went into what is made
 * @returns {(entry: string, more?: Partial<import("esbuild").BuildOptions>) => Promise<string>} makes one
 *   file of an entry and all that it imports
 */
export function bundler({ web, engine }, packages = new Set()) {
  /** What `galley:engine` and `galley:worker` stand for; the worker goes into the page as text. */
  const galley = {
    name: "galley",
    /** @param {import("esbuild").PluginBuild} builder */
    setup(builder) {
      builder.onResolve({ filter: /^galley:engine$/ }, () => ({
        path: join(engine, "galley.mjs"),
      }));
      builder.onResolve({ filter: /^galley:worker$/ }, () => ({
        path: "worker",
        namespace: "galley",
      }));
      builder.onLoad({ filter: /^worker$/, namespace: "galley" }, async () => ({
        // A classic worker: a page from disk has no origin that a module worker could be fetched for.
        contents: await bundled("engine/worker.js", { format: "iife", ...kEngineOptions }),
        loader: "text",
      }));
    },
  };
  /** @type {ReturnType<typeof bundler>} */
  async function bundled(entry, { plugins = [], ...more } = {}) {
    const { outputFiles, metafile } = await build({
      entryPoints: [join(web, entry)],
      bundle: true,
      write: false,
      metafile: true,
      minify: true,
      format: "esm",
      target: ["chrome105", "firefox128", "safari17.2"],
      loader: { ".txt": "text" },
      legalComments: "none",
      logLevel: "warning",
      plugins: [galley, ...plugins],
      ...more,
    });
    for (const path of Object.keys(metafile?.inputs ?? {})) {
      const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
      if (name) packages.add(name);
    }
    return /** @type {import("esbuild").OutputFile[]} */ (outputFiles)[0].text;
  }
  return bundled;
}

/** Options for an entry that holds the engine itself. */
export const withEngine = kEngineOptions;

/**
 * A module that is made by the build.
 * @param {string} name such as "galley:files"
 * @param {string} contents
 * @param {"text"|"json"} loader
 * @returns {import("esbuild").Plugin}
 */
export function made(name, contents, loader) {
  const filter = new RegExp(`^${name}$`);
  return {
    name,
    setup(builder) {
      builder.onResolve({ filter }, () => ({ path: name, namespace: name }));
      builder.onLoad({ filter: /.*/, namespace: name }, () => ({ contents, loader }));
    },
  };
}
