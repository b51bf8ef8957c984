import { afterEach, describe, expect, test } from "vitest";
import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  WorkspaceDiagnosticRequest,
} from "vscode-languageserver/node";
import { Client, codes, configuration, pulls, remove, repository, uriOf, write } from "./server-client.ts";

const mistaken = configuration({ format: "csv" });

let client: Client;
let folder = "";
afterEach(() => {
  client.end();
  if (folder !== "") remove(folder);
  folder = "";
});

describe("configuration files", () => {
  test("the nearest one counts for a document, also outside of all folders, and is read again when it changes", async () => {
    folder = repository({
      "inventory-lint.config.json": '{ "rules": { "invalid-format": "off" } }',
      "a/inventory-lint.config.jsonc": '{ "extends": "../shared.yaml" /* for all */ }',
      "shared.yaml": "rules:\n  invalid-format: warning\n",
    });
    client = new Client();
    await client.start();
    const [a, b] = [uriOf(`${folder}/a/x.xml`), uriOf(`${folder}/b/x.xml`)];
    await client.open(a, mistaken);
    expect((await client.next(a)).diagnostics).toMatchObject([{ code: "invalid-format", severity: 2 }]);
    await client.open(b, mistaken);
    expect((await client.next(b)).diagnostics).toEqual([]);

    write(`${folder}/shared.yaml`, "rules:\n  invalid-format: info\n");
    await client.watched(`${folder}/shared.yaml`, FileChangeType.Changed);
    expect((await client.next(a)).diagnostics).toMatchObject([{ code: "invalid-format", severity: 3 }]);
    expect((await client.next(b)).diagnostics).toEqual([]);

    write(`${folder}/b/package.json`, '{ "inventoryLint": { "preset": "refused" } }');
    await client.watched(`${folder}/b/package.json`, FileChangeType.Created);
    expect((await client.next(b)).diagnostics).toMatchObject([{ code: "invalid-format", severity: 1 }]);
  });

  test("what one ignores has no findings, and facts that it knows count", async () => {
    folder = repository({
      "inventory-lint.config.json": `{
        "ignores": ["old/"],
        "overrides": [{ "files": "media/**", "region": "us-east-1", "account": "210987654321", "asOf": "2017-01" }]
      }`,
    });
    client = new Client();
    await client.start({ capabilities: pulls, folders: [folder] });
    await client.open(uriOf(`${folder}/old/x.xml`), mistaken);
    expect(await client.pulled(uriOf(`${folder}/old/x.xml`))).toEqual([]);
    const early = configuration({
      extra: "  <OptionalFields><Field>ChecksumAlgorithm</Field></OptionalFields>\n",
    });
    await client.open(uriOf(`${folder}/media/x.xml`), early);
    expect(codes(await client.pulled(uriOf(`${folder}/media/x.xml`)))).toEqual(["invalid-optional-field"]);
    await client.open(uriOf(`${folder}/other/x.xml`), early);
    expect(await client.pulled(uriOf(`${folder}/other/x.xml`))).toEqual([]);
  });

  test("a mistake in one is told at its place though it is not open, until it is gone", async () => {
    folder = repository({ "inventory-lint.config.json": '{\n  "rules": { "invalid-fromat": "off" }\n}' });
    const config = uriOf(`${folder}/inventory-lint.config.json`);
    client = new Client();
    await client.start();
    await client.open(uriOf(`${folder}/x.xml`), mistaken);
    const { diagnostics } = await client.next(config);
    expect(diagnostics).toMatchObject([
      {
        code: "invalid-configuration",
        range: { start: { line: 1, character: 13 }, end: { line: 1, character: 29 } },
        message: expect.stringContaining("'invalid-fromat'"),
      },
    ]);
    write(`${folder}/inventory-lint.config.json`, '{ "rules": { "invalid-format": "off" } }');
    await client.watched(`${folder}/inventory-lint.config.json`, FileChangeType.Changed);
    expect(await client.next(config)).toEqual({ uri: config, diagnostics: [] });
  });

  test("one that is open counts as it is in the editor, and its mistakes are told there", async () => {
    folder = repository({ "inventory-lint.config.json": "{}" });
    const [config, document] = [uriOf(`${folder}/inventory-lint.config.json`), uriOf(`${folder}/x.xml`)];
    client = new Client();
    await client.start();
    await client.open(document, mistaken);
    expect(codes((await client.next(document)).diagnostics)).toEqual(["invalid-format"]);
    const text = '{ "rules": { "invalid-format": "off" }, "preste": "strict" }';
    await client.open(config, text, "json");
    const { diagnostics } = await client.next(config);
    expect(diagnostics).toMatchObject([
      { code: "invalid-configuration", range: { start: { line: 0, character: text.indexOf('"preste"') } } },
    ]);
    expect((await client.next(document)).diagnostics).toEqual([]);
    // Not saved: without the editor the file on the disk counts.
    await client.close(config);
    expect(codes((await client.next(document)).diagnostics)).toEqual(["invalid-format"]);
  });

  test("a document without an address that is open is none", async () => {
    folder = repository({ "inventory-lint.config.json": "{}" });
    client = new Client();
    await client.start({ capabilities: pulls });
    await client.open("", '{ "rules": { "invalid-format": "off" } }', "json");
    await client.open(uriOf(`${folder}/a/x.xml`), mistaken);
    expect(codes(await client.pulled(uriOf(`${folder}/a/x.xml`)))).toEqual(["invalid-format"]);
  });

  test("one that was open counts as it is on the disk as soon as it is closed", async () => {
    folder = repository({ "inventory-lint.config.json": "{}" });
    const [config, document] = [uriOf(`${folder}/inventory-lint.config.json`), uriOf(`${folder}/x.xml`)];
    client = new Client();
    await client.start({ capabilities: pulls, folders: [folder] });
    await client.open(document, mistaken);
    await client.open(config, '{ "rules": { "invalid-format": "off" } }', "json");
    expect(codes(await client.pulled(document))).toEqual([]);
    await client.close(config);
    expect(codes(await client.pulled(document))).toEqual(["invalid-format"]);
  });

  test("one that is open alone is checked, too, and others are asked for with the workspace", async () => {
    folder = repository({
      "inventory-lint.config.yaml": "preset: srict\n",
      "b/inventory-lint.config.yml": "ignores: 1\n",
    });
    client = new Client();
    await client.start({ capabilities: pulls, folders: [folder] });
    const uri = uriOf(`${folder}/inventory-lint.config.yaml`);
    await client.open(uri, "preset: srict\n", "yaml");
    expect(codes(await client.pulled(uri))).toEqual(["invalid-configuration"]);
    // Opening a configuration has everything judged anew a little later, which would forget what is read next.
    await client.until(() => client.refreshes > 0);
    await client.open(uriOf(`${folder}/b/x.xml`), mistaken);
    await client.pulled(uriOf(`${folder}/b/x.xml`));
    const { items } = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
    expect(items.map((report) => report.uri)).toEqual([uriOf(`${folder}/b/inventory-lint.config.yml`)]);
  });

  test("clients that can are asked to watch them, with what they extend, and all that is linted", async () => {
    folder = repository({
      "inventory-lint.config.json": '{ "extends": "./shared/all.yaml" }',
      "shared/all.yaml": "{}",
    });
    client = new Client();
    const capabilities = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
    await client.start({ capabilities, folders: [folder], settings: {} });
    await client.open(uriOf(`${folder}/x.xml`), mistaken);
    const globs = (): unknown[] =>
      [...client.registrations.values()].flatMap(({ method, registerOptions }) => {
        if (method !== DidChangeWatchedFilesNotification.method) return [];
        return registerOptions.watchers.map(({ globPattern }: { globPattern: string }) => globPattern);
      });
    await client.until(() => globs().includes("**/all.yaml"));
    expect(globs()).toContainEqual(expect.stringContaining("inventory-lint.config.yml"));
    expect(globs()).not.toContainEqual(expect.stringContaining("xml"));
    await client.configure({ scope: "workspace" });
    await client.until(() => globs().includes("**/*.{xml,json,jsonc,http,rest,yaml,yml,template,tf,tofu}"));
  });
});

describe("settings of the client", () => {
  test("they count more than configurations, and can change", async () => {
    folder = repository({
      "inventory-lint.config.json": '{ "rules": { "invalid-format": "off" } }',
      "own/lint.json": '{ "rules": { "invalid-format": "info" } }',
    });
    const uri = uriOf(`${folder}/x.xml`);
    client = new Client();
    await client.start({ folders: [folder], settings: { rules: { "invalid-format": "warning" } } });
    await client.open(uri, mistaken);
    expect((await client.next(uri)).diagnostics).toMatchObject([{ severity: 2 }]);
    await client.configure({ configPath: "own/lint.json" });
    expect((await client.next(uri)).diagnostics).toMatchObject([{ severity: 3 }]);
    await client.configure({ enable: false });
    expect((await client.next(uri)).diagnostics).toEqual([]);
    await client.configure({ preset: "strict", rules: null });
    const strict = (await client.next(uri)).diagnostics;
    expect(codes(strict)).toContain("no-encryption");
    expect(codes(strict)).not.toContain("invalid-format");
  });

  test("a client that cannot be asked sends them", async () => {
    const uri = "untitled:Untitled-1";
    client = new Client();
    await client.start({ initializationOptions: { rules: { "invalid-format": "info" } } });
    await client.open(uri, mistaken, "plaintext");
    expect((await client.next(uri)).diagnostics).toMatchObject([{ severity: 3 }]);
    await client.configure({ rules: { "invalid-format": "warning" } });
    expect((await client.next(uri)).diagnostics).toMatchObject([{ severity: 2 }]);
  });

  test("what is wrong in them is told once, and the rest counts", async () => {
    client = new Client();
    const settings = { scope: "everywhere", run: 1, rules: { "invalid-fromat": "off", "invalid-format": "info" } };
    await client.start({ settings });
    await client.open("file:///acme/x.xml", mistaken);
    expect((await client.next()).diagnostics).toMatchObject([{ severity: 3 }]);
    await client.configure({ ...settings, enable: "yes" });
    await client.next();
    expect(client.messages).toEqual([
      "inventory-lint: inventoryLint.run must be one of onType, onSave.",
      "inventory-lint: inventoryLint.scope must be one of openFilesOnly, workspace.",
      expect.stringContaining("'invalid-fromat'"),
      "inventory-lint: inventoryLint.enable must be true or false.",
    ]);
  });

  test("a configuration that they name and that is not there is told, and documents are judged without", async () => {
    folder = repository({});
    client = new Client();
    await client.start({ folders: [folder], settings: { configPath: "gone.json" } });
    await client.open(uriOf(`${folder}/x.xml`), mistaken);
    expect(codes((await client.next()).diagnostics)).toEqual(["invalid-format"]);
    await client.open(uriOf(`${folder}/y.xml`), mistaken);
    await client.next();
    expect(client.messages).toEqual([expect.stringMatching(/gone\.json cannot be read: it does not exist/)]);
  });

  test.each([{}, pulls])("a document can be linted when it is saved, by push and by pull", async (capabilities) => {
    const uri = "file:///acme/x.xml";
    client = new Client();
    await client.start({ capabilities, settings: { run: "onSave" } });
    const shown = async (): Promise<unknown[]> =>
      codes(capabilities === pulls ? await client.pulled(uri) : (await client.next(uri)).diagnostics);
    await client.open(uri, mistaken);
    expect(await shown()).toEqual(["invalid-format"]);
    await client.change(uri, 2, configuration());
    expect(await shown()).toEqual(["invalid-format"]);
    await client.save(uri);
    expect(await shown()).toEqual([]);
  });
});
