// The command lines of formatters and linters, for npm test and npm run format.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./steps.mjs";

/** Every file of the work tree that is not ignored. */
export function files() {
  const list = execFileSync(
    "git",
    ["ls-files", "-z", "--cached", "--others", "--exclude-standard"],
    {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 1 << 26,
    },
  );
  return list.split("\0").filter((name) => name && existsSync(join(root, name)));
}

const llvm = /^LLVM_MAJOR=(\d+)$/m.exec(
  readFileSync(join(root, "tools/versions.conf"), "utf8"),
)?.[1];

/** @returns {[string, string[]]} */
export function clangFormat(/** @type {string[]} */ ...options) {
  return [
    `clang-format-${llvm}`,
    [...options, ...files().filter((name) => /\.(cc|h)$/.test(name))],
  ];
}

/** @returns {[string, string[]]} */
export function biome(/** @type {string[]} */ ...options) {
  return ["node_modules/.bin/biome", ["check", ...options]];
}

/** @returns {string} */
export const clangTidy = `clang-tidy-${llvm}`;
