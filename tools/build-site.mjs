#!/usr/bin/env node
// Builds the static site: node tools/build-site.mjs [--engine build/wasm] [--out build/site]
//
// The result works under any sub-path of any static host: every address in it is relative, every
// name but those of the pages and the service worker carries a hash of its content.
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { bundler, engineFiles, made } from "./bundle.mjs";

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

engineFiles(engine);
const bundled = bundler({ web, engine });

/** @param {Uint8Array|string} content */
const hash = (content) => createHash("sha256").update(content).digest("hex").slice(0, 10);

/** @type {Map<string, Uint8Array|string>} */
const files = new Map();

// Inside a page "<!--" would open a comment; strings and patterns may spell it otherwise.
const script = (await bundled("main.js")).replaceAll("<!--", "\\x3c!--");
const style = await bundled("style.css");
const wasm = await readFile(join(engine, "galley.wasm"));
const pack = await readFile(join(engine, "english.pack"));

const template = (await readFile(join(web, "index.html"), "utf8")).replace(
  /<!--[\s\S]*?-->\s*/g,
  "",
);

/**
 * Replaces one piece of the template, which has to be there.
 * @param {string} html
 * @param {string|RegExp} piece
 * @param {string} by
 */
function swap(html, piece, by) {
  const swapped = html.replace(piece, () => by);
  if (swapped === html) throw new Error(`web/index.html does not have ${piece}`);
  return swapped;
}

let page = template;
for (const [source, content, stem, extension] of /** @type {const} */ ([
  ["main.js", script, "page", "js"],
  ["style.css", style, "page", "css"],
  ["galley.wasm", wasm, "galley", "wasm"],
  ["english.pack", pack, "english", "pack"],
])) {
  const name = `${stem}-${hash(content)}.${extension}`;
  page = swap(page, `="${source}"`, `="${name}"`);
  files.set(name, content);
}
files.set("index.html", page);

// The service worker keeps these, and knows by the page which edition of them it has.
const kept = ["./", ...files.keys()].filter((name) => name !== "index.html");
files.set(
  "sw.js",
  await bundled("shell/sw.js", {
    format: "iife",
    plugins: [made("galley:files", JSON.stringify({ files: kept, version: hash(page) }), "json")],
  }),
);

// The same page as a single file that runs from disk: script and style are admitted by their hash,
// the engine is data, and no connection is allowed from the first byte on.
const admitted = (/** @type {string} */ text) =>
  `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
if (/<\/script|<!--/i.test(script))
  throw new Error("the script cannot stand inside a page as it is");
let single = swap(
  template,
  "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src data:; connect-src 'self'; worker-src 'self' blob:;",
  `script-src ${admitted(script)} 'wasm-unsafe-eval'; style-src ${admitted(style)}; img-src data:; worker-src blob:;`,
);
single = swap(single, /<link rel="stylesheet"[^>]*>/, `<style>${style}</style>`);
single = swap(
  single,
  /<link\s+id="engine"[^>]*>/,
  `<script id="engine" type="text/plain">${wasm.toString("base64")}</script>`,
);
single = swap(
  single,
  /<link\s+id="pack"[^>]*>/,
  `<script id="pack" type="text/plain">${pack.toString("base64")}</script>`,
);
single = swap(single, /<script type="module"[^>]*>/, `<script type="module">${script}`);
files.set("galley.html", single);

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
