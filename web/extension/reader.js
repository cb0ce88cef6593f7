// @ts-check
/** Finds the article of a page. A script of its own: it is needed for pages without an editor alone. */
import { Readability } from "@mozilla/readability";

/**
 * The library works on a copy, which it cuts to pieces; the text nodes that are left say which of the
 * page's own belong to the article.
 * @param {Document} page
 */
function readArticle(page) {
  const copy = /** @type {Document} */ (page.cloneNode(true));
  /** @type {Map<Node, Text>} */
  const originals = new Map();
  const own = page.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  const copied = copy.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  while (own.nextNode() && copied.nextNode())
    originals.set(copied.currentNode, /** @type {Text} */ (own.currentNode));
  /** @type {Set<Text>} */
  const kept = new Set();
  const found = new Readability(copy, {
    // The element itself, not its markup.
    serializer: (/** @type {any} */ element) => element,
  }).parse();
  if (!found) return { root: page.body, admits: undefined };
  const content = /** @type {Node} */ (/** @type {unknown} */ (found.content));
  const walker = copy.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const original = originals.get(walker.currentNode);
    if (original) kept.add(original);
  }
  admitHeadline(page, found.title ?? "", kept);
  return { root: commonRoot(page, kept), admits: (/** @type {Text} */ node) => kept.has(node) };
}

/** The library hands the headline over as a string and drops its element. @param {Document} page @param {string} title @param {Set<Text>} kept */
function admitHeadline(page, title, kept) {
  const plain = (/** @type {string|null} */ text) => (text ?? "").replace(/\s+/g, " ").trim();
  const heading = [...page.querySelectorAll("h1")].find((h1) => {
    const words = plain(h1.textContent);
    return words !== "" && (title.includes(words) || words.includes(title));
  });
  if (!heading) return;
  const walker = page.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) kept.add(/** @type {Text} */ (walker.currentNode));
}

/** @param {Document} page @param {Set<Text>} nodes */
function commonRoot(page, nodes) {
  const range = page.createRange();
  const [first] = nodes;
  if (!first) return page.body;
  range.selectNode(first);
  for (const node of nodes) {
    if (range.comparePoint(node, 0) < 0) range.setStart(node, 0);
    if (range.comparePoint(node, node.length) > 0) range.setEnd(node, node.length);
  }
  const common = range.commonAncestorContainer;
  const element = common.nodeType === Node.ELEMENT_NODE ? common : common.parentElement;
  return element ?? page.body;
}

/** @type {any} */ (globalThis).galleyReader = readArticle;
