// @ts-check
/** @type {any} */
let policy;

/**
 * The address of a worker, for a page that asks for trusted ones: its own blobs and its own sw.js.
 * @param {string} url
 * @returns {string}
 */
export function trusted(url) {
  const factory = /** @type {any} */ (globalThis).trustedTypes;
  if (!factory) return url;
  policy ??= factory.createPolicy("galley-worker", {
    createScriptURL: (/** @type {string} */ address) => {
      const own = address === new URL("sw.js", document.baseURI).href;
      if (!own && !address.startsWith("blob:"))
        throw new TypeError("only a worker of this page's own making");
      return address;
    },
  });
  return policy.createScriptURL(url);
}
