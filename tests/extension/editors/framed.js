import { blocks, paragraphs } from "./article.js";
import { add, fill, offer, plainEditable } from "./fixture.js";

// What is in the frame of the page frame-cross.
const host = add("div", { contenteditable: "true", "aria-label": "Article", role: "textbox" });
fill(host, blocks);
offer({ ...plainEditable(host), root: () => host });
const { fixture } = /** @type {any} */ (globalThis);
function tell() {
  const behind = Object.fromEntries(paragraphs.map((words) => [words, fixture.behind(words)]));
  parent.postMessage({ text: fixture.text(), saved: fixture.saved(), behind }, "*");
}
host.addEventListener("input", tell);
addEventListener("message", ({ data }) => {
  if (!data.order) return;
  fixture[data.order]();
  tell();
});
addEventListener("load", tell);
