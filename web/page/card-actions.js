// @ts-check
import { announce } from "../shell/notice.js";

/** @typedef {import("../model/report.js").Finding} Finding */
/**
 * @typedef {object} Parts
 * @property {import("../editor/editor.js").Editor} editor
 * @property {import("../engine/checks.js").Checks} checks
 * @property {import("../panels/list.js").List} list
 * @property {() => import("../panels/spotlight.js").Spotlight} spotlight
 * @property {() => import("./review.js").Review} review
 */

/**
 * What the buttons of a finding's card do on this page.
 * @param {Parts} parts
 * @returns {import("../panels/card-content.js").Actions}
 */
export function cardActions({ editor, checks, list, spotlight, review }) {
  return {
    apply({ edits }) {
      spotlight().close({ restoreFocus: false });
      if (!editor.transact(edits)) return;
      editor.focus();
      editor.revealCaret();
      announce("Fix applied. Undo brings the text back.");
    },
    ignore(finding) {
      const { fromList } = spotlight();
      spotlight().close({ restoreFocus: false });
      review().ignoring((keys) => keys.add(finding.key));
      const { shown } = review();
      const next = shown.find(({ start }) => start >= finding.start) ?? shown[shown.length - 1];
      if (!fromList || !next || !list.focus(next)) editor.focus();
      announce("Ignored. Undo brings it back.");
    },
    switchOff(finding) {
      const { config } = checks;
      spotlight().close({ restoreFocus: false });
      editor.focus();
      const without = { ...config, rules: { ...config.rules, [finding.rule]: "off" } };
      review().done({ undo: () => checks.try(config), redo: () => checks.try(without) });
      announce("Rule switched off. Undo or the Rules dialog switches it on again.");
    },
    open: (finding) => spotlight().open(finding, { from: spotlight().origin }),
    jump: (finding, related) => spotlight().jump(finding, related),
    travel: (step) => spotlight().travel(step),
    close: () => spotlight().close(),
  };
}
