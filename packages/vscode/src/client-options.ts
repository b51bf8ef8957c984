import { env, type LogOutputChannel, window, workspace } from "vscode";
import {
  DiagnosticPullMode,
  type ExecuteCommandSignature,
  type LanguageClientOptions,
  RevealOutputChannelOn,
} from "vscode-languageclient";
import type { DocumentFilter } from "./document-selector.ts";
import { serverCommands } from "./server-commands.ts";

export function clientOptions(
  documentSelector: DocumentFilter[],
  outputChannel: LogOutputChannel,
): LanguageClientOptions {
  return {
    documentSelector,
    outputChannel,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticPullOptions: {
      onChange: true,
      onSave: true,
      filter: (document, mode) => mode === DiagnosticPullMode.onType && runsOnSave(document.uri),
    },
    middleware: { executeCommand },
  };
}

function runsOnSave(uri: Parameters<typeof workspace.getConfiguration>[1]): boolean {
  return workspace.getConfiguration("inventoryLint", uri).get("run") === "onSave";
}

/** The server makes commands of the AWS CLI; only the editor has a clipboard. */
async function executeCommand(command: string, args: unknown[], next: ExecuteCommandSignature): Promise<unknown> {
  const answer: unknown = await next(command, args);
  if (command !== serverCommands.copyAsCliCommand) return answer;
  if (typeof answer !== "string") {
    void window.showInformationMessage("There is no configuration here that a command could be made of.");
    return answer;
  }
  await env.clipboard.writeText(answer);
  window.setStatusBarMessage("Copied as a command of the AWS CLI.", 5000);
  return answer;
}
