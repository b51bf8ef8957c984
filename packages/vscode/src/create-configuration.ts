import { newConfigName, newConfigText } from "@inventory-lint/config";
import { Uri, type WorkspaceFolder, window, workspace } from "vscode";

/** Writes a commented configuration into a folder of the workspace, unless there is one, and opens it. */
export async function createConfiguration(): Promise<void> {
  const folder = await chooseFolder();
  if (!folder) return;
  const existing = await configurationIn(folder.uri);
  const file = existing ?? Uri.joinPath(folder.uri, newConfigName);
  if (!existing) await workspace.fs.writeFile(file, new TextEncoder().encode(newConfigText));
  await window.showTextDocument(file);
}

async function chooseFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  return folders.length > 1 ? await window.showWorkspaceFolderPick() : folders[0];
}

async function configurationIn(folder: Uri): Promise<Uri | undefined> {
  const entries = await workspace.fs.readDirectory(folder);
  const name = entries
    .map(([entry]) => entry)
    .find((entry) => /^inventory-lint\.config\.(?:jsonc?|ya?ml)$/.test(entry));
  return name === undefined ? undefined : Uri.joinPath(folder, name);
}
