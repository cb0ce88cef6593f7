// @ts-check
// The promise that nothing leaves the page, proved against servers that would hear it.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { serve } from "../../tools/serve.mjs";
import {
  clickOn,
  clickWords,
  inEachBrowser,
  paste,
  ready,
  rowsOf,
  sample,
  settled,
  short,
  site,
  tellWorker,
  until,
} from "./desk.mjs";
import { browsers } from "./drivers.mjs";

/** A server that answers anyone, from anywhere, and counts. */
async function listener() {
  /** @type {string[]} */
  const heard = [];
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`);
    response.writeHead(200, {
      "Access-Control-Allow-Origin": "*",
      "Content-Type": "text/javascript",
    });
    response.end("export {};");
  });
  server.on("upgrade", (request, socket) => {
    heard.push(`UPGRADE ${request.url}`);
    socket.destroy();
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", () => done(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    heard,
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

const keptOffline = (/** @type {import("./desk.mjs").Tab} */ tab) =>
  until(tab, "the copy for offline", () => document.documentElement.dataset.offline === "ready");

for (const { name, launch } of browsers) {
  for (const plain of [true, false]) {
    describe(`privacy on ${plain ? "a host without headers" : "the project's own server"} (${name})`, () => {
      /** @type {import("./drivers.mjs").Driver} */
      let driver;
      before(async () => {
        driver = await launch();
      });
      after(() => driver?.close());

      it("sends no request once it has loaded", async () => {
        /** @type {string[]} */
        const requests = [];
        const server = await serve({ root: site, plain, onRequest: (path) => requests.push(path) });
        const tab = await driver.open();
        await tab.goto(server.url);
        await ready(tab);
        await keptOffline(tab);
        assert.deepEqual(
          requests.map((path) => path.replace(/-[0-9a-f]+\./, ".")).sort(),
          ["/", "/english.pack", "/galley.wasm", "/page.css", "/page.js", "/sw.js"],
          "the page is five files and its service worker, each asked for once",
        );
        requests.length = 0;
        await paste(tab, `${sample}\n\n${short}`);
        await clickWords(tab, "the the");
        await tab.press("F8");
        await tab.press("Enter");
        await clickOn(tab, '#families [data-family="duplicates"]');
        await tab.press("Escape");
        await clickOn(tab, ".sheet");
        await tab.type("One more line.");
        await settled(tab);
        await clickOn(tab, "#forget");
        assert.deepEqual(requests, []);
        await tab.close();
        await server.close();
      });

      it("opens again without a server, and lints", async () => {
        const server = await serve({ root: site, plain });
        const tab = await driver.open();
        await tab.goto(server.url);
        await ready(tab);
        await keptOffline(tab);
        await tab.goto("about:blank");
        await server.close();
        await tab.goto(server.url);
        await ready(tab);
        await paste(tab, short);
        assert.ok((await rowsOf(tab)).length > 0);
        assert.deepEqual(tab.problems, []);
        await tab.close();
      });

      it("keeps its own files offline, and no text", async () => {
        const server = await serve({ root: site, plain });
        const tab = await driver.open();
        await tab.goto(server.url);
        await ready(tab);
        await keptOffline(tab);
        await paste(tab, short);
        const kept = await tab.run(async () => {
          const addresses = [];
          for (const name of await caches.keys())
            for (const request of await (await caches.open(name)).keys())
              addresses.push(new URL(request.url).pathname);
          return addresses;
        });
        assert.deepEqual(kept.map((path) => path.replace(/-[0-9a-f]+\./, ".")).sort(), [
          "/",
          "/english.pack",
          "/galley.wasm",
          "/page.css",
          "/page.js",
        ]);
        await tab.close();
        await server.close();
      });

      it("works on with the server gone, also through a crash of its engine", async () => {
        const server = await serve({ root: site, plain });
        const tab = await driver.open();
        await tab.goto(server.url);
        await ready(tab);
        await server.close();
        await paste(tab, short);
        assert.ok((await rowsOf(tab)).length > 0);
        await tab.close();
      });
    });
  }
}

const editions = [
  { name: "no headers", plain: true, single: false },
  { name: "own headers", plain: false, single: false },
  { name: "the single file from disk", plain: true, single: true },
];

for (const { name, plain, single } of editions) {
  inEachBrowser(
    `the way out, ${name}`,
    ({ open: openAt, url }) => {
      const disk = pathToFileURL(join(site, "galley.html")).href;
      const open = () => openAt({}, single ? disk : url());

      it("is shut for the page", async () => {
        const stranger = await listener();
        const tab = await open();
        await paste(tab, short);
        const targets = [stranger.url, new URL("index.html", url()).href];
        for (const target of targets) {
          const results = await tab.run(async (address) => {
            /** @type {Record<string, () => Promise<unknown>>} */
            const ways = {
              fetch: () => fetch(address, { mode: "no-cors" }),
              xhr: () =>
                new Promise((done, failed) => {
                  const request = new XMLHttpRequest();
                  request.onload = done;
                  request.onerror = failed;
                  request.open("GET", address);
                  request.send();
                }),
              socket: () =>
                new Promise((done, failed) => {
                  const socket = new WebSocket(address.replace("http", "ws"));
                  socket.onopen = done;
                  socket.onerror = failed;
                }),
              events: () =>
                new Promise((done, failed) => {
                  const source = new EventSource(address);
                  source.onopen = done;
                  source.onerror = failed;
                }),
              image: () =>
                new Promise((done, failed) => {
                  const image = new Image();
                  image.onload = done;
                  image.onerror = failed;
                  image.src = address;
                }),
              frame: () =>
                new Promise((done, failed) => {
                  const frame = document.createElement("iframe");
                  frame.src = address;
                  document.addEventListener("securitypolicyviolation", failed, { once: true });
                  frame.onload = done;
                  document.body.append(frame);
                }),
            };
            /** @type {Record<string, string>} */
            const results = {};
            for (const [name, way] of Object.entries(ways)) {
              try {
                await way();
                results[name] = "went out";
              } catch {
                results[name] = "blocked";
              }
            }
            const form = document.createElement("form");
            form.method = "post";
            form.action = address;
            document.body.append(form);
            for (const quiet of [
              () => navigator.sendBeacon(address, "article"),
              () => form.submit(),
            ]) {
              try {
                quiet();
              } catch {
                // Firefox says no by an exception; the servers tell in both browsers.
              }
            }
            for (const rel of ["prefetch", "preload", "stylesheet"]) {
              const link = document.createElement("link");
              link.rel = rel;
              link.as = "image";
              link.href = address;
              document.head.append(link);
            }
            await new Promise((done) => setTimeout(done, 300));
            return results;
          }, target);
          assert.deepEqual(
            [...new Set(Object.values(results))],
            ["blocked"],
            JSON.stringify(results),
          );
        }
        assert.deepEqual(stranger.heard, []);
        await tab.close();
        await stranger.close();
      });

      it("is shut for the worker", async () => {
        const stranger = await listener();
        const tab = await open();
        await paste(tab, short);
        for (const target of [stranger.url, new URL("index.html", url()).href]) {
          const results = await tellWorker(tab, { order: "connect", url: target });
          assert.deepEqual(
            results,
            { fetch: "blocked", xhr: "blocked", socket: "blocked", import: "blocked" },
            target,
          );
        }
        assert.deepEqual(stranger.heard, []);
        await tab.close();
        await stranger.close();
      });

      it("is shut for a worker that was started again", async () => {
        const stranger = await listener();
        const tab = await open();
        await paste(tab, short);
        await tellWorker(tab, { order: "crash" });
        await ready(tab);
        const results = await tellWorker(tab, { order: "connect", url: stranger.url });
        assert.deepEqual([...new Set(Object.values(results ?? {}))], ["blocked"]);
        assert.deepEqual(stranger.heard, []);
        await tab.close();
        await stranger.close();
      });
    },
    { plain },
  );
}

describe("the listening server itself", () => {
  it("hears a request", async () => {
    const stranger = await listener();
    await fetch(stranger.url);
    assert.deepEqual(stranger.heard, ["GET /"]);
    await stranger.close();
  });
});
