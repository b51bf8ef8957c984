import { fork, spawn } from "node:child_process";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  ShutdownRequest,
  SocketMessageReader,
  SocketMessageWriter,
  WorkspaceDiagnosticRequest,
} from "vscode-languageserver/node";
import { Client, codes, configuration, pulls, remove, repository, uriOf } from "./server-client.ts";

const bin = fileURLToPath(new URL("../dist/bin.js", import.meta.url));
const uri = "file:///acme/x.xml";
const mistaken = configuration({ format: "csv" });

let client: Client;
afterEach(() => client.end());

describe("the server goes on", () => {
  test("after messages that nobody should send", async () => {
    client = new Client();
    await client.start();
    const { connection } = client;
    await expect(connection.sendRequest("acme/unknown", {})).rejects.toThrow(/Unhandled method/);
    await connection.sendNotification("acme/unknown", { a: 1 });
    await connection.sendNotification("$/acme", []);
    await connection.sendNotification(DidChangeTextDocumentNotification.method, {});
    await connection.sendNotification(DidChangeTextDocumentNotification.method, {
      textDocument: { uri: "file:///never/opened.xml", version: 7 },
      contentChanges: [{ text: mistaken }],
    });
    await client.close("file:///never/opened.xml");
    await connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: "%%%", type: 9 }] });
    await connection.sendNotification("workspace/didChangeConfiguration", {});
    await client.open(uri, mistaken);
    expect(codes((await client.next(uri)).diagnostics)).toEqual(["invalid-format"]);
  });

  test("after questions that cannot be answered", async () => {
    client = new Client();
    await client.start();
    await client.open(uri, mistaken);
    await client.next(uri);
    const { connection } = client;
    const positions = [-1, 0.5, 4, 1e9].flatMap((line) => [-1, 0.5, 12, 1e9].map((character) => ({ line, character })));
    for (const position of positions) {
      await connection.sendRequest("textDocument/hover", { textDocument: { uri }, position });
      await connection.sendRequest("textDocument/completion", { textDocument: { uri }, position });
      const context = { diagnostics: [] };
      const range = { start: position, end: { line: 0, character: 0 } };
      await connection.sendRequest("textDocument/codeAction", { textDocument: { uri }, range, context });
    }
    const question = { textDocument: { uri: "file:///never/opened.xml" }, position: positions[0] };
    expect(await connection.sendRequest("textDocument/hover", question)).toBeNull();
    // What goes wrong over a document is logged, and answered with nothing.
    expect(await connection.sendRequest("textDocument/hover", { textDocument: { uri } })).toBeNull();
    expect(client.messages).toContainEqual(expect.stringMatching(/^inventory-lint failed \(file:.*x\.xml\): /));
    await expect(connection.sendRequest("textDocument/hover", {})).rejects.toThrow();
    await client.change(uri, 2, configuration());
    expect((await client.next(uri)).diagnostics).toEqual([]);
  });

  test("after a message that is no JSON", async () => {
    client = new Client();
    await client.start();
    client.process.stdin?.write("Content-Length: 5\r\n\r\n{oops");
    await client.open(uri, mistaken);
    expect(codes((await client.next(uri)).diagnostics)).toEqual(["invalid-format"]);
  });

  test("after documents without text or address, which harm only themselves", async () => {
    const folder = repository({ "a.xml": mistaken, "b.xml": mistaken });
    try {
      client = new Client();
      await client.start({ capabilities: pulls, folders: [folder], settings: { scope: "workspace" } });
      const [a, b] = [uriOf(`${folder}/a.xml`), uriOf(`${folder}/b.xml`)];
      const languageId = "xml";
      for (const textDocument of [{ uri: a, languageId, version: 1 }, { text: mistaken }, { uri: 7, text: 7 }, null]) {
        await client.connection.sendNotification("textDocument/didOpen", { textDocument });
      }
      const params = { previousResultIds: [] };
      const { items } = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, params);
      expect(items.map((item) => [item.uri, "items" in item && codes(item.items)])).toEqual([[b, ["invalid-format"]]]);
      expect(await client.pulled(a)).toEqual([]);
      await client.change(a, 2, mistaken);
      expect(codes(await client.pulled(a))).toEqual(["invalid-format"]);
    } finally {
      remove(folder);
    }
  });

  test("after edits at places that are not there, and versions that go back", async () => {
    client = new Client();
    await client.start();
    await client.open(uri, mistaken);
    await client.next(uri);
    const edit = (version: number, line: number, text: string): Promise<void> =>
      client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [{ range: { start: { line, character: 9999 }, end: { line: line + 9, character: 0 } }, text }],
      });
    await edit(5, 9999, "<!-- the end -->");
    expect(await client.next(uri)).toMatchObject({ version: 5, diagnostics: [{ code: "invalid-format" }] });
    await client.change(uri, 4, configuration());
    expect(await client.next(uri)).toEqual({ uri, version: 4, diagnostics: [] });
  });

  test("with the newest text, though edits come faster than they are linted", async () => {
    client = new Client();
    await client.start();
    await client.open(uri, mistaken);
    const sent: Promise<void>[] = [];
    for (let version = 2; version <= 200; version++) {
      sent.push(client.change(uri, version, version % 2 === 0 ? mistaken : configuration()));
    }
    await Promise.all([...sent, client.change(uri, 201, configuration({ format: "orc" }))]);
    for (;;) {
      const { version, diagnostics } = await client.next(uri);
      if (version !== 1)
        expect(codes(diagnostics)).toEqual(version === 201 || Number(version) % 2 === 0 ? ["invalid-format"] : []);
      if (version === 201) break;
    }
  });

  test("while the workspace is linted, and the client may end that", async () => {
    const files = Array.from({ length: 400 }, (_, i) => [`${i}.xml`, mistaken] as const);
    const folder = repository(Object.fromEntries(files));
    try {
      client = new Client();
      await client.start({ capabilities: pulls, folders: [folder], settings: { scope: "workspace" } });
      const all = client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
      const document = uriOf(`${folder}/7.xml`);
      await client.open(document, mistaken);
      await client.change(document, 2, configuration());
      expect(await client.pulled(document)).toEqual([]);
      const { items } = await all;
      expect(items).toHaveLength(399);
      expect((await client.pull(document)).kind).toBe("full");
    } finally {
      remove(folder);
    }
  });
});

test("what is closed is cleared, and what is opened again in another language is judged by that", async () => {
  client = new Client();
  await client.start();
  const document = "untitled:Untitled-1";
  await client.open(document, mistaken, "xml");
  expect(codes((await client.next()).diagnostics)).toEqual(["invalid-format"]);
  await client.close(document);
  expect(await client.next()).toEqual({ uri: document, diagnostics: [] });
  await client.open(document, mistaken, "json");
  expect(new Set(codes((await client.next()).diagnostics))).toEqual(new Set(["json-syntax"]));
});

test("a document that is too long is not linted, and that is told", async () => {
  client = new Client();
  await client.start();
  const long = `${mistaken}<!--${" ".repeat(64 * 1024 * 1024)}-->`;
  await client.open(uri, long);
  const { diagnostics } = await client.next(uri);
  expect(diagnostics).toMatchObject([{ code: "unreadable-file", message: expect.stringContaining("64 MiB") }]);
  await client.change(uri, 2, mistaken);
  expect(codes((await client.next(uri)).diagnostics)).toEqual(["invalid-format"]);
});

test("a directive that switches off nothing is shown as unnecessary, and every diagnostic leads to its rule", async () => {
  client = new Client();
  await client.start();
  await client.open(uri, configuration({ extra: "  <!-- inventory-lint-disable-next-line id-length -->\n" }));
  expect((await client.next()).diagnostics).toMatchObject([
    {
      code: "unused-directive",
      tags: [1],
      source: "inventory-lint",
      codeDescription: { href: expect.stringMatching(/\/unused-directive\.md$/) },
      data: { messageId: expect.any(String) },
    },
  ]);
});

describe("the server ends", () => {
  test("with 0 after shutdown and exit, also while the workspace is asked for", async () => {
    client = new Client();
    await client.start({ capabilities: pulls });
    const waits = client.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
      previousResultIds: [],
      partialResultToken: 1,
    });
    await client.connection.sendRequest(ShutdownRequest.type);
    expect(await waits).toEqual({ items: [] });
    await client.connection.sendNotification("exit");
    expect(await client.ended).toBe(0);
  });

  test("with 1 after exit without shutdown", async () => {
    client = new Client();
    await client.start();
    await client.connection.sendNotification("exit");
    expect(await client.ended).toBe(1);
  });

  test("when standard input ends", async () => {
    client = new Client();
    await client.start();
    client.process.stdin?.end();
    expect(await client.ended).toBe(1);
  });

  test("with 0 when standard input ends after shutdown", async () => {
    client = new Client();
    await client.start();
    await client.connection.sendRequest(ShutdownRequest.type);
    client.process.stdin?.end();
    expect(await client.ended).toBe(0);
  });

  test.each([
    ["Content-Length: many\r\n\r\n{}", "Content-Length value must be a number. Got many"],
    ["Content-Type: text/plain\r\n\r\n{}", "Header must provide a Content-Length property."],
    ["GET / HTTP/1.1\r\n\r\n", "Message header must separate key and value using ':'"],
    ['Content-Length: 2\r\n\r\n{"id": 1}\r\n\r\n', "Header must provide a Content-Length property."],
    ["Content-Length: 2\n\n{}", "The lines of a header end with CR and LF."],
    ['{"jsonrpc":"2.0"}\n', "The lines of a header end with CR and LF."],
  ])("with 1 and a sentence after %j", async (sent, reason) => {
    // Unused here, but ended like the others.
    client = new Client();
    const server = spawn(process.execPath, [bin, "--stdio"]);
    let said = "";
    server.stderr.on("data", (data: Buffer) => (said += data.toString()));
    const ended = new Promise((resolve) => server.once("close", resolve));
    server.stdin.write(sent);
    expect(await ended).toBe(1);
    expect(said).toBe(`inventory-lint: The client does not speak the Language Server Protocol: ${reason}\n`);
  });
});

test("a client can be reached by --node-ipc, and the server ends with it", async () => {
  // Unused here, but ended like the others.
  client = new Client();
  const server = fork(bin, ["--node-ipc"], { stdio: "inherit", execArgv: [] });
  try {
    const connection = createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
    connection.listen();
    const { serverInfo } = await connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      capabilities: {},
      workspaceFolders: null,
    });
    expect(serverInfo?.name).toBe("inventory-lint");
    const ended = new Promise((resolve) => server.once("exit", resolve));
    connection.dispose();
    server.disconnect();
    expect(await ended).toBe(1);
  } finally {
    server.kill("SIGKILL");
  }
});

test.each(["--socket", "--pipe"])("a client can be reached by %s", async (option) => {
  // Unused here, but ended like the others.
  client = new Client();
  const pipe = join(
    process.platform === "win32" ? "\\\\.\\pipe" : tmpdir(),
    `inventory-lint-${process.pid}-${Date.now()}`,
  );
  const listener = createServer();
  await new Promise<void>((resolve) =>
    option === "--pipe" ? listener.listen(pipe, resolve) : listener.listen(0, "127.0.0.1", resolve),
  );
  const address = listener.address();
  const where = typeof address === "object" && address ? address.port : pipe;
  const server = spawn(process.execPath, [bin, `${option}=${where}`], { stdio: "ignore" });
  try {
    const socket = await new Promise<import("node:net").Socket>((resolve) => listener.once("connection", resolve));
    const connection = createProtocolConnection(new SocketMessageReader(socket), new SocketMessageWriter(socket));
    connection.listen();
    const { serverInfo } = await connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      capabilities: {},
      workspaceFolders: null,
    });
    expect(serverInfo?.name).toBe("inventory-lint");
    const ended = new Promise((resolve) => server.once("exit", resolve));
    connection.dispose();
    socket.destroy();
    expect(await ended).toBe(1);
  } finally {
    server.kill("SIGKILL");
    listener.close();
  }
});
