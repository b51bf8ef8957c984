import { afterEach, expect, test } from "vitest";
import { WorkspaceDiagnosticRequest } from "vscode-languageserver/node";
import { Client, codes, configuration, pulls, remove, repository, uriOf } from "./server-client.ts";

const mistaken = configuration({ format: "csv" });
const everything = { scope: "workspace" };

let client: Client;
let folder = "";
afterEach(() => {
  client.end();
  if (folder !== "") remove(folder);
  folder = "";
});

/** The address as VS Code writes it, which encodes more than Node does. */
function otherwise(uri: string): string {
  return uri.replace("(", "%28").replace(")", "%29");
}

test("a client that spells addresses otherwise is told what it knows already, and of each file once", async () => {
  folder = repository({ "a (b)/daily.xml": mistaken });
  const uri = uriOf(`${folder}/a (b)/daily.xml`);
  expect(otherwise(uri)).not.toBe(uri);
  client = new Client();
  await client.start({ capabilities: pulls, folders: [folder], settings: everything });
  const first = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
  expect(first.items).toMatchObject([{ kind: "full", uri }]);
  const previousResultIds = [{ uri: otherwise(uri), value: first.items[0]?.resultId ?? "" }];
  const second = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
  expect(second.items).toMatchObject([{ kind: "unchanged", uri }]);
  expect(codes(await client.pulled(otherwise(uri)))).toEqual(["invalid-format"]);

  await client.open(otherwise(uri), mistaken);
  const third = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
  expect(third.items.map((item) => item.uri)).toEqual([otherwise(uri)]);
});

test("what was published of a file goes before the same is published of the document", async () => {
  folder = repository({ "a (b)/daily.xml": mistaken });
  const uri = uriOf(`${folder}/a (b)/daily.xml`);
  client = new Client();
  await client.start({ folders: [folder], settings: everything });
  expect(codes((await client.next()).diagnostics)).toEqual(["invalid-format"]);
  await client.open(otherwise(uri), mistaken);
  const [before, now] = [await client.next(), await client.next()];
  expect([before.uri, codes(before.diagnostics)]).toEqual([uri, []]);
  expect([now.uri, codes(now.diagnostics)]).toEqual([otherwise(uri), ["invalid-format"]]);
  await client.close(otherwise(uri));
  const [gone, again] = [await client.next(), await client.next()];
  expect([gone.uri, codes(gone.diagnostics)]).toEqual([otherwise(uri), []]);
  expect([again.uri, codes(again.diagnostics)]).toEqual([uri, ["invalid-format"]]);
});

test("a document is linted whose address is encoded wrong", async () => {
  client = new Client();
  await client.start({ capabilities: pulls });
  await client.open("file:///acme/%zz.xml", mistaken);
  expect(codes(await client.pulled("file:///acme/%zz.xml"))).toEqual(["invalid-format"]);
  expect(client.messages).toEqual([]);
});
