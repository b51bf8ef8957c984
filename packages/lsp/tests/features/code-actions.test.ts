import { describe, expect, it } from "vitest";
import { type CodeAction, CodeActionTriggerKind, type Diagnostic } from "vscode-languageserver";
import { resolveCodeAction } from "../../src/features/code-action-edits.ts";
import { codeActions } from "../../src/features/code-actions.ts";
import { applied, editsIn, findingsOf, modern, newFileIn, open, openAt, simple } from "./documents.ts";

const xml = (format: string, bucket = "arn:aws:s3:::acme-reports") => `<?xml version="1.0" encoding="UTF-8"?>
<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
  <Id>media</Id>
  <IsEnabled>true</IsEnabled>
  <Destination>
    <S3BucketDestination>
      <Format>${format}</Format>
      <AccountId>210987654321</AccountId>
      <Bucket>${bucket}</Bucket>
    </S3BucketDestination>
  </Destination>
  <Schedule>
    <Frequency>Daily</Frequency>
  </Schedule>
  <IncludedObjectVersions>Current</IncludedObjectVersions>
</InventoryConfiguration>
`;

const titles = (actions: readonly CodeAction[]) => actions.map(({ title }) => title);
const context = { diagnostics: [] };
/** Where `csv` stands. */
const csv = { start: { line: 6, character: 14 }, end: { line: 6, character: 17 } };

function find(actions: readonly CodeAction[], title: string): CodeAction {
  const action = actions.find((each) => each.title === title);
  if (!action) throw new Error(`There is no action '${title}' in: ${titles(actions).join("; ")}`);
  return action;
}

describe("actions for a finding", () => {
  it("repair it, switch its rule off, and open its page", () => {
    const { document, range } = openAt(xml("c|sv"), "xml");
    const actions = codeActions(document, { range, context }, modern);
    expect(titles(actions)).toEqual([
      "Change 'csv' to 'CSV'",
      "Disable invalid-format for this line",
      "Disable invalid-format for the whole file",
      "Open the page of invalid-format",
      "Fix all inventory-lint problems",
    ]);
    expect(actions.filter(({ isPreferred }) => isPreferred).map(({ title }) => title)).toEqual([
      "Change 'csv' to 'CSV'",
    ]);
    expect(find(actions, "Open the page of invalid-format").command).toEqual({
      title: "Open the page of invalid-format",
      command: "inventory-lint.openRule",
      arguments: ["invalid-format"],
    });
  });

  it("write the member that they name, where several are missing at one place", () => {
    const { document, range } = openAt('{ "Id"|: "a", "IncludedObjectVersions": "All", "OptionalFields": [] }', "json");
    const whole = { start: { line: 0, character: 0 }, end: range.end };
    const lazy = find(codeActions(document, { range: whole, context }, modern), "Add Schedule with Weekly");
    const resolved = resolveCodeAction(document, lazy, modern);
    expect(JSON.stringify(resolved?.edit)).toContain("Weekly");
  });

  it("give the edit at once to a client that cannot ask for it later, and bind it to the version otherwise", () => {
    const { document, range } = openAt(xml("c|sv"), "xml");
    const old = find(codeActions(document, { range, context }, simple), "Change 'csv' to 'CSV'");
    expect(old.edit).toEqual({
      changes: { [document.uri]: [{ range: csv, newText: "CSV" }] },
    });
    const lazy = find(codeActions(document, { range, context }, modern), "Change 'csv' to 'CSV'");
    expect(lazy.edit).toBeUndefined();
    const resolved = resolveCodeAction(document, JSON.parse(JSON.stringify(lazy)) as CodeAction, modern);
    expect(resolved?.edit?.documentChanges).toEqual([
      {
        textDocument: { uri: document.uri, version: 7 },
        edits: [{ range: csv, newText: "CSV" }],
      },
    ]);
    expect(applied(document, editsIn(document, resolved?.edit))).toBe(xml("CSV"));
    expect(resolveCodeAction(document, { ...lazy, data: { ...lazy.data, version: 6 } }, modern)).toBeUndefined();
    expect(
      resolveCodeAction(document, { ...lazy, data: { ...lazy.data, uri: "file:///b.xml" } }, modern),
    ).toBeUndefined();
    expect(resolveCodeAction(document, { title: "Somebody else's" }, modern)).toBeUndefined();
  });

  it("are bound to the diagnostic that the client shows", () => {
    const { document, range } = openAt(xml("c|sv"), "xml");
    const own: Diagnostic = {
      range: csv,
      code: "invalid-format",
      source: "inventory-lint",
      message: "As shown.",
    };
    const other: Diagnostic = { ...own, code: "invalid-frequency" };
    const actions = codeActions(document, { range, context: { diagnostics: [other, own] } }, modern);
    expect(find(actions, "Change 'csv' to 'CSV'").diagnostics).toEqual([own]);
  });

  it("are offered where the client shows the finding for the whole line", () => {
    const { document } = openAt(xml("c|sv"), "xml");
    const start = { line: 6, character: 0 };
    const shown: Diagnostic = { range: csv, code: "invalid-format", message: "As shown." };
    const at = (diagnostics: Diagnostic[]) =>
      codeActions(document, { range: { start, end: start }, context: { diagnostics } }, modern);
    expect(titles(at([shown]))).toContain("Change 'csv' to 'CSV'");
    expect(titles(at([]))).toEqual(["Fix all inventory-lint problems"]);
  });

  it("change only what is different", () => {
    const { document, range } = openAt(xml("CSV", "arn:aws:s3:::acme-|reports/*"), "xml");
    const [action] = codeActions(document, { range, context }, simple);
    const edits = editsIn(document, action?.edit);
    expect(applied(document, edits)).toBe(xml("CSV"));
    expect(edits.map(({ newText, range: { start, end } }) => [newText, end.character - start.character])).toEqual([
      ["", 2],
    ]);
  });

  it("offer each suggestion by its message, and none of them is preferred", () => {
    const { document, range } = openAt(xml("Avr|o"), "xml");
    const actions = codeActions(document, { range, context }, modern);
    const choices = actions.filter(({ title }) => /CSV|ORC|Parquet/.test(title));
    expect(choices.length).toBeGreaterThan(1);
    expect(choices.some(({ isPreferred }) => isPreferred)).toBe(false);
    for (const choice of choices) {
      const edit = resolveCodeAction(document, choice, modern)?.edit;
      expect(findingsOf(applied(document, editsIn(document, edit)), "xml").join()).not.toContain("invalid-format");
    }
  });
});

describe("actions for many findings", () => {
  const fields = ["etag", "size", "storageclass"];
  const text = JSON.stringify(
    {
      Id: "media",
      IsEnabled: true,
      Destination: { S3BucketDestination: { Bucket: "acme-reports", Format: "CSV", AccountId: "210987654321" } },
      Schedule: { Frequency: "Daily" },
      IncludedObjectVersions: "All",
      OptionalFields: fields,
    },
    undefined,
    2,
  );

  it("repair all of one rule, and all", () => {
    const { document, range } = openAt(text.replace("etag", "e|tag"), "json");
    const actions = codeActions(document, { range, context }, modern);
    const oneRule = resolveCodeAction(document, find(actions, "Fix all invalid-optional-field problems"), modern);
    const edits = editsIn(document, oneRule?.edit);
    const right = text.replace("etag", "ETag").replace("size", "Size").replace("storageclass", "StorageClass");
    expect(applied(document, edits)).toBe(right);
    // Each line by itself: what lies between is not touched.
    expect(edits.length).toBeLessThanOrEqual(3);
    expect(edits.every(({ range: { start, end } }) => end.line - start.line <= 2)).toBe(true);
    const all = resolveCodeAction(document, find(actions, "Fix all inventory-lint problems"), modern);
    expect(applied(document, editsIn(document, all?.edit))).toBe(right.replace("acme-", "arn:aws:s3:::acme-"));
  });

  it("does not offer to repair all of a rule where only one can be", () => {
    const { document, range } = openAt(text.replace('"acme', '"|acme'), "json");
    expect(titles(codeActions(document, { range, context }, modern))).not.toContain("Fix all destination-arn problems");
  });

  it("gives only what is asked for", () => {
    const { document, range } = openAt(text.replace("etag", "e|tag"), "json");
    const kinds = (...only: string[]) => [
      ...new Set(codeActions(document, { range, context: { ...context, only } }, modern).map(({ kind }) => kind)),
    ];
    expect(kinds("quickfix")).toEqual(["quickfix"]);
    expect(kinds()).toEqual(["quickfix", "source.fixAll.inventory-lint"]);
    expect(kinds("source")).toEqual(["source.fixAll.inventory-lint"]);
    expect(kinds("source.fixAll")).toEqual(["source.fixAll.inventory-lint"]);
    expect(kinds("source.fixAll.inventory-lint")).toEqual(["source.fixAll.inventory-lint"]);
    expect(kinds("source.fixAll.eslint")).toEqual([]);
    expect(kinds("source.organizeImports")).toEqual([]);
    expect(kinds("refactor.extract")).toEqual([]);
    // Also without anybody at the keyboard.
    const triggerKind = CodeActionTriggerKind.Automatic;
    const automatic = { diagnostics: [], only: ["source.fixAll"], triggerKind };
    expect(codeActions(document, { range, context: automatic }, modern)).toHaveLength(1);
  });

  it("repairs in a list with thousands of findings, and does not offer all of them at once", () => {
    const item = JSON.parse(text) as object;
    const list = JSON.stringify({ InventoryConfigurationList: Array.from({ length: 150 }, () => item) }, undefined, 1);
    const document = open(list, "json");
    const range = document.rangeOf([0, list.length]);
    const actions = codeActions(document, { range, context }, modern);
    expect(actions.length).toBeLessThan(300);
    const all = resolveCodeAction(document, find(actions, "Fix all invalid-optional-field problems"), modern);
    expect(applied(document, editsIn(document, all?.edit))).not.toMatch(/"(?:etag|size|storageclass)"/);
  });
});

describe("other forms", () => {
  it("are written into a new file beside the document", () => {
    const { document, range } = openAt(`|${xml("CSV")}`, "xml");
    const start = { line: 1, character: 3 };
    const actions = codeActions(document, { range: { start, end: start }, context }, modern);
    expect(titles(actions)).toEqual([
      "Convert to JSON, in media.json",
      "Convert to input of the AWS CLI, in media.cli-input.json",
    ]);
    expect(codeActions(document, { range, context }, modern)).toEqual([]);
    const asked = codeActions(document, { range, context: { ...context, only: ["refactor.rewrite"] } }, modern);
    expect(titles(asked)).toEqual(titles(actions));
    const [toJson] = actions;
    const edit = toJson && resolveCodeAction(document, toJson, modern)?.edit;
    const { uri, text } = newFileIn(edit ?? {});
    expect(uri).toBe("file:///acme/media.json");
    expect(JSON.parse(text)).toMatchObject({ Id: "media", IsEnabled: true, Schedule: { Frequency: "Daily" } });
    expect(findingsOf(text, "json")).toEqual([]);
  });

  it("take the document's place where the client makes no files, and come back to where they were", () => {
    const document = open(xml("CSV"), "xml", "untitled:Untitled-1");
    const start = { line: 1, character: 3 };
    const [toJson] = codeActions(document, { range: { start, end: start }, context }, simple);
    expect(toJson?.title).toBe("Convert to JSON, in this file");
    const json = applied(document, editsIn(document, toJson?.edit));
    const other = open(json, "json", "untitled:Untitled-1");
    const range = other.rangeOf([0, 0]);
    const toXml = find(codeActions(other, { range, context }, simple), "Convert to the XML body, in this file");
    expect(findingsOf(applied(other, editsIn(other, toXml.edit)), "xml")).toEqual([]);
  });

  it("are not offered for what S3 would refuse, or for several configurations", () => {
    const only = ["refactor.rewrite"];
    const at = (document: ReturnType<typeof open>) =>
      codeActions(document, { range: document.rangeOf([0, 0]), context: { ...context, only } }, modern);
    expect(at(open(xml("csv"), "xml"))).toEqual([]);
    expect(at(open(xml("CSV"), "xml"))).toHaveLength(2);
    const list = `<ListInventoryConfigurationsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
  <InventoryConfiguration><Id>a</Id></InventoryConfiguration><IsTruncated>false</IsTruncated></ListInventoryConfigurationsResult>`;
    expect(at(open(list, "xml"))).toEqual([]);
  });

  it("never name the document itself", () => {
    const cli = JSON.stringify({
      Bucket: "acme-media",
      Id: "media",
      InventoryConfiguration: {
        Destination: {
          S3BucketDestination: { AccountId: "210987654321", Bucket: "arn:aws:s3:::acme-reports", Format: "CSV" },
        },
        IsEnabled: true,
        Id: "media",
        IncludedObjectVersions: "All",
        Schedule: { Frequency: "Daily" },
      },
    });
    const document = open(cli, "json", "file:///acme/my%20media.json");
    const range = document.rangeOf([0, 0]);
    expect(titles(codeActions(document, { range, context }, modern))).toEqual([
      "Convert to the XML body, in my media.xml",
      "Convert to JSON, in my media.inventory.json",
    ]);
    const encodedWrong = open(cli, "json", "file:///acme/100%.json");
    expect(titles(codeActions(encodedWrong, { range, context }, modern))[0]).toBe(
      "Convert to the XML body, in 100%.xml",
    );
  });
});

describe("other forms, where files are in the way", () => {
  const at = (taken: readonly string[]) => {
    const document = open(xml("CSV"), "xml");
    const support = { ...modern, isTaken: (uri: string) => taken.includes(uri) };
    const only = ["refactor.rewrite"];
    return {
      document,
      support,
      actions: codeActions(document, { range: document.rangeOf([0, 0]), context: { ...context, only } }, support),
    };
  };

  it("get another name", () => {
    const { document, support, actions } = at(["file:///acme/media.json"]);
    expect(titles(actions)).toEqual([
      "Convert to JSON, in media.inventory.json",
      "Convert to input of the AWS CLI, in media.cli-input.json",
    ]);
    const [toJson] = actions;
    const edit = toJson && resolveCodeAction(document, toJson, support)?.edit;
    expect(newFileIn(edit ?? {}).uri).toBe("file:///acme/media.inventory.json");
  });

  it("are not offered where that is taken, too", () => {
    const { actions } = at(["file:///acme/media.json", "file:///acme/media.inventory.json"]);
    expect(titles(actions)).toEqual(["Convert to input of the AWS CLI, in media.cli-input.json"]);
  });
});

it("has nothing to offer for documents that are not ours", () => {
  const document = open("<project><Id>csv</Id></project>", "xml");
  const range = document.rangeOf([0, document.text.length]);
  expect(codeActions(document, { range, context }, modern)).toEqual([]);
});

it("adds what its title says where two members are missing from one structure", () => {
  const text = xml("CSV")
    .replace(/ {2}<Schedule>[\s\S]*<\/Schedule>\n/, "")
    .replace("  <Id>media</Id>\n", "");
  const document = open(text, "xml");
  const whole = document.rangeOf([0, text.length]);
  const added = codeActions(document, { range: whole, context }, modern).filter(({ title }) =>
    title.startsWith("Add "),
  );
  expect(added.length).toBeGreaterThan(2);
  for (const action of added) {
    const { edit } = resolveCodeAction(document, action, modern) ?? {};
    const name = /^Add (\w+)/.exec(action.title)?.[1];
    expect(edit && applied(document, editsIn(document, edit))).toContain(`<${name}>`);
  }
});
