import { lint } from "@inventory-lint/core/internal";
import { expect, test } from "vitest";
import { DiagnosticSeverity } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { toDiagnostics } from "../src/diagnostics.ts";

const documentOf = (text: string) => TextDocument.create("file:///many.xml", "xml", 1, text);

test("of very many the first are shown, and how many more there are, where the next one stands", () => {
  const fields = Array.from({ length: 2000 }, (_, i) => `<Field>Size${i}x</Field>`).join("\n");
  const text = `<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
<OptionalFields>
${fields}
</OptionalFields>
</InventoryConfiguration>`;
  const diagnostics = toDiagnostics(lint({ text, language: "xml" }).findings, documentOf(text));
  expect(diagnostics).toHaveLength(1001);
  const last = diagnostics.at(-1);
  expect(last?.message).toMatch(/^From here on there are 100\d more problems/);
  expect(last?.range.start).toMatchObject({ character: 7 });
  expect(last?.severity).toBe(DiagnosticSeverity.Error);
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
