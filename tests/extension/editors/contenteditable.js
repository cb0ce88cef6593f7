import { blocks } from "./article.js";
import { add, fill, offer, plainEditable } from "./fixture.js";

const host = add("div", { contenteditable: "true", "aria-label": "Article", role: "textbox" });
fill(host, blocks);
offer({ ...plainEditable(host), root: () => host });
