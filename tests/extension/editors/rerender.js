import { createElement, useLayoutEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";
import { blocks } from "./article.js";
import { add, offer } from "./fixture.js";

// An editor whose text is state of React: after each key all its elements are made anew.
/** @type {string[]} */
let model = blocks;
/** @type {string[][]} */
const steps = [];
let lastInput = Number.NEGATIVE_INFINITY;
/** @type {(lines: string[]) => void} */
let show = () => {};

const escaped = (/** @type {string} */ words) =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const markup = (/** @type {string[]} */ lines) =>
  lines
    .map((words, at) => (at ? `<p>${escaped(words)}</p>` : `<h1>${escaped(words)}</h1>`))
    .join("");

/** Where the caret is: block and offset, which survive the elements. */
function caretIn(/** @type {HTMLElement} */ host) {
  const { anchorNode, anchorOffset } = /** @type {Selection} */ (document.getSelection());
  const block = [...host.children].findIndex((child) => child.contains(anchorNode));
  return { block, offset: anchorNode instanceof Text ? anchorOffset : 0 };
}

function Article() {
  const host = useRef(/** @type {HTMLDivElement|null} */ (null));
  const caret = useRef(/** @type {{block: number, offset: number}|null} */ (null));
  const [lines, setLines] = useState(model);
  show = setLines;
  useLayoutEffect(() => {
    const at = caret.current;
    const block = at && host.current?.children[at.block];
    if (block) document.getSelection()?.collapse(block.firstChild ?? block, at.offset);
    caret.current = null;
  });
  const onInput = () => {
    const element = /** @type {HTMLDivElement} */ (host.current);
    caret.current = caretIn(element);
    // What is typed in one go is one step.
    if (performance.now() - lastInput > 500) steps.push(model);
    lastInput = performance.now();
    model = [...element.children].map((child) => child.textContent ?? "");
    flushSync(() => setLines(model));
  };
  return createElement("div", {
    ref: host,
    onInput,
    contentEditable: true,
    suppressContentEditableWarning: true,
    "aria-label": "Article",
    role: "textbox",
    dangerouslySetInnerHTML: { __html: markup(lines) },
  });
}

const host = add("div");
createRoot(host).render(createElement(Article));
offer({
  text: () => model.join("\n"),
  saved: () => markup(model),
  focus: () => /** @type {HTMLElement} */ (host.firstChild).focus(),
  undo: () => {
    model = steps.pop() ?? model;
    lastInput = Number.NEGATIVE_INFINITY;
    show(model);
  },
  again: () => {
    flushSync(() => show([]));
    flushSync(() => show(model));
  },
  undoDepth: () => steps.length,
  root: () => host,
  ready: new Promise((done) => {
    new MutationObserver(done).observe(host, { childList: true });
  }),
});
