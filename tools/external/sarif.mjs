// Microsoft's validator of SARIF, with the rules of the standard and those of GitHub's code scanning, over our logs.
import { existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { call, lint, needNpmPackage, skip, withFolder } from "../lib/external.mjs";
import { root } from "../lib/paths.mjs";

const VERSION = "5.7.0";

/**
 * @typedef {object} Problem
 * @property {string} ruleId
 * @property {string} [level]
 * @property {{ id: string, arguments?: string[] }} message
 * @property {{ physicalLocation: { artifactLocation: { uri: string } } }[]} locations
 */

/**
 * What the validator holds against logs, notes left out: they want rule ids such as CS2001 and files on the network.
 * @param {string} validator
 * @param {readonly string[]} logs
 * @param {string} folder
 * @returns {string[]}
 */
function problemsOf(validator, logs, folder) {
  const output = join(folder, "validated.sarif");
  const kinds = ["--rule-kind", "Sarif;Ghas", "--level", "Error;Warning", "--kind", "Fail"];
  // Its status is 0 whatever it finds. It opens every address that the logs name: a proxy that refuses is quick.
  const { stdout } = call(validator, ["validate", ...logs, ...kinds, "--output", output, "--log", "ForceOverwrite"], {
    env: {
      ...process.env,
      DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1",
      ...{ http_proxy: "http://127.0.0.1:9", https_proxy: "http://127.0.0.1:9", no_proxy: "", NO_PROXY: "" },
    },
  });
  if (!stdout.includes(`${logs.length} files scanned`)) throw new Error(`The validator did not finish:\n${stdout}`);
  const { results } = JSON.parse(readFileSync(output, "utf8").replace(/^\ufeff/, "")).runs[0];
  return results.map((/** @type {Problem} */ { ruleId, level = "warning", message, locations }) => {
    const log = basename(locations[0]?.physicalLocation.artifactLocation.uri ?? "");
    return [log, level, ruleId, message.id, ...(message.arguments ?? [])].join(" | ");
  });
}

/**
 * The logs that are judged, written to `folder`.
 * @param {string} folder
 */
function writeLogs(folder) {
  symlinkSync("nowhere", join(folder, "unreadable.xml"));
  /** @type {Record<string, string[]>} */
  const runs = {
    "every-rule": ["--preset", "strict", "--sarif-include-suppressed", "test-corpus"],
    "no-file": ["--ignore-pattern", "**", "test-corpus"],
    "no-finding": ["test-corpus/valid/sse-kms.xml", "--sarif-category", "nightly"],
    "unreadable-file-outside": [join(folder, "unreadable.xml")],
  };
  return Object.entries(runs).map(([name, args]) => {
    const log = join(folder, `${name}.sarif`);
    lint([...args, "--format", "sarif", "--output-file", log]);
    return log;
  });
}

/**
 * The logs are only worth judging when they hold what their names say.
 * @param {readonly string[]} logs
 */
function checkScope(logs) {
  const [everyRule, noFile, noFinding, unreadable] = logs.map((log) => JSON.parse(readFileSync(log, "utf8")).runs[0]);
  const rules = new Set(everyRule.results.map((/** @type {Problem} */ { ruleId }) => ruleId));
  if (rules.size < 50) throw new Error(`The test corpus should break many rules, not ${rules.size}.`);
  if (!everyRule.results.some((/** @type {object} */ result) => "suppressions" in result)) {
    throw new Error("A suppressed finding is missing.");
  }
  if (noFile.results.length + noFinding.results.length > 0) throw new Error("There are results where none should be.");
  if (unreadable.invocations[0].toolExecutionNotifications.length !== 1) throw new Error("A notification is missing.");
}

/**
 * A log that the validator must not like, lest a validator that judges nothing goes unnoticed.
 * @param {string} log
 * @param {string} folder
 */
function spoiled(log, folder) {
  const content = JSON.parse(readFileSync(log, "utf8"));
  delete content.runs[0].tool.driver.rules[0].shortDescription;
  const path = join(folder, "spoiled.sarif");
  writeFileSync(path, JSON.stringify(content));
  return path;
}

if (process.platform !== "linux" || process.arch !== "x64") skip("the validator is driven on Linux on x64 only");
const multitool = needNpmPackage("@microsoft/sarif-multitool", VERSION);
// Not by its command: that hands "Sarif;Ghas" to a shell, which ends the command at the semicolon.
const validator = join(multitool, "..", "sarif-multitool-linux", "Sarif.Multitool");
if (!existsSync(validator)) throw new Error(`npm has not installed ${validator.slice(root.length)}.`);

withFolder((folder) => {
  const logs = writeLogs(folder);
  checkScope(logs);
  const bad = spoiled(logs[2] ?? "", folder);
  const problems = problemsOf(validator, [...logs, bad], folder);
  const isOfBad = (/** @type {string} */ problem) => problem.startsWith(basename(bad));
  if (!problems.some((problem) => isOfBad(problem) && problem.includes("GH2012"))) {
    throw new Error("The validator accepts a rule without a shortDescription.");
  }
  const ours = problems.filter((problem) => !isOfBad(problem));
  if (ours.length > 0) throw new Error(ours.join("\n"));
});
process.stdout.write("passed\n");
