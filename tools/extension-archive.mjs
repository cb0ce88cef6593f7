// What the stores get: the extension's files in one archive, the same bytes from every build.
import { strToU8, zipSync } from "fflate";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Archives keep local time: made of local parts, it is the same everywhere. */
const kTime = new Date(2026, 0, 1);

/**
 * @param {ReadonlyMap<string, Uint8Array|string>} files
 * @returns {Uint8Array}
 */
export function archive(files) {
  /** @type {import("fflate").Zippable} */
  const entries = {};
  for (const name of [...files.keys()].sort()) {
    const content = /** @type {Uint8Array|string} */ (files.get(name));
    entries[name] = typeof content === "string" ? strToU8(content) : content;
  }
  return zipSync(entries, { level: 9, mtime: kTime });
}

/**
 * The licences of everything inside: of npm packages as they come with them, of what is compiled into
 * the WebAssembly from third_party/licences.
 * @param {string} root
 * @param {Iterable<string>} packages names of the bundled npm packages
 */
export async function licences(root, packages) {
  const compiled = join(root, "third_party/licences");
  /** @type {[title: string, text: string][]} */
  const parts = [];
  for (const file of (await readdir(compiled)).sort())
    parts.push([file.replace(/\.txt$/, ""), await readFile(join(compiled, file), "utf8")]);
  for (const name of [...packages].sort()) {
    const folder = join(root, "node_modules", name);
    const file = (await readdir(folder)).find((one) => /^licen[cs]e(\.\w+)?$/i.test(one));
    if (!file) throw new Error(`the npm package ${name} comes without a licence`);
    parts.push([name, await readFile(join(folder, file), "utf8")]);
  }
  const line = "=".repeat(78);
  return parts.map(([title, text]) => `${line}\n${title}\n${line}\n\n${text.trim()}\n`).join("\n");
}
