// @ts-check
import { ext } from "../link/browser.js";
import { hearNews, tellFrame } from "../link/messages.js";

/** @typedef {import("../link/messages.js").News} News */
/** @typedef {import("../link/messages.js").ArticleNews} ArticleNews */
/** @typedef {import("../link/messages.js").Address} Address */
/** @typedef {import("../link/messages.js").Order} Order */
/**
 * @typedef {object} Host
 * @property {(news: ArticleNews, from: Address) => void} onArticle of the frame that had the focus last
 * @property {() => void} onNothing no frame of the tab has a text under check
 * @property {(news: News, from: Address|null) => void} onNews all other news of the tab
 */

/** The tab that the panel stands beside: the active one of its window, whichever that is. */
export class Tab {
  /** @type {number|null} */ id = null;
  /** @type {Host} */ #host;
  /** @type {() => object} */ #questions;
  /** @type {Map<number, ArticleNews>} the texts of its frames */ #frames = new Map();
  #window = -1;

  /**
   * @param {() => object} questions what the panel wants to know beside the findings
   * @param {Host} host
   */
  constructor(questions, host) {
    this.#questions = questions;
    this.#host = host;
    hearNews((news, from) => this.#hear(news, from));
  }

  /** @param {number|null} only a tab to stay with, whatever is active */
  async follow(only) {
    if (only !== null) return this.#turn(only);
    const [tab] = await ext.tabs.query({ active: true, currentWindow: true });
    this.#window = tab?.windowId ?? -1;
    ext.tabs.onActivated.addListener(({ tabId, windowId }) => {
      if (windowId === this.#window) this.#turn(tabId);
    });
    ext.tabs.onUpdated.addListener((tabId, { status }) => {
      if (tabId === this.id && status) this.#turn(tabId);
    });
    if (tab?.id !== undefined) this.#turn(tab.id);
  }

  /** @param {number} id */
  #turn(id) {
    this.id = id;
    this.#frames.clear();
    this.#host.onNothing();
    this.ask();
  }

  /** Asks every frame how it stands. */
  ask() {
    if (this.id === null) return;
    void tellFrame({ tabId: this.id }, { type: "watch", questions: this.#questions() });
  }

  /** @param {News} news @param {Address|null} from */
  #hear(news, from) {
    const tabId = from?.tabId ?? ("tabId" in news ? news.tabId : null);
    if (tabId !== this.id) return;
    if (!from || (news.type !== "article" && news.type !== "left"))
      return this.#host.onNews(news, from);
    if (news.type === "left") this.#frames.delete(from.frameId);
    else {
      // One that has come since the panel last asked does not know what it wants to know.
      const isNew = this.#frames.get(from.frameId)?.desk !== news.desk;
      this.#frames.set(from.frameId, news);
      if (isNew && Object.keys(this.#questions()).length > 0) this.ask();
    }
    const [latest] = [...this.#frames].sort(([, a], [, b]) => b.focused - a.focused);
    if (!latest) this.#host.onNothing();
    else this.#host.onArticle(latest[1], { tabId: from.tabId, frameId: latest[0] });
  }

  /** The address of the page, where the browser lets us know it. @returns {Promise<string|null>} */
  async site() {
    if (this.id === null) return null;
    const { url = "" } = await ext.tabs.get(this.id).catch(() => ({ url: "" }));
    return /^https?:/.test(url) ? new URL(url).origin : null;
  }
}
