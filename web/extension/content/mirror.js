// @ts-check
/**
 * A field's text once more, laid over it line for line and without colour, so that its words have ranges
 * that can be marked. It lies in the extension's own shadow tree and lets every click through.
 */

/** What decides where the letters of a field stand. */
const kCopied = [
  "direction",
  "font-family",
  "font-size",
  "font-style",
  "font-variant",
  "font-weight",
  "font-stretch",
  "font-feature-settings",
  "font-kerning",
  "letter-spacing",
  "line-height",
  "padding-top",
  "padding-right",
  "padding-bottom",
  "padding-left",
  "tab-size",
  "text-align",
  "text-indent",
  "text-transform",
  "word-spacing",
];

export class Mirror {
  /** @type {HTMLTextAreaElement|HTMLInputElement} */ #field;
  /** @type {HTMLElement} */ #box;
  /** @type {HTMLElement} */ #sheet;
  /** @type {Text} */ node;
  #listening = new AbortController();
  /** @type {ResizeObserver} */ #resizes;

  /**
   * @param {HTMLTextAreaElement|HTMLInputElement} field
   * @param {import("./overlay.js").Overlay} overlay
   */
  constructor(field, overlay) {
    this.#field = field;
    this.node = document.createTextNode("");
    this.#sheet = document.createElement("div");
    this.#sheet.className = "mirror-text";
    this.#sheet.append(this.node);
    this.#box = document.createElement("div");
    this.#box.className = "mirror";
    this.#box.setAttribute("aria-hidden", "true");
    this.#box.append(this.#sheet);
    overlay.put(this.#box);
    const place = () => this.place();
    const { signal } = this.#listening;
    addEventListener("scroll", place, { capture: true, passive: true, signal });
    addEventListener("resize", place, { signal });
    this.#resizes = new ResizeObserver(place);
    this.#resizes.observe(field);
  }

  /** Takes over the field's value, and its looks. */
  update() {
    const { value } = this.#field;
    if (this.node.data !== value) this.node.data = value;
    this.place();
  }

  place() {
    const field = this.#field;
    const look = getComputedStyle(field);
    const sheet = this.#sheet.style;
    for (const name of kCopied) sheet.setProperty(name, look.getPropertyValue(name));
    const oneLine = field.localName === "input";
    sheet.setProperty("white-space", oneLine ? "pre" : look.whiteSpace);
    sheet.setProperty("overflow-wrap", look.overflowWrap);
    const box = field.getBoundingClientRect();
    const left = box.left + Number.parseFloat(look.borderLeftWidth);
    const top = box.top + Number.parseFloat(look.borderTopWidth);
    // Without the scroll bar, where there is one.
    const { clientWidth: width, clientHeight: height } = field;
    const where = { left, top, width, height };
    for (const [name, px] of Object.entries(where)) this.#box.style.setProperty(name, `${px}px`);
    sheet.setProperty("width", oneLine ? "max-content" : `${width}px`);
    if (oneLine)
      sheet.setProperty(
        "line-height",
        `${height - Number.parseFloat(look.paddingTop) - Number.parseFloat(look.paddingBottom)}px`,
      );
    sheet.setProperty("transform", `translate(${-field.scrollLeft}px, ${-field.scrollTop}px)`);
  }

  /** @param {number} start @param {number} end of the field's value */
  rangeOf(start, end) {
    const range = document.createRange();
    const { length } = this.node;
    range.setStart(this.node, Math.min(start, length));
    range.setEnd(this.node, Math.min(end, length));
    return range;
  }

  remove() {
    this.#listening.abort();
    this.#resizes.disconnect();
    this.#box.remove();
  }
}
