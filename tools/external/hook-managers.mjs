// Hooks of git as docs/ci.md shows them: by lefthook, by husky with lint-staged, and by git alone.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ciExample } from "../lib/doc-examples.mjs";
import { call, withFolder } from "../lib/external.mjs";
import { root } from "../lib/paths.mjs";
import { copyRepository, git, gitEnvironment } from "../lib/repository-copy.mjs";

const MANAGERS = ["lefthook@2.2.2", "lint-staged@16.4.0", "husky@9.1.7"];
const clean = readFileSync(join(root, "test-corpus", "examples", "archive-clean.xml"), "utf8");
const repairable = clean.replace("<Format>Parquet<", "<Format>parquet<");
const irreparable = clean.replace("<Frequency>Weekly<", "<Frequency>Hourly<");
const AWKWARD = "inventory files/it's daily – ü.xml";

// Hooks find npx as their user does; npm must not ask anybody.
const env = { ...gitEnvironment, CI: "true", npm_config_audit: "false", npm_config_fund: "false" };

/**
 * @param {string} folder
 * @param {Readonly<Record<string, string>>} files
 */
function write(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/**
 * A repository of a user with our command from a repository of ours, and what manages hooks.
 * @param {string} folder
 * @param {string} ours
 */
function userRepository(folder, ours) {
  mkdirSync(folder);
  write(folder, { "package.json": '{ "private": true }\n', ".gitignore": "node_modules/\n" });
  git(folder, "init", "--quiet");
  call("npm", ["install", "--save-dev", "--ignore-scripts", `git+file://${ours}`, ...MANAGERS], { cwd: folder, env });
}

/**
 * Sets a hook up anew by writing the examples of the page.
 * @param {string} folder
 * @param {readonly string[]} examples
 * @param {readonly string[]} [installer] a command of an installed package
 */
function setUp(folder, examples, installer) {
  call("git", ["config", "--local", "core.hooksPath", ".git/hooks"], { cwd: folder, env });
  write(folder, Object.fromEntries(examples.map((name) => [name, ciExample(name)])));
  for (const name of examples.filter((example) => example.endsWith("pre-commit"))) chmodSync(join(folder, name), 0o755);
  if (installer) call("npx", ["--no-install", ...installer], { cwd: folder, env });
}

/**
 * What a person does: commit files that the hook lets pass, repairs, or refuses.
 * @param {string} folder
 * @param {string} manager
 * @param {boolean} repairs
 */
function tryHook(folder, manager, repairs) {
  /** @param {string} text @param {number} status */
  const commit = (text, status) => {
    write(folder, { [AWKWARD]: text });
    git(folder, "add", "--all");
    const { stdout, stderr } = call("git", ["commit", "--allow-empty", "--message", "x"], {
      cwd: folder,
      env,
      statuses: [status],
    });
    return stdout + stderr;
  };
  /** @param {unknown} holds @param {string} what @param {string} output */
  const expect = (holds, what, output) => {
    if (!holds) throw new Error(`${manager} ${what}:\n${output}`);
  };

  write(folder, { "foreign.xml": "<settings><Format>csv</Format></settings>\n", "broken.json": "{ no JSON\n" });
  commit(`${clean}<!-- ${manager} -->\n`, 0);
  const refusal = commit(irreparable, 1);
  // lint-staged asks for colours.
  expect(/:22:16.*invalid-frequency/.test(refusal), "does not show what is wrong", refusal);
  const outcome = commit(repairable, repairs ? 0 : 1);
  if (!repairs) return;
  expect(git(folder, "show", `HEAD:${AWKWARD}`) === clean, "does not commit what is repaired", outcome);
  expect(git(folder, "status", "--porcelain") === "", "leaves something behind", git(folder, "status"));
}

withFolder((folder) => {
  const ours = join(folder, "ours");
  mkdirSync(ours);
  copyRepository(ours);
  const user = join(folder, "user's repository");
  userRepository(user, ours);

  setUp(user, ["lefthook.yml"], ["lefthook", "install", "--force"]);
  tryHook(user, "lefthook", true);
  call("npx", ["--no-install", "lefthook", "uninstall"], { cwd: user, env });
  setUp(user, [".lintstagedrc.json", ".husky/pre-commit"], ["husky"]);
  tryHook(user, "lint-staged", true);
  setUp(user, [".git/hooks/pre-commit"]);
  tryHook(user, "git", false);
});
process.stdout.write("passed\n");
