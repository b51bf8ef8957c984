import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { activateWith } from "../extension.ts";

/** Where VS Code runs in a browser: the server is a worker, a new one at each start. */
export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, "dist", "web", "server.js").toString(true);
  const startWorker = async (): Promise<Worker> => new Worker(script, { name: "inventory-lint" });
  await activateWith(context, (options) => new LanguageClient("inventoryLint", "inventory-lint", startWorker, options));
}
