// Parts of the engine that few documents want. Sources import them as they import anything, since readers and rules are
// synchronous and have to run in browsers too; in the bundle such a part is a file of its own, required when one of its
// functions is first called. What an earlier part holds is taken from there: there is one of each module.
import { readdirSync, statSync } from "node:fs";
import { createRequire, Module } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "./paths.mjs";

/** @typedef {{ readonly judges?: string, readonly meta: { readonly docs: { readonly level: string } } }} Rule */

/**
 * What is loaded late, by the file's name of the part. Files and folders are relative to packages/core/src; `within` is the
 * part that asks for it, where that is not the engine; `rules` chooses rules by what they are.
 * @typedef {object} LatePart
 * @property {string} name
 * @property {string} [within]
 * @property {readonly string[]} [files]
 * @property {(rule: Rule) => boolean} [rules]
 */

const CARRIERS_OF_JSON = ["carriers/json.ts", "carriers/cloudformation.ts"];
const TERRAFORM = ["carriers/terraform.ts", "carriers/terraform-plan.ts", "edits/convert-terraform.ts"];

/** @type {readonly LatePart[]} */
const LATE_PARTS = [
  { name: "language-xml", files: ["languages/xml/reader.ts", "languages/xml/entries.ts", "carriers/xml.ts"] },
  { name: "repair-xml", within: "language-xml", files: ["languages/xml/repair"] },
  { name: "language-json", files: ["languages/json/document.ts", "languages/json/entries.ts", ...CARRIERS_OF_JSON] },
  { name: "repair-json", within: "language-json", files: ["languages/json/repair", "languages/json/notation.ts"] },
  { name: "terraform", files: TERRAFORM },
  { name: "forms", files: ["carriers/forms"] },
  { name: "language-http", files: ["languages/http/reader.ts", "carriers/http.ts"] },
  { name: "writer-xml", files: ["languages/xml/writer.ts", "languages/xml/printer.ts"] },
  { name: "writer-json", files: ["languages/json/writer.ts", "languages/json/printer.ts"] },
  {
    name: "policies",
    files: ["carriers/policy-document.ts", "document/policy-file.ts", "edits/needed-policies.ts"],
    rules: ({ judges }) => judges === "policies",
  },
  { name: "template-policies", within: "language-json", files: ["carriers/template-resources.ts"] },
  { name: "terraform-policies", within: "terraform", files: ["carriers/terraform-resources.ts"] },
  { name: "directives", files: ["judge/directive-reports.ts"] },
  { name: "rules-off", rules: ({ meta }) => meta.docs.level === "off" },
  { name: "rules-value", rules: ({ judges }) => judges === "value" },
  {
    name: "rules-structure",
    files: ["nodes/structure-faults.ts", "nodes/misnamed.ts"],
    rules: ({ judges }) => judges === "structure",
  },
  {
    name: "rules-syntax",
    files: ["syntax/conflict-markers.ts"],
    rules: ({ judges }) => judges === "syntax problems" || judges === "raw requests",
  },
];

const sources = join(root, "packages", "core", "src");

/** esbuild's words for what stands in the place of a late module, and of one that an earlier part holds. */
const STUB = "late";
const HELD = "held";

/**
 * Whether a file of a metafile is none on disk.
 * @param {string} file
 */
export function isMadeUp(file) {
  return /^(?:late:|held:|<stdin>)/.test(file);
}

/**
 * @typedef {object} LateModule
 * @property {string} part
 * @property {Readonly<Record<string, unknown>>} exported
 */

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {readonly Part[]} ancestors the nearest last
 * @property {readonly string[]} entries
 * @property {Set<string>} holds the files in it
 * @property {Set<string>} lends those of them that later parts take from it
 */

/**
 * Writes a part together with its late parts; the options are esbuild's for one of them.
 * @param {string} name of the output, without extension
 * @param {string} entry
 * @param {import("esbuild").BuildOptions} options
 * @returns {Promise<import("esbuild").Metafile[]>}
 */
export async function bundleWithLateParts(name, entry, options) {
  const late = await lateModules(options);
  const first = { name, ancestors: [], entries: [entry], holds: new Set(), lends: new Set() };
  /** @type {Map<string, Part>} */
  const parts = new Map([[name, first]]);
  for (const { name: part, within = name } of LATE_PARTS) {
    const parent = parts.get(within);
    if (!parent) throw new Error(`${part} is within ${within}, which is no earlier part.`);
    const entries = [...late].filter(([, module]) => module.part === part).map(([path]) => path);
    const ancestors = [...parent.ancestors, parent];
    parts.set(part, { name: part, ancestors, entries, holds: new Set(), lends: new Set() });
  }
  // The first time tells which modules a part holds, and what later ones take from it.
  for (const part of parts.values()) {
    const { outputs } = await buildPart(part, late, new Map(), { ...options, write: false });
    for (const { inputs } of Object.values(outputs)) {
      for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
        if (bytesInOutput > 0 && !isMadeUp(file)) part.holds.add(join(root, file));
      }
    }
  }
  const names = await exportNames([...parts.values()].flatMap(({ lends }) => [...lends]));
  /** @type {import("esbuild").Metafile[]} */
  const metafiles = [];
  for (const part of parts.values()) metafiles.push(await buildPart(part, late, names, options));
  // A function of a late part that is called while the engine is loaded would find it half loaded: that fails here.
  const written = join(options.outdir ?? "", `${name}.cjs`);
  createRequire(written)(written);
  return metafiles;
}

/**
 * The late modules by path, run once to see what they export.
 * @param {import("esbuild").BuildOptions} options
 */
async function lateModules(options) {
  /** @type {Map<string, string>} */
  const partOf = new Map();
  for (const { name, files = [] } of LATE_PARTS) {
    for (const file of files) for (const path of filesIn(join(sources, file))) partOf.set(path, name);
  }
  const ruleFiles = filesIn(join(sources, "rules")).filter((path) => !path.endsWith("index.ts"));
  const exported = await run([...partOf.keys(), ...ruleFiles], options);
  for (const path of ruleFiles) {
    const rule = /** @type {Rule} */ (exported.get(path)?.default);
    const part = LATE_PARTS.find(({ rules }) => rules?.(rule));
    if (part) partOf.set(path, part.name);
  }
  return new Map(
    [...partOf]
      .sort()
      .map(([path, part]) => [path, /** @type {LateModule} */ ({ part, exported: exported.get(path) })]),
  );
}

/**
 * A file, or the sources that stand in a folder.
 * @param {string} path
 */
function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(path, name));
}

/**
 * What modules export.
 * @param {readonly string[]} paths
 * @param {import("esbuild").BuildOptions} options
 * @returns {Promise<Map<string, Record<string, unknown>>>}
 */
async function run(paths, { outdir: _, outExtension: __, ...options }) {
  const contents = paths.map((path, i) => `export * as m${i} from ${JSON.stringify(path)};`).join("\n");
  const stdin = { contents, resolveDir: sources };
  const { outputFiles } = await build({ ...options, plugins: [], stdin, write: false });
  const module = new Module(join(sources, "late-parts.cjs"));
  const compiled = new Function("module", "exports", "require", outputFiles[0]?.text ?? "");
  compiled(module, module.exports, createRequire(import.meta.url));
  return new Map(paths.map((path, i) => [path, module.exports[`m${i}`]]));
}

/**
 * The names that modules export, types left out.
 * @param {readonly string[]} paths
 * @returns {Promise<Map<string, readonly string[]>>}
 */
async function exportNames(paths) {
  const names = new Map();
  for (const path of new Set(paths)) {
    const { metafile } = await build({ entryPoints: [path], format: "esm", write: false, metafile: true });
    names.set(path, Object.values(metafile.outputs)[0]?.exports ?? []);
  }
  return names;
}

/**
 * @param {Part} part
 * @param {Map<string, LateModule>} late
 * @param {Map<string, readonly string[]>} names of what is lent; those that are not known yet are left out
 * @param {import("esbuild").BuildOptions} options
 */
async function buildPart(part, late, names, { outdir = "", outExtension: _, plugins = [], ...options }) {
  const { metafile } = await build({
    ...options,
    stdin: { contents: entryOf(part, names), resolveDir: sources },
    outfile: join(outdir, `${part.name}.cjs`),
    plugins: [...plugins, partPlugin(part, late, names)],
    metafile: true,
  });
  return metafile;
}

/**
 * @param {Part} part
 * @param {Map<string, readonly string[]>} names
 */
function entryOf({ ancestors, entries, lends }, names) {
  const own = entries.map((path) => {
    return ancestors.length === 0
      ? `export * from ${JSON.stringify(path)};`
      : `export * as ${idOf(path)} from ${JSON.stringify(path)};`;
  });
  const lent = [...lends].filter((path) => names.has(path)).sort();
  const imports = lent.map((path) => {
    const list = (names.get(path) ?? []).map((name) => `${name} as ${idOf(path)}_${name}`);
    return `import { ${list.join(", ")} } from ${JSON.stringify(path)};`;
  });
  const loans = lent.map((path) => {
    const list = (names.get(path) ?? []).map((name) => `${name}: ${idOf(path)}_${name}`);
    return `${idOf(path)}: () => ({ ${list.join(", ")} })`;
  });
  return [...own, ...imports, `export const lent = { ${loans.join(", ")} };`].join("\n");
}

/**
 * A name for a module, the same on every machine.
 * @param {string} path
 */
function idOf(path) {
  return path
    .slice(sources.length + 1)
    .replace(/\.ts$/, "")
    .replaceAll(/\W/g, "_");
}

/**
 * @param {Part} part
 * @param {Map<string, LateModule>} late
 * @param {Map<string, readonly string[]>} names
 * @returns {import("esbuild").Plugin}
 */
function partPlugin(part, late, names) {
  return {
    name: "late-parts",
    setup({ onLoad, onResolve, resolve }) {
      onResolve({ filter: /\.cjs$/, namespace: STUB }, ({ path }) => ({ path, external: true }));
      onResolve({ filter: /\.cjs$/, namespace: HELD }, ({ path }) => ({ path, external: true }));
      onResolve({ filter: /^[./]/ }, async ({ kind, path, pluginData, ...rest }) => {
        if (kind !== "import-statement" || pluginData === "resolved") return undefined;
        const found = await resolve(path, { ...rest, kind, pluginData: "resolved" });
        const module = late.get(found.path);
        if (module && module.part !== part.name) return { path: found.path, namespace: STUB, sideEffects: false };
        const holder = part.ancestors.find(({ holds }) => holds.has(found.path));
        if (!holder || !found.path.startsWith(sources)) return found;
        holder.lends.add(found.path);
        return { path: found.path, namespace: HELD, pluginData: holder.name, sideEffects: false };
      });
      onLoad({ filter: /.*/, namespace: STUB }, ({ path }) => ({
        contents: stubOf(path, late.get(path)),
        resolveDir: sources,
      }));
      onLoad({ filter: /.*/, namespace: HELD }, ({ path, pluginData }) => ({
        contents: loanOf(path, pluginData, names.get(path)),
        resolveDir: sources,
      }));
    },
  };
}

/**
 * Takes a module from the part that holds it.
 * @param {string} path
 * @param {string} holder
 * @param {readonly string[] | undefined} names
 */
function loanOf(path, holder, names) {
  // What is lent is known when all parts have been looked into; until then any name will do.
  if (!names) return `module.exports = require("./${holder}.cjs");`;
  const exports = names.map((name) =>
    name === "default" ? `export default lent.default;` : `export const ${name} = lent.${name};`,
  );
  return [`const lent = require("./${holder}.cjs").lent.${idOf(path)}();`, ...exports].join("\n");
}

/**
 * Stands in the place of a late module: its functions load it, what is plain data is there already.
 * @param {string} path
 * @param {LateModule | undefined} module
 */
function stubOf(path, module) {
  if (!module) throw new Error(`${path} is no late module.`);
  const exports = Object.entries(module.exported).map(([name, value]) => {
    const source = sourceOf(value, `late().${name}`);
    return name === "default" ? `export default ${source};` : `export const ${name} = ${source};`;
  });
  return [`const late = () => require("./${module.part}.cjs").${idOf(path)};`, ...exports].join("\n");
}

/**
 * A value as source text.
 * @param {unknown} value
 * @param {string} access where it stands in the late module
 * @returns {string}
 */
function sourceOf(value, access) {
  if (typeof value === "function") {
    if (/^class\b/.test(String(value))) throw new Error(`A late module exports a class: ${access}`);
    return `(...values) => ${access}(...values)`;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return JSON.stringify(value);
  if (Object.getPrototypeOf(value) !== Object.prototype)
    throw new Error(`A late module exports no plain data: ${access}`);
  const members = Object.entries(value).map(([name, member]) => {
    // The texts of messages are needed where something is found.
    if (name === "messages" && access.endsWith(".meta")) return `get messages() { return ${access}.messages; }`;
    return `${JSON.stringify(name)}: ${sourceOf(member, /^\w+$/.test(name) ? `${access}.${name}` : `${access}[${JSON.stringify(name)}]`)}`;
  });
  return `{ ${members.join(", ")} }`;
}
