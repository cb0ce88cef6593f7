// @ts-check
// Serves the pages of the editors on two hosts: node tests/extension/editors/serve.mjs
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { buildEditors, names, out } from "./build.mjs";

const types = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
]);

const strict =
  "default-src 'none'; script-src 'nonce-editors'; base-uri 'none'; form-action 'none'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'";

/** The page `strict` comes with the strictest policy that a page with a script can have. */
const headersOf = (/** @type {string} */ file) =>
  file === "strict.html" ? { "Content-Security-Policy": strict } : {};

async function listen() {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = pathname.slice(1);
    const type = types.get(extname(file));
    const content =
      /^[\w-]+\.\w+$/.test(file) && (await readFile(join(out, file)).catch(() => null));
    if (!type || !content) return response.writeHead(404).end();
    response.writeHead(200, { "Content-Type": type, ...headersOf(file) }).end(content);
  });
  await new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => done(undefined));
  });
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return { server, port };
}

/** @returns {Promise<{page: (name: string) => string, close: () => Promise<void>}>} */
export async function serveEditors() {
  await buildEditors();
  const [first, second] = await Promise.all([listen(), listen()]);
  return {
    page(name) {
      // Another host, not only another port: a site of its own, and so a process of its own.
      const query =
        name === "frame-cross" ? `?frame=http://localhost:${second.port}/framed.html` : "";
      return `http://127.0.0.1:${first.port}/${name}.html${query}`;
    },
    async close() {
      for (const { server } of [first, second]) {
        server.closeAllConnections();
        await new Promise((done) => server.close(done));
      }
    },
  };
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { page } = await serveEditors();
  for (const name of names) console.log(page(name));
}
