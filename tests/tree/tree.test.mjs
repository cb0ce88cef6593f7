// What no compiler checks about the tree: each ban prints its reason.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, lstatSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, normalize } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const names = execFileSync(
  "git",
  ["ls-files", "-z", "--cached", "--others", "--exclude-standard"],
  {
    cwd: root,
    encoding: "utf8",
  },
)
  .split("\0")
  .filter((name) => name && existsSync(join(root, name)) && lstatSync(join(root, name)).isFile());
const read = (/** @type {string} */ name) => readFileSync(join(root, name), "utf8");
const binary = /\.(bin|png|woff2|ico|gz)$/;
const self = "tests/tree/tree.test.mjs";

/** No line of the files may match; says where one does and why that is banned. */
function ban(
  /** @type {RegExp} */ pattern,
  /** @type {RegExp} */ files,
  /** @type {string} */ reason,
  /** @type {string[]} */ allowed = [],
) {
  for (const name of allowed)
    assert.ok(names.includes(name), `${name} is allowed and is not there`);
  const places = [];
  for (const name of names.filter(
    (name) => files.test(name) && name !== self && !allowed.includes(name),
  )) {
    for (const [index, line] of read(name).split("\n").entries()) {
      // What a comment of C++ says is its own affair; a path or an address is banned there too.
      const text = core.test(name) && files === core ? line.replace(/\/\/.*/, "") : line;
      if (pattern.test(text)) places.push(`${name}:${index + 1}: ${line.trim()}`);
    }
  }
  assert.deepEqual(places, [], reason);
}

const source = /\.(cc|h|def)$/;
const core = /^core\/.*\.(cc|h|def)$/;

test("includes name a layer", () => {
  ban(
    /#include "\.\.?\//,
    source,
    "A relative include reaches past a layer's include root: name the layer.",
  );
});

test("one rule does not know another", () => {
  const family = /^core\/rules\/[^/]*-[^/]*\/.*\.cc$/;
  ban(/#include ".*\.cc"/, source, "A source is compiled by itself.");
  ban(/#include "galley\/engine\//, family, "The engine runs rules; rules do not know it.");
});

test("there is one way in", () => {
  ban(
    /^namespace galley(::(?!core\b)\w+)* \{/,
    /^core\/(?!report\/|linter\/).*\.(cc|h)$/,
    "A program that links the library sees no name but those of galley.h: the core is galley::core.",
  );
  ban(
    /#include "galley\/(?!json\/json\.h"|text\/decode\.h")/,
    /^(cli|wasm)\//,
    "The command and the WebAssembly use galley.h; only reading JSON and decoding lines is shared.",
  );
  ban(/^#include (?!<[a-z_]+>$)/, /^include\//, "galley.h includes the standard library alone.");
});

test("a type's name is defined once", () => {
  /** @type {Map<string, string>} */
  const defined = new Map();
  const twice = [];
  for (const name of names.filter((name) => /^core\/.*\.h$/.test(name))) {
    // At the margin: what stands inside a class or function has a name of its own.
    for (const [, type] of read(name).matchAll(
      /^(?:struct|class|enum class) (\w+)(?: final)?(?: : [^{;]+)? \{/gm,
    )) {
      const first = defined.get(type);
      if (first !== undefined) twice.push(`${type}: ${first} and ${name}`);
      defined.set(type, name);
    }
  }
  assert.ok(defined.size > 50, "the headers were read");
  assert.deepEqual(twice, [], "Two of one name in one program are undefined behaviour.");
});

test("the core is portable", () => {
  ban(
    /#include <(iostream|fstream|sstream|ostream|istream|iomanip|print|cstdio|stdio\.h|filesystem)>/,
    core,
    "The core does no input or output, and streams bring locales into the download.",
  );
  ban(
    /#include <(regex|locale|clocale)>/,
    core,
    "Patterns are RE2's; nothing depends on a locale.",
  );
  ban(
    /#include <(thread|stop_token|future|semaphore|latch|barrier|condition_variable)>/,
    core,
    "The core starts no threads and waits for none.",
  );
  // A linter may be asked by several threads at once, and what a pack makes at the first request is
  // theirs together. It is made once, in these places, and nowhere else is anything shared.
  const elsewhere =
    /^core\/(?!language\/include\/galley\/language\/(?:language|parts)\.h$|boilerplate\/patterns\.cc$|rules\/wordings\.cc$).*\.(cc|h)$/;
  ban(
    /#include <(mutex|shared_mutex|atomic)>/,
    elsewhere,
    "What a call works on belongs to that call.",
  );
  ban(
    /#include <(chrono|ctime|time\.h|random)>/,
    core,
    "The same text gives the same report at any time.",
  );
  ban(/emscripten|EMSCRIPTEN/, core, "WebAssembly is the business of wasm/.");
  ban(/^\s*(throw|try|catch)\b/, core, "The core is built without exceptions.");
  ban(
    /\b(float|double|long double)\s+\w/,
    core,
    "Two builds may differ in the last bit: scores are fixed-point integers.",
  );
});

test("the tree names nothing outside it", () => {
  const text = /./;
  ban(/(^|[^\w./])\/(work|root|home|Users)\//, text, "A path of one machine.");
  ban(
    /registry\.npmjs|registry\.yarnpkg|pypi\.org|crates\.io/,
    text,
    "Registries are the user's own setting.",
  );
  ban(/\.\.\/shared/, text, "Only the evaluation command knows where the labelled articles lie.", [
    "tools/run.mjs",
    "README.md",
    "CONTRIBUTING.md",
  ]);
});

test("text files are plain", () => {
  const places = names.filter((name) => {
    if (binary.test(name)) return false;
    const text = read(name);
    return text.includes("\r") || text.includes("\u0000") || (text !== "" && !text.endsWith("\n"));
  });
  assert.deepEqual(
    places,
    [],
    "Line feeds alone, one at the end: other characters are written as escapes.",
  );
  assert.deepEqual(
    names.filter((name) => /[^\w./-]/.test(name)),
    [],
    "Names that every system takes.",
  );
});

test("links between pages lead somewhere", () => {
  const broken = [];
  for (const name of names.filter(
    (name) => name.endsWith(".md") && !name.startsWith("tools/templates/"),
  )) {
    const text = read(name).replaceAll(/^```[\s\S]*?^```/gm, "");
    for (const [, target] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      const [file, anchor] = target.split("#");
      const page = file === "" ? name : normalize(join(dirname(name), file));
      if (!existsSync(join(root, page))) broken.push(`${name}: ${target}`);
      else if (anchor && page.endsWith(".md")) {
        const anchors = [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
          title
            .toLowerCase()
            .replaceAll(/[^\w\s-]/g, "")
            .trim()
            .replaceAll(/\s/g, "-"),
        );
        if (!anchors.includes(anchor)) broken.push(`${name}: ${target} (no such heading)`);
      }
    }
  }
  assert.deepEqual(broken, []);
});

test("every rule shows texts in which it fires and look-alikes in which it does not", () => {
  const tests = names.filter((name) => /^tests\/rules\/[^/]*-[^/]*\/.*_test\.cc$/.test(name));
  assert.ok(tests.length > 50, "the tests were read");
  const without = tests.filter((name) => {
    const rule = name.replace(/.*\/|_test\.cc$/g, "");
    const text = read(name);
    const call = /\bexpect_(?:cases|repeats|texts|texts_in_story)\(\s*(kRule|"[\w-]+")/.exec(text);
    const named = call?.[1] === "kRule" ? /kRule(?:\[\])? = ("[\w-]+")/.exec(text)?.[1] : call?.[1];
    return named !== `"${rule}"`;
  });
  assert.deepEqual(without, [], "tests/support/cases.h counts them: 15 and 25 at the least.");
});

test("nothing is left to do in a rule", () => {
  ban(/\bTODO\b/, /^(core|tests|docs|cli|wasm|web)\//, "tools/new-rule.mjs left it to be written.");
});

test("a new rule comes with all its parts and no placeholder", (t) => {
  const tree = mkdtempSync(join(tmpdir(), "galley-rule-"));
  t.after(() => rmSync(tree, { recursive: true }));
  const registry = "core/rules/include/galley/rules/rules.def";
  for (const part of ["tools/new-rule.mjs", "tools/templates", registry]) {
    cpSync(join(root, part), join(tree, part), { recursive: true });
  }
  const written = execFileSync(
    process.execPath,
    [join(tree, "tools/new-rule.mjs"), "broken-sentences", "lost-comma"],
    { encoding: "utf8" },
  );
  const parts = written.trim().split("\n").slice(0, 3);
  assert.deepEqual(parts, [
    "core/rules/broken-sentences/lost-comma.cc",
    "tests/rules/broken-sentences/lost-comma_test.cc",
    "docs/rules/broken-sentences/lost-comma.md",
  ]);
  const text = parts.map((part) => readFileSync(join(tree, part), "utf8")).join("");
  assert.doesNotMatch(text, /@ID@|new_rule|NewRule|kNewFamily/);
  for (const named of ["class LostComma ", "& lost_comma()", "Family::kBrokenSentences"]) {
    assert.ok(text.includes(named), named);
  }
  assert.match(
    readFileSync(join(tree, registry), "utf8"),
    /^RULE\(broken_sentences, lost_comma\)$/m,
  );
});
