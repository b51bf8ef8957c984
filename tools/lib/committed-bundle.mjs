// dist-bundle/ is committed, since pre-commit and GitHub use a repository as it is: it must be what its sources give.
import { spawnSync } from "node:child_process";
import { basename } from "node:path";
import { bundleDir, root } from "./paths.mjs";

const folder = basename(bundleDir);

/**
 * What git prints, or undefined where this is no repository, such as in an unpacked archive.
 * @param {readonly string[]} args
 */
function git(args) {
  const { status, stdout } = spawnSync("git", args, { cwd: root, encoding: "utf8" });
  return status === 0 ? stdout : undefined;
}

/**
 * What to do about a bundle, made anew, that is another than the committed one. Undefined where they are the same, and
 * where none is committed. `mayWait` while sources are changed, too: both belong in one commit.
 * @returns {{ sentence: string, mayWait: boolean } | undefined}
 */
export function staleBundle() {
  if (!git(["ls-files", "--", folder])) return undefined;
  // Files that are ignored too: a new part of the bundle must not be forgotten.
  const changes = git(["status", "--porcelain", "--untracked-files=all", "--ignored=matching", "--", folder]);
  if (!changes) return undefined;
  const sentence = `${folder}/ is not what its sources give. Renew it, and commit it with them: npm run compile\n${changes}`;
  return { sentence, mayWait: git(["status", "--porcelain", "--", ".", `:!${folder}`]) !== "" };
}
