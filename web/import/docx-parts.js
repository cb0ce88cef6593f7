// @ts-check
/** What the parts of a .docx file beside its text say: styles, numbers of lists, addresses. */
import { numeral } from "./html-lists.js";

/** @typedef {import("../model/structure.js").MarkKind} MarkKind */

/** @param {Element} at @param {string} name */
export const children = (at, name) =>
  [...at.children].filter(({ localName }) => localName === name);

/** @param {Element|undefined} at @param {string} name @returns {string} */
export const attribute = (at, name) =>
  [...(at?.attributes ?? [])].find(({ localName }) => localName === name)?.value ?? "";

/** The value of a child. @param {Element|undefined} at @param {string} name */
export const settingOf = (at, name) => attribute(at && children(at, name)[0], "val");

/** Whether a property is there and not switched off. @param {Element|undefined} at @param {string} name */
export function isOn(at, name) {
  const [property] = at ? children(at, name) : [];
  return property !== undefined && !/^(0|false|off|none)$/i.test(attribute(property, "val"));
}

/** @typedef {{name: string, based: string, numbering: Element|undefined, outline: string, marks: MarkKind[]}} Style */

/**
 * The styles by their ids. Word translates the ids, and keeps the names of its own styles English.
 * @param {Document|null} xml
 */
export function stylesIn(xml) {
  /** @type {Map<string, Style>} */
  const styles = new Map();
  for (const at of xml?.getElementsByTagNameNS("*", "style") ?? []) {
    const [paragraph] = children(at, "pPr");
    const [numbering] = paragraph ? children(paragraph, "numPr") : [];
    const character = attribute(at, "type") === "character";
    styles.set(attribute(at, "styleId"), {
      name: settingOf(at, "name"),
      based: settingOf(at, "basedOn"),
      numbering,
      outline: settingOf(paragraph, "outlineLvl"),
      marks: character ? marksOf(children(at, "rPr")[0]) : [],
    });
  }
  return styles;
}

/**
 * What a run's properties put on its words.
 * @param {Element|undefined} properties
 * @returns {MarkKind[]}
 */
export function marksOf(properties) {
  if (!properties) return [];
  /** @type {MarkKind[]} */
  const marks = [];
  if (isOn(properties, "b")) marks.push("bold");
  if (isOn(properties, "i")) marks.push("italic");
  if (isOn(properties, "strike") || isOn(properties, "dstrike")) marks.push("strike");
  if (isOn(properties, "u")) marks.push("underline");
  const height = settingOf(properties, "vertAlign");
  if (height === "superscript" || height === "subscript") marks.push(height);
  return marks;
}

/** @typedef {{format: string, text: string, start: number, style: string}} Level of a list */

/** No list has more levels. */
const kLevels = 9;

/** Counts the items of a document's lists, and says the number of each. */
export class Numbering {
  /** @type {Map<string, Level[]>} */ #abstract = new Map();
  /** @type {Map<string, {levels: Level[], counts: string}>} */ #lists = new Map();
  /** Of each list of numbers, how far each level has come. @type {Map<string, number[]>} */
  #counts = new Map();

  /** @param {Document|null} xml */
  constructor(xml) {
    for (const at of xml?.getElementsByTagNameNS("*", "abstractNum") ?? [])
      this.#abstract.set(attribute(at, "abstractNumId"), levelsOf(at, []));
    for (const at of xml?.getElementsByTagNameNS("*", "num") ?? []) {
      const id = attribute(at, "numId");
      const abstract = settingOf(at, "abstractNumId");
      const overrides = children(at, "lvlOverride");
      const levels = [...(this.#abstract.get(abstract) ?? [])];
      for (const override of overrides) {
        const level = Number(attribute(override, "ilvl"));
        const start = settingOf(override, "startOverride");
        const [own] = levelsOf(override, []).filter(Boolean);
        const base = own ?? levels[level];
        if (base) levels[level] = { ...base, ...(start ? { start: Number(start) } : {}) };
      }
      // Lists of one kind go on with one another's numbers, but for one that starts anew.
      this.#lists.set(id, { levels, counts: overrides.length > 0 ? `own ${id}` : abstract });
    }
  }

  /**
   * The level that belongs to a style of paragraphs: numbered headings have theirs like that.
   * @param {string} id of the list
   * @param {string} style
   */
  levelOf(id, style) {
    const levels = this.#lists.get(id)?.levels ?? [];
    return Math.max(
      0,
      levels.findIndex((level) => level?.style === style && style !== ""),
    );
  }

  /**
   * The sign of the next item; "" for a bullet.
   * @param {string} id of its list
   * @param {number} level from 0
   */
  next(id, level) {
    const list = this.#lists.get(id);
    const own = list?.levels[level];
    if (!list || !own) return "";
    const counts = this.#counts.get(list.counts) ?? [];
    this.#counts.set(list.counts, counts);
    for (let i = 0; i < level; i++) counts[i] ??= list.levels[i]?.start ?? 1;
    counts[level] = counts[level] === undefined ? own.start : counts[level] + 1;
    counts.length = level + 1;
    if (/^(bullet|none)$/.test(own.format)) return "";
    return own.text
      .replace(/%([1-9])/g, (_, digit) => {
        const at = Number(digit) - 1;
        return numeral(counts[at] ?? 1, list.levels[at]?.format ?? "decimal");
      })
      .trim();
  }
}

/**
 * @param {Element} at
 * @param {Level[]} levels
 */
function levelsOf(at, levels) {
  for (const level of children(at, "lvl")) {
    const index = Math.min(Number(attribute(level, "ilvl")) || 0, kLevels - 1);
    levels[index] = {
      format: settingOf(level, "numFmt") || "decimal",
      text: settingOf(level, "lvlText"),
      start: Number(settingOf(level, "start") || "1"),
      style: settingOf(level, "pStyle"),
    };
  }
  return levels;
}

/**
 * The addresses of links and pictures by their ids.
 * @param {Document|null} relations
 */
export function addressesIn(relations) {
  /** @type {Map<string, string>} */
  const addresses = new Map();
  for (const relation of relations?.getElementsByTagNameNS("*", "Relationship") ?? []) {
    const target = relation.getAttribute("Target") ?? "";
    if (/^(https?:\/\/|mailto:)/i.test(target))
      addresses.set(relation.getAttribute("Id") ?? "", target);
  }
  return addresses;
}
