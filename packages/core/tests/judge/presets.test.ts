import { describe, expect, it } from "vitest";
import type { Consequence } from "../../src/findings/define-rule.ts";
import { lint } from "../../src/lint.ts";
import { rules } from "../../src/rules/index.ts";
import { json } from "../rules/documents.ts";

/** What is said of every message of every rule. */
const consequences = Object.entries(rules).flatMap(([id, { meta }]) =>
  Object.keys(meta.messages).map((messageId) => {
    const consequence: Consequence = { ...meta.docs, ...meta.docs.messages?.[messageId] };
    return { name: `${id} ${messageId}`, ...consequence };
  }),
);

describe("what the rules say that S3 does", () => {
  it("names no message that a rule does not have", () => {
    for (const [id, { meta }] of Object.entries(rules)) {
      for (const messageId of Object.keys(meta.docs.messages ?? {}))
        expect(meta.messages, id).toHaveProperty(messageId);
    }
  });

  it("has an answer only where S3 refuses", () => {
    const answered = consequences.filter(({ answer }) => answer !== undefined);
    expect(answered.length).toBeGreaterThan(50);
    expect(answered.filter(({ outcome }) => outcome !== "refused")).toEqual([]);
  });

  it("has answers that are a status and a code", () => {
    const odd = consequences.filter(({ answer }) => answer !== undefined && !/^(?:4\d\d|501) [A-Z]\w+$/.test(answer));
    expect(odd).toEqual([]);
  });
});

describe("the preset refused", () => {
  const reported = (text: string, config = {}) =>
    lint({ text, language: "json" }, { preset: "refused", ...config }).findings.map(
      ({ ruleId, messageId }) => `${ruleId} ${messageId}`,
    );
  const key = (partition: string) =>
    `"Encryption": { "SSEKMS": { "KeyId": "arn:${partition}:kms:eu-west-1:210987654321:key/1234abcd-12ab-34cd-56ef-1234567890ab" } }`;

  it("looks at each message's own outcome", () => {
    expect(reported(json({ AccountId: '"AccountId": "111122223333"' }))).toEqual([]);
    expect(reported(json({ extra: '"Id": "acme-daily"' }))).toEqual([]);
    expect(reported(json({ Encryption: key("awz") }))).toEqual([]);
    expect(reported(json({ Bucket: '"Bucket": "arn:awz:s3:::acme-reports"' }))).toEqual([
      "unknown-partition bucketPartition",
    ]);
  });

  it("has what is refused of a rule whose other mistakes are not", () => {
    const request = (region: string, bucket: string) =>
      `PUT /?inventory&id=acme-daily HTTP/1.1\nHost: acme-logs.s3.${region}.amazonaws.com\n\n` +
      '<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Destination><S3BucketDestination>' +
      `<AccountId>210987654321</AccountId><Bucket>${bucket}</Bucket><Format>CSV</Format></S3BucketDestination></Destination>` +
      "<IsEnabled>true</IsEnabled><Id>acme-daily</Id><IncludedObjectVersions>All</IncludedObjectVersions>" +
      "<Schedule><Frequency>Daily</Frequency></Schedule></InventoryConfiguration>";
    const { findings } = lint(
      { text: request("eu-west-1", "arn:aws-cn:s3:::acme-reports"), language: "http" },
      { preset: "refused" },
    );
    expect(findings).toMatchObject([{ ruleId: "partition-mismatch", messageId: "destination", outcome: "refused" }]);
  });

  it("does not touch a rule that is switched on by name", () => {
    const config = { rules: { "placeholder-value": "default" } };
    expect(reported(json({ AccountId: '"AccountId": "111122223333"' }), config)).toEqual([
      "placeholder-value documentation",
    ]);
  });

  it("has nothing that S3 accepts, whatever the document", () => {
    const levels = consequences.filter(({ outcome }) => outcome !== "refused").map(({ name }) => name);
    const text = json({ Filter: '"Filter": { "Prefix": "*" }', extra: '"Id": "acme-daily"' });
    expect(lint({ text, language: "json" }).findings.length).toBeGreaterThan(0);
    expect(reported(text).filter((name) => levels.includes(name))).toEqual([]);
  });
});
