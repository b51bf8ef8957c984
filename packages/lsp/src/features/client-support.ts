import { type ClientCapabilities, InsertTextMode } from "vscode-languageserver";
import type { BesideOthers } from "../beside-others.ts";
import { type Markup, markupFor } from "./hover-markup.ts";

/** What a client can take, and what is around it, as far as features that repair and navigate ask. */
export interface ClientSupport {
  /** Edits that say which version of a document they are for. */
  readonly versionedEdits: boolean;
  /** Edits that make new files. */
  readonly newFiles: boolean;
  /** Whether there is a file at an address, as far as the server sees. */
  readonly isTaken?: (uri: string) => boolean;
  /** Code actions without their edit, which is asked for once the user has chosen. */
  readonly lazyEdits: boolean;
  /** Symbols within symbols. */
  readonly nestedSymbols: boolean;
}

/** Reads from the capabilities that a client sends with `initialize` what it can take. */
export function clientSupport({ textDocument, workspace }: ClientCapabilities): ClientSupport {
  const edit = workspace?.workspaceEdit;
  const action = textDocument?.codeAction;
  const versionedEdits = edit?.documentChanges === true;
  return {
    versionedEdits,
    newFiles: versionedEdits && edit?.resourceOperations?.includes("create") === true,
    lazyEdits: action?.dataSupport === true && action.resolveSupport?.properties.includes("edit") === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
  };
}

/** What a client can take, as far as completion asks. */
export interface CompletionClient {
  /** Places to fill in one after the other. */
  readonly snippets: boolean;
  /** Lines stay indented as they are sent; others indent those of a snippet like the line of the cursor. */
  readonly keepsIndent: boolean;
  readonly commitCharacters: boolean;
  readonly preselect: boolean;
  /** How documentation is written. */
  readonly markup: Markup;
  /** Undefined where nobody else is there. */
  readonly besideOthers?: BesideOthers;
}

/** Reads from the capabilities that a client sends with `initialize` what it can take. */
export function completionClient({ textDocument }: ClientCapabilities): CompletionClient {
  const item = textDocument?.completion?.completionItem;
  return {
    snippets: item?.snippetSupport === true,
    keepsIndent: item?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true,
    commitCharacters: item?.commitCharactersSupport === true,
    preselect: item?.preselectSupport === true,
    markup: markupFor(item?.documentationFormat),
  };
}
