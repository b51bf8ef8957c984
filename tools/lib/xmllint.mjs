// What xmllint (libxml2) says of an XML document.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";

const xmllint = process.env.XMLLINT ?? "xmllint";
const folder = join(root, "test-corpus", "judges", "xmllint");
const documentsFile = join(folder, "documents.json");
export const verdictsFile = join(folder, "verdicts.json");

/** @typedef {{ wellFormed: boolean, namespaces: boolean }} Verdict whether each is in order */

/** @param {readonly string[]} args @param {string} [input] */
function run(args, input = "") {
  const { error, status, stderr } = spawnSync(xmllint, args, { input, encoding: "utf8" });
  if (error) throw error;
  return { status, stderr };
}

/** Which library it is, such as "libxml version 20914". */
export function xmllintVersion() {
  return /libxml version \d+/.exec(run(["--version"]).stderr)?.[0];
}

/**
 * xmllint exits with 0 where only namespaces are wrong, so those are taken from what it prints. That a namespace is no
 * valid address it prints as an error too, but means it as a warning: any text may name a namespace.
 * @param {string} text
 * @returns {Verdict}
 */
function judge(text) {
  const { status, stderr } = run(["--nonet", "--noout", "-"], text);
  return { wellFormed: status === 0, namespaces: !/namespace error : (?!.* is not a valid URI)/.test(stderr) };
}

/**
 * The verdicts on all documents of test-corpus/judges/xmllint/documents.json.
 * @returns {[name: string, verdict: Verdict][]}
 */
export function judgeDocuments() {
  /** @type {Record<string, string>} */
  const documents = JSON.parse(readFileSync(documentsFile, "utf8"));
  return Object.entries(documents).map(([name, text]) => [name, judge(text)]);
}
