// The one version of the repository: where it is written, and what CHANGELOG.md says of it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../lib/paths.mjs";

/** A release, or one before it such as 1.0.0-rc.1. */
export const VERSION = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/;
const FIELDS = ["dependencies", "devDependencies", "peerDependencies"];
const changelog = join(root, "CHANGELOG.md");
const constant = join(root, "packages", "cli", "src", "commands", "version.ts");

/** Every package.json that has the version, and the ones that are not published too. */
export function manifestPaths() {
  const packages = readdirSync(join(root, "packages"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return ["", "tools", ...packages.map(({ name }) => join("packages", name))].map((folder) =>
    join(root, folder, "package.json"),
  );
}

/**
 * The text of a package.json with another version, its own and that of its siblings. Nothing else changes.
 * @param {string} text
 * @param {string} version
 */
export function withVersion(text, version) {
  const manifest = JSON.parse(text);
  manifest.version = version;
  for (const field of FIELDS) {
    for (const name of Object.keys(manifest[field] ?? {})) {
      // The site, which is published nowhere, links to the folders.
      if (/^(?:@inventory-lint\/.+|inventory-lint)$/.test(name) && VERSION.test(manifest[field][name])) {
        manifest[field][name] = version;
      }
    }
  }
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/**
 * Every file that has the version, with the text that it must have.
 * @param {string} version
 * @returns {Map<string, string>}
 */
export function filesWithVersion(version) {
  const files = new Map(manifestPaths().map((path) => [path, withVersion(readFileSync(path, "utf8"), version)]));
  const source = readFileSync(constant, "utf8");
  files.set(constant, source.replace(/(?<=version = ")[^"]+/, version));
  return files;
}

/**
 * CHANGELOG.md with a heading for the version over what was not released.
 * @param {string} text
 * @param {string} version
 * @param {string} date such as 2026-12-01
 */
export function releasedChangelog(text, version, date) {
  if (!/^## Unreleased\n+(?!## |$)/m.test(text)) throw new Error("CHANGELOG.md has nothing under Unreleased.");
  return text.replace(/^## Unreleased$/m, `## Unreleased\n\n## ${version} (${date})`);
}

/**
 * What CHANGELOG.md says of a version.
 * @param {string} version
 * @param {string} [text]
 */
export function notesOf(version, text = readFileSync(changelog, "utf8")) {
  const sections = text.split(/^## /m).slice(1);
  const section = sections.find((each) => each.startsWith(`${version} (`));
  if (section === undefined) throw new Error(`CHANGELOG.md has no heading for ${version}.`);
  return `${section.slice(section.indexOf("\n")).trim()}\n`;
}
