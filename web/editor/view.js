// @ts-check
/**
 * Where a text is on the screen. All coordinates are CSS pixels of the viewport.
 */

/** @typedef {{top: number, bottom: number, scroll: (by: number) => void}} Frame */
/** @typedef {{start: number, end: number}} Span UTF-16 code units of the text, half-open */
/** A live range: of the document, or of a field's value where the browser has such. @typedef {AbstractRange & {getClientRects: () => Iterable<DOMRect>}} LiveRange */
/**
 * @typedef {object} TextView a text on a page as highlighter, pointer and card need it; offsets are
 *   UTF-16 code units of the text, half-open
 * @property {HTMLElement} root whose box holds the text
 * @property {string} text
 * @property {number} length of the text
 * @property {boolean} hasFocus
 * @property {Frame} frame that scrolls the text
 * @property {() => Span} visible the part of the text that is in view or near it
 * @property {(start: number, end: number) => LiveRange} rangeOf
 * @property {(range: LiveRange, start: number, end: number) => boolean} covers whether a range that
 *   `rangeOf` made is still the one over these offsets
 * @property {(start: number, end: number) => DOMRect[]} rectsOf the boxes of a span; none if it has
 *   no place on the screen
 * @property {{anchor: number, focus: number}} selected the selection, or where it last was
 * @property {(start: number, end?: number) => void} select
 * @property {() => void} focus
 */

/** How far outside the visible part marks are kept, so that scrolling does not show bare text. */
export const kMarginPx = 600;

/**
 * The lines in and near the visible part, by halving: a long article is not laid out anew.
 * @param {number} count of the lines, at least one
 * @param {Frame} frame
 * @param {(index: number) => DOMRect} boxOf
 */
export function visibleLines(count, frame, boxOf) {
  const search = (/** @type {number} */ edge) => {
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (boxOf(middle).bottom >= edge) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return { first: search(frame.top - kMarginPx), last: search(frame.bottom + kMarginPx) };
}

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
