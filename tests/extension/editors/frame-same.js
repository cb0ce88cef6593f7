import { add, offer } from "./fixture.js";

const frame = add("iframe", { src: "contenteditable.html", width: "1000", height: "500" });
const inner = () => /** @type {any} */ (frame.contentWindow).fixture;
offer({
  text: () => inner().text(),
  saved: () => inner().saved(),
  focus: () => inner().focus(),
  undo: () => inner().undo(),
  again: () => inner().again(),
  root: () => inner().root(),
  ready: new Promise((done) => {
    frame.addEventListener("load", done);
  }),
});
