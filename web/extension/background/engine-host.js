// @ts-check
import { EngineService } from "../../engine/service.js";
import { ext } from "../link/browser.js";

/** @typedef {{call: "lint"|"clean"|"write"|"decode", text: string, options: string, bytes?: boolean}} Question `text` is one letter a byte if `bytes` says so */

/** @type {Promise<EngineService>|null} */
let running = null;

async function start() {
  const file = (/** @type {string} */ name) => fetch(ext.runtime.getURL(name));
  const [module, pack] = await Promise.all([
    WebAssembly.compileStreaming(file("galley.wasm")),
    file("english.pack").then((answer) => answer.arrayBuffer()),
  ]);
  return EngineService.start({ module, pack: new Uint8Array(pack) });
}

/** The engine, started when it is first asked for and again when the browser has put it to sleep. */
function engine() {
  running ??= start().catch((error) => {
    running = null;
    throw error;
  });
  return running;
}

/** The browser wakes the background mostly because a text waits: the engine starts at once. */
export function prepare() {
  // What is wrong with it is said to whom it answers.
  engine().catch(() => {});
}

/** What it is, for a frame or panel that begins to use it. */
export async function describe() {
  const { version, rules } = await engine();
  return { version, rules };
}

/** @param {Question} question */
export async function run({ call, text, options, bytes = false }) {
  const service = await engine();
  const input = bytes ? Uint8Array.from(text, (letter) => letter.charCodeAt(0)) : text;
  try {
    return service.call(call, input, options);
  } catch (error) {
    // A trap leaves the engine's memory in an unknown state: the next question gets a new one.
    running = null;
    throw error;
  }
}
