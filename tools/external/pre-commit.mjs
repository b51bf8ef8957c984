// pre-commit with our hooks, by Debian's version of it, and the other way to install them, which newer versions take.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ciExample } from "../lib/doc-examples.mjs";
import { call, needProgram, withFolder } from "../lib/external.mjs";
import { root } from "../lib/paths.mjs";
import { copyRepository, git, gitEnvironment } from "../lib/repository-copy.mjs";

const clean = readFileSync(join(root, "test-corpus", "examples", "archive-clean.xml"), "utf8");
const repairable = clean.replace("<Format>Parquet<", "<Format>parquet<");
const irreparable = clean.replace("<Frequency>Weekly<", "<Frequency>Hourly<");
/** Files of other tools that our hooks are handed as well. */
const foreign = {
  "package.json": '{ "name": "harbour", "version": "1.0.0" }\n',
  "settings/odd name.xml": "<settings><Format>csv</Format></settings>\n",
  "broken.json": "{ this is no JSON\n",
};
const AWKWARD = "inventory files/it's 'daily' – ü & $HOME.xml";

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
 * @param {unknown} holds
 * @param {string} what
 * @param {string} output
 */
function expect(holds, what, output) {
  if (!holds) throw new Error(`pre-commit: ${what}:\n${output}`);
}

/**
 * A repository of a user that has our hooks.
 * @param {string} folder
 * @param {string} hooks path of the repository with hooks
 * @param {string} revision
 */
function userRepository(folder, hooks, revision) {
  const name = ".pre-commit-config.yaml";
  const shown = ciExample(name);
  const config = shown.replace(/(?<=repo: ).*/, hooks).replace(/(?<=rev: )\w+/, revision);
  if (!config.includes(hooks) || !config.includes(revision)) throw new Error(`There is no repository in\n${shown}`);
  write(folder, { ...foreign, [name]: config });
  git(folder, "init", "--quiet");
}

/**
 * What a person does with pre-commit in a repository.
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 */
function playHooks(folder, env) {
  /** @param {...string} args */
  const hook = (...args) => {
    const { status, stdout, stderr } = call("pre-commit", args, { cwd: folder, env, statuses: [0, 1] });
    return { status, output: stdout + stderr };
  };
  git(folder, "add", "--all");
  const others = hook("run", "inventory-lint", "--verbose");
  expect(others.status === 0 && /\.\.Passed/.test(others.output), "foreign files are to pass", others.output);

  write(folder, { [AWKWARD]: irreparable });
  const unstaged = hook("run", "inventory-lint");
  expect(unstaged.status === 0, "what is not staged is not to be judged", unstaged.output);
  git(folder, "add", "--all");
  const staged = hook("run", "inventory-lint");
  const finding = `${AWKWARD}:22:16  error  invalid-frequency`;
  expect(staged.status === 1 && staged.output.includes(finding), `there is to be ${finding}`, staged.output);

  hook("install");
  const refused = call("git", ["commit", "--message", "x"], { cwd: folder, env, statuses: [1] });
  expect(refused.stderr.includes(finding), "git is to refuse the commit", refused.stderr);
  write(folder, { [AWKWARD]: clean });
  git(folder, "add", "--all");
  call("git", ["commit", "--message", "Without mistakes"], { cwd: folder, env });
  const all = hook("run", "inventory-lint", "--all-files");
  expect(all.status === 0, "all files are to pass", all.output);
}

/**
 * @param {string} folder a user's repository
 * @param {string} hooks
 * @param {NodeJS.ProcessEnv} env
 */
function tryRepair(folder, hooks, env) {
  write(folder, { "repairable.xml": repairable });
  git(folder, "add", "--all");
  // Not by the configuration: this is how a person tries a hook.
  const { stdout } = call("pre-commit", ["try-repo", hooks, "inventory-lint-fix", "--all-files"], {
    cwd: folder,
    env,
    statuses: [1],
  });
  expect(stdout.includes("files were modified by this hook"), "the repair is to be told", stdout);
  expect(readFileSync(join(folder, "repairable.xml"), "utf8") === clean, "the file is to be repaired", stdout);
  expect(readFileSync(join(folder, AWKWARD), "utf8") === clean, "other files are to stay", stdout);
}

/**
 * As pre-commit 4 and npm itself install a repository.
 * @param {string} folder
 * @param {string} hooks
 */
function installGlobally(folder, hooks) {
  const prefix = join(folder, "global");
  const flags = ["--global", "--prefix", prefix, "--allow-git=root", "--install-links", "--no-audit", "--no-fund"];
  call("npm", ["install", ...flags, `git+file://${hooks}`], { cwd: folder, env: gitEnvironment });
  const document = join(folder, "irreparable.xml");
  writeFileSync(document, irreparable);
  const command = join(prefix, "bin", "inventory-lint");
  const { stdout } = call(command, ["--format", "compact", document], { cwd: folder, statuses: [1] });
  expect(stdout.includes(":22:16: error invalid-frequency"), "the installed command is to find the mistake", stdout);
}

needProgram("pre-commit", "pre-commit");
withFolder((folder) => {
  const hooks = join(folder, "hooks");
  mkdirSync(hooks);
  const revision = copyRepository(hooks);
  const user = join(folder, "user's repository");
  mkdirSync(user);
  userRepository(user, hooks, revision);
  const env = { ...gitEnvironment, PRE_COMMIT_HOME: join(folder, "cache"), PRE_COMMIT_COLOR: "never" };
  playHooks(user, env);
  tryRepair(user, hooks, env);
  installGlobally(folder, hooks);
});
process.stdout.write("passed\n");
