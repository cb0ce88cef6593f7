// The rooms of web/ and the arrows between them, as web/README.md has them in its tables.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const web = join(root, "web");
const readme = readFileSync(join(web, "README.md"), "utf8");

/** The sources of the page by their names inside web/. @typedef {Map<string, string>} Sources */

/** @type {Sources} */
const sources = new Map(
  readdirSync(web, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".js"))
    .map((name) => [name, readFileSync(join(web, name), "utf8")]),
);

/**
 * The cells of a section's first table in web/README.md, head and rule left out.
 * @param {string} title
 */
function table(title) {
  const [, section = ""] = readme.split(`\n## ${title}\n`);
  const [rows = ""] = /(?:^\|.*\|\n)+/m.exec(section) ?? [];
  const lines = rows.trimEnd().split("\n").slice(2);
  assert.ok(lines.length > 0, `web/README.md has a table under ${title}`);
  return lines.map((row) =>
    row
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim()),
  );
}

/** The names in a cell. @param {string} cell */
const namesIn = (cell) => [...cell.matchAll(/`([\w./-]+)`/g)].map(([, name]) => name);

/** What each room may name. @type {Map<string, Set<string>>} */
const allowed = new Map(
  table("Rooms").map(([room, , names]) => [
    namesIn(room)[0].replace(/\/$/, ""),
    new Set(namesIn(names).map((name) => name.replace(/\/$/, ""))),
  ]),
);

/** Modules that another page can use. */
const shared = new Set(table("What another page can use").flatMap(([, names]) => namesIn(names)));

/** The room of a module, its folder; "main" of what lies in none. @param {string} name */
const roomOf = (name) => (name.includes("/") ? dirname(name) : "main");
const isExtension = (/** @type {string} */ name) => name.startsWith("extension/");

/**
 * The modules of the page that a module names: in imports, and in types inside of comments.
 * @param {string} name
 * @param {string} source
 */
function namedBy(name, source) {
  const pattern = /(?:\bfrom\s*|\bimport\s*\(?\s*)"(\.[^"]+\.js)"/g;
  const named = [...source.matchAll(pattern)].map(([, path]) =>
    posix.normalize(posix.join(dirname(name), path)),
  );
  return new Set(named);
}

/**
 * Arrows between rooms that the table does not have.
 * @param {Sources} sources
 */
function wrongArrows(sources) {
  const wrong = [];
  for (const [name, source] of sources) {
    for (const other of namedBy(name, source)) {
      const [from, to] = [roomOf(name), roomOf(other)];
      if (!sources.has(other)) wrong.push(`${name} names ${other}, which is not there`);
      else if (from !== to && !allowed.get(from)?.has(to)) wrong.push(`${name} names ${other}`);
    }
  }
  return wrong;
}

/**
 * The first circle of arrows, as a path that ends where it begins; [] if there is none.
 * @param {Map<string, Iterable<string>>} arrows
 * @returns {string[]}
 */
function circleIn(arrows) {
  /** @type {Set<string>} */
  const clear = new Set();
  const visit = (/** @type {string} */ at, /** @type {string[]} */ path) => {
    if (path.includes(at)) return [...path.slice(path.indexOf(at)), at];
    if (clear.has(at)) return [];
    for (const next of arrows.get(at) ?? []) {
      /** @type {string[]} */
      const circle = visit(next, [...path, at]);
      if (circle.length > 0) return circle;
    }
    clear.add(at);
    return [];
  };
  for (const at of arrows.keys()) {
    const circle = visit(at, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

/** Modules that import one another when they are run: types in comments are no imports. @param {Sources} sources */
function importCircle(sources) {
  const code = [...sources].map(([name, source]) => {
    const bare = source.replaceAll(/\/\*[\s\S]*?\*\//g, "");
    return /** @type {const} */ ([name, namedBy(name, bare)]);
  });
  return circleIn(new Map(code));
}

/** How a module could reach for a page without being given it. */
const reaching = [
  /\bgetElementById\b/,
  /\bdocument\.querySelector/,
  /\bquerySelector(All)?\(\s*["'`]#/,
  /\b(local|session)Storage\b/,
  /\bindexedDB\b/,
  /\bcaches\b/,
];

/** What the shared modules take from this page. @param {Sources} sources */
function boundToPage(sources) {
  const bound = [];
  for (const [name, source] of sources) {
    if (!shared.has(name)) continue;
    for (const other of namedBy(name, source))
      if (!shared.has(other)) bound.push(`${name} names ${other}`);
    for (const pattern of reaching)
      if (pattern.test(source)) bound.push(`${name} has ${pattern.source}`);
  }
  return bound;
}

/** The page's sources with a line more in one of them. @param {string} name @param {string} line @returns {Sources} */
const withLine = (name, line) => new Map([...sources, [name, `${line}\n${sources.get(name)}`]]);

test("every module lies in a room, and every room has modules", () => {
  assert.deepEqual(new Set([...sources.keys()].map(roomOf)), new Set(allowed.keys()));
  assert.deepEqual(
    [...sources.keys()].filter((name) => roomOf(name) === "main"),
    ["main.js"],
  );
});

test("a room names only what its row in web/README.md allows", () => {
  assert.deepEqual(wrongArrows(sources), []);
  const bad = {
    "model/edits.js": 'import { el } from "../shell/dom.js";',
    "editor/view.js": '/** @typedef {import("../panels/card.js").Card} Card */',
    "shell/dom.js": 'import "../main.js";',
    "panels/tabs.js": 'import { Opening } from "../page/opening.js";',
  };
  for (const [name, line] of Object.entries(bad))
    assert.equal(wrongArrows(withLine(name, line)).length, 1, `${line} in ${name} is found`);
});

test("every arrow of the table is used", () => {
  const used = new Set();
  for (const [name, source] of sources)
    for (const other of namedBy(name, source)) used.add(`${roomOf(name)} → ${roomOf(other)}`);
  const idle = [...allowed].flatMap(([from, names]) => [...names].map((to) => `${from} → ${to}`));
  assert.deepEqual(
    idle.filter((arrow) => !used.has(arrow)),
    [],
  );
});

test("neither rooms nor modules import in a circle", () => {
  assert.deepEqual(circleIn(allowed), []);
  assert.deepEqual(importCircle(sources), []);
  const bad = withLine("model/edits.js", 'import { Findings } from "./findings.js";');
  assert.deepEqual(importCircle(bad), ["model/edits.js", "model/findings.js", "model/edits.js"]);
});

/** Compiles the model without the DOM's declarations; says what is wrong. @param {string[]} files */
function compiledWithoutDom(files) {
  const options = ["--noEmit", "--allowJs", "--checkJs", "--strict", "--target", "es2023"];
  const modules = ["--module", "nodenext", "--lib", "es2023", "--types", "", "--ignoreConfig"];
  try {
    execFileSync(
      process.execPath,
      [join(root, "node_modules/typescript/bin/tsc"), ...options, ...modules, ...files],
      { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] },
    );
    return "";
  } catch (error) {
    return String(/** @type {{stdout: string}} */ (error).stdout);
  }
}

test("the model compiles where there is no DOM", (t) => {
  const model = [...sources.keys()].filter((name) => roomOf(name) === "model");
  assert.equal(compiledWithoutDom(model.map((name) => join(web, name))), "");
  const folder = mkdtempSync(join(tmpdir(), "galley-model-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const uses = ["document.title", "window.name", "/** @type {HTMLElement|null} */ (null)"];
  uses.forEach((use, i) => {
    const file = join(folder, `uses${i}.js`);
    writeFileSync(file, `export const used = ${use};\n`);
    assert.match(compiledWithoutDom([file]), /Cannot find name/, use);
  });
});

test("the extension uses of the page what another page can use", () => {
  const bound = (/** @type {Sources} */ sources) =>
    [...sources]
      .filter(([name]) => isExtension(name))
      .flatMap(([name, source]) => [...namedBy(name, source)])
      .filter((other) => !isExtension(other) && !shared.has(other));
  assert.deepEqual(bound(sources), []);
  const bad = withLine("extension/background.js", 'import { byId } from "../shell/elements.js";');
  assert.deepEqual(bound(bad), ["shell/elements.js"]);
});

test("what another page can use knows nothing of this one", () => {
  for (const name of shared) assert.ok(sources.has(name), `${name} is there`);
  assert.deepEqual(boundToPage(sources), []);
  const bad = {
    "panels/card.js": 'import { byId } from "../shell/elements.js";',
    "panels/list.js": 'const article = document.getElementById("article");',
    "panels/settings.js": 'const kept = localStorage.getItem("galley.config");',
    "engine/client.js": 'import "../main.js";',
    "editor/highlighter.js": 'const bar = document.querySelector(".onward");',
  };
  for (const [name, line] of Object.entries(bad))
    assert.equal(boundToPage(withLine(name, line)).length, 1, `${line} in ${name} is found`);
});
