// @ts-check
import { trusted } from "./trusted.js";

/**
 * Keeps the page's own files in this browser, so that it opens without a network, and makes it
 * installable. To be called before connections are forbidden; the service worker (sw.js) answers from
 * what it keeps and asks for nothing later. A browser may refuse: the page then works as before.
 */
export function keepOffline() {
  const page = document.documentElement;
  if (!isSecureContext || !navigator.serviceWorker || location.protocol === "file:") return;
  // A manifest of its own making needs no request; its addresses have to be complete.
  const icon = /** @type {HTMLLinkElement} */ (document.querySelector('link[rel="icon"]')).href;
  const manifest = {
    name: "Galley",
    short_name: "Galley",
    description: "An article linter that keeps your text in the tab",
    id: new URL("./", document.baseURI).href,
    start_url: new URL("./", document.baseURI).href,
    scope: new URL("./", document.baseURI).href,
    display: "standalone",
    background_color: "#ece7dd",
    theme_color: "#1d2a44",
    icons: [{ src: icon, sizes: "any", type: "image/svg+xml", purpose: "any" }],
  };
  const link = document.createElement("link");
  link.rel = "manifest";
  link.href = `data:application/manifest+json,${encodeURIComponent(JSON.stringify(manifest))}`;
  document.head.append(link);
  navigator.serviceWorker
    .register(trusted(new URL("sw.js", document.baseURI).href), { updateViaCache: "all" })
    .then(() => navigator.serviceWorker.ready)
    .then(
      () => (page.dataset.offline = "ready"),
      () => (page.dataset.offline = "refused"),
    );
}
