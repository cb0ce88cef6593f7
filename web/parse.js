// @ts-check
/**
 * Markup into a document without a window: no script of it runs, nothing of it is fetched.
 * @param {string} markup
 * @param {"text/html"|"application/xml"} type
 * @returns {Document}
 */
export function parse(markup, type) {
  const factory = /** @type {any} */ (globalThis).trustedTypes;
  // The policy says no more than that this is meant: what is parsed never joins the page.
  if (factory) {
    policy ??= factory.createPolicy("galley-intake", {
      createHTML: (/** @type {string} */ text) => text,
    });
  }
  return new DOMParser().parseFromString(policy ? policy.createHTML(markup) : markup, type);
}

/** @type {any} */
let policy;
