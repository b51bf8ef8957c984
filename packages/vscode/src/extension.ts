import { type ExtensionContext, languages, type TextDocument, window, workspace } from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { clientOptions } from "./client-options.ts";
import { registerCommands } from "./commands.ts";
import { DescribedDocuments } from "./described-documents.ts";
import { documentSelector } from "./document-selector.ts";
import { isReasonToStart } from "./reason-to-start.ts";
import { Server } from "./server-life.ts";
import { ServerStatus } from "./server-status.ts";

/** Makes a client, not yet started, of a server that runs beside the editor or in a worker. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/**
 * What is the same wherever VS Code runs: the commands and the status are there at once, the server runs as soon as a
 * document or the workspace gives a reason. Most XML and JSON that is opened anywhere is none of ours.
 */
export function activateWith(context: ExtensionContext, createClient: CreateClient): void {
  const schemes = ["file", "untitled", ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)];
  const selector = documentSelector(schemes);
  const output = window.createOutputChannel("inventory-lint", { log: true });
  const client = createClient(clientOptions(selector, output, new DescribedDocuments(context, output)));
  const status = new ServerStatus(selector, client, String(context.extension.packageJSON.version));
  const server = new Server(client);
  context.subscriptions.push(output, status, client, ...registerCommands({ output, server }));

  const consider = (document: TextDocument): void => {
    if (server.isAskedFor || languages.match(selector, document) === 0) return;
    if (isReasonToStart(document)) void server.start();
  };
  context.subscriptions.push(
    workspace.onDidOpenTextDocument(consider),
    workspace.onDidChangeTextDocument(({ document }) => consider(document)),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("inventoryLint.scope") && isScopeWorkspace()) void server.start();
    }),
  );
  for (const document of workspace.textDocuments) consider(document);
  if (isScopeWorkspace()) void server.start();
  // Not waited for: commands wait until the extension is active, and some workspaces answer a search late or never.
  else
    hasConfigurationFile().then(
      (found) => (found ? server.start() : undefined),
      (error) => output.error(error),
    );
}

function isScopeWorkspace(): boolean {
  return workspace.getConfiguration("inventoryLint").get("scope") === "workspace";
}

async function hasConfigurationFile(): Promise<boolean> {
  const found = await workspace.findFiles("**/inventory-lint.config.{json,jsonc,yaml,yml}", "**/node_modules/**", 1);
  return found.length > 0;
}
