// npm test: everything. Ends with one line "N passed, N failed" over all runners and checks.
import { biome, clangFormat, clangTidy, files, googletest } from "./checks.mjs";
import { cmake, extension, run, setup, site, timetable } from "./steps.mjs";

const start = performance.now();
let passed = 0;
let failed = 0;

/** A command that passes or fails as a whole. */
async function check(/** @type {Promise<{ok: boolean}>} */ running) {
  if ((await running).ok) passed += 1;
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

async function countGoogletest(/** @type {Promise<{ok: boolean, output: string}>} */ running) {
  count(await running, /^\[ {2}PASSED {2}\] (\d+) test/m, /^\[ {2}FAILED {2}\] (\d+) test/m);
}

async function nodeTests(
  /** @type {string} */ title,
  /** @type {RegExp} */ pattern,
  /** @type {Record<string, string>} */ env = {},
) {
  const args = ["--test", "--test-concurrency=1", "--test-reporter=tap"];
  // What a test prints (figures, say) and the closing counts are comments of the report.
  const show = (/** @type {string} */ line) =>
    /^# (?!Subtest|todo|cancelled|suites|skipped 0)/.test(line);
  const tests = files().filter((name) => pattern.test(name));
  const result = await run(title, "node", [...args, ...tests], { show, env });
  count(result, /^# pass (\d+)$/m, /^# fail (\d+)$/m);
}

const browser = (/** @type {string} */ name) =>
  nodeTests(`the page in ${name}`, /^tests\/browser\/.*\.test\.m?js$/, {
    GALLEY_BROWSER: name.toLowerCase(),
  });

const extensionIn = (/** @type {string} */ name) =>
  nodeTests(`the extension in ${name}`, /^tests\/extension\/(?!package\.)[^/]*\.test\.mjs$/, {
    GALLEY_BROWSER: name.toLowerCase(),
  });

await setup("test");
await Promise.all([
  check(run("format: C++", ...clangFormat("--dry-run", "--Werror"))),
  check(run("format and lint: JavaScript", ...biome("--error-on-warnings"))),
  check(run("types: JavaScript", "node_modules/.bin/tsc", ["--project", "tsconfig.json"])),
]);

// The page first: its tests wait for browsers half of their time, in which compilers work.
await cmake("wasm", "GALLEY_TESTS=ON");
await site();
await extension();
const browsers = browser("Chromium")
  .then(() => browser("Firefox"))
  .then(() => extensionIn("Chromium"))
  .then(() => extensionIn("Firefox"));

await cmake("release");
await check(clangTidy());
await cmake("asan");
await Promise.all(
  googletest("GoogleTest, native under sanitizers", "build/asan/galley_tests").map((part) =>
    countGoogletest(run(...part)),
  ),
);
await countGoogletest(
  run("GoogleTest, WebAssembly under Node", "node", [
    "build/wasm/galley_tests.js",
    "--gtest_brief=1",
  ]),
);
await nodeTests(
  "the tree, the command, native against WebAssembly",
  /^tests\/(?!browser\/|extension\/(?!package\.)).*\.test\.m?js$/,
);
await browsers;

console.log(timetable());
console.log(`everything took ${((performance.now() - start) / 1000).toFixed(0)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
