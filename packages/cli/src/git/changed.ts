import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { slashed } from "@inventory-lint/config";
import { type FoundFile, readFile } from "@inventory-lint/config/node";
import { UsageError } from "../args/usage-error.ts";
import { isBelow } from "../files/shown-path.ts";
import { commitOf, filesOfCommit, openRepository, type Repository } from "./repository.ts";

/**
 * The files that differ from a revision, or that it does not have. Their contents are compared here: git itself would
 * start the filters that a repository's configuration names, to see what it would store. Where such a filter changes
 * what is stored, a file may count as changed that is not: one too many is linted, never one too few.
 */
export function onlyChanged(files: readonly FoundFile[], revision: string, maxSize: number): FoundFile[] {
  const repository = openRepository("--changed");
  const { root } = repository;
  const before = new Map(commitBefore(repository, revision).map(({ path, id }) => [path, id]));
  const isForeign = foreignFolders(root);
  return files.filter(({ name }) => {
    const path = relative(root, resolve(name));
    if (!isBelow(path) || isForeign(dirname(resolve(name)))) return false;
    const id = before.get(slashed(path, sep));
    return id === undefined || !isContent(id, name, maxSize);
  });
}

function commitBefore(repository: Repository, revision: string) {
  const commit = commitOf(repository, revision);
  // A repository without a commit: everything in it is new.
  if (commit === undefined && revision === "HEAD") return [];
  if (commit === undefined) throw new UsageError(`--changed: there is no revision ${revision}, and no such file`);
  // What others changed there since the two parted is not ours. A shallow clone may not know where they did.
  const common = repository.git.line(["merge-base", commit, "HEAD"]);
  return filesOfCommit(repository, common ?? commit);
}

/** Whether a file holds what git stores under a name, as it is or with the line ends of Windows. */
function isContent(id: string, name: string, maxSize: number): boolean {
  const bytes = readFile(name, maxSize, false);
  if (!(bytes instanceof Uint8Array)) return false;
  if (blobId(bytes, id.length) === id) return true;
  return (
    bytes.includes("\r\n") &&
    blobId(Buffer.from(bytes.toString("latin1").replaceAll("\r\n", "\n"), "latin1"), id.length) === id
  );
}

function blobId(bytes: Uint8Array, digits: number): string {
  return createHash(digits === 64 ? "sha256" : "sha1")
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest("hex");
}

/** Tells folders of other repositories inside of this one, such as submodules: what changes there is theirs. */
function foreignFolders(root: string): (folder: string) => boolean {
  const known = new Map<string, boolean>([[root, false]]);
  const isForeign = (folder: string): boolean => {
    const answer =
      known.get(folder) ??
      (existsSync(join(folder, ".git")) || (dirname(folder) !== folder && isForeign(dirname(folder))));
    known.set(folder, answer);
    return answer;
  };
  return isForeign;
}
