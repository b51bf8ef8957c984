import { describe, expect, it } from "vitest";
import { instead, isOurs, told } from "./told.ts";

/** A variable of the Serverless Framework. */
const of = (path: string) => `\${${path}}`;

const bucket = `Resources:
  Media:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: ${of("self:service")}-${of("sls:stage")}
      InventoryConfigurations:
        - Id: ${of("self:custom.id, 'daily'")}
          Enabled: true
          IncludedObjectVersions: Current
          ScheduleFrequency: Daily
          Prefix: data/
          Destination:
            BucketArn: arn:aws:s3:::${of("self:custom.reports")}
            BucketAccountId: ${of("aws:accountId")}
            Format: CSV
`;
const service = (resources: string) =>
  `service: media\nprovider:\n  name: aws\n  stage: ${of("opt:stage, 'dev'")}\nfunctions:\n  list:\n    handler: src/list.handler\nresources:\n${resources}`;
const inside = (text: string, lead = "  ") => text.replace(/^(?=.)/gm, lead);
const one = service(inside(bucket));
const TOOL = "CloudFormation";

describe("clean services", () => {
  it.each([
    ["a template under resources", one],
    [
      "a list of templates, and files of others",
      service(`  - ${of("file(tables.yml)")}\n  - Outputs: {}\n${inside(bucket, "    ").replace("    R", "  - R")}`),
    ],
    ["a file of resources, which is a template itself", bucket],
    [
      "a destination that another file makes",
      instead(one, `BucketArn: arn:aws:s3:::${of("self:custom.reports")}`, "BucketArn: !GetAtt Reports.Arn"),
    ],
    [
      "a reference to what the framework makes",
      instead(one, "Prefix: data/", "Prefix: !Ref ServerlessDeploymentBucket"),
    ],
    ["what is resolved elsewhere", instead(one, "Prefix: data/", `Prefix: ${of("cf:other.Prefix")}`)],
  ])("%s", (_, text) => {
    expect(told(text)).toEqual([]);
    expect(isOurs(text)).toBe(true);
  });
});

describe("mistakes, and who refuses them", () => {
  it.each([
    ["no format", "Format: CSV", "", `missing-member Destination | ${TOOL}`],
    ["the API's name", "Enabled: true", "IsEnabled: true", `unknown-member IsEnabled | ${TOOL}`],
    [
      "a schedule in lower case",
      "ScheduleFrequency: Daily",
      "ScheduleFrequency: daily",
      `invalid-frequency daily | ${TOOL}`,
    ],
    [
      "encryption",
      "Format: CSV",
      "Format: CSV\n              Encryption: { SSES3: {} }",
      `member-not-in-carrier Encryption | ${TOOL}`,
    ],
    [
      "the name of its own bucket for an ARN",
      `BucketArn: arn:aws:s3:::${of("self:custom.reports")}`,
      "BucketArn: !Ref Media",
      "reference-type !Ref Media | S3",
    ],
    [
      "its own ARN",
      `BucketArn: arn:aws:s3:::${of("self:custom.reports")}`,
      "BucketArn: !GetAtt Media.Arn",
      `circular-destination !GetAtt Media.Arn | ${TOOL}`,
    ],
  ])("%s", (_, line, other, expected) => {
    expect(told(instead(one, line, other))).toContain(expected);
  });
});

describe("others are silent", () => {
  it.each([
    ["a service without buckets", service("  Resources: {}\n")],
    [
      "resources from a file",
      service(`  Resources: ${of("file(buckets.yml)")}\n`).replace("resources:\n", "resources:\n"),
    ],
    [
      "settings of a plugin of somebody's",
      `service: media\ncustom:\n  inventory:\n    - bucket: media\n      schedule: Daily\n`,
    ],
  ])("%s", (_, text) => expect(isOurs(text)).toBe(false));
});
