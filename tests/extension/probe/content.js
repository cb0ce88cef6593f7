// @ts-check
/** @type {any} */ (globalThis).probe = "in a world of its own";
document.title;
