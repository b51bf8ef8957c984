// A repository with what stands in the work tree, for those who are given our repository and not a package.
import { copyFileSync, cpSync, lstatSync, mkdirSync, readlinkSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { call } from "./external.mjs";
import { bundleDir, root } from "./paths.mjs";

/** What git reads of the user who runs it, or of a hook around it, must not count: signatures, names of branches. */
export const gitEnvironment = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"))),
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  ...{ GIT_AUTHOR_NAME: "test", GIT_AUTHOR_EMAIL: "test@example.com" },
  ...{ GIT_COMMITTER_NAME: "test", GIT_COMMITTER_EMAIL: "test@example.com" },
};

/**
 * Runs git in a folder and returns what it prints.
 * @param {string} cwd
 * @param {...string} args
 */
export function git(cwd, ...args) {
  return call("git", args, { cwd, env: gitEnvironment }).stdout;
}

/**
 * Copies every file that git knows or would take to a folder, as it is now.
 * @param {string} target
 */
export function copyWorkTree(target) {
  const names = git(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate");
  for (const name of names.split("\0").filter(Boolean)) {
    const from = join(root, name);
    const stats = lstatSync(from, { throwIfNoEntry: false });
    // Deleted, and that is not committed yet.
    if (!stats) continue;
    const to = join(target, name);
    mkdirSync(dirname(to), { recursive: true });
    if (stats.isSymbolicLink()) symlinkSync(readlinkSync(from), to);
    else copyFileSync(from, to);
  }
}

/**
 * A repository with one commit that has the work tree and the built command, and returns that commit.
 * @param {string} target a new folder
 */
export function copyRepository(target) {
  copyWorkTree(target);
  cpSync(bundleDir, join(target, "dist-bundle"), { recursive: true });
  git(target, "init", "--quiet");
  git(target, "add", "--force", "--all");
  git(target, "commit", "--quiet", "--message", "Everything");
  return git(target, "rev-parse", "HEAD").trim();
}
