import { configNames } from "@inventory-lint/config";
import { Disposable, FileSystemError, type TextDocument, Uri, workspace } from "vscode";
import { type BaseLanguageClient, State } from "vscode-languageclient";

const NAMES: readonly string[] = [...configNames, "package.json"];
/** What a server in a worker is told of files that it cannot read itself; their text is null once they are gone. */
const NOTIFICATION = "inventory-lint/files";

/**
 * Sends the server the configuration files beside and above each document that is open, up to its workspace folder, and
 * again when one changes.
 */
export function sendConfigurationFiles(client: BaseLanguageClient): Disposable {
  /** Folders that have been looked into, by address; a server that starts anew has been sent nothing. */
  const known = new Set<string>();

  const send = async (files: readonly { readonly uri: Uri; readonly text: string | null }[]): Promise<void> => {
    if (files.length === 0 || !client.isRunning()) return;
    const sent = files.map(({ uri, text }) => ({ uri: client.code2ProtocolConverter.asUri(uri), text }));
    await client.sendNotification(NOTIFICATION, { files: sent });
  };
  const sendFor = async (document: TextDocument): Promise<void> => {
    if (!client.isRunning()) return;
    const folders = foldersAbove(document.uri).filter((folder) => !known.has(String(folder)));
    for (const folder of folders) known.add(String(folder));
    const uris = (await Promise.all(folders.map(configurationsIn))).flat();
    await send(await Promise.all(uris.map(async (uri) => ({ uri, text: await textOf(uri) }))));
  };
  const sendForAll = async (state: State): Promise<void> => {
    known.clear();
    if (state === State.Running) await Promise.all(workspace.textDocuments.map(sendFor));
  };

  const watcher = workspace.createFileSystemWatcher(`**/{${NAMES.join(",")}}`);
  const resend = async (uri: Uri): Promise<void> => send([{ uri, text: await textOf(uri) }]);
  return Disposable.from(
    watcher,
    watcher.onDidCreate(resend),
    watcher.onDidChange(resend),
    watcher.onDidDelete(resend),
    workspace.onDidOpenTextDocument(sendFor),
    client.onDidChangeState(({ newState }) => sendForAll(newState)),
  );
}

/** The folder of a document and those above it, up to the workspace folder; none for a document outside. */
function foldersAbove(uri: Uri): Uri[] {
  const root = workspace.getWorkspaceFolder(uri)?.uri;
  if (!root) return [];
  const folders: Uri[] = [];
  for (let folder = Uri.joinPath(uri, ".."); folder.path.startsWith(root.path); folder = Uri.joinPath(folder, "..")) {
    folders.push(folder);
    if (folder.path === root.path || folder.path === "/") break;
  }
  return folders;
}

async function configurationsIn(folder: Uri): Promise<Uri[]> {
  const entries = (await unlessMissing(workspace.fs.readDirectory(folder))) ?? [];
  return entries.filter(([name]) => NAMES.includes(name)).map(([name]) => Uri.joinPath(folder, name));
}

async function textOf(uri: Uri): Promise<string | null> {
  const bytes = await unlessMissing(workspace.fs.readFile(uri));
  return bytes ? new TextDecoder().decode(bytes) : null;
}

/** What is read, or undefined where it is not there or not to be read; the server then goes without. */
async function unlessMissing<T>(reading: Thenable<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof FileSystemError) return undefined;
    throw error;
  }
}
