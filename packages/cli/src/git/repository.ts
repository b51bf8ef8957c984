import { realpathSync } from "node:fs";
import { nameOf } from "@inventory-lint/config/node";
import { UsageError } from "../args/usage-error.ts";
import { Git } from "./run-git.ts";

/** A working tree with its repository. */
export interface Repository {
  readonly git: Git;
  /** Absolute path of the working tree's root. */
  readonly root: string;
}

/** A file of a commit or of the index. */
export interface GitFile {
  /** Relative to the root, with slashes. */
  readonly path: string;
  /** Name of the blob in hexadecimal: SHA-1 with 40 digits, SHA-256 with 64. */
  readonly id: string;
}

const REGULAR_FILE = /^100/;

/** The repository around the current directory. `option` is the one that asks for it. */
export function openRepository(option: string): Repository {
  const here = new Git(process.cwd());
  const outcome = here.try(["rev-parse", "--show-toplevel"]);
  if ("failure" in outcome) {
    const why = /not a git repository/.test(outcome.failure) ? "there is none here" : outcome.failure;
    throw new UsageError(`${option} needs a git repository with its files: ${why}`);
  }
  const root = realpathSync(outcome.output.toString("utf8").replace(/\r?\n$/, ""));
  // Lists are read at the root, so that no setting makes their paths relative to anything else.
  return { git: new Git(root), root };
}

/** The commit that a name stands for; undefined where it stands for none. */
export function commitOf({ git }: Repository, revision: string): string | undefined {
  return git.line(["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`]);
}

/** Regular files in the index that differ from the last commit. What is in conflict is not staged. */
export function stagedFiles(repository: Repository): GitFile[] {
  const { git } = repository;
  const base =
    commitOf(repository, "HEAD") ?? git.run(["hash-object", "-t", "tree", "--stdin"]).toString("utf8").trim();
  const args = ["diff-index", "--cached", "--raw", "-z", "--no-renames", "--no-abbrev", "--ignore-submodules=all"];
  const parts = partsOf(git.run([...args, "--no-ext-diff", base, "--"]));
  const files: GitFile[] = [];
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const [, mode = "", , id = "", status = ""] = (parts[i] ?? "").split(" ");
    if (REGULAR_FILE.test(mode) && status !== "U") files.push({ path: pathOf(parts[i + 1] ?? ""), id });
  }
  return files;
}

/** The blob of a regular file in the index, by its absolute path; undefined where there is none, or a conflict. */
export function stagedFile({ git }: Repository, path: string): string | undefined {
  const outcome = git.try(["--literal-pathspecs", "ls-files", "--stage", "-z", "--", path]);
  const entries = "output" in outcome ? partsOf(outcome.output) : [];
  return entries.map((entry) => /^100\d+ (\w+) 0\t/.exec(entry)?.[1]).find((id) => id !== undefined);
}

/** The regular files of a commit. */
export function filesOfCommit({ git }: Repository, commit: string): GitFile[] {
  const entries = partsOf(git.run(["ls-tree", "-r", "-z", "--full-tree", commit]));
  return entries.flatMap((entry) => {
    const [, mode = "", id = "", path = ""] = /^(\d+) \w+ (\w+)\t(.*)$/s.exec(entry) ?? [];
    return REGULAR_FILE.test(mode) ? [{ path: pathOf(path), id }] : [];
  });
}

/** What git has put NULs between, a character for each byte: paths may be in any encoding. */
function partsOf(output: Buffer): string[] {
  return output.toString("latin1").split("\0");
}

function pathOf(part: string): string {
  const bytes = Buffer.from(part, "latin1");
  const path = bytes.toString("utf8");
  return path.includes("\ufffd") ? nameOf(bytes) : path;
}
