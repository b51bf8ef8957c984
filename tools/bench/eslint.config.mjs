// What ESLint runs with where we are compared with it: @eslint/json and its own rules, nothing of ours.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

// ESLint and its plugins are those of the package that makes ours.
const require = createRequire(new URL("../../packages/eslint-plugin/package.json", import.meta.url));
const { default: json } = await import(pathToFileURL(require.resolve("@eslint/json")).href);

export default [
  // The files lie in the cache of the tools.
  { ignores: ["!**/node_modules/"] },
  { files: ["**/*.json"], plugins: { json }, language: "json/json", ...json.configs.recommended },
];
