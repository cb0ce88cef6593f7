import { BlockCanvas, BlockEditorProvider } from "@wordpress/block-editor";
import { init as heading } from "@wordpress/block-library/build-module/heading/index.mjs";
import { init as image } from "@wordpress/block-library/build-module/image/index.mjs";
import { init as listItem } from "@wordpress/block-library/build-module/list-item/index.mjs";
import { init as list } from "@wordpress/block-library/build-module/list/index.mjs";
import { init as paragraph } from "@wordpress/block-library/build-module/paragraph/index.mjs";
import { init as quote } from "@wordpress/block-library/build-module/quote/index.mjs";
import { cloneBlock, createBlock, serialize, setDefaultBlockName } from "@wordpress/blocks";
import { SlotFillProvider } from "@wordpress/components";
import { createElement, createRoot, flushSync, useState } from "@wordpress/element";
import "@wordpress/block-editor/build-style/content.css";
import "@wordpress/block-editor/build-style/style.css";
import "@wordpress/components/build-style/style.css";
import { headline, paragraphs } from "./article.js";
import { add, offer } from "./fixture.js";

for (const register of [paragraph, heading, image, list, listItem, quote]) register();
setDefaultBlockName("core/paragraph");

const pixel = "data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=";
let blocks = [
  createBlock("core/heading", { content: headline, level: 1 }),
  ...paragraphs.map((content) => createBlock("core/paragraph", { content })),
  createBlock("core/list", {}, [
    createBlock("core/list-item", { content: "A rope of forty metres" }),
    createBlock("core/list-item", { content: "A wheel of seasoned oak" }),
  ]),
  createBlock("core/quote", {}, [
    createBlock("core/paragraph", { content: "I had almost forgotten how deep it sounds." }),
  ]),
  createBlock("core/image", { url: pixel, alt: "", caption: "The bell on its new frame." }),
];
/** @type {(typeof blocks)[]} */
const steps = [];
/** @type {(blocks: any) => void} */
let show = () => {};

/** As the post editor keeps its steps: typing on in one block belongs to the step before. */
function Article() {
  const [value, setValue] = useState(blocks);
  show = setValue;
  const take = (/** @type {any} */ next) => {
    blocks = next;
    setValue(next);
  };
  return createElement(
    SlotFillProvider,
    null,
    createElement(
      BlockEditorProvider,
      {
        value,
        settings: { hasFixedToolbar: true },
        onInput: take,
        onChange: (/** @type {any} */ next) => {
          steps.push(blocks);
          take(next);
        },
      },
      createElement(BlockCanvas, { height: "700px", styles: [] }),
    ),
  );
}

const host = add("div");
createRoot(host).render(createElement(Article));
const canvas = () =>
  /** @type {HTMLIFrameElement|null} */ (document.querySelector('iframe[name="editor-canvas"]'))
    ?.contentDocument;

/** @type {(block: any) => string[]} */
const linesOf = ({ attributes, innerBlocks }) => {
  const own = attributes.content ?? attributes.caption;
  return [...(own === undefined ? [] : [String(own)]), ...innerBlocks.flatMap(linesOf)];
};

async function drawn() {
  while (!canvas()?.querySelector("figcaption")) {
    await new Promise((done) => setTimeout(done, 20));
  }
}

offer({
  text: () => blocks.flatMap(linesOf).join("\n"),
  saved: () => serialize(blocks),
  focus: () => canvas()?.querySelector("p")?.focus(),
  undo: () => {
    blocks = steps.pop() ?? blocks;
    flushSync(() => show(blocks));
  },
  again: () => {
    blocks = blocks.map((block) => cloneBlock(block));
    flushSync(() => show(blocks));
  },
  undoDepth: () => steps.length,
  root: () => /** @type {Document} */ (canvas()),
  ready: drawn(),
});
