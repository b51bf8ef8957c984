import { join } from "node:path";
import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { activateWith } from "./extension.ts";

/** Where VS Code runs on a computer: the server is a process of its own. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath(join("dist", "server.cjs"));
  activateWith(
    context,
    (options) =>
      new LanguageClient("inventoryLint", "inventory-lint", { module, transport: TransportKind.ipc }, options),
  );
}
