import { type CodeLens, commands, window } from "vscode";
import { serverCommands } from "./server-commands.ts";

/** Copies the configuration that the cursor is in, or the first one, as a command of the AWS CLI. */
export async function copyAsCliCommand(): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const { document, selection } = editor;
  const lenses = await commands.executeCommand<CodeLens[]>("vscode.executeCodeLensProvider", document.uri, 100);
  const ours = lenses.filter(({ command }) => command?.command === serverCommands.copyAsCliCommand);
  const above = ours.filter(({ range }) => range.start.isBeforeOrEqual(selection.active));
  const [uri, index] = (above.at(-1) ?? ours[0])?.command?.arguments ?? [document.uri.toString(), 0];
  await commands.executeCommand(serverCommands.copyAsCliCommand, uri, index);
}
