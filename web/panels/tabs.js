// @ts-check
/**
 * Tabs as the ARIA authoring practices have them: one stop in the tab order, arrows between them.
 * @param {HTMLElement} list the element of role tablist
 * @param {(panel: string) => void} onChange gets the id of the panel that is shown
 */
export function tabs(list, onChange) {
  const all = /** @type {HTMLElement[]} */ ([...list.querySelectorAll("[role=tab]")]);
  const show = (/** @type {HTMLElement} */ chosen) => {
    for (const tab of all) {
      const on = tab === chosen;
      tab.setAttribute("aria-selected", String(on));
      tab.tabIndex = on ? 0 : -1;
      const panel = document.getElementById(tab.getAttribute("aria-controls") ?? "");
      if (panel) panel.hidden = !on;
    }
    onChange(chosen.getAttribute("aria-controls") ?? "");
  };
  list.addEventListener("click", ({ target }) => {
    const tab = target instanceof Element && target.closest("[role=tab]");
    if (tab instanceof HTMLElement) show(tab);
  });
  list.addEventListener("keydown", (event) => {
    const at = /** @type {(Element|null)[]} */ (all).indexOf(document.activeElement);
    const moves = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 };
    const to = moves[/** @type {keyof typeof moves} */ (event.key)];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    const tab = all[(to + all.length) % all.length];
    tab.focus();
    show(tab);
  });
}
