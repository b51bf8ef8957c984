import { lstatSync, statSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { codeOf, nearestName, slashed } from "@inventory-lint/config";
import { type FoundFile, type IgnoreLevel, namesBehind, Walker } from "@inventory-lint/config/node";
import { languageOf } from "@inventory-lint/core/internal";
import { notice } from "../terminal/output.ts";
import { shownPath } from "./shown-path.ts";

export interface FindOptions {
  /** Whether .gitignore files count. */
  readonly gitIgnore: boolean;
  /** Patterns in the manner of .gitignore, relative to the current directory. */
  readonly ignorePatterns: readonly string[];
  /** Words that are commands when they stand first; for hints. */
  readonly commands: readonly string[];
}

export interface Found {
  readonly files: readonly FoundFile[];
  /** What the user named and does not exist, as sentences without a full stop. */
  readonly missing: readonly string[];
}

/** Finds the files that are meant by files, directories and globs, in this order, each once. */
export async function findFiles(inputs: readonly string[], options: FindOptions): Promise<Found> {
  const { ignorePatterns } = options;
  const ignored = ignorePatterns.length > 0 ? (await import("./git-ignored.ts")).levelOf(ignorePatterns) : undefined;
  const files: FoundFile[] = [];
  const missing: string[] = [];
  for (const input of inputs) {
    const kind = kindOf(input);
    if (kind === "directory") for (const file of await filesBelow(input, options, ignored)) files.push(file);
    else if (kind === "file") files.push({ name: shownName(input), named: true, isRegular: false });
    else if (isGlob(input)) {
      const matches = await matchesOf(input, options);
      if (typeof matches === "string") missing.push(matches);
      else for (const match of matches) files.push(match);
    } else if (!(await addBehind(input, files))) missing.push(`no such file: ${input}${hint(input, options.commands)}`);
  }
  const wanted = ignored ? (await import("./git-ignored.ts")).withoutIgnored(files, ignored) : files;
  return { files: inputs.length > 1 ? withoutRepetition(wanted) : wanted, missing };
}

/** Adds the files of a name that is no UTF-8: node has lost some of its bytes. False where there is none. */
async function addBehind(input: string, files: FoundFile[]): Promise<boolean> {
  const names = input.includes("\ufffd") ? await namesBehind(input) : [];
  for (const name of names) files.push({ name, named: true, isRegular: false });
  return names.length > 0;
}

/** What a name stands for; undefined for nothing at all. A link to nothing is a file that cannot be read. */
function kindOf(name: string): "directory" | "file" | undefined {
  try {
    return statSync(name).isDirectory() ? "directory" : "file";
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    if (code === "ENOTDIR" || code === "ENAMETOOLONG") return undefined;
    return code !== "ENOENT" || isLink(name) ? "file" : undefined;
  }
}

function isLink(name: string): boolean {
  return lstatSync(name, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

async function filesBelow(
  folder: string,
  { gitIgnore }: FindOptions,
  ignored: IgnoreLevel | undefined,
): Promise<readonly FoundFile[]> {
  const walker = new Walker({ gitIgnore, ignored, tell: tellOnce });
  await walker.walk(shownName(folder));
  await walker.followLinks();
  return walker.files;
}

const told = new Set<string>();

/** Several inputs may lead through one folder. */
function tellOnce(sentence: string): void {
  if (!told.has(sentence)) notice(sentence);
  told.add(sentence);
}

/** Whether a name that no file has is a pattern. */
export function isGlob(input: string): boolean {
  return /[*?[\]{}]|[!+@]\(/.test(input);
}

/** The files that a glob means, or why there is none. */
async function matchesOf(pattern: string, { gitIgnore }: FindOptions): Promise<readonly FoundFile[] | string> {
  const slashedPattern = slashed(pattern, sep);
  const { glob, globFault } = await import("./glob.ts");
  const fault = globFault(slashedPattern);
  if (fault) return `an input must be ${fault.expected}, not ${fault.found}`;
  const names = glob(slashedPattern);
  const files = names
    .filter((name) => languageOf(name) !== undefined)
    .map((name) => ({ name: shownName(name), named: false, isRegular: false }));
  if (names.length === 0) return `no file matches ${pattern}`;
  if (files.length === 0) return `no file named .xml, .json, .jsonc, .http or .rest matches ${pattern}`;
  if (!gitIgnore) return files;
  const { gitIgnoring } = await import("./git-ignored.ts");
  const isIgnored = gitIgnoring(tellOnce);
  const wanted = files.filter(({ name }) => !isIgnored(name));
  return wanted.length > 0
    ? wanted
    : `git ignores every file that matches ${pattern}; with --no-ignore they are linted`;
}

function withoutRepetition(files: readonly FoundFile[]): readonly FoundFile[] {
  const byPath = new Map<string, FoundFile>();
  for (const file of files) {
    const path = resolve(file.name);
    // A file that a directory brought may be named as well, and that counts for more.
    const known = byPath.get(path);
    if (!known || (file.named && !known.named)) byPath.set(path, file);
  }
  return [...byPath.values()];
}

/** Relative to the current directory where it lies below it, else as the user wrote it. */
function shownName(input: string): string {
  return relative("", input) === "" ? "." : shownPath(input);
}

function hint(input: string, commands: readonly string[]): string {
  const command = nearestName(input, commands);
  return command === undefined ? "" : `; did you mean the command ${command}?`;
}
