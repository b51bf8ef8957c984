// `npm run executable`: the command as one file that needs no Node.js, dist-packages/inventory-lint (with .exe on Windows).
// It is Node.js itself with the bundle inside, and with the code that V8 has made of it: see decisions/018.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { ensureBundle } from "../lib/ensure-bundle.mjs";
import { ensureInstalled } from "../lib/install.mjs";
import { npmPackage } from "../lib/npm-package.mjs";
import { bundleDir, root } from "../lib/paths.mjs";

const here = import.meta.dirname;
/** Where Node.js looks for the blob; of its documentation on single executable applications, read 2026-11. */
const FUSE = "NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2";
/** Of the bundle's folder, but no part of the command. */
const OTHERS = ["sources.json", ".compile-cache"];
/** Runs that reach what most runs reach. Each takes what the ones before it have compiled, and adds to it. */
const RUNS = [
  ["--no-config", "--exit-zero", "test-corpus/examples"],
  ["--no-config", "--exit-zero", "--format", "sarif", "--fix-dry-run", "test-corpus/examples"],
  ["explain", "kms-key-arn"],
  ["--help"],
];

/**
 * @param {string} node
 * @param {readonly string[]} args
 */
function runNode(node, args) {
  const { status, stderr, error } = spawnSync(node, args, {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}:\n${stderr}`);
}

/**
 * Builds the executable for the system of a Node.js, which must be built by nodejs.org or as that is.
 * @param {string} target file to write
 * @param {string} [node]
 */
export async function buildExecutable(target, node = process.execPath) {
  const folder = mkdtempSync(join(tmpdir(), "inventory-lint-sea-"));
  try {
    for (const args of RUNS) runNode(node, [join(here, "record.cjs"), bundleDir, folder, ...args]);
    const assets = assetsOf(folder);
    const main = join(folder, "main.cjs");
    await build({ entryPoints: [join(here, "main.cjs")], outfile: main, bundle: true, platform: "node", minify: true });
    const blob = join(folder, "blob");
    const config = join(folder, "sea-config.json");
    writeFileSync(
      config,
      JSON.stringify({ main, output: blob, disableExperimentalSEAWarning: true, useCodeCache: true, assets }),
    );
    runNode(node, ["--experimental-sea-config", config]);
    mkdirSync(dirname(target), { recursive: true });
    rmSync(target, { force: true });
    copyFileSync(node, target);
    inject(target, blob);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The files of the bundle and their caches, and a list of them all.
 * @param {string} folder
 */
function assetsOf(folder) {
  const files = readdirSync(bundleDir).filter((name) => !OTHERS.includes(name));
  const caches = files.map((name) => `${name}.cache`).filter((name) => existsSync(join(folder, name)));
  const names = join(folder, "names.json");
  writeFileSync(names, JSON.stringify([...files, ...caches]));
  return Object.fromEntries([
    ["names", names],
    ...files.map((name) => [name, join(bundleDir, name)]),
    ...caches.map((name) => [name, join(folder, name)]),
  ]);
}

/**
 * @param {string} target
 * @param {string} blob
 */
function inject(target, blob) {
  const isMac = process.platform === "darwin";
  // A signature that no longer fits keeps macOS from starting it.
  if (isMac) spawnSync("codesign", ["--remove-signature", target], { stdio: "inherit" });
  const postject = join(npmPackage("postject", "1.0.0-alpha.6"), "dist", "cli.js");
  const segment = isMac ? ["--macho-segment-name", "NODE_SEA"] : [];
  runNode(process.execPath, [postject, target, "NODE_SEA_BLOB", blob, "--sentinel-fuse", FUSE, ...segment]);
  if (isMac) spawnSync("codesign", ["--sign", "-", target], { stdio: "inherit" });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  ensureInstalled();
  await ensureBundle();
  const target = join(root, "dist-packages", process.platform === "win32" ? "inventory-lint.exe" : "inventory-lint");
  await buildExecutable(target);
  process.stdout.write(`${target}\n`);
}
