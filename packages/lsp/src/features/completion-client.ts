import type { ClientCapabilities } from "vscode-languageserver";
import { InsertTextMode } from "vscode-languageserver";
import { type Markup, markupFor } from "./hover-markup.ts";

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
