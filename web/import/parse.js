// @ts-check
/**
 * Markup into a document without a window: no script of it runs, nothing of it is fetched. Chromium
 * holds the page's policy against styles there too, and complains of each in the console: they come
 * under names that mean nothing to it, attributes as `data-style`, sheets as `noembed`, whose content
 * is no more markup than theirs.
 * @param {string} markup
 * @param {"text/html"|"application/xml"} type
 * @returns {Document}
 */
export function parse(markup, type) {
  const factory = /** @type {any} */ (globalThis).trustedTypes;
  // The policy says no more than that this is meant: what is parsed never joins the page.
  if (factory) {
    policy ??= factory.createPolicy("galley-import", {
      createHTML: (/** @type {string} */ text) => text,
    });
  }
  const plain =
    type === "text/html"
      ? markup
          .replace(/(<[a-z][^<>]*[\s"'])style(?=\s*=)/gi, "$1data-style")
          .replace(/<(\/?)style\b/gi, "<$1noembed")
      : markup;
  return new DOMParser().parseFromString(policy ? policy.createHTML(plain) : plain, type);
}

/** @type {any} */
let policy;
