// @ts-check
// The marked parts of index.html: what another page cuts out has the elements that the panels ask for.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as parts from "../../web/panels/parts.js";

const page = readFileSync(new URL("../../web/index.html", import.meta.url), "utf8");

/** The marked parts by their names. @type {Map<string, string>} */
const marked = new Map(
  [...page.matchAll(/<!-- part: (\w+) -->([\s\S]*?)<!-- \/part -->/g)].map(([, name, html]) => [
    name,
    html,
  ]),
);

/** The ids that a function asks for. @param {(byId: parts.ById) => unknown} ask */
function askedBy(ask) {
  /** @type {string[]} */
  const ids = [];
  ask((id) => {
    ids.push(id);
    return /** @type {any} */ ({});
  });
  return ids;
}

/** Where the elements of each function stand. @type {Record<string, string[]>} */
const places = {
  listParts: ["findings"],
  summaryParts: ["findings"],
  reviewParts: ["findings"],
  exportsParts: ["findings"],
  sidePanelsParts: ["tabs", "findings", "sources", "compare"],
  settingsParts: ["settings"],
  cleanParts: ["clean"],
  noticeParts: ["notice"],
};

test("the parts are marked, each once and none inside of another", () => {
  const names = [...page.matchAll(/<!-- part: (\w+) -->/g)].map(([, name]) => name);
  const [beside, over] = [
    ["tabs", "findings", "sources", "compare"],
    ["card", "settings", "clean"],
  ];
  const wanted = [...beside, ...over, "notice"];
  assert.deepEqual(names, wanted);
  assert.deepEqual([...marked.keys()], wanted);
  for (const [name, html] of marked) {
    const opened = html.match(/<(?!input|\/)\w+/g)?.length;
    assert.equal(html.match(/<\/\w+/g)?.length, opened, `${name} closes what it opens`);
  }
});

test("every element that a panel asks for stands in its part", () => {
  assert.deepEqual(Object.keys(parts).sort(), Object.keys(places).sort());
  for (const [name, where] of Object.entries(places)) {
    const html = where.map((part) => marked.get(part)).join("");
    const ids = askedBy(/** @type {any} */ (parts)[name]);
    assert.ok(ids.length > 0, name);
    for (const id of ids) assert.ok(html.includes(` id="${id}"`), `#${id} of ${name} in ${where}`);
  }
});
