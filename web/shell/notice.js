// @ts-check
import { byId } from "./elements.js";

const kNoticeMs = 10_000;
/** After mouse and focus have left it, at least about. */
const kLeaveMs = 2_000;
/** @type {ReturnType<typeof setTimeout>|undefined} */
let timer;

/**
 * Says something in the corner of the page for a while.
 * @param {string} words
 * @param {{name: string, run: () => void}} [action]
 */
export function notify(words, action) {
  const notice = byId("notice");
  const button = byId("notice-action");
  hideNotice();
  notice.showPopover();
  byId("notice-text").textContent = words;
  button.hidden = !action;
  button.textContent = action?.name ?? "";
  button.onclick = action
    ? () => {
        hideNotice();
        action.run();
        // The button is gone: its focus must not go with it.
        if (document.activeElement === document.body) byId("article").focus();
      }
    : null;
  timer = setTimeout(expire, kNoticeMs);
}

/** It leaves when it has had its time, but not from under a mouse or the focus. */
function expire() {
  const notice = byId("notice");
  if (notice.matches(":hover, :focus-within")) timer = setTimeout(expire, kLeaveMs);
  else hideNotice();
}

/** Also lets go of what a button in it could bring back. */
export function hideNotice() {
  clearTimeout(timer);
  const notice = byId("notice");
  if (notice.matches(":popover-open")) notice.hidePopover();
  byId("notice-action").onclick = null;
}

let announced = "";

/** @param {string} words for a screen reader, when it next has a moment */
export function announce(words) {
  if (words === announced) return;
  announced = words;
  byId("live").textContent = words;
}
