// @ts-check
// Makes a page of each editor: node tests/extension/editors/build.mjs. The pages are made anew only
// when a source or the lock has changed; the packages are installed by `npm ci` in this folder.
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
export const out = resolve(here, "../../../build/editors");

/** What belongs to all pages. */
const shared = ["article", "fixture", "shadow"];

export const names = (await readdir(here))
  .filter((file) => file.endsWith(".js"))
  .map((file) => file.slice(0, -3))
  .filter((name) => !shared.includes(name))
  .sort();

/** The name of what the pages are made from. */
async function stamp() {
  const hash = createHash("sha256");
  for (const file of (await readdir(here)).sort()) {
    if (/\.(js|mjs|json)$/.test(file)) hash.update(file).update(await readFile(join(here, file)));
  }
  return hash.digest("hex");
}

const page = (/** @type {string} */ name, /** @type {boolean} */ styled) =>
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${name}</title>
${name === "strict" ? "" : '<link rel="icon" href="data:,">\n'}${styled ? `<link rel="stylesheet" href="${name}.css">\n` : ""}</head>
<body>
<script nonce="editors" src="${name}.js"></script>
</body>
</html>
`;

export async function buildEditors() {
  const made = join(out, "stamp.txt");
  const wanted = await stamp();
  if ((await readFile(made, "utf8").catch(() => "")) === wanted) return;
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const { metafile } = await build({
    entryPoints: names.map((name) => join(here, `${name}.js`)),
    outdir: out,
    bundle: true,
    format: "iife",
    target: "es2022",
    minify: true,
    metafile: true,
    define: { "process.env.NODE_ENV": '"production"', "process.env": "{}" },
    loader: { ".svg": "dataurl", ".woff": "dataurl", ".woff2": "dataurl", ".png": "dataurl" },
    logLevel: "warning",
  });
  const files = Object.keys(metafile.outputs);
  for (const name of names) {
    const styled = files.some((file) => file.endsWith(`/${name}.css`));
    await writeFile(join(out, `${name}.html`), page(name, styled));
  }
  await writeFile(made, wanted);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await buildEditors();
  console.log(`${names.length} pages in ${out}`);
}
