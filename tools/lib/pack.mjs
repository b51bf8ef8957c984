// Packs packages as they are published, with npm itself.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { call } from "./external.mjs";
import { root } from "./paths.mjs";

/**
 * @typedef {object} Packed
 * @property {string} name of the package
 * @property {string} version
 * @property {string} folder of its sources
 * @property {string} tarball
 * @property {number} bytes of the tarball
 */

/** The folders of the packages that are published on npm, in the order in which they need each other. */
export function publishedFolders() {
  const folders = readdirSync(join(root, "packages")).map((name) => join(root, "packages", name));
  const published = folders.filter((folder) => manifestOf(folder) && !manifestOf(folder).private);
  /** @param {string} folder */
  const needs = (folder) =>
    Object.keys(manifestOf(folder).dependencies ?? {}).filter((name) => name.startsWith("@inventory-lint/")).length;
  return published.sort((a, b) => needs(a) - needs(b));
}

/**
 * The package.json of a folder; undefined where there is none, as in what an old checkout has left.
 * @param {string} folder
 */
export function manifestOf(folder) {
  const isPackage = readdirSync(folder).includes("package.json");
  return isPackage ? JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) : undefined;
}

/**
 * Packs one package into a folder that exists.
 * @param {string} folder of the package
 * @param {string} target
 * @returns {Packed}
 */
export function packPackage(folder, target) {
  const { stdout } = call("npm", ["pack", "--json", "--loglevel=error", "--pack-destination", target], { cwd: folder });
  // What prepack prints stands before it.
  const [{ name, version, filename, size }] = JSON.parse(stdout.slice(stdout.search(/^\[/m)));
  return { name, version, folder, tarball: join(target, filename.replace(/^@/, "").replace("/", "-")), bytes: size };
}
