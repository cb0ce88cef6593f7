// @ts-check
/**
 * Edits as data. All offsets are UTF-16 code units of the text before the edits, half-open. A list
 * of edits is sorted by start and does not overlap.
 */

/** @typedef {{start: number, end: number, text: string}} Edit */
/** @typedef {{start: number, end: number}} Span */

/**
 * Sorts a copy of the edits; null if two of them overlap or one lies outside the text.
 * @param {ReadonlyArray<Edit>} edits
 * @param {number} length of the text
 * @returns {Edit[]|null}
 */
export function orderedEdits(edits, length) {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let at = 0;
  for (const edit of sorted) {
    if (edit.start < at || edit.end < edit.start || edit.end > length) return null;
    at = edit.end;
  }
  return sorted;
}

/**
 * Moves a span through one edit, in place. An insertion at either border of the span stays outside.
 * @param {Span} span
 * @param {Edit} edit
 * @returns {boolean} false if the edit changed what the span covers; the span is then meaningless
 */
export function moveSpan(span, edit) {
  if (edit.start >= span.end) return true;
  if (edit.end <= span.start) {
    const shift = edit.text.length - (edit.end - edit.start);
    span.start += shift;
    span.end += shift;
    return true;
  }
  return false;
}

/**
 * The smallest single edit that turns `before` into `after`; null if they are equal.
 * @param {string} before
 * @param {string} after
 * @returns {Edit|null}
 */
export function differenceOf(before, after) {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < most - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  return { start: head, end: before.length - tail, text: after.slice(head, after.length - tail) };
}

/**
 * Where a caret lands after the edits: behind what was inserted at its place.
 * @param {number} offset
 * @param {ReadonlyArray<Edit>} edits
 */
export function moveOffset(offset, edits) {
  let shift = 0;
  for (const edit of edits) {
    if (edit.start > offset) break;
    if (edit.end > offset) return edit.start + shift + edit.text.length;
    shift += edit.text.length - (edit.end - edit.start);
  }
  return offset + shift;
}
