// xmllint judges the XML documents of the test corpus by our XML Schema, and must refuse what our command says S3 refuses.
import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { call, lintToJson, needProgram } from "../lib/external.mjs";
import { root } from "../lib/paths.mjs";

const schema = join(root, "schemas", "inventory-configuration.xsd");
const corpus = join(root, "test-corpus");

/** Rules that find what S3 refuses and no XML Schema can see; the schema may accept a document that only breaks these. */
const BEYOND_SCHEMA = {
  "destination-bucket-name": "the schema holds the form of an ARN, not how buckets are named",
  "destination-directory-bucket": "the same: the name of a directory bucket ends with --x-s3",
  encoding: "the schema sees characters, whatever they were encoded in",
  "placeholder-value": "a value of the right form that nobody has filled in",
  "xml-doctype": "the schema sees elements, whatever stands before them",
};

/** Rules whose finding explains that the schema refuses a document of which we say no such thing. */
const BEYOND_COMMAND = {
  "foreign-dialect": "it is written for another provider, whose rules are not ours",
  "xml-namespace-missing": "S3 takes elements without a namespace; the schema must name one",
};

/** Documents that the schema refuses and we do not, for reasons of their own. */
const REFUSED_BY_SCHEMA = {
  "rules/unused-directive/reason-without-colon.xml": "switches the finding off by a comment",
  "rules/wildcard-account-reuse/two-accounts.xml": "has a placeholder that a template fills in",
  "valid/disabled-lines.xml": "switches the findings off by comments",
  "valid/handlebars.xml": "is a template",
  "valid/shell-placeholders.xml": "is a template",
};

/** @param {string} folder of the corpus */
function xmlFiles(folder) {
  return readdirSync(join(corpus, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".xml"))
    .map((name) => join(corpus, folder, name));
}

/**
 * What the schema says of files: an empty string where it accepts one, else xmllint's reasons.
 * @param {readonly string[]} files
 */
function verdictsOfSchema(files) {
  // 1: not well-formed; 3 and 4: not valid. A schema that is none ends with 5, but later files may hide that.
  const { stderr } = call("xmllint", ["--nonet", "--noout", "--schema", schema, ...files], { statuses: [0, 1, 3, 4] });
  if (/Schemas parser|failed to compile/.test(stderr)) throw new Error(`The schema itself is not in order:\n${stderr}`);
  const lines = stderr.split("\n");
  const accepted = new Set(lines.filter((line) => line.endsWith(" validates")).map((line) => line.split(" ")[0]));
  return new Map(
    files.map((file) => {
      if (accepted.has(file)) return [file, ""];
      const reasons = lines.filter((line) => line.startsWith(`${file}:`)).map((line) => line.slice(file.length + 1));
      if (reasons.length === 0) throw new Error(`xmllint says nothing of ${file}:\n${stderr.slice(0, 2000)}`);
      return [file, reasons.join("\n  ")];
    }),
  );
}

/** Notes which of the known differences there are, so that none outlives its reason. */
const met = new Set();

/**
 * How schema and command differ over a document, unless they agree or the difference is known.
 * @param {string} name of the document, below test-corpus/
 * @param {string} reasons of the schema to refuse it
 * @param {import("../lib/external.mjs").Finding[]} findings
 */
function difference(name, reasons, findings) {
  const refused = findings.filter(({ outcome, level }) => outcome === "refused" && level === "error");
  const rules = [...new Set(refused.map(({ ruleId }) => ruleId))];
  if (reasons === "") {
    for (const rule of rules) if (rule in BEYOND_SCHEMA) met.add(rule);
    const missed = rules.filter((rule) => !(rule in BEYOND_SCHEMA));
    return missed.length > 0 ? `${name}: the schema accepts it, but the command finds ${missed.join(", ")}` : undefined;
  }
  if (refused.length > 0) return undefined;
  const known = [name, ...findings.map(({ ruleId }) => ruleId)].filter(
    (key) => key in BEYOND_COMMAND || key in REFUSED_BY_SCHEMA,
  );
  for (const key of known) met.add(key);
  return known.length > 0 ? undefined : `${name}: the command finds nothing refused, but the schema says\n  ${reasons}`;
}

needProgram("xmllint", "libxml2-utils");
const files = ["valid", "rules", "examples", "syntax"].flatMap(xmlFiles);
const verdicts = verdictsOfSchema(files);
const differences = lintToJson(["--strict-input", ...files]).flatMap(({ filePath, messages }) => {
  const name = relative(corpus, filePath).replaceAll(sep, "/");
  return difference(name, verdicts.get(filePath) ?? "", messages) ?? [];
});
const outlived = Object.keys({ ...BEYOND_SCHEMA, ...BEYOND_COMMAND, ...REFUSED_BY_SCHEMA }).filter(
  (key) => !met.has(key),
);
if (outlived.length > 0) differences.push(`Known differences that are none: ${outlived.join(", ")}`);
if (differences.length > 0) throw new Error(differences.join("\n"));
process.stdout.write("passed\n");
