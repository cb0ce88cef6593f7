// @ts-check
// Two real browsers with the extension loaded, driven as a user would. Each function says where a
// browser lets a program do less than a hand.
import { chromiumWith } from "./chromium.mjs";
import { firefoxWith } from "./firefox.mjs";

/** @typedef {import("../browser/drivers.mjs").View} View */

/**
 * @typedef {object} Panel the side panel or sidebar
 * @property {<R, A>(fn: (arg: A) => R, arg?: A) => Promise<Awaited<R>>} run in its document
 * @property {(selector: string) => Promise<void>} click in the middle of an element
 * @property {(keys: string) => Promise<void>} press "Shift+Tab"
 * @property {(text: string) => Promise<void>} type
 * @property {(file: string) => Promise<void>} screenshot of its document alone
 * @property {() => Promise<void>} close
 */

/**
 * @typedef {object} ExtensionParts
 * @property {() => Promise<void>} clickAction clicks the button in the toolbar; gives `activeTab`
 * @property {(item: string, x: number, y: number) => Promise<void>} chooseMenuItem the item with that
 *   id in the context menu at that point. Chromium's menu is out of reach: there the listeners are
 *   called with what the menu would tell them, in the tab; `activeTab` is not given with that.
 * @property {(name: string) => Promise<void>} pressCommand the keys of one of `commands`, through the
 *   browser; gives `activeTab`
 * @property {<R, A>(fn: (arg: A) => R, arg?: A) => Promise<Awaited<R>>} inContentScript in the world of
 *   the content scripts of the top document
 * @property {(file: string) => Promise<void>} screenshotWithPanel page and panel side by side. Firefox
 *   draws its window; in Chromium the two are taken one by one and put together.
 */

/** @typedef {import("../browser/drivers.mjs").Tab & ExtensionParts} ExtensionTab */

/**
 * @typedef {object} Printed what the browser tells the user about the extension
 * @property {string[]} warnings the lines of the browser's own prompt at install
 * @property {string[]} permissions as `permissions.getAll()` has them now
 * @property {string[]} origins
 */

/**
 * @typedef {object} ExtensionDriver
 * @property {string} name
 * @property {string} id
 * @property {(url: string, view?: View) => Promise<ExtensionTab>} open a tab in front; without a view the
 *   page has the window's room, and gives some of it to the panel
 * @property {() => Promise<Panel>} panel waits until it is open
 * @property {() => Promise<boolean>} panelIsOpen
 * @property {<R, A>(fn: (arg: A) => R, arg?: A) => Promise<Awaited<R>>} background in the service worker or
 *   event page, which is not woken for it
 * @property {() => Promise<boolean>} backgroundIsAwake
 * @property {() => Promise<void>} stopBackground as the browser does it after half a minute
 * @property {() => Promise<void>} update installs the folder again, as a new version would come
 * @property {(origin: string, ask: () => Promise<void>) => Promise<void>} allowHost the user's yes to what
 *   `ask` makes the extension ask for. Chromium's prompt is out of reach: there the yes is given on
 *   the page of extensions first, and the question is answered without a prompt.
 * @property {(ask: () => Promise<void>) => Promise<void>} [refuseHost] Firefox only; in Chromium the
 *   prompt stays, without an answer
 * @property {(origin: string) => Promise<void>} takeBackHost in the browser's settings
 * @property {() => Promise<Printed>} printed
 * @property {() => Promise<{url: string, from: string}[]>} requests each request over the network so far of
 *   browser, pages and extension; `from` is the origin that made it
 * @property {string} origin of the extension's own documents
 * @property {() => Promise<void>} close
 */

/** GALLEY_BROWSER names the only one to run. @type {ReadonlyArray<{name: string, launch: (directory: string, view?: View) => Promise<ExtensionDriver>}>} */
export const browsers = [
  { name: "chromium", launch: chromiumWith },
  { name: "firefox", launch: firefoxWith },
].filter(({ name }) => [undefined, "", name].includes(process.env.GALLEY_BROWSER));
