import type { ConfigHost } from "@inventory-lint/config";
import type { PolicyFile, PolicyKind, Sibling } from "@inventory-lint/core/internal";

/** Why a file is not linted: a message of the rule `unreadable-file`. */
export interface Unreadable {
  readonly messageId: string;
  readonly data: Readonly<Record<string, string>>;
}

/** The files below the folders of a workspace. */
export interface WorkspaceFiles {
  /** Absolute paths of the files that may be ours, in the order in which the command line lints them. */
  list(folder: string): Promise<readonly string[]>;
  /** The bytes are valid until the next call. Undefined where the file cannot be read and nothing is to be said of it. */
  read(path: string): Uint8Array | Unreadable | undefined;
  /**
   * The other files of the Terraform module that a file is a part of, by their paths; undefined for other files. `opened`:
   * the text of one as it is in the editor.
   */
  siblings?(path: string, opened: (path: string) => string | undefined): readonly Sibling[] | undefined;
  /** The policy that lies beside a document; undefined where there is none. */
  policyBeside?(path: string, kind: PolicyKind): PolicyFile | undefined;
  isSameFile(path: string, other: string): boolean;
}

/** What the server has around it: a machine, or a browser. */
export interface ServerHost {
  readonly version: string;
  /** Where configurations are. */
  readonly config: ConfigHost;
  /** Undefined where only open documents can be linted. */
  readonly files: WorkspaceFiles | undefined;
  /** The path of a document that is a file; undefined for others, such as one that was never saved. */
  toPath(uri: string): string | undefined;
  toUri(path: string): string;
  /** Takes files that the client sends, where the server sees none; true where there were some. */
  take?(params: unknown): boolean;
}

/** Texts longer than this are not linted, as on the command line; UTF-16 units, which stand for at least as many bytes. */
export const MAX_LENGTH = 64 * 1024 * 1024;
