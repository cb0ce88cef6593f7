// @ts-check
import workerSource from "galley:worker";
import { trusted } from "../shell/trusted.js";

/**
 * Asks for the engine and shuts the page's last way out behind that. A request is held against the
 * policies that stand when it is made (Fetch, "policy container"): what is on its way comes in, and no
 * other connection can begin. The wait for it is time in which a worker can start.
 * @param {HTMLElement} source a link to the engine, or an element that holds it
 * @param {() => void} beforeShut asks for what else the page needs from its server
 * @returns {Promise<WebAssembly.Module>}
 */
export function loadEngine(source, beforeShut) {
  if (!(source instanceof HTMLLinkElement)) {
    forbidConnections();
    return WebAssembly.compile(bytesOf(source.textContent ?? ""));
  }
  const coming = fetch(source.href);
  beforeShut();
  forbidConnections();
  return coming.then(compile);
}

/** @param {Response} response */
async function compile(response) {
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  // Some hosts serve another type, and browsers compile no such stream.
  return response.headers.get("Content-Type") === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

/**
 * The engine inside the page itself, in the edition that is a single file.
 * @param {string} base64
 */
function bytesOf(base64) {
  const text = atob(base64.trim());
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/**
 * A second policy, which adds to the one in the document, forbids every connection from here on. A
 * worker that is made after it inherits both.
 */
function forbidConnections() {
  const meta = document.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content =
    "default-src 'none'; script-src 'wasm-unsafe-eval'; style-src 'self'; worker-src blob:; " +
    "manifest-src data:; img-src data:; " +
    "form-action 'none'; base-uri 'none'";
  document.head.append(meta);
}

let url = "";

/**
 * A worker made from a blob, so that it inherits this document's policies: one that is loaded from the
 * network does not.
 */
export function newWorker() {
  url ||= URL.createObjectURL(new Blob([workerSource], { type: "text/javascript" }));
  return new Worker(trusted(url), { name: "galley" });
}
