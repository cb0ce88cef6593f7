// The library as others get it: installed into a fresh folder, found by find_package() and used through
// its one header; and built as a part of another project.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const build = resolve(process.env.GALLEY_BUILD ?? join(root, "build/release"));
const work = mkdtempSync(join(tmpdir(), "galley-consumer-"));
const prefix = join(work, "installed");
after(() => rmSync(work, { recursive: true }));

function run(/** @type {string} */ command, /** @type {string[]} */ args, ok = true) {
  const result = spawnSync(command, args, { cwd: work, encoding: "utf8", maxBuffer: 1 << 26 });
  assert.equal(result.error, undefined, `cannot run ${command}`);
  if (ok)
    assert.equal(
      result.status,
      0,
      `${command} ${args.join(" ")}\n${result.stdout}${result.stderr}`,
    );
  return result;
}

/** The blocks of C++ in a page. */
function blocks(/** @type {string} */ page) {
  const text = readFileSync(join(root, page), "utf8");
  return [...text.matchAll(/^```cpp\n([\s\S]*?)^```$/gm)].map(([, code]) => code);
}

/** A program in `folder` whose sources are copies: no path leads back into the repository. */
function project(/** @type {string} */ folder) {
  const source = join(work, folder);
  mkdirSync(source);
  for (const file of ["CMakeLists.txt", "main.cc"])
    cpSync(join(root, "tests/consumer", file), join(source, file));
  return source;
}

function configure(
  /** @type {string} */ source,
  /** @type {string[]} */ sources,
  /** @type {string[]} */ ...args
) {
  const folder = `${source}-build`;
  run("cmake", [
    "-S",
    source,
    "-B",
    folder,
    "-G",
    "Ninja",
    `-DSOURCES=${sources.join(";")}`,
    ...args,
  ]);
  return folder;
}

before(() => {
  assert.ok(existsSync(join(build, "libgalley.a")), `${build} holds no library: npm run build`);
  run("cmake", ["--install", build, "--prefix", prefix]);
});

test("what is installed is one header, the library and its package file", () => {
  const files = readdirSync(prefix, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(prefix, join(entry.parentPath ?? entry.path, entry.name)))
    // A lib folder may carry the name of a machine.
    .map((name) => name.replace(/^lib[^/]*\/([^/]+-linux-gnu\/)?/, "lib/"))
    .filter((name) => !/^lib\/cmake\/galley\/galleyTargets-\w+\.cmake$/.test(name));
  assert.deepEqual(
    files.sort(),
    [
      "include/galley/galley.h",
      "lib/cmake/galley/galleyConfig.cmake",
      "lib/cmake/galley/galleyConfigVersion.cmake",
      "lib/cmake/galley/galleyTargets.cmake",
      "lib/libgalley.a",
      ...(files.includes("lib/libgalley_re2.a") ? ["lib/libgalley_re2.a"] : []),
      "share/doc/galley/LICENSE",
      "share/doc/galley/NOTICE",
    ].sort(),
  );
  const header = readFileSync(join(prefix, "include/galley/galley.h"), "utf8");
  const included = [...header.matchAll(/^#include (.*)$/gm)].map(([, name]) => name);
  assert.ok(included.length > 5);
  for (const name of included) assert.match(name, /^<[a-z_]+>$/, "the standard library alone");
});

test("a program finds it, links it and runs; the page's examples compile", () => {
  const source = project("found");
  const examples = blocks("docs/embedding.md");
  assert.ok(examples.length > 0, "docs/embedding.md has code");
  const names = examples.map((code, i) => {
    writeFileSync(join(source, `example${i}.cc`), code);
    return `example${i}.cc`;
  });
  const folder = configure(source, ["main.cc", ...names], `-DCMAKE_PREFIX_PATH=${prefix}`);
  run("cmake", ["--build", folder]);

  const lint = run(join(folder, "main"), ["doubled-word"], false);
  assert.equal(lint.status, 1, lint.stderr);
  const [report, text, copy, ...shown] = lint.stdout.trimEnd().split("\n");
  const { id, findings } = JSON.parse(report);
  assert.equal(id, "ferry");
  assert.deepEqual(
    findings.map((/** @type {any} */ one) => [one.rule, one.start, one.end]),
    [["doubled-word", 15, 22]],
  );
  assert.equal(text, "The ferry left the quay at noon, the harbour master said.");
  assert.equal(JSON.parse(copy).changes.length, 1);
  assert.match(shown[0], /^ferry\.txt:1:16: error: .*\[doubled-word\]$/);

  const wrong = run(join(folder, "main"), ["typos"], false);
  assert.equal(wrong.status, 2);
  assert.match(wrong.stderr, /there is no rule "typos"/);

  const article = join(work, "article.txt");
  writeFileSync(article, "We met on the the third of May.\n");
  for (const name of names) {
    const example = run(join(folder, name.replace(".cc", "")), [article], false);
    assert.equal(example.status, 1, example.stderr);
    assert.match(example.stdout, /“the” stands twice/);
  }
});

test("a program may have it as a part of its own build", () => {
  const source = project("part");
  const folder = configure(source, ["main.cc"], `-DGALLEY_SOURCE=${root}`, "-DGALLEY_RE2=PINNED");
  const targets = run("cmake", ["--build", folder, "--target", "help"]).stdout;
  assert.match(targets, /libgalley\.a/);
});

test("the headers of the core are out of reach", () => {
  const inside = join(work, "inside");
  mkdirSync(inside);
  cpSync(join(root, "tests/consumer/CMakeLists.txt"), join(inside, "CMakeLists.txt"));
  writeFileSync(
    join(inside, "main.cc"),
    '#include "galley/document/document.h"\nint main() { return 0; }\n',
  );
  const other = configure(inside, ["main.cc"], `-DCMAKE_PREFIX_PATH=${prefix}`);
  const failed = run("cmake", ["--build", other], false);
  assert.notEqual(failed.status, 0);
  assert.match(
    failed.stdout,
    /document\.h: No such file|'galley\/document\/document\.h' file not found/,
  );
});
