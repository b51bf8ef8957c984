// Packs every package, installs the tarballs in an empty project as a user would, and runs them: the command, the library,
// the language server and the plugin under every Node.js that is in use, and the library in bundles for browsers.
import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import { build as esbuild } from "esbuild";
import { build as vite } from "vite";
import { call, needNpmPackage, withFolderFor } from "../lib/external.mjs";
import { packPackage, publishedFolders } from "../lib/pack.mjs";

const NODE_VERSIONS = ["20.19.0", "22.23.3", "24.21.0"];
const ESLINT = "eslint@10.15.0";
const BUCKET = "<InventoryConfiguration><Destination><S3BucketDestination><Bucket>acme-reports</Bucket>";

const library = `
  import { fix, lint } from "@inventory-lint/core";
  const yaml = "Id: daily\\nSchedule: { Frequency: daily }\\n";
  const findings = lint(yaml, { fileName: "daily.yaml", carrier: "json" });
  const { line, column, ruleId } = findings.find(({ ruleId }) => ruleId === "invalid-frequency");
  console.log([line, column, ruleId, fix("Schedule: { Frequency: daily }", { language: "yaml", carrier: "json" })].join("|"));
`;
const EXPECTED = "2|24|invalid-frequency|Schedule: { Frequency: Daily }";

const eslintConfig = `
  import inventory from "@inventory-lint/eslint-plugin";
  export default [...[inventory.configs.recommended].flat()];
`;

/** What a client sends that only says hello; then it waits for the server's end. */
const SESSION = [
  { id: 1, method: "initialize", params: { capabilities: {} } },
  { id: 2, method: "shutdown" },
  { method: "exit" },
]
  .map((message) => JSON.stringify({ jsonrpc: "2.0", ...message }))
  .map((message) => `Content-Length: ${message.length}\r\n\r\n${message}`)
  .join("");

/**
 * What the language server answers.
 * @param {string} node
 * @param {string} file
 */
async function serverAnswers(node, file) {
  const server = spawn(node, [file, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  server.stdin.write(SESSION);
  let answers = "";
  for await (const part of server.stdout) answers += part;
  return answers;
}

/** Nodes to run with: ours, and those that npm has for this machine. */
function nodes() {
  const system = `${process.platform}-${process.arch}`;
  return [
    process.execPath,
    ...NODE_VERSIONS.map((version) => join(needNpmPackage(`node-${system}`, version), "bin", "node")),
  ];
}

/**
 * @param {string} folder where everything is installed
 * @param {string} node
 */
async function runWith(folder, node) {
  const bin = (/** @type {string} */ path) => join(folder, "node_modules", path);
  /** @param {readonly string[]} args @param {number} status */
  const run = (args, status = 0) => call(node, args, { cwd: folder, statuses: [status] }).stdout;
  expectIn(run([bin("inventory-lint/bundle/inventory-lint.cjs"), "a.xml"], 1), "destination-arn");
  expectIn(run([bin("inventory-lint/bundle/inventory-lint.cjs"), "explain", "kms-key-arn"]), "kms-key-arn");
  expectIn(run(["library.mjs"]), EXPECTED);
  expectIn(run([bin("eslint/bin/eslint.js"), "a.xml"], 1), "inventory/destination-arn");
  expectIn(await serverAnswers(node, bin("@inventory-lint/lsp/dist/bin.js")), '"capabilities"');
}

/**
 * @param {string} text
 * @param {string} part
 */
function expectIn(text, part) {
  if (!text.includes(part)) throw new Error(`${JSON.stringify(part)} is not in ${JSON.stringify(text)}.`);
}

/** @param {string} folder */
async function bundleWithEsbuild(folder) {
  const { outputFiles } = await esbuild({
    absWorkingDir: folder,
    entryPoints: ["library.mjs"],
    bundle: true,
    minify: true,
    write: false,
    platform: "browser",
    format: "iife",
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}

/** @param {string} folder */
async function bundleWithVite(folder) {
  const outDir = join(folder, "vite");
  await vite({
    root: folder,
    configFile: false,
    logLevel: "error",
    build: {
      outDir,
      modulePreload: false,
      lib: { entry: "library.mjs", formats: ["iife"], name: "page", fileName: "page" },
    },
  });
  const [name = ""] = readdirSync(outDir).filter((file) => file.endsWith(".js"));
  return readFileSync(join(outDir, name), "utf8");
}

/**
 * Runs a bundle where nothing of Node.js is to be had, only what browsers and workers have.
 * @param {string} code
 */
function runInPage(code) {
  /** @type {string[]} */
  const lines = [];
  const console = { log: (/** @type {string} */ line) => lines.push(line) };
  new Script(code).runInContext(createContext({ console, TextDecoder, TextEncoder }));
  expectIn(lines.join("\n"), EXPECTED);
}

await withFolderFor(async (folder) => {
  const tarballs = join(folder, "tarballs");
  mkdirSync(tarballs);
  const packed = publishedFolders().map((each) => packPackage(each, tarballs));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "empty", private: true, type: "module" }));
  const files = packed.map(({ tarball }) => tarball);
  call("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error", ESLINT, ...files], { cwd: folder });
  const bins = readdirSync(join(folder, "node_modules", ".bin"));
  for (const name of ["inventory-lint", "inventory-lint-lsp"]) expectIn(bins.join(" "), name);

  writeFileSync(join(folder, "a.xml"), BUCKET);
  writeFileSync(join(folder, "library.mjs"), library);
  writeFileSync(join(folder, "eslint.config.mjs"), eslintConfig);
  for (const node of nodes()) await runWith(folder, node);
  for (const bundle of [bundleWithEsbuild, bundleWithVite]) {
    const code = await bundle(folder);
    process.stdout.write(`${bundle.name}: ${code.length} characters\n`);
    runInPage(code);
  }
});
process.stdout.write("passed\n");
