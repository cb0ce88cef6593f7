// @ts-check
// The table of what works in which editor, cell by cell as the tests have found it.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const file = fileURLToPath(new URL("../../build/editor-table.md", import.meta.url));

export class Table {
  /** @type {string} */ #browser;
  /** @type {Map<string, Map<string, string>>} */ #rows = new Map();
  /** @type {Set<string>} */ #columns = new Set();

  /** @param {string} browser */
  constructor(browser) {
    this.#browser = browser;
  }

  /** @param {string} row @param {string} column @param {string} words */
  set(row, column, words) {
    this.#columns.add(column);
    const cells = this.#rows.get(row) ?? new Map();
    this.#rows.set(row, cells.set(column, words));
  }

  get #lines() {
    const line = (/** @type {string[]} */ cells) => `| ${cells.join(" | ")} |`;
    const columns = [...this.#columns];
    return [
      line([this.#browser, ...columns]),
      line(["---", ...columns.map(() => "---")]),
      ...[...this.#rows].map(([row, cells]) =>
        line([row, ...columns.map((column) => cells.get(column) ?? "–")]),
      ),
    ];
  }

  /** Into the test's output and the file, which keeps what another browser has written. */
  async print() {
    for (const line of this.#lines) console.log(line);
    await mkdir(dirname(file), { recursive: true });
    const before = await readFile(file, "utf8").catch(() => "");
    const others = before.split("\n\n").filter((part) => !part.startsWith(`| ${this.#browser} `));
    const parts = [...others, this.#lines.join("\n")].filter((part) => part.trim() !== "");
    await writeFile(file, `${parts.map((part) => part.trim()).join("\n\n")}\n`);
  }
}
