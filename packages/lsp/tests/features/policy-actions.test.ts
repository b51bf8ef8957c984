import { readFileSync } from "node:fs";
import { createLinter, type Language } from "@inventory-lint/core/internal";
import { describe, expect, it, test } from "vitest";
import type { CreateFile, TextDocumentEdit, TextEdit } from "vscode-languageserver";
import { codeActions } from "../../src/features/code-actions.ts";
import { policyEdit, policyTitle } from "../../src/features/policy-actions.ts";
import { applied, editsIn, modern, open, simple } from "./documents.ts";

const corpus = new URL("../../../../test-corpus/delivery/", import.meta.url);

function opened(name: string, language: Language, change = (text: string): string => text) {
  return open(change(readFileSync(new URL(name, corpus), "utf8")), language, `file:///acme/${name}`);
}

/** Names and texts of the files that an edit makes. */
function filesIn(edit: ReturnType<typeof policyEdit>): [string, string][] {
  const changes = edit?.documentChanges ?? [];
  return changes.flatMap((change, i) => {
    const { edits } = (changes[i + 1] ?? {}) as TextDocumentEdit;
    return "kind" in change
      ? [[(change as CreateFile).uri, (edits as TextEdit[]).map(({ newText }) => newText).join("")]]
      : [];
  });
}

describe("documents alone", () => {
  const document = opened("alone-key.xml", "xml");

  it("get policies beside them", () => {
    expect(policyTitle(document, modern)).toBe(
      "Add the policy that lets S3 write the reports, in alone-key.policy.json and alone-key.key-policy.json",
    );
    const files = filesIn(policyEdit(document, modern));
    expect(files.map(([uri]) => uri)).toEqual([
      "file:///acme/alone-key.policy.json",
      "file:///acme/alone-key.key-policy.json",
    ]);
    const services = files.map(([, text]) => JSON.parse(text).Statement.at(-1).Principal.Service);
    expect(services).toEqual(["s3.amazonaws.com", "s3.amazonaws.com"]);
  });

  it("keep those that they have", () => {
    const support = { ...modern, isTaken: (uri: string) => uri.endsWith("alone-key.policy.json") };
    expect(filesIn(policyEdit(document, support)).map(([uri]) => uri)).toEqual([
      "file:///acme/alone-key.key-policy.json",
    ]);
    expect(policyTitle(document, { ...modern, isTaken: () => true })).toBeUndefined();
    expect(policyEdit(document, { ...modern, isTaken: () => true })).toBeUndefined();
  });

  it("have no place for them where the client makes no files, or where they are none", () => {
    expect(policyTitle(document, simple)).toBeUndefined();
    expect(policyTitle(open(document.text, "xml", "untitled:a"), modern)).toBeUndefined();
  });

  it("have to be such that S3 takes them", () => {
    const wrong = (text: string): string => text.replace("Parquet", "Parket");
    expect(policyTitle(opened("alone.xml", "xml", wrong), modern)).toBeUndefined();
  });

  it("name one destination", () => {
    const configuration = (id: string) => ({
      Id: id,
      IsEnabled: true,
      IncludedObjectVersions: "All",
      Schedule: { Frequency: "Daily" },
      Destination: { S3BucketDestination: { Bucket: `arn:aws:s3:::acme-${id}`, Format: "CSV" } },
    });
    const list = { InventoryConfigurationList: ["logs", "media"].map(configuration), IsTruncated: false };
    expect(policyTitle(open(JSON.stringify(list), "json"), modern)).toBeUndefined();
    list.InventoryConfigurationList.pop();
    expect(policyTitle(open(JSON.stringify(list), "json"), modern)).toContain("media.policy.json");
  });

  it("are asked at the destination, or for actions of this kind", () => {
    const at = (text: string) => document.rangeOf([document.text.indexOf(text), document.text.indexOf(text)]);
    const titles = (place: string, only?: string[]) =>
      codeActions(document, { range: at(place), context: { diagnostics: [], ...(only && { only }) } }, modern)
        .map(({ title }) => title)
        .filter((title) => title.includes("policy"));
    expect(titles("arn:aws:s3")).toHaveLength(1);
    expect(titles("<Id>")).toHaveLength(0);
    expect(titles("<Id>", ["refactor"])).toHaveLength(1);
    expect(titles("arn:aws:s3", ["quickfix"])).toHaveLength(0);
  });
});

describe("templates", () => {
  it("get another resource", () => {
    const document = opened("no-policy.yaml", "yaml");
    const text = applied(document, editsIn(document, policyEdit(document, simple)));
    expect(text).toMatch(/ {4}Prefix: inventory\n {2}ReportsPolicy:\n {4}Type: AWS::S3::BucketPolicy\n/);
    const { findings } = createLinter()({ text, language: "yaml" });
    expect(findings.map(({ ruleId }) => ruleId)).not.toContain("destination-policy");
    expect(policyTitle(document, simple)).toBe("Add the policy that lets S3 write the reports");
  });

  it("in which a policy is there, or elsewhere, get none", () => {
    expect(policyTitle(opened("documented.yaml", "yaml"), modern)).toBeUndefined();
    expect(policyTitle(opened("imported-destination.yaml", "yaml"), modern)).toBeUndefined();
  });

  test.each<[string, (text: string) => string]>([
    ["several in a stream", (text) => `${text}---\n${text}`],
    [
      "resources in braces",
      (text) =>
        text
          .replace(/^ {2}Reports:\n.*\n/m, "")
          .replace("Resources:", 'Resources:\n  "Reports": {"Type": "AWS::S3::Bucket"}')
          .replace(/^ {2}Media:/m, '  "Media":'),
    ],
  ])("%s get none", (_, change) => {
    expect(policyTitle(opened("no-policy.yaml", "yaml", change), modern)).toBeUndefined();
  });
});

describe("modules", () => {
  // No file beside it is known: whether there is a policy is not known either.
  test("of which not all is in view get none", () => {
    expect(policyTitle(opened("no-policy.tf", "hcl"), modern)).toBeUndefined();
  });
});
