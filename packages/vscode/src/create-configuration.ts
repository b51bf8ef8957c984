import { newConfigName, newConfigText } from "@inventory-lint/config";
import { Uri, type WorkspaceFolder, window, workspace } from "vscode";

/** Without the address of a schema: the editor would load it and judge by it what our server judges already. */
const text = newConfigText.replace(/^ *"\$schema": .*\n\s*\n/m, "");

/** Writes a commented configuration into a folder of the workspace, unless there is one, and opens it. */
export async function createConfiguration(): Promise<void> {
  const folder = await chooseFolder();
  if (!folder) return;
  const existing = await configurationIn(folder.uri);
  const file = existing ?? Uri.joinPath(folder.uri, newConfigName);
  if (!existing) await workspace.fs.writeFile(file, new TextEncoder().encode(text));
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
