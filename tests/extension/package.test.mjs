// @ts-check
// What the stores get: its manifest, its bytes, and what their own linter says of it.
import { unzipSync } from "fflate";
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { root } from "../../tools/steps.mjs";

const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const engine = join(root, "build/wasm");
const archives = ["chromium", "firefox"].map((store) => `galley-${store}-${version}.zip`);

let work = "";
let here = "";
/** @type {any} */
let manifest;

/** @param {string} tree a folder with the sources @param {string} out @param {string} zone */
function build(tree, out, zone) {
  const args = [join(tree, "tools/build-extension.mjs"), "--engine", engine, "--out", out];
  execFileSync("node", args, { env: { ...process.env, TZ: zone } });
}

before(() => {
  work = mkdtempSync(join(tmpdir(), "galley-package-"));
  here = join(work, "here/extension");
  build(root, here, "UTC");
  manifest = JSON.parse(readFileSync(join(here, "manifest.json"), "utf8"));
});
after(() => rmSync(work, { recursive: true, force: true }));

test("another folder and another time zone give the same archives", () => {
  const tree = join(work, "tree");
  for (const name of [
    "web",
    "tools",
    "package.json",
    "tsconfig.json",
    "LICENSE",
    "NOTICE",
    "third_party/licences",
  ])
    cpSync(join(root, name), join(tree, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(tree, "node_modules"));
  build(tree, join(work, "there/extension"), "Pacific/Auckland");
  for (const name of archives) {
    const [one, other] = ["here", "there"].map((place) => readFileSync(join(work, place, name)));
    assert.ok(one.equals(other), `${name} differs`);
  }
});

test("an archive holds the folder that browsers load from disk", () => {
  const names = readdirSync(here, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(here.length + 1))
    .sort();
  for (const archive of archives) {
    const files = unzipSync(readFileSync(join(work, "here", archive)));
    assert.deepEqual(Object.keys(files), names);
    for (const name of names)
      assert.ok(readFileSync(join(here, name)).equals(files[name]), `${archive}: ${name}`);
  }
});

test("the licences of all that is inside come along", () => {
  const text = readFileSync(join(here, "licences.txt"), "utf8");
  const titles = [...text.matchAll(/^={78}\n(.+)\n={78}$/gm)].map(([, title]) => title);
  for (const name of readdirSync(join(root, "third_party/licences")))
    assert.ok(titles.includes(name.replace(".txt", "")), name);
  assert.ok(titles.includes("@mozilla/readability"));
  const notice = readFileSync(join(here, "NOTICE"), "utf8").toLowerCase();
  const called = new Map([["libcxx", "libc++"]]);
  for (const title of titles) {
    const name = called.get(title) ?? title.replace(/^@[^/]+\//, "");
    assert.ok(notice.includes(name), `NOTICE does not name ${title}`);
  }
  assert.match(readFileSync(join(here, "LICENSE"), "utf8"), /Apache License/);
});

test("at install it asks for no site and nothing beyond its work", () => {
  const wanted = ["activeTab", "scripting", "storage", "contextMenus", "sidePanel"];
  assert.deepEqual(manifest.permissions, wanted);
  assert.deepEqual(manifest.optional_host_permissions, ["https://*/*", "http://*/*"]);
  for (const key of [
    "host_permissions",
    "optional_permissions",
    "content_scripts",
    "web_accessible_resources",
    "externally_connectable",
  ])
    assert.ok(!(key in manifest), key);
  const { data_collection_permissions: collected } = manifest.browser_specific_settings.gecko;
  assert.deepEqual(collected, { required: ["none"] });
});

test("its own pages load nothing but its own files", () => {
  const policy = manifest.content_security_policy.extension_pages;
  const parts = new Map(
    policy.split("; ").map((/** @type {string} */ part) => {
      const [name, ...values] = part.split(" ");
      return [name, values.join(" ")];
    }),
  );
  assert.equal(parts.get("default-src"), "'none'");
  assert.equal(parts.get("script-src"), "'self' 'wasm-unsafe-eval'");
  assert.equal(parts.get("connect-src"), "'self'");
  assert.equal(parts.get("form-action"), "'none'");
  assert.equal(parts.get("require-trusted-types-for"), "'script'");
  assert.doesNotMatch(policy, /https?:|\*|unsafe-inline|'unsafe-eval'/);
});

test("version and oldest browsers", () => {
  assert.equal(manifest.version, version);
  // Firefox underlines custom highlights (text-decoration in ::highlight()) from 146 on.
  assert.equal(manifest.browser_specific_settings.gecko.strict_min_version, "146.0");
  // Chromium has Promise.try and caretPositionFromPoint from 128 on, light-dark() from 123, and from
  // 121 on it passes over background.scripts, which older ones refuse.
  assert.equal(manifest.minimum_chrome_version, "128");
  assert.ok(manifest.description.length <= 132, "the Chrome Web Store takes 132 characters");
});

test("icons have the sizes that they are named for", () => {
  const named = [manifest.icons, manifest.action.default_icon].flatMap((one) =>
    Object.entries(one),
  );
  assert.ok(named.length >= 5);
  for (const [size, path] of named) {
    const png = readFileSync(join(here, String(path)));
    assert.equal(png.toString("latin1", 1, 4), "PNG");
    assert.equal(png.readUInt32BE(16), Number(size), `${path}: width`);
    assert.equal(png.readUInt32BE(20), Number(size), `${path}: height`);
  }
});

/** Warnings of web-ext that stay, each with its reason. */
const kExplained = new Map([
  // Chromium's; Firefox passes over both keys.
  ["MANIFEST_PERMISSIONS manifest.json", /sidePanel/],
  ["BACKGROUND_SERVICE_WORKER_IGNORED manifest.json", /service_worker/],
  // Readability moves parts of its copy of the page, a document without a window: nothing in it runs.
  ["UNSAFE_VAR_ASSIGNMENT reader.js", /innerHTML/],
]);

test("web-ext lint has no error, and no warning that is not explained", () => {
  const { stdout } = spawnSync(
    join(root, "node_modules/.bin/web-ext"),
    ["lint", "--source-dir", here, "--output", "json", "--no-config-discovery"],
    { encoding: "utf8", maxBuffer: 1 << 26 },
  );
  const { errors, warnings, metadata } = JSON.parse(stdout);
  assert.equal(metadata.version, version, "it read the folder");
  assert.deepEqual(errors, []);
  const others = warnings.filter(
    (/** @type {{code: string, file: string, message: string}} */ { code, file, message }) =>
      !kExplained.get(`${code} ${file}`)?.test(message),
  );
  assert.deepEqual(others, []);
});
