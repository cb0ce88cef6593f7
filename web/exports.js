// @ts-check
import { saveAs } from "./clipboard.js";
import { byId } from "./dom.js";
import { announce, notify } from "./notice.js";

/** Ending and type of each file that the engine writes. @type {Record<string, [string, string]>} */
const kFiles = {
  json: ["json", "application/json"],
  html: ["html", "text/html"],
  markdown: ["md", "text/markdown"],
  csv: ["csv", "text/csv"],
};

/**
 * The buttons that save the report as a file, and the one that prints the page.
 * @param {(format: string) => Promise<{content: string}>} write
 */
export function exports(write) {
  byId("exports").addEventListener("click", async ({ target }) => {
    const format = target instanceof HTMLElement ? target.dataset.format : undefined;
    if (!format) return;
    const [ending, type] = kFiles[format];
    try {
      const { content } = await write(format);
      saveAs(`galley-report.${ending}`, type, content);
      announce(`Saved galley-report.${ending}.`);
    } catch (error) {
      notify(/** @type {Error} */ (error).message);
    }
  });
  byId("print").addEventListener("click", () => print());
}
