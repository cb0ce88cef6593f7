// @ts-check
import { reviewParts } from "../panels/parts.js";
import { Review } from "../panels/review.js";
import { byId } from "../shell/elements.js";
import { keepFilter, keptFilter } from "../shell/store.js";

/**
 * @typedef {object} Parts
 * @property {import("../editor/editor.js").Editor} editor
 * @property {import("../editor/highlighter.js").Highlighter} highlighter
 * @property {import("../engine/lint-scheduler.js").LintScheduler} scheduler
 * @property {import("../panels/list.js").List} list
 * @property {import("../panels/summary.js").Summary} summary
 * @property {import("../panels/card.js").Card} card
 * @property {import("../panels/selection.js").FindingSelection} selection
 */

/**
 * The findings of this page's article, with what else stands on the page in step.
 * @param {Parts} parts
 */
export function articleReview(parts) {
  const { editor, highlighter, scheduler, list, summary, card, selection } = parts;
  const [undo, redo, clean] = ["undo", "redo", "clean-copy"].map(
    (id) => /** @type {HTMLButtonElement} */ (byId(id)),
  );
  return new Review(
    { ...reviewParts(byId), list, summary },
    {
      article: editor,
      engine() {
        const settings = Object.values(scheduler.config.rules ?? {});
        return {
          state: scheduler.state,
          current: scheduler.current,
          stopped: scheduler.stopped,
          rules: scheduler.rules.size,
          off: settings.filter((setting) => setting === "off").length,
        };
      },
      kept: keptFilter,
      keep: keepFilter,
      record: (act) => editor.record(act),
      onShown: (shown, find) => selection.update(shown, find),
      onChange() {
        list.setBusy(!scheduler.current);
        clean.disabled = editor.length === 0;
        undo.disabled = !editor.canUndo;
        redo.disabled = !editor.canRedo;
        highlighter.schedule();
        card.place();
      },
    },
  );
}
