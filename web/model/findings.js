// @ts-check
import { moveSpan } from "./edits.js";

/** @typedef {import("./edits.js").Edit} Edit */
/** @typedef {import("./report.js").Finding} Finding */
/** @typedef {import("./report.js").Report} Report */
/**
 * @typedef {object} Filter
 * @property {Set<string>} hiddenFamilies
 * @property {Set<string>} hiddenSeverities
 * @property {Set<string>} ignoredKeys
 * @property {string} query words that a finding's message, rule or passage must have
 * @property {boolean} hintsOpen the list shows the hints, not only their number
 */

/**
 * The findings of the last report, moved along with every edit until the next report comes. A
 * finding whose own words are edited goes; a fix or a related passage that no longer fits goes.
 */
export class Findings {
  /** @type {Finding[]} */ #all = [];
  language = "";
  genre = "";

  /** @param {Report} report */
  take(report) {
    /** @type {Map<string, number>} */
    const seen = new Map();
    for (const finding of report.findings) {
      const count = seen.get(finding.key) ?? 0;
      seen.set(finding.key, count + 1);
      // What another part has named keeps its name: findings may have gone since.
      finding.id ??= `${finding.key}#${count}`;
      for (const [i, folded] of finding.folded.entries()) folded.id = `${finding.id}/${i}`;
    }
    this.#all = report.findings;
    this.language = report.language;
    this.genre = report.genre;
  }

  clear() {
    this.#all = [];
  }

  /** Every finding of the report in its order, folded ones inside theirs. */
  get all() {
    return this.#all;
  }

  /**
   * @param {ReadonlyArray<Edit>} edits sorted, of the text before them
   * @returns {boolean} whether a finding has gone
   */
  move(edits) {
    const count = this.#all.length;
    for (let i = edits.length - 1; i >= 0; i--) {
      const edit = edits[i];
      this.#all = this.#all.filter((finding) => moveFinding(finding, edit));
    }
    return this.#all.length < count;
  }

  /**
   * @param {string|null} id
   * @returns {Finding|null}
   */
  find(id) {
    return findIn(this.#all, id);
  }

  /**
   * @param {Filter} filter
   * @param {string} text
   * @returns {Finding[]}
   */
  shown(filter, text) {
    const query = filter.query.trim().toLowerCase();
    return this.#all.filter(
      (finding) =>
        !filter.hiddenFamilies.has(finding.family) &&
        !filter.hiddenSeverities.has(finding.severity) &&
        !filter.ignoredKeys.has(finding.key) &&
        (query === "" || says(finding, text, query)),
    );
  }

  /**
   * How many findings that are not ignored each family and each severity has; a family's count
   * leaves hidden severities out and the other way round, so a count is what its button shows.
   * @param {Filter} filter
   */
  counts(filter) {
    /** @type {Map<string, number>} */
    const families = new Map();
    /** @type {Map<string, number>} */
    const severities = new Map();
    let ignored = 0;
    const add = (/** @type {Map<string, number>} */ map, /** @type {string} */ key) =>
      map.set(key, (map.get(key) ?? 0) + 1);
    for (const { family, severity, key } of this.#all) {
      if (filter.ignoredKeys.has(key)) {
        ignored++;
        continue;
      }
      if (!filter.hiddenSeverities.has(severity)) add(families, family);
      if (!filter.hiddenFamilies.has(family)) add(severities, severity);
    }
    return { families, severities, ignored };
  }
}

/**
 * @param {ReadonlyArray<Finding>} findings
 * @param {string|null} id of one of them, or of one that is folded into it
 * @returns {Finding|null}
 */
export function findIn(findings, id) {
  if (id === null) return null;
  for (const finding of findings) {
    if (finding.id === id) return finding;
    const folded = finding.folded.find((inner) => inner.id === id);
    if (folded) return folded;
  }
  return null;
}

/** @param {{severity: string}} finding */
export function isHint({ severity }) {
  return severity === "hint";
}

/**
 * Errors and warnings, and hints, each in the order that they came in.
 * @param {ReadonlyArray<Finding>} findings
 */
export function parted(findings) {
  return {
    serious: findings.filter((finding) => !isHint(finding)),
    hints: findings.filter(isHint),
  };
}

/**
 * Where a span lies after edits; null if one of them changed what it covers.
 * @param {import("./edits.js").Span} span
 * @param {ReadonlyArray<ReadonlyArray<Edit>>} steps each sorted, of the text before it
 */
export function movedSpan(span, steps) {
  const moved = { start: span.start, end: span.end };
  for (const edits of steps) {
    for (let i = edits.length - 1; i >= 0; i--) if (!moveSpan(moved, edits[i])) return null;
  }
  return moved;
}

/**
 * @param {Finding} finding
 * @param {string} text
 * @param {string} query in lower case
 * @returns {boolean}
 */
function says(finding, text, query) {
  const passage = text.slice(finding.start, finding.end);
  const words = `${finding.message} ${finding.rule} ${passage}`.toLowerCase();
  return words.includes(query) || finding.folded.some((inner) => says(inner, text, query));
}

/**
 * @param {Finding} finding
 * @param {Edit} edit
 * @returns {boolean} false if the edit touched the finding's own words
 */
function moveFinding(finding, edit) {
  if (!moveSpan(finding, edit)) return false;
  if (finding.related.length > 0) {
    finding.related = finding.related.filter((related) => moveSpan(related, edit));
  }
  if (finding.fixes.length > 0) {
    finding.fixes = finding.fixes.filter((fix) => fix.edits.every((part) => moveSpan(part, edit)));
  }
  if (finding.folded.length > 0) {
    finding.folded = finding.folded.filter((folded) => moveFinding(folded, edit));
  }
  return true;
}

/**
 * The innermost of the findings, folded ones not counted, that covers an offset.
 * @param {ReadonlyArray<Finding>} findings
 * @param {number} offset
 * @returns {Finding|null}
 */
export function findingAt(findings, offset) {
  let best = null;
  for (const finding of findings) {
    if (finding.start > offset || offset > finding.end) continue;
    if (best === null || finding.end - finding.start < best.end - best.start) best = finding;
  }
  return best;
}

/**
 * The next finding behind an offset, or the one before it; wraps around.
 * @param {ReadonlyArray<Finding>} findings sorted by start
 * @param {Finding|null} from the finding to go on from, if one is active; it need not be among them
 * @param {number} offset where the caret is, if none is
 * @param {1|-1} step
 * @returns {Finding|null}
 */
export function neighbour(findings, from, offset, step) {
  const { length } = findings;
  if (length === 0) return null;
  const at =
    from === null
      ? -1
      : findings.findIndex((finding) => finding === from || finding.folded.includes(from));
  if (at >= 0) return findings[(at + step + length) % length];
  const place = from?.start ?? offset;
  if (step > 0) return findings.find(({ start }) => start >= place) ?? findings[0];
  for (let i = length - 1; i >= 0; i--) if (findings[i].start < place) return findings[i];
  return findings[length - 1];
}

/**
 * A passage in at most about `limit` units: white space folded, the middle left out when it is
 * long, cut between words.
 * @param {string} text
 * @param {{start: number, end: number}} span
 * @param {number} limit
 */
export function excerpt(text, { start, end }, limit) {
  if (end - start <= limit) return fold(text.slice(start, end)).trim();
  const half = Math.floor(limit / 2);
  const head = text.slice(start, wordEnd(text, start, start + half));
  const tail = text.slice(wordStart(text, end - half, end), end);
  return `${fold(head).trim()} … ${fold(tail).trim()}`;
}

/**
 * The words before a place in its line, at most `limit` units, cut between words.
 * @param {string} text
 * @param {number} at
 * @param {number} limit
 */
export function wordsBefore(text, at, limit) {
  const line = text.lastIndexOf("\n", at - 1) + 1;
  if (at - limit <= line) return text.slice(line, at);
  return `… ${text.slice(wordStart(text, at - limit, at), at)}`;
}

/**
 * The words behind a place in its line, at most `limit` units, cut between words.
 * @param {string} text
 * @param {number} at
 * @param {number} limit
 */
export function wordsAfter(text, at, limit) {
  const newline = text.indexOf("\n", at);
  const end = newline < 0 ? text.length : newline;
  if (at + limit >= end) return text.slice(at, end);
  return `${text.slice(at, wordEnd(text, at, at + limit))} …`;
}

/**
 * The first start of a word at or behind `at`; `at` itself if the rest is one long word.
 * @param {string} text
 * @param {number} at
 * @param {number} limit
 */
function wordStart(text, at, limit) {
  for (let i = at; i < limit; i++) {
    if (!isSpace(text, i) && (i === 0 || isSpace(text, i - 1))) return i;
  }
  return at;
}

/**
 * The last end of a word at or before `at`; `at` itself if the rest is one long word.
 * @param {string} text
 * @param {number} limit
 * @param {number} at
 */
function wordEnd(text, limit, at) {
  for (let i = at; i > limit; i--) {
    if (!isSpace(text, i - 1) && (i === text.length || isSpace(text, i))) return i;
  }
  return at;
}

/**
 * @param {string} text
 * @param {number} at
 */
function isSpace(text, at) {
  return /\s/.test(text[at]);
}

/** @param {string} text */
function fold(text) {
  return text.replace(/\s+/g, " ");
}
