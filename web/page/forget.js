// @ts-check
import { byId } from "../shell/elements.js";
import { forget, keepConfig, keepPhrases, keptConfig, keptPhrases } from "../shell/store.js";

/**
 * @typedef {object} Parts
 * @property {import("../editor/editor.js").Editor} editor
 * @property {import("../engine/lint-scheduler.js").LintScheduler} scheduler
 * @property {import("../panels/settings.js").Settings} settings
 * @property {import("../panels/selection.js").FindingSelection} selection
 * @property {import("./autosave.js").Autosave} autosave
 * @property {import("../panels/review.js").Review} review
 * @property {import("../panels/side-panels.js").SidePanels} beside
 * @property {import("../shell/notice.js").Notices} say
 */

/**
 * The button that empties the page and erases what the browser keeps; a notice brings it back.
 * @param {Parts} parts
 */
export function forgetButton(parts) {
  byId("forget").addEventListener("click", () => {
    const { text, original, ignoredKeys, config, phrases, bringBack } = remembered(parts);
    erase(parts);
    const own = ignoredKeys.size + Object.keys(config).length > 0 || phrases !== null;
    if (text + original === "" && !own) parts.say.notify("Nothing is kept in this browser.");
    else
      parts.say.notify("Forgotten. Nothing is kept in this browser.", {
        name: "Bring back",
        run: bringBack,
      });
  });
}

/**
 * All that the page knows, and how it comes back.
 * @param {Parts} parts
 */
function remembered({ editor, scheduler, review, beside }) {
  const { text, keptStructure } = editor;
  const { original } = beside;
  const { ignoredKeys } = review;
  const { config } = scheduler;
  const phrases = keptPhrases();
  const bringBack = () => {
    review.ignore(ignoredKeys);
    scheduler.use(config);
    keepConfig(config);
    keepPhrases(phrases);
    beside.original = original;
    editor.setText(text, keptStructure ?? {});
    editor.focus();
  };
  return { text, original, ignoredKeys, config, phrases, bringBack };
}

/** @param {Parts} parts */
function erase({ editor, scheduler, settings, selection, autosave, review, beside }) {
  selection.leave();
  editor.setText("");
  editor.forgetHistory();
  scheduler.forget();
  autosave.cancel();
  beside.forget();
  settings.forget();
  forget();
  review.forget();
  scheduler.use(keptConfig());
  review.refresh();
  editor.focus();
}
