import { afterEach, expect, test } from "vitest";
import type { Diagnostic } from "vscode-languageserver/node";
import { Client, cliInput, codes, pullAll, pulledAll, pulls, remove, repository, uriOf } from "./server-client.ts";

const everything = { scope: "workspace" };

let client: Client;
let folder = "";
afterEach(() => {
  client.end();
  if (folder !== "") remove(folder);
  folder = "";
});

test("files are compared in the order of the command line, also with what is not saved", async () => {
  folder = repository({
    "a.json": cliInput("acme-media", "daily"),
    "b.json": cliInput("acme-media", "daily"),
    "c.json": cliInput("acme-media", "weekly"),
  });
  const [a, b, c] = ["a.json", "b.json", "c.json"].map((name) => uriOf(`${folder}/${name}`)) as [
    string,
    string,
    string,
  ];
  client = new Client();
  await client.start({ capabilities: pulls, folders: [folder], settings: everything });
  const duplicates = (found: Map<string, Diagnostic[]>): string[] =>
    [...found].flatMap(([uri, diagnostics]) => (codes(diagnostics).includes("duplicate-id") ? [uri] : []));
  const first = await pulledAll(client);
  expect(duplicates(first)).toEqual([b]);
  const related = first.get(b)?.find(({ code }) => code === "duplicate-id")?.relatedInformation;
  expect(related?.map(({ location }) => location.uri)).toEqual([a]);

  await client.open(c, cliInput("acme-media", "weekly"), "json");
  await client.change(c, 2, cliInput("acme-media", "daily"));
  expect(codes(await client.pulled(c))).toContain("duplicate-id");
  await client.open(b, cliInput("acme-media", "monthly"), "json");
  expect(codes(await client.pulled(b))).not.toContain("duplicate-id");
  expect(duplicates(await pulledAll(client))).toEqual([c]);

  // What is closed counts as it is on the disk.
  await client.close(c);
  await client.close(b);
  expect(duplicates(await pulledAll(client))).toEqual([b]);
});

test.each([{}, pulls])("files are compared also where there are many, once the typing pauses", async (capabilities) => {
  const many = Array.from({ length: 500 }, (_, i) => [`${i}.json`, cliInput(`acme-${i}`, "daily")] as const);
  folder = repository(Object.fromEntries(many));
  const uri = uriOf(`${folder}/7.json`);
  client = new Client();
  await client.start({ capabilities, folders: [folder], settings: everything });
  if (capabilities === pulls) await pullAll(client);
  const shown = async (): Promise<unknown[]> =>
    codes(capabilities === pulls ? await client.pulled(uri) : (await client.next(uri)).diagnostics);
  const until = async (isShown: (codes: unknown[]) => boolean): Promise<void> => {
    while (!isShown(await shown())) if (capabilities === pulls) await client.news();
  };
  await client.open(uri, cliInput("acme-7", "daily"), "json");
  await until((found) => !found.includes("duplicate-id"));
  await client.change(uri, 2, cliInput("acme-6", "daily"));
  await until((found) => found.includes("duplicate-id"));
  await client.change(uri, 3, cliInput("acme-6", "weekly"));
  await until((found) => !found.includes("duplicate-id"));
});

test("a client that pulls nothing but documents learns what they have to do with other files", async () => {
  folder = repository({ "a.json": cliInput("acme-media", "daily"), "b.json": cliInput("acme-media", "daily") });
  const b = uriOf(`${folder}/b.json`);
  client = new Client();
  await client.start({ capabilities: pulls, folders: [folder], settings: {} });
  await client.open(b, cliInput("acme-media", "daily"), "json");
  expect(codes(await client.pulled(b))).not.toContain("duplicate-id");
  await client.configure(everything);
  for (;;) {
    await client.news();
    if (codes(await client.pulled(b)).includes("duplicate-id")) break;
  }
  const report = await client.pull(b);
  expect(await client.pull(b, report.resultId)).toEqual({ kind: "unchanged", resultId: report.resultId });
});
