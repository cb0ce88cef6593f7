// @ts-check
import sampleArticle from "./sample-article.txt";
import { Card } from "./panels/card.js";
import { Checks } from "./engine/checks.js";
import { Clean } from "./panels/clean.js";
import { Compare } from "./panels/compare.js";
import { plainly } from "./model/config.js";
import { picker } from "./shell/dom.js";
import { byId, coveredBelow } from "./shell/elements.js";
import { keepOffline } from "./shell/offline.js";
import { drops } from "./import/drop.js";
import { Editor } from "./editor/editor.js";
import { Engine } from "./engine/engine.js";
import { exports } from "./panels/exports.js";
import { Findings, movedSpan } from "./model/findings.js";
import { Highlighter } from "./editor/highlighter.js";
import { chosen, leftOut, take, takeFile } from "./import/intake.js";
import { List, filterButtons } from "./panels/list.js";
import { loadEngine, newWorker } from "./engine/loading.js";
import { announce, hideNotice, notify } from "./shell/notice.js";
import { Settings } from "./panels/settings.js";
import { Sources } from "./panels/sources.js";
import { Spotlight } from "./panels/spotlight.js";
import {
  forget,
  keepConfig,
  keepFilter,
  keepPhrases,
  keepText,
  keptConfig,
  keptFilter,
  keptPhrases,
  keptStructure,
  keptText,
} from "./shell/store.js";
import { summarise } from "./panels/summary.js";
import { tabs } from "./panels/tabs.js";

/**
 * A worker starts only while the page is not being made: it gets going first, and the two go on side
 * by side.
 */
const kHeadStartMs = 60;
const kSavePauseMs = 400;
/** An engine that answers sooner needs no word on its work. */
const kSlowMs = 400;

const engine = new Engine(loadEngine(byId("engine"), keepOffline), newWorker);
await Promise.race([engine.awake, new Promise((done) => setTimeout(done, kHeadStartMs))]);

const findings = new Findings();
let filter = keptFilter();
/** What of them the filter lets through. @type {import("./model/report.js").Finding[]} */
let shown = [];
/** The panel beside the article; a report says no more than it shows. */
let panel = "panel-findings";
/** Edits since the report that the panels are about. @type {import("./model/edits.js").Edit[][]} */
let since = [];
/** Of the text that the last report was about. */
let words = 0;
/** @typedef {ReturnType<typeof setTimeout>|undefined} Timer */
let saveTimer = /** @type {Timer} */ (undefined);
let slowTimer = /** @type {Timer} */ (undefined);

// --- The text -------------------------------------------------------------------------------

const editor = new Editor(byId("article"), {
  onChange(edits) {
    const lost = findings.move(edits);
    since.push(edits);
    spotlight.dim();
    checks.edited(edits);
    clearTimeout(saveTimer);
    saveTimer = setTimeout(save, kSavePauseMs);
    hideNotice();
    // A keystroke that costs no finding repaints the marks alone: the list waits for the report.
    if (lost || findings.all.length === 0) refresh();
    else refreshText();
  },
  take: takeArticle,
  covered: coveredBelow,
});

/**
 * What is pasted or dropped, where that is no file: a file is an article, whole.
 * @param {DataTransfer} data
 */
function takeArticle(data) {
  const files = [...data.files];
  const taken = take(data);
  if (!(taken instanceof Promise)) return taken;
  void taken.then((read) => opened(read, files), complain);
  return null;
}

/** @param {Error} error */
function complain(error) {
  notify(error.message);
  return null;
}

/** @param {File[]} files one of them is the article now */
async function openFiles(files) {
  if (files.length > 0) opened(await takeFile(chosen(files)).catch(complain), files);
}

/** @param {import("./model/structure.js").Taken|null} taken @param {File[]} files that it was taken from */
function opened(taken, files) {
  if (!taken) return;
  const others = leftOut(files);
  replaceArticle(taken, others || `${files[0].name} is the article now.`);
  // With no old text to bring back it says nothing.
  if (others !== "" && !byId("notice").matches(":popover-open")) notify(others);
}

/**
 * @param {import("./model/structure.js").Taken} taken
 * @param {string} what has happened, if there was another text
 */
function replaceArticle(taken, what) {
  const before = editor.text;
  spotlight.leave();
  editor.setText(taken.text, taken);
  editor.frame.scroll(-Number.MAX_SAFE_INTEGER);
  if (before.trim() === "" || before === editor.text) return;
  notify(what, { name: "Bring the old text back", run: () => editor.undo() });
}

function save() {
  clearTimeout(saveTimer);
  if (!keepText(editor.text, editor.keptStructure)) {
    notify("This text is too long for the browser to keep: a reload would lose it.");
  }
}

// --- The engine -----------------------------------------------------------------------------

const checks = new Checks(keptConfig(), {
  article: () => editor,
  more: () => ({
    ...(panel === "panel-sources" ? { sources: true } : {}),
    ...(panel === "panel-compare" && compare.text !== ""
      ? { originals: [{ name: "original", text: wellFormed(compare.text) }] }
      : {}),
  }),
  onState(state) {
    document.documentElement.dataset.engine = state;
    clearTimeout(slowTimer);
    byId("progress").hidden = true;
    // When it is ready again a report follows, and that is summed up.
    if (state === "working") {
      slowTimer = setTimeout(() => {
        sumUp();
        byId("progress").hidden = checks.current;
      }, kSlowMs);
    } else if (state !== "ready") sumUp();
    if (state === "restarting") {
      notify("The engine stopped and has been started again. Your text is untouched.");
    } else if (state === "failed") {
      notify("The engine keeps stopping on this text. It tries again when the text changes.");
    }
  },
  onProgress(share) {
    /** @type {HTMLProgressElement} */ (byId("progress-bar")).value = share;
  },
  onConfig(config, report) {
    keepConfig(config);
    settings.kept(report.findings.filter(({ rule }) => rule === "own-phrase").length);
  },
  onRefused(error, kept) {
    // Kept by an older version of this page.
    const words = plainly(error);
    if (kept) notify(`The settings kept in this browser no longer fit and are not used: ${words}`);
    settings.refused(checks.config, error);
  },
  onReport(report, { text, edits, ms, words: count }) {
    findings.take(report);
    for (const edit of edits) findings.move(edit);
    since = edits;
    if (report.sources) sources.take(report.sources, text);
    if (report.compare) compare.take(report.compare.differences, text);
    else if (panel === "panel-compare") compare.take([], "");
    if (checks.current) words = count;
    byId("engine-note").textContent = `Galley ${checks.version}, last check ${ms.toFixed(1)} ms.`;
    refresh();
  },
});

/** Half a surrogate pair cannot stand in JSON; its place is kept. @param {string} text */
function wellFormed(text) {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

// --- The view -------------------------------------------------------------------------------

const highlighter = new Highlighter(editor);
const list = new List({
  root: byId("findings"),
  more: byId("more"),
  onOpen: (finding) => spotlight.open(finding, { from: list.rowOf(finding) ?? null }),
  onEmptied: () => editor.root.focus(),
});
const updateFilters = filterButtons(byId("families"), byId("severities"), (kind, id) => {
  const hidden = kind === "family" ? filter.hiddenFamilies : filter.hiddenSeverities;
  if (!hidden.delete(id)) hidden.add(id);
  keepFilter(filter);
  refresh();
});
const settings = new Settings(
  {
    dialog: byId("settings"),
    rules: byId("settings-rules"),
    phrases: {
      patterns: { field: byId("own-patterns"), fault: byId("own-patterns-fault") },
      examples: { field: byId("own-examples"), fault: byId("own-examples-fault") },
    },
    status: byId("settings-status"),
    buttons: {
      load: byId("settings-load"),
      save: byId("settings-save"),
      defaults: byId("settings-defaults"),
      back: byId("settings-back"),
      close: byId("settings-close"),
    },
    file: byId("settings-file"),
  },
  {
    onChange: (wanted) => checks.try(wanted),
    check: (config) => checks.faultOf(config),
    keptPhrases,
    keepPhrases,
  },
);
/** @param {import("./model/edits.js").Span[]} spans of the text that the last report was about */
const showPassage = (spans) => spotlight.light(spans.map((span) => movedSpan(span, since)));
const sources = new Sources(showPassage);
const compare = new Compare({
  take(data) {
    const others = leftOut([...data.files]);
    const taken = take(data);
    if (!(taken instanceof Promise)) return taken;
    if (others !== "") notify(others);
    return taken.catch(complain);
  },
  open: (file) => takeFile(file).catch(complain),
  onChange: () => checks.now(),
  onShow: (span) => showPassage([span]),
});
tabs(/** @type {HTMLElement} */ (document.querySelector(".tabs")), (chosen) => {
  panel = chosen;
  spotlight.leave();
  if (panel !== "panel-findings") checks.now();
});
const clean = new Clean({
  make: (putBack) => ask("clean", { putBack }),
  use(edits) {
    editor.transact(edits);
    editor.focus();
    announce("The clean copy is the article now. Undo brings the text back.");
  },
});

/**
 * Asks the engine for something made of the article, without what is ignored.
 * @param {"clean"|"write"} call
 * @param {object} more
 */
function ask(call, more) {
  return checks.ask(call, { ignored: [...filter.ignoredKeys], ...more });
}

const card = new Card(byId("card"), editor, {
  apply(fix) {
    const { edits } = fix;
    spotlight.close({ restoreFocus: false });
    if (!editor.transact(edits)) return;
    editor.focus();
    editor.revealCaret();
    announce("Fix applied. Undo brings the text back.");
  },
  ignore(finding) {
    const { fromList } = spotlight;
    spotlight.close({ restoreFocus: false });
    ignoring(() => filter.ignoredKeys.add(finding.key));
    const next = shown.find(({ start }) => start >= finding.start) ?? shown[shown.length - 1];
    if (!fromList || !next || !list.focus(next)) editor.focus();
    announce("Ignored. Undo brings it back.");
  },
  switchOff(finding) {
    const { config } = checks;
    spotlight.close({ restoreFocus: false });
    editor.focus();
    const without = { ...config, rules: { ...config.rules, [finding.rule]: "off" } };
    done({ undo: () => checks.try(config), redo: () => checks.try(without) });
    announce("Rule switched off. Undo or the Rules dialog switches it on again.");
  },
  open: (finding) => spotlight.open(finding, { from: spotlight.origin }),
  jump: (finding, related) => spotlight.jump(finding, related),
  travel: (step) => spotlight.travel(step),
  close: () => spotlight.close(),
});
const spotlight = new Spotlight({
  editor,
  card,
  list,
  highlighter,
  shown: () => shown,
  rule: (id) => checks.rules.get(id),
});

/**
 * Does what is no change of the text, as one undo step.
 * @param {import("./editor/editor.js").Act} act
 */
function done(act) {
  act.redo();
  editor.record(act);
  refreshText();
}

/** @param {() => void} change of what is ignored */
function ignoring(change) {
  const before = new Set(filter.ignoredKeys);
  change();
  const after = new Set(filter.ignoredKeys);
  const put = (/** @type {Set<string>} */ keys) => {
    filter.ignoredKeys = new Set(keys);
    keepFilter(filter);
    refresh();
  };
  done({ undo: () => put(before), redo: () => put(after) });
}

/** Brings list, highlights, counts and card in line with findings and filter. */
function refresh() {
  shown = findings.shown(filter, editor.text);
  list.show(shown, editor.text);
  spotlight.update(shown, (id) => findings.find(id));
  updateFilters(findings.counts(filter), filter);
  sumUp();
  refreshText();
}

/** The part of it that every change of the text needs. */
function refreshText() {
  list.setBusy(!checks.current);
  const undo = /** @type {HTMLButtonElement} */ (byId("undo"));
  const redo = /** @type {HTMLButtonElement} */ (byId("redo"));
  /** @type {HTMLButtonElement} */ (byId("clean-copy")).disabled = editor.length === 0;
  undo.disabled = !editor.canUndo;
  redo.disabled = !editor.canRedo;
  highlighter.schedule();
  card.place();
}

function sumUp() {
  summarise({
    length: editor.length,
    words,
    all: findings.all.length,
    shown: shown.length,
    counts: findings.counts(filter),
    language: findings.language,
    state: checks.state,
    current: checks.current,
    stopped: checks.stopped,
    query: filter.query,
    rules: checks.rules.size,
    off: Object.values(checks.config.rules ?? {}).filter((setting) => setting === "off").length,
  });
}

// --- Tools ----------------------------------------------------------------------------------

byId("sample").addEventListener("click", () => {
  replaceArticle({ text: sampleArticle.trimEnd() }, "The sample is the article now.");
});
byId("to-findings").addEventListener("click", () => {
  byId("findings-heading").focus({ preventScroll: true });
  byId("findings-heading").scrollIntoView({ block: "start" });
});
byId("next-finding").addEventListener("click", () => spotlight.travel(1));
if (/^(Mac|iP)/.test(navigator.platform))
  for (const key of document.querySelectorAll("kbd.command")) key.textContent = "⌘";
// Help lies over the page and goes like everything that does.
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
for (const id of ["rules", "rules-show"]) {
  byId(id).addEventListener("click", () => settings.open(checks.wanted, checks.rules.values()));
}
byId("search").addEventListener("input", () => {
  filter.query = /** @type {HTMLInputElement} */ (byId("search")).value;
  refresh();
});
exports(
  (format) => ask("write", { format }),
  () => editor.text,
);
// All marks, not only those in view, and all rows are on paper.
addEventListener("beforeprint", () => {
  list.showAll();
  highlighter.paint({ all: true });
});
addEventListener("afterprint", () => {
  list.showFirst();
  highlighter.paint();
});
byId("clean-copy").addEventListener("click", () => {
  spotlight.leave();
  void clean.open(editor.text);
});
byId("cancel").addEventListener("click", () => {
  checks.stop();
  sumUp();
  editor.focus();
});
picker(byId("open-file"), byId("article-file"), (file) => void openFiles([file]));
drops(
  [...document.querySelectorAll(/** @type {"div"} */ (".sheet, .original-frame"))],
  (files) => void openFiles(files),
);
byId("restore").addEventListener("click", () => {
  ignoring(() => filter.ignoredKeys.clear());
  byId("findings-heading").focus();
});

byId("forget").addEventListener("click", () => {
  const text = editor.text;
  const structure = editor.keptStructure;
  const original = compare.text;
  const { ignoredKeys } = filter;
  const forgotten = checks.config;
  const phrases = keptPhrases();
  spotlight.leave();
  editor.setText("");
  editor.forgetHistory();
  checks.forget();
  clearTimeout(saveTimer);
  findings.clear();
  compare.forget();
  sources.take([], "");
  settings.forget();
  forget();
  filter = keptFilter();
  checks.use(keptConfig());
  /** @type {HTMLInputElement} */ (byId("search")).value = "";
  refresh();
  editor.focus();
  const own = ignoredKeys.size + Object.keys(forgotten).length > 0 || phrases !== null;
  if (text + original === "" && !own) {
    notify("Nothing is kept in this browser.");
    return;
  }
  notify("Forgotten. Nothing is kept in this browser.", {
    name: "Bring back",
    run() {
      filter.ignoredKeys = ignoredKeys;
      keepFilter(filter);
      checks.use(forgotten);
      keepConfig(forgotten);
      keepPhrases(phrases);
      compare.replace(original);
      editor.setText(text, structure ?? {});
      editor.focus();
    },
  });
});

addEventListener("pagehide", () => editor.text !== keptText() && save());
addEventListener("visibilitychange", () => document.hidden && editor.text !== keptText() && save());

// --- Start ----------------------------------------------------------------------------------

const restored = keptText();
if (restored !== "") {
  editor.setText(restored, keptStructure());
  editor.forgetHistory();
}
refresh();
checks.start(engine).catch((error) => {
  notify(`The engine could not be loaded: ${error.message}`);
});
