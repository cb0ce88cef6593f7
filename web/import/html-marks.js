// @ts-check
/** What an element of HTML says of the words in it. */

/** @typedef {import("../model/structure.js").MarkKind} MarkKind */

export const kBlocks =
  /^(address|article|aside|blockquote|body|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|summary|table|tbody|tfoot|thead|tr|ul)$/;

/** @type {Record<string, MarkKind>} */
const kTags = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  cite: "italic",
  dfn: "italic",
  var: "italic",
  u: "underline",
  s: "strike",
  strike: "strike",
  del: "strike",
  code: "code",
  kbd: "code",
  samp: "code",
  tt: "code",
  sup: "superscript",
  sub: "subscript",
};

/** The properties of a style; of several of one name the last counts. @param {string} style */
function propertiesOf(style) {
  /** @type {Map<string, string>} */
  const properties = new Map();
  for (const part of style.split(";")) {
    const colon = part.indexOf(":");
    if (colon > 0)
      properties.set(part.slice(0, colon).trim().toLowerCase(), part.slice(colon + 1).trim());
  }
  return (/** @type {string} */ name) => properties.get(name) ?? "";
}

/**
 * The marks that an element puts on its words.
 * @param {Element} at
 * @param {string} style
 * @param {string} kind of the line that holds it
 * @returns {MarkKind[]}
 */
export function marksOf(at, style, kind) {
  /** @type {Set<MarkKind>} */
  const marks = new Set();
  const tag = kTags[at.localName];
  if (tag) marks.add(tag);
  if (style !== "") styled(style, marks);
  // A heading is bold by itself, code is not marked up, a caption is set as its page likes.
  if (/^heading\b|^table-row head/.test(kind)) marks.delete("bold");
  if (/^code\b/.test(kind)) return [];
  return [...marks];
}

/** @param {string} style @param {Set<MarkKind>} marks */
function styled(style, marks) {
  const propertyOf = propertiesOf(style);
  const weight = propertyOf("font-weight");
  if (/^(bold|[6-9]00)/i.test(weight)) marks.add("bold");
  else if (weight !== "") marks.delete("bold");
  const slant = propertyOf("font-style");
  if (/^(italic|oblique)/i.test(slant)) marks.add("italic");
  else if (slant !== "") marks.delete("italic");
  const height = propertyOf("vertical-align");
  if (/^super/i.test(height)) marks.add("superscript");
  else if (/^sub/i.test(height)) marks.add("subscript");
  const line = `${propertyOf("text-decoration")} ${propertyOf("text-decoration-line")}`;
  if (/line-through/i.test(line)) marks.add("strike");
  if (/underline/i.test(line)) marks.add("underline");
}

/** Where a word processor hides what it keeps for itself. */
const kHidden = /display:\s*none|mso-hide:\s*all|mso-element:\s*comment/i;

/**
 * What an element is that is no text of the article; "" if it is, "furniture" if nobody misses it.
 * @param {Element} at
 * @param {string} style
 */
export function leftOut(at, style) {
  const name = at.localName;
  const look = at.getAttribute("class") ?? "";
  if (
    /\bMsoComment(Reference|Text)\b|\bmsocom/i.test(look) ||
    /mso-element:\s*comment\b/i.test(style)
  )
    return /MsoCommentReference/i.test(look) ? "comment" : "furniture";
  if (kHidden.test(style)) return "furniture";
  if (
    /\bmsoDel\b/i.test(look) ||
    (name === "del" && /^mailto:/i.test(at.getAttribute("cite") ?? ""))
  )
    return "tracked deletion";
  if (/^(iframe|video|audio|object|embed|canvas)$/.test(name)) return "embedded frame";
  if (name === "math") return "formula";
  if (name === "input" && at.getAttribute("type") === "checkbox") return "check box";
  return "";
}

/** Digits and signs that have a letter of their own, raised. */
const kRaised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾";
const kPlain = "0123456789+-=()";

/**
 * Raised digits as letters that are raised themselves, so that "10" and a raised "6" do not become
 * "106" where nothing but the words is kept.
 * @param {string} words
 */
export function raised(words) {
  const plain = words.replace(/[−–]/g, "-");
  if (!/^[\d+\-=()]+$/.test(plain)) return words;
  return [...plain].map((sign) => kRaised[kPlain.indexOf(sign)]).join("");
}

/** Digits that are raised behind the end of a sentence are the sign of a note, linked or not. */
export const kNoteDigits = /^\s*\d{1,3}(\s*[,–-]\s*\d{1,3})*\s*$/;

/**
 * The sign of a note that an element refers to; null if it is none.
 * @param {Element} at
 */
export function noteOf(at) {
  if (!/^(a|sup|span)$/.test(at.localName)) return null;
  const words = (at.textContent ?? "").trim();
  if (!/^[[(]?([\p{L}\p{N}]{1,4}|[*†‡§¶]{1,3})[\])]?$/u.test(words)) return null;
  const href = (at.closest("a") ?? at.querySelector("a[href]"))?.getAttribute("href") ?? "";
  const inside = /^[^#]*#./.test(href);
  // Back from the note to its place: that is the number of the note itself.
  const back = at.localName !== "sup" && /#.*(ref|back|-link$)/i.test(href);
  const looks = ["class", "role"].map((name) => at.getAttribute(name) ?? "").join(" ");
  const isNote =
    (at.localName === "sup" && (inside || at.hasAttribute("data-fn"))) ||
    kNoteLooks.test(looks) ||
    /#(_ftn|_edn|ftnt|fn|cite_note|note)[-_:]?\d/i.test(href);
  return isNote && !back ? words.replace(/^[[(]|[\])]$/g, "") : null;
}

const kNoteLooks =
  /(^|[\s-])(fn|footnote|footnote-ref|footnote-reference|endnote|reference|noteref|MsoFootnoteReference|MsoEndnoteReference)(\s|$)/i;

/**
 * The language of code, as its page or a writer of Markdown says it.
 * @param {Element} pre
 */
export function languageOf(pre) {
  for (const at of [pre, pre.querySelector("code"), pre.parentElement]) {
    const look = `${at?.getAttribute("class") ?? ""} ${at?.getAttribute("data-lang") ?? ""}`;
    const [, name] =
      /(?:^|\s)(?:language|lang|highlight-source|brush:)[- ]?([\w+#.]+)/i.exec(look) ?? [];
    if (name) return name.toLowerCase();
    const own = at?.getAttribute("data-lang") ?? at?.getAttribute("data-language");
    if (own && /^[\w+#.-]+$/.test(own)) return own.toLowerCase();
  }
  return "";
}
