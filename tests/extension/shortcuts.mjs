// @ts-check

/** @typedef {{modifiers: string[], key: string, code: string, keyCode: number}} Keys */

/** Names in a manifest's shortcut that are not the key's own. @type {Record<string, [string, string, number]>} */
const named = {
  Comma: [",", "Comma", 188],
  Period: [".", "Period", 190],
  Space: [" ", "Space", 32],
};

/**
 * The keys of a shortcut as `commands.getAll()` writes it, such as "Alt+Shift+L".
 * @param {string} shortcut
 * @returns {Keys}
 */
export function keysOf(shortcut) {
  const modifiers = shortcut
    .split("+")
    .map((name) => ({ Ctrl: "Control", MacCtrl: "Control", Command: "Meta" })[name] ?? name);
  const last = modifiers.pop() ?? "";
  if (named[last]) {
    const [key, code, keyCode] = named[last];
    return { modifiers, key, code, keyCode };
  }
  const f = /^F(\d+)$/.exec(last);
  if (f) return { modifiers, key: last, code: last, keyCode: 111 + Number(f[1]) };
  if (!/^[A-Z0-9]$/.test(last)) throw new Error(`The keys of "${shortcut}" are not known here.`);
  const code = /\d/.test(last) ? `Digit${last}` : `Key${last}`;
  return { modifiers, key: last, code, keyCode: last.charCodeAt(0) };
}
