// Writes the parts of a rule: node tools/new-rule.mjs <family> <rule-id>
//
//   node tools/new-rule.mjs broken-sentences doubled-word
//
// A source, a test that fails until the rule is written, a page, and a line in the registry.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const families = ["duplicates", "broken-sentences", "spam-footers", "unattributed-claims"];

function stop(/** @type {string} */ message) {
  console.error(`new-rule: ${message}`);
  process.exit(2);
}

const [family, id, ...rest] = process.argv.slice(2);
if (!id || rest.length > 0) stop("usage: node tools/new-rule.mjs <family> <rule-id>");
if (!families.includes(family)) stop(`the families are ${families.join(", ")}; not "${family}"`);
if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) stop(`"${id}" is not kebab-case`);

const snake = (/** @type {string} */ name) => name.replaceAll("-", "_");
const camel = (/** @type {string} */ name) =>
  name.replace(/(^|-)([a-z0-9])/g, (_, _hyphen, letter) => letter.toUpperCase());

const registry = join(root, "core/rules/include/galley/rules/rules.def");
const lines = readFileSync(registry, "utf8").trimEnd().split("\n");
if (lines.some((line) => line.endsWith(`, ${snake(id)})`))) stop(`there is a rule "${id}" already`);

/** @type {Record<string, string>} */
const parts = {
  "rule.cc": `core/rules/${family}/${id}.cc`,
  "rule_test.cc": `tests/rules/${family}/${id}_test.cc`,
  "rule.md": `docs/rules/${family}/${id}.md`,
};
for (const part of Object.values(parts)) {
  if (existsSync(join(root, part))) stop(`${part} is there already`);
}
for (const [template, part] of Object.entries(parts)) {
  const text = readFileSync(join(root, "tools/templates", template), "utf8")
    .replaceAll("@ID@", id)
    .replaceAll("new_rule", snake(id))
    .replaceAll("NewRule", camel(id))
    .replaceAll("kNewFamily", `k${camel(family)}`);
  mkdirSync(dirname(join(root, part)), { recursive: true });
  writeFileSync(join(root, part), text);
  console.log(part);
}
const last = lines.findLastIndex((line) => line.startsWith(`RULE(${snake(family)}, `));
lines.splice(last === -1 ? lines.length : last + 1, 0, `RULE(${snake(family)}, ${snake(id)})`);
writeFileSync(registry, `${lines.join("\n")}\n`);
console.log("core/rules/include/galley/rules/rules.def: one line");
