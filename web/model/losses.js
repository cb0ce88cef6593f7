// @ts-check
/** What of an article's structure a form of copy cannot hold. No DOM. */
import { formOf } from "./structure.js";

/** @typedef {"text"|"html"|"markdown"} CopyForm */
/** @typedef {Record<string, number>} Counts what, how often */

/** Those that are no "s" longer where there are several. @type {Record<string, string>} */
const kPlurals = {
  "merged cell": "merged cells",
  "check box": "check boxes",
  "front matter": "front matter",
  "link inside its page": "links inside their page",
  "link of an image": "links of images",
  "image without address": "images without address",
  "image without address and description": "images without address and description",
  "sign of a symbol font": "signs of a symbol font",
  "formula's layout": "layouts of formulas",
};

/**
 * @param {import("./structure.js").Kept|null} kept
 * @param {CopyForm} form
 * @returns {Counts}
 */
export function lossesOf(kept, form) {
  /** @type {Counts} */
  const counts = {};
  const add = (/** @type {string} */ what) => (counts[what] = (counts[what] ?? 0) + 1);
  const { kinds = [], spans = [], about = {} } = kept ?? {};
  for (const { kind, src } of spans) {
    const what = spanLoss(kind, src ?? "", form);
    if (what !== "") add(what);
  }
  kinds.forEach((words, i) => {
    const { kind, head } = formOf(words);
    if (form === "markdown" && kind === "caption") add("caption");
    const first = kind === "table-row" && (i === 0 || formOf(kinds[i - 1]).kind !== kind);
    if (form === "text" && first) add("table");
    if (form === "markdown" && first && !head) add("table without a head");
  });
  if (form !== "markdown" && about.front) add("front matter");
  return counts;
}

/**
 * @param {import("./structure.js").Span["kind"]} kind
 * @param {string} src
 * @param {CopyForm} form
 */
function spanLoss(kind, src, form) {
  if (kind === "image") {
    if (form === "text") return "image";
    return src === "" ? "image without address" : "";
  }
  if (form !== "text") return "";
  if (kind === "link") return "link";
  if (kind === "note") return "note mark";
  if (kind === "rule") return "rule";
  return kind === "break" ? "" : "formatted passage";
}

/** "2 tables, 1 image and 3 links" @param {Counts} counts */
export function inWords(counts) {
  const parts = Object.entries(counts).map(([what, count]) => {
    if (what === "front matter") return "the front matter";
    const [noun, ...more] = what.split(" without ");
    const several = kPlurals[what] ?? [`${noun}s`, ...more].join(" without ");
    return `${count} ${count === 1 ? what : several}`;
  });
  const last = parts.pop() ?? "";
  return parts.length > 0 ? `${parts.join(", ")} and ${last}` : last;
}

/** What becomes of it, by the form. @type {Record<CopyForm, [string, string]>} */
const kSentences = {
  text: ["Text", "as words alone, or not at all"],
  html: ["HTML", "as a description in brackets, or not at all"],
  markdown: ["Markdown", "in another form"],
};

/**
 * Sentences on what is not in a copy: what was left out when the article was read, and what each form
 * cannot hold. Empty where nothing is.
 * @param {import("./structure.js").Kept|null} kept
 * @returns {string[]}
 */
export function saidOf(kept) {
  const sentences = [];
  const lost = kept?.about?.lost ?? {};
  if (Object.keys(lost).length > 0)
    sentences.push(`Not kept when the article was read: ${inWords(lost)}.`);
  for (const form of /** @type {const} */ (["text", "html", "markdown"])) {
    const counts = lossesOf(kept, form);
    const [name, how] = kSentences[form];
    if (Object.keys(counts).length > 0) sentences.push(`In ${name}, ${how}: ${inWords(counts)}.`);
  }
  return sentences;
}
