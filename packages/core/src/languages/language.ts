import type { Draft } from "../edits/drafts.ts";
import type { Style } from "../edits/layout.ts";
import type { Writer } from "../edits/writer.ts";
import type { PlaceAt } from "../syntax/place.ts";
import type { SyntaxRuleId } from "../syntax/problem.ts";
import type { Range, Tree, Value } from "../syntax/tree.ts";

/** The languages that we read. `jsonc` is JSON with comments and trailing commas. */
export type Language = "xml" | "json" | "jsonc" | "http" | "yaml" | "hcl";

/** What others need to know of a language and its files. */
export interface LanguageDescription {
  readonly id: Language;
  /** As people call it. */
  readonly title: string;
  /** Of file names, in lower case, with the dot; longer ones win. */
  readonly endings: readonly string[];
  /** The ids by which editors know its documents. */
  readonly editorIds: readonly string[];
  /** The rule that tells what its reader stumbles over. */
  readonly syntaxRule: SyntaxRuleId;
  /** What stands before each part of a text but the first, and how many parts are read: each takes memory. */
  readonly parts: { readonly sign: RegExp; readonly most: number };
  /** How comments are written; undefined where there are none. */
  readonly comment?: { readonly line?: string; readonly block?: readonly [start: string, end: string] };
}

/** A language is a reader and a writer. */
export interface LanguageDefinition extends LanguageDescription {
  /** Reads a text, or a span of one, without byte order mark. Never throws. */
  read(text: string, span?: Range): Tree;
  createWriter(text: string, tree: Tree): Writer;
  /** What stands at an offset of a tree that it has read, and how something is written there. */
  readonly placeAt?: PlaceAt;
  /** Reads a text as it stands between quotes: what it stands for where something is put into it, else undefined. */
  readTemplate?(text: string): Value | undefined;
  /** Writes a value as a text of its own, without a line end. */
  print?(draft: Draft, style: Style, indent?: string): string;
}
