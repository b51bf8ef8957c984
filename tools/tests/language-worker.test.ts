import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cacheDir, root } from "../lib/paths.mjs";

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

interface Diagnostics {
  readonly uri: string;
  readonly diagnostics: readonly { readonly code: string; readonly severity: number }[];
}

let folder: string;
let serveWorker: (port: MessagePort, version: string) => unknown;

beforeAll(async () => {
  folder = mkdtempSync(join(cacheDir, "worker-"));
  const outfile = join(folder, "worker.mjs");
  // For a browser: whatever Node alone has would end this.
  await build({
    absWorkingDir: root,
    entryPoints: ["packages/lsp/src/browser.ts"],
    outfile,
    bundle: true,
    platform: "browser",
    format: "esm",
    conditions: ["inventory-lint-source"],
    logLevel: "warning",
  });
  ({ serveWorker } = await import(pathToFileURL(outfile).href));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A page that talks to the worker. */
class Page {
  readonly #port: MessagePort;
  readonly #came: Message[] = [];
  #wake: () => void = () => undefined;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    serveWorker(port2, "1.2.3");
    this.#port = port1;
    port1.on("message", (message: Message) => {
      this.#came.push(message);
      this.#wake();
    });
  }

  send(message: object): void {
    this.#port.postMessage({ jsonrpc: "2.0", ...message });
  }

  async next(isMeant: (message: Message) => boolean): Promise<Message> {
    for (;;) {
      const at = this.#came.findIndex(isMeant);
      const [found] = at < 0 ? [] : this.#came.splice(at, 1);
      if (found) return found;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  async diagnosticsOf(uri: string): Promise<Diagnostics["diagnostics"]> {
    const isMeant = ({ method, params }: Message): boolean =>
      method === "textDocument/publishDiagnostics" && (params as Diagnostics).uri === uri;
    return ((await this.next(isMeant)).params as Diagnostics).diagnostics;
  }

  close(): void {
    this.#port.close();
  }
}

test("a worker serves its page, with configurations that the page sends", async () => {
  const page = new Page();
  try {
    const uri = "vscode-vfs://github/acme/media/inventory/daily.xml";
    const workspaceFolders = [{ uri: "vscode-vfs://github/acme/media", name: "media" }];
    page.send({
      id: 1,
      method: "initialize",
      params: { processId: null, rootUri: null, capabilities: {}, workspaceFolders },
    });
    const { result } = await page.next(({ id }) => id === 1);
    expect(result).toMatchObject({ serverInfo: { name: "inventory-lint", version: "1.2.3" } });
    page.send({ method: "initialized", params: {} });
    const text = `<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Id>acme</Id>
<IsEnabled>true</IsEnabled><Destination><S3BucketDestination><Format>Avro</Format><AccountId>210987654321</AccountId>
<Bucket>arn:aws:s3:::acme-reports</Bucket></S3BucketDestination></Destination><Schedule><Frequency>Daily</Frequency>
</Schedule><IncludedObjectVersions>Current</IncludedObjectVersions></InventoryConfiguration>`;
    page.send({
      method: "textDocument/didOpen",
      params: { textDocument: { uri, languageId: "xml", version: 1, text } },
    });
    expect(await page.diagnosticsOf(uri)).toMatchObject([{ code: "invalid-format", severity: 1 }]);

    const config = "vscode-vfs://github/acme/media/inventory-lint.config.yaml";
    const sendConfig = (content: string | null): void =>
      page.send({ method: "inventory-lint/files", params: { files: [{ uri: config, text: content }] } });
    sendConfig("rules: { invalid-format: info }\nfoo: 1\n");
    expect(await page.diagnosticsOf(uri)).toMatchObject([{ code: "invalid-format", severity: 3 }]);
    expect(await page.diagnosticsOf(config)).toMatchObject([{ code: "invalid-configuration" }]);
    sendConfig(null);
    expect(await page.diagnosticsOf(uri)).toMatchObject([{ code: "invalid-format", severity: 1 }]);
    expect(await page.diagnosticsOf(config)).toEqual([]);

    page.send({ method: "inventory-lint/files", params: { files: [{ uri: 1 }, null, { uri: "x", text: 2 }] } });
    page.send({ id: 2, method: "shutdown" });
    expect(await page.next(({ id }) => id === 2)).toMatchObject({ result: null });
  } finally {
    page.close();
  }
});
