// @ts-check
/** Finds the texts of a frame that could be checked: fields, editors, the page itself. */
import { ext } from "../link/browser.js";

/** @typedef {import("../link/messages.js").Wish} Wish */
/** @typedef {import("../link/messages.js").Candidate} Candidate */
/** @typedef {{kind: "field", element: HTMLTextAreaElement|HTMLInputElement}
 *   | {kind: "editor", element: HTMLElement}} Found */

/** Fields of a line that hold running text; all others hold names, numbers, secrets. */
const kTextTypes = new Set(["", "text", "search"]);
/** The words of the autocomplete attribute for what is nobody's business. */
const kSecret =
  /\b(password|cc-[a-z-]+|one-time-code|username|email|tel[a-z-]*|webauthn|bday[a-z-]*|transaction-[a-z-]+)\b/i;
/** What sites call such fields where they say nothing else. */
const kSecretName =
  /passw|passcode|pin-?code|otp\b|one-?time|card-?(num|no)|cvc|cvv|iban|ssn|secret|token/i;

/** Editors that set each block apart: the element that holds all blocks of an article. */
const kDesks =
  ".editor-styles-wrapper, .is-root-container, .codex-editor__redactor, .notion-page-content, [data-galley-article]";

/**
 * Whether a field is never read.
 * @param {HTMLInputElement|HTMLTextAreaElement} field
 */
export function isSecret(field) {
  const { type = "", name, id, inputMode } = field;
  // The attribute itself: the property is empty for words that the browser does not know.
  const autocomplete = field.getAttribute("autocomplete") ?? "";
  if (field.localName === "input" && !kTextTypes.has(/** @type {string} */ (type))) return true;
  if (kSecret.test(autocomplete) || inputMode === "numeric") return true;
  // Hidden letters are a secret whatever the field is called.
  const style = /** @type {any} */ (getComputedStyle(field));
  if ((style.webkitTextSecurity ?? "none") !== "none") return true;
  return kSecretName.test(`${name} ${id} ${field.getAttribute("aria-label") ?? ""}`);
}

/** The root of a shadow tree, closed ones too: extensions may look. @param {Element} host */
export function shadowOf(host) {
  const firefox = /** @type {any} */ (host).openOrClosedShadowRoot;
  if (firefox !== undefined) return /** @type {ShadowRoot|null} */ (firefox);
  const html = /** @type {HTMLElement} */ (host);
  try {
    return ext.dom?.openOrClosedShadowRoot(html) ?? host.shadowRoot;
  } catch {
    return host.shadowRoot;
  }
}

/** What has the focus, in shadow trees too. @returns {Element|null} */
export function deepFocus() {
  let at = document.activeElement;
  for (;;) {
    const inner = at && shadowOf(at)?.activeElement;
    if (!inner) return at;
    at = inner;
  }
}

/**
 * The editor or field that an element belongs to; null if it is none that is read.
 * @param {Element|null} element
 * @returns {Found|null}
 */
export function editorOf(element) {
  if (!element) return null;
  if (element.localName === "textarea" || element.localName === "input") {
    const field = /** @type {HTMLTextAreaElement|HTMLInputElement} */ (element);
    return isSecret(field) || field.disabled ? null : { kind: "field", element: field };
  }
  const html = /** @type {HTMLElement} */ (element);
  if (html.isContentEditable) {
    // The outermost one: a link or a caption inside is part of it.
    let root = html;
    while (root.parentElement?.isContentEditable) root = root.parentElement;
    const desk = /** @type {HTMLElement|null} */ (root.closest(kDesks));
    return { kind: "editor", element: desk ?? root };
  }
  // Between the blocks of an editor: the whole of it is meant.
  const desk = /** @type {HTMLElement|null} */ (html.closest(kDesks));
  if (desk?.querySelector("[contenteditable='true']")) return { kind: "editor", element: desk };
  return null;
}

/** Every editor and long field of the frame, shadow trees too, as far as there is time. */
export function editors() {
  /** @type {Map<Element, Found>} */
  const found = new Map();
  const look = (/** @type {Document|ShadowRoot} */ tree) => {
    const kinds = "textarea, input, [contenteditable]:not([contenteditable='false'])";
    for (const element of tree.querySelectorAll(kinds)) {
      if (!isVisible(element)) continue;
      const one = editorOf(element);
      if (one) found.set(one.element, one);
    }
    for (const element of tree.querySelectorAll("*")) {
      if (!element.localName.includes("-") && !kHosts.has(element.localName)) continue;
      const inner = shadowOf(element);
      if (inner) look(inner);
    }
  };
  look(document);
  if (document.designMode === "on" && document.body)
    found.set(document.body, { kind: "editor", element: document.body });
  return [...found.values()];
}

/** Plain elements that can carry a shadow tree. */
const kHosts = new Set(
  "article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span".split(
    " ",
  ),
);

/** @param {Element} element */
const isVisible = (element) => element.checkVisibility?.({ visibilityProperty: true }) ?? true;

/** @param {Found} found */
export const lengthOf = (found) =>
  found.kind === "field" ? found.element.value.length : (found.element.textContent ?? "").length;

/** The largest editor of the frame that has something in it. */
export function largestEditor() {
  let best = null;
  for (const one of editors()) {
    if (one.kind === "field" && one.element.localName === "input") continue;
    if (!best || lengthOf(one) > lengthOf(best)) best = one;
  }
  return best;
}

/** What is selected in the frame, fields too; null if nothing is. */
export function selectedPart() {
  const focus = deepFocus();
  const found = editorOf(focus);
  if (found?.kind === "field") {
    const { selectionStart, selectionEnd } = found.element;
    if (selectionStart === null || selectionStart === selectionEnd) return null;
    return { field: found.element, start: selectionStart, end: selectionEnd ?? selectionStart };
  }
  const selection = selectionIn(focus);
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  return { range: selection.getRangeAt(0).cloneRange() };
}

/** The selection of the tree that holds an element. @param {Node|null} node */
export function selectionIn(node) {
  const tree = node?.getRootNode();
  const inner = /** @type {any} */ (tree)?.getSelection;
  if (inner) return /** @type {Selection|null} */ (inner.call(tree));
  return node?.ownerDocument?.getSelection() ?? document.getSelection();
}

/** @param {string} text */
const wordsIn = (text) => text.match(/\S+/g)?.length ?? 0;

/**
 * What this frame has for a wish.
 * @param {Wish} wish
 * @returns {Candidate|null}
 */
export function candidateFor(wish) {
  const own = ownCandidate(wish);
  const beyond = foreignFrame();
  if (!beyond) return own;
  return { ...(own ?? { kind: "page", rank: 0, words: 0 }), beyond };
}

/** The origin of a frame of another site that has the focus. */
function foreignFrame() {
  const focus = deepFocus();
  if (focus?.localName !== "iframe") return undefined;
  const { contentDocument, src } = /** @type {HTMLIFrameElement} */ (focus);
  return contentDocument === null && /^https?:/.test(src) ? new URL(src).origin : undefined;
}

/**
 * @param {Wish} wish
 * @returns {Candidate|null}
 */
function ownCandidate(wish) {
  if (wish === "selection") {
    const part = selectedPart();
    if (!part) return null;
    const text = part.range?.toString() ?? part.field?.value.slice(part.start, part.end) ?? "";
    return { kind: "selection", rank: document.hasFocus() ? 4 : 3, words: wordsIn(text) };
  }
  if (wish === "article") {
    const focused = editorOf(deepFocus());
    if (focused && (document.hasFocus() || lengthOf(focused) > 0))
      return { kind: focused.kind, rank: 3, words: Math.ceil(lengthOf(focused) / 6) };
    const largest = largestEditor();
    // A search box or an empty comment field beside an article is not what is meant.
    if (largest && lengthOf(largest) > kComment)
      return { kind: largest.kind, rank: 2, words: Math.ceil(lengthOf(largest) / 6) };
  }
  const words = wordsIn(document.body?.innerText ?? "");
  return words === 0 ? null : { kind: "page", rank: 1, words };
}

const kComment = 200;
