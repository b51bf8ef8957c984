import { spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeAll, expect, test } from "vitest";
import { bundledCommand, ensureBundle, runCommand } from "./bundle.ts";
import { removeFolder, temporaryFolder } from "./files/temporary-folder.ts";

let folder = "";
beforeAll(ensureBundle);
afterEach(() => removeFolder(folder));

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly diagnostics: readonly { readonly code: string; readonly severity: number }[] };
}

/** The messages in what a server has written so far. */
function messagesIn(bytes: Buffer): Message[] {
  const messages: Message[] = [];
  for (let at = 0; ; ) {
    const header = /^Content-Length: (\d+)\r\n\r\n/.exec(bytes.toString("latin1", at, at + 100));
    const end = at + (header?.[0].length ?? 0) + Number(header?.[1]);
    if (!header || bytes.length < end) return messages;
    messages.push(JSON.parse(bytes.toString("utf8", at + header[0].length, end)));
    at = end;
  }
}

test("the command serves an editor, with configurations of every language, and ends with it", async () => {
  folder = temporaryFolder({ "inventory-lint.config.yaml": "rules: { invalid-format: info }\n", ".git/HEAD": "" });
  const server = spawn(process.execPath, [bundledCommand, "lsp", "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  let written = Buffer.alloc(0);
  let wake = (): void => undefined;
  server.stdout.on("data", (chunk: Buffer) => {
    written = Buffer.concat([written, chunk]);
    wake();
  });
  const send = (message: object): void => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    server.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
  };
  const answer = async (isMeant: (message: Message) => boolean): Promise<Message> => {
    for (;;) {
      const found = messagesIn(written).find(isMeant);
      if (found) return found;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  try {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    send({ id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } });
    await answer(({ id }) => id === 1);
    send({ method: "initialized", params: {} });
    const uri = pathToFileURL(join(folder, "daily.json")).href;
    const destination = { S3BucketDestination: { Bucket: "arn:aws:s3:::acme-reports", Format: "Avro" } };
    const text = JSON.stringify({ Id: "daily", Schedule: { Frequency: "Daily" }, Destination: destination });
    send({
      method: "textDocument/didOpen",
      params: { textDocument: { uri, languageId: "json", version: 1, text } },
    });
    const { params } = await answer(({ method }) => method === "textDocument/publishDiagnostics");
    expect(params?.diagnostics).toContainEqual(expect.objectContaining({ code: "invalid-format", severity: 3 }));
    send({ id: 2, method: "shutdown" });
    await answer(({ id }) => id === 2);
    send({ method: "exit" });
    expect(await ended).toBe(0);
  } finally {
    server.kill("SIGKILL");
  }
});

test("what it does not take is wrong usage", () => {
  folder = temporaryFolder();
  const wrong = runCommand(["lsp", "--studio"], { cwd: folder });
  expect(wrong).toMatchObject({ status: 2, stdout: "" });
  expect(wrong.stderr).toContain("lsp does not take --studio; did you mean --stdio?");
  expect(runCommand(["lsp", "daily.xml"], { cwd: folder }).status).toBe(2);
  expect(runCommand(["lsp", "--help"], { cwd: folder })).toMatchObject({ status: 0, stderr: "" });
});
