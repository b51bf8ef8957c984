import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lint } from "../src/lint.ts";
import { item, type TemplateParts, template } from "./carriers/templates.ts";
import { template as policyTemplate, statement } from "./rules/policies.ts";
import { sound } from "./sound.ts";

const fields = (text: string) => ({ extra: `"OptionalFields": ${text}` });
const arn = (text: string) => ({ BucketArn: `"BucketArn": ${text}` });
const parts: TemplateParts = {
  properties: '"BucketName": "acme-logs"',
  resources: '"Reports": { "Type": "AWS::S3::Bucket" }',
};
const one = (own: Readonly<Record<string, string>>): string => template(`[${item(own)}]`, parts);
const directory = one(fields('["Size", "ObjectOwner"]'))
  .replace(/"Type": "AWS::S3::Bucket"(?=, "Properties")/, '"Type": "AWS::S3Express::DirectoryBucket"')
  .replace('"BucketName": "acme-logs", ', "");

/** The mistakes that the other tools were tried with, as far as a template can have them: the rules that speak. */
const mistakes: readonly [name: string, text: string, ...rules: string[]][] = [
  ["M00 nothing", one({})],
  ["M01 missing Id", one({ Id: "" }), "missing-member"],
  ["M02 missing Enabled", one({ Enabled: "" }), "missing-member"],
  ["M03 missing IncludedObjectVersions", one({ IncludedObjectVersions: "" }), "missing-member"],
  ["M04 missing ScheduleFrequency", one({ ScheduleFrequency: "" }), "missing-member"],
  ["M05 missing BucketArn", one({ BucketArn: "" }), "missing-member"],
  ["M06 missing Format", one({ Format: "" }), "missing-member"],
  ["M07 a name for an ARN", one(arn('"acme-reports"')), "destination-arn"],
  ["M08 an account in the ARN", one(arn('"arn:aws:s3::210987654321:acme-reports"')), "destination-arn"],
  ["M09 an ARN that ends in /*", one(arn('"arn:aws:s3:::acme-reports/*"')), "destination-arn"],
  ["M10 Format csv", one({ Format: '"Format": "csv"' }), "invalid-format"],
  ["M11 monthly", one({ ScheduleFrequency: '"ScheduleFrequency": "Monthly"' }), "invalid-frequency"],
  [
    "M12 Latest",
    one({ IncludedObjectVersions: '"IncludedObjectVersions": "Latest"' }),
    "invalid-included-object-versions",
  ],
  ["M13 Etag", one(fields('["Etag"]')), "invalid-optional-field"],
  ["M14 VersionId", one(fields('["VersionId"]')), "automatic-field"],
  ["M15 a field twice", one(fields('["Size", "Size"]')), "duplicate-optional-field"],
  ["M16 Enabled yes", one({ Enabled: '"Enabled": "yes"' }), "invalid-boolean"],
  ["M17 an Id of 65 characters", one({ Id: `"Id": "${"a".repeat(65)}"` }), "id-length"],
  ["M18 an Id with a blank", one({ Id: '"Id": "acme daily"' }), "id-characters"],
  ["M19 an empty Id", one({ Id: '"Id": ""' }), "empty-value"],
  ["M21 an account of 11 digits", one({ BucketAccountId: '"BucketAccountId": "10987654321"' }), "account-id"],
  ["M31 OptionalField", one({ extra: '"OptionalField": ["Size"]' }), "unknown-member"],
  ["M32 a bucket that cannot be", one(arn('"arn:aws:s3:::Acme_Reports"')), "destination-bucket-name"],
  ["M33 a blank behind the format", one({ Format: '"Format": "CSV "' }), "surrounding-whitespace"],
  ["M34 an Id twice", template(`[${item()}, ${item({ extra: '"Prefix": "data"' })}]`, parts), "duplicate-id"],
  ["M35 into itself", one(arn('"arn:aws:s3:::acme-logs"')), "destination-policy", "self-inventory"],
  ["M37 no policy of the destination", one(arn('{ "Fn::GetAtt": ["Reports", "Arn"] }')), "destination-policy"],
  ["M38 a prefix with a slash", one({ Prefix: '"Prefix": "/inventory"' }), "destination-prefix"],
  ["M39 weekly that is daily", one({ Id: '"Id": "acme-weekly"' }), "id-contradicts-schedule"],
  ["M40 fields as text", one(fields('"Size"')), "wrong-type"],
  ["C01 Encryption", one({ Encryption: '"Encryption": { "SSES3": {} }' }), "member-not-in-carrier"],
  [
    "C02 names of the API",
    one({ Enabled: '"IsEnabled": true', ScheduleFrequency: '"Schedule": { "Frequency": "Daily" }' }),
    "unknown-member",
    "unknown-member",
  ],
  [
    "C03 S3BucketDestination",
    one({
      Destination:
        '"Destination": { "S3BucketDestination": { "BucketArn": "arn:aws:s3:::acme-reports", "BucketAccountId": "210987654321", "Format": "CSV" } }',
    }),
    "unknown-member",
  ],
  ["C04 an object for a list", template(item(), parts), "wrong-type"],
  [
    "C05 an account as a number that lost its zero",
    one({ BucketAccountId: '"BucketAccountId": 1402433619' }),
    "account-id",
  ],
  ["C06 Ref of a bucket", one(arn('{ "Ref": "Reports" }')), "reference-type"],
  ["C07 no Fn::Sub", one(arn('"arn:aws:s3:::${Reports}"')), "missing-interpolation"],
  ["C08 a field that directory buckets lack", directory, "directory-bucket-field"],
  ["C09 Enabled as text", one({ Enabled: '"Enabled": "true"' }), "invalid-boolean"],
  ["C10 a field that is too new", one(fields('["IntelligentTieringReferenceDate"]')), "field-too-new-for-carrier"],
  [
    "C11 a policy for another source, and for no objects",
    policyTemplate({
      statements: [
        statement({
          Resource: '{ "Fn::GetAtt": ["Reports", "Arn"] }',
          Condition: '{ "ArnLike": { "aws:SourceArn": "arn:aws:s3:::acme-data" } }',
        }),
      ],
    }),
    "destination-policy",
  ],
  ["a resource that does not exist", one(arn('{ "Fn::GetAtt": ["Report", "Arn"] }')), "undefined-reference"],
  ["the bucket itself", one(arn('{ "Fn::GetAtt": ["Logs", "Arn"] }')), "circular-destination"],
  ["a list by the name of one", one({}).replace("InventoryConfigurations", "InventoryConfiguration"), "unknown-member"],
];

describe("typical mistakes in a template", () => {
  for (const [name, text, ...rules] of mistakes) {
    it(name, () => {
      const { findings } = sound(lint({ text, language: "json" }));
      expect(findings.map(({ ruleId }) => ruleId)).toEqual(rules);
    });
  }
});

describe("the comparison with other tools", () => {
  const page = readFileSync(new URL("../../../docs/comparison-cloudformation.md", import.meta.url), "utf8");
  const rows = page.split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
  const ids = mistakes.map(([name, , ...rules]) => ({ id: name.split(" ")[0] ?? "", rules }));

  it.each(ids.filter(({ id }) => /^[MC]\d\d$/.test(id) && id !== "M00"))(
    "tells what is said of $id",
    ({ id, rules }) => {
      const [, , , own = ""] = rows.find((cells) => cells[1] === id) ?? [];
      expect(own.replace(/ \(\w+\)$/, "").split(", ")).toEqual(rules);
    },
  );
});
