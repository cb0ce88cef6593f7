import { blocks } from "./article.js";
import { add, fill, offer, plainEditable } from "./fixture.js";

// The server sends the strictest policy with this page: everything is made by the DOM alone.
const host = add("div", { contenteditable: "true", "aria-label": "Article", role: "textbox" });
fill(host, blocks);
fill(add("article"), blocks);
offer({ ...plainEditable(host), root: () => host });
