// The AWS CLI checks a configuration before it sends it: it must refuse those in which our command finds what a client
// refuses, and take all others. Nothing is sent.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { needClient, putSkeleton, refusalsOf } from "../lib/aws-cli.mjs";
import { lint } from "../lib/external.mjs";
import { root } from "../lib/paths.mjs";

const corpus = join(root, "test-corpus");

/** What the command says where it expects what this driver tries; answers of S3 are no input as they are. */
const CLAIM = /The AWS CLI refuses (?:to send it|it as input)\./;

/**
 * Documents that the client refuses and of which our command does not say so, and why.
 * @type {Record<string, string>}
 */
const KNOWN_DIFFERENCES = {
  "rules/foreign-dialect/alibaba-oss.json": "is written for another provider, whose members are not ours",
  "rules/foreign-dialect/tencent-cos.json": "is written for another provider, whose members are not ours",
  "valid/template-expressions.json": "is a template",
};

/**
 * @typedef {object} Result of SARIF
 * @property {string} ruleId
 * @property {{ text: string }} message
 * @property {{ physicalLocation: { artifactLocation: { uri: string } } }[]} locations
 */

/** @typedef {{ file: string, carrier: "cli" | "json" }} Input `cli`: a whole input; else a bare configuration */

/**
 * How someone would hand a file to the client: as its carrier in the corpus says, else by what it holds.
 * @param {string} file
 * @returns {Input}
 */
function inputOf(file) {
  const given = existsSync(`${file}.given`) ? JSON.parse(readFileSync(`${file}.given`, "utf8")).carrier : undefined;
  const isWrapped = /"InventoryConfiguration(List)?"/.test(readFileSync(file, "utf8"));
  return { file, carrier: given ?? (isWrapped ? "cli" : "json") };
}

/**
 * The arguments that hand a file to the client. Bucket and Id may stand in the input or beside it.
 * @param {Input} input
 */
function argumentsOf({ file, carrier }) {
  const beside = ["--bucket", "acme", "--id", "daily"];
  if (carrier === "json") return [...putSkeleton, ...beside, "--inventory-configuration", `file://${file}`];
  // Our files indent what stands at the top by two.
  const hasBoth = /^ {2}"Id":/m.test(readFileSync(file, "utf8"));
  return [...putSkeleton, ...(hasBoth ? [] : beside), "--cli-input-json", `file://${file}`];
}

/**
 * What the client says of each file, by name below the corpus; no text where it would send it.
 * @param {readonly Input[]} inputs
 * @returns {Map<string, string>}
 */
function refusals(inputs) {
  const errors = refusalsOf(inputs.map(argumentsOf));
  return new Map(inputs.map(({ file }, i) => [relative(corpus, file).replaceAll(sep, "/"), errors[i] ?? ""]));
}

/**
 * The rules by which the command says of files that the client refuses them, by name below the corpus.
 * @param {"cli" | "json"} carrier
 * @param {readonly Input[]} inputs
 * @returns {[name: string, rules: string[]][]}
 */
function claims(carrier, inputs) {
  const files = inputs.filter((input) => input.carrier === carrier).map(({ file }) => relative(root, file));
  // Of all formats this one says in words what follows from a finding.
  const { results } = JSON.parse(lint(["--carrier", carrier, "--format", "sarif", ...files])).runs[0];
  return files.map((file) => {
    const uri = file.replaceAll(sep, "/");
    const rules = results.flatMap((/** @type {Result} */ { ruleId, message, locations }) =>
      CLAIM.test(message.text) && locations[0]?.physicalLocation.artifactLocation.uri === uri ? ruleId : [],
    );
    return [uri.slice("test-corpus/".length), rules];
  });
}

needClient();
const inputs = ["valid", "rules", "examples", "syntax"].flatMap((folder) =>
  readdirSync(join(corpus, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .map((name) => join(corpus, folder, name))
    // Templates and plans are no input of this client's.
    .filter((file) => !/"AWS::S3(?:Express)?::|"aws_s3_bucket_inventory"/.test(readFileSync(file, "utf8")))
    .map((file) => inputOf(file)),
);
const refused = refusals(inputs);
const met = new Set();
const differences = [...claims("cli", inputs), ...claims("json", inputs)].flatMap(([name, rules]) => {
  const errors = refused.get(name) ?? "";
  if (rules.length > 0 === (errors !== "")) return [];
  if (errors && name in KNOWN_DIFFERENCES) {
    met.add(name);
    return [];
  }
  return errors ? `${name}: only the client refuses it: ${errors}` : `${name}: only the command: ${rules.join(", ")}`;
});
const outlived = Object.keys(KNOWN_DIFFERENCES).filter((name) => !met.has(name));
if (outlived.length > 0) differences.push(`Known differences that are none: ${outlived.join(", ")}`);
if (differences.length > 0) throw new Error(differences.join("\n"));
process.stdout.write("passed\n");
