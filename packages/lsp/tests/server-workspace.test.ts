import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";
import {
  CancellationTokenSource,
  type Diagnostic,
  FileChangeType,
  LSPErrorCodes,
  WorkDoneProgress,
  WorkDoneProgressCreateRequest,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
} from "vscode-languageserver/node";
import {
  Client,
  cliInput,
  codes,
  configuration,
  pullAll,
  pulledAll,
  pulls,
  remove,
  repository,
  uriOf,
  write,
} from "./server-client.ts";

const corpus = fileURLToPath(new URL("../../../test-corpus", import.meta.url));
const command = fileURLToPath(new URL("../../cli/dist/bin.js", import.meta.url));
const everything = { scope: "workspace" };

let client: Client;
let folder = "";
afterEach(() => {
  client.end();
  if (folder !== "") remove(folder);
  folder = "";
});

interface CommandMessage {
  readonly ruleId: string;
  readonly message: string;
  readonly level: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What the command line finds below a folder, by address, as far as there is something. */
function foundByCommand(cwd: string): Map<string, CommandMessage[]> {
  const { stdout } = spawnSync(process.execPath, [command, "--format", "json"], {
    cwd,
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  const files = JSON.parse(stdout) as { filePath: string; messages: CommandMessage[] }[];
  return new Map(files.flatMap(({ filePath, messages }) => (messages.length > 0 ? [[uriOf(filePath), messages]] : [])));
}

const levels = ["", "error", "warning", "info"];

/** A diagnostic as the command line tells it. Messages go on with what it means, which has a line of its own there. */
function asMessage({ code, message, severity, range: { start, end } }: Diagnostic, expected?: CommandMessage) {
  return {
    ruleId: code,
    message: String(message).startsWith(`${expected?.message}\n`) ? expected?.message : message,
    level: levels[severity ?? 0],
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function part({ ruleId, message, level, line, column, endLine, endColumn }: CommandMessage) {
  return { ruleId, message, level, line, column, endLine, endColumn };
}

test("the workspace has the findings of the command line, for every file of the corpus", async () => {
  const expected = foundByCommand(corpus);
  expect(expected.size).toBeGreaterThan(100);
  client = new Client();
  await client.start({ capabilities: pulls, folders: [corpus], settings: everything });
  const found = await pulledAll(client);
  expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
  for (const [uri, messages] of expected) {
    const diagnostics = found.get(uri) ?? [];
    expect({ uri, messages: diagnostics.map((diagnostic, i) => asMessage(diagnostic, messages[i])) }).toEqual({
      uri,
      messages: messages.map(part),
    });
  }
});

test("what has not changed is not told again, and what is gone is told as empty", async () => {
  folder = repository({ "a.xml": configuration({ format: "csv" }), "b.xml": configuration(), "c.xml": "<project/>" });
  const uri = uriOf(`${folder}/a.xml`);
  client = new Client();
  await client.start({ capabilities: pulls, folders: [folder], settings: everything });
  const { items } = await pullAll(client);
  expect(items).toMatchObject([{ kind: "full", uri, version: null }]);
  const value = items[0]?.resultId ?? "";
  expect(await pullAll(client, [{ uri, value }])).toEqual({
    items: [{ kind: "unchanged", uri, version: null, resultId: value }],
  });

  write(`${folder}/a.xml`, configuration());
  await client.watched(`${folder}/a.xml`, FileChangeType.Changed);
  await client.until(() => client.refreshes > 0);
  expect((await pullAll(client, [{ uri, value }])).items).toMatchObject([{ kind: "full", uri, items: [] }]);
  expect((await pullAll(client)).items).toEqual([]);
});

test("a client that takes parts is answered when there is something new, and may give up", async () => {
  folder = repository({ "a.xml": configuration({ format: "csv" }) });
  const uri = uriOf(`${folder}/a.xml`);
  client = new Client();
  await client.start({ capabilities: pulls, folders: [folder], settings: everything });
  const parts: WorkspaceDiagnosticReport["items"] = [];
  const ask = async (previousResultIds: { uri: string; value: string }[]): Promise<void> => {
    const partialResultToken = `part-${parts.length}`;
    const listening = client.connection.onProgress(
      WorkspaceDiagnosticRequest.partialResult,
      partialResultToken,
      (part) => void parts.push(...part.items),
    );
    const params = { previousResultIds, partialResultToken };
    expect(await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, params)).toEqual({ items: [] });
    listening.dispose();
  };
  await ask([]);
  expect(parts.map((report) => [report.kind, report.uri])).toEqual([["full", uri]]);

  const waits = ask([{ uri, value: parts[0]?.resultId ?? "" }]);
  write(`${folder}/b.xml`, configuration({ format: "parquet" }));
  await client.watched(`${folder}/b.xml`, FileChangeType.Created);
  await waits;
  expect(parts.slice(1).map((report) => [report.kind, report.uri])).toEqual([
    ["unchanged", uri],
    ["full", uriOf(`${folder}/b.xml`)],
  ]);

  const source = new CancellationTokenSource();
  const previousResultIds = parts.slice(-2).map((report) => ({ uri: report.uri, value: report.resultId ?? "" }));
  const given = client.connection.sendRequest(
    WorkspaceDiagnosticRequest.type,
    { previousResultIds, partialResultToken: "last" },
    source.token,
  );
  // The question must not be overtaken by its end.
  await client.pull(uri);
  source.cancel();
  await expect(given).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
});

test("a client that does not pull is sent what is in files that are not open, and what is no longer there", async () => {
  folder = repository({ "a.xml": configuration({ format: "csv" }), "b/b.xml": configuration({ format: "orc" }) });
  client = new Client();
  await client.start({ folders: [folder], settings: everything });
  expect(codes((await client.next(uriOf(`${folder}/a.xml`))).diagnostics)).toEqual(["invalid-format"]);
  const other = uriOf(`${folder}/b/b.xml`);
  expect(codes((await client.next(other)).diagnostics)).toEqual(["invalid-format"]);

  await client.open(other, configuration());
  expect(await client.next(other)).toEqual({ uri: other, version: 1, diagnostics: [] });
  await client.close(other);
  expect(await client.next(other)).toEqual({ uri: other, diagnostics: [] });
  expect(codes((await client.next(other)).diagnostics)).toEqual(["invalid-format"]);

  remove(`${folder}/b`);
  await client.watched(`${folder}/b/b.xml`, FileChangeType.Deleted);
  expect(await client.next(other)).toEqual({ uri: other, diagnostics: [] });
});

test("how far a run is shows in clients that show it, and those that fail at it get their findings", async () => {
  folder = repository({ "a.xml": configuration({ format: "csv" }) });
  const uri = uriOf(`${folder}/a.xml`);
  const start = { capabilities: { window: { workDoneProgress: true } }, folders: [folder], settings: everything };
  client = new Client();
  const told: string[] = [];
  client.connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
    client.connection.onProgress(WorkDoneProgress.type, token, ({ kind }) => void told.push(kind));
  });
  await client.start(start);
  expect(codes((await client.next(uri)).diagnostics)).toEqual(["invalid-format"]);
  expect([told[0], told.at(-1)]).toEqual(["begin", "end"]);

  client.end();
  client = new Client();
  client.connection.onRequest(WorkDoneProgressCreateRequest.type, () => {
    throw new Error("No bar is left.");
  });
  await client.start(start);
  expect(codes((await client.next(uri)).diagnostics)).toEqual(["invalid-format"]);
  expect(client.messages).toEqual([expect.stringContaining("(progress)")]);
});

test("the scope is open files unless the settings say otherwise, and can be changed", async () => {
  folder = repository({ "a.xml": configuration({ format: "csv" }) });
  const uri = uriOf(`${folder}/a.xml`);
  client = new Client();
  await client.start({ capabilities: pulls, folders: [folder], settings: {} });
  expect((await pullAll(client)).items).toEqual([]);
  await client.configure(everything);
  await client.until(() => client.refreshes > 0);
  expect((await pullAll(client)).items).toMatchObject([{ uri }]);
});

test("what is wrong with the bytes of a file is told while it is open, too, until its text is another", async () => {
  const text = cliInput("acme-media", "daily");
  folder = repository({ "a.json": `\ufeff${text}` });
  const uri = uriOf(`${folder}/a.json`);
  client = new Client();
  await client.start({ capabilities: pulls, folders: [folder], settings: everything });
  expect(codes((await pulledAll(client)).get(uri) ?? [])).toContain("encoding");
  await client.open(uri, text, "json");
  expect(codes(await client.pulled(uri))).toContain("encoding");
  await client.change(uri, 2, `${text}\n`);
  expect(codes(await client.pulled(uri))).not.toContain("encoding");
  write(`${folder}/a.json`, `\ufeff${text}\n`);
  await client.save(uri);
  expect(codes(await client.pulled(uri))).toContain("encoding");
});

test("a workspace of several folders is that of each", async () => {
  folder = repository({
    "one/a.xml": configuration({ format: "csv" }),
    "one/inventory-lint.config.json": '{ "rules": { "invalid-format": "warning" } }',
    "two/a.xml": configuration({ format: "csv" }),
    "two/ignored.xml": configuration({ format: "csv" }),
    "two/.gitignore": "ignored.xml\n",
  });
  client = new Client();
  await client.start({ capabilities: pulls, folders: [`${folder}/one`, `${folder}/two`], settings: everything });
  const found = await pulledAll(client);
  expect([...found].map(([uri, [diagnostic]]) => [uri, diagnostic?.severity])).toEqual([
    [uriOf(`${folder}/one/a.xml`), 2],
    [uriOf(`${folder}/two/a.xml`), 1],
  ]);
});
