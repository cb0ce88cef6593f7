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
 * A text out of bytes, and how it was read where that was not plain UTF-8; the engine knows, and a
 * rejection says what the bytes are if they are no text.
 * @typedef {(bytes: Uint8Array) => Promise<{text: string, encoding?: Encoding}>} Decode
 * @typedef {{name: string, sure: boolean, message: string}} Encoding
 */

/**
 * @param {DataTransfer} data
 * @param {Decode} decode
 * @returns {Imported|null|Promise<Imported>} null when there is neither text nor a file in it; a promise
 *   of a file, whose rejection says why that cannot be read
 */
export function importData(data, decode) {
  const files = [...data.files];
  const text = data.getData("text/plain");
  const html = data.getData("text/html");
  // A word processor copies a picture of the text along with it.
  if (files.length > 0 && text + html === "") return importFile(readableFile(files), decode);
  const imported = html === "" ? null : fromHtml(html);
  const plain = text === "" ? null : fromPlain(text);
  // A program for programmers colours the signs of Markdown, and says no more of them.
  if (plain?.readAs && imported && !hasParts(imported)) return plain;
  if (imported && tellsMore(imported)) return imported;
  return plain ?? (imported?.text ? imported : null);
}

/** A text that says nothing of itself is read as what it surely is. @param {string} text @returns {Imported} */
export function fromPlain(text) {
  // How an editor of WordPress writes its blocks down.
  if (/^\s*<!-- wp:[a-z]/.test(text)) return { ...fromHtml(text), readAs: "blocks of WordPress" };
  return isMarkdown(text) ? { ...fromMarkdown(text), readAs: "Markdown" } : { text };
}

/** Every line end that the engine knows. */
const kLineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/** Markup has its own line ends, and the kinds of its lines are counted by them. */
const plainFile = (/** @type {string} */ text) => ({ text: text.replace(kLineEnds, "\n") });

/** What files of these endings are read by once they are text. @type {Map<string, (text: string) => Imported>} */
const kinds = new Map([
  ["txt", plainFile],
  ["md", fromMarkdown],
  ["markdown", fromMarkdown],
  ["html", fromHtml],
  ["htm", fromHtml],
]);

const ending = (/** @type {string} */ name) => name.slice(name.lastIndexOf(".") + 1).toLowerCase();

/** The one of several files that is read. @param {ReadonlyArray<File>} files */
export function readableFile(files) {
  const isKnown = (/** @type {string} */ kind) => kinds.has(kind) || kind === "docx";
  return files.find(({ name }) => isKnown(ending(name))) ?? files[0];
}

/** What is to be said of the others. @param {ReadonlyArray<File>} files */
export function othersNote(files) {
  return files.length > 1 ? `Only ${readableFile(files).name} was read: one file at a time.` : "";
}

/**
 * Its bytes say what a file is, its ending only which kind of text.
 * @param {File} file
 * @param {Decode} decode
 * @returns {Promise<Imported>} a rejection's message says why it cannot be read
 */
export async function importFile(file, decode) {
  const { name, size } = file;
  if (size > kLongestFile)
    throw new Error(
      `${name} has ${size >> 20} MB: no article is longer than ${kLongestFile >> 20}.`,
    );
  const bytes = new Uint8Array(await file.arrayBuffer());
  /** @type {Imported|null} */
  let imported = wordDocument(bytes);
  if (!imported) {
    const { text, encoding } = await decode(bytes).catch(({ message }) => {
      const damaged = isZip(bytes) && ending(name) === "docx";
      const why = damaged ? "it is damaged, or not what its name says" : message;
      throw new Error(`${name} cannot be read: ${why.replace(/\.$/, "")}.`);
    });
    const read = kinds.get(ending(name)) ?? plainFile;
    const declared = read === fromHtml && encoding?.sure === false && decodedAs(bytes);
    imported = read(declared || text);
    if (encoding && !declared) imported.note = encoding.message;
  }
  if (imported.text.trim() === "") throw new Error(`There is no text in ${name}.`);
  return { ...imported, text: imported.text.replace(/\r\n?/g, "\n") };
}

const isZip = (/** @type {Uint8Array} */ bytes) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** What a .docx holds; null of any other file. @param {Uint8Array} bytes */
function wordDocument(bytes) {
  if (!isZip(bytes)) return null;
  try {
    return readDocx(bytes);
  } catch {
    return null;
  }
}

/** The encoding that a web page says it has, as far as bytes can be read without knowing it. */
const kHtmlCharset = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i;

/**
 * A web page in an encoding that the engine does not know, read as the page itself says; "" where it
 * says nothing of use.
 * @param {Uint8Array} bytes
 */
function decodedAs(bytes) {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  try {
    return new TextDecoder(kHtmlCharset.exec(head)?.[1], { fatal: true }).decode(bytes);
  } catch {
    return "";
  }
}

/** Whether HTML knows more than paragraphs and how their words look. */
function hasParts(/** @type {Imported} */ { kinds = [], spans = [] }) {
  return (
    kinds.some((kind) => !/^(paragraph|code)?( continued)?$/.test(kind)) ||
    spans.some(({ kind }) => kind === "link" || kind === "image")
  );
}

/** Plain text says it as well when all that the HTML knows is where its paragraphs end. */
function tellsMore(/** @type {Imported} */ { text, kinds = [], spans = [] }) {
  return text !== "" && (spans.length > 0 || hasParts({ text, kinds, spans }));
}
