// @ts-check
/** The signs of lists: browsers and word processors draw them, a text needs them written. */

/**
 * The number of an item in a list whose order counts; "" for a bullet.
 * @param {Element} item
 * @param {string} style of it
 */
export function numberOf(item, style) {
  const list = item.parentElement;
  if (list?.localName !== "ol") return "";
  const look = `${style};${list.getAttribute("data-style") ?? ""}`;
  if (/list-style[^;]*\bnone/i.test(look)) return "";
  let number = Number.parseInt(list.getAttribute("start") ?? "1", 10);
  // Each item is asked once, in order.
  const before = numbers.get(list);
  if (before !== undefined) number = before + 1;
  number = Number.parseInt(item.getAttribute("value") ?? String(number), 10);
  numbers.set(list, number);
  return `${numeral(number, formatOf(list.getAttribute("type") ?? "", look))}.`;
}

/** The last number of each list that is being read. @type {WeakMap<Element, number>} */
const numbers = new WeakMap();

/** @typedef {"decimal"|"lowerLetter"|"upperLetter"|"lowerRoman"|"upperRoman"} NumeralFormat */

/** @param {string} type @param {string} look @returns {NumeralFormat} */
function formatOf(type, look) {
  const [, upper = "", letters] =
    /list-style[^;]*?(?:lower|(upper))-(alpha|latin|roman)/i.exec(look) ?? [];
  if (letters) {
    if (/roman/i.test(letters)) return upper ? "upperRoman" : "lowerRoman";
    return upper ? "upperLetter" : "lowerLetter";
  }
  if (type === "a") return "lowerLetter";
  if (type === "A") return "upperLetter";
  if (type === "i") return "lowerRoman";
  return type === "I" ? "upperRoman" : "decimal";
}

/** Beyond it nobody reads roman numerals. */
const kMostRoman = 3999;

/**
 * @param {number} number
 * @param {string} format
 */
export function numeral(number, format) {
  if (/Letter$/.test(format) && number > 0) {
    const letter = String.fromCharCode(97 + ((number - 1) % 26)).repeat(
      Math.ceil(number / 26) < 4 ? Math.ceil(number / 26) : 1,
    );
    return format === "upperLetter" ? letter.toUpperCase() : letter;
  }
  if (/Roman$/.test(format) && number > 0 && number <= kMostRoman) {
    const roman = romanOf(number);
    return format === "upperRoman" ? roman : roman.toLowerCase();
  }
  return String(number);
}

/** @param {number} number */
function romanOf(number) {
  const signs = "M 1000 CM 900 D 500 CD 400 C 100 XC 90 L 50 XL 40 X 10 IX 9 V 5 IV 4 I 1".split(
    " ",
  );
  let rest = number;
  let roman = "";
  for (let i = 0; i < signs.length; i += 2) {
    for (const value = Number(signs[i + 1]); rest >= value; rest -= value) roman += signs[i];
  }
  return roman;
}
