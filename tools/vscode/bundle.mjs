// Bundles the extension into packages/vscode/dist: client and server for a computer, client and worker for a browser.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { includedFiles, licences } from "../lib/bundle.mjs";
import { root } from "../lib/paths.mjs";
import { describing } from "./describing-schema.mjs";

export const extensionDir = join(root, "packages", "vscode");
const sources = join(extensionDir, "src");
const dist = join(extensionDir, "dist");

const { version } = JSON.parse(readFileSync(join(extensionDir, "package.json"), "utf8"));

/** @type {readonly (import("esbuild").BuildOptions & { entry: string, outfile: string })[]} */
const PARTS = [
  { entry: "desktop.ts", outfile: "extension.cjs", platform: "node", format: "cjs" },
  { entry: "server.ts", outfile: "server.cjs", platform: "node", format: "cjs" },
  { entry: join("web", "extension.ts"), outfile: join("web", "extension.js"), platform: "browser", format: "cjs" },
  { entry: join("web", "server.ts"), outfile: join("web", "server.js"), platform: "browser", format: "iife" },
];

/** @param {typeof PARTS[number]} part */
async function bundlePart({ entry, outfile, ...options }) {
  const { metafile } = await build({
    ...options,
    absWorkingDir: root,
    entryPoints: [join(sources, entry)],
    outfile: join(dist, outfile),
    bundle: true,
    // What the oldest editor that package.json allows runs on: Electron 29 has node 20, web editors a current browser.
    target: options.platform === "node" ? "node20" : "es2022",
    conditions: ["inventory-lint-source"],
    mainFields: options.platform === "node" ? ["module", "main"] : ["browser", "module", "main"],
    external: ["vscode"],
    minify: true,
    legalComments: "none",
    charset: "utf8",
    define: { INVENTORY_LINT_VERSION: JSON.stringify(version) },
    metafile: true,
    logLevel: "warning",
  });
  return metafile;
}

/** The schemas of configuration files and of inventory documents, which tell and do not judge. */
function writeSchemas() {
  const folder = join(dist, "schemas");
  mkdirSync(folder, { recursive: true });
  const schemas = {
    "config.schema.json": describing(readSchema("config.schema.json")),
    "package-json.schema.json": { properties: { inventoryLint: { $ref: "./config.schema.json" } } },
    "inventory-descriptions.schema.json": readSchema("inventory-descriptions.schema.json"),
  };
  for (const [name, schema] of Object.entries(schemas)) writeFileSync(join(folder, name), JSON.stringify(schema));
}

/** @param {string} name */
function readSchema(name) {
  return JSON.parse(readFileSync(join(root, "schemas", name), "utf8"));
}

/** Writes what package.json refers to. The dependencies must be installed. */
export async function bundleExtension() {
  const metafiles = await Promise.all(PARTS.map(bundlePart));
  writeSchemas();
  writeFileSync(join(dist, "LICENSES.txt"), licences(new Set(metafiles.flatMap(includedFiles))));
}
