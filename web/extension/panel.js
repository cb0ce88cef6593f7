// @ts-check
// The side panel: makes its parts and joins them. It shows what the frames of the active tab tell.
import { Beside } from "../import/beside.js";
import { familyOf } from "../model/families.js";
import { Card } from "../panels/card.js";
import { Clean } from "../panels/clean.js";
import { exports } from "../panels/exports.js";
import { List } from "../panels/list.js";
import {
  cleanParts,
  exportsParts,
  listParts,
  noticeParts,
  reviewParts,
  settingsParts,
  sidePanelsParts,
  summaryParts,
} from "../panels/parts.js";
import { Review } from "../panels/review.js";
import { Settings } from "../panels/settings.js";
import { SidePanels } from "../panels/side-panels.js";
import { Summary } from "../panels/summary.js";
import { Notices } from "../shell/notice.js";
import { ext } from "./link/browser.js";
import { farEngine } from "./link/engine-link.js";
import { filterOf, keep, keepIgnored, kept, onKept } from "./link/kept.js";
import { ask, tellFrame } from "./link/messages.js";
import { Always, hostOf } from "./panel/always.js";
import { FarArticle } from "./panel/far-article.js";
import { Selected } from "./panel/selected.js";
import { Tab } from "./panel/tab.js";

/** @typedef {import("./link/messages.js").ArticleNews} ArticleNews */
/** @typedef {import("./link/messages.js").Address} Address */
/** @typedef {import("./link/messages.js").Order} Order */
/** @typedef {import("../model/report.js").Finding} Finding */

/** @type {import("../panels/parts.js").ById} */
function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the panel has no #${id}`);
  return /** @type {any} */ (element);
}

let all = await kept();
const engine = farEngine();
const article = new FarArticle();
const say = new Notices(noticeParts(byId), () => byId("findings-heading").focus());

/** @param {Order} order for the frame that has the text */
async function tell(order) {
  if (article.address && !(await tellFrame(article.address, order))) nothing();
}

// --- The list and its card --------------------------------------------------------------------

const list = new List(listParts(byId), {
  onOpen: (finding) => selected.open(finding),
  onFold: (open) => review.foldHints(open),
  onEmptied: () => byId("findings-heading").focus(),
});
const card = new Card(byId("card"), /** @type {any} */ (article), {
  apply(fix) {
    const finding = card.finding;
    selected.close();
    if (finding) void tell({ type: "apply", id: finding.id, title: fix.title });
  },
  ignore(finding) {
    selected.close();
    review.ignoring((keys) => keys.add(finding.key));
  },
  switchOff(finding) {
    selected.close();
    const { config } = all;
    const rules = { ...config.rules, [finding.rule]: /** @type {const} */ ("off") };
    void keep({ config: { ...config, rules } });
    say.notify("Rule switched off.", { name: "Undo", run: () => void keep({ config }) });
  },
  open: (finding) => selected.open(finding),
  jump: (finding, related) => void tell({ type: "light", spans: [related, finding] }),
  travel: (step) => selected.travel(step),
  close: () => selected.close(),
});
const selected = new Selected({
  card,
  list,
  shown: () => review.shown,
  travelled: () => review.travelled(),
  rule: (id) => engine.rules.get(id),
  onOpen: (finding) => void tell({ type: "open", id: finding.id }),
  onEmpty: () => say.notify("There is no finding to go to."),
});
const summary = new Summary(summaryParts(byId), say);
const review = new Review(
  { ...reviewParts(byId), list, summary },
  {
    article,
    engine: () => ({
      state: article.state,
      current: article.current,
      stopped: false,
      rules: engine.rules.size,
      off: Object.values(all.config.rules ?? {}).filter((setting) => setting === "off").length,
    }),
    kept: () => filterOf(all, article.place?.origin ?? ""),
    keep(filter) {
      const { hiddenFamilies, hiddenSeverities, hintsOpen, ignoredKeys } = filter;
      const [families, severities] = [[...hiddenFamilies], [...hiddenSeverities]];
      void keep({ hiddenFamilies: families, hiddenSeverities: severities, hintsOpen });
      if (article.place) void keepIgnored(article.place.origin, [...ignoredKeys]);
    },
    record: ({ undo }) => say.notify("Ignored on this site.", { name: "Undo", run: undo }),
    onShown: (shown) => selected.update(shown),
    onChange() {
      list.setBusy(!article.current);
      /** @type {HTMLButtonElement} */ (byId("clean-copy")).disabled = article.length === 0;
    },
  },
);

// Where there is room for letters alone.
for (const toggle of byId("families").querySelectorAll("button"))
  toggle.title = familyOf(toggle.dataset.family ?? "").name;

// --- Beside the list --------------------------------------------------------------------------

/** @type {import("../import/import.js").Decode} */
const decode = (bytes) => engine.ask("decode", bytes, "");
const reader = new Beside(decode, say);
let original = "";
const beside = new SidePanels(sidePanelsParts(byId), {
  importData: (data) => reader.data(data),
  open: (file) => reader.file(file),
  kept: () => original,
  keep(text) {
    original = text;
  },
  onTurn: () => selected.close(),
  onAsk: () => tab.ask(),
  onShow: (spans) => void tell({ type: "light", spans }),
});
const settings = new Settings(settingsParts(byId), {
  onChange: (config) => void keep({ config }),
  check: (config) => engine.faultOf(config),
  keptPhrases: () => /** @type {any} */ (all.phrases),
  keepPhrases: (phrases) => void keep({ phrases }),
});
const clean = new Clean(cleanParts(byId), {
  make: (reverted) => made("clean", { putBack: reverted }),
  use: (edits) => void tell({ type: "transact", text: article.text, edits }),
});
exports(exportsParts(byId), {
  write: (format) => made("write", { format }),
  article: () => article.text,
  say,
});

/**
 * Something that the engine makes of the article, without what is ignored.
 * @param {"clean"|"write"} call
 * @param {object} more
 */
function made(call, more) {
  const { structure } = article;
  const ignored = [...review.ignoredKeys];
  const options = { config: all.config, ignored, ...more, ...(structure ? { structure } : {}) };
  return engine.ask(call, article.text, JSON.stringify(options));
}

// --- What the frames tell ---------------------------------------------------------------------

const always = new Always(
  { row: byId("always-row"), box: byId("always"), site: byId("always-site") },
  () => void ask({ type: "check", tabId: tab.id, wish: "article" }),
);
const tab = new Tab(() => beside.questions, {
  onArticle,
  onNothing: nothing,
  onNews(news) {
    if (news.type === "refused") state(news.words);
    else if (news.type === "beyond") offer(news.origin);
    else if (news.type === "said") say.announce(news.words);
    else if (news.type === "edited" && article.is(news.desk)) {
      article.edited();
      list.setBusy(true);
    } else if (news.type === "active" && article.is(news.desk)) selected.follow(news.id);
  },
});

/** What the text is, in the words of who looks at it. @param {import("./link/messages.js").Place} place */
function placeName({ kind, title, origin }) {
  const what = { field: "Text field", editor: "Editor", page: "This page", selection: "Selection" };
  const where = title || origin.replace(/^https?:\/\//, "");
  return `${what[kind]}: ${where}`;
}

/** @param {ArticleNews} news @param {Address} from */
function onArticle(news, from) {
  const turned = !article.is(news.desk) || article.place?.origin !== news.place.origin;
  article.take(news, from);
  byId("place").textContent = placeName(news.place);
  byId("check").textContent = news.place.kind === "page" ? "Check again" : "Check this page";
  state("");
  byId("allow").hidden = true;
  if (turned) {
    review.forget();
    // Of the page itself: the text may lie in a frame of another one.
    void tab.site().then((site) => always.show(site ?? ownSite(news, from)));
  }
  if (!news.report) return review.refresh();
  beside.take(news.report, news.text, []);
  review.take(news.report, [], news.words);
}

/**
 * The site of a text in the page itself, which may be all that is known of the page.
 * @param {ArticleNews} news
 * @param {Address} from
 */
function ownSite({ place }, { frameId }) {
  return frameId === 0 && /^https?:/.test(place.origin) ? place.origin : null;
}

/** No text of the tab is under check. */
function nothing() {
  article.leave();
  selected.close();
  review.forget();
  review.refresh();
  byId("place").textContent = "Nothing is checked here yet";
  byId("check").textContent = "Check this page";
  state(
    "Put the caret into a text and press Galley’s button in the toolbar, or choose “Check this page” in the page’s context menu.",
  );
  void tab?.site().then((origin) => always.show(origin));
}

/** @param {string} words what stands in the way; "" for nothing */
function state(words) {
  byId("state").textContent = words;
  byId("state").hidden = words === "";
}

/** The text that the user is at lies in a frame of another site. @param {string} origin */
function offer(origin) {
  const { host } = new URL(origin);
  state(`The text here is in a frame of ${host}, which Galley may not read.`);
  const button = byId("allow");
  button.textContent = `Allow Galley on ${host}`;
  button.hidden = false;
  button.onclick = async () => {
    const granted = await ext.permissions.request({ origins: [hostOf(origin)] }).catch(() => false);
    if (!granted) return;
    button.hidden = true;
    await ask({ type: "check", tabId: tab.id, wish: "article" });
  };
}

// --- Buttons and start ------------------------------------------------------------------------

/** @param {string} id @param {() => void} run */
const button = (id, run) => byId(id).addEventListener("click", run);
button("check", () => void ask({ type: "check", tabId: tab.id, wish: "page" }));
button("clean-copy", () => {
  selected.close();
  void clean.open(article.text, article.kept);
});
for (const id of ["rules", "rules-show"])
  button(id, () => settings.open(all.config, engine.rules.values()));
button("restore", () => {
  review.ignoring((keys) => keys.clear());
  byId("findings-heading").focus();
});

onKept(async () => {
  all = await kept();
  settings.kept(review.shown.filter(({ rule }) => rule === "own-phrase").length);
  review.follow();
});
engine.listen({ onState: () => review.sumUp(), onReport() {}, onProgress() {} });
const only = new URLSearchParams(location.search).get("tab");
await tab.follow(only === null ? null : Number(only));
