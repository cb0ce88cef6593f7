// @ts-check
/**
 * What comes in from outside: pasted and dropped text, HTML and files, read into plain lines with
 * what their page said of them.
 */
import { readDocx } from "./docx.js";
import { fromHtml } from "./html.js";
import { fromMarkdown, isMarkdown } from "./markdown.js";

/** @typedef {import("../model/structure.js").Imported} Imported */

/** A file that is longer is no article. */
const kLongestFile = 64 << 20;

/**
 * @param {DataTransfer} data
 * @returns {Imported|null|Promise<Imported>} null when there is neither text nor a file in it; a promise
 *   of a file, whose rejection says why that cannot be read
 */
export function importData(data) {
  const files = [...data.files];
  const text = data.getData("text/plain");
  const html = data.getData("text/html");
  // A word processor copies a picture of the text along with it.
  if (files.length > 0 && text + html === "") return importFile(readableFile(files));
  const imported = html === "" ? null : fromHtml(html);
  if (imported && tellsMore(imported)) return imported;
  return text !== "" ? fromPlain(text) : imported?.text ? imported : null;
}

/** A text that says nothing of itself is read as what it surely is. @param {string} text @returns {Imported} */
export function fromPlain(text) {
  // How an editor of WordPress writes its blocks down.
  if (/^\s*<!-- wp:[a-z]/.test(text)) return { ...fromHtml(text), readAs: "blocks of WordPress" };
  return isMarkdown(text) ? { ...fromMarkdown(text), readAs: "Markdown" } : { text };
}

/** @type {Map<string, (bytes: Uint8Array) => Imported>} */
const kinds = new Map([
  ["txt", (bytes) => ({ text: decoded(bytes) })],
  ["md", (bytes) => fromMarkdown(decoded(bytes))],
  ["markdown", (bytes) => fromMarkdown(decoded(bytes))],
  ["html", (bytes) => fromHtml(decoded(bytes, kHtmlCharset))],
  ["htm", (bytes) => fromHtml(decoded(bytes, kHtmlCharset))],
  ["docx", readDocx],
]);

const ending = (/** @type {string} */ name) => name.slice(name.lastIndexOf(".") + 1).toLowerCase();

/** The one of several files that is read. @param {ReadonlyArray<File>} files */
export function readableFile(files) {
  return files.find(({ name }) => kinds.has(ending(name))) ?? files[0];
}

/** What is to be said of the others. @param {ReadonlyArray<File>} files */
export function othersNote(files) {
  return files.length > 1 ? `Only ${readableFile(files).name} was read: one file at a time.` : "";
}

/**
 * @param {File} file
 * @returns {Promise<Imported>} a rejection's message says why it cannot be read
 */
export async function importFile(file) {
  const { name, size } = file;
  const read = kinds.get(ending(name));
  if (!read) throw new Error(`${name} cannot be read: want .txt, .md, .html or .docx.`);
  if (size > kLongestFile)
    throw new Error(
      `${name} has ${size >> 20} MB: no article is longer than ${kLongestFile >> 20}.`,
    );
  /** @type {Imported|null} */
  let imported = null;
  try {
    imported = read(new Uint8Array(await file.arrayBuffer()));
  } catch {
    throw new Error(`${name} cannot be read: it is damaged, or not what its name says.`);
  }
  if (imported.text.trim() === "") throw new Error(`There is no text in ${name}.`);
  return { ...imported, text: imported.text.replace(/\r\n?/g, "\n") };
}

/** The encoding that a web page says it has, as far as bytes can be read without knowing it. */
const kHtmlCharset = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i;

/**
 * The text of a file: Unicode by its mark or by being valid UTF-8, otherwise what the file itself
 * says, otherwise the encoding that old Windows programs write.
 * @param {Uint8Array} bytes
 * @param {RegExp} [declared] finds the name of the encoding in a text
 */
function decoded(bytes, declared) {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-16be";
  if ((bytes[0] | bytes[1]) === 0xff && (bytes[0] & bytes[1]) === 0xfe)
    return new TextDecoder(mark).decode(bytes);
  // No text has this character, and nearly every other file does.
  if (bytes.includes(0)) throw new Error("not a text");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const [, name = "windows-1252"] =
      declared?.exec(new TextDecoder("latin1").decode(bytes.subarray(0, 2048))) ?? [];
    return new TextDecoder(/^utf-?8$/i.test(name) ? "windows-1252" : name).decode(bytes);
  }
}

/** Plain text says it as well when all that the HTML knows is where its paragraphs end. */
function tellsMore(/** @type {Imported} */ { text, kinds = [], spans = [] }) {
  return (
    text !== "" &&
    (spans.length > 0 || kinds.some((kind) => !/^(paragraph|code)?( continued)?$/.test(kind)))
  );
}
