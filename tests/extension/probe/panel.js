// @ts-check
const { browser, chrome } = /** @type {any} */ (globalThis);
const button = /** @type {HTMLButtonElement} */ (document.querySelector("button"));
button.onclick = async () => {
  const { host } = button.dataset;
  const given = await (browser ?? chrome).permissions.request({ origins: [host] });
  document.body.dataset.given = String(given);
};
