// @ts-check
// The words the journeys through the editors are written in: what the extension's desk, in whichever
// frame has the text, knows, shows and does.
import { setTimeout as pause } from "node:timers/promises";
import { paragraphs } from "./editors/article.js";

/** @typedef {import("./drivers.mjs").ExtensionDriver} ExtensionDriver */
/** @typedef {import("./drivers.mjs").ExtensionTab} ExtensionTab */
/** @typedef {import("../browser/drivers.mjs").Tab} Tab */
/** @typedef {{x: number, y: number}} Point of the window */
/**
 * @typedef {object} State of a desk
 * @property {string} kind
 * @property {string} text
 * @property {boolean} current
 * @property {{rule: string, words: string, others: string[], marked: string[], boxes: Box[]}[]} findings
 *   `marked` is what the ranges that are painted over it hold
 * @property {Box} root of the text's element
 * @property {boolean} card
 * @property {string} said the words of the notice
 */
/** @typedef {{left: number, top: number, right: number, bottom: number}} Box */

/** What each page of an article has, in the order of the text. */
export const slips = [
  { rule: "doubled-word", words: "the the" },
  { rule: "space-before-mark", words: "islands ," },
  { rule: "repeated-paragraph", words: paragraphs[4] },
];

/** Asks until the answer is true; another one stands in the error. */
export async function until(
  /** @type {string} */ what,
  /** @type {() => Promise<unknown>} */ ask,
  ms = 5000,
) {
  const end = performance.now() + ms;
  for (;;) {
    const answer = await ask();
    if (answer === true) return;
    if (performance.now() > end)
      throw new Error(`waited in vain for ${what}: ${JSON.stringify(answer)}`);
    await pause(30);
  }
}

/** Puts the caret behind the first paragraph, with mouse and keys. */
export async function caretBehindFirst(/** @type {Tab} */ tab, /** @type {string} */ name) {
  const at = await tab.run(
    (words) => /** @type {any} */ (window).fixture.behind(words),
    paragraphs[0],
  );
  // Trix puts the caret at the start when a click gives it the focus in Firefox: it has it before.
  await tab.run(() => /** @type {any} */ (window).fixture.focus());
  if (at) {
    await tab.click(at.x, at.y);
  } else {
    await tab.press("Control+Home");
    // The headline and the empty line below it.
    for (const key of name === "textarea" ? ["ArrowDown", "ArrowDown"] : []) await tab.press(key);
  }
  await tab.press("End");
}

/** What a desk knows and shows. Runs in the world of the content scripts. @returns {Promise<State>} */
async function look(/** @type {any} */ desk) {
  // Marks are painted before the next frame.
  for (let i = 0; i < 2; i++)
    await new Promise((done) => {
      requestAnimationFrame(() => done(undefined));
      setTimeout(done, 100);
    });
  const { article, shown, card, scheduler } = desk;
  const { text } = article;
  // Content scripts in Firefox cannot iterate over highlights: as the page sees them they can.
  const { CSS } = /** @type {any} */ (window).wrappedJSObject ?? window;
  /** @type {{range: any, words: string}[]} */
  const marked = [];
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith("galley-") || /-(active|related)$/.test(name)) continue;
    for (const range of highlight) {
      // A range over the value of a field has no words of its own.
      const words = article.surface.root.value?.slice(range.startOffset, range.endOffset);
      const inPage = range.startContainer?.nodeType === 3;
      marked.push({ range, words: inPage ? String(range.toString()) : words });
    }
  }
  const bare = (/** @type {any} */ node) => node?.wrappedJSObject ?? node;
  const over = (/** @type {any} */ finding) => {
    const wanted = article.rangeOf(finding.start, finding.end);
    return marked.filter(
      ({ range }) =>
        range.startOffset === wanted.startOffset &&
        range.endOffset === wanted.endOffset &&
        bare(range.startContainer) === bare(wanted.startContainer),
    );
  };
  const slice = (/** @type {any} */ { start, end }) => text.slice(start, end);
  const box = (/** @type {DOMRect} */ { left, top, right, bottom }) => ({
    left,
    top,
    right,
    bottom,
  });
  return {
    kind: article.surface.kind,
    text,
    current: scheduler.current && scheduler.state === "ready",
    findings: shown.map((/** @type {any} */ finding) => ({
      rule: finding.rule,
      words: slice(finding),
      others: finding.related.map(slice),
      marked: over(finding).map(({ words }) => words),
      boxes: article.rectsOf(finding.start, finding.end).map(box),
    })),
    root: box(article.root.getBoundingClientRect()),
    card: card.isOpen,
    said: card.root.getRootNode().querySelector(".notice")?.textContent ?? "",
  };
}

/**
 * @param {State["findings"][number]} finding
 * @param {Box} root
 */
function isMarked({ words, marked, boxes }, root) {
  const inside = (/** @type {Box} */ { left, top, right, bottom }) =>
    left >= root.left - 1 &&
    top >= root.top - 1 &&
    right <= root.right + 1 &&
    bottom <= root.bottom + 1;
  return marked.length === 1 && marked[0] === words && boxes.length > 0 && boxes.every(inside);
}

/** One page with an editor, and the desk that the extension puts there. */
export class EditorPage {
  /** @type {ExtensionDriver} */ #driver;
  /** @type {number|null} */ #tabId = null;
  tab;
  name;

  /** @param {ExtensionDriver} driver @param {ExtensionTab} tab @param {string} name */
  constructor(driver, tab, name) {
    this.#driver = driver;
    this.tab = tab;
    this.name = name;
  }

  /** @param {ExtensionDriver} driver @param {string} url @param {string} name */
  static async open(driver, url, name) {
    const page = new EditorPage(driver, await driver.open(url), name);
    await page.tab.run(() => /** @type {any} */ (window).fixture.ready);
    return page;
  }

  close() {
    return this.tab.close();
  }

  // --- The editor itself ----------------------------------------------------------------------

  /** @param {string} name of a function of the fixture @param {unknown[]} args */
  fixture(name, ...args) {
    return this.tab.run(({ name, args }) => /** @type {any} */ (window).fixture[name](...args), {
      name,
      args,
    });
  }

  /** All that must stay as it is while nobody writes. */
  kept() {
    return this.tab.run(() => {
      const { fixture } = /** @type {any} */ (window);
      const root = fixture.root();
      const element = root.body ?? root;
      return {
        saved: fixture.saved(),
        depth: fixture.undoDepth(),
        dom: element.outerHTML ?? element.innerHTML,
      };
    });
  }

  // --- The desk -------------------------------------------------------------------------------

  /**
   * In the world of the content scripts, in the frame whose text is under check.
   * @template R, A
   * @param {(desk: any, arg: A) => R} fn self-contained
   * @param {A} [arg]
   * @returns {Promise<Awaited<R>|null>} null without a desk
   */
  async inDesk(fn, arg) {
    // The function is part of the source: the background forbids what is made of strings.
    const source = `async ({ arg, tabId }) => {
      const api = globalThis.browser ?? chrome;
      tabId ??= (await api.tabs.query({ active: true, lastFocusedWindow: true }))[0].id;
      const answers = await api.scripting.executeScript({
        target: { tabId, allFrames: true },
        func: async (arg) => {
          const desk = globalThis.galley?.bench?.desk;
          if (!desk?.article.isThere) return null;
          try {
            return { done: (await (${fn})(desk, arg)) ?? null };
          } catch (error) {
            return { failed: String(error?.stack ?? error) };
          }
        },
        args: [arg ?? null],
      });
      return { tabId, found: answers.map(({ result }) => result).filter(Boolean) };
    }`;
    const { tabId, found } = /** @type {any} */ (
      await this.#driver.background(/** @type {any} */ (source), { arg, tabId: this.#tabId })
    );
    if (found.length === 0) return null;
    this.#tabId = tabId;
    if (found.length > 1) throw new Error(`${found.length} frames have a desk`);
    if (found[0].failed) throw new Error(found[0].failed);
    return found[0].done;
  }

  /** @returns {Promise<State|null>} null while no frame has a text under check */
  peek() {
    return this.inDesk(look);
  }

  /** @returns {Promise<State>} */
  async state() {
    const state = await this.peek();
    if (!state) throw new Error("no frame has a text under check");
    return state;
  }

  /** Waits for a report about the text as it stands. @returns {Promise<State>} */
  async current() {
    /** @type {any} */
    let state = null;
    await until("a report", async () => {
      state = await this.peek();
      return state?.current === true && state.text !== "" ? true : state;
    });
    return state;
  }

  /** Waits until what the page has is marked, each on its own words and inside the editor. */
  async marked(wanted = slips) {
    await until("the marks", async () => {
      const state = await this.peek();
      if (!state?.current) return state;
      const missing = wanted.filter(({ rule, words }) => {
        const finding = state.findings.find((one) => one.rule === rule);
        return !finding || finding.words !== words || !isMarked(finding, state.root);
      });
      return missing.length === 0 || { missing, state };
    });
  }

  /** Where the text's frame lies in the window. @returns {Promise<Point>} */
  async #frameAt() {
    const framed = await this.inDesk(() => window !== top);
    if (!framed) return { x: 0, y: 0 };
    return this.tab.run(() => {
      const frame = /** @type {HTMLElement} */ (document.querySelector("iframe"));
      const { left, top } = frame.getBoundingClientRect();
      return { x: left + frame.clientLeft, y: top + frame.clientTop };
    });
  }

  /** Rests with the mouse on the first finding of a rule until its card is open. @param {string} rule */
  async hover(rule) {
    const { x, y } = await this.#frameAt();
    const box = await this.inDesk((desk, rule) => {
      const finding = desk.shown.find((/** @type {any} */ one) => one.rule === rule);
      const { left, top, width, height } = desk.article.rectsOf(finding.start, finding.end)[0];
      return { x: left + width / 2, y: top + height / 2 };
    }, rule);
    if (!box) throw new Error(`there is no ${rule}`);
    await this.tab.move(x + box.x - 40, y + box.y);
    await this.tab.move(x + box.x, y + box.y);
    await until("the card", () => this.inDesk((desk) => desk.card.isOpen), 2000);
  }

  /** Remembers what the text stands in. */
  hold() {
    return this.inDesk((desk) => {
      const words = desk.article.rangeOf(0, 4);
      /** @type {any} */ (globalThis).held = { of: words.startContainer, anew: false };
      desk.article.root.addEventListener("input", () => {
        /** @type {any} */ (globalThis).held.anew = true;
      });
    });
  }

  /** Whether it stands in other nodes now; a field's value has been set again. */
  isAnew() {
    return this.inDesk((desk) => {
      const { held } = /** @type {any} */ (globalThis);
      if (desk.article.surface.kind === "field") return held.anew;
      return !held.of.isConnected;
    });
  }

  /** Moves the mouse away from text and card. */
  async closeCard() {
    await this.tab.press("Escape");
    await until("the card to go", () => this.inDesk((desk) => !desk.card.isOpen));
  }

  /** Clicks "Apply" in the open card. */
  async clickApply() {
    const { x, y } = await this.#frameAt();
    const at = await this.inDesk((desk) => {
      const button = desk.card.root.querySelector(".fix .primary");
      button.scrollIntoView({ block: "nearest" });
      const { left, top, width, height } = button.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    if (!at) throw new Error("there is no card");
    await this.tab.click(x + at.x, y + at.y);
  }

  /** Applies the first fix of a rule's first finding through what the card's button calls. @param {string} rule */
  apply(rule) {
    return this.inDesk(async (desk, rule) => {
      const { fixes } = desk.shown.find((/** @type {any} */ one) => one.rule === rule);
      await desk.applyEdits(fixes[0].edits);
    }, rule);
  }
}
