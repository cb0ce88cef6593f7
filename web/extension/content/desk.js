// @ts-check
import { Highlighter } from "../../editor/highlighter.js";
import { LintScheduler } from "../../engine/lint-scheduler.js";
import { differenceOf } from "../../model/edits.js";
import { Findings, findingAt, parted } from "../../model/findings.js";
import { Card } from "../../panels/card.js";
import { FindingSelection } from "../../panels/selection.js";
import { filterOf, kDefaults, keep, keepIgnored, kept, onKept } from "../link/kept.js";
import { farEngine } from "../link/engine-link.js";
import { ask, isOrphaned, tellPanel } from "../link/messages.js";
import { Article } from "./article.js";
import { apply, edited } from "./fix.js";
import { Speech } from "./speech.js";
import { schemeOf } from "./scheme.js";

/** @typedef {import("../../model/report.js").Finding} Finding */
/** @typedef {import("../../model/report.js").Report} Report */
/** @typedef {import("../../model/edits.js").Edit} Edit */
/** @typedef {import("../link/messages.js").Order} Order */
/** @typedef {import("../link/messages.js").Place} Place */
/** @typedef {import("./dom-surface.js").Surface} Surface */

/** The text is read again when the page has drawn what was typed, so that no key waits for it. */
const kReadMs = 30;
/** Reading a very long text takes no more than this share of the time. */
const kReadShare = 0.2;
/** Whether the text is still on the page, where nothing says that it has gone. */
const kLookMs = 1000;

/** One text of a frame under check: its findings, its marks, its card, and what the panel hears of it. */
export class Desk {
  id = crypto.randomUUID();
  article = new Article();
  #findings = new Findings();
  /** @type {Report|null} */ #report = null;
  #words = 0;
  /** @type {Finding[]} behind the filters, sorted by start */ shown = [];
  #filter = filterOf(kDefaults, "");
  /** @type {object} what the panel wants to know beside the findings */ #questions = {};
  #focused = 0;
  /** @type {ReturnType<typeof setTimeout>|undefined} */ #reading;
  /** @type {ReturnType<typeof setInterval>|undefined} */ #looking;
  /** @type {() => void} */ #onGone;

  /**
   * @param {import("./overlay.js").Overlay} overlay
   * @param {() => void} onGone the page has taken the text away
   */
  constructor(overlay, onGone) {
    this.#onGone = onGone;
    this.speech = new Speech(
      overlay,
      (words) => void tellPanel({ type: "said", desk: this.id, words }),
    );
    this.highlighter = new Highlighter(this.article);
    this.card = new Card(overlay.makeCard(), this.article, this.#actions());
    this.selection = new FindingSelection({
      editor: this.article,
      card: this.card,
      list: {
        activate: (finding) => this.#tellActive(finding?.id ?? null),
        rowOf: () => undefined,
        contains: () => false,
      },
      highlighter: this.highlighter,
      shown: () => this.shown,
      travelled: () => this.#travelled(),
      rule: (id) => this.scheduler.rules.get(id),
      say: this.speech,
    });
    this.scheduler = new LintScheduler(
      {},
      {
        article: () => this.article,
        more: () => this.#questions,
        onState: (state) => state === "failed" && this.#engineFailed(),
        onProgress: () => {},
        onConfig: () => {},
        onRefused: () => {},
        onReport: (report, { edits, words }) => this.#take(report, edits, words),
      },
    );
    this.#forgetKept = onKept(() => void this.follow());
  }

  /** @type {() => void} */ #forgetKept;

  /** @param {Surface} surface */
  async use(surface) {
    this.article.use(surface);
    this.highlighter.rename(`galley-${schemeOf(surface.root)}`);
    this.#findings.clear();
    this.#report = null;
    this.#focused = Date.now();
    this.#address = location.href;
    this.#watched = true;
    this.#counted = -1;
    this.selection.moved();
    surface.watch(() => this.#readSoon());
    clearInterval(this.#looking);
    this.#looking = setInterval(() => this.#look(), kLookMs);
    await this.follow();
    if (this.scheduler.state === "starting") {
      await this.scheduler.start(farEngine());
    } else this.scheduler.now();
  }

  /** Takes over what is kept: configuration, filters, what is ignored on this site. */
  async follow() {
    const all = await kept();
    this.#filter = filterOf(all, origin);
    if (JSON.stringify(all.config) !== JSON.stringify(this.scheduler.wanted))
      this.scheduler.try(all.config);
    this.#refresh();
  }

  /** @returns {Place} */
  get place() {
    const { kind, editable } = this.article.surface;
    return { kind, editable, title: document.title, origin };
  }

  /** Lets go of the page, as if it had never been there. */
  leave() {
    clearTimeout(this.#reading);
    clearInterval(this.#looking);
    this.selection.leave();
    this.scheduler.forget();
    this.article.use(null);
    this.#findings.clear();
    this.shown = [];
    this.highlighter.show([], null);
    this.highlighter.paint();
    this.#tell({ type: "left", desk: this.id });
    void ask({ type: "count", count: null }).catch(() => {});
  }

  end() {
    this.leave();
    this.#forgetKept();
  }

  // --- The text -------------------------------------------------------------------------------

  /** What the last reading took. */
  #readMs = 0;

  #readSoon() {
    if (this.#reading !== undefined) return;
    this.#reading = setTimeout(() => this.read(), Math.max(kReadMs, this.#readMs / kReadShare));
  }

  /** Takes over what has changed in the text, now. */
  read() {
    clearTimeout(this.#reading);
    this.#reading = undefined;
    if (!this.article.surface.isAlive) return this.#onGone();
    const began = performance.now();
    const edits = this.article.refresh();
    this.#readMs = performance.now() - began;
    // The same text in other nodes needs its marks again.
    if (!edits) return this.highlighter.schedule();
    this.#changed(edits);
  }

  /** @param {Edit[]} edits */
  #changed(edits) {
    this.#findings.move(edits);
    this.selection.dim();
    this.scheduler.edited(edits);
    this.#refresh();
    this.#tell({ type: "edited", desk: this.id });
  }

  #address = "";

  #look() {
    const { kind, isAlive } = this.article.surface;
    // A page that turns itself into another one keeps its document.
    const turned = kind === "page" && location.href !== this.#address;
    if (!isAlive || turned) this.#onGone();
    else if (this.article.hasFocus) this.#focused = Date.now();
  }

  // --- The findings ---------------------------------------------------------------------------

  /** @param {Report} report @param {Edit[][]} edits @param {number} words */
  #take(report, edits, words) {
    this.#report = report;
    this.#words = words;
    this.#findings.take(report);
    for (const step of edits) this.#findings.move(step);
    this.#refresh();
    this.tell();
  }

  #refresh() {
    if (!this.article.isThere) return;
    this.shown = this.#findings.shown(this.#filter, this.article.text);
    this.selection.update(this.shown, (id) => this.#findings.find(id));
    this.highlighter.schedule();
    const { ignoredKeys } = this.#filter;
    const problems = parted(this.#findings.all).serious.filter(({ key }) => !ignoredKeys.has(key));
    if (this.#report === null || problems.length === this.#counted) return;
    this.#counted = problems.length;
    void ask({ type: "count", count: problems.length }).catch(() => {});
  }

  #counted = -1;

  /** What the keys go through: hints too where the panel has them unfolded, or where there is nothing else. */
  #travelled() {
    const { serious } = parted(this.shown);
    return this.#filter.hintsOpen || serious.length === 0 ? this.shown : serious;
  }

  /** Tells the panel how things stand. */
  tell() {
    if (!this.article.isThere) return;
    const { text } = this.article;
    const { kept } = this.article.surface.structured();
    const report = this.#report && { ...this.#report, findings: this.#findings.all };
    this.#tell({
      type: "article",
      desk: this.id,
      place: this.place,
      text,
      kept,
      report,
      words: this.#words,
      current: this.scheduler.current,
      state: this.scheduler.state,
      focused: this.#focused,
    });
  }

  /** The finding that the panel knows to be open. @type {string|null} */ #told = null;

  /** @param {string|null} id */
  #tellActive(id) {
    if (id === this.#told) return;
    this.#told = id;
    this.#tell({ type: "active", desk: this.id, id });
  }

  /** A panel listens, as far as is known. */
  #watched = true;

  /** @param {import("../link/messages.js").News} news */
  #tell(news) {
    if (!this.#watched) return;
    void tellPanel(news).then((heard) => {
      this.#watched = heard;
    });
  }

  #engineFailed() {
    if (isOrphaned()) return this.#onGone();
    this.speech.notify("Galley’s engine does not answer. It tries again when the text changes.");
    this.tell();
  }

  // --- What the user does ---------------------------------------------------------------------

  /** @returns {import("../../panels/card-content.js").Actions} */
  #actions() {
    return {
      apply: (fix) => void this.applyEdits(fix.edits),
      ignore: (finding) => void this.ignore(finding),
      switchOff: (finding) => void this.switchOff(finding),
      open: (finding) => this.selection.open(finding, { from: this.selection.origin }),
      jump: (finding, related) => this.selection.jump(finding, related),
      travel: (step) => this.selection.travel(step),
      close: () => this.selection.close(),
    };
  }

  /**
   * Writes edits of the text as it was last read; a text that has changed since stays as it is.
   * @param {ReadonlyArray<Edit>} edits
   */
  async applyEdits(edits) {
    const { article, selection, speech } = this;
    const meant = article.text;
    const wanted = edited(
      meant,
      [...edits].sort((a, b) => a.start - b.start),
    );
    const change = article.refresh();
    if (change) {
      this.#changed(change);
      speech.notify("The text has changed there. Nothing was written; the check runs again.");
      return;
    }
    selection.close({ restoreFocus: false });
    const outcome = await apply(article, edits);
    const written = differenceSteps(meant, article.text);
    if (written) this.#changed(written);
    if (outcome === "done") {
      article.focus();
      speech.announce("Fix applied. The editor’s undo brings the text back.");
    } else if (outcome === "astray") {
      speech.notify("The editor made something else of the fix. Look at it, or undo it there.");
    } else {
      await speech.offerCopy(pieceOf(meant, wanted), article.surface.editable);
    }
  }

  /** @param {Finding} finding */
  async ignore(finding) {
    this.selection.close();
    await keepIgnored(origin, [...this.#filter.ignoredKeys, finding.key]);
    this.speech.announce("Ignored on this site. The panel can show it again.");
  }

  /** @param {Finding} finding */
  async switchOff(finding) {
    this.selection.close();
    const { config } = await kept();
    await keep({ config: { ...config, rules: { ...config.rules, [finding.rule]: "off" } } });
    this.speech.announce("Rule switched off. Rules in the panel switches it on again.");
  }

  /** @param {KeyboardEvent} event @returns {boolean} whether it was one of ours */
  keyDown(event) {
    const { key, ctrlKey, metaKey, altKey } = event;
    const plain = !ctrlKey && !metaKey && !altKey;
    const ours =
      (key === "F8" && plain && this.shown.length > 0) ||
      (key === "Escape" && plain && this.card.isOpen) ||
      (key === "." && (ctrlKey || metaKey) && this.#atCaret() !== null);
    if (ours) this.selection.keyDown(event);
    return ours;
  }

  #atCaret() {
    return this.article.hasFocus ? findingAt(this.shown, this.article.selected.focus) : null;
  }

  /** The finding whose card is open, or the one at the caret. */
  get meant() {
    return this.card.finding ?? this.#atCaret();
  }

  /** @param {Order} order of the panel or of a key */
  obey(order) {
    if (order.type === "watch") {
      const news = JSON.stringify(order.questions) !== JSON.stringify(this.#questions);
      this.#questions = order.questions;
      this.#watched = true;
      this.tell();
      if (news && this.article.isThere) this.scheduler.now();
    } else if (order.type === "travel") this.selection.travel(order.step);
    else if (order.type === "light") this.selection.light(order.spans);
    else if (order.type === "leave") this.#onGone();
    else if (order.type === "open") {
      const finding = this.#findings.find(order.id);
      // The panel has the card.
      if (finding) this.selection.light([finding, ...finding.related]);
    } else if (order.type === "apply") {
      // By its name: fixes that no longer fit have gone since the panel heard of them.
      const fixes = this.#findings.find(order.id)?.fixes ?? [];
      const [fix, ...alike] = fixes.filter(({ title }) => title === order.title);
      if (fix && alike.length === 0) void this.applyEdits(fix.edits);
      else this.speech.notify("The text has changed there. Nothing was written.");
    } else if (order.type === "transact") {
      if (order.text === this.article.text) void this.applyEdits(order.edits);
      else this.speech.notify("The text has changed since. Nothing was written.");
    } else if (order.type === "do") this.#do(order.what);
  }

  /** @param {"apply"|"ignore"|"open"} what */
  #do(what) {
    const finding = this.meant;
    if (!finding) return this.speech.notify("There is no finding at the caret.");
    if (what === "open") this.selection.open(finding, { from: this.article.root });
    else if (what === "ignore") void this.ignore(finding);
    else if (finding.fixes[0]) void this.applyEdits(finding.fixes[0].edits);
    else this.speech.notify("This finding has no fix that could be applied.");
  }
}

/** @param {string} before @param {string} after @returns {Edit[]|null} */
function differenceSteps(before, after) {
  const edit = differenceOf(before, after);
  return edit && [edit];
}

/** The paragraph that a fix changes, as it would be then. @param {string} before @param {string} after */
function pieceOf(before, after) {
  const edit = differenceOf(before, after);
  if (!edit) return after;
  const start = after.lastIndexOf("\n", edit.start - 1) + 1;
  const end = after.indexOf("\n", edit.start + edit.text.length);
  return after.slice(start, end < 0 ? after.length : end);
}
