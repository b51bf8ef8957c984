import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { FileChangeType } from "vscode-languageserver";
import { Client, codes, pulls, remove, repository, uriOf } from "./server-client.ts";

const corpus = new URL("../../../test-corpus/delivery/", import.meta.url);
const textOf = (name: string): string => readFileSync(new URL(name, corpus), "utf8");

let client: Client;
let folder = "";
afterEach(() => {
  client.end();
  if (folder !== "") remove(folder);
  folder = "";
});

/** What is said of delivery in a file, with the files that explain it. */
async function told(files: Record<string, string>, name: string): Promise<unknown[]> {
  folder = repository(files);
  client = new Client();
  await client.start({ capabilities: pulls, folders: [folder], settings: {} });
  const uri = uriOf(`${folder}/${name}`);
  await client.open(uri, files[name] ?? "", name.endsWith(".tf") ? "terraform" : "xml");
  const diagnostics = await client.pulled(uri);
  return diagnostics
    .filter(({ code }) => /policy/.test(`${code}`))
    .map(({ code, relatedInformation }) => [
      code,
      relatedInformation?.map(({ location }) => location.uri.replace(uriOf(folder), "")),
    ]);
}

test("a policy of another file of the module explains what keeps reports from arriving", async () => {
  const names = ["inventory.tf", "buckets.tf", "policy.tf"];
  const files = Object.fromEntries(names.map((name) => [name, textOf(`several-files-deny/${name}`)]));
  expect(await told(files, "inventory.tf")).toEqual([["destination-policy", ["/policy.tf"]]]);
});

test("policies lie beside documents, or where a configuration says", async () => {
  const files = {
    "a.xml": textOf("alone-key-for-the-account.xml"),
    "a.policy.json": textOf("alone-other-prefix.policy.json"),
    "policies/key.json": textOf("alone-key-for-the-account.key-policy.json"),
    "inventory-lint.config.json": JSON.stringify({ keyPolicy: "policies/key.json" }),
  };
  expect(await told(files, "a.xml")).toEqual([
    ["destination-policy", ["/a.policy.json"]],
    ["kms-key-policy", ["/policies/key.json"]],
  ]);
});

test("a policy that changes has documents judged anew", async () => {
  const files = {
    "a.xml": textOf("alone-key-for-the-account.xml"),
    "a.policy.json": textOf("alone-other-prefix.policy.json"),
  };
  expect(await told(files, "a.xml")).toEqual([["destination-policy", ["/a.policy.json"]]]);
  rmSync(`${folder}/a.policy.json`);
  await client.watched(`${folder}/a.policy.json`, FileChangeType.Deleted);
  await expect
    .poll(async () => codes(await client.pulled(uriOf(`${folder}/a.xml`))))
    .not.toContain("destination-policy");
});

test("a policy that a configuration names and that changes has documents judged anew", async () => {
  const files = {
    "a.xml": textOf("alone-key-for-the-account.xml"),
    "policies/p.json": textOf("alone-other-prefix.policy.json"),
    "inventory-lint.config.json": JSON.stringify({
      overrides: [{ files: ["a.xml"], destinationPolicy: "policies/p.json" }],
    }),
  };
  expect(await told(files, "a.xml")).toEqual([["destination-policy", ["/policies/p.json"]]]);
  writeFileSync(`${folder}/policies/p.json`, textOf("alone-key-for-the-account.policy.json"));
  await client.watched(`${folder}/policies/p.json`, FileChangeType.Changed);
  await expect
    .poll(async () => codes(await client.pulled(uriOf(`${folder}/a.xml`))))
    .not.toContain("destination-policy");
});

test("a document that is no file has no policies beside it", async () => {
  client = new Client();
  await client.start({ capabilities: pulls, settings: {} });
  await client.open("untitled:a", textOf("alone-other-prefix.xml"), "xml");
  expect(codes(await client.pulled("untitled:a"))).not.toContain("destination-policy");
});
