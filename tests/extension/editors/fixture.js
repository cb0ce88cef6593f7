// @ts-check
// What every page of an editor offers to the tests, as `window.fixture`.

/**
 * @typedef {object} Fixture
 * @property {() => string} text the editor's own model, not its DOM: its blocks joined by "\n"
 * @property {() => string} saved what the editor would save
 * @property {() => void} focus
 * @property {() => void} undo
 * @property {() => void} again gives the editor its own text once more, so that it makes its elements anew
 * @property {() => number|null} undoDepth how many steps can be undone; null where nobody knows
 * @property {() => ParentNode} root where the editor's elements are: its element, frame or shadow root
 * @property {(words: string) => {x: number, y: number}|null} behind the point in the window behind
 *   the first place with these words; null where the words are not in the DOM (a field's value)
 * @property {Promise<void>} ready
 */

/** @param {Omit<Fixture, "behind"|"ready"|"undoDepth"> & {ready?: Promise<unknown>, undoDepth?: () => number|null}} parts */
export function offer(parts) {
  const ready = Promise.resolve(parts.ready).then(() => undefined);
  const behind = (/** @type {string} */ words) => pointBehind(parts.root(), words);
  const fixture = { undoDepth: () => null, ...parts, ready, behind };
  Object.assign(globalThis, { fixture });
}

/** @param {ParentNode} root @param {string} words */
function pointBehind(root, words) {
  // A frame's document is none of this window's class.
  const owner = root.ownerDocument ?? /** @type {Document} */ (root);
  const walker = owner.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = /** @type {Text} */ (walker.currentNode);
    const at = text.data.indexOf(words);
    if (at < 0) continue;
    text.parentElement?.scrollIntoView({ block: "center" });
    const range = owner.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + words.length);
    const box = [...range.getClientRects()].at(-1);
    if (!box) continue;
    const frame = owner.defaultView?.frameElement?.getBoundingClientRect();
    // A frame's border is 2 pixels at most: less than half a letter.
    return {
      x: box.right - 1 + (frame?.left ?? 0),
      y: box.top + box.height / 2 + (frame?.top ?? 0),
    };
  }
  return null;
}

/** @template {keyof HTMLElementTagNameMap} K @param {K} name @param {Record<string, string>} [attributes] */
export function add(name, attributes = {}, into = /** @type {ParentNode} */ (document.body)) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  into.append(element);
  return element;
}

/** Fills an element with the article by the DOM alone, for pages that forbid markup from strings. */
export function fill(
  /** @type {Element} */ host,
  /** @type {string[]} */ [headline, ...paragraphs],
) {
  add("h1", {}, host).textContent = headline;
  for (const words of paragraphs) add("p", {}, host).textContent = words;
}

/** A plain contenteditable has no model: its elements are what it is. */
export function plainEditable(/** @type {HTMLElement} */ host) {
  return {
    text: () => [...host.children].map((block) => block.textContent).join("\n"),
    saved: () => host.innerHTML,
    focus: () => host.focus(),
    undo: () => void document.execCommand("undo"),
    again: () => host.replaceChildren(...[...host.children].map((block) => block.cloneNode(true))),
  };
}

/** A field gets its value again, as frameworks do it. */
export function fillAgain(/** @type {HTMLInputElement|HTMLTextAreaElement} */ field) {
  const { value } = field;
  field.value = "";
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
