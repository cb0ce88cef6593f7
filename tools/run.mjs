// npm start, and npm run build, check, bench, eval, tidy and format.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { biome, clangFormat, clangTidy, googletest } from "./checks.mjs";
import { cmake, extension, must, root, setup, site, timetable } from "./steps.mjs";

/** Hands the terminal over to a command and ends with its status. */
function become(/** @type {string} */ command, /** @type {string[]} */ args) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: "inherit" });
  if (error) console.error(`${command}: ${error.message}`);
  process.exit(status ?? 1);
}

/** @type {Record<string, () => Promise<void>>} */
const commands = {
  /** The page, served. */
  async start() {
    await setup("wasm");
    await cmake("wasm");
    await site();
    become("node", ["tools/serve.mjs"]);
  },

  /** The native command build/release/galley and the static site build/site. */
  async build() {
    await setup("build");
    await cmake("release");
    await cmake("wasm");
    await site();
    console.log("built: build/release/galley and build/site");
  },

  /** The browser extension: build/extension to load from disk, and an archive for each store. */
  async "build:extension"() {
    await setup("wasm");
    await cmake("wasm");
    await extension();
    console.log("built: build/extension and build/galley-*.zip");
  },

  /**
   * The inner loop: format, types, the preset dev and its tests. `--rule <id>`: the tests of that rule
   * and of its page alone, while some of its parts may still be missing.
   */
  async check() {
    const [option, rule, ...rest] = process.argv.slice(3);
    if ((option !== undefined && option !== "--rule") || (option && !rule) || rest.length > 0) {
      console.error("usage: npm run check [-- --rule <rule-id>]");
      process.exit(2);
    }
    await setup("test");
    if (rule) {
      await cmake("dev", "GALLEY_INCOMPLETE_RULES=ON");
      const suite = rule.replace(/(^|-)(.)/g, (_, _hyphen, letter) => letter.toUpperCase());
      const filter = `--gtest_filter=${suite}.*:*/RulePage.*/${suite}`;
      const show = (/** @type {string} */ line) => /^\[ {2}PASSED/.test(line);
      const { output } = await must(
        `tests of ${rule}`,
        "build/dev/galley_tests",
        [filter, "--gtest_brief=1"],
        { show },
      );
      if (!/^\[ {2}PASSED {2}\] [1-9]/m.test(output)) {
        console.error(`there are no tests of a rule "${rule}"`);
        process.exit(1);
      }
      return;
    }
    await Promise.all([
      must("format: C++", ...clangFormat("--dry-run", "--Werror")),
      must("format and lint: JavaScript", ...biome("--error-on-warnings")),
      must("types: JavaScript", "node_modules/.bin/tsc", ["--project", "tsconfig.json"]),
    ]);
    await cmake("dev", "GALLEY_INCOMPLETE_RULES=OFF");
    await Promise.all(
      googletest("native tests", "build/dev/galley_tests").map((one) => must(...one)),
    );
    console.log(timetable());
  },

  /** Speed, native and as WebAssembly, side by side; with --hostile, what texts made to hurt cost. */
  async bench() {
    if (process.argv[3] === "--hostile") {
      await setup("build");
      await cmake("release");
      become("node", ["tools/hostile/table.mjs", ...process.argv.slice(4)]);
    }
    await setup("bench");
    await cmake("release", "GALLEY_BENCH=ON");
    await cmake("wasm", "GALLEY_BENCH=ON");
    if (process.argv.length === 3) {
      await site();
      await must("the page in Chromium", "node", ["tools/page-bench.mjs"], { show: () => true });
    }
    become("node", ["tools/bench.mjs", ...process.argv.slice(3)]);
  },

  /**
   * The scores of build/release/galley on labelled articles, where they are at hand; with "clean",
   * what its clean copies take from them.
   */
  async eval() {
    const score = "../shared/eval/score.py";
    if (!existsSync(join(root, score))) {
      console.log(
        `eval: skipped, there is no ${score}: the labelled articles are not part of this repository`,
      );
      return;
    }
    await setup("build");
    await cmake("release");
    if (process.argv[3] === "clean") {
      const galley = ["--galley", "build/release/galley"];
      become("python3", ["tools/eval/clean_copy.py", ...galley, ...process.argv.slice(4)]);
    }
    const linter = "build/release/galley lint --input jsonl --format jsonl";
    become("python3", [score, "--linter", linter, ...process.argv.slice(3)]);
  },

  /** Static analysis of the C++ alone: of the files that changed since it last found nothing. */
  async tidy() {
    await setup("test");
    await cmake("release");
    if (!(await clangTidy()).ok) process.exit(1);
  },

  /** Rewrites sources in the house format. */
  async format() {
    await setup("test");
    await must("clang-format", ...clangFormat("-i"));
    await must("biome", ...biome("--write"));
  },
};

const command = commands[process.argv[2]];
if (!command) {
  console.error(`usage: node tools/run.mjs ${Object.keys(commands).join("|")}`);
  process.exit(2);
}
await command();
