import type { Unreadable } from "@inventory-lint/config/node";
import type { Found } from "./find-files.ts";

/**
 * Gives the bytes of a file by its name, valid until the next call. `isRegular` where a look at the directory has told
 * so.
 */
export type ReadFile = (name: string, maxSize: number, isRegular: boolean) => Buffer | Unreadable;

/** Gives the first bytes of a file by its name. */
export type ReadBeginning = (name: string) => Uint8Array | Unreadable;

/** Gives the text of a policy by the path of its file; undefined where that on the disk counts. */
export type PolicyText = (path: string) => string | undefined;

/** The files of a run, and how they are read: from the disk, or what git has of them. */
export interface Selected extends Found {
  readonly read: ReadFile;
  /** The same, of files that are too large for that. */
  readonly readBeginning: ReadBeginning;
  /** What git has of a policy that documents are judged by; without it the disk counts. */
  readonly policyText?: PolicyText;
}
