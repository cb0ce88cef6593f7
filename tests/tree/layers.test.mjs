// The rooms of the core and the arrows between them: CMakeLists.txt says them, the compiler holds them,
// ARCHITECTURE.md tells them.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (/** @type {string} */ name) => readFileSync(join(root, name), "utf8");

/** @typedef {{uses: string[], hides: string[]}} Room */
/** @type {Map<string, Room>} */
const rooms = new Map();
for (const [, name, rest] of read("CMakeLists.txt").matchAll(/^galley_layer\((\w+)([^)]*)\)/gm)) {
  /** @type {Record<string, string[]>} */
  const lists = { USES: [], HIDES: [], PARTS: [], SMALL_FILES: [] };
  let list = "";
  for (const word of rest.trim().split(/\s+/)) {
    if (word in lists) list = word;
    else if (/^[a-z]/.test(word)) lists[list].push(word);
  }
  rooms.set(name, { uses: lists.USES, hides: lists.HIDES });
}
// The public header is no layer: a target without sources, which CMakeLists.txt makes beside them.
const kApi = "api";
assert.match(read("CMakeLists.txt"), /^add_library\(galley_api INTERFACE\)$/m);
const layers = [...rooms.keys()];
rooms.set(kApi, { uses: [], hides: [] });
const room = (/** @type {string} */ name) => {
  const found = rooms.get(name);
  assert.ok(found, `CMakeLists.txt names a room ${name} that it does not make`);
  return found;
};

/** The rooms that come with `name`: itself, what it uses, and what that uses. */
function withUsed(/** @type {string} */ name, out = new Set()) {
  if (!out.has(name)) {
    out.add(name);
    for (const used of room(name).uses) withUsed(used, out);
  }
  return out;
}

/** Whose public headers the sources of `name` may include. */
function visible(/** @type {string} */ name) {
  const out = withUsed(name);
  for (const hidden of room(name).hides) withUsed(hidden, out);
  return out;
}

const headersIn = (/** @type {string} */ folder) =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder))
        .filter((name) => name.endsWith(".h"))
        .sort()
    : [];
const publicHeaders = (/** @type {string} */ name) =>
  name === kApi
    ? headersIn("include/galley").map((header) => `galley/${header}`)
    : headersIn(`core/${name}/include/galley/${name}`).map((header) => `galley/${name}/${header}`);

/** The compile command of a source of each room, from a build that is there. */
function compilers() {
  const build = ["release", "asan", "dev"].find((preset) =>
    existsSync(join(root, `build/${preset}/compile_commands.json`)),
  );
  assert.ok(build, "no preset is configured: npm run check does that");
  /** @type {{file: string, command: string, directory: string}[]} */
  const commands = JSON.parse(read(`build/${build}/compile_commands.json`));
  /** @type {Map<string, {program: string, args: string[], directory: string}>} */
  const out = new Map();
  for (const { file, command, directory } of commands) {
    const name = /\/core\/(\w+)\/[^ ]*\.cc$/.exec(file)?.[1];
    if (!name || out.has(name) || !file.startsWith(root)) continue;
    const words = command.replace(/ -o .*$/, "").split(/\s+/);
    if (words[0].endsWith("ccache")) words.shift();
    const [program, ...args] = words.map((word) => word.replaceAll('\\"', '"'));
    out.set(name, { program, args, directory });
  }
  return out;
}
const compiler = compilers();

/** Compiles a source that includes the headers, as a source of the room is compiled. */
function compile(/** @type {string} */ name, /** @type {string[]} */ headers) {
  const command = compiler.get(name);
  assert.ok(command, `no source of ${name} is compiled`);
  const { status, stderr } = spawnSync(
    command.program,
    [...command.args, "-fsyntax-only", "-x", "c++", "-"],
    {
      cwd: command.directory,
      input: headers.map((header) => `#include "${header}"\n`).join(""),
      encoding: "utf8",
    },
  );
  return { compiles: status === 0, stderr };
}

const refused = (/** @type {string} */ header, /** @type {string} */ stderr) =>
  stderr.includes(header) && /no such file or directory|file not found/i.test(stderr);

test("rooms and arrows are read", (t) => {
  assert.ok(rooms.size > 10);
  const arrows = [...rooms.values()].flatMap(({ uses, hides }) => [...uses, ...hides]);
  t.diagnostic(
    `the core has ${layers.length} rooms, the public header beside them, and ${arrows.length} arrows between them`,
  );
});

test("no arrow leads back", () => {
  const done = new Set();
  const walk = (/** @type {string} */ name, /** @type {string[]} */ path) => {
    assert.ok(!path.includes(name), `a circle: ${[...path, name].join(" → ")}`);
    if (done.has(name)) return;
    for (const next of [...room(name).uses, ...room(name).hides]) walk(next, [...path, name]);
    done.add(name);
  };
  for (const name of rooms.keys()) walk(name, []);
});

test("every room of the core is one that CMakeLists.txt makes", () => {
  const folders = readdirSync(join(root, "core"), { withFileTypes: true });
  assert.deepEqual(
    folders
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort(),
    [...layers].sort(),
  );
});

test("ARCHITECTURE.md tells the same rooms and arrows", () => {
  /** @type {Map<string, string>} */
  const told = new Map();
  for (const [, name, uses] of read("ARCHITECTURE.md").matchAll(
    /^\| `core\/(\w+)` \|[^|]*\| ([^|]*) \|$/gm,
  )) {
    told.set(name, uses.replaceAll("`galley.h`", kApi));
  }
  const made = layers.map((name) => {
    const { uses, hides } = room(name);
    const words = uses.length === 0 ? "–" : uses.join(", ");
    return [name, hides.length === 0 ? words : `${words}; hides ${hides.join(", ")}`];
  });
  assert.deepEqual(Object.fromEntries(told), Object.fromEntries(made));
});

test("a header of a room below is found", () => {
  for (const name of layers) {
    const headers = [...visible(name)].flatMap((below) => publicHeaders(below).slice(0, 1));
    const { compiles, stderr } = compile(name, headers);
    assert.ok(compiles, `core/${name} may include ${headers}, and cannot:\n${stderr}`);
  }
});

test("a header of a room above or beside is not found", (t) => {
  let tried = 0;
  for (const name of layers) {
    const may = visible(name);
    for (const other of rooms.keys()) {
      if (may.has(other)) continue;
      const [header] = publicHeaders(other);
      // What is behind the public header has no other.
      if (!header && room(other).uses.includes(kApi)) continue;
      assert.ok(header, `core/${other} has no public header`);
      const { compiles, stderr } = compile(name, [header]);
      assert.ok(!compiles, `core/${name} includes ${header}, and that compiles`);
      assert.ok(refused(header, stderr), `refused for another reason:\n${stderr}`);
      tried += 1;
    }
  }
  assert.ok(tried > layers.length);
  t.diagnostic(`${tried} includes upward or sideways, none compiles`);
});

test("a room's private headers are its own", () => {
  for (const name of layers) {
    const own = new Set(headersIn(`core/${name}`));
    for (const other of layers) {
      const header = headersIn(`core/${other}`).find((file) => !own.has(file));
      if (other === name || !header) continue;
      const { compiles, stderr } = compile(name, [header]);
      assert.ok(!compiles, `core/${name} includes core/${other}/${header}, and that compiles`);
      assert.ok(refused(header, stderr), `refused for another reason:\n${stderr}`);
    }
  }
});
