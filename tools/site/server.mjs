// Serves the built site as a host of static files does: below its base, without `.html` in addresses, compressed.
import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "../lib/paths.mjs";

export const siteDir = join(root, "packages", "site");
export const siteOutput = join(siteDir, "dist");
/** Where the site stands below its host; as in packages/site/.vitepress/config.ts. */
export const siteBase = process.env.SITE_BASE ?? "/inventory-lint/";

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
  ".xsd": "application/xml",
};

/** @param {string} path of an address @returns {string | undefined} the file that is meant */
function fileFor(path) {
  if (!path.startsWith(siteBase)) return undefined;
  const own = normalize(decodeURIComponent(path.slice(siteBase.length)));
  if (own.startsWith("..")) return undefined;
  const file = join(siteOutput, own);
  const isFile = (/** @type {string} */ each) => statSync(each, { throwIfNoEntry: false })?.isFile() === true;
  return [file, `${file}.html`, join(file, "index.html")].find(isFile);
}

/**
 * Starts a server on this machine only.
 * @param {number} [port] by default one that is free
 * @param {(bytes: number) => void} [sent] is told the size of each body
 * @returns {Promise<{ address: string, close(): void }>} the address of the home page, with a slash at its end
 */
export async function serveSite(port = 0, sent = () => undefined) {
  const server = createServer(({ url = "/" }, response) => {
    const path = new URL(url, "http://localhost").pathname;
    if (path === "/") return response.writeHead(302, { Location: siteBase }).end();
    const file = fileFor(path);
    const body = gzipSync(readFileSync(file ?? join(siteOutput, "404.html")));
    sent(body.length);
    const type = TYPES[extname(file ?? ".html")] ?? "application/octet-stream";
    const headers = { "Content-Type": type, "Content-Encoding": "gzip", "Cache-Control": "no-cache" };
    return response.writeHead(file ? 200 : 404, headers).end(body);
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(undefined));
  });
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new TypeError("The server has no port.");
  return {
    address: `http://localhost:${bound.port}${siteBase}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
