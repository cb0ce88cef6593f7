// @ts-check
/**
 * Keeps the page's files and answers from them. It knows their names (the build writes them in) and
 * never asks for anything else; what it does not keep is none of its business.
 */
import { files, version } from "galley:files";

const scope = /** @type {any} */ (globalThis);
const kPrefix = "galley-";
const cacheName = `${kPrefix}${version}`;

/** The page that registers this one is starting its engine, and needs the processor more. */
const kHeadStartMs = 1000;

scope.addEventListener("install", (/** @type {any} */ event) => {
  // Pages load nothing after their start: an older one that is open misses nothing.
  scope.skipWaiting();
  event.waitUntil(keep());
});

async function keep() {
  await new Promise((done) => setTimeout(done, kHeadStartMs));
  const cache = await caches.open(cacheName);
  // The page has just loaded them: the browser's own copies do.
  await cache.addAll(files.map((name) => new Request(name, { cache: "force-cache" })));
}

scope.addEventListener("activate", (/** @type {any} */ event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith(kPrefix) && name !== cacheName)
            .map((name) => caches.delete(name)),
        ),
      ),
  );
});

scope.addEventListener("fetch", (/** @type {any} */ event) => {
  const { request } = event;
  const url = new URL(request.url);
  const base = new URL("./", scope.location.href);
  if (request.method !== "GET" || url.origin !== base.origin) return;
  if (!url.pathname.startsWith(base.pathname)) return;
  const name = url.pathname.slice(base.pathname.length);
  const kept = name === "" || name === "index.html" ? "./" : name;
  if (!files.includes(kept)) return;
  event.respondWith(
    caches
      .match(new URL(kept, base).href, { cacheName })
      .then((answer) => answer ?? fetch(request)),
  );
});
