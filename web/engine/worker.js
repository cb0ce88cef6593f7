// @ts-check
/** The worker's end of the engine: messages of the page, see client.js. */
import { EngineService } from "./service.js";

/** @type {EngineService} */
let service;

addEventListener("message", async ({ data }) => {
  if (data.type === "start") {
    service = await EngineService.start(data, (share) => postMessage({ type: "progress", share }));
    postMessage({ type: "ready", version: service.version, rules: service.rules });
    service.warmUp();
  } else if (data.type === "call") {
    const { seq, call, text, options } = data;
    postMessage({ type: "result", seq, ...service.call(call, text, options) });
  }
});

// Not from here: until it is told that this script has run, the page's thread holds back what it has
// for this one, and "awake" sets it to work.
setTimeout(() => postMessage({ type: "awake" }));

// A rejected promise does not reach the page by itself.
addEventListener("unhandledrejection", ({ reason }) => {
  postMessage({ type: "failed", message: String(reason) });
});
