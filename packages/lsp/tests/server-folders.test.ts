import { afterEach, expect, test } from "vitest";
import { ConfigurationRequest, WorkspaceDiagnosticRequest } from "vscode-languageserver/node";
import { Client, configuration, pulls, remove, repository, uriOf } from "./server-client.ts";

let client: Client;
let folder = "";
afterEach(() => {
  client.end();
  if (folder !== "") remove(folder);
  folder = "";
});

test.each([
  ["the first", { one: { scope: "workspace" }, two: { scope: "workspace", enable: false } }, "one"],
  ["the second", { one: { scope: "workspace", enable: false }, two: { scope: "workspace" } }, "two"],
  ["one with its open files only, and of the second", { one: {}, two: { scope: "workspace" } }, "two"],
])("of folders with settings of their own, the files of %s are linted", async (_, settings, expected) => {
  folder = repository({
    "one/a.xml": configuration({ format: "csv" }),
    "two/a.xml": configuration({ format: "csv" }),
  });
  client = new Client();
  client.connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ scopeUri = "" }) => (scopeUri.endsWith("/one") ? settings.one : settings.two)),
  );
  await client.start({ capabilities: pulls, folders: [`${folder}/one`, `${folder}/two`], settings: {} });
  const { items } = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
  expect(items.map(({ uri }) => uri)).toEqual([uriOf(`${folder}/${expected}/a.xml`)]);
});
