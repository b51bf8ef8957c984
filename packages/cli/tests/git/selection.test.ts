import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { bundledCommand, ensureBundle, findingLines, runCommand } from "../bundle.ts";
import { removeFolder, temporaryFolder } from "../files/temporary-folder.ts";
import { commit, configuration, git, initialise, plainEnvironment, put } from "./repository.ts";

const wrong = configuration("csv");
const right = configuration("CSV");

let folder = "";
beforeAll(ensureBundle, 60_000);
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => removeFolder(folder));

const environment = (more: Readonly<Record<string, string>> = {}) => {
  const { GIT_CONFIG_GLOBAL = "", GIT_CONFIG_NOSYSTEM = "" } = plainEnvironment();
  return { GIT_CONFIG_GLOBAL, GIT_CONFIG_NOSYSTEM, ...more };
};
const run = (args: readonly string[], cwd = folder, env = environment()) =>
  runCommand(["--no-config", "-f", "compact", ...args], { cwd, env });
/** Names of the files with findings, without line ends. */
const found = (...args: Parameters<typeof run>) => {
  const { stdout, stderr } = run(...args);
  expect(stderr).toBe("");
  return findingLines(stdout).map((line) => line.replace(/:\d+:\d+: .*/, ""));
};

test.skipIf(process.platform !== "linux")("names that are no UTF-8 are staged and changed like others", () => {
  initialise(folder);
  commit(folder, { "c.xml": wrong });
  const file = (name: string) => Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, "latin1")]);
  for (const name of ["\xe4.xml", "\xf6.xml"]) writeFileSync(file(name), wrong);
  const names = ["\ufffd.xml", "\ufffd.xml"];
  git(folder, "add", "--all");
  expect(found(["--staged"])).toEqual(names);
  expect(found(["--changed"])).toEqual(names);
  const paths = JSON.parse(runCommand(["--no-config", "--staged", "-f", "json"], { cwd: folder }).stdout);
  const filePaths = paths.map(({ filePath }: { filePath: string }) => filePath);
  expect(filePaths).toEqual(["\udce4.xml", "\udcf6.xml"].map((name) => join(folder, name)));
  const command = '"$0" "$1" --no-config -f compact --staged "$(printf "\\344").xml"';
  const named = spawnSync("sh", ["-c", command, process.execPath, bundledCommand], { cwd: folder });
  expect(named.stdout.toString()).toMatch(/^(?:\ufffd\.xml:8:15: .*\n){2}\n2 errors/);
  commit(folder, {});
  expect(found(["--staged"])).toEqual([]);
  expect(found(["--changed"])).toEqual([]);
  writeFileSync(file("\xe4.xml"), `${wrong}\n`);
  expect(found(["--changed"])).toEqual(["\ufffd.xml"]);
});

describe("--staged", () => {
  test.each([
    { from: "a file beside the document", policy: "a.policy.json", args: [], config: {} },
    { from: "an option", policy: "b/p[1].json", args: ["--destination-policy", "b/p[1].json"], config: {} },
    { from: "a configuration", policy: "p.json", args: [], config: { destinationPolicy: "p.json" } },
  ])("judges by the policy that is staged: $from", ({ policy, args, config }) => {
    const corpus = new URL("../../../../test-corpus/delivery/", import.meta.url);
    const textOf = (name: string) => readFileSync(new URL(name, corpus), "utf8");
    const [bad, good] = [textOf("alone-other-prefix.policy.json"), textOf("alone-key-for-the-account.policy.json")];
    const name = "inventory-lint.config.json";
    const told = () => {
      const options = ["--config", name, "-f", "compact", "--staged", ...args];
      return /destination-policy/.test(runCommand(options, { cwd: folder, env: environment() }).stdout);
    };
    initialise(folder);
    commit(folder, { [name]: JSON.stringify({ preset: "recommended", ...config }), "b/p1.json": good });
    put(folder, { "a.xml": textOf("alone-key-for-the-account.xml"), [policy]: bad });
    git(folder, "add", "a.xml");
    expect(told()).toBe(true);
    put(folder, { [policy]: good });
    expect(told()).toBe(false);
    git(folder, "add", "--all");
    put(folder, { [policy]: bad });
    expect(told()).toBe(false);
    git(folder, "add", "--all");
    put(folder, { [policy]: good });
    expect(told()).toBe(true);
  });

  test("judges what is staged, not what the working tree holds meanwhile", () => {
    initialise(folder);
    commit(folder, { "a.xml": right, "b.xml": right, "c.xml": wrong });
    put(folder, { "a.xml": wrong });
    git(folder, "add", "a.xml");
    put(folder, { "a.xml": right, "b.xml": wrong });
    expect(found(["--staged"])).toEqual(["a.xml"]);
    expect(run(["--staged"])).toMatchObject({ status: 1 });
    put(folder, { "b.xml": right });
    git(folder, "add", ".");
    expect(run(["--staged"])).toEqual({ stdout: "", stderr: "", status: 0 });
  });

  test("takes names of all kinds, new, renamed and moved ones, before the first commit too", () => {
    initialise(folder);
    const names = ["-f.xml", "a b.xml", "line\nend.xml", "quote'\".xml", "tab\t.xml", "ü/日本.xml", "dir/x.xml"];
    put(folder, Object.fromEntries(names.map((name) => [name, wrong])));
    git(folder, "add", "--all");
    const shown = ["-f.xml", "a b.xml", "dir/x.xml", "line␊end.xml", "quote'\".xml", "tab␉.xml", "ü/日本.xml"];
    expect(found(["--staged"])).toEqual(shown);
    commit(folder, {});
    expect(found(["--staged"])).toEqual([]);
    renameSync(join(folder, "a b.xml"), join(folder, "c d.xml"));
    rmSync(join(folder, "tab\t.xml"));
    chmodSync(join(folder, "-f.xml"), 0o755);
    git(folder, "add", "--all");
    expect(found(["--staged"])).toEqual(["-f.xml", "c d.xml"]);
  });

  test("leaves out links, submodules, what is not ours, and what the command line excludes", () => {
    const library = temporaryFolder();
    initialise(library);
    commit(library, { "inner.xml": wrong });
    initialise(folder);
    put(folder, {
      "a.xml": wrong,
      "b.xml": wrong,
      "sub/c.xml": wrong,
      "notes.txt": wrong,
      "node_modules/d.xml": wrong,
    });
    symlinkSync("a.xml", join(folder, "link.xml"));
    git(folder, "add", "--all");
    git(folder, "submodule", "--quiet", "add", library, "library");
    removeFolder(library);
    expect(found(["--staged"])).toEqual(["a.xml", "b.xml", "sub/c.xml"]);
    expect(found(["--staged", "--ignore-pattern", "b.xml"])).toEqual(["a.xml", "sub/c.xml"]);
    expect(found(["--staged", "sub"])).toEqual(["sub/c.xml"]);
    expect(found(["--staged", "*.xml"])).toEqual(["a.xml", "b.xml"]);
    expect(found(["--staged", "--carrier", "xml", "notes.txt"])).toEqual(["notes.txt"]);
    expect(found(["--staged"], join(folder, "sub"))).toEqual(["c.xml"]);
    expect(found(["--staged", "../b.xml"], join(folder, "sub"))).toEqual(["../b.xml"]);
    rmSync(join(folder, "sub"), { recursive: true });
    expect(found(["--staged", "sub/c.xml"])).toEqual(["sub/c.xml"]);
    expect(run(["--staged", "gone.xml"])).toMatchObject({
      stderr: "inventory-lint: no such file, staged or not: gone.xml\n",
      status: 2,
    });
  });

  test("tells of what is too large, by what is staged of it", () => {
    initialise(folder);
    const blanks = " ".repeat(200_000);
    put(folder, { "gone.xml": wrong + blanks, "other.xml": `<a>${blanks}</a>`, "small.xml": wrong });
    git(folder, "add", "--all");
    rmSync(join(folder, "gone.xml"));
    put(folder, { "other.xml": wrong });
    const { stdout } = run(["--staged", "--max-size", "100KiB"]);
    expect(findingLines(stdout)).toMatchObject([
      expect.stringMatching(/^gone\.xml:1:1: error unreadable-file /),
      expect.stringMatching(/^small\.xml:8:15: error invalid-format /),
    ]);
  });

  test("follows the index that a hook names, in another working tree too", () => {
    initialise(folder);
    commit(folder, { "a.xml": right });
    const tree = join(folder, "other tree");
    git(folder, "worktree", "add", "-q", tree, "-b", "other");
    put(tree, { "a.xml": wrong });
    git(tree, "add", "a.xml");
    expect(found(["--staged"], tree)).toEqual(["a.xml"]);
    expect(found(["--staged"])).toEqual([]);
    const index = join(git(tree, "rev-parse", "--absolute-git-dir").trim(), "index");
    expect(found(["--staged"], folder, environment({ GIT_INDEX_FILE: index }))).toEqual(["a.xml"]);
  });

  test.skipIf(process.platform === "win32")("keeps mistakes out of commits, as a hook of git alone", () => {
    initialise(folder);
    commit(folder, { "a.xml": right, "b.xml": right });
    const hook = `#!/bin/sh\nexec '${process.execPath}' '${bundledCommand}' --no-config --staged\n`;
    put(folder, { ".git/hooks/pre-commit": hook });
    chmodSync(join(folder, ".git/hooks/pre-commit"), 0o755);
    const commits = (...args: readonly string[]) => {
      const before = git(folder, "rev-parse", "HEAD");
      expect(() => git(folder, "commit", "-q", "-m", "change", ...args)).toThrow("Command failed");
      return git(folder, "rev-parse", "HEAD") !== before;
    };
    put(folder, { "a.xml": wrong, "b.xml": `${right}\n` });
    git(folder, "add", "a.xml");
    expect(commits()).toBe(false);
    expect(commits("-a")).toBe(false);
    // Of the two, only b.xml is committed, from an index of its own.
    git(folder, "commit", "-q", "-m", "change", "b.xml");
    expect(git(folder, "diff", "--cached", "--name-only").trim()).toBe("a.xml");
  });

  test("can be shown as a diff that repairs what is staged, and repairs no file", () => {
    initialise(folder);
    put(folder, { "a.xml": wrong });
    git(folder, "add", "a.xml");
    put(folder, { "a.xml": `${wrong}\n` });
    const { stdout, status } = runCommand(["--no-config", "--staged", "--diff"], { cwd: folder });
    expect(status).toBe(1);
    expect(stdout).toContain("-      <Format>csv</Format>\n+      <Format>CSV</Format>\n");
    expect(readFileSync(join(folder, "a.xml"), "utf8")).toBe(`${wrong}\n`);
    expect(run(["--staged", "--fix"])).toMatchObject({ status: 2, stderr: expect.stringContaining("--changed --fix") });
  });

  test("reads many and large files of the index", () => {
    initialise(folder);
    const padding = `<!--${" ".repeat(5_000_000)}-->`;
    const large = Object.fromEntries([1, 2, 3, 4, 5].map((i) => [`large-${i}.xml`, `${wrong}${padding}<!--${i}-->`]));
    put(folder, { ...large, "small.xml": wrong });
    git(folder, "add", "--all");
    expect(found(["--staged"])).toEqual([...Object.keys(large), "small.xml"]);
    const { stdout } = run(["--staged", "--max-size", "1KiB"]);
    expect(stdout.match(/ unreadable-file /g)).toHaveLength(5);
    expect(stdout).toContain("small.xml:8:15: error invalid-format");
  });
});

describe("--changed", () => {
  test("takes what differs from the last commit, and what is new", () => {
    initialise(folder);
    put(folder, { "a.xml": wrong });
    expect(found(["--changed"])).toEqual(["a.xml"]);
    commit(folder, { ".gitignore": "ignored.xml\n", "a.xml": wrong, "b.xml": wrong, "c.xml": wrong, "d.xml": wrong });
    expect(found(["--changed"])).toEqual([]);
    put(folder, { "b.xml": `${wrong}\n`, "new\nline ü.xml": wrong, "ignored.xml": wrong });
    renameSync(join(folder, "c.xml"), join(folder, "renamed.xml"));
    rmSync(join(folder, "d.xml"));
    expect(found(["--changed"])).toEqual(["b.xml", "new␊line ü.xml", "renamed.xml"]);
    git(folder, "add", "--all");
    expect(found(["--changed"])).toEqual(["b.xml", "new␊line ü.xml", "renamed.xml"]);
  });

  test("counts from where a branch left another one", () => {
    initialise(folder);
    commit(folder, { "a.xml": right, "b.xml": right });
    git(folder, "checkout", "-q", "-b", "topic");
    commit(folder, { "b.xml": wrong });
    git(folder, "checkout", "-q", "main");
    commit(folder, { "a.xml": wrong });
    git(folder, "checkout", "-q", "topic");
    put(folder, { "a.xml": right });
    expect(found(["--changed", "main"])).toEqual(["b.xml"]);
    expect(found(["--changed=main", "a.xml"])).toEqual([]);
    expect(found(["--changed", "HEAD~1", "."])).toEqual(["b.xml"]);
    expect(found(["--changed", "."])).toEqual([]);
    expect(run(["--changed", "mian"])).toMatchObject({
      stderr: expect.stringMatching(/^inventory-lint: --changed: there is no revision mian, and no such file\n/),
      status: 2,
    });
    expect(run(["--changed=--output=x"])).toMatchObject({ status: 2 });
  });

  test("minds neither other line ends nor another hash", () => {
    initialise(folder, "--object-format=sha256");
    commit(folder, { "a.xml": wrong, "b.xml": wrong });
    put(folder, { "a.xml": wrong.replaceAll("\n", "\r\n"), "b.xml": wrong.replace("daily", "other") });
    expect(found(["--changed"])).toEqual(["b.xml"]);
  });

  test("leaves what lies in other repositories to them", () => {
    initialise(folder);
    commit(folder, { "a.xml": wrong });
    const inner = temporaryFolder({ "inner.xml": wrong });
    initialise(inner);
    renameSync(inner, join(folder, "inner"));
    expect(found(["--changed"])).toEqual([]);
    expect(found(["--changed"], join(folder, "inner"))).toEqual(["inner.xml"]);
  });

  test("repairs what has changed, and nothing else", () => {
    initialise(folder);
    commit(folder, { "a.xml": wrong, "b.xml": right });
    put(folder, { "b.xml": wrong });
    expect(run(["--changed", "--fix"])).toEqual({ stdout: "", stderr: "", status: 0 });
    expect(readFileSync(join(folder, "a.xml"), "utf8")).toBe(wrong);
    expect(readFileSync(join(folder, "b.xml"), "utf8")).toBe(right);
  });
});
