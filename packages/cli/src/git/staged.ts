import { join, relative, sep } from "node:path";
import { slashed } from "@inventory-lint/config";
import { isIgnored, MAX_POLICY_SIZE } from "@inventory-lint/config/node";
import { decode, languageOf } from "@inventory-lint/core/internal";
import type { FindOptions } from "../files/find-files.ts";
import { gitIgnoring, levelOf } from "../files/git-ignored.ts";
import type { PolicyText, ReadBeginning, ReadFile, Selected } from "../files/selected.ts";
import { notice } from "../terminal/output.ts";
import { Blobs } from "./blobs.ts";
import { openRepository, type Repository, stagedFile, stagedFiles } from "./repository.ts";
import { scopeOf } from "./scope.ts";

/**
 * Finds the staged files that the inputs mean and that a run over the inputs would look at, with the content that a commit
 * would take, whatever the working tree holds meanwhile.
 */
export function findStaged(inputs: readonly string[], { gitIgnore, ignorePatterns }: FindOptions): Selected {
  const repository = openRepository("--staged");
  const scope = scopeOf(inputs);
  const isGitIgnored = gitIgnore ? gitIgnoring(notice) : () => false;
  const ignored = ignorePatterns.length > 0 ? levelOf(ignorePatterns) : undefined;
  const ids = new Map<string, string>();
  const files: { name: string; named: boolean; isRegular: boolean }[] = [];
  for (const { path, id } of stagedFiles(repository)) {
    const absolute = join(repository.root, path);
    const meaning = scope.meaning(absolute);
    const name = slashed(relative(process.cwd(), absolute), sep);
    if (!meaning || isIgnored(slashed(absolute, sep), ignored)) continue;
    const isWanted = languageOf(path) !== undefined && !isBelowModules(name) && !isGitIgnored(name);
    if (meaning !== "named" && !isWanted) continue;
    ids.set(name, id);
    files.push({ name, named: meaning === "named", isRegular: true });
  }
  const blobs = new Blobs(repository.git, [...ids.values()]);
  const read: ReadFile = (name, maxSize) => blobs.read(ids.get(name) ?? "", maxSize);
  const readBeginning: ReadBeginning = (name) => blobs.readBeginning(ids.get(name) ?? "");
  const missing = scope.missing().map((input) => `no such file, staged or not: ${input}`);
  return { files, missing, read, readBeginning, policyText: stagedPolicies(repository) };
}

/** Reads policies from the index; what is in conflict, or not there, counts as it is on the disk. */
function stagedPolicies(repository: Repository): PolicyText {
  const known = new Map<string, string | undefined>();
  return (path) => {
    if (!known.has(path)) {
      const id = stagedFile(repository, path);
      const bytes = id === undefined ? undefined : new Blobs(repository.git, [id]).read(id, MAX_POLICY_SIZE);
      known.set(path, bytes instanceof Uint8Array ? decode(bytes).text : undefined);
    }
    return known.get(path);
  };
}

function isBelowModules(name: string): boolean {
  return name.split("/").includes("node_modules");
}
