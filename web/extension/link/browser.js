// @ts-check
/** The browser's interface for extensions under one name: both browsers answer with promises. */
export const ext = /** @type {typeof chrome} */ (
  /** @type {any} */ (globalThis).browser ?? globalThis.chrome
);
