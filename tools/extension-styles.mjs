// The page's style sheet as the extension needs it on pages that have styles of their own.

const kRootPx = 16;

/**
 * Lengths in rem follow the root of the page that they stand in, whatever that page has made of it.
 * @param {string} css
 */
const absolute = (css) =>
  css.replace(/(\d*\.?\d+)rem\b/g, (_, count) => `${Number(count) * kRootPx}px`);

/** For a shadow tree: what is said of the document's root holds for its host. @param {string} css */
export function forShadowTrees(css) {
  return absolute(css.replace(/:root\b/g, ":host").replace(/\/\*[\s\S]*?\*\//g, ""));
}

/**
 * The rules of the marks alone, in one palette for light pages and one for dark ones: a page does not
 * have our colours, and few dark pages declare a colour scheme.
 * @param {string} css
 */
export function marksFor(css) {
  const rules = [
    ...css.matchAll(
      /::highlight\(galley-[\w-]+\)(?:,\s*::highlight\(galley-[\w-]+\))*\s*\{[^}]*\}/g,
    ),
  ]
    .map(([rule]) => rule)
    .join("\n");
  /** @type {Map<string, [string, string]>} */
  const colours = new Map();
  for (const [, name, light, dark] of css.matchAll(
    /(--[\w-]+):\s*light-dark\((#[0-9a-f]+),\s*(#[0-9a-f]+)\)/g,
  ))
    colours.set(name, [light, dark]);
  return ["light", "dark"]
    .map((scheme, i) =>
      rules
        .replace(/galley-/g, `galley-${scheme}-`)
        .replace(/var\((--[\w-]+)\)/g, (whole, name) => colours.get(name)?.[i] ?? whole),
    )
    .join("\n");
}
