// @ts-check
// Editor by editor: found, marked, mended, and nothing of it in what the editor saves. Prints the table.
import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import {
  caretBehindFirst,
  inFrames,
  modelOf,
  patiently,
  savedBy,
  settled,
  stateOf,
} from "./frames.mjs";
import { browsers } from "./drivers.mjs";
import { blocks, paragraphs } from "./editors/article.js";
import { serveEditors } from "./editors/serve.mjs";

/** @typedef {import("./drivers.mjs").ExtensionDriver} ExtensionDriver */
/** @typedef {import("./drivers.mjs").ExtensionTab} ExtensionTab */

const root = fileURLToPath(new URL("../..", import.meta.url));
const editors = (
  process.env.GALLEY_EDITORS ??
  "textarea input contenteditable gutenberg tinymce ckeditor tiptap quill lexical slate codemirror trix rerender shadow-open shadow-closed frame-same strict"
).split(" ");
const columns = [
  "found",
  "repeat over blocks",
  "marked in place",
  "saved content unchanged",
  "word mended",
  "undone in one step",
  "paragraph removed",
  "undone in one step ",
  "marked after re-render",
  "marked right after typing",
];

/** Whether what is marked are the words of the findings. @param {any} state */
function isMarked(state) {
  const letters = (/** @type {string} */ words) => words.replace(/[\s\ufeff]/g, "");
  return (
    state !== null &&
    state.painted >= state.findings.length &&
    state.findings.every(
      (/** @type {any} */ { words, marked, boxes }) =>
        letters(words) === letters(marked) && boxes > 0,
    )
  );
}

/** Opens a finding's card and closes it. Runs in the frame. */
function look() {
  const desk = /** @type {any} */ (globalThis).galley?.bench?.desk;
  if (!desk?.article.isThere) return null;
  desk.selection.open(desk.shown[0], { from: desk.article.root, focus: false });
  desk.selection.leave();
  return true;
}

/** What the card's button does. Runs in the frame. @param {string} rule */
async function applyFix(rule) {
  const desk = /** @type {any} */ (globalThis).galley?.bench?.desk;
  if (!desk?.article.isThere) return null;
  const finding = desk.shown.find((/** @type {any} */ one) => one.rule === rule);
  if (!finding) return `no ${rule}`;
  await desk.applyEdits(finding.fixes[0].edits);
  return "applied";
}

const plain = (/** @type {string} */ text) => text.replace(/\s+/g, " ").trim();

/** The whole journey in one editor. @param {ExtensionDriver} driver @param {ExtensionTab} tab @param {string} name */
async function journey(driver, tab, name) {
  /** @type {Record<string, boolean|string>} */
  const cells = {};
  await tab.run(() => /** @type {any} */ (globalThis).fixture.ready);
  await caretBehindFirst(tab, name);
  const saved = await savedBy(tab);
  const model = await modelOf(tab);
  await tab.clickAction();
  const state = await settled(driver, ({ findings }) => findings.length > 0);
  const wanted = name === "input" ? [paragraphs[0]] : blocks;
  const has = (/** @type {string} */ rule) =>
    state?.findings.some((/** @type {any} */ one) => one.rule === rule) ?? false;
  cells.found =
    wanted.every((block) => state?.text.includes(block)) &&
    has("doubled-word") &&
    (name === "input" || has("space-before-mark"));
  if (name !== "input") cells["repeat over blocks"] = has("repeated-paragraph");
  cells["marked in place"] = Boolean(
    await patiently(async () => isMarked((await inFrames(driver, stateOf))[0] ?? null)),
  );
  await inFrames(driver, look);
  cells["saved content unchanged"] = (await savedBy(tab)) === saved;

  const mend = async (
    /** @type {string} */ rule,
    /** @type {(text: string) => boolean} */ isMended,
  ) => {
    await inFrames(driver, applyFix, rule);
    const mended = await patiently(async () => isMended(plain(await modelOf(tab))), 1500);
    await tab.run(() => /** @type {any} */ (globalThis).fixture.undo());
    const undone = await patiently(async () => plain(await modelOf(tab)) === plain(model), 1500);
    return [Boolean(mended), Boolean(undone)];
  };
  const word = plain(model).replace("the the", "the");
  [cells["word mended"], cells["undone in one step"]] = await mend(
    "doubled-word",
    (text) => text === word,
  );
  const sound = (/** @type {any} */ { findings }) =>
    findings.some((/** @type {any} */ one) => one.rule === "doubled-word");
  await settled(driver, sound);
  if (name !== "input") {
    const once = (/** @type {string} */ text) =>
      text.split(plain(paragraphs[1])).length === 2 && text.includes(plain(paragraphs[5]));
    [cells["paragraph removed"], cells["undone in one step "]] = await mend(
      "repeated-paragraph",
      once,
    );
    await settled(driver, ({ findings }) =>
      findings.some((/** @type {any} */ one) => one.rule === "repeated-paragraph"),
    );
    cells["marked after re-render"] = Boolean(
      await patiently(async () => isMarked((await inFrames(driver, stateOf))[0] ?? null)),
    );
  }
  await caretBehindFirst(tab, name);
  await tab.type(" Gladly, they say.");
  cells["marked right after typing"] = Boolean(
    await patiently(async () => {
      const [now] = await inFrames(driver, stateOf);
      return now?.current && now.text.includes("Gladly, they say.") && sound(now) && isMarked(now);
    }),
  );
  return cells;
}

/** @type {Map<string, Record<string, Record<string, boolean|string>>>} */
const table = new Map();

for (const { name: browser, launch } of browsers) {
  describe(`writing (${browser})`, { timeout: 400_000 }, () => {
    /** @type {ExtensionDriver} */
    let driver;
    /** @type {Awaited<ReturnType<typeof serveEditors>>} */
    let server;
    before(async () => {
      server = await serveEditors();
      driver = await launch(join(root, "build/extension"), { width: 1280, height: 900 });
    });
    after(async () => {
      await driver?.close();
      await server?.close();
      const lines = [
        `| editor | browser | ${columns.join(" | ")} |`,
        `|---|---|${columns.map(() => "---").join("|")}|`,
      ];
      for (const [editor, cells] of table)
        for (const [browser, row] of Object.entries(cells))
          lines.push(
            `| ${editor} | ${browser} | ${columns.map((column) => (row[column] === undefined ? "–" : row[column] ? "yes" : "NO")).join(" | ")} |`,
          );
      for (const line of lines) console.log(line);
      await mkdir(join(root, "build"), { recursive: true });
      await writeFile(join(root, `build/editor-table-${browser}.md`), `${lines.join("\n")}\n`);
    });

    for (const editor of editors) {
      test(editor, async () => {
        const tab = await driver.open(server.page(editor));
        try {
          const cells = await journey(driver, tab, editor);
          table.set(editor, { ...table.get(editor), [browser]: cells });
          const missing = Object.entries(cells).filter(([, met]) => !met);
          assert.deepEqual(
            missing.map(([cell]) => cell),
            [],
          );
        } finally {
          await tab.close();
        }
      });
    }
  });
}
