// @ts-check

/**
 * Whether a text stands light on dark. Pages tell of it by their colours alone: most dark ones declare no
 * colour scheme.
 * @param {Element} element
 * @returns {"light"|"dark"} the palette that can be seen there
 */
export function schemeOf(element) {
  const color = getComputedStyle(element).color;
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  // Other colour spaces count from 0 to 1.
  const scale = /^rgb/.test(color) ? 255 : 1;
  const luminance = (0.2126 * red + 0.7152 * green + 0.0722 * blue) / scale;
  return luminance > 0.5 ? "dark" : "light";
}
