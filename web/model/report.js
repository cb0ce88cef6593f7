// @ts-check
/**
 * The shapes of what the engine answers, as docs/report.md describes them. Offsets are UTF-16 code
 * units of the text that was asked about, half-open.
 */

/** @typedef {import("./edits.js").Edit} Edit */
/** @typedef {import("./edits.js").Span} Span */
/** @typedef {{text: string, weight?: number}} Evidence */
/** @typedef {{start: number, end: number, message: string}} Related */
/** @typedef {{title: string, safe: boolean, edits: Edit[]}} Fix */
/**
 * @typedef {object} Finding as the report has it; offsets are kept true while the text is edited
 * @property {string} id the page's own name for it: its key and its place among equal keys
 * @property {string} rule
 * @property {string} family
 * @property {import("./families.js").Severity} severity
 * @property {number} confidence
 * @property {string} key
 * @property {number} start
 * @property {number} end
 * @property {string} message
 * @property {Evidence[]} why
 * @property {Related[]} related
 * @property {Fix[]} fixes
 * @property {Finding[]} folded
 */
/**
 * @typedef {object} Report
 * @property {number} version
 * @property {string} language
 * @property {string} genre
 * @property {Finding[]} findings
 * @property {string[]} [capped] rules that found more than is listed
 * @property {Source[]} [sources]
 * @property {{differences: Difference[]}} [compare]
 */
/** @typedef {{frame: string, quoted: boolean, source?: Span, cue?: Span, content: Span[]}} Statement */
/** @typedef {{name: string, kind: string, quotations: number, words: number, statements: Statement[]}} Source */
/**
 * @typedef {object} Difference
 * @property {string} kind
 * @property {import("./families.js").Severity} severity
 * @property {number} start
 * @property {number} end
 * @property {string} message
 * @property {string} why
 * @property {{index: number, start: number, end: number}} [original] none has such words if absent
 */
/** @typedef {{name: string, default: number, least: number, most: number, what: string}} RuleOption */
/**
 * @typedef {object} Rule
 * @property {string} id
 * @property {string} family
 * @property {string} summary
 * @property {string} why
 * @property {RuleOption[]} options
 */

export {};
