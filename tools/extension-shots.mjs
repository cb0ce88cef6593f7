#!/usr/bin/env node
// Pictures for the stores, 1280 x 800, of the running extension in Chromium: node
// tools/extension-shots.mjs, after npm run build:extension. They go to build/shots.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromiumWith } from "../tests/extension/chromium.mjs";
import { serveEditors } from "../tests/extension/editors/serve.mjs";
import { root } from "./steps.mjs";

const out = join(root, "build/shots");
await mkdir(out, { recursive: true });
const editors = await serveEditors();
// The window's own parts take 22 pixels between page and panel, and 95 above.
const window = { width: 1280 + 22, height: 800 + 95 };
const driver = await chromiumWith(join(root, "build/extension"), window);
try {
  for (const name of ["gutenberg", "tinymce", "plain-page"]) {
    const tab = await driver.open(editors.page(name));
    await tab.run(() => /** @type {any} */ (globalThis).fixture?.ready);
    await tab.run(() => /** @type {any} */ (globalThis).fixture?.focus());
    await tab.clickAction();
    await driver.panel();
    // The first answer of the engine, painted: nothing in the page says when that is.
    await new Promise((done) => setTimeout(done, 2000));
    const file = join(out, `${name}.png`);
    await tab.screenshotWithPanel(file);
    console.log(file);
  }
} finally {
  await driver.close();
  await editors.close();
}
