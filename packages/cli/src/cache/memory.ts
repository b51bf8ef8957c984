import type { FileSettings } from "@inventory-lint/config";
import type { Language } from "@inventory-lint/core";
import type { LintedFile } from "../file-result.ts";
import type { FoundFile } from "../files/found-file.ts";

/** What a look at a file came to, where it has nothing to do with other files. */
export type Outcome =
  | { readonly kind: "linted"; readonly result: LintedFile }
  /** A first look passed it. */
  | { readonly kind: "clean"; readonly language: Language }
  | { readonly kind: "not ours" };

/** A file with what a configuration says of it. */
export type LookedAt = Pick<FoundFile, "name" | "named"> & { readonly own: FileSettings | undefined };

/** What earlier looks at files came to. What is not certain to be so still is not known. */
export interface Memory {
  /** Of a file that was not read. */
  unread(file: LookedAt): Outcome | undefined;
  /** Of a file that holds these bytes, and that no first look passes. */
  read(file: LookedAt, bytes: Uint8Array): Outcome | undefined;
  /** Takes what came of a file: of the bytes for which it was asked last, or of a first look. */
  keep(file: LookedAt, outcome: Outcome): void;
}
