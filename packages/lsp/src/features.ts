import {
  type ClientCapabilities,
  type CodeAction,
  CodeLensRefreshRequest,
  type Connection,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  type ServerCapabilities,
  ShowMessageNotification,
} from "vscode-languageserver";
import { clientSupport, completionClient } from "./features/client-support.ts";
import { resolveCodeAction, unresolvedEdit } from "./features/code-action-edits.ts";
import { codeActionKinds, codeActions } from "./features/code-actions.ts";
import { codeLenses, commandTarget, copyAsCliCommand } from "./features/code-lens.ts";
import { commands, rulePage } from "./features/commands.ts";
import { completionsAt, completionTriggers } from "./features/completion.ts";
import { resolveCompletion } from "./features/completion-resolve.ts";
import { hoverAt } from "./features/hover.ts";
import { markupFor } from "./features/hover-markup.ts";
import { inlayHints } from "./features/inlay-hints.ts";
import { documentLinks } from "./features/links.ts";
import { definition, documentHighlights, references } from "./features/navigation.ts";
import { prepareRename, rename, renameFault } from "./features/rename.ts";
import { documentSymbols } from "./features/symbols.ts";
import type { InventoryDocument } from "./inventory-document.ts";
import type { ClientSettings } from "./settings.ts";

/** What features are given when a client connects. */
export interface FeatureContext {
  readonly connection: Connection;
  readonly client: ClientCapabilities;
  /** The settings of the client for a document. */
  settings(uri: string): Promise<ClientSettings>;
  /**
   * Answers a question about a document: null where we do not read it, and where the work fails, which is logged. No
   * feature takes the server down.
   */
  about<T>(uri: string, work: (document: InventoryDocument) => T | Promise<T>): Promise<T | null>;
  /** Whether there is a file at an address, or a document open, as far as the server sees. */
  isTaken(uri: string): boolean;
  /** Has something done after settings or configurations have changed; where it fails, that is logged. */
  afterReset(work: () => Promise<void>): void;
}

/** What the server can do besides telling what is wrong. */
export function featureCapabilities(client: ClientCapabilities): Partial<ServerCapabilities> {
  const { lazyEdits } = clientSupport(client);
  const prepareProvider = client.textDocument?.rename?.prepareSupport === true;
  return {
    codeActionProvider: { codeActionKinds: [...codeActionKinds], resolveProvider: lazyEdits },
    executeCommandProvider: { commands: Object.values(commands) },
    documentSymbolProvider: true,
    documentLinkProvider: {},
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: prepareProvider ? { prepareProvider } : true,
    inlayHintProvider: true,
    codeLensProvider: { resolveProvider: false },
    hoverProvider: true,
    completionProvider: { triggerCharacters: completionTriggers, resolveProvider: true },
  };
}

/** Answers the questions of all features on a connection. */
export function serveFeatures(context: FeatureContext): void {
  serveRepairs(context);
  serveCommands(context);
  serveNavigation(context);
  serveHints(context);
  serveKnowledge(context);
}

/** Code actions, whose edits are made when one is chosen. */
function serveRepairs({ connection, client, about, isTaken }: FeatureContext): void {
  const support = { ...clientSupport(client), isTaken };
  connection.onCodeAction(({ textDocument: { uri }, range, context }) =>
    about(uri, (document) => codeActions(document, { range, context }, support)),
  );
  connection.onCodeActionResolve(async (action): Promise<CodeAction> => {
    const uri = unresolvedEdit(action)?.uri;
    if (uri === undefined) return action;
    const resolved = await about(uri, (document) => resolveCodeAction(document, action, support));
    if (!resolved) throw new ResponseError(LSPErrorCodes.ContentModified, "The document has changed in the meantime.");
    return resolved;
  });
}

/** The commands of code actions and lenses. */
function serveCommands({ connection, client, about }: FeatureContext): void {
  connection.onExecuteCommand(async ({ command, arguments: given = [] }): Promise<unknown> => {
    if (command === commands.openRule) {
      const page = rulePage(given);
      if (page && client.window?.showDocument) await connection.window.showDocument(page);
      // The library's own function for this sends a request, which not every client answers.
      else if (page) {
        const message = { type: MessageType.Info, message: page.uri };
        await connection.sendNotification(ShowMessageNotification.method, message);
      }
    }
    const target = command === commands.copyAsCliCommand ? commandTarget(given) : undefined;
    return target ? about(target.uri, (document) => copyAsCliCommand(document, target.which) ?? null) : null;
  });
}

/** The outline, links, and ids with all their places: to go to, to mark, to rename. */
function serveNavigation({ connection, client, about }: FeatureContext): void {
  const support = clientSupport(client);
  connection.onDocumentSymbol(({ textDocument: { uri } }) =>
    about(uri, (document) => documentSymbols(document, support)),
  );
  connection.onDocumentLinks(({ textDocument: { uri } }) => about(uri, documentLinks));
  connection.onDefinition(({ textDocument: { uri }, position }) =>
    about(uri, (document) => definition(document, position) ?? null),
  );
  connection.onReferences(({ textDocument: { uri }, position, context }) =>
    about(uri, (document) => references(document, position, context.includeDeclaration)),
  );
  connection.onDocumentHighlight(({ textDocument: { uri }, position }) =>
    about(uri, (document) => documentHighlights(document, position)),
  );
  connection.onPrepareRename(({ textDocument: { uri }, position }) =>
    about(uri, (document) => prepareRename(document, position) ?? null),
  );
  connection.onRenameRequest(async ({ textDocument: { uri }, position, newName }) => {
    const answer = await about(
      uri,
      (document) => renameFault(document, newName) ?? rename(document, position, newName, support) ?? null,
    );
    if (typeof answer === "string") throw new ResponseError(LSPErrorCodes.RequestFailed, answer);
    return answer;
  });
}

/** Hints behind values, and lenses above configurations, unless the settings switch them off. */
function serveHints({ connection, client, settings, about, afterReset }: FeatureContext): void {
  connection.languages.inlayHint.on(async ({ textDocument: { uri }, range }) =>
    (await settings(uri)).inlayHints ? about(uri, (document) => inlayHints(document, range)) : null,
  );
  connection.onCodeLens(async ({ textDocument: { uri } }) =>
    (await settings(uri)).codeLens ? about(uri, codeLenses) : null,
  );
  if (client.workspace?.inlayHint?.refreshSupport) afterReset(() => connection.languages.inlayHint.refresh());
  if (client.workspace?.codeLens?.refreshSupport) {
    afterReset(() => connection.sendRequest(CodeLensRefreshRequest.type));
  }
}

/** What things mean, and what may be written. */
function serveKnowledge({ connection, client, settings, about }: FeatureContext): void {
  const markup = markupFor(client.textDocument?.hover?.contentFormat);
  connection.onHover(({ textDocument: { uri }, position }) =>
    about(uri, (document) => hoverAt(document, position, markup)),
  );
  const support = completionClient(client);
  connection.onCompletion(async ({ textDocument: { uri }, position, context }) => {
    const { besideOthers } = await settings(uri);
    return about(uri, (document) =>
      completionsAt(document, position, { ...support, besideOthers }, context?.triggerCharacter),
    );
  });
  connection.onCompletionResolve((item) => resolveCompletion(item, support));
}
