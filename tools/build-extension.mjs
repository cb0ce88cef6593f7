#!/usr/bin/env node
// Builds the browser extension: node tools/build-extension.mjs [--engine build/wasm]
// [--out build/extension]
//
// One folder for Chromium and Firefox, as both load it from disk, and beside it an archive for each
// store. Both hold the same files: each browser passes over the other's keys of the manifest.
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { bundler, engineFiles, made, withEngine } from "./bundle.mjs";
import { archive, licences } from "./extension-archive.mjs";
import { forShadowTrees, marksFor } from "./extension-styles.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const { values } = parseArgs({
  options: {
    engine: { type: "string", default: join(root, "build/wasm") },
    out: { type: "string", default: join(root, "build/extension") },
  },
});
const web = join(root, "web");
const engine = resolve(values.engine);
const out = resolve(values.out);
const fresh = `${out}.new`;

engineFiles(engine);
/** @type {Set<string>} */
const packages = new Set();
const bundled = bundler({ web, engine }, packages);
const target = ["chrome128", "firefox146"];

const sheet = (/** @type {string} */ name) => readFile(join(web, name), "utf8");
const colours = await sheet("styles/colours.css");
const marks = marksFor(await sheet("styles/marks.css"), colours);
const overlay = ["base", "labels", "card", "notice"].map((name) => sheet(`styles/${name}.css`));
const overlayStyle = [
  colours,
  ...(await Promise.all(overlay)),
  await sheet("extension/content/overlay.css"),
].join("\n");
const cardStyle = forShadowTrees(overlayStyle) + marks;

/**
 * Puts the marked parts of the page in their places.
 * @param {string} template
 * @param {string} page
 */
function withParts(template, page) {
  return template.replace(/<!-- use: (\w+) -->/g, (_, name) => {
    const part = new RegExp(`<!-- part: ${name} -->([\\s\\S]*?)<!-- /part -->`).exec(page);
    if (!part) throw new Error(`web/index.html has no part ${name}`);
    return part[1].trim();
  });
}

const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
const manifest = JSON.parse(await readFile(join(web, "extension/manifest.json"), "utf8"));

/** @type {Map<string, Uint8Array|string>} */
const files = new Map();
files.set("manifest.json", `${JSON.stringify({ ...manifest, version }, null, 2)}\n`);
files.set("background.js", await bundled("extension/background.js", { target, ...withEngine }));
files.set(
  "content.js",
  await bundled("extension/content.js", {
    target,
    format: "iife",
    plugins: [
      made("galley:card-style", cardStyle, "text"),
      made("galley:marks-style", marks, "text"),
    ],
  }),
);
files.set("reader.js", await bundled("extension/reader.js", { target, format: "iife" }));
files.set("panel.js", await bundled("extension/panel.js", { target }));
files.set("panel.css", await bundled("extension/panel.css", { target }));
files.set("panel.html", withParts(await sheet("extension/panel.html"), await sheet("index.html")));
files.set("marks.css", marks);
files.set("galley.wasm", await readFile(join(engine, "galley.wasm")));
files.set("english.pack", await readFile(join(engine, "english.pack")));
for (const name of (await readdir(join(web, "extension/icons"))).sort())
  files.set(`icons/${name}`, await readFile(join(web, "extension/icons", name)));
for (const name of ["LICENSE", "NOTICE"]) files.set(name, await readFile(join(root, name), "utf8"));
files.set("licences.txt", await licences(root, packages));

// Whole or not at all: a browser that is running never sees half of it.
await rm(fresh, { recursive: true, force: true });
await mkdir(join(fresh, "icons"), { recursive: true });
for (const [name, content] of files) await writeFile(join(fresh, name), content);
await rm(out, { recursive: true, force: true });
await rename(fresh, out);

/** @param {string} name @param {Uint8Array|string} content @param {string} [packed] */
const line = (name, content, packed = "") =>
  console.log(`${name.padEnd(28)} ${Buffer.byteLength(content).toString().padStart(9)} ${packed}`);
for (const [name, content] of files)
  line(name, content, `${gzipSync(content, { level: 9 }).length.toString().padStart(9)} gz`);
const packed = archive(files);
for (const store of ["chromium", "firefox"]) {
  const name = `galley-${store}-${version}.zip`;
  await writeFile(join(dirname(out), name), packed);
  line(name, packed);
}
