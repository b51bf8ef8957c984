import { lint } from "@inventory-lint/core";
import { expect, test } from "vitest";
import { DiagnosticSeverity } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { toDiagnostics } from "../src/diagnostics.ts";

const documentOf = (text: string) => TextDocument.create("file:///many.xml", "xml", 1, text);

/** Findings, each on its own line: so many errors, with an advice behind them. */
function found(errors: number) {
  const fields = Array.from({ length: errors }, (_, i) => `<Field>Size${i}x</Field>`).join("\n");
  const text = `<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
<OptionalFields>
${fields}
</OptionalFields>
</InventoryConfiguration>`;
  const { findings } = lint({ text, language: "xml" }, { preset: "strict" });
  const wanted = findings.filter(({ ruleId }) => ruleId === "invalid-optional-field");
  expect(wanted).toHaveLength(errors);
  return { findings: wanted, document: documentOf(text) };
}

test("all of a document are shown", () => {
  const { findings, document } = found(1001);
  const lines = toDiagnostics(findings, document).map(({ range }) => range.start.line);
  expect(lines).toEqual(Array.from({ length: 1001 }, (_, i) => i + 2));
});

test("of very many the first are shown, and how many more there are, where the next one stands", () => {
  const { findings, document } = found(1002);
  const diagnostics = toDiagnostics(findings, document);
  expect(diagnostics).toHaveLength(1001);
  expect(diagnostics.slice(0, 1000).every(({ code }) => code === "invalid-optional-field")).toBe(true);
  const last = diagnostics.at(-1);
  expect(last?.message).toContain(" 2 more problems");
  expect(last?.range.start).toEqual({ line: 1002, character: 7 });
  expect(last?.severity).toBe(DiagnosticSeverity.Error);
});

test("what is not shown is as loud as the loudest of it", () => {
  const { findings, document } = found(1002);
  const quieter = findings.map((finding, i) =>
    Object.assign({ ...finding }, { level: i === 1001 ? "warning" : "info" }),
  );
  expect(toDiagnostics(quieter as typeof findings, document).at(-1)?.severity).toBe(DiagnosticSeverity.Warning);
});

test("what S3 does is told of what it refuses, and not of what is only advised against", () => {
  const text = `<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
<Id>media</Id><IsEnabled>true</IsEnabled>
<Destination><S3BucketDestination>
<Format>Avro</Format><Bucket>arn:aws:s3:::acme-reports</Bucket>
</S3BucketDestination></Destination>
<Schedule><Frequency>Daily</Frequency></Schedule><IncludedObjectVersions>Current</IncludedObjectVersions>
</InventoryConfiguration>`;
  const { findings } = lint({ text, language: "xml" });
  const messages = new Map(toDiagnostics(findings, documentOf(text)).map(({ code, message }) => [code, message]));
  expect(messages.get("invalid-format")).toMatch(/[^\n]\nS3 refuses it: 400 MalformedXML\.$/);
  expect(messages.get("missing-account-id")).toMatch(/^[^\n]+ Add the owner's account\.$/);
});
