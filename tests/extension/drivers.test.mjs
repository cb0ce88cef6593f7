// @ts-check
// The drivers themselves, with the least extension: a browser that no longer lets itself be driven so
// fails here, not in the tests of the extension.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { browsers } from "./drivers.mjs";

const probe = fileURLToPath(new URL("probe", import.meta.url));
const page = `<!doctype html><title>A page</title><link rel="icon" href="data:,">
  <p>Seven boats lay in the harbour.</p>`;

for (const { name, launch } of browsers) {
  describe(`drivers of the extension (${name})`, { timeout: 120_000 }, () => {
    /** @type {import("./drivers.mjs").ExtensionDriver} */
    let driver;
    /** @type {import("./drivers.mjs").ExtensionTab} */
    let tab;
    /** @type {string} */
    let folder;
    const server = createServer((_request, response) => {
      response.writeHead(200, { "Content-Type": "text/html" });
      response.end(page);
    });
    const address = (/** @type {string} */ host) =>
      `http://${host}:${/** @type {any} */ (server.address()).port}/`;

    before(async () => {
      await new Promise((done) => server.listen(0, "127.0.0.1", () => done(undefined)));
      folder = await mkdtemp(join(tmpdir(), "extension-shots-"));
      driver = await launch(probe, { width: 1200, height: 800, dark: true });
      tab = await driver.open(address("127.0.0.1"));
    });
    after(async () => {
      await driver.close();
      server.close();
      server.closeAllConnections();
      await rm(folder, { recursive: true });
    });

    /** The newest line of the background, as soon as there are so many. */
    async function heard(/** @type {number} */ count) {
      for (let tries = 0; tries < 100; tries++) {
        const lines = await driver.background(() => /** @type {any} */ (globalThis).heard);
        if (lines.length >= count) return lines.at(-1);
        await pause(50);
      }
      return "nothing";
    }
    const refused = () =>
      driver.background(async () => {
        const { browser, chrome, look, heard } = /** @type {any} */ (globalThis);
        const [here] = await (browser ?? chrome).tabs.query({ active: true });
        await look("no one", here);
        return heard.pop();
      });
    async function given(/** @type {string} */ answer) {
      const panel = await driver.panel();
      for (let tries = 0; tries < 100; tries++) {
        if ((await panel.run(() => document.body.dataset.given)) === answer) return true;
        await pause(50);
      }
      return false;
    }

    it("has no site at install, in the browser's own words", async () => {
      assert.deepEqual(await heard(1), { way: "install" });
      const { warnings, origins, permissions } = await driver.printed();
      assert.deepEqual(warnings, []);
      assert.deepEqual(origins, []);
      assert.ok(permissions.includes("activeTab"));
      assert.deepEqual(await refused(), { way: "no one", page: "refused" });
    });

    it("clicks the button in the toolbar, which gives the tab and opens the panel", async () => {
      const before = await tab.run(() => innerWidth);
      await tab.clickAction();
      assert.deepEqual(await heard(2), { way: "action", page: "A page" });
      const panel = await driver.panel();
      assert.ok(await driver.panelIsOpen());
      const smaller = async () => (await tab.run(() => innerWidth)) < before;
      for (let tries = 0; tries < 100 && !(await smaller()); tries++) await pause(50);
      assert.ok(await smaller(), "the panel takes room of the page");
      assert.equal(await panel.run((word) => `${word} ${document.title}`, "The"), "The Panel");
      assert.ok(await panel.run(() => matchMedia("(prefers-color-scheme: dark)").matches));
      assert.ok(await tab.run(() => matchMedia("(prefers-color-scheme: dark)").matches));
    });

    it("types into the panel", async () => {
      const panel = await driver.panel();
      await panel.click("p");
      await panel.press("Tab");
      await panel.press("Tab");
      await panel.type("sea and sky");
      assert.equal(await panel.run(() => document.querySelector("input")?.value), "sea and sky");
    });

    it("runs in the world of the content script", async () => {
      const own = (/** @type {string} */ end) => /** @type {any} */ (globalThis).probe + end;
      assert.equal(await tab.inContentScript(own, "."), "in a world of its own.");
      assert.equal(await tab.run(() => /** @type {any} */ (globalThis).probe), undefined);
    });

    it("draws the panel, and the page beside it", async () => {
      const panel = await driver.panel();
      await panel.screenshot(join(folder, "panel.png"));
      await tab.screenshotWithPanel(join(folder, "both.png"));
      const width = async (/** @type {string} */ file) =>
        (await readFile(join(folder, file))).readUInt32BE(16);
      assert.equal(await width("panel.png"), await panel.run(() => innerWidth));
      assert.ok((await width("both.png")) > 1100);
    });

    it("presses the keys of commands, which gives the tab", async () => {
      await tab.goto(address("localhost"));
      assert.deepEqual(await refused(), { way: "no one", page: "refused" });
      await tab.pressCommand("look");
      assert.deepEqual(await heard(3), { way: "look", page: "A page" });
    });

    it("chooses from the context menu", async () => {
      await tab.chooseMenuItem("page", 400, 300);
      assert.deepEqual(await heard(4), { way: "page", page: "A page" });
      await tab.run(() => getSelection()?.selectAllChildren(document.body));
      await tab.chooseMenuItem("selection", 40, 25);
      assert.deepEqual(await heard(5), {
        way: "selection Seven boats lay in the harbour.",
        page: "A page",
      });
    });

    it("says yes to a host, and takes it back", async () => {
      await tab.goto(address("127.0.0.1"));
      const panel = await driver.panel();
      await driver.allowHost("http://127.0.0.1/*", () => panel.click("button"));
      assert.ok(await given("true"));
      assert.deepEqual((await driver.printed()).origins, ["http://127.0.0.1/*"]);
      await driver.takeBackHost("http://127.0.0.1/*");
      assert.deepEqual((await driver.printed()).origins, []);
      if (!driver.refuseHost) return;
      await driver.refuseHost(() => panel.click("button"));
      assert.ok(await given("false"));
      assert.deepEqual((await driver.printed()).origins, []);
    });

    it("stops the background, which a message wakes", async () => {
      assert.ok(await driver.backgroundIsAwake());
      await driver.stopBackground();
      assert.equal(await driver.backgroundIsAwake(), false);
      const panel = await driver.panel();
      const answer = await panel.run(() => {
        const { browser, chrome } = /** @type {any} */ (globalThis);
        return (browser ?? chrome).runtime.sendMessage("Knock");
      });
      assert.equal(answer, "Knock heard");
      assert.deepEqual(await driver.background(() => /** @type {any} */ (globalThis).heard), []);
      assert.ok(await driver.backgroundIsAwake());
    });

    it("sees who asks for what over the network", async () => {
      const asked = `${address("127.0.0.1")}from-the-background`;
      await driver.background(async (url) => void (await fetch(url).catch(() => {})), asked);
      const mine = async () =>
        (await driver.requests()).filter(({ from }) => from === driver.origin);
      for (let tries = 0; tries < 100 && (await mine()).length === 0; tries++) await pause(50);
      assert.deepEqual(await mine(), [{ url: asked, from: driver.origin }]);
    });

    it("closes the panel, and updates the extension under an open page", async () => {
      await (await driver.panel()).close();
      assert.equal(await driver.panelIsOpen(), false);
      await driver.update();
      assert.deepEqual(await heard(1), { way: "update" });
      await tab.clickAction();
      assert.deepEqual(await heard(2), { way: "action", page: "A page" });
      assert.ok(await driver.panel());
      assert.deepEqual(tab.problems, []);
    });
  });
}
