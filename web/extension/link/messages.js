// @ts-check
/**
 * What the parts of the extension say to each other. Every message names whom it is for: one that the
 * background, the panel and each frame of a tab may all hear.
 *
 * - To the background: a question that gets an answer (`ask`). The background keeps nothing between
 *   two of them: the browser puts it to sleep whenever it is quiet.
 * - To the panel: how things stand in a frame (`tellPanel`). Nobody may be listening.
 * - To a frame: what the panel, a menu or a key asks of it (`tellFrame`).
 */
import { ext } from "./browser.js";
import { kPieceUnits, Pieces, piecesOf } from "./pieces.js";

/** @typedef {import("../../model/report.js").Finding} Finding */
/** @typedef {import("../../model/report.js").Report} Report */
/** @typedef {import("../../model/edits.js").Edit} Edit */
/** @typedef {import("../../model/edits.js").Span} Span */
/** @typedef {import("../../model/structure.js").Kept} Kept */
/** @typedef {"article"|"selection"|"page"} Wish what is to be checked: the text that the user is at, what is selected, the page's own article */
/**
 * @typedef {object} Candidate what a frame has to be checked
 * @property {"field"|"editor"|"page"|"selection"} kind
 * @property {number} rank 4 selected, 3 at the focus, 2 an editor, 1 the page; 0 an empty editor
 * @property {number} words
 * @property {string} [beyond] the origin of a frame that has the focus and may be out of reach
 */
/**
 * @typedef {object} Place what a frame's text is
 * @property {"field"|"editor"|"page"|"selection"} kind
 * @property {string} title of the page
 * @property {string} origin of the frame, the key of what is ignored there
 * @property {boolean} editable whether a fix can be written into it
 */
/**
 * @typedef {object} ArticleNews how a frame's text stands
 * @property {"article"} type
 * @property {string} desk the frame's own name for its session
 * @property {Place} place
 * @property {string} text
 * @property {Kept|null} kept its structure
 * @property {Report|null} report findings moved to where they stand in the text
 * @property {number} words
 * @property {boolean} current the report is about the text as it stands
 * @property {import("../../engine/client.js").EngineState} state
 * @property {number} focused when the frame last had the focus, in ms since 1970
 */
/** @typedef {{type: "edited", desk: string}} EditedNews the text is another one; a report follows */
/** @typedef {{type: "active", desk: string, id: string|null}} ActiveNews the finding whose card is open */
/** @typedef {{type: "said", desk: string, words: string}} SaidNews */
/** @typedef {{type: "left", desk: string}} LeftNews the text has gone */
/** @typedef {{type: "refused", tabId: number, words: string}} RefusedNews a page that cannot be read */
/** @typedef {{type: "beyond", tabId: number, origin: string}} BeyondNews the text lies in a frame of a site that is not granted */
/** @typedef {ArticleNews|EditedNews|ActiveNews|SaidNews|LeftNews|RefusedNews|BeyondNews} News */
/**
 * @typedef {{type: "watch", questions: object}
 *   | {type: "take", wish: Wish}
 *   | {type: "open", id: string}
 *   | {type: "apply", id: string, title: string}
 *   | {type: "travel", step: 1|-1}
 *   | {type: "do", what: "apply"|"ignore"|"open"}
 *   | {type: "light", spans: Array<Span|null>}
 *   | {type: "transact", text: string, edits: Edit[]}
 *   | {type: "leave"}} Order
 */

/** From Chromium's own words: the extension has been updated or removed under an open page. */
export const isOrphaned = () => !ext.runtime?.id;

/**
 * Asks the background.
 * @param {object} question
 * @returns {Promise<any>} a rejection says why there is no answer
 */
export async function ask(question) {
  const written = JSON.stringify(question);
  let answer;
  if (written.length <= kPieceUnits) {
    answer = await ext.runtime.sendMessage({ to: "background", question });
  } else {
    for (const piece of piecesOf(written))
      answer = await ext.runtime.sendMessage({ to: "background", ...piece });
  }
  if (answer?.first) {
    const pieces = new Pieces();
    let whole = pieces.take(answer.first);
    for (let index = 1; whole === null; index++) {
      const { id } = answer.first;
      whole = pieces.take(await ext.runtime.sendMessage({ to: "background", next: { id, index } }));
    }
    answer = { done: JSON.parse(whole) };
  }
  if (answer && "done" in answer) return answer.done;
  throw new Error(answer?.failed ?? "The background did not answer.");
}

/**
 * Answers what is asked of the background.
 * @param {(question: any, sender: chrome.runtime.MessageSender) => Promise<unknown>} run
 */
export function answer(run) {
  const coming = new Pieces();
  /** Long answers that are fetched piece by piece. @type {Map<string, import("./pieces.js").Piece[]>} */
  const going = new Map();
  const cut = (/** @type {unknown} */ done) => {
    const written = JSON.stringify(done ?? null);
    if (written.length <= kPieceUnits) return { done: done ?? null };
    const pieces = piecesOf(written);
    going.set(pieces[0].id, pieces);
    return { first: pieces[0] };
  };
  ext.runtime.onMessage.addListener((message, sender, respond) => {
    if (message?.to !== "background" || sender.id !== ext.runtime.id) return undefined;
    const failed = (/** @type {unknown} */ error) =>
      respond({ failed: error instanceof Error ? error.message : String(error) });
    try {
      if (message.next) {
        const { id, index } = message.next;
        const piece = going.get(id)?.[index];
        if (!piece) throw new Error("The background was restarted in the middle of an answer.");
        if (index === piece.count - 1) going.delete(id);
        respond(piece);
        return undefined;
      }
      const whole = message.question ? null : coming.take(message);
      if (!message.question && whole === null) {
        respond({ done: null });
        return undefined;
      }
      run(message.question ?? JSON.parse(/** @type {string} */ (whole)), sender).then(
        (done) => respond(cut(done)),
        failed,
      );
    } catch (error) {
      failed(error);
    }
    return true;
  });
}

/**
 * @param {News} news for the panel
 * @returns {Promise<boolean>} false if none is open
 */
export async function tellPanel(news) {
  const written = JSON.stringify(news);
  try {
    if (written.length <= kPieceUnits)
      return (await ext.runtime.sendMessage({ to: "panel", news })) === true;
    let heard = true;
    for (const piece of piecesOf(written))
      heard &&= (await ext.runtime.sendMessage({ to: "panel", ...piece })) === true;
    return heard;
  } catch {
    return false;
  }
}

/** @typedef {{tabId: number, frameId: number}} Address */

/** @param {(news: News, from: Address|null) => void} run the background's own news come from no tab */
export function hearNews(run) {
  const coming = new Pieces();
  ext.runtime.onMessage.addListener((message, sender, respond) => {
    if (message?.to !== "panel" || sender.id !== ext.runtime.id) return undefined;
    respond(true);
    const whole = message.news ? null : coming.take(message);
    if (!message.news && whole === null) return undefined;
    const { tab, frameId } = sender;
    run(
      message.news ?? JSON.parse(/** @type {string} */ (whole)),
      tab?.id === undefined ? null : { tabId: tab.id, frameId: frameId ?? 0 },
    );
    return undefined;
  });
}

/**
 * @param {{tabId: number, frameId?: number}} address every frame of the tab if none is named
 * @param {Order} order
 * @returns {Promise<boolean>} false if nobody is there
 */
export async function tellFrame({ tabId, frameId }, order) {
  const written = JSON.stringify(order);
  const where = frameId === undefined ? {} : { frameId };
  try {
    if (written.length <= kPieceUnits)
      await ext.tabs.sendMessage(tabId, { to: "frame", order }, where);
    else
      for (const piece of piecesOf(written))
        await ext.tabs.sendMessage(tabId, { to: "frame", ...piece }, where);
    return true;
  } catch {
    return false;
  }
}

/** @param {(order: Order) => void} run */
export function hearOrders(run) {
  const coming = new Pieces();
  const listener = (
    /** @type {any} */ message,
    /** @type {chrome.runtime.MessageSender} */ sender,
    /** @type {(answer: unknown) => void} */ respond,
  ) => {
    if (message?.to !== "frame" || sender.id !== ext.runtime.id) return undefined;
    const whole = message.order ? null : coming.take(message);
    respond(true);
    if (message.order || whole !== null)
      run(message.order ?? JSON.parse(/** @type {string} */ (whole)));
    return undefined;
  };
  ext.runtime.onMessage.addListener(listener);
  return () => ext.runtime.onMessage.removeListener(listener);
}
