// @ts-check
import { byId } from "./dom.js";
import { keepOffline } from "./offline.js";

/**
 * Fetches the engine, shuts the page's last way out, and hands over the engine while it still
 * streams in: what has begun to arrive is not stopped, and no other connection can begin. The wait
 * for its last byte is time in which a worker can start.
 * @returns {Promise<{module: Promise<WebAssembly.Module>}>} once no connection is possible any more
 */
export async function loadEngine() {
  const source = byId("engine");
  if (!(source instanceof HTMLLinkElement)) {
    forbidConnections();
    return { module: WebAssembly.compile(bytesOf(source.textContent ?? "")) };
  }
  const response = await fetch(source.href);
  if (!response.ok) throw new Error(`${source.href}: ${response.status}`);
  keepOffline();
  forbidConnections();
  return { module: compile(response) };
}

/** @param {Response} response */
async function compile(response) {
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
