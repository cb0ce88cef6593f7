// @ts-check
import { byId } from "../shell/elements.js";

/** Undo and redo by button, and by key wherever no field has the focus. @param {import("../editor/editor.js").Editor} editor */
export function undoTools(editor) {
  byId("undo").addEventListener("click", () => editor.undo());
  byId("redo").addEventListener("click", () => editor.redo());
  // In the article the editor itself hears it; anywhere but in a field it is meant for the article too.
  document.addEventListener("keydown", (event) => {
    const { target, key, shiftKey } = event;
    if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    if (!/^[zy]$/i.test(key) || document.querySelector("dialog[open]")) return;
    if (target instanceof Element && target.closest("input, textarea, [contenteditable]")) return;
    event.preventDefault();
    if (shiftKey || key.toLowerCase() === "y") editor.redo();
    else editor.undo();
  });
}

/** The notes in the page's foot: they lie over the page and go like everything that does. */
export function helpNotes() {
  if (/^(Mac|iP)/.test(navigator.platform))
    for (const key of document.querySelectorAll("kbd.command")) key.textContent = "⌘";
  const help = document.querySelectorAll(/** @type {"details"} */ ('details[name="help"]'));
  document.addEventListener("keydown", (event) => {
    for (const details of help) {
      if (event.key !== "Escape" || !details.open) continue;
      details.open = false;
      if (details.contains(document.activeElement)) details.querySelector("summary")?.focus();
    }
  });
  document.addEventListener("pointerdown", ({ target }) => {
    for (const details of help)
      if (!(target instanceof Node) || !details.contains(target)) details.open = false;
  });
}

/**
 * All marks, not only those in view, and all rows, folded or not, are on paper.
 * @param {import("../panels/list.js").List} list
 * @param {import("../editor/highlighter.js").Highlighter} highlighter
 */
export function printing(list, highlighter) {
  addEventListener("beforeprint", () => {
    list.showAll();
    highlighter.paint({ all: true });
  });
  addEventListener("afterprint", () => {
    list.showFirst();
    highlighter.paint();
  });
}

/** A narrow window has the findings below the article. @param {() => void} next opens the next one */
export function wayToFindings(next) {
  const heading = byId("findings-heading");
  byId("to-findings").addEventListener("click", () => {
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: "start" });
  });
  byId("next-finding").addEventListener("click", next);
}
