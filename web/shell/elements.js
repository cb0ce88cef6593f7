// @ts-check
// The elements of index.html, by their ids: for what belongs to this page alone.

/**
 * @template {HTMLElement} [T=HTMLElement]
 * @param {string} id
 * @returns {T}
 */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no #${id}`);
  return /** @type {T} */ (element);
}

/** How much of the window's lower edge a narrow layout covers with its bar of buttons, in CSS px. */
export function coveredBelow() {
  return byId("onward").getBoundingClientRect().height;
}
