#!/usr/bin/env node
// Serves a built site to this machine only: node tools/serve.mjs [--root build/site] [--path /]
// PORT sets the port (default 8713; 0 takes a free one).
//
// The page carries its own content security policy, because most static hosts send no headers.
// These headers are what a host that can send them should send as well.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { dirname, extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const kDefaultPort = 8713;

const types = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".mjs", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".json", "application/json"],
  [".webmanifest", "application/manifest+json"],
  [".wasm", "application/wasm"],
  [".svg", "image/svg+xml"],
  [".png", "image/png"],
  [".txt", "text/plain; charset=utf-8"],
]);

export const headers = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; " +
    "connect-src 'self'; worker-src 'self' blob:; manifest-src data:; form-action 'none'; base-uri 'none'; " +
    "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types galley-worker galley-import",
  "Connection-Allowlist": "(response-origin)",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

/**
 * @param {object} options
 * @param {string} options.root the folder to serve
 * @param {string} [options.path] where it appears, with a slash at both ends
 * @param {number} [options.port] 0 takes a free one
 * @param {boolean} [options.plain] no headers but the type, as the plainest host does
 * @param {(url: string) => void} [options.onRequest]
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function serve({ root, path = "/", port = 0, plain = false, onRequest }) {
  const folder = resolve(root);
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    onRequest?.(url.pathname);
    const refuse = (/** @type {number} */ status, /** @type {string} */ why) => {
      response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(`${why}\n`);
    };
    if (request.method !== "GET" && request.method !== "HEAD")
      return refuse(405, "GET or HEAD only");
    if (!url.pathname.startsWith(path)) return refuse(404, `nothing here: the page is at ${path}`);
    let name;
    try {
      name = decodeURIComponent(url.pathname.slice(path.length));
    } catch {
      return refuse(400, "malformed address");
    }
    let file = resolve(folder, name === "" ? "." : `./${name}`);
    if (file !== folder && !file.startsWith(folder + sep)) return refuse(404, "not found");
    let found = await stat(file).catch(() => null);
    if (found?.isDirectory()) {
      file = join(file, "index.html");
      found = await stat(file).catch(() => null);
    }
    if (!found?.isFile()) return refuse(404, "not found");
    response.writeHead(200, {
      ...(plain ? {} : headers),
      "Content-Type": types.get(extname(file)) ?? "application/octet-stream",
      "Content-Length": found.size,
      "Cache-Control": "no-cache",
    });
    if (request.method === "HEAD") response.end();
    else
      createReadStream(file)
        .on("error", () => response.destroy())
        .pipe(response);
  });
  await new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () => done(undefined));
  });
  const address = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${address.port}${path}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const project = resolve(dirname(fileURLToPath(import.meta.url)), "..");
  const { values } = parseArgs({
    options: {
      root: { type: "string", default: join(project, "build/site") },
      path: { type: "string", default: "/" },
    },
  });
  const asked = process.env.PORT;
  const port = asked === undefined || asked === "" ? kDefaultPort : Number(asked);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    console.error(`serve: PORT is "${asked}": want a number from 0 to 65535`);
    process.exit(2);
  }
  if (!(await stat(join(values.root, "index.html")).catch(() => null))) {
    console.error(`serve: there is no site in ${values.root}: npm run build makes it`);
    process.exit(2);
  }
  try {
    const { url } = await serve({ ...values, port });
    console.log(`Galley is at ${url}`);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    console.error(
      code === "EADDRINUSE"
        ? `serve: port ${port} is taken; set another one: PORT=${port + 1} npm start`
        : `serve: ${error}`,
    );
    process.exit(1);
  }
}
