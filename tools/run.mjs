// npm start, and npm run build, bench, eval, tidy and format.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { biome, clangFormat, clangTidy } from "./checks.mjs";
import { cmake, must, root, setup, site } from "./steps.mjs";

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

  /** Speed, native and as WebAssembly, side by side. */
  async bench() {
    await setup("bench");
    await cmake("release", "GALLEY_BENCH=ON");
    await cmake("wasm", "GALLEY_BENCH=ON");
    if (process.argv.length === 3) {
      await site();
      await must("the page in Chromium", "node", ["tools/page-bench.mjs"], { show: () => true });
    }
    become("node", ["tools/bench.mjs", ...process.argv.slice(3)]);
  },

  /** The scores of build/release/galley on labelled articles, where they are at hand. */
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
    const linter = "build/release/galley lint --input jsonl --format jsonl";
    become("python3", [score, "--linter", linter, ...process.argv.slice(3)]);
  },

  /** Static analysis of the C++, too slow to be part of npm test. */
  async tidy() {
    await setup("test");
    await cmake("asan");
    await must("clang-tidy", ...clangTidy());
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
