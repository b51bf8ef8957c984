// Bundles the command line into dist-bundle/: CommonJS, because an empty ES module alone starts 1.3 times slower.
import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { build } from "esbuild";
import { bundleWithLateParts, isMadeUp } from "./late-parts.mjs";
import { root } from "./paths.mjs";

const require = createRequire(join(root, "packages", "core", "package.json"));

/** What costs start-up and must not be reached from the main file; esbuild drops these when nothing uses them. */
const FORBIDDEN = [
  /\/@eslint\/plugin-kit\//,
  /\/ajv\/dist\/(core|ajv|jtd|2019|2020|compile\/index)\.js$/,
  /\/vscode-languageserver\//,
];
const MAX_MAIN_BYTES = 52_000;
/** What node reads for one file without a finding: the main file, the engine, and the reader of its language. */
const MAX_CLEAN_BYTES = 300_000;
/** The lazy part that has late parts of its own. */
const WITH_LATE_PARTS = "engine";
/** Lazy parts that export the same data whenever they are loaded. */
const DATA = ["catalogue"];
/** Lazy parts that export the same text, in ASCII, under their own name: it is read, which is faster than to load it. */
const TEXTS = ["sarif-rules"];
/** esbuild's word for what reads them, which is in no file of ours. */
const TEXT_SPACE = "text";

/**
 * @param {string} part such as sarif-rules
 */
function exportOf(part) {
  return part.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}

/**
 * A file's own name; each language has a file of the same name.
 * @param {string} path
 */
function partName(path) {
  const name = basename(path).replace(/\.[^.]+$/, "");
  return name === "language" ? `${basename(dirname(path))}-${name}` : name;
}

/**
 * `await import("./x.ts")` becomes a sibling file x.cjs, loaded when it is reached. A sibling holds its own copy of the
 * modules it shares with the main file: hand it plain data, and do not rely on `instanceof` or on module state.
 * @param {Map<string, string>} siblings output name → source file; found ones are added
 * @returns {import("esbuild").Plugin}
 */
function lazySiblings(siblings) {
  return {
    name: "lazy-siblings",
    setup({ onLoad, onResolve, resolve }) {
      onResolve({ filter: /.*/ }, async ({ kind, path, pluginData, ...rest }) => {
        if (kind !== "dynamic-import" || pluginData === "resolved" || path.startsWith("node:")) return undefined;
        const found = await resolve(path, { ...rest, kind, pluginData: "resolved" });
        if (found.errors.length > 0 || found.external) return found;
        const name = path.startsWith(".") ? partName(found.path) : path.replace(/^@/, "").replaceAll(/\W+/g, "-");
        const known = siblings.get(name);
        if (known && known !== found.path) return { errors: [{ text: `two lazy parts are called ${name}: ${known}` }] };
        siblings.set(name, found.path);
        return TEXTS.includes(name) ? { path: name, namespace: TEXT_SPACE } : { path: `./${name}.cjs`, external: true };
      });
      onLoad({ filter: /.*/, namespace: TEXT_SPACE }, ({ path }) => ({
        contents: `import { readFileSync } from "node:fs";
          export const ${exportOf(path)} = readFileSync(\`\${__dirname}/${path}.txt\`, "latin1");`,
      }));
    },
  };
}

/**
 * How one part is made.
 * @param {string} outdir
 * @param {Map<string, string>} siblings
 * @returns {import("esbuild").BuildOptions}
 */
function optionsFor(outdir, siblings) {
  return {
    absWorkingDir: root,
    outdir,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20.19",
    conditions: ["inventory-lint-source"],
    mainFields: ["module", "main"],
    // `import()` of a sibling becomes a late `require`, which does not start node's loader of ES modules.
    supported: { "dynamic-import": false },
    // Local names too: they are a quarter of the file, which node reads at every start.
    minify: true,
    legalComments: "eof",
    // A text that is ASCII throughout is read, kept and compiled as bytes.
    charset: "ascii",
    // That for Node asks the environment at every word whether to log it.
    alias: { yaml: join(dirname(require.resolve("yaml")), "..", "browser", "dist", "index.js") },
    inject: [join(root, "tools", "lib", "import-meta-url.js")],
    define: { "import.meta.url": "importMetaUrl", "import.meta.dirname": "__dirname" },
    plugins: [lazySiblings(siblings)],
    logLevel: "warning",
  };
}

/**
 * @param {string} name of the output, without extension
 * @param {string} entry
 * @param {string} outdir
 * @param {Map<string, string>} siblings
 * @returns {Promise<import("esbuild").Metafile[]>}
 */
async function bundleOne(name, entry, outdir, siblings) {
  const options = optionsFor(outdir, siblings);
  if (name === WITH_LATE_PARTS) return bundleWithLateParts(name, entry, options);
  const { metafile } = await build({ ...options, entryPoints: [{ in: entry, out: name }], metafile: true });
  return [metafile];
}

/**
 * The files of a bundle that are part of what it executes.
 * @param {import("esbuild").Metafile} metafile
 */
export function includedFiles(metafile) {
  const outputs = Object.values(metafile.outputs);
  return outputs.flatMap((output) =>
    Object.entries(output.inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
}

/** @param {import("esbuild").Metafile} metafile */
function checkMain(metafile) {
  const forbidden = includedFiles(metafile).filter((file) => FORBIDDEN.some((pattern) => pattern.test(file)));
  if (forbidden.length > 0) throw new Error(`The main bundle must not contain:\n  ${forbidden.join("\n  ")}`);
  const bytes = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
  if (bytes > MAX_MAIN_BYTES) throw new Error(`The main bundle has ${bytes} bytes; ${MAX_MAIN_BYTES} are allowed.`);
}

/** @param {string} outdir */
function checkClean(outdir) {
  const size = (/** @type {string} */ name) => statSync(join(outdir, `${name}.cjs`)).size;
  const bytes = size("inventory-lint") + size(WITH_LATE_PARTS) + Math.max(size("language-xml"), size("language-json"));
  if (bytes > MAX_CLEAN_BYTES)
    throw new Error(`A clean file loads ${bytes} bytes; ${MAX_CLEAN_BYTES} are allowed: see LATE_PARTS.`);
}

/**
 * The licences of everything that is bundled, by package, since the bundle is passed on without node_modules.
 * @param {Iterable<string>} files relative to the root
 */
export function licences(files) {
  const folders = new Map();
  for (const file of files) {
    const match = /^node_modules\/\.pnpm\/[^/]+\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file);
    if (match) folders.set(match[1], match[0]);
  }
  const texts = [...folders].sort().map(([name, folder]) => {
    const { version, license } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
    const file = ["LICENSE", "LICENSE.md", "LICENSE.txt", "license", "LICENCE"].find((candidate) =>
      existsSync(join(root, folder, candidate)),
    );
    const text = file
      ? readFileSync(join(root, folder, file), "utf8")
          .replaceAll("\r\n", "\n")
          .trim()
      : "";
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  return `The files of this folder contain code of the following packages.\n\n${texts.join(`\n${"-".repeat(80)}\n\n`)}`;
}

/**
 * Puts what a part exports in its place: whoever only tells of rules need not load them.
 * @param {string} outdir
 * @param {string} name of the part
 */
function makeAhead(outdir, name) {
  const path = join(outdir, `${name}.cjs`);
  const exported = createRequire(path)(path);
  if (TEXTS.includes(name)) {
    rmSync(path);
    writeFileSync(join(outdir, `${name}.txt`), exported[exportOf(name)], "latin1");
    return;
  }
  const data = Object.entries(exported).map(([key, value]) => {
    return `exports.${key}=JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
  });
  writeFileSync(path, `"use strict";${data.join("")}\n`);
}

/**
 * Writes a folder anew: inventory-lint.cjs, a file for each lazy part, and the licences of what is inside.
 * @param {string} entry
 * @param {string} outdir
 * @param {(outdir: string) => string[]} [addFiles] writes what lazy parts read, and returns what it was made of
 * @returns {Promise<string[]>} our own files that the bundle was made of, relative to the root
 */
export async function bundle(entry, outdir, addFiles = () => []) {
  if (!existsSync(entry)) throw new Error(`${relative(root, entry)} does not exist: there is no command to bundle.`);
  rmSync(outdir, { recursive: true, force: true });
  const siblings = new Map();
  const metafiles = await bundleOne("inventory-lint", entry, outdir, siblings);
  for (const main of metafiles) checkMain(main);
  // A lazy part may reach further ones: a Map's iteration meets what is added meanwhile.
  for (const [name, part] of siblings) metafiles.push(...(await bundleOne(name, part, outdir, siblings)));
  if (siblings.has(WITH_LATE_PARTS)) checkClean(outdir);

  const added = addFiles(outdir);
  for (const name of [...DATA, ...TEXTS]) if (siblings.has(name)) makeAhead(outdir, name);
  chmodSync(join(outdir, "inventory-lint.cjs"), 0o755);
  writeFileSync(join(outdir, "LICENSES.txt"), licences(new Set(metafiles.flatMap(includedFiles))));
  const inputs = new Set(metafiles.flatMap((metafile) => Object.keys(metafile.inputs)));
  const isOurFile = (/** @type {string} */ file) =>
    !file.includes("node_modules/.pnpm/") && !file.startsWith(`${TEXT_SPACE}:`) && !isMadeUp(file);
  return [...inputs, ...added].filter(isOurFile).sort();
}
