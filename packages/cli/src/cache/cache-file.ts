import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { codeOf, reasonOf } from "../files/read-file.ts";
import { writeAtomically } from "../files/write-atomically.ts";

/** The first line of a cache; it is followed by the hash of the second, which is JSON. */
const MAGIC = "inventory-lint cache 1";

/** What a cache holds. */
export interface CacheContent {
  /** Of the program that wrote it. */
  readonly program: string;
  /** Results by key, as JSON gives them: not checked yet. */
  readonly results: Readonly<Record<string, unknown>>;
  /** Keys of results by absolute path of the file. */
  readonly files: Readonly<Record<string, string>>;
}

/** What stands at the place of the cache: something that can be used, nothing, or why it is of no use. */
export type ReadCache =
  | { readonly content: CacheContent | undefined }
  /** `isOurs`: it may be replaced. */
  | { readonly problem: string; readonly isOurs: boolean };

export function readCache(path: string): ReadCache {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    return code === "ENOENT" ? { content: undefined } : { problem: reasonOf(code), isOurs: false };
  }
  if (text === "") return { content: undefined };
  const [head = "", body = ""] = text.split("\n");
  if (!head.startsWith(`${MAGIC} `)) return { problem: "it is no cache of inventory-lint", isOurs: false };
  if (head !== headOf(body)) return { problem: "it is damaged", isOurs: true };
  const content = contentOf(JSON.parse(body));
  return content ? { content } : { problem: "it is damaged", isOurs: true };
}

/** Writes a cache whole or not at all, so that runs at the same time never see a part. Returns why it could not. */
export function writeCache(path: string, content: CacheContent): string | undefined {
  const body = JSON.stringify(content);
  try {
    mkdirSync(dirname(path), { recursive: true });
    return writeAtomically(path, `${headOf(body)}\n${body}\n`, { mode: 0o600 });
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    return reasonOf(code);
  }
}

function headOf(body: string): string {
  return `${MAGIC} ${createHash("sha256").update(body).digest("base64url")}`;
}

function contentOf(value: unknown): CacheContent | undefined {
  if (!isRecord(value) || typeof value.program !== "string") return undefined;
  const { program, results, files } = value;
  if (!isRecord(results) || !isRecord(files)) return undefined;
  if (!Object.values(files).every((key) => typeof key === "string")) return undefined;
  return { program, results, files: files as Record<string, string> };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
