import { blocks } from "./article.js";
import { add, fill, offer } from "./fixture.js";

// A page to read: the article between what belongs to the site.
const links = (/** @type {Element} */ into, /** @type {string[]} */ names) => {
  const list = add("ul", {}, into);
  for (const name of names) add("a", { href: "#" }, add("li", {}, list)).textContent = name;
};
const words = (
  /** @type {Element} */ into,
  /** @type {string} */ name,
  /** @type {string} */ text,
) => {
  add(/** @type {"p"} */ (name), {}, into).textContent = text;
};
links(add("nav", {}, add("header")), ["News", "Harbour", "Tides", "Letters", "Subscribe"]);
const ads = { class: "ad advertisement", role: "complementary" };
words(
  add("aside", ads),
  "p",
  "Rope for the the whole fleet! Buy two coils, get one free until Friday.",
);
const article = add("article", {}, add("main"));
fill(article, blocks);
const figure = add("figure", {}, article);
words(figure, "figcaption", "The bell on its new oak frame, photographed on Monday.");
words(add("aside", ads, article), "p", "Sponsored: boats that never never sink, from 99 a month.");
const comments = add("section", { id: "comments", class: "comments" });
words(comments, "h2", "Comments");
words(comments, "p", "I heard it from from the hill! Well done to everyone , really.");
words(comments, "p", "When is the next ferry? The timetable is wrong again.");
const footer = add("footer");
links(footer, ["Imprint", "Privacy", "Contact"]);
words(footer, "p", "All rights reserved by the Harbour Post. No part may be printed elsewhere.");
offer({
  text: () =>
    [...article.querySelectorAll("h1, article > p")].map((block) => block.textContent).join("\n"),
  saved: () => document.body.outerHTML,
  focus: () => article.focus(),
  undo: () => {},
  again: () => article.replaceChildren(...[...article.children].map((one) => one.cloneNode(true))),
  root: () => article,
});
