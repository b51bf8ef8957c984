import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import {
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";

const bin = fileURLToPath(new URL("../dist/bin.js", import.meta.url));
const uri = "file:///acme/daily.inventory.xml";
const broken = [
  '<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">',
  "  <Id>acme-daily</Id>",
  "  <IsEnabled>true</IsEnabled>",
  "  <Destination><S3BucketDestination>",
  "    <Format>csv</Format><AccountId>210987654321</AccountId><Bucket>arn:aws:s3:::acme-reports</Bucket>",
  "  </S3BucketDestination></Destination>",
  "  <Schedule><Frequency>Daily</Frequency></Schedule>",
  "  <IncludedObjectVersions>Current</IncludedObjectVersions>",
  "</InventoryConfiguration>",
].join("\n");

/** A client of the built server over standard input and output. */
class Client {
  readonly process: ChildProcess = spawn(process.execPath, [bin, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  readonly connection: ProtocolConnection;
  readonly #published: PublishDiagnosticsParams[] = [];
  #wake: (() => void) | undefined;

  constructor() {
    const { stdin, stdout } = this.process;
    if (!stdin || !stdout) throw new Error("The server has no pipes.");
    this.connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.#published.push(params);
      this.#wake?.();
    });
    this.connection.listen();
  }

  async start(): Promise<void> {
    await this.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
  }

  /** The next published diagnostics. */
  async next(): Promise<PublishDiagnosticsParams> {
    while (this.#published.length === 0) await new Promise<void>((resolve) => (this.#wake = resolve));
    const first = this.#published.shift();
    if (!first) throw new Error("Nothing was published.");
    return first;
  }

  async open(document: string, languageId: string, text: string): Promise<Diagnostic[]> {
    const textDocument = { uri: document, languageId, version: 1, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    return (await this.next()).diagnostics;
  }
}

describe("the built server", () => {
  let client: Client;
  afterEach(() => {
    client.connection.dispose();
    client.process.kill();
  });

  it("publishes what is wrong, follows edits, and clears on close", async () => {
    client = new Client();
    await client.start();
    const [first, ...others] = await client.open(uri, "xml", broken);
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      range: { start: { line: 4, character: 12 }, end: { line: 4, character: 15 } },
      severity: 1,
      code: "invalid-format",
      source: "inventory-lint",
    });
    expect(first?.codeDescription?.href).toMatch(/\/invalid-format\.md$/);
    expect(first?.message).toContain("400 MalformedXML");

    await client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start: { line: 4, character: 12 }, end: { line: 4, character: 15 } }, text: "ORC" }],
    });
    expect(await client.next()).toEqual({ uri, version: 2, diagnostics: [] });

    await client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    expect(await client.next()).toEqual({ uri, diagnostics: [] });
  });

  it("says nothing of documents that are not ours, and survives half-typed ones", async () => {
    client = new Client();
    await client.start();
    expect(await client.open("file:///acme/pom.xml", "xml", "<project><a></project>")).toEqual([]);
    for (let length = 0; length < broken.length; length += 37) {
      await client.open(`file:///acme/half-${length}.xml`, "xml", broken.slice(0, length));
    }
    expect((await client.open("untitled:Untitled-1", "plaintext", broken)).map(({ code }) => code)).toEqual([
      "invalid-format",
    ]);
  });

  it("ends with 0 after shutdown and exit", async () => {
    client = new Client();
    await client.start();
    const ended = new Promise((resolve) => client.process.once("exit", resolve));
    await client.connection.sendRequest(ShutdownRequest.type);
    await client.connection.sendNotification("exit");
    expect(await ended).toBe(0);
  });
});
