// Says whether the files under a folder are those that the committed models were trained on, and
// prints the hash of each model's inputs.
//
//   node training/inputs.mjs --data DIR            exit status 1 where a file differs or is absent
//   node training/inputs.mjs --data DIR --record   writes the hashes to training/models.json
//
// A hash is the SHA-256 of the unpacked file: how it was packed does not matter.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";

const root = resolve(import.meta.dirname, "..");
const table = join(root, "training/models.json");
const argument = (/** @type {string} */ name) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};

/** The unpacked bytes of a file, of FILE.gz or of FILE.xz; undefined where there is none. */
function unpacked(/** @type {string} */ path) {
  if (existsSync(path)) return readFileSync(path);
  if (existsSync(`${path}.gz`)) return gunzipSync(readFileSync(`${path}.gz`));
  if (!existsSync(`${path}.xz`)) return undefined;
  return execFileSync("xz", ["-dc", `${path}.xz`], { maxBuffer: 1 << 30 });
}

const sha256 = (/** @type {string | Buffer} */ bytes) =>
  createHash("sha256").update(bytes).digest("hex");

const data = argument("--data");
if (data === undefined) {
  console.error("usage: node training/inputs.mjs --data DIR [--record]");
  process.exit(2);
}
if (!existsSync(data)) {
  console.error(`${data}: no such folder. See training/README.md for what it holds.`);
  process.exit(2);
}
const record = process.argv.includes("--record");
const models = JSON.parse(readFileSync(table, "utf8"));
/** @type {Map<string, string | undefined>} */
const hashes = new Map();
let wrong = 0;
for (const [name, model] of Object.entries(models)) {
  for (const file of Object.keys(model.inputs)) {
    if (!hashes.has(file)) {
      const bytes = unpacked(join(data, file));
      hashes.set(file, bytes && sha256(bytes));
    }
    const found = hashes.get(file);
    if (record && found) model.inputs[file] = found;
    if (found === model.inputs[file]) continue;
    console.log(`${name}: ${file} ${found ? "differs" : "is absent"}`);
    wrong += 1;
  }
  if (record) model.sha256 = sha256(readFileSync(join(root, model.file)));
  const all = Object.entries(model.inputs).map(([file, hash]) => `${hash}  ${file}\n`);
  console.log(`${name}: inputs ${sha256(all.join("")).slice(0, 16)}`);
}
if (record) writeFileSync(table, `${JSON.stringify(models, null, 2)}\n`);
process.exit(wrong === 0 ? 0 : 1);
