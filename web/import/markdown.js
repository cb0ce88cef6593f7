// @ts-check
/** Markdown as a text: marked makes HTML of it, which is read as any other. */
import { Marked } from "marked";
import { fromHtml } from "./html.js";

/** @typedef {import("../model/structure.js").Imported} Imported */

/** What programs that build sites keep before the text: "---", keys, "---"; TOML has "+++". */
const kFrontMatter = /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n(?:[^\n]*\r?\n)*?\1[ \t]*(?:\r?\n|$)/;
/** A key and its value, as the first line of it has to be. */
const kKey = /^\uFEFF?(?:---|\+\+\+)[ \t]*\r?\n\s*(?:#.*\r?\n\s*)*["']?[\w-]+["']?\s*[:=]/;

/**
 * @param {string} markdown
 * @returns {Imported}
 */
export function fromMarkdown(markdown) {
  const front = frontMatterOf(markdown);
  const text = markdown.slice(front.length);
  const imported = fromHtml(reader(notesIn(text)).parse(text, { async: false }));
  if (front === "") return imported;
  const kept = front.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  return { ...imported, about: { ...imported.about, front: kept.replace(/\n*$/, "\n") } };
}

/** @param {string} markdown */
function frontMatterOf(markdown) {
  if (!kKey.test(markdown)) return "";
  return kFrontMatter.exec(markdown)?.[0] ?? "";
}

/** A note and what it is called: "[^1]: It rang twice." */
const kNote = /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*([^\n]*(?:\n(?: {2,}|\t)[^\n]+)*)(?:\n|$)/;

/**
 * The numbers of the notes that a text has, in their order.
 * @param {string} markdown
 */
function notesIn(markdown) {
  /** @type {Map<string, number>} */
  const notes = new Map();
  for (const [, name] of markdown.matchAll(new RegExp(kNote, "gm")))
    if (!notes.has(name)) notes.set(name, notes.size + 1);
  return notes;
}

/**
 * @param {Map<string, number>} notes
 * @returns {Marked}
 */
function reader(notes) {
  const inner = new Marked();
  return new Marked({
    extensions: [
      {
        name: "note",
        level: "block",
        start: (source) => /^ {0,3}\[\^/m.exec(source)?.index,
        tokenizer(source) {
          const [raw, name, text] = kNote.exec(source) ?? [];
          return raw ? { type: "note", raw, name, text } : undefined;
        },
        renderer({ name, text }) {
          const words = inner.parseInline(text.replace(/\n\s+/g, " "), { async: false });
          return `<ol data-notes start="${notes.get(name)}"><li>${words}</li></ol>\n`;
        },
      },
      {
        name: "noteSign",
        level: "inline",
        start: (source) => source.indexOf("[^"),
        tokenizer(source) {
          const [raw, name] = /^\[\^([^\]\s]+)\]/.exec(source) ?? [];
          return raw && notes.has(name) ? { type: "noteSign", raw, name } : undefined;
        },
        renderer: ({ name }) => `<sup data-fn="${notes.get(name)}">${notes.get(name)}</sup>`,
      },
    ],
  });
}

/** What a line of Markdown can be and a line of prose is not. */
const kSure = [
  /^#{1,6} +\S/m,
  /^(```|~~~)/m,
  /^\|?([ \t]*:?-{3,}:?[ \t]*\|)+/m,
  /\[[^[\]\n]{1,300}\]\((https?:|mailto:|\/|<)[^)\n]{0,2000}\)/,
  /(^|[^*\w])\*\*[^*\s][^*\n]*\*\*(?![*\w])/,
  /^> \S/m,
  /^(- |\* |\d{1,3}\. )\S.*\n(\1|\d{1,3}\. )\S/m,
  /^\[\^[^\]\s]+\]: \S/m,
];

/**
 * Whether a text that says nothing of its kind is a file of Markdown: it has what such files begin
 * with, or its headings and two signs more.
 * @param {string} text
 */
export function isMarkdown(text) {
  if (frontMatterOf(text) !== "") return true;
  return kSure[0].test(text) && kSure.filter((sign) => sign.test(text)).length > 2;
}
