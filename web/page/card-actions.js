// @ts-check
import { isHint } from "../model/findings.js";

/** @typedef {import("../model/report.js").Finding} Finding */
/**
 * @typedef {object} Parts
 * @property {import("../editor/editor.js").Editor} editor
 * @property {import("../engine/lint-scheduler.js").LintScheduler} scheduler
 * @property {import("../panels/list.js").List} list
 * @property {() => import("../panels/selection.js").FindingSelection} selection
 * @property {() => import("../panels/review.js").Review} review
 * @property {import("../shell/notice.js").Notices} say
 */

/**
 * What the buttons of a finding's card do on this page.
 * @param {Parts} parts
 * @returns {import("../panels/card-content.js").Actions}
 */
export function cardActions({ editor, scheduler, list, selection, review, say }) {
  return {
    apply({ edits }) {
      selection().close({ restoreFocus: false });
      if (!editor.transact(edits)) return;
      editor.focus();
      editor.revealCaret();
      say.announce("Fix applied. Undo brings the text back.");
    },
    ignore(finding) {
      const { fromList } = selection();
      selection().close({ restoreFocus: false });
      review().ignoring((keys) => keys.add(finding.key));
      // The next row, which is in the same part of the list.
      const alike = review().shown.filter((other) => isHint(other) === isHint(finding));
      const next = alike.find(({ start }) => start >= finding.start) ?? alike[alike.length - 1];
      if (!fromList || !next || !list.focus(next)) editor.focus();
      say.announce("Ignored. Undo brings it back.");
    },
    switchOff(finding) {
      const { config } = scheduler;
      selection().close({ restoreFocus: false });
      editor.focus();
      const without = { ...config, rules: { ...config.rules, [finding.rule]: "off" } };
      review().done({ undo: () => scheduler.try(config), redo: () => scheduler.try(without) });
      say.announce("Rule switched off. Undo or the Rules dialog switches it on again.");
    },
    open: (finding) => selection().open(finding, { from: selection().origin }),
    jump: (finding, related) => selection().jump(finding, related),
    travel: (step) => selection().travel(step),
    close: () => selection().close(),
  };
}
