import { expect, it } from "vitest";
import { fillNames } from "../../src/findings/carrier-names.ts";
import { loadLanguage } from "../../src/languages/index.ts";
import type { Language } from "../../src/languages/language.ts";
import { createLinter } from "../../src/lint.ts";
import { apiSpelling, xmlSpelling } from "../../src/vocabulary/spelling.ts";
import { hcl, json, xml } from "../rules/documents.ts";

await loadLanguage("hcl");
await loadLanguage("yaml");

const cloudFormation = `Resources:
  Media:
    Type: AWS::S3::Bucket
    Properties:
      InventoryConfigurations:
        - Id: acme/daily
          Enabled: true
          IncludedObjectVersions: Daily
          OptionalFields: [Size]
          Prefix: "*"
          ScheduleFrequency: never
          Destination:
            BucketAccountId: "210987654321"
            BucketArn: arn:aws:s3:::acme-reports
            Format: csv
            Prefix: inventory/
`;

const cloudControl = `resource "awscc_s3_bucket" "media" {
  inventory_configurations = [{
    id                       = "acme/daily"
    enabled                  = true
    included_object_versions = "Daily"
    optional_fields          = ["Size"]
    prefix                   = "*"
    schedule_frequency       = "never"
    destination = {
      bucket_account_id = "210987654321"
      bucket_arn        = "arn:aws:s3:::acme-reports"
      format            = "csv"
      prefix            = "inventory/"
    }
  }]
}
`;

const bucketModule = `module "media" {
  source = "terraform-aws-modules/s3-bucket/aws"
  inventory_configuration = {
    "acme/daily" = {
      included_object_versions = "Daily"
      optional_fields          = ["Size"]
      filter                   = { prefix = "*" }
      frequency                = "never"
      destination = {
        account_id = "210987654321"
        bucket_arn = "arn:aws:s3:::acme-reports"
        format     = "csv"
        prefix     = "inventory/"
      }
    }
  }
}
`;

const resource = hcl({
  name: 'name = "acme/daily"',
  versions: 'included_object_versions = "Daily"',
  filter: 'filter {\n    prefix = "*"\n  }',
  schedule: 'schedule {\n    frequency = "never"\n  }',
  format: 'format = "csv"',
  prefix: 'prefix = "inventory/"',
});

it.each<[carrier: string, text: string, language: Language, names: Readonly<Record<string, string>>]>([
  [
    "XML",
    xml({
      Id: "<Id>acme/daily</Id>",
      IncludedObjectVersions: "<IncludedObjectVersions>Daily</IncludedObjectVersions>",
      Filter: "<Filter><Prefix>*</Prefix></Filter>",
      Schedule: "<Schedule><Frequency>never</Frequency></Schedule>",
      Format: "<Format>csv</Format>",
      Prefix: "<Prefix>inventory/</Prefix>",
    }),
    "xml",
    {
      prefix: "Prefix",
      frequency: "Frequency",
      enabled: "IsEnabled",
      versions: "IncludedObjectVersions",
      format: "Format",
    },
  ],
  [
    "CloudFormation",
    cloudFormation,
    "yaml",
    {
      prefix: "Prefix",
      frequency: "ScheduleFrequency",
      enabled: "Enabled",
      versions: "IncludedObjectVersions",
      format: "Format",
    },
  ],
  [
    "a resource",
    resource,
    "hcl",
    {
      id: "name",
      prefix: "prefix",
      frequency: "frequency",
      enabled: "enabled",
      versions: "included_object_versions",
      format: "format",
    },
  ],
  [
    "awscc",
    cloudControl,
    "hcl",
    {
      id: "id",
      prefix: "prefix",
      frequency: "schedule_frequency",
      enabled: "enabled",
      versions: "included_object_versions",
      format: "format",
    },
  ],
  [
    "a module's argument",
    bucketModule,
    "hcl",
    {
      prefix: "prefix",
      frequency: "frequency",
      enabled: "enabled",
      versions: "included_object_versions",
      format: "format",
    },
  ],
])(
  "messages call members as %s does",
  (_, text, language, { id = "Id", prefix, frequency, enabled, versions, format }) => {
    const { findings } = createLinter()({ text, language });
    const messages = findings.filter(({ level }) => level !== "info").map(({ message }) => message);
    expect(messages.sort()).toEqual(
      [
        `The ${id} 'acme/daily' contains '/'; only A-Z, a-z, 0-9, '.', '_' and '-' are allowed. Choose another ${id}.`,
        `The destination's ${prefix} 'inventory/' ends with '/', and S3 adds another one. Remove the slash.`,
        `The filter's ${prefix} '*' contains '*', which is not a wildcard here. Write the prefix of the keys.`,
        `${format} 'csv' must be 'CSV': values are case-sensitive.`,
        `${frequency} 'never' must be one of Daily, Weekly: ${enabled} disables a configuration.`,
        `${versions} 'Daily' must be one of All, Current: Daily is a value of ${frequency}.`,
      ].sort(),
    );
  },
);

it("the answers of the SDKs have the API's names, and what is no member stays", () => {
  const { findings } = createLinter()({ text: json({ Encryption: '"Encryption": {}' }), language: "json" });
  expect(findings[0]?.message).toBe("Encryption is empty. Add SSES3 or SSEKMS to it, or remove Encryption.");
  expect(fillNames("{{SSES3}} {{Other}} {{value}}", xmlSpelling)).toBe("SSE-S3 {{Other}} {{value}}");
  expect(fillNames("{{SSES3}}", apiSpelling)).toBe("SSES3");
});
