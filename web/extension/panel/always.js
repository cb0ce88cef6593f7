// @ts-check
import { ext } from "../link/browser.js";

/**
 * @typedef {object} Parts
 * @property {HTMLElement} row
 * @property {HTMLInputElement} box
 * @property {HTMLElement} site gets the name of the site
 */

/** The switch "Always on this site". What it shows is what the browser says, not what was clicked. */
export class Always {
  /** @type {Parts} */ #parts;
  /** @type {string|null} */ #origin = null;

  /**
   * @param {Parts} parts
   * @param {() => void} onGranted
   */
  constructor(parts, onGranted) {
    this.#parts = parts;
    parts.box.addEventListener("change", async () => {
      if (this.#origin === null) return;
      const hosts = { origins: [hostOf(this.#origin)] };
      // Asked for in the click itself: browsers open no prompt later.
      const asked = parts.box.checked
        ? ext.permissions.request(hosts)
        : ext.permissions.remove(hosts);
      const done = await asked.catch(() => false);
      if (done && parts.box.checked) onGranted();
      await this.show(this.#origin);
    });
    const follow = () => void this.show(this.#origin);
    ext.permissions.onAdded.addListener(follow);
    ext.permissions.onRemoved.addListener(follow);
  }

  /** @param {string|null} origin of the page, null if it has none that could be granted */
  async show(origin) {
    this.#origin = origin;
    const { row, box, site } = this.#parts;
    row.hidden = origin === null;
    if (origin === null) return;
    site.textContent = new URL(origin).host;
    box.checked = await ext.permissions.contains({ origins: [hostOf(origin)] });
  }
}

/** What the browser calls all pages of a host: a port is no part of it. @param {string} origin */
export function hostOf(origin) {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}
