import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type ClientCapabilities,
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
  CompletionTriggerKind,
  HoverRequest,
  type TextEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { Client } from "./server-client.ts";

const uri = "file:///acme/media.xml";
const text = `<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
  <Schedule>
    <Frequency></Frequency>
  </Schedule>
</InventoryConfiguration>
`;
/** Between the tags of the frequency, and in its name. */
const atValue = { line: 2, character: 15 };
const atName = { line: 2, character: 8 };

const capabilities: ClientCapabilities = {
  textDocument: {
    hover: { contentFormat: ["markdown", "plaintext"] },
    completion: {
      completionItem: { snippetSupport: true, preselectSupport: true, documentationFormat: ["markdown", "plaintext"] },
    },
  },
};

let client: Client;
beforeEach(() => {
  client = new Client();
});
afterEach(() => client.end());

function complete(position: { line: number; character: number }, triggerCharacter?: string) {
  const context = triggerCharacter
    ? { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter }
    : { triggerKind: CompletionTriggerKind.Invoked };
  return client.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position, context });
}

async function items(position: { line: number; character: number }, trigger?: string): Promise<CompletionItem[]> {
  return ((await complete(position, trigger)) as CompletionList | null)?.items ?? [];
}

it("announces hover and completion", async () => {
  const announced = await client.start({ capabilities });
  expect(announced).toMatchObject({
    hoverProvider: true,
    completionProvider: { resolveProvider: true, triggerCharacters: expect.arrayContaining(["<", '"', ":"]) },
  });
});

it("says what is under the pointer, as the client can show it", async () => {
  await client.start({ capabilities });
  await client.open(uri, text);
  const params = { textDocument: { uri }, position: atName };
  const hover = await client.connection.sendRequest(HoverRequest.type, params);
  expect(hover).toMatchObject({
    contents: { kind: "markdown", value: expect.stringContaining("**Frequency**, required in Schedule") },
    range: { start: { line: 2, character: 5 }, end: { line: 2, character: 14 } },
  });
});

it("gives plain text to a client that says nothing of markdown", async () => {
  await client.start();
  await client.open(uri, text);
  const params = { textDocument: { uri }, position: atName };
  const hover = await client.connection.sendRequest(HoverRequest.type, params);
  expect(hover).toMatchObject({ contents: { kind: "plaintext" } });
  expect((await items({ line: 1, character: 2 })).every(({ insertTextFormat }) => insertTextFormat === 1)).toBe(true);
});

it("offers values, documents them once asked, and what is taken makes the document right", async () => {
  await client.start({ capabilities });
  await client.open(uri, text);
  const offered = await items(atValue, ">");
  expect(offered.map(({ label, preselect }) => [label, preselect])).toEqual([
    ["Daily", undefined],
    ["Weekly", true],
  ]);
  const [daily] = offered;
  if (!daily) throw new Error("Nothing is offered.");
  expect(daily.documentation).toBeUndefined();
  const resolved = await client.connection.sendRequest(CompletionResolveRequest.type, daily);
  expect(resolved.documentation).toMatchObject({ kind: "markdown", value: expect.stringContaining("every day") });
  const after = TextDocument.applyEdits(TextDocument.create(uri, "xml", 1, text), [daily.textEdit as TextEdit]);
  expect(after).toBe(text.replace("></Frequency>", ">Daily</Frequency>"));
});

it("offers no members where a tag has just been closed, since a line break may follow", async () => {
  await client.start({ capabilities });
  await client.open(uri, text);
  const behindSchedule = { line: 3, character: 13 };
  expect(await items(behindSchedule, ">")).toEqual([]);
  await client.change(uri, 2, text.replace(/<Schedule>.*<\/Schedule>/s, "<OptionalFields></OptionalFields>"));
  expect(await items({ line: 1, character: 18 }, ">")).toEqual([]);
  expect((await items({ line: 1, character: 18 })).map(({ label }) => label)).toContain("Size");
  await client.change(uri, 3, text);
  expect((await items(behindSchedule)).map(({ label }) => label)).toContain("Destination");
});

it("follows what is typed", async () => {
  await client.start({ capabilities });
  await client.open(uri, "");
  expect((await items({ line: 0, character: 0 })).map(({ label }) => label)).toContain("InventoryConfiguration");
  await client.change(uri, 2, "<InventoryConfiguration>\n  <");
  expect((await items({ line: 1, character: 3 }, "<")).map(({ label }) => label)).toContain("IncludedObjectVersions");
  await client.change(uri, 3, "<Somebody>\n  <");
  expect(await items({ line: 1, character: 3 }, "<")).toEqual([]);
});
