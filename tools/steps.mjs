// What the npm scripts share: running commands with a line each, and the build steps.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "..");

/** What each command took, in the order of their ends. @type {{title: string, seconds: number}[]} */
const times = [];
/** @type {Set<import("node:child_process").ChildProcess>} */
const children = new Set();
const isAlone = () => /** @type {number} */ (children.size) === 1;

/**
 * Runs a command in the repository's root. Its output is shown when `show` says so (a predicate on
 * lines) and, in full, when it fails. Several may run side by side: then what each shows is held
 * until it ends, so that lines of two commands do not mix.
 * @param {string} title what the step does
 * @param {string} command
 * @param {string[]} args
 * @param {{show?: (line: string) => boolean, env?: Record<string, string>}} [options]
 * @returns {Promise<{ok: boolean, output: string}>}
 */
export async function run(title, command, args, { show = () => false, env = {} } = {}) {
  const alone = children.size === 0;
  console.log(`> ${title}`);
  const start = performance.now();
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.add(child);
  let output = "";
  let hidden = "";
  let pending = "";
  /** @type {string[]} */
  const held = [];
  const say = (/** @type {string} */ line) => {
    if (alone && isAlone()) console.log(line);
    else held.push(line);
  };
  /** @param {string} chunk */
  const take = (chunk) => {
    output += chunk;
    const lines = (pending + chunk).split("\n");
    pending = lines.pop() ?? "";
    for (const line of lines) {
      if (show(line)) say(`  ${line}`);
      else hidden += `${line}\n`;
    }
  };
  child.stdout.setEncoding("utf8").on("data", take);
  child.stderr.setEncoding("utf8").on("data", take);
  const status = await new Promise((settle) => {
    child.on("error", (error) => {
      hidden += `${error.message}\n`;
      settle(-1);
    });
    child.on("close", settle);
  });
  const seconds = (performance.now() - start) / 1000;
  times.push({ title, seconds });
  const ok = status === 0;
  if (!ok) held.push((hidden + pending).trimEnd());
  for (const line of held) console.log(line);
  const outcome = ok ? "done" : `FAILED (${status})`;
  const which = alone && isAlone() ? "" : `${title}: `;
  console.log(`  ${which}${outcome} in ${seconds.toFixed(1)} s`);
  children.delete(child);
  return { ok, output };
}

/** A table of what took a second or longer. Side by side, commands share the processors. */
export function timetable() {
  const lines = times
    .filter(({ seconds }) => seconds >= 1)
    .map(({ title, seconds }) => `  ${seconds.toFixed(0).padStart(5)} s  ${title}`);
  return ["what took how long:", ...lines].join("\n");
}

/** As run(), and ends the program when the command fails. */
export async function must(/** @type {Parameters<typeof run>} */ ...call) {
  const result = await run(...call);
  if (!result.ok) {
    for (const child of children) child.kill();
    process.exit(1);
  }
  return result;
}

/** @param {"wasm" | "build" | "test" | "bench"} group of tools/setup.sh */
export async function setup(group) {
  await must("tools and sources", "bash", ["tools/setup.sh", group], {
    show: (line) => line.startsWith("setup:") || line.startsWith("  sudo "),
  });
  await packages(".");
  if (group === "test") await packages("tests/extension/editors");
}

/** Installs the npm packages of a folder; they are fresh while its lock is the one they came from. @param {string} folder */
async function packages(folder) {
  const stamp = join(root, folder, "node_modules/.galley-lock");
  const lock = createHash("sha256")
    .update(readFileSync(join(root, folder, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  const title = folder === "." ? "npm ci" : `npm ci in ${folder}`;
  const options = ["--ignore-scripts", "--no-audit", "--no-fund"];
  await must(title, "npm", ["ci", "--prefix", folder, ...options]);
  writeFileSync(stamp, lock);
}

/**
 * Configures and builds a preset.
 * @param {"dev" | "release" | "asan" | "wasm"} preset
 * @param {...string} definitions
 */
export async function cmake(preset, ...definitions) {
  const show = (/** @type {string} */ line) => line.startsWith("-- Building ");
  await must(
    `configure ${preset}`,
    "cmake",
    ["--preset", preset, ...definitions.map((d) => `-D${d}`)],
    { show },
  );
  await must(`build ${preset}`, "nice", ["cmake", "--build", `build/${preset}`]);
}

export async function site() {
  await must("build the site", "node", ["tools/build-site.mjs"], { show: () => true });
}

export async function extension() {
  await must("build the extension", "node", ["tools/build-extension.mjs"], { show: () => true });
}
