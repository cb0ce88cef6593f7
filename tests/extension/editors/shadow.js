import { blocks, paragraphs } from "./article.js";
import { add, fill, offer, plainEditable } from "./fixture.js";

/** A contenteditable and a textarea in one shadow root. @param {ShadowRootMode} mode */
export function offerShadow(mode) {
  const root = add("article-editor").attachShadow({ mode });
  const host = add(
    "div",
    { contenteditable: "true", "aria-label": "Article", role: "textbox" },
    root,
  );
  fill(host, blocks);
  const area = add("textarea", { rows: "4", cols: "120", "aria-label": "Teaser" }, root);
  area.defaultValue = paragraphs[0];
  offer({
    ...plainEditable(host),
    saved: () => `${host.innerHTML}\n${area.value}`,
    root: () => root,
  });
}
