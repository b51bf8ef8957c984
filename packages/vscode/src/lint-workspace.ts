import { ConfigurationTarget, commands, workspace } from "vscode";

/** Has the problems of every file of the workspace shown from now on, and shows them. */
export async function lintWorkspace(): Promise<void> {
  await workspace.getConfiguration("inventoryLint").update("scope", "workspace", ConfigurationTarget.Workspace);
  await commands.executeCommand("workbench.actions.view.problems");
}
