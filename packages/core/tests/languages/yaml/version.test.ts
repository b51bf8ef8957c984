import { expect, test } from "vitest";
import { yaml } from "../../../src/languages/yaml/language.ts";
import { isEntry, isStructure, type Value } from "../../../src/syntax/tree.ts";

/** Documents in which `yes` is the value of `Enabled`, and what the tools that read them take it for. */
const DOCUMENTS: readonly (readonly [kind: "boolean" | "text", text: string])[] = [
  ["boolean", "Type: AWS::S3::Bucket\nEnabled: yes\n"],
  ["boolean", "Logs:\r\n  Type : 'AWS::S3::Bucket'\r\n  Enabled: yes\r\n"],
  ["boolean", "Logs: { Type: AWS::S3::Bucket, Enabled: yes }\n"],
  ["boolean", "Logs: {Enabled: yes, Type: AWS::S3::Bucket}\n"],
  ["boolean", 'Logs: {"Enabled": yes,"Type":"AWS::S3::Bucket"}\n'],
  ["boolean", "{ AWSTemplateFormatVersion: 2010-09-09, Logs: { Enabled: yes } }\n"],
  ["boolean", "Transform: [AWS::Serverless-2016-10-31]\nEnabled: yes\n"],
  ["boolean", "Transform:\n  - AWS::Serverless-2016-10-31\nEnabled: yes\n"],
  ["boolean", "apiVersion: v1\nEnabled: yes\n"],
  ["boolean", "- amazon.aws.s3_bucket:\n    Enabled: yes\n"],
  ["text", "Id: daily\nEnabled: yes\n"],
  ["text", "note: a Type, AWS::S3::Bucket\nEnabled: yes\n"],
  ["text", "SubType: AWS::S3::Bucket\nEnabled: yes\n"],
];

function enabledIn(value: Value | undefined): Value | undefined {
  if (!isStructure(value)) return undefined;
  const entries = value.children.filter(isEntry);
  const own = entries.find(({ name }) => name === "Enabled")?.value;
  return own ?? entries.map((entry) => enabledIn(entry.value)).find((each) => each);
}

test.each(DOCUMENTS)("yes is a %s in %j", (kind, text) => {
  const { roots } = yaml.read(text);
  expect(roots.map(({ value }) => enabledIn(value)?.kind)).toEqual([kind]);
});

test("blank lines, which take hours where time grows as their square", () => {
  const text = `Id: daily\n${"\n".repeat(1_000_000)}Enabled: yes\n`;
  expect(enabledIn(yaml.read(text).roots[0]?.value)?.kind).toBe("text");
});
