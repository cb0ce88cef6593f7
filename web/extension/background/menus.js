// @ts-check
import { ext } from "../link/browser.js";

/** @type {ReadonlyArray<{id: import("../link/messages.js").Wish, title: string, contexts: any}>} */
const kMenus = [
  { id: "article", title: "Check this text", contexts: ["editable"] },
  { id: "page", title: "Check this page", contexts: ["page", "link", "image"] },
  { id: "selection", title: "Check the selection", contexts: ["selection"] },
];

/** Menus last until the extension is updated: made anew then, since one that is there cannot be made again. */
export async function makeMenus() {
  await ext.contextMenus.removeAll();
  for (const menu of kMenus) ext.contextMenus.create({ ...menu });
}
