// An extension for tests only: the files of one folder, which the server of the page serves below /files/, in the browser.
const vscode = require("vscode");

exports.activate = (context) => {
  const files = new URL("/files/", context.extensionUri.toString(true));
  const changes = new vscode.EventEmitter();
  const address = (uri) => new URL(uri.path.slice(1), files);

  const ask = async (uri, init) => {
    const answer = await fetch(address(uri), init);
    if (!answer.ok) throw vscode.FileSystemError.FileNotFound(uri);
    return answer;
  };
  const provider = {
    onDidChangeFile: changes.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: async (uri) => {
      const { isFolder, size } = await (await ask(uri, { method: "OPTIONS" })).json();
      const type = isFolder ? vscode.FileType.Directory : vscode.FileType.File;
      return { type, ctime: 0, mtime: Date.now(), size };
    },
    readDirectory: async (uri) => {
      const { names } = await (await ask(uri, { method: "OPTIONS" })).json();
      return names.map((name) => [name, vscode.FileType.File]);
    },
    readFile: async (uri) => new Uint8Array(await (await ask(uri)).arrayBuffer()),
    writeFile: async (uri, body) => {
      await ask(uri, { method: "PUT", body });
      changes.fire([{ type: vscode.FileChangeType.Changed, uri }]);
    },
    createDirectory: refuse,
    delete: refuse,
    rename: refuse,
  };
  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider("served", provider, { isCaseSensitive: true }),
  );
};

function refuse(uri) {
  throw vscode.FileSystemError.NoPermissions(uri);
}
