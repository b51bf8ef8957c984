import { describe, expect, it } from "vitest";
import { instead, isOurs, told } from "./told.ts";

/** An expression of Pulumi. */
const of = (path: string) => `\${${path}}`;

const one = `name: media
runtime: yaml
config:
  account: { type: string }
  media:prefix: { type: string }
variables:
  caller: { fn::invoke: { function: aws:getCallerIdentity } }
resources:
  media:
    type: aws:s3:Bucket
    properties:
      bucket: acme-media
  reports:
    type: aws:s3/bucketV2:BucketV2
  other:
    type: aws:s3/bucket:Bucket
    properties:
      bucket: ${of("account")}-media
  key:
    type: aws:kms/key:Key
  daily:
    type: aws:s3:Inventory
    properties:
      bucket: ${of("media.id")}
      name: daily
      enabled: true
      includedObjectVersions: Current
      optionalFields: [Size]
      filter: { prefix: data/ }
      schedule:
        frequency: Daily
      destination:
        bucket:
          bucketArn: ${of("reports.arn")}
          accountId: ${of("account")}
          format: CSV
          prefix: ${of("prefix")}
          encryption:
            sseKms:
              keyId: ${of("key.arn")}
    options: { protect: true }
`;
const native = `resources:
  media:
    type: aws-native:s3:Bucket
    properties:
      bucketName: acme-media
      inventoryConfigurations:
        - id: daily
          enabled: true
          includedObjectVersions: Current
          scheduleFrequency: Daily
          prefix: data/
          destination:
            bucketArn: arn:aws:s3:::acme-reports
            bucketAccountId: "210987654321"
            format: CSV
`;
const PULUMI = "Pulumi";

describe("a clean program", () => {
  it.each([
    ["with the provider made of Terraform's", one],
    ["with the module in its type", one.replace("aws:s3:Inventory", "aws:s3/inventory:Inventory")],
    ["without a name, which Pulumi makes", instead(one, "name: daily", "")],
    ["with the provider made of CloudFormation's", native],
    ["with a function for a part", instead(one, "frequency: Daily", "fn::fromJSON: '{}'")],
    [
      "with a function for a value",
      instead(one, `bucketArn: ${of("reports.arn")}`, `bucketArn: { fn::join: ["", ["arn:aws:s3:::", x]] }`),
    ],
    [
      "with an ARN made of a name",
      instead(one, `bucketArn: ${of("reports.arn")}`, `bucketArn: arn:aws:s3:::${of("reports.bucket")}`),
    ],
    ["with a number for the account", instead(one, `accountId: ${of("account")}`, "accountId: 210987654321")],
    ["with a text for the boolean", instead(one, "enabled: true", 'enabled: "true"')],
    [
      "resources without a project, which may refer to what it has",
      instead(one, "runtime: yaml", "").replace("account:", "konto:"),
    ],
    [
      "a directory bucket",
      native.replace("s3:Bucket", "s3express:DirectoryBucket").replace("acme-media", "acme--euw1-az1--x-s3"),
    ],
    ["a sign that begins no expression", one.replace("name: daily", () => `name: $${of("x")}`)],
  ])("%s", (_, text) => {
    expect(told(text)).toEqual([]);
    expect(isOurs(text)).toBe(true);
  });
});

describe("mistakes, and who refuses them", () => {
  it.each([
    ["no bucket", `bucket: ${of("media.id")}`, "", `missing-member properties | ${PULUMI}`],
    ["no schedule", "frequency: Daily", "often: Daily", `unknown-member often | ${PULUMI}`],
    ["no format", "format: CSV", "", `missing-member bucket | ${PULUMI}`],
    ["a format in lower case", "format: CSV", "format: csv", `invalid-format csv | ${PULUMI}`],
    [
      "Terraform's name",
      "includedObjectVersions: Current",
      "included_object_versions: Current",
      `unknown-member included_object_versions | ${PULUMI}`,
    ],
    ["text for a boolean", "enabled: true", "enabled: yes", `invalid-boolean yes | ${PULUMI}`],
    [
      "the name for the ARN",
      `bucketArn: ${of("reports.arn")}`,
      `bucketArn: ${of("reports.id")}`,
      `reference-type ${of("reports.id")} | S3`,
    ],
    [
      "the ARN for the name",
      `bucket: ${of("media.id")}`,
      `bucket: ${of("media.arn")}`,
      `reference-type ${of("media.arn")} | ${PULUMI}`,
    ],
    [
      "another attribute",
      `bucketArn: ${of("reports.arn")}`,
      `bucketArn: ${of("reports.bucketDomainName")}`,
      `reference-type ${of("reports.bucketDomainName")} | S3`,
    ],
    [
      "an ARN in an ARN",
      `bucketArn: ${of("reports.arn")}`,
      `bucketArn: "arn:aws:s3:::${of("reports.arn")}"`,
      `reference-type "arn:aws:s3:::$` + `{reports.arn}" | S3`,
    ],
    [
      "the id of a key",
      `keyId: ${of("key.arn")}`,
      `keyId: ${of("key.keyId")}`,
      `reference-type ${of("key.keyId")} | ${PULUMI}`,
    ],
    [
      "a key for a bucket",
      `bucketArn: ${of("reports.arn")}`,
      `bucketArn: ${of("key.arn")}`,
      `reference-type ${of("key.arn")} | S3`,
    ],
    [
      "a name that there is not",
      `accountId: ${of("account")}`,
      `accountId: "${of("acount")}"`,
      `undefined-reference acount | ${PULUMI}`,
    ],
    [
      "a resource without braces",
      `bucketArn: ${of("reports.arn")}`,
      "bucketArn: reports.arn",
      "missing-interpolation reports.arn | S3",
    ],
    ["into itself", `bucketArn: ${of("reports.arn")}`, "bucketArn: arn:aws:s3:::acme-media", ""],
    ["into a bucket of this name", `bucketArn: ${of("reports.arn")}`, `bucketArn: ${of("media.arn")}`, ""],
    ["a member twice", "enabled: true", "enabled: true\n      enabled: false", `duplicate-member enabled | ${PULUMI}`],
  ])("%s", (_, line, other, expected) => {
    const found = told(instead(one, line, other));
    if (expected === "") expect(found.map((each) => each.split(" ")[0])).toEqual([]);
    else expect(found).toContain(expected);
  });

  it("reports that list themselves", () => {
    const text = instead(
      instead(one, "filter: { prefix: data/ }", ""),
      `bucketArn: ${of("reports.arn")}`,
      `bucketArn: ${of("media.arn")}`,
    );
    expect(told(text)[0]).toMatch(/^self-inventory/);
  });

  it("the same Id for one bucket, however it is called", () => {
    const again = one.slice(one.indexOf("  daily:")).replace("daily:", "again:").replace(of("media.id"), "acme-media");
    expect(told(one + again).map((each) => each.split(" ")[0])).toEqual(["duplicate-id"]);
  });

  it.each([
    [
      "the API's structure",
      "scheduleFrequency: Daily",
      "schedule: { frequency: Daily }",
      `unknown-member schedule | ${PULUMI}`,
    ],
    [
      "encryption",
      "format: CSV",
      "format: CSV\n            encryption: { sseS3: {} }",
      `member-not-in-carrier encryption | ${PULUMI}`,
    ],
    [
      "a list that is none",
      "inventoryConfigurations:",
      "inventoryConfiguration:",
      `unknown-member inventoryConfiguration | ${PULUMI}`,
    ],
    [
      "the bucket itself",
      "bucketArn: arn:aws:s3:::acme-reports",
      `bucketArn: ${of("media.arn")}`,
      `circular-destination ${of("media.arn")} | ${PULUMI}`,
    ],
  ])("%s of CloudFormation's", (_, line, other, expected) => {
    expect(told(instead(native, line, other))).toContain(expected);
  });

  it("looks for no name that is near among thousands", () => {
    const many = Array.from({ length: 1000 }, (_, i) => `  acount${i}: { type: aws:s3:Bucket }\n`).join("");
    const text = one
      .replace("  daily:", `${many}  daily:`)
      .replace(of("account"), of("acount"))
      .replace(`accountId: ${of("account")}`, `accountId: ${of("acount")}`);
    expect(told(text)).toContain(`undefined-reference acount | ${PULUMI}`);
  });

  it("a repair keeps the quotes", () => {
    const text = instead(one, `bucketArn: ${of("reports.arn")}`, `bucketArn: "${of("reports.id")}"`);
    expect(told(text)).toEqual([`reference-type "$` + `{reports.id}" | S3`]);
  });
});

describe("others are silent", () => {
  it.each([
    ["a program without inventories", one.slice(0, one.indexOf("  daily"))],
    [
      "a resource that is only read",
      `${one.slice(0, one.indexOf("  daily"))}  daily:\n    type: aws:s3:Inventory\n    get: { id: "acme-media:daily" }\n`,
    ],
    [
      "properties from elsewhere",
      `${one.slice(0, one.indexOf("  daily"))}  daily:\n    type: aws:s3:Inventory\n    properties: { fn::fromJSON: "{}" }\n`,
    ],
    ["another cloud", native.replace("aws-native:s3", "aws-native-x:s3")],
    ["a type in another place", "sourcetypes:\n  - aws:s3:Inventory\nindex: aws\n"],
    ["resources that are a list", "resources:\n  - type: aws:s3:Inventory\n"],
  ])("%s", (_, text) => expect(isOurs(text)).toBe(false));
});
