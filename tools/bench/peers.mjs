// The commands of other tools that we are compared with, where they are installed.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { npmPackage } from "../lib/npm-package.mjs";
import { root } from "../lib/paths.mjs";

/** @param {string} program */
function isInstalled(program) {
  return spawnSync(program, ["--version"], { stdio: "ignore" }).error === undefined;
}

/**
 * `xmllint --schema` over the files of a folder; undefined where there is no xmllint.
 * @param {string} folder
 * @returns {import("./measure.mjs").Command | undefined}
 */
export function xmllint(folder) {
  if (!isInstalled("xmllint")) return undefined;
  const schema = join(root, "schemas", "inventory-configuration.xsd");
  // It says of every file that it validates, and ends with 3 where one does not: neither is of interest here.
  const script = `find "$0" -name '*.xml' -print0 | xargs -0 xmllint --schema "$1" --noout >/dev/null 2>&1 || true`;
  return ["sh", "-c", script, folder, schema];
}

/**
 * ESLint with @eslint/json; undefined where it is not installed.
 * @param {string} folder
 * @returns {import("./measure.mjs").Command | undefined}
 */
export function eslint(folder) {
  const require = createRequire(join(root, "packages", "eslint-plugin", "package.json"));
  const bin = join(dirname(require.resolve("eslint/package.json")), "bin", "eslint.js");
  if (!existsSync(bin)) return undefined;
  const config = fileURLToPath(new URL("eslint.config.mjs", import.meta.url));
  return [process.execPath, bin, "--config", config, folder];
}

/**
 * AWS's validator for templates, over the files of a folder; undefined where npm cannot install it.
 * @param {string} folder
 * @returns {import("./measure.mjs").Command | undefined}
 */
export function cloudformationValidate(folder) {
  try {
    const library = npmPackage("@aws/cloudformation-validate", "1.9.0-beta");
    return [process.execPath, fileURLToPath(new URL("validate-templates.cjs", import.meta.url)), library, folder];
  } catch (error) {
    process.stdout.write(`Without AWS's validator: ${error instanceof Error ? error.message : error}\n`);
    return undefined;
  }
}
