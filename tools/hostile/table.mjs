// Reads every class of hostile text at growing lengths with the native command and prints what each
// costs at the longest: time and memory a byte, beside ordinary prose, and the exponent with which
// its time grows. Called by `npm run bench -- --hostile`.
//
//   node tools/hostile/table.mjs [--filter REGEX] [--from 10000] [--to 50000000] [--limit 20]
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../steps.mjs";
import { classes, ordinary } from "./classes.mjs";

/** @import {Class} from "./classes.mjs" */

const { values } = parseArgs({
  options: {
    filter: { type: "string", default: "." },
    from: { type: "string", default: "10000" },
    to: { type: "string", default: "50000000" },
    limit: { type: "string", default: "20" },
  },
});
const command = process.env.GALLEY ?? join(root, "build/release/galley");
const folder = mkdtempSync(join(tmpdir(), "galley-hostile-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
/** Each length is so many times the one before. */
const step = 4;
/** What runs shorter says more of the start of the program than of the text. */
const leastSeconds = 0.1;

/** @typedef {{bytes: number, seconds: number, memory: number, status: number}} Run */

/** @returns {Run} */
function measure(/** @type {Class} */ { write, args, settings }, /** @type {number} */ length) {
  const input = join(folder, "input");
  const text = write(length);
  writeFileSync(input, text);
  const all = [command, ...(args ?? ["lint", "--format", "jsonl"])];
  if (settings) {
    const config = join(folder, "config.json");
    writeFileSync(config, JSON.stringify(settings));
    all.push("--config", config);
  }
  const out = execFileSync(
    "python3",
    [join(import.meta.dirname, "measure.py"), values.limit, input, ...all],
    { encoding: "utf8" },
  );
  const [seconds, kibibytes, , status] = out.split(" ").map(Number);
  return { bytes: Buffer.byteLength(text), seconds, memory: kibibytes * 1024, status };
}

/** The class at growing lengths, until one takes a quarter of the time that there is. */
function runs(/** @type {Class} */ one) {
  /** @type {Run[]} */
  const all = [];
  for (let length = Number(values.from); length <= Number(values.to); length *= step) {
    all.push(measure(one, length));
    const last = all[all.length - 1];
    if (last.status < 0 || last.seconds * step > Number(values.limit)) break;
  }
  return all;
}

const empty = measure({ name: "", write: () => "" }, 0);
/** Seconds and bytes of memory a byte of text, less those of an empty text; the growth of the time. */
function costs(/** @type {Run[]} */ all) {
  const net = (/** @type {Run} */ run) => Math.max(run.seconds - empty.seconds, 1e-4);
  const last = all[all.length - 1];
  const first = all.find((run) => net(run) >= leastSeconds) ?? last;
  const slope = Math.log(net(last) / net(first)) / Math.log(last.bytes / first.bytes);
  return {
    bytes: last.bytes,
    seconds: net(last) / last.bytes,
    memory: (last.memory - empty.memory) / last.bytes,
    exponent: first === last ? Number.NaN : slope,
    status: last.status,
  };
}

const usual = costs(runs(ordinary));
console.log(
  `${"class".padEnd(34)}      MB  ns a byte  times prose  bytes a byte  exponent  status`,
);
const print = (/** @type {string} */ name, /** @type {typeof usual} */ cost) =>
  console.log(
    name.padEnd(34) +
      (cost.bytes / 1e6).toFixed(2).padStart(8) +
      (cost.seconds * 1e9).toFixed(0).padStart(11) +
      (cost.seconds / usual.seconds).toFixed(2).padStart(13) +
      cost.memory.toFixed(1).padStart(14) +
      (Number.isNaN(cost.exponent) ? "-" : cost.exponent.toFixed(2)).padStart(10) +
      String(cost.status).padStart(8),
  );
print(ordinary.name, usual);
const filter = new RegExp(values.filter);
for (const one of classes.filter(({ name }) => filter.test(name)))
  print(one.name, costs(runs(one)));
