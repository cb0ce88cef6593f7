// @ts-check
import { saveAs } from "../shell/clipboard.js";

/** Ending and type of each file that the engine writes. @type {Record<string, [string, string]>} */
const kFiles = {
  json: ["json", "application/json"],
  html: ["html", "text/html"],
  markdown: ["md", "text/markdown"],
  csv: ["csv", "text/csv"],
};

const kWordsOfName = 6;

/**
 * The name of a report's file, without its ending: the first words of the article, so that the
 * reports of two articles lie side by side.
 * @param {string} text
 */
export function reportName(text) {
  const [line] = text.trimStart().split("\n", 1);
  const words = line.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu) ?? [];
  const plain = words.slice(0, kWordsOfName).map((word) => word.replace(/['’]/g, ""));
  return ["galley", ...plain].join("-").slice(0, 80);
}

/**
 * @typedef {object} Parts
 * @property {HTMLElement} root holds the buttons of the formats
 * @property {HTMLElement} print
 */
/**
 * @typedef {object} Host
 * @property {(format: string) => Promise<{content: string}>} write
 * @property {() => string} article
 * @property {{announce: (words: string) => void, notify: (words: string) => void}} say
 */

/**
 * The buttons that save the report as a file, and the one that prints the page.
 * @param {Parts} parts
 * @param {Host} host
 */
export function exports(parts, { write, article, say }) {
  parts.root.addEventListener("click", async ({ target }) => {
    const format = target instanceof HTMLElement ? target.dataset.format : undefined;
    if (!format) return;
    const [ending, type] = kFiles[format];
    const name = `${reportName(article())}.${ending}`;
    try {
      const { content } = await write(format);
      saveAs(name, type, content);
      say.announce(`Saved ${name}.`);
    } catch (error) {
      say.notify(/** @type {Error} */ (error).message);
    }
  });
  parts.print.addEventListener("click", () => print());
}
