import { mkdirSync, realpathSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { codeOf, reasonOf } from "@inventory-lint/config";
import { readSettingsFile } from "@inventory-lint/config/node";
import { decode, type JsonMember, type JsonValue, LineIndex, readJson } from "@inventory-lint/core/internal";
import { UsageError } from "../args/usage-error.ts";
import { shownPath } from "../files/shown-path.ts";
import { writeAtomically } from "../files/write-atomically.ts";

/** How many findings of each rule are left for later, by file: its path with slashes, relative to the suppressions. */
export type Counts = Map<string, Map<string, number>>;

/** Reads a file of suppressions: `{ "path": { "rule": { "count": 1 } } }`, as ESLint writes it. */
export function readSuppressions(path: string): Counts {
  const { text, problems: encodingProblems } = decode(bytesOf(path));
  const { root, problems } = readJson(text);
  const wrong = (what: string, offset: number): UsageError => {
    const { line, column } = new LineIndex(text).position(offset);
    return mistake(`${shownPath(path)}:${line}:${column}: ${what}`);
  };
  if (text.trim() === "") throw wrong("this file is empty; {} suppresses nothing", 0);
  const [problem] = [...encodingProblems, ...problems];
  if (problem || !root) throw wrong("this is no JSON", problem?.start ?? 0);

  const membersOf = (value: JsonValue | undefined, what: string, offset: number): readonly JsonMember[] => {
    if (value?.kind !== "object") throw wrong(`${what} must be an object`, value?.start ?? offset);
    const names = new Set<string>();
    for (const { name, nameStart } of value.members) {
      if (names.has(name)) throw wrong(`'${name}' stands here twice`, nameStart);
      names.add(name);
    }
    return value.members;
  };
  const countOf = ({ name, nameStart, value }: JsonMember): number => {
    for (const member of membersOf(value, `what is said of ${name}`, nameStart)) {
      if (member.name !== "count") throw wrong(`'${member.name}' is not known here, only "count"`, member.nameStart);
      const written = member.value;
      if (written?.kind === "number" && /^[1-9]\d{0,8}$/.test(written.value)) return Number(written.value);
      throw wrong("the count must be a whole number, 1 or more", written?.start ?? member.nameStart);
    }
    throw wrong(`${name} has no "count"`, nameStart);
  };
  return new Map(
    membersOf(root, "the whole", 0).map(({ name, nameStart, value }) => [
      name,
      new Map(membersOf(value, `what is said of ${name}`, nameStart).map((member) => [member.name, countOf(member)])),
    ]),
  );
}

/** Writes the file whole or not at all, sorted, so that a change of one count is a change of one line. */
export function writeSuppressions(path: string, counts: Counts): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const target = targetOf(path);
    writeAtomically(target, textOf(counts), { replaced: statSync(target, { throwIfNoEntry: false }) });
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    throw new UsageError(`the baseline cannot be written to ${path}: ${reasonOf(code)}`);
  }
}

function bytesOf(path: string): Uint8Array {
  try {
    return readSettingsFile(path);
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    throw mistake(`${shownPath(path)}: ${reasonOf(code)}`);
  }
}

/** Without its counts nobody knows what is new, so nothing is linted. */
function mistake(what: string): UsageError {
  return new UsageError(
    `the baseline cannot be read: ${what}; correct it, or remove the file and run --suppress-all again`,
  );
}

/** What a link leads to is replaced, not the link. */
function targetOf(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
    return join(realpathSync(dirname(path)), path.slice(dirname(path).length + 1));
  }
}

/** Written by hand: objects of JavaScript would put names that are numbers first. */
function textOf(counts: Counts): string {
  const files = sorted(counts).filter(([, rules]) => rules.size > 0);
  if (files.length === 0) return "{}\n";
  const blocks = files.map(([file, rules]) => {
    const lines = sorted(rules).map(([rule, count]) => `    ${JSON.stringify(rule)}: { "count": ${count} }`);
    return `  ${JSON.stringify(file)}: {\n${lines.join(",\n")}\n  }`;
  });
  return `{\n${blocks.join(",\n")}\n}\n`;
}

function sorted<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
