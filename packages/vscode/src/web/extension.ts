import { type ExtensionContext, Uri } from "vscode";
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from "vscode-languageclient/browser";
import { activateWith } from "../extension.ts";
import { sendConfigurationFiles } from "./configuration-files.ts";

/** Where VS Code runs in a browser: the server is a worker, a new one at each start. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, "dist", "web", "server.js").toString(true);
  const startWorker = async (): Promise<MessageTransports> => {
    // Not the worker itself: VS Code puts a class of its own in the place of Worker, which the client does not know.
    const worker = new Worker(script, { name: "inventory-lint" });
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  activateWith(context, (options) => {
    const client = new LanguageClient("inventoryLint", "inventory-lint", startWorker, options);
    context.subscriptions.push(sendConfigurationFiles(client));
    return client;
  });
}
