// @ts-check
import { saveAs } from "../shell/clipboard.js";
import { byId } from "../shell/elements.js";
import { announce, notify } from "../shell/notice.js";

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
 * The buttons that save the report as a file, and the one that prints the page.
 * @param {(format: string) => Promise<{content: string}>} write
 * @param {() => string} article
 */
export function exports(write, article) {
  byId("exports").addEventListener("click", async ({ target }) => {
    const format = target instanceof HTMLElement ? target.dataset.format : undefined;
    if (!format) return;
    const [ending, type] = kFiles[format];
    const name = `${reportName(article())}.${ending}`;
    try {
      const { content } = await write(format);
      saveAs(name, type, content);
      announce(`Saved ${name}.`);
    } catch (error) {
      notify(/** @type {Error} */ (error).message);
    }
  });
  byId("print").addEventListener("click", () => print());
}
