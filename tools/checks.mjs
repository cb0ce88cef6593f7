// The command lines of formatters, linters and runners of tests.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, relative } from "node:path";
import { root, run } from "./steps.mjs";

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

/**
 * Clang-tidy on the core and the command, with the compile commands of the preset release. A file is
 * looked at again when it, a header of ours that it includes, its command or the settings have changed
 * since it passed: in a fresh clone, all are.
 */
export async function clangTidy() {
  const build = join(root, "build/release");
  const stamps = join(root, "build/tidy");
  mkdirSync(stamps, { recursive: true });
  /** @type {Map<string, Buffer>} */
  const contents = new Map();
  const read = (/** @type {string} */ path) => {
    // A header that is gone since the build: what included it has changed.
    const content = contents.get(path) ?? (existsSync(path) ? readFileSync(path) : Buffer.of());
    contents.set(path, content);
    return content;
  };
  const settings = [".clang-tidy", "tools/versions.conf"].map((name) => read(join(root, name)));
  /** @type {{file: string, command: string, output: string}[]} */
  const commands = JSON.parse(readFileSync(join(build, "compile_commands.json"), "utf8"));
  const log = execFileSync("ninja", ["-C", build, "-t", "deps"], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  /** @type {Map<string, string[]>} our own files that went into each object */
  const inputs = new Map();
  for (const entry of log.split("\n\n")) {
    const [title, ...paths] = entry.split("\n").map((line) => line.trim());
    const ours = paths.map((path) =>
      relative(root, join(path.startsWith("/") ? "/" : build, path)),
    );
    inputs.set(
      title.replace(/: #deps.*/, ""),
      ours.filter((name) => /^(core|cli)\//.test(name)),
    );
  }
  const all = new Set();
  const stale = new Map();
  for (const { file, command } of commands) {
    const name = relative(root, file);
    if (!/^(core|cli)\/.*\.cc$/.test(name)) continue;
    all.add(file);
    const object = / -o (\S+)/.exec(command)?.[1] ?? "";
    const hash = createHash("sha256").update(command);
    for (const setting of settings) hash.update(setting);
    for (const input of inputs.get(object) ?? [])
      hash.update(input).update(read(join(root, input)));
    const stamp = join(stamps, hash.digest("hex"));
    if (!existsSync(stamp)) stale.set(file, stamp);
  }
  const title = `lint: C++ (${stale.size} of ${all.size} files)`;
  if (stale.size === 0) return await run(title, "true", []);
  const whole = [...stale.keys()].map((file) => `^${file.replaceAll(/[.+]/g, "\\$&")}$`);
  const result = await run(title, "nice", [
    `run-clang-tidy-${llvm}`,
    "-quiet",
    "-p",
    build,
    ...whole,
  ]);
  if (result.ok) for (const stamp of stale.values()) writeFileSync(stamp, "");
  return result;
}

/**
 * A GoogleTest program, a part of its tests on each processor: the calls of run().
 * @param {string} title
 * @param {string} command
 * @returns {[string, string, string[], {show: (line: string) => boolean, env: Record<string, string>}][]}
 */
export function googletest(title, command) {
  const parts = availableParallelism();
  return Array.from({ length: parts }, (_, index) => [
    parts === 1 ? title : `${title}, part ${index + 1} of ${parts}`,
    command,
    ["--gtest_brief=1"],
    {
      show: (/** @type {string} */ line) => /^\[(=+| {2}(PASSED|FAILED) {2})\] \d+ test/.test(line),
      env: { GTEST_TOTAL_SHARDS: String(parts), GTEST_SHARD_INDEX: String(index) },
    },
  ]);
}
