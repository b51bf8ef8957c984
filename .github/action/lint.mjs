// The step of action.yml that lints: it takes its inputs from the environment, and no shell comes between them and the
// command. It succeeds where the command could do its work; what is found is told in the step's outputs.
import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { appendFileSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const command = fileURLToPath(new URL("../../dist-bundle/inventory-lint.cjs", import.meta.url));

/** @param {string} name */
function lines(name) {
  const text = process.env[`INPUT_${name}`] ?? "";
  return text.split(/\r?\n/).flatMap((line) => line.trim() || []);
}

/** @param {string} name @param {readonly string[]} allowed */
function choice(name, allowed) {
  const value = (process.env[`INPUT_${name}`] ?? "").trim();
  if (allowed.includes(value)) return value;
  const input = name.toLowerCase().replaceAll("_", "-");
  throw new Error(`The input ${input} is one of ${allowed.join(", ")}, not '${value}'.`);
}

/** @param {string} name of a variable that holds the path of a file to write to @param {string} text */
function append(name, text) {
  const file = process.env[name];
  if (file) appendFileSync(file, text);
}

/**
 * Runs the command. What it prints for people quotes documents, in which nothing must be taken for a command of GitHub's.
 * @param {readonly string[]} args
 * @param {boolean} isForPeople
 */
function run(args, isForPeople) {
  const token = randomUUID();
  if (isForPeople) process.stdout.write(`::stop-commands::${token}\n`);
  const { status, error } = spawnSync(process.execPath, [command, ...args], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (isForPeople) process.stdout.write(`::${token}::\n`);
  if (error) throw error;
  return status ?? 3;
}

/** @param {string} file in the format json */
function counts(file) {
  let errors = 0;
  let warnings = 0;
  for (const { errorCount, warningCount } of JSON.parse(readFileSync(file, "utf8"))) {
    errors += errorCount;
    warnings += warningCount;
  }
  return { errors, warnings };
}

/** Lints, and returns what the step ends with. */
function lint() {
  const failOn = choice("FAIL_ON", ["error", "warning", "never"]);
  const annotates = choice("ANNOTATIONS", ["true", "false"]) === "true";
  const summarises = choice("SUMMARY", ["true", "false"]) === "true";
  const folder = mkdtempSync(join(process.env.RUNNER_TEMP ?? tmpdir(), "inventory-lint-"));
  const [sarif, json, markdown] = ["findings.sarif", "findings.json", "summary.md"].map((name) => join(folder, name));
  const formats = [annotates ? "github" : "stylish", `sarif:${sarif}`, `json:${json}`, `markdown:${markdown}`];
  const status = run(
    [
      ...formats.flatMap((format) => ["--format", format]),
      ...(failOn === "warning" ? ["--fail-on", "warning"] : []),
      ...lines("ARGS"),
      "--",
      ...lines("PATHS"),
    ],
    !annotates,
  );
  if (status > 1) return status;
  const { errors, warnings } = counts(json ?? "");
  const failed = status === 1 && failOn !== "never";
  append("GITHUB_OUTPUT", `errors=${errors}\nwarnings=${warnings}\nfailed=${failed}\nsarif-file=${sarif}\n`);
  if (summarises) append("GITHUB_STEP_SUMMARY", readFileSync(markdown ?? "", "utf8"));
  return 0;
}

try {
  process.exitCode = lint();
} catch (error) {
  // One line, of our own words: commands of GitHub's end with the line.
  const message = error instanceof Error ? error.message : String(error);
  process.stdout.write(`::error title=inventory-lint::${message.replaceAll(/[%\r\n]/g, encodeURIComponent)}\n`);
  process.exitCode = 2;
}
