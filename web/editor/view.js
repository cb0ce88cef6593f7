// @ts-check
/**
 * Where a text is on the screen. All coordinates are CSS pixels of the viewport.
 */

/** @typedef {{top: number, bottom: number, scroll: (by: number) => void}} Frame */
/**
 * @typedef {object} TextView a text on a page, one element a line, as highlighter and card need it;
 *   offsets are UTF-16 code units of the text, half-open
 * @property {HTMLElement} root that holds the lines
 * @property {string} text
 * @property {Frame} frame that scrolls the text
 * @property {number} lineCount at least one
 * @property {(index: number) => HTMLElement} block the element of a line
 * @property {(index: number) => number} lineStart
 * @property {(index: number) => number} lineEnd
 * @property {(offset: number) => number} lineAt the line that holds an offset
 * @property {(offset: number) => {node: Node, offset: number}} pointAt
 * @property {(start: number, end: number) => Range} rangeOf a live range over a span of the text
 */

/**
 * The offset under a point of the viewport; null when there is no text.
 * @param {{offsetOf: (node: Node|null, at: number) => number|null}} view
 * @param {number} x
 * @param {number} y
 * @returns {number|null}
 */
export function offsetAtPoint(view, x, y) {
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret && view.offsetOf(caret.offsetNode, caret.offset);
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? view.offsetOf(range.startContainer, range.startOffset) : null;
}

/**
 * The visible box that scrolls an element (the window, or an ancestor), and how to scroll it.
 * @param {HTMLElement} element
 * @param {() => number} covered how much of the window's lower edge is hidden, where it scrolls
 * @returns {Frame}
 */
export function scrollFrame(element, covered) {
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
    const { overflowY } = getComputedStyle(at);
    if (overflowY === "auto" || overflowY === "scroll") {
      const holder = at;
      const { top, bottom } = holder.getBoundingClientRect();
      return {
        top: Math.max(0, top),
        bottom: Math.min(innerHeight, bottom),
        scroll: (by) => holder.scrollBy({ top: by, behavior: "instant" }),
      };
    }
  }
  return {
    top: 0,
    bottom: innerHeight - covered(),
    scroll: (by) => scrollBy({ top: by, behavior: "instant" }),
  };
}
