import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeLensRefreshRequest,
  CodeLensRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  ExecuteCommandRequest,
  InlayHintRefreshRequest,
  InlayHintRequest,
  LSPErrorCodes,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  ShowDocumentRequest,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { Client, remove, repository, uriOf } from "./server-client.ts";

const uri = "file:///acme/media.http";
const request = (id: string, format: string) => `PUT https://acme-media.s3.eu-west-1.amazonaws.com/?inventory&id=${id}

<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
  <Id>${id}</Id>
  <IsEnabled>true</IsEnabled>
  <Destination><S3BucketDestination>
    <Format>${format}</Format><AccountId>210987654321</AccountId><Bucket>arn:aws:s3:::acme-reports</Bucket>
  </S3BucketDestination></Destination>
  <Schedule><Frequency>Weekly</Frequency></Schedule>
  <IncludedObjectVersions>Current</IncludedObjectVersions>
</InventoryConfiguration>
`;
const text = request("media", "csv");
const textDocument = { uri };
/** Within the Id of the configuration, and within the format. */
const atId = { line: 3, character: 8 };
const atFormat = { line: 6, character: 14 };

const capabilities: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ["create"] } },
  window: { showDocument: { support: true } },
  textDocument: {
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      dataSupport: true,
      resolveSupport: { properties: ["edit"] },
    },
    rename: { prepareSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

function after(edit: WorkspaceEdit | null | undefined, before: string): string {
  const [change, ...others] = edit?.documentChanges ?? [];
  expect(others).toEqual([]);
  const { textDocument, edits } = change as TextDocumentEdit;
  expect(textDocument).toEqual({ uri, version: 1 });
  return TextDocument.applyEdits(TextDocument.create(uri, "http", 1, before), edits as never);
}

describe("the built server repairs and navigates", () => {
  let client: Client;
  beforeEach(async () => {
    client = new Client();
  });
  afterEach(() => client.end());

  const actionsAt = async (position: typeof atId): Promise<CodeAction[]> => {
    const range = { start: position, end: position };
    const context = { diagnostics: [] };
    const actions = await client.connection.sendRequest(CodeActionRequest.type, { textDocument, range, context });
    return (actions ?? []) as CodeAction[];
  };

  it("by code actions whose edits are asked for later", async () => {
    const { codeActionProvider } = await client.start({ capabilities });
    expect(codeActionProvider).toEqual({
      codeActionKinds: [
        "quickfix",
        "source.fixAll.inventory-lint",
        "refactor.rewrite.inventory-lint",
        "refactor.inventory-lint.policy",
      ],
      resolveProvider: true,
    });
    await client.open(uri, text, "http");
    const [fix] = await actionsAt(atFormat);
    expect(fix).toMatchObject({ title: "Change 'csv' to 'CSV'", kind: "quickfix", isPreferred: true });
    expect(fix?.edit).toBeUndefined();
    const resolved = fix && (await client.connection.sendRequest(CodeActionResolveRequest.type, fix));
    expect(after(resolved?.edit, text)).toBe(request("media", "CSV"));

    // Nothing is changed by what was offered for another text.
    await client.change(uri, 2, request("media", "Csv"));
    const stale = client.connection.sendRequest(CodeActionResolveRequest.type, fix ?? { title: "" });
    await expect(stale).rejects.toThrow("The document has changed in the meantime.");
  });

  it("by conversion into files that are not there yet, on the disk or in the editor", async () => {
    const clean = request("media", "CSV");
    const folder = repository({ "media.http": clean, "media.json": "{}" });
    try {
      await client.start({ capabilities, folders: [folder] });
      const here = { uri: uriOf(join(folder, "media.http")) };
      await client.open(here.uri, clean, "http");
      await client.open(uriOf(join(folder, "media.xml")), "", "xml");
      const range = { start: atId, end: atId };
      const params = { textDocument: here, range, context: { diagnostics: [], only: ["refactor.rewrite"] } };
      const actions = await client.connection.sendRequest(CodeActionRequest.type, params);
      expect(actions?.map(({ title }) => title)).toEqual([
        "Convert to the XML body, in media.inventory.xml",
        "Convert to JSON, in media.inventory.json",
        "Convert to input of the AWS CLI, in media.cli-input.json",
      ]);
    } finally {
      remove(folder);
    }
  });

  it("not everything at once where the configuration is not understood, as --fix does not", async () => {
    const mistaken = '{ "rules": { "invalid-frmat": "off" } }';
    const folder = repository({ "inventory-lint.config.json": mistaken, "media.http": text });
    try {
      await client.start({ capabilities, folders: [folder] });
      const here = { uri: uriOf(join(folder, "media.http")) };
      await client.open(here.uri, text, "http");
      const range = { start: atFormat, end: atFormat };
      const params = { textDocument: here, range, context: { diagnostics: [] } };
      const actions = await client.connection.sendRequest(CodeActionRequest.type, params);
      const titles = actions?.map(({ title }) => title);
      expect(titles).toContain("Change 'csv' to 'CSV'");
      expect(titles).not.toContain("Fix all inventory-lint problems");
    } finally {
      remove(folder);
    }
  });

  it("in the version that the document has, also where its text is that of an older one again", async () => {
    await client.start({ capabilities: { workspace: { workspaceEdit: { documentChanges: true } } } });
    await client.open(uri, text, "http");
    const range = { start: atFormat, end: atFormat };
    const params = { textDocument, range, context: { diagnostics: [] } };
    const version = async (): Promise<unknown> => {
      const actions = await client.connection.sendRequest(CodeActionRequest.type, params);
      const [action] = actions?.filter((each) => "edit" in each) ?? [];
      return action && "edit" in action && action.edit?.documentChanges;
    };
    expect(await version()).toMatchObject([{ textDocument: { uri, version: 1 } }]);
    await client.change(uri, 2, `${text}\n`);
    await client.change(uri, 3, text);
    expect(await version()).toMatchObject([{ textDocument: { uri, version: 3 } }]);
  });

  it("by commands", async () => {
    const { executeCommandProvider } = await client.start({ capabilities });
    expect(executeCommandProvider?.commands).toEqual(["inventory-lint.openRule", "inventory-lint.copyAsCliCommand"]);
    await client.open(uri, request("media", "CSV"), "http");
    const shown: unknown[] = [];
    client.connection.onRequest(ShowDocumentRequest.type, (params) => {
      shown.push(params);
      return { success: true };
    });
    const run = (command: string, args?: unknown[]): Promise<unknown> =>
      client.connection.sendRequest(ExecuteCommandRequest.type, { command, ...(args && { arguments: args as never }) });
    await run("inventory-lint.openRule", ["invalid-format"]);
    await run("inventory-lint.openRule", ["../invalid-format"]);
    await run("inventory-lint.openRule");
    expect(shown).toEqual([{ uri: expect.stringMatching(/^https:.*\/invalid-format\.md$/), external: true }]);

    const [lens] = (await client.connection.sendRequest(CodeLensRequest.type, { textDocument })) ?? [];
    const { command = "", arguments: args } = lens?.command ?? {};
    expect(await run(command, args)).toMatch(
      /^aws s3api put-bucket-inventory-configuration \\\n {2}--bucket acme-media /,
    );
    expect(await run(command, ["file:///acme/other.xml", 0])).toBeNull();
    expect(await run(command)).toBeNull();
    expect(await run("inventory-lint.nonsense")).toBeNull();
  });

  it("by the address of a page where the client can show none, and answers no questions", async () => {
    await client.start();
    const command = { command: "inventory-lint.openRule", arguments: ["invalid-format"] };
    await client.connection.sendRequest(ExecuteCommandRequest.type, command);
    await client.until(() => client.messages.length > 0);
    expect(client.messages).toEqual([expect.stringMatching(/^https:.*\/invalid-format\.md$/)]);
    expect(await client.connection.sendRequest(ExecuteCommandRequest.type, command)).toBeNull();
  });

  it("by ids and all their places", async () => {
    await client.start({ capabilities });
    await client.open(uri, text, "http");
    const { connection } = client;
    const position = { line: 0, character: 66 };
    const own = { uri, range: { start: { line: 3, character: 6 }, end: { line: 3, character: 11 } } };
    expect(await connection.sendRequest(DefinitionRequest.type, { textDocument, position })).toEqual(own);
    const context = { includeDeclaration: true };
    expect(await connection.sendRequest(ReferencesRequest.type, { textDocument, position, context })).toHaveLength(2);
    expect(await connection.sendRequest(DocumentHighlightRequest.type, { textDocument, position })).toHaveLength(2);
    const prepared = await connection.sendRequest(PrepareRenameRequest.type, { textDocument, position: atId });
    expect(prepared).toEqual({ range: own.range, placeholder: "media" });
    const rename = (newName: string) =>
      connection.sendRequest(RenameRequest.type, { textDocument, position: atId, newName });
    expect(after(await rename("photos"), text)).toBe(request("photos", "csv"));
    await expect(rename(" ")).rejects.toThrow("An id cannot be empty.");
    await expect(rename("a b")).rejects.toMatchObject({
      code: LSPErrorCodes.RequestFailed,
      message: expect.stringMatching(/^The Id 'a b' contains a space; only /),
    });
  });

  it("by an outline, links, hints and lenses, unless the settings switch them off", async () => {
    const ask = async () => {
      const { connection } = client;
      const range = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };
      return {
        symbols: await connection.sendRequest(DocumentSymbolRequest.type, { textDocument }),
        links: await connection.sendRequest(DocumentLinkRequest.type, { textDocument }),
        hints: await connection.sendRequest(InlayHintRequest.type, { textDocument, range }),
        lenses: await connection.sendRequest(CodeLensRequest.type, { textDocument }),
      };
    };
    await client.start({ capabilities, settings: {} });
    await client.open(uri, request("media", "CSV"), "http");
    expect(await ask()).toMatchObject({
      symbols: [{ name: "PUT https://acme-media.s3.eu-west-1.amazonaws.com/?inventory&id=media" }],
      links: [],
      hints: [{ label: "Sundays, UTC" }],
      lenses: [{ command: { title: "Copy as AWS CLI command" } }],
    });
    client.end();
    client = new Client();
    await client.start({ capabilities, settings: { inlayHints: false, codeLens: false } });
    await client.open(uri, request("media", "CSV"), "http");
    expect(await ask()).toMatchObject({ hints: null, lenses: null });
  });

  it("and has hints and lenses asked for anew after the settings have changed", async () => {
    const refreshSupport = true;
    const workspace = { ...capabilities.workspace, inlayHint: { refreshSupport }, codeLens: { refreshSupport } };
    const refreshed: string[] = [];
    const bothCame = new Promise<void>((resolve) => {
      for (const type of [InlayHintRefreshRequest.type, CodeLensRefreshRequest.type]) {
        client.connection.onRequest(type, () => {
          refreshed.push(type.method);
          if (refreshed.length === 2) resolve();
        });
      }
    });
    await client.start({ capabilities: { ...capabilities, workspace }, settings: {} });
    await client.open(uri, request("media", "CSV"), "http");
    expect(await client.connection.sendRequest(CodeLensRequest.type, { textDocument })).toHaveLength(1);
    await client.configure({ codeLens: false });
    await bothCame;
    expect(refreshed.sort()).toEqual(["workspace/codeLens/refresh", "workspace/inlayHint/refresh"]);
    expect(await client.connection.sendRequest(CodeLensRequest.type, { textDocument })).toBeNull();
  });

  it("and answers null for documents that it does not know", async () => {
    await client.start({ capabilities });
    expect(await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument })).toBeNull();
    expect(await actionsAt(atId)).toEqual([]);
    const unknown = { title: "Somebody else's" };
    expect(await client.connection.sendRequest(CodeActionResolveRequest.type, unknown)).toEqual(unknown);
  });
});
