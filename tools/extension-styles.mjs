// The page's styles as the extension needs them on pages that have styles of their own.

const kRootPx = 16;

/**
 * For a shadow tree: what is said of the document's root holds for its host. Lengths in rem would follow
 * the root of the page around it, whatever that page has made of it.
 * @param {string} css
 */
export function forShadowTrees(css) {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/:root\b/g, ":host")
    .replace(/(\d*\.?\d+)rem\b/g, (_, count) => `${Number(count) * kRootPx}px`);
}

/**
 * The marks in one palette for light pages and one for dark ones: a page does not have our colours, and
 * few dark pages declare a colour scheme.
 * @param {string} css the rules of the highlights
 * @param {string} colours the custom properties that they use
 */
export function marksFor(css, colours) {
  /** @type {Map<string, [string, string]>} */
  const values = new Map();
  const pairs = /(--[\w-]+):\s*light-dark\((#[0-9a-f]+),\s*(#[0-9a-f]+)\)/g;
  for (const [, name, light, dark] of colours.matchAll(pairs)) values.set(name, [light, dark]);
  return ["light", "dark"]
    .map((scheme, i) =>
      css.replace(/galley-/g, `galley-${scheme}-`).replace(/var\((--[\w-]+)\)/g, (_, name) => {
        const value = values.get(name)?.[i];
        if (!value) throw new Error(`a mark uses ${name}, which has no two colours`);
        return value;
      }),
    )
    .join("\n");
}
