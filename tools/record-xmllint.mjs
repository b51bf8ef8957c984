/**
 * Records what xmllint says of every document in test-corpus/judges/xmllint/documents.json.
 *
 *     node tools/record-xmllint.mjs
 *
 * Needs xmllint, which Debian and Ubuntu have in the package libxml2-utils; XMLLINT may give the path of another one.
 * The tests compare our XML reader with the recorded verdicts, so nobody needs xmllint to run them.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const xmllint = process.env.XMLLINT ?? "xmllint";
const folder = new URL("../test-corpus/judges/xmllint/", import.meta.url);
const documents = JSON.parse(readFileSync(new URL("documents.json", folder), "utf8"));

/**
 * xmllint exits with 0 where only namespaces are wrong, so those are taken from what it prints. That a namespace is no
 * valid address it prints as an error too, but means it as a warning: any text may name a namespace.
 * @param {string} text
 */
function judge(text) {
  const { error, status, stderr } = spawnSync(xmllint, ["--nonet", "--noout", "-"], {
    input: text,
    encoding: "utf8",
  });
  if (error) throw error;
  return { wellFormed: status === 0, namespaces: !/namespace error : (?!.* is not a valid URI)/.test(stderr) };
}

const version = spawnSync(xmllint, ["--version"], { encoding: "utf8" }).stderr.match(/libxml version \d+/)?.[0];
const verdicts = Object.fromEntries(Object.entries(documents).map(([name, text]) => [name, judge(text)]));
const lines = Object.entries(verdicts).map(
  ([name, verdict]) => `    ${JSON.stringify(name)}: ${JSON.stringify(verdict)}`,
);
const file = new URL("verdicts.json", folder);
writeFileSync(file, `{\n  "judge": ${JSON.stringify(version)},\n  "verdicts": {\n${lines.join(",\n")}\n  }\n}\n`);
console.log(`${lines.length} verdicts written to ${fileURLToPath(file)}`);
