// @ts-check
import workerSource from "galley:worker";
import { trusted } from "../shell/trusted.js";

/** @typedef {import("./client.js").Engine} Engine */

/**
 * Asks for the engine and its language pack and shuts the page's last way out behind that. A request is held against the
 * policies that stand when it is made (Fetch, "policy container"): what is on its way comes in, and no
 * other connection can begin. The wait for it is time in which a worker can start.
 * @param {HTMLElement} source a link to the engine, or an element that holds it
 * @param {HTMLElement} packSource the same of the language pack
 * @param {() => void} beforeShut asks for what else the page needs from its server
 * @returns {Promise<Engine>}
 */
export async function loadEngine(source, packSource, beforeShut) {
  if (!(source instanceof HTMLLinkElement && packSource instanceof HTMLLinkElement)) {
    forbidConnections();
    const module = await WebAssembly.compile(bytesOf(source.textContent ?? ""));
    return { module, pack: bytesOf(packSource.textContent ?? "") };
  }
  const coming = [fetch(source.href).then(compile), fetch(packSource.href).then(read)];
  beforeShut();
  forbidConnections();
  const [module, pack] = await Promise.all(coming);
  return /** @type {Engine} */ ({ module, pack });
}

/** @param {Response} response */
async function compile(response) {
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  // Some hosts serve another type, and browsers compile no such stream.
  return response.headers.get("Content-Type") === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

/** @param {Response} response */
async function read(response) {
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * What lies inside the page itself, in the edition that is a single file.
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
