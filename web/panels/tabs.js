// @ts-check
/**
 * Tabs as the ARIA authoring practices have them: one stop in the tab order, arrows between them.
 * @template {string} Name
 * @param {HTMLElement} list the element of role tablist
 * @param {Record<Name, HTMLElement>} panels each the one that a tab controls
 * @param {(panel: Name) => void} onChange gets the name of the panel that is shown
 */
export function tabs(list, panels, onChange) {
  const all = /** @type {HTMLElement[]} */ ([...list.querySelectorAll("[role=tab]")]);
  const named = /** @type {Array<[Name, HTMLElement]>} */ (Object.entries(panels));
  const show = (/** @type {HTMLElement} */ chosen) => {
    for (const tab of all) {
      tab.setAttribute("aria-selected", String(tab === chosen));
      tab.tabIndex = tab === chosen ? 0 : -1;
    }
    for (const [, panel] of named) panel.hidden = panel.id !== chosen.getAttribute("aria-controls");
    const shown = named.find(([, panel]) => !panel.hidden);
    if (shown) onChange(shown[0]);
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
