import { paragraphs } from "./article.js";
import { add, fillAgain, offer } from "./fixture.js";

// Fields that nobody may read, beside one that anybody may. Each holds words that would be found.
const secret = paragraphs[0];
const form = add("form");
const field = (/** @type {Record<string, string>} */ attributes) => {
  const label = add("label", {}, form);
  label.textContent = attributes.name;
  const input = add("input", { size: "80", ...attributes }, label);
  input.defaultValue = secret;
  return input;
};
field({ name: "password", type: "password", autocomplete: "current-password" });
field({ name: "new-password", type: "text", autocomplete: "new-password" });
field({ name: "card", type: "text", autocomplete: "cc-number" });
field({ name: "card-code", type: "text", autocomplete: "section-pay billing cc-csc" });
field({ name: "code", type: "text", autocomplete: "one-time-code", inputmode: "numeric" });
const open = field({ name: "teaser", type: "text" });
offer({
  text: () => open.value,
  saved: () => JSON.stringify(Object.fromEntries(new FormData(form))),
  focus: () => open.focus(),
  undo: () => void document.execCommand("undo"),
  again: () => fillAgain(open),
  root: () => document,
});
