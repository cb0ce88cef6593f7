// @ts-check
import sampleArticle from "./sample-article.txt";
import { Card } from "./card.js";
import { Clean } from "./clean.js";
import { Compare } from "./compare.js";
import { byId, counted } from "./dom.js";
import { Editor, offsetAtPoint, scrollFrame } from "./editor.js";
import { Engine } from "./engine.js";
import { FAMILIES } from "./families.js";
import { exports } from "./exports.js";
import { Findings, findingAt, movedSpan, neighbour } from "./findings.js";
import { Highlighter, canHighlight } from "./highlighter.js";
import { take, takeFile } from "./intake.js";
import { List, filterButtons } from "./list.js";
import { announce, hideNotice, notify } from "./notice.js";
import { keepOffline } from "./offline.js";
import { Settings } from "./settings.js";
import { Sources } from "./sources.js";
import { tabs } from "./tabs.js";
import {
  forget,
  keepConfig,
  keepFilter,
  keepText,
  keptConfig,
  keptFilter,
  keptStructure,
  keptText,
} from "./store.js";

/** @typedef {import("./findings.js").Finding} Finding */
/** @typedef {import("./settings.js").Config} Config */

/** Typing rests this long before the engine is asked; a paste is not kept waiting. */
const kTypingPauseMs = 120;
/** A text that takes longer waits as long as its last check took, so that typing keeps the machine. */
const kLongestPauseMs = 1500;
const kSavePauseMs = 400;
/** Counts are announced when nothing has changed for this long. */
const kQuietMs = 1000;
const kHoverMs = 350;
const kLeaveMs = 300;
/** An engine that answers sooner needs no word on its work. */
const kSlowMs = 400;

const findings = new Findings();
const shownFindings = () => findings.shown(filter, editor.text);
/** The configuration in force, and one that the engine has not accepted yet. */
let config = keptConfig();
/** @type {Config|null} */
let draft = null;
/** How long the engine's last report took it. */
let lastMs = 0;
/** The panel beside the article; a report says no more than it shows. */
let panel = "panel-findings";
let filter = keptFilter();
/** @type {Finding|null} */
let active = null;
/** A passage that another panel shows. @type {import("./highlighter.js").Lit|null} */
let lit = null;
/** Edits since the report that the panels are about. @type {import("./edits.js").Edit[][]} */
let since = [];
/** Where the focus goes when the card closes. @type {HTMLElement|null} */
let origin = null;
/** The card was opened by resting on the text and leaves with the mouse. */
let hovering = false;

// --- The text -------------------------------------------------------------------------------

/** @type {Engine|null} */
let engine = null;
/** Edits since each request that is on its way, to bring its answer up to date. */
/** @type {Array<{seq: number, config: Config, text: string, edits: import("./edits.js").Edit[][]}>} */
let underway = [];
/** @typedef {ReturnType<typeof setTimeout>|undefined} Timer */
let lintTimer = /** @type {Timer} */ (undefined);
let saveTimer = /** @type {Timer} */ (undefined);
let announceTimer = /** @type {Timer} */ (undefined);
let hoverTimer = /** @type {Timer} */ (undefined);
let leaveTimer = /** @type {Timer} */ (undefined);
let slowTimer = /** @type {Timer} */ (undefined);
/** The user has stopped the check of this text. */
let stopped = false;
/** The last report is about the text as it stands. */
let current = false;

const editor = new Editor(
  byId("article"),
  (edits) => {
    for (const request of underway) request.edits.push(edits);
    const lost = findings.move(edits);
    since.push(edits);
    lit = null;
    current = false;
    const arrived = edits.reduce((sum, { text }) => sum + text.length, 0);
    clearTimeout(lintTimer);
    if (arrived > 1 || edits.length > 1) lint();
    else lintTimer = setTimeout(lint, Math.min(Math.max(kTypingPauseMs, lastMs), kLongestPauseMs));
    clearTimeout(saveTimer);
    saveTimer = setTimeout(save, kSavePauseMs);
    hideNotice();
    // A keystroke that costs no finding repaints the marks alone: the list waits for the report.
    if (lost || findings.all.length === 0) refresh();
    else refreshText();
  },
  takeOrSay,
);

/**
 * What is pasted or dropped; says so when a file cannot be read.
 * @param {DataTransfer} data
 */
function takeOrSay(data) {
  const taken = take(data);
  if (!(taken instanceof Promise)) return taken;
  // Once the event is over its data is gone.
  const name = data.files[0]?.name ?? "This file";
  return taken.then((file) => {
    if (!file) sayUnread(name);
    return file;
  });
}

/** @param {string} name */
function sayUnread(name) {
  notify(`${name} cannot be read: want .txt, .md, .html or .docx.`);
}

/** @param {File|undefined} file @returns {Promise<void>} its text is the article now */
async function openFile(file) {
  if (!file) return;
  const taken = await takeFile(file);
  if (!taken) return sayUnread(file.name);
  deactivate();
  editor.setText(taken.text, taken);
  scrollFrame(editor.root).scroll(-Number.MAX_SAFE_INTEGER);
}

/** What every question to the engine says about the article. */
function about() {
  const structure = editor.structure;
  return { config, ...(structure ? { structure } : {}) };
}

function lint() {
  clearTimeout(lintTimer);
  if (!engine) return;
  stopped = false;
  const wanted = draft ?? config;
  const options = {
    ...about(),
    config: wanted,
    ...(panel === "panel-sources" ? { sources: true } : {}),
    ...(panel === "panel-compare" && compare.text !== ""
      ? { originals: [{ name: "original", text: wellFormed(compare.text) }] }
      : {}),
  };
  const seq = engine.lint(editor.text, JSON.stringify(options));
  underway.push({ seq, config: wanted, text: editor.text, edits: [] });
}

/** Half a surrogate pair cannot stand in JSON; its place is kept. @param {string} text */
function wellFormed(text) {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

function save() {
  clearTimeout(saveTimer);
  if (!keepText(editor.text, editor.keptStructure)) {
    notify("This text is too long for the browser to keep: a reload would lose it.");
  }
}

// --- The engine -----------------------------------------------------------------------------

async function startEngine() {
  const source = byId("engine");
  const module =
    source instanceof HTMLLinkElement
      ? await compile(source.href)
      : await WebAssembly.compile(bytesOf(source.textContent ?? ""));
  if (source instanceof HTMLLinkElement) keepOffline();
  forbidConnections();
  engine = new Engine(module, {
    onState(state) {
      document.documentElement.dataset.engine = state;
      clearTimeout(slowTimer);
      byId("progress").hidden = true;
      // When it is ready again a report follows, and that is summed up.
      if (state === "working") {
        slowTimer = setTimeout(() => {
          summarise();
          byId("progress").hidden = current;
        }, kSlowMs);
      } else if (state !== "ready") summarise();
      if (state === "restarting") {
        notify("The engine stopped and has been started again. Your text is untouched.");
      } else if (state === "failed") {
        notify("The engine keeps stopping on this text. It tries again when the text changes.");
      }
    },
    onProgress(share) {
      /** @type {HTMLProgressElement} */ (byId("progress-bar")).value = share;
    },
    onReport({ report, error, ms, seq }) {
      const request = underway.find((one) => one.seq === seq);
      underway = underway.filter((one) => one.seq > seq);
      if (!request) return;
      if (report === null) {
        refuse(request.config, error);
        return;
      }
      if (request.config === draft) {
        config = draft;
        draft = null;
        keepConfig(config);
        const own = report.findings.filter(({ rule }) => rule === "own-phrase").length;
        const passages = counted(own, "passage", "passages");
        settings.say(
          `Kept in this browser.${config.phrases ? ` Your phrases match ${passages} here.` : ""}`,
        );
      }
      lastMs = ms;
      findings.take(report);
      for (const edits of request.edits) findings.move(edits);
      since = request.edits;
      current = since.length === 0;
      if (report.sources) sources.take(report.sources, request.text);
      if (report.compare) compare.take(report.compare.differences, request.text);
      else if (panel === "panel-compare") compare.take([], "");
      if (current) words = countWords(editor.text);
      byId("engine-note").textContent =
        `Galley ${engine?.version}, last check ${ms.toFixed(1)} ms.`;
      refresh();
    },
  });
  lint();
}

/**
 * The engine cannot read a configuration: what was in force before stays.
 * @param {Config} wanted
 * @param {string} error
 */
function refuse(wanted, error) {
  if (wanted === draft) draft = null;
  if (wanted === config) {
    // Kept by an older version of this page.
    config = {};
    notify(`The settings kept in this browser no longer fit and are not used: ${error}`);
  }
  settings.say(error);
  lint();
}

/** @param {string} url */
async function compile(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  try {
    return await WebAssembly.compileStreaming(response.clone());
  } catch {
    // A host that serves another type than application/wasm.
    return WebAssembly.compile(await response.arrayBuffer());
  }
}

/**
 * The engine inside the page itself, in the edition that is a single file.
 * @param {string} base64
 */
function bytesOf(base64) {
  const text = atob(base64.trim());
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/**
 * Everything is loaded: from here on a second policy, which adds to the one in the document,
 * forbids every connection. The worker is made after it and inherits both.
 */
function forbidConnections() {
  const meta = document.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content =
    "default-src 'none'; script-src 'wasm-unsafe-eval'; style-src 'self'; worker-src blob:; " +
    "manifest-src data:; img-src data:; " +
    "form-action 'none'; base-uri 'none'";
  document.head.append(meta);
}

// --- The view -------------------------------------------------------------------------------

const highlighter = new Highlighter(editor);
const list = new List(byId("findings"), byId("more"), (finding) => {
  open(finding, { from: list.rowOf(finding) ?? null });
});
const updateFilters = filterButtons(byId("families"), byId("severities"), (kind, id) => {
  const hidden = kind === "family" ? filter.hiddenFamilies : filter.hiddenSeverities;
  if (!hidden.delete(id)) hidden.add(id);
  keepFilter(filter);
  refresh();
});
const settings = new Settings((wanted) => {
  draft = wanted;
  lint();
});
const sources = new Sources((spans) => showPassage(spans));
const compare = new Compare(
  () => lint(),
  (span) => showPassage([span]),
);
tabs(/** @type {HTMLElement} */ (document.querySelector(".tabs")), (shown) => {
  panel = shown;
  deactivate();
  if (panel !== "panel-findings") lint();
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
  if (!engine) return Promise.reject(new Error("The engine is not running."));
  const options = { ...about(), ignored: [...filter.ignoredKeys], ...more };
  return engine.ask(call, editor.text, JSON.stringify(options));
}

/**
 * Lights passages that a panel is about and goes to the first of them.
 * @param {Array<{start: number, end: number}>} spans of the text that the last report was about
 */
function showPassage(spans) {
  const moved = spans.map((span) => movedSpan(span, since));
  const [first, ...related] = moved.filter((span) => span !== null);
  if (!first || !moved[0]) {
    announce("The text has changed there since.");
    return;
  }
  if (card.isOpen) close({ restoreFocus: false });
  active = null;
  lit = { ...first, related };
  highlighter.show(shownFindings(), lit);
  if (!canHighlight) editor.select(first.start, first.end);
  reveal(first);
}

const card = new Card(byId("card"), editor, {
  apply(fix) {
    const { edits } = fix;
    close({ restoreFocus: false });
    if (!editor.transact(edits)) return;
    editor.focus();
    editor.revealCaret();
    announce("Fix applied. Undo brings the text back.");
  },
  ignore(finding) {
    filter.ignoredKeys.add(finding.key);
    keepFilter(filter);
    const shown = shownFindings();
    const next = shown.find(({ start }) => start >= finding.start) ?? shown[shown.length - 1];
    const fromList = origin !== null && byId("findings").contains(origin);
    close({ restoreFocus: false });
    refresh();
    if (!fromList || !next || !list.focus(next)) editor.focus();
    announce("Ignored. It can be shown again below the list.");
  },
  switchOff(finding) {
    draft = { ...config, rules: { ...config.rules, [finding.rule]: "off" } };
    close({ restoreFocus: false });
    editor.focus();
    lint();
    announce("Rule switched off. The Rules dialog switches it on again.");
  },
  open: (finding) => open(finding, { from: origin }),
  jump(finding, related) {
    close({ restoreFocus: false });
    active = finding;
    highlighter.show(shownFindings(), active);
    editor.focus();
    editor.select(related.start, related.end);
    reveal(related);
  },
  travel: (step) => travel(step),
  close: () => close(),
});

/** Brings list, highlights, counts and card in line with findings and filter. */
function refresh() {
  const shown = shownFindings();
  const id = active?.id ?? null;
  active = findings.find(id);
  if (active && !isShown(active, shown)) active = null;
  if (card.isOpen) {
    const still = findings.find(card.finding?.id ?? null);
    if (!still || still !== active) close();
    else if (still !== card.finding) card.show(still, engine?.rules.get(still.rule));
  }
  list.show(shown, editor.text);
  list.activate(active);
  highlighter.show(shown, active ?? lit);
  updateFilters(findings.counts(filter), filter);
  summarise();
  refreshText();
}

/** The part of it that every change of the text needs. */
function refreshText() {
  byId("findings").setAttribute("aria-busy", String(!current));
  const undo = /** @type {HTMLButtonElement} */ (byId("undo"));
  const redo = /** @type {HTMLButtonElement} */ (byId("redo"));
  /** @type {HTMLButtonElement} */ (byId("clean-copy")).disabled = editor.length === 0;
  undo.disabled = !editor.canUndo;
  redo.disabled = !editor.canRedo;
  highlighter.schedule();
  card.place();
}

/**
 * @param {Finding} finding
 * @param {Finding[]} shown
 */
function isShown(finding, shown) {
  return shown.some((one) => one === finding || one.folded.includes(finding));
}

/** Of the text that the last report was about. */
let words = 0;

/** @param {string} text */
function countWords(text) {
  let count = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const space =
      unit <= 32 || unit === 0xa0 || (unit >= 0x2000 && unit <= 0x200b) || unit === 0x3000;
    if (!space && !inside) count++;
    inside = !space;
  }
  return count;
}

function summarise() {
  const { families, ignored } = findings.counts(filter);
  const total = [...families.values()].reduce((sum, count) => sum + count, 0);
  const shown = shownFindings().length;
  const state = engine?.state ?? document.documentElement.dataset.engine ?? "starting";
  const busy = state === "working" && !current;
  let line = "";
  if (editor.length === 0) line = "";
  else if (state === "starting") line = "The engine is starting …";
  else if (state === "failed") line = "The engine is not running.";
  else if (stopped) line = "Stopped. The check runs again when the text changes.";
  else if (!current && total === 0) line = busy ? "Reading …" : "";
  else line = `${counted(shown, "finding", "findings")} in ${counted(words, "word", "words")}`;
  if (current && findings.language !== "en" && shown > 0) {
    line += "; the text is not English, so only checks that need no language ran";
  }
  byId("summary").textContent = line;

  let note = "";
  if (editor.length === 0) note = "Paste an article and its defects are listed here.";
  else if (current && shown === 0)
    note = total + ignored > 0 ? "All findings are hidden." : "Nothing to mark up. A clean galley.";
  if (!canHighlight)
    note += " This browser cannot mark the text: the letters in the margin show where.";
  byId("empty").textContent = note;
  for (const id of ["families", "severities"]) byId(id).hidden = editor.length === 0;
  byId("legend").hidden = editor.length > 0;
  const off = Object.values(config.rules ?? {}).filter((setting) => setting === "off").length;
  byId("rules-off").hidden = off === 0;
  byId("rules-off-count").textContent = `${counted(off, "rule", "rules")} switched off.`;
  byId("exports").hidden = !current || findings.all.length === 0;
  byId("search").hidden = findings.all.length === 0;
  byId("ignored").hidden = ignored === 0;
  byId("ignored-count").textContent = `${counted(ignored, "finding", "findings")} ignored.`;

  clearTimeout(announceTimer);
  if (current && editor.length > 0) {
    announceTimer = setTimeout(() => {
      const parts = FAMILIES.filter(({ id }) => families.get(id)).map(
        ({ id, name }) => `${families.get(id)} ${name}`,
      );
      const counts = counted(shown, "finding", "findings");
      announce(parts.length > 0 ? `${counts}: ${parts.join(", ")}.` : `${counts}.`);
    }, kQuietMs);
  }
}

// --- Travelling -----------------------------------------------------------------------------

/**
 * @param {Finding} finding
 * @param {{from: HTMLElement|null, focus?: boolean}} how where the focus goes back to, and whether
 *   the card takes it now
 */
function open(finding, { from, focus = true }) {
  origin = from;
  hovering = false;
  active = finding;
  reveal(finding);
  highlighter.show(shownFindings(), active);
  list.activate(finding);
  // Without highlights the browser's own selection has to show the passage.
  if (!canHighlight) editor.select(finding.start, finding.end);
  card.show(finding, engine?.rules.get(finding.rule));
  if (focus) card.focus();
}

function close({ restoreFocus = true } = {}) {
  clearTimeout(hoverTimer);
  clearTimeout(leaveTimer);
  const { finding, hasFocus } = card;
  hovering = false;
  card.hide();
  if (restoreFocus && hasFocus && finding) {
    if (origin === editor.root || !origin?.isConnected) {
      editor.focus();
      editor.select(Math.min(finding.start, editor.length));
    } else {
      origin.focus();
    }
  }
  origin = null;
}

/** @param {1|-1} step */
function travel(step) {
  const next = neighbour(shownFindings(), active, editor.selected.focus, step);
  if (!next) {
    announce("No findings.");
    return;
  }
  const inList = origin !== null && origin !== editor.root;
  open(next, { from: inList ? (list.rowOf(next) ?? origin) : editor.root });
}

/** Scrolls the passage into the middle of the sheet unless it can be seen. @param {{start: number, end: number}} span */
function reveal(span) {
  const rects = editor.rangeOf(span.start, span.end).getClientRects();
  const rect = rects[0] ?? editor.block(editor.lineAt(span.start)).getBoundingClientRect();
  const frame = scrollFrame(editor.root);
  const room = frame.bottom - frame.top;
  // The card needs the rest of it.
  const share = card.isPinned ? 0.4 : 0.6;
  const inView = rect.top >= frame.top + 24 && rect.bottom <= frame.top + room * share;
  if (!inView) frame.scroll(rect.top - frame.top - room * 0.2);
}

/**
 * The finding that is painted at a point of the viewport.
 * @param {number} x
 * @param {number} y
 */
function findingAtPoint(x, y) {
  const offset = offsetAtPoint(editor, x, y);
  if (offset === null) return null;
  const finding = findingAt(shownFindings(), offset);
  if (!finding) return null;
  // The nearest letter answers for the empty end of a line: ask what is really under the point.
  const rects = [...editor.rangeOf(finding.start, finding.end).getClientRects()];
  const hit = rects.some(
    ({ left, right, top, bottom }) =>
      x >= left - 3 && x <= right + 3 && y >= top - 3 && y <= bottom + 3,
  );
  return hit ? finding : null;
}

editor.root.addEventListener("click", (event) => {
  clearTimeout(hoverTimer);
  const selection = document.getSelection();
  if (selection && !selection.isCollapsed) return;
  const finding = findingAtPoint(event.clientX, event.clientY);
  if (finding) open(finding, { from: editor.root, focus: false });
  else deactivate();
});

function deactivate() {
  if (card.isOpen) close();
  active = null;
  lit = null;
  highlighter.show(shownFindings(), null);
  list.activate(null);
}

editor.root.addEventListener("pointermove", (event) => {
  if (event.pointerType !== "mouse" || event.buttons !== 0) return;
  clearTimeout(hoverTimer);
  if (card.isOpen && !hovering) return;
  const { clientX, clientY } = event;
  hoverTimer = setTimeout(() => {
    const finding = findingAtPoint(clientX, clientY);
    if (!finding) {
      if (hovering) leaveSoon();
      return;
    }
    clearTimeout(leaveTimer);
    if (finding === card.finding) return;
    open(finding, { from: editor.root, focus: false });
    hovering = true;
  }, kHoverMs);
});
editor.root.addEventListener("pointerleave", () => {
  clearTimeout(hoverTimer);
  if (hovering) leaveSoon();
});
card.root.addEventListener("pointerenter", () => clearTimeout(leaveTimer));
card.root.addEventListener("pointerleave", () => hovering && leaveSoon());
card.root.addEventListener("pointerdown", () => (hovering = false));

function leaveSoon() {
  clearTimeout(leaveTimer);
  leaveTimer = setTimeout(() => hovering && !card.hasFocus && deactivate(), kLeaveMs);
}

document.addEventListener("pointerdown", ({ target }) => {
  if (!(target instanceof Node) || !card.isOpen) return;
  if (card.root.contains(target) || editor.root.contains(target)) return;
  if (!byId("findings").contains(target)) deactivate();
});

document.addEventListener("keydown", (event) => {
  if (settings.isOpen || clean.isOpen) return;
  if (event.key === "F8" && !event.ctrlKey && !event.altKey && !event.metaKey) {
    event.preventDefault();
    travel(event.shiftKey ? -1 : 1);
  } else if (event.key === "Escape" && card.isOpen) {
    event.preventDefault();
    close();
  } else if (event.key === "." && (event.ctrlKey || event.metaKey)) {
    const finding = findingAt(shownFindings(), editor.selected.focus);
    if (!finding) return;
    event.preventDefault();
    open(finding, { from: editor.root });
  }
});

// --- Tools ----------------------------------------------------------------------------------

byId("sample").addEventListener("click", () => {
  deactivate();
  editor.setText(sampleArticle.trimEnd());
  scrollFrame(editor.root).scroll(-Number.MAX_SAFE_INTEGER);
});
byId("undo").addEventListener("click", () => editor.undo());
byId("redo").addEventListener("click", () => editor.redo());
for (const id of ["rules", "rules-show"]) {
  byId(id).addEventListener("click", () => settings.open(config, engine?.rules.values() ?? []));
}
byId("search").addEventListener("input", () => {
  filter.query = /** @type {HTMLInputElement} */ (byId("search")).value;
  refresh();
});
exports((format) => ask("write", { format }));
// All marks, not only those in view, and all rows are on paper.
addEventListener("beforeprint", () => highlighter.paint({ all: true }));
addEventListener("afterprint", () => highlighter.paint());
byId("clean-copy").addEventListener("click", () => {
  deactivate();
  void clean.open(editor.text);
});
byId("cancel").addEventListener("click", () => {
  engine?.cancel();
  underway = [];
  stopped = true;
  summarise();
  editor.focus();
});
byId("open-file").addEventListener("click", () => byId("article-file").click());
byId("article-file").addEventListener("change", () => {
  const input = /** @type {HTMLInputElement} */ (byId("article-file"));
  const [file] = input.files ?? [];
  input.value = "";
  void openFile(file);
});
// A file that misses the article would take the browser away from the page.
document.addEventListener("dragover", (event) => {
  if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
});
document.addEventListener("drop", (event) => {
  if (event.defaultPrevented || !event.dataTransfer?.types.includes("Files")) return;
  event.preventDefault();
  void openFile(event.dataTransfer.files[0]);
});
byId("restore").addEventListener("click", () => {
  filter.ignoredKeys.clear();
  keepFilter(filter);
  refresh();
  byId("findings-heading").focus();
});

byId("forget").addEventListener("click", () => {
  const text = editor.text;
  const structure = editor.keptStructure;
  const original = compare.text;
  const { ignoredKeys } = filter;
  const forgotten = config;
  deactivate();
  editor.setText("");
  editor.forgetHistory();
  clearTimeout(lintTimer);
  clearTimeout(saveTimer);
  findings.clear();
  compare.forget();
  sources.take([], "");
  forget();
  filter = keptFilter();
  config = keptConfig();
  draft = null;
  /** @type {HTMLInputElement} */ (byId("search")).value = "";
  refresh();
  editor.focus();
  if (text + original === "" && ignoredKeys.size === 0 && Object.keys(forgotten).length === 0) {
    notify("Nothing is kept in this browser.");
    return;
  }
  notify("Forgotten. Nothing is kept in this browser.", {
    name: "Bring back",
    run() {
      filter.ignoredKeys = ignoredKeys;
      keepFilter(filter);
      config = forgotten;
      keepConfig(config);
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
startEngine().catch((error) => {
  document.documentElement.dataset.engine = "failed";
  summarise();
  notify(`The engine could not be loaded: ${error.message}`);
});
