// Runs the bundled command where its files are no files: in an executable, or while their code cache is made.
const { Script } = require("node:vm");
const fs = require("node:fs");
const { basename, dirname, join } = require("node:path");

/**
 * @typedef {object} Archive
 * @property {(name: string) => boolean} has
 * @property {(name: string) => string} text of a file of the bundle, which is ASCII
 * @property {(name: string) => Buffer | undefined} codeCache what V8 made of a file before
 * @property {(name: string, script: Script) => void} [onScript] is told of every file that was compiled
 */

/** Where the files seem to be: a folder that does not exist, so nothing is written beside it. */
const folder = join(dirname(process.execPath), "inventory-lint.bundle");

/**
 * Runs the command with the arguments of this process.
 * @param {Archive} archive
 */
exports.start = (archive) => {
  const modules = new Map();
  // Inherited and not copied: a look at each member would load what few runs need.
  const files = Object.assign(Object.create(fs), overlay(archive));

  /** @param {string} id */
  const requirePart = (id) => {
    if (id === "node:fs" || id === "fs") return files;
    if (!id.startsWith("./")) return require(id);
    const name = basename(id);
    const known = modules.get(name);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(name, module);
    load(archive, name)(module.exports, requirePart, module, join(folder, name), folder);
    return module.exports;
  };
  requirePart("./inventory-lint.cjs");
};

/**
 * @param {Archive} archive
 * @param {string} name
 */
function load(archive, name) {
  const source = archive.text(name).replace(/^#!.*/, "");
  const cachedData = archive.codeCache(name);
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: name,
    ...(cachedData && { cachedData }),
  });
  if (script.cachedDataRejected && process.env.INVENTORY_LINT_SEA_CHECK)
    throw new Error(`The cache of ${name} is refused.`);
  archive.onScript?.(name, script);
  return script.runInThisContext();
}

/**
 * The functions of node:fs that also read files of the archive.
 * @param {Archive} archive
 */
function overlay(archive) {
  /** @param {unknown} path @returns {string | undefined} */
  const nameOf = (path) => {
    const isInside = typeof path === "string" && dirname(path) === folder && archive.has(basename(path));
    return isInside ? basename(path) : undefined;
  };
  return {
    existsSync: (/** @type {fs.PathLike} */ path) => nameOf(path) !== undefined || fs.existsSync(path),
    readFileSync: (/** @type {fs.PathLike} */ path, /** @type {BufferEncoding} */ options) => {
      const name = nameOf(path);
      return name === undefined ? fs.readFileSync(path, options) : archive.text(name);
    },
  };
}
