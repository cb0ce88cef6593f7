// @ts-check
/**
 * Copies within a click. The copy event needs neither a permission nor a secure address.
 * @param {{text: string, html?: string}} clip
 * @returns {boolean} false if the browser refused
 */
export function copy({ text, html }) {
  let copied = false;
  const fill = (/** @type {ClipboardEvent} */ event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData("text/plain", text);
    if (html !== undefined) event.clipboardData?.setData("text/html", html);
    copied = event.clipboardData !== null;
  };
  document.addEventListener("copy", fill, { capture: true });
  try {
    document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", fill, { capture: true });
  }
  return copied;
}

/**
 * Hands a file to the browser's download. It is made here and goes nowhere else.
 * @param {string} name
 * @param {string} type
 * @param {string} content
 */
export function saveAs(name, type, content) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
