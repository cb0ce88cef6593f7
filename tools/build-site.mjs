#!/usr/bin/env node
// Builds the static site: node tools/build-site.mjs [--engine build/wasm] [--out build/site]
//
// The result works under any sub-path of any static host: every address in it is relative, every
// name but index.html carries a hash of its content.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const { values } = parseArgs({
  options: {
    engine: { type: "string", default: join(root, "build/wasm") },
    out: { type: "string", default: join(root, "build/site") },
  },
});
const web = join(root, "web");
const engine = resolve(values.engine);
const out = resolve(values.out);
const fresh = `${out}.new`;

for (const name of ["galley.mjs", "galley.wasm"]) {
  if (!existsSync(join(engine, name))) {
    console.error(`build-site: there is no ${join(engine, name)}: build the WebAssembly first`);
    process.exit(1);
  }
}

/**
 * One file made of an entry and all that it imports.
 * @param {string} entry
 * @param {Partial<import("esbuild").BuildOptions>} [more]
 */
async function bundled(entry, more) {
  const { outputFiles } = await build({
    entryPoints: [join(web, entry)],
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    target: ["chrome105", "firefox128", "safari17.2"],
    loader: { ".txt": "text" },
    legalComments: "none",
    logLevel: "warning",
    plugins: [galley],
    ...more,
  });
  return /** @type {import("esbuild").OutputFile[]} */ (outputFiles)[0].text;
}

/** What `galley:engine` and `galley:worker` stand for; the worker goes into the page as text. */
const galley = {
  name: "galley",
  /** @param {import("esbuild").PluginBuild} builder */
  setup(builder) {
    builder.onResolve({ filter: /^galley:engine$/ }, () => ({ path: join(engine, "galley.mjs") }));
    builder.onResolve({ filter: /^galley:worker$/ }, () => ({
      path: "worker",
      namespace: "galley",
    }));
    builder.onLoad({ filter: /^worker$/, namespace: "galley" }, async () => ({
      // Emscripten's glue imports the external ones under Node alone.
      contents: await bundled("worker.js", {
        external: ["module", "node:*", "fs", "path", "url", "crypto", "worker_threads"],
      }),
      loader: "text",
    }));
  },
};

/** @param {Uint8Array|string} content */
const hash = (content) => createHash("sha256").update(content).digest("hex").slice(0, 10);

/** @type {Map<string, Uint8Array|string>} */
const files = new Map();

const script = await bundled("main.js");
const style = await bundled("style.css");
const wasm = await readFile(join(engine, "galley.wasm"));

let html = await readFile(join(web, "index.html"), "utf8");
for (const [source, content, stem, extension] of /** @type {const} */ ([
  ["main.js", script, "page", "js"],
  ["style.css", style, "page", "css"],
  ["galley.wasm", wasm, "galley", "wasm"],
])) {
  const name = `${stem}-${hash(content)}.${extension}`;
  const reference = new RegExp(`(src|href)="${source.replace(".", "\\.")}"`);
  if (!reference.test(html)) throw new Error(`web/index.html does not name ${source}`);
  html = html.replace(reference, `$1="${name}"`);
  files.set(name, content);
}
files.set("index.html", html.replace(/<!--[\s\S]*?-->\s*/g, ""));

// Whole or not at all: a server that is running never sees half a site.
await rm(fresh, { recursive: true, force: true });
await mkdir(fresh, { recursive: true });
for (const [name, content] of files) await writeFile(join(fresh, name), content);
await rm(out, { recursive: true, force: true });
await rename(fresh, out);

for (const [name, content] of files) {
  const size = Buffer.byteLength(content);
  const packed = gzipSync(content, { level: 9 }).length;
  console.log(
    `${name.padEnd(28)} ${size.toString().padStart(9)} ${packed.toString().padStart(9)} gz`,
  );
}
