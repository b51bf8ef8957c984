import { describe, expect, it } from "vitest";
import type { CarrierName } from "../src/carriers/carrier.ts";
import type { Language } from "../src/languages/language.ts";
import { lint } from "../src/lint.ts";
import { json, type Parts, xml } from "./rules/documents.ts";
import { sound } from "./sound.ts";

/** One typical mistake: the rule that must be alone to speak of it. */
interface Mistake {
  readonly name: string;
  readonly text: string;
  readonly rule: string;
  readonly language?: Language;
  readonly carrier?: CarrierName;
}

const key = "arn:aws:kms:eu-west-1:210987654321:key/1234abcd-12ab-34cd-56ef-1234567890ab";
const kms = (id: string): Parts => ({ Encryption: `"Encryption": { "SSEKMS": { "KeyId": "${id}" } }` });
const cli = (bucket: string, configuration: string): string =>
  `{ "Bucket": "${bucket}", "Id": "acme-daily", "InventoryConfiguration": ${configuration} }`;
const http = (host: string, body: string, id = "acme-daily"): string =>
  `PUT /?inventory&id=${id} HTTP/1.1\nHost: ${host}\n\n${body}`;
const put = (code: string, root: Parts = {}): string => xml({ ...root, extra: code });

/** The mistakes that the other tools were tried with; numbers as there. Those of templates are not among them. */
const mistakes: readonly Mistake[] = [
  { name: "M01 missing Id", text: json({ Id: "" }), rule: "missing-member" },
  { name: "M02 missing IsEnabled", text: json({ IsEnabled: "" }), rule: "missing-member" },
  { name: "M03 missing IncludedObjectVersions", text: json({ IncludedObjectVersions: "" }), rule: "missing-member" },
  { name: "M04 missing Schedule", text: json({ Schedule: "" }), rule: "missing-member" },
  { name: "M05 missing destination Bucket", text: json({ Bucket: "" }), rule: "missing-member" },
  { name: "M06 missing Format", text: json({ Format: "" }), rule: "missing-member" },
  {
    name: "M07 a bucket name for its ARN",
    text: json({ Bucket: '"Bucket": "acme-reports"' }),
    rule: "destination-arn",
  },
  {
    name: "M08 an account in the ARN",
    text: json({ Bucket: '"Bucket": "arn:aws:s3::210987654321:acme-reports"' }),
    rule: "destination-arn",
  },
  {
    name: "M09 an ARN that ends in /*",
    text: json({ Bucket: '"Bucket": "arn:aws:s3:::acme-reports/*"' }),
    rule: "destination-arn",
  },
  { name: "M10 Format csv", text: json({ Format: '"Format": "csv"' }), rule: "invalid-format" },
  {
    name: "M11 Frequency Monthly",
    text: json({ Schedule: '"Schedule": { "Frequency": "Monthly" }' }),
    rule: "invalid-frequency",
  },
  {
    name: "M12 versions Latest",
    text: json({ IncludedObjectVersions: '"IncludedObjectVersions": "Latest"' }),
    rule: "invalid-included-object-versions",
  },
  {
    name: "M13 field Etag",
    text: json({ OptionalFields: '"OptionalFields": ["Size", "Etag"]' }),
    rule: "invalid-optional-field",
  },
  {
    name: "M14 field VersionId",
    text: json({ OptionalFields: '"OptionalFields": ["Size", "VersionId"]' }),
    rule: "automatic-field",
  },
  {
    name: "M15 a field twice",
    text: json({ OptionalFields: '"OptionalFields": ["Size", "Size"]' }),
    rule: "duplicate-optional-field",
  },
  { name: "M16 IsEnabled yes", text: json({ IsEnabled: '"IsEnabled": "yes"' }), rule: "invalid-boolean" },
  { name: "M17 an Id of 65 characters", text: json({ Id: `"Id": "${"acme-".repeat(13)}"` }), rule: "id-length" },
  { name: "M18 an Id with a blank and a slash", text: json({ Id: '"Id": "acme daily/1"' }), rule: "id-characters" },
  { name: "M19 an empty Id", text: json({ Id: '"Id": ""' }), rule: "empty-value" },
  {
    name: "M20 another Id in the request",
    text: http("acme-data.s3.eu-west-1.amazonaws.com", xml(), "acme-nightly"),
    rule: "id-mismatch",
  },
  {
    name: "M21 an AccountId of 11 digits",
    text: json({ AccountId: '"AccountId": "21098765432"' }),
    rule: "account-id",
  },
  {
    name: "M22 both encryptions",
    text: json({ Encryption: `"Encryption": { "SSES3": {}, "SSEKMS": { "KeyId": "${key}" } }` }),
    rule: "encryption-conflict",
  },
  { name: "M23 empty Encryption", text: json({ Encryption: '"Encryption": {}' }), rule: "encryption-empty" },
  {
    name: "M24 SSE-KMS without KeyId",
    text: json({ Encryption: '"Encryption": { "SSEKMS": {} }' }),
    rule: "missing-member",
  },
  { name: "M25 a key's alias", text: json(kms("arn:aws:kms:eu-west-1:210987654321:alias/acme")), rule: "kms-alias" },
  { name: "M26 a key's bare id", text: json(kms("1234abcd-12ab-34cd-56ef-1234567890ab")), rule: "kms-key-arn" },
  {
    name: "M27 a key of another Region",
    text: http(
      "acme-data.s3.us-east-2.amazonaws.com",
      xml({ Encryption: `<Encryption><SSE-KMS><KeyId>${key}</KeyId></SSE-KMS></Encryption>` }),
    ),
    rule: "region-mismatch",
  },
  {
    name: "M28 a key of another partition",
    text: json(kms(key.replace("arn:aws:", "arn:aws-cn:").replace("eu-west-1", "cn-north-1"))),
    rule: "partition-mismatch",
  },
  { name: "M29 a Filter without Prefix", text: json({ Filter: '"Filter": {}' }), rule: "empty-value" },
  { name: "M30 Enabled for IsEnabled", text: json({ IsEnabled: '"Enabled": true' }), rule: "unknown-member" },
  {
    name: "M31 OptionalField for OptionalFields",
    text: json({ OptionalFields: '"OptionalField": ["Size"]' }),
    rule: "unknown-member",
  },
  {
    name: "M32 a bucket name that cannot be",
    text: json({ Bucket: '"Bucket": "arn:aws:s3:::acme..reports"' }),
    rule: "destination-bucket-name",
  },
  {
    name: "M33 a blank behind an enum value",
    text: json({ Format: '"Format": "CSV "' }),
    rule: "surrounding-whitespace",
  },
  {
    name: "M34 an Id twice",
    text: `{ "InventoryConfigurationList": [${json()}, ${json({ Filter: '"Filter": { "Prefix": "logs/" }' })}] }`,
    rule: "duplicate-id",
  },
  { name: "M35 reports among what is listed", text: cli("acme-reports", json({ Filter: "" })), rule: "self-inventory" },
  {
    name: "M36 a destination of another partition",
    text: http("acme-data.s3.cn-north-1.amazonaws.com.cn", xml()),
    rule: "partition-mismatch",
  },
  {
    name: "M38 a destination prefix with a leading slash",
    text: json({ Prefix: '"Prefix": "/inventory"' }),
    rule: "destination-prefix",
  },
  {
    name: "M39 Weekly in the Id, Daily in the schedule",
    text: json({ Id: '"Id": "acme-weekly"' }),
    rule: "id-contradicts-schedule",
  },
  {
    name: "M40 OptionalFields is a text",
    text: json({ OptionalFields: '"OptionalFields": "Size"' }),
    rule: "wrong-type",
  },
  { name: "X01 no namespace", text: xml({ root: "<InventoryConfiguration>" }), rule: "xml-namespace-missing" },
  {
    name: "X02 another namespace",
    text: xml({ root: '<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01">' }),
    rule: "xml-namespace-wrong",
  },
  {
    name: "X03 another root",
    text: xml({ root: '<InventoryConfig xmlns="http://s3.amazonaws.com/doc/2006-03-01/">' }),
    rule: "unknown-root",
  },
  {
    name: "X04 an unclosed element",
    text: xml({ Schedule: "<Schedule><Frequency>Daily</Schedule>" }),
    rule: "xml-syntax",
  },
  { name: "X05 SSE-S3 outside of Encryption", text: xml({ Encryption: "<SSE-S3/>" }), rule: "misplaced-member" },
  {
    name: "X06 SSEKMS in XML",
    text: xml({ Encryption: `<Encryption><SSEKMS><KeyId>${key}</KeyId></SSEKMS></Encryption>` }),
    rule: "unknown-member",
  },
  { name: "X07 Prefix at the top", text: xml({ Filter: "<Prefix>data/</Prefix>" }), rule: "misplaced-member" },
  { name: "X08 IsEnabled True", text: xml({ IsEnabled: "<IsEnabled>True</IsEnabled>" }), rule: "invalid-boolean" },
  {
    name: "X09 Field without OptionalFields",
    text: xml({ OptionalFields: "<Field>Size</Field>\n  <Field>ETag</Field>" }),
    rule: "misplaced-member",
  },
  {
    name: "X10 two Destinations",
    text: put(
      "<Destination><S3BucketDestination><Bucket>arn:aws:s3:::acme-logs</Bucket><Format>CSV</Format><AccountId>210987654321</AccountId></S3BucketDestination></Destination>",
    ),
    rule: "duplicate-member",
  },
  { name: "X11 an empty document", text: "", rule: "xml-syntax", language: "xml", carrier: "xml" },
  { name: "X12 a DOCTYPE with an entity", text: `<!DOCTYPE x [<!ENTITY e "v">]>\n${xml()}`, rule: "xml-doctype" },
];

describe("the typical mistakes, one in each document", () => {
  for (const { name, text, rule, language, carrier } of mistakes) {
    it(name, () => {
      const guessed = text.startsWith("PUT") ? "http" : text.startsWith("{") ? "json" : "xml";
      const { findings } = sound(lint({ text, language: language ?? guessed, carrier }));
      const told = findings.filter((finding) => finding.level !== "info").map((finding) => finding.ruleId);
      expect(told).toEqual([rule]);
    });
  }
});
