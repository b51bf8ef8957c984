import {
  type CodeAction,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
} from "vscode-languageserver";
import type { Feature } from "../feature.ts";
import { clientSupport } from "./client-support.ts";
import { resolveCodeAction, unresolvedEdit } from "./code-action-edits.ts";
import { codeActionKinds, codeActions } from "./code-actions.ts";
import { commandTarget, copyAsCliCommand } from "./code-lens.ts";
import { commands } from "./commands.ts";
import { rulePage } from "./rule-page.ts";

/** Code actions, whose edits are made when one is chosen. */
export const serveCodeActions: Feature = ({ connection, client, about, isTaken }) => {
  const support = { ...clientSupport(client), isTaken };
  connection.onCodeAction(({ textDocument, range, context }) =>
    about(textDocument.uri, (document) => codeActions(document, { range, context }, support)),
  );
  connection.onCodeActionResolve(async (action): Promise<CodeAction> => {
    const uri = unresolvedEdit(action)?.uri;
    if (uri === undefined) return action;
    const resolved = await about(uri, (document) => resolveCodeAction(document, action, support));
    if (!resolved) throw new ResponseError(LSPErrorCodes.ContentModified, "The document has changed meanwhile.");
    return resolved;
  });
  return { codeActionProvider: { codeActionKinds: [...codeActionKinds], resolveProvider: support.lazyEdits } };
};

/** The commands of code actions and lenses. */
export const serveCommands: Feature = ({ connection, client, about }) => {
  connection.onExecuteCommand(async ({ command, arguments: given = [] }): Promise<unknown> => {
    if (command === commands.openRule) {
      const page = rulePage(given);
      if (page && client.window?.showDocument) await connection.window.showDocument(page);
      // The library's own function for this sends a request, which not every client answers.
      else if (page) await connection.sendNotification(ShowMessageNotification.method, told(page.uri));
    }
    if (command !== commands.copyAsCliCommand) return null;
    const target = commandTarget(given);
    return target ? about(target.uri, (document) => copyAsCliCommand(document, target.which) ?? null) : null;
  });
  return { executeCommandProvider: { commands: Object.values(commands) } };
};

function told(message: string) {
  return { type: MessageType.Info, message };
}
