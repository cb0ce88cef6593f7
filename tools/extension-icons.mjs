#!/usr/bin/env node
// Draws the extension's icons from web/extension/icon.svg, after that has been changed:
// node tools/extension-icons.mjs. Chromium draws them; the results belong into the repository.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { root } from "./steps.mjs";

/** Toolbar and menus, on plain and dense screens; lists of extensions; the stores. */
const kSizes = [16, 32, 48, 96, 128];

const svg = await readFile(join(root, "web/extension/icon.svg"));
const source = `data:image/svg+xml;base64,${svg.toString("base64")}`;
const folder = join(root, "web/extension/icons");
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
try {
  const page = await browser.newPage();
  for (const size of kSizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body { margin: 0 } img { display: block }</style><img src="${source}" width="${size}" height="${size}">`,
    );
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(join(folder, `${size}.png`), png);
    console.log(`icons/${size}.png ${png.length}`);
  }
} finally {
  await browser.close();
}
