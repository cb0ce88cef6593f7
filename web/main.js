// @ts-check
// Makes the parts of the page and joins them: what each does is said in its own module.
import { Editor } from "./editor/editor.js";
import { Highlighter } from "./editor/highlighter.js";
import { Margin } from "./editor/margin.js";
import { EngineClient } from "./engine/client.js";
import { LintScheduler } from "./engine/lint-scheduler.js";
import { loadEngine, newWorker } from "./engine/loading.js";
import { Beside } from "./import/beside.js";
import { drops } from "./import/drop.js";
import { plainly } from "./model/config.js";
import { Autosave } from "./page/autosave.js";
import { cardActions } from "./page/card-actions.js";
import { EngineStatus } from "./page/engine-status.js";
import { forgetButton } from "./page/forget.js";
import { Opening } from "./page/opening.js";
import { articleReview } from "./page/review.js";
import { helpNotes, printing, undoTools, wayToFindings } from "./page/tools.js";
import { Card } from "./panels/card.js";
import { Clean } from "./panels/clean.js";
import { exports } from "./panels/exports.js";
import { List } from "./panels/list.js";
import {
  cleanParts,
  exportsParts,
  listParts,
  noticeParts,
  settingsParts,
  sidePanelsParts,
  summaryParts,
} from "./panels/parts.js";
import { FindingSelection } from "./panels/selection.js";
import { Settings } from "./panels/settings.js";
import { SidePanels } from "./panels/side-panels.js";
import { Summary } from "./panels/summary.js";
import sampleArticle from "./sample-article.txt";
import { picker } from "./shell/dom.js";
import { byId, coveredBelow } from "./shell/elements.js";
import { Notices } from "./shell/notice.js";
import { keepOffline } from "./shell/offline.js";
import {
  keepConfig,
  keepOriginal,
  keepPhrases,
  keptConfig,
  keptOriginal,
  keptPhrases,
  keptStructure,
  keptText,
} from "./shell/store.js";

/**
 * A worker starts only while the page is not being made: it gets going first, and the two go on side
 * by side.
 */
const kHeadStartMs = 60;

const engine = new EngineClient(loadEngine(byId("engine"), byId("pack"), keepOffline), newWorker);
await Promise.race([engine.awake, new Promise((done) => setTimeout(done, kHeadStartMs))]);

// --- The article and the engine ---------------------------------------------------------------

const say = new Notices(noticeParts(byId), () => editor.root.focus());
const editor = new Editor(byId("article"), {
  onChange(edits) {
    const lost = review.move(edits);
    beside.edited(edits);
    selection.dim();
    scheduler.edited(edits);
    autosave.soon();
    say.hide();
    review.edited(lost);
  },
  importData: (data) => opening.importData(data),
  covered: coveredBelow,
});
const autosave = new Autosave(editor, say);
const opening = new Opening(editor, { decode, say, onReplace: () => selection.leave() });
const status = new EngineStatus({
  isCurrent: () => scheduler.current,
  sumUp: () => review.sumUp(),
  say,
});
const scheduler = new LintScheduler(keptConfig(), {
  article: () => editor,
  more: () => beside.questions,
  onState: (state) => status.show(state),
  onProgress: (share) => status.progress(share),
  onConfig(config, report) {
    keepConfig(config);
    settings.kept(report.findings.filter(({ rule }) => rule === "own-phrase").length);
  },
  onRefused(error, config, kept) {
    // Kept by an older version of this page.
    const words = plainly(error, config);
    if (kept)
      say.notify(`The settings kept in this browser no longer fit and are not used: ${words}`);
    settings.refused(scheduler.config, words);
  },
  onReport(report, { text, edits, ms, words }) {
    beside.take(report, text, edits);
    status.checked(scheduler.version, ms);
    review.take(report, edits, words);
  },
});

// --- What is beside the article ---------------------------------------------------------------

const margin = new Margin(editor);
const highlighter = new Highlighter(editor, (found, visible) => margin.show(found, visible));
const list = new List(listParts(byId), {
  onOpen: (finding) => selection.open(finding, { from: list.rowOf(finding) ?? null }),
  onFold: (open) => review.foldHints(open),
  onEmptied: () => editor.root.focus(),
});
const settings = new Settings(settingsParts(byId), {
  onChange: (wanted) => scheduler.try(wanted),
  check: (config) => scheduler.faultOf(config),
  keptPhrases,
  keepPhrases,
});
const reader = new Beside(decode, say);
const beside = new SidePanels(sidePanelsParts(byId), {
  importData: (data) => reader.data(data),
  open: (file) => reader.file(file),
  covered: coveredBelow,
  kept: keptOriginal,
  keep: keepOriginal,
  onTurn: () => selection.leave(),
  onAsk: () => scheduler.now(),
  onShow: (spans) => selection.light(spans),
});
const clean = new Clean(cleanParts(byId), {
  make: (reverted) => ask("clean", { putBack: reverted }),
  use(edits) {
    editor.transact(edits);
    editor.focus();
    say.announce("The clean copy is the article now. Undo brings the text back.");
  },
});
const card = new Card(
  byId("card"),
  editor,
  cardActions({ editor, scheduler, list, say, selection: () => selection, review: () => review }),
);
const selection = new FindingSelection({
  editor,
  card,
  list,
  highlighter,
  shown: () => review.shown,
  travelled: () => review.travelled(),
  rule: (id) => scheduler.rules.get(id),
  say,
});
document.addEventListener("keydown", (event) => {
  if (!document.querySelector("dialog[open]")) selection.keyDown(event);
});
const summary = new Summary(
  { ...summaryParts(byId), way: { root: byId("onward"), count: byId("to-findings") } },
  say,
);
const review = articleReview({ editor, highlighter, scheduler, list, summary, card, selection });

/**
 * Asks the engine for something made of the article, without what is ignored.
 * @param {"clean"|"write"} call
 * @param {object} more
 */
function ask(call, more) {
  return scheduler.ask(call, { ignored: [...review.ignoredKeys], ...more });
}

/** @type {import("./import/import.js").Decode} */
function decode(bytes) {
  return engine.ask("decode", bytes, "");
}

// --- Buttons ----------------------------------------------------------------------------------

/** @param {string} id @param {() => void} run */
const button = (id, run) => byId(id).addEventListener("click", run);
button("sample", () => {
  opening.replace({ text: sampleArticle.trimEnd() }, "The sample is the article now.");
});
for (const id of ["rules", "rules-show"]) {
  button(id, () => settings.open(scheduler.wanted, scheduler.rules.values()));
}
button("clean-copy", () => {
  selection.leave();
  void clean.open(editor.text, editor.keptStructure);
});
button("cancel", () => {
  scheduler.stop();
  review.sumUp();
  editor.focus();
});
button("restore", () => {
  review.ignoring((keys) => keys.clear());
  byId("findings-heading").focus();
});
picker(byId("open-file"), byId("article-file"), (file) => void opening.files([file]));
drops(
  [...document.querySelectorAll(/** @type {"div"} */ (".sheet, .original-frame"))],
  (files) => void opening.files(files),
);
exports(exportsParts(byId), {
  write: (format) => ask("write", { format }),
  article: () => editor.text,
  say,
});
wayToFindings(() => selection.travel(1));
helpNotes();
undoTools(editor);
printing(list, highlighter);
forgetButton({ editor, scheduler, settings, selection, autosave, review, beside, say });

// --- Start ------------------------------------------------------------------------------------

const restored = keptText();
if (restored !== "") {
  editor.setText(restored, keptStructure());
  editor.forgetHistory();
}
review.refresh();
scheduler.start(engine).catch((error) => {
  say.notify(`The engine could not be loaded: ${error.message}`);
});
