import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ensureBundle, runCommand } from "../bundle.ts";
import { removeFolder, temporaryFolder } from "../files/temporary-folder.ts";
import { commit, configuration, git, initialise, plainEnvironment, put } from "./repository.ts";

const wrong = configuration("csv");
const error = expect.stringContaining("error invalid-format");

let folder = "";
let program = "";
let mark = "";

beforeAll(ensureBundle, 60_000);
beforeEach(() => {
  folder = temporaryFolder();
  mark = join(folder, "was-started");
  program = join(folder, ".git", "evil");
  initialise(folder);
  writeFileSync(program, `#!/bin/sh\necho "$0 $*" >> '${mark}'\ncat\n`);
  chmodSync(program, 0o755);
});
afterEach(() => removeFolder(folder));

const run = (...args: readonly string[]) => runCommand(["--no-config", "-f", "compact", ...args], { cwd: folder });
/** Whether git, asked in the usual way, starts the program: else nothing would be shown by our not starting it. */
const gitStarts = (...args: readonly string[]) => {
  spawnSync("git", args, { cwd: folder, env: plainEnvironment(), stdio: "ignore" });
  const started = existsSync(mark);
  rmSync(mark, { force: true });
  return started;
};

describe.skipIf(process.platform === "win32")("a repository that names programs", () => {
  test.each([
    ["a monitor of the file system", { "core.fsmonitor": "PROGRAM" }, ["status"]],
    ["a filter", { "filter.evil.clean": "PROGRAM", "filter.evil.smudge": "PROGRAM" }, ["add", "b.xml"]],
    ["a filter that stays", { "filter.evil.process": "PROGRAM", "filter.evil.required": "false" }, ["add", "b.xml"]],
    ["a tool for differences", { "diff.external": "PROGRAM" }, ["diff"]],
    ["a driver for differences", { "diff.evil.command": "PROGRAM" }, ["diff"]],
    ["a converter", { "diff.evil.textconv": "PROGRAM" }, ["diff"]],
    ["hooks", { "core.hooksPath": "HOOKS" }, ["update-index", "--force-write-index"]],
  ])("%s", (_what, settings, usual) => {
    commit(folder, { "a.xml": wrong, "b.xml": wrong });
    put(folder, { ".gitattributes": "*.xml filter=evil diff=evil\n", "b.xml": `${wrong}\n`, "c.xml": wrong });
    git(folder, "add", "b.xml");
    put(folder, { "b.xml": `${wrong}\n\n` });
    const hooks = join(folder, ".git", "other-hooks");
    mkdirSync(hooks);
    for (const name of ["post-index-change", "pre-commit", "reference-transaction"]) {
      writeFileSync(join(hooks, name), `#!/bin/sh\necho hook >> '${mark}'\n`, { mode: 0o755 });
    }
    for (const [name, value] of Object.entries(settings)) {
      git(folder, "config", name, value.replace("PROGRAM", program).replace("HOOKS", hooks));
    }
    expect(gitStarts(...usual)).toBe(true);
    expect(run("--staged")).toMatchObject({ stdout: error, stderr: "" });
    expect(run("--changed")).toMatchObject({ stdout: error, stderr: "" });
    expect(run("--changed", "HEAD")).toMatchObject({ stdout: error, stderr: "" });
    expect(existsSync(mark)).toBe(false);
  });

  test("a place to fetch missing objects from", () => {
    // Git would wait for a remote that waits for git.
    writeFileSync(program, `#!/bin/sh\ntouch '${mark}'\nexit 1\n`);
    commit(folder, { "a.xml": configuration("CSV") });
    put(folder, { "a.xml": wrong });
    git(folder, "add", "a.xml");
    const id = git(folder, "rev-parse", ":a.xml").trim();
    rmSync(join(folder, ".git", "objects", id.slice(0, 2), id.slice(2)));
    const settings = {
      "core.repositoryFormatVersion": "1",
      "extensions.partialClone": "origin",
      "remote.origin.promisor": "true",
      "remote.origin.url": `ext::${program} %S`,
      "protocol.ext.allow": "always",
    };
    for (const [name, value] of Object.entries(settings)) git(folder, "config", name, value);
    expect(gitStarts("cat-file", "-p", id)).toBe(true);
    expect(run("--staged")).toMatchObject({ stdout: "", status: 2 });
    expect(run("--changed")).toMatchObject({ stdout: error });
    expect(existsSync(mark)).toBe(false);
  });

  test("a program called git beside the files", () => {
    commit(folder, { "a.xml": wrong });
    writeFileSync(join(folder, "git"), `#!/bin/sh\ntouch '${mark}'\n`, { mode: 0o755 });
    put(folder, { "b.xml": wrong });
    const env = { PATH: `.:${process.env.PATH}` };
    expect(runCommand(["--no-config", "-f", "compact", "--changed"], { cwd: folder, env }).stdout).toContain("b.xml:");
    expect(existsSync(mark)).toBe(false);
  });
});

describe("no repository", () => {
  test.each(["--staged", "--changed"])("%s says so", (option) => {
    rmSync(join(folder, ".git"), { recursive: true });
    expect(run(option)).toMatchObject({
      stdout: "",
      stderr: expect.stringMatching(
        `^inventory-lint: ${option} needs a git repository with its files: there is none here\n`,
      ),
      status: 2,
    });
  });

  test("no git, either", () => {
    const { stderr, status } = runCommand(["--staged"], { cwd: folder, env: { PATH: folder } });
    expect(stderr).toMatch(/^inventory-lint: git is not installed, or not in PATH\n/);
    expect(status).toBe(2);
  });

  test("not with standard input, and not both", () => {
    expect(run("--stdin", "--staged").stderr).toMatch(
      /^inventory-lint: --staged needs files and cannot be used with --stdin\n/,
    );
    expect(run("--staged", "--changed").stderr).toMatch(/^inventory-lint: --staged and --changed cannot be used/);
  });
});
