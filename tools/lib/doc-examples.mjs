// Examples of a page: blocks of code below a line that holds only the name of a file.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";

/**
 * The text of every named example of docs/ci.md, by the file that it is meant for.
 * @returns {Map<string, string>}
 */
export function ciExamples() {
  const page = readFileSync(join(root, "docs", "ci.md"), "utf8");
  const blocks = page.matchAll(/^`([^`\n]+)`\n\n```\w+\n(.*?)^```$/gms);
  return new Map([...blocks].map(([, name = "", text = ""]) => [name, text]));
}

/** @param {string} name of a file that must be among the examples */
export function ciExample(name) {
  const text = ciExamples().get(name);
  if (text === undefined) throw new Error(`docs/ci.md has no example ${name}.`);
  return text;
}
