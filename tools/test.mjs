// npm test: everything. Ends with one line "N passed, N failed" over all runners and checks.
import { biome, clangFormat, clangTidy, files } from "./checks.mjs";
import { cmake, run, setup, site } from "./steps.mjs";

const start = performance.now();
let passed = 0;
let failed = 0;

/** A command that passes or fails as a whole. */
async function check(
  /** @type {string} */ title,
  /** @type {string} */ command,
  /** @type {string[]} */ args,
) {
  const { ok } = await run(title, command, args);
  if (ok) passed += 1;
  else failed += 1;
}

/** Adds what a runner counted; a runner that fails without a count is one failure. */
function count(
  /** @type {{ok: boolean, output: string}} */ { ok, output },
  /** @type {RegExp} */ pass,
  /** @type {RegExp} */ fail,
) {
  const number = (/** @type {RegExp} */ pattern) => Number(pattern.exec(output)?.[1] ?? 0);
  const wrong = number(fail);
  passed += number(pass);
  failed += ok ? 0 : Math.max(wrong, 1);
  if (ok && number(pass) === 0) {
    console.log("  FAILED: the runner ended well and ran nothing");
    failed += 1;
  }
}

async function googletest(
  /** @type {string} */ title,
  /** @type {string} */ command,
  /** @type {string[]} */ args,
) {
  const show = (/** @type {string} */ line) =>
    /^\[(=+| {2}PASSED {2}| {2}FAILED {2})\] \d+ tests?/.test(line);
  const result = await run(title, command, [...args, "--gtest_brief=1"], { show });
  count(result, /^\[ {2}PASSED {2}\] (\d+) test/m, /^\[ {2}FAILED {2}\] (\d+) test/m);
}

async function nodeTests(/** @type {string} */ title, /** @type {RegExp} */ pattern) {
  const args = ["--test", "--test-concurrency=1", "--test-reporter=tap"];
  // What a test prints (figures, say) and the closing counts are comments of the report.
  const show = (/** @type {string} */ line) =>
    /^# (?!Subtest|todo|cancelled|suites|skipped 0)/.test(line);
  const tests = files().filter((name) => pattern.test(name));
  const result = await run(title, "node", [...args, ...tests], { show });
  count(result, /^# pass (\d+)$/m, /^# fail (\d+)$/m);
}

await setup("test");
await check("format: C++", ...clangFormat("--dry-run", "--Werror"));
await check("format and lint: JavaScript", ...biome("--error-on-warnings"));
await check("types: JavaScript", "node_modules/.bin/tsc", ["--project", "tsconfig.json"]);

await cmake("release");
await cmake("asan");
await check("lint: C++", ...clangTidy());
await cmake("wasm", "GALLEY_TESTS=ON");
await site();

await googletest("GoogleTest, native under sanitizers", "build/asan/galley_tests", []);
await googletest("GoogleTest, WebAssembly under Node", "node", ["build/wasm/galley_tests.js"]);
await nodeTests(
  "the tree, the command, native against WebAssembly",
  /^tests\/(?!browser\/).*\.test\.m?js$/,
);
await nodeTests("the page in Chromium and Firefox", /^tests\/browser\/.*\.test\.m?js$/);

console.log(`everything took ${((performance.now() - start) / 1000).toFixed(0)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
