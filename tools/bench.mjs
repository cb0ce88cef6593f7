// Runs build/release/galley_bench and the same program as WebAssembly, and prints them side by side:
// MB/s, the ratio of the two, and how far the time per byte grows with the length of a text.
//
//   node tools/bench.mjs [--filter REGEX] [--seconds 0.5] [--json FILE]
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "./steps.mjs";

const { values } = parseArgs({
  options: {
    filter: { type: "string", default: "." },
    seconds: { type: "string", default: "0.5" },
    json: { type: "string" },
  },
});

/**
 * @typedef {{name: string, bytes_per_second?: number, real_time: number, error_message?: string}} Row
 * @returns {Map<string, Row>} the rows of one program by name
 */
function measure(/** @type {string} */ command, /** @type {string[]} */ ...args) {
  const folder = mkdtempSync(join(tmpdir(), "galley-bench-"));
  const out = join(folder, "out.json");
  try {
    execFileSync(
      command,
      [
        ...args,
        `--benchmark_filter=${values.filter}`,
        `--benchmark_min_time=${values.seconds}`,
        `--benchmark_out=${out}`,
        "--benchmark_out_format=json",
      ],
      { cwd: root, stdio: ["ignore", "ignore", "inherit"] },
    );
    /** @type {{benchmarks: Row[]}} */
    const { benchmarks } = JSON.parse(readFileSync(out, "utf8"));
    for (const row of benchmarks) {
      if (row.error_message) throw new Error(`${row.name}: ${row.error_message}`);
    }
    return new Map(benchmarks.map((row) => [row.name, row]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const native = measure("build/release/galley_bench");
const wasm = measure("node", "build/wasm/galley_bench.js");

const speed = (/** @type {Row | undefined} */ row) => (row?.bytes_per_second ?? Number.NaN) / 1e6;
const width = Math.max(...[...native.keys()].map((name) => name.length));
console.log(`${"".padEnd(width)}  native MB/s    wasm MB/s  wasm/native`);
const table = [...native].map(([name, row]) => {
  const result = { name, native: speed(row), wasm: speed(wasm.get(name)) };
  const [a, b] = [result.native, result.wasm].map((value) => value.toFixed(1).padStart(11));
  console.log(
    `${name.padEnd(width)}  ${a}  ${b}  ${(result.wasm / result.native).toFixed(2).padStart(11)}`,
  );
  return result;
});

// Families of benchmarks named <what>/<bytes>: the time per byte of the longest against the shortest.
/** @type {Map<string, typeof table>} */
const groups = new Map();
for (const row of table) {
  const what = row.name.replace(/\/\d+$/, "");
  groups.set(what, [...(groups.get(what) ?? []), row]);
}
for (const [what, rows] of groups) {
  const sized = rows.filter(({ name }) => /\/\d+$/.test(name));
  if (sized.length < 2) continue;
  const size = (/** @type {{name: string}} */ { name }) =>
    Number(name.slice(name.lastIndexOf("/") + 1));
  sized.sort((a, b) => size(a) - size(b));
  const [first, last] = [sized[0], sized[sized.length - 1]];
  console.log(
    `${what}: time per byte at ${size(last)} is ${(first.native / last.native).toFixed(2)} (native), ` +
      `${(first.wasm / last.wasm).toFixed(2)} (wasm) times that at ${size(first)}`,
  );
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(table, null, 2)}\n`);
