import { commands, window } from "vscode";
import { serverCommands } from "./server-commands.ts";

/** Copies the configuration that the cursor is in, or the only one, as a command of the AWS CLI. */
export async function copyAsCliCommand(): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const { line, character } = editor.selection.active;
  await commands.executeCommand(serverCommands.copyAsCliCommand, String(editor.document.uri), { line, character });
}
