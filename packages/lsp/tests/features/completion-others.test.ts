import { lint } from "@inventory-lint/core/internal";
import { describe, expect, it } from "vitest";
import { labels, offered, simple, taken } from "./completing.ts";

const resource = (content: string): string => `resource "aws_s3_bucket_inventory" "daily" {
  bucket = aws_s3_bucket.media.id
  name   = "daily"
${content}
}
`;

describe("members of Terraform", () => {
  it("are those of the place that are not there, required ones first", () => {
    expect(labels(resource("  |"), "hcl")).toEqual([
      "included_object_versions",
      "schedule",
      "destination",
      "enabled",
      "optional_fields",
      "filter",
    ]);
    expect(
      labels(resource("  destination {\n    bucket {\n      encryption {\n        |\n      }\n    }\n  }"), "hcl"),
    ).toEqual(["sse_s3", "sse_kms"]);
  });

  it.each<[marked: string, label: string, after: string]>([
    ["  |", "enabled", "  enabled = true"],
    ["  sched|", "schedule", '  schedule {\n    frequency = "Weekly"\n  }'],
    ["  sched| {\n  }", "schedule", "  schedule {\n  }"],
    ["  |", "optional_fields", '  optional_fields = ["Size"]'],
    [
      "  |",
      "destination",
      '  destination {\n    bucket {\n      format     = "Parquet"\n      account_id = "111122223333"\n      bucket_arn = "arn:aws:s3:::amzn-s3-demo-destination-bucket"\n    }\n  }',
    ],
  ])("in %j are written as terraform fmt has them: %s", (marked, label, after) => {
    expect(taken(resource(marked), label, "hcl")).toBe(resource(after));
  });

  it("say what they mean in Terraform's words", () => {
    const [versions] = offered(resource("  |"), "hcl", simple);
    expect(versions?.detail).toMatch(/^required in /);
    expect(versions?.documentation).toMatchObject({ value: expect.stringContaining("included_object_versions") });
  });
});

describe("a whole resource", () => {
  const written = `resource "aws_s3_bucket_inventory" "inventory" {
  bucket                   = "amzn-s3-demo-source-bucket"
  name                     = "my-inventory"
  included_object_versions = "Current"

  destination {
    bucket {
      format     = "Parquet"
      account_id = "111122223333"
      bucket_arn = "arn:aws:s3:::amzn-s3-demo-destination-bucket"
    }
  }

  schedule {
    frequency = "Weekly"
  }
}
`;

  it.each(["|\n", "res|\n", `# Ours\n|\n`])("is offered where nothing is: %j", (marked) => {
    const text = taken(marked, "resource aws_s3_bucket_inventory", "hcl");
    expect(text).toBe(marked.replace(/\w*\|\n/, written));
    expect(lint({ text, language: "hcl" }).findings.filter(({ level }) => level === "error")).toEqual([]);
  });

  it("is not offered in files about other things", () => {
    expect(labels('resource "aws_s3_bucket" "media" {\n}\n\n|\n', "hcl")).toEqual([]);
  });
});

describe("values of Terraform", () => {
  it.each<[marked: string, label: string, after: string]>([
    ["  schedule {\n    frequency = |\n  }", "Daily", '  schedule {\n    frequency = "Daily"\n  }'],
    ['  schedule {\n    frequency = "|"\n  }', "Daily", '  schedule {\n    frequency = "Daily"\n  }'],
    ["  enabled = |", "false", "  enabled = false"],
    ['  optional_fields = ["Size", |]', "ETag", '  optional_fields = ["Size", "ETag"]'],
  ])("in %j: %s", (marked, label, after) => {
    expect(taken(resource(marked), label, "hcl")).toBe(resource(after));
  });

  it("are the fields that are not listed yet", () => {
    expect(labels(resource('  optional_fields = ["Size", |]'), "hcl")).not.toContain("Size");
  });

  it("are none of other resources", () => {
    expect(labels('resource "aws_s3_bucket" "media" {\n  |\n}\n', "hcl")).toEqual([]);
    expect(labels(`${resource("")}\nresource "aws_s3_bucket" "media" {\n  |\n}\n`, "hcl")).toEqual([]);
  });
});

const template = (content: string): string => `{
  "Resources": {
    "Media": {
      "Type": "AWS::S3::Bucket",
      "Properties": {
        "InventoryConfigurations": [
          {
            "Id": "daily",
${content}
          }
        ]
      }
    }
  }
}
`;

describe("in CloudFormation", () => {
  it("members have its names", () => {
    expect(labels(template("            |"), "json")).toEqual([
      "Enabled",
      "IncludedObjectVersions",
      "ScheduleFrequency",
      "Destination",
      "OptionalFields",
      "Prefix",
    ]);
    const after = taken(template("            |"), "Destination", "json");
    expect(after).toContain('"BucketAccountId": "111122223333"');
    expect(after).toContain('"Format": "Parquet"');
  });

  it("values are S3's", () => {
    expect(labels(template('            "ScheduleFrequency": "|"'), "json")).toEqual(["Daily", "Weekly"]);
  });
});

const yamlTemplate = (content: string): string => `Resources:
  Media:
    Type: AWS::S3::Bucket
    Properties:
      InventoryConfigurations:
        - Id: daily
${content}
`;

describe("in CloudFormation's YAML", () => {
  it.each<[marked: string, label: string, after: string]>([
    ["          |", "Enabled", "          Enabled: true"],
    ["          Sched|", "ScheduleFrequency", "          ScheduleFrequency: Weekly"],
    ["          ScheduleFrequency: |", "Daily", "          ScheduleFrequency: Daily"],
    ["          OptionalFields:\n            - |", "Size", "          OptionalFields:\n            - Size"],
    [
      "          OptionalFields:\n            - ETag\n            |",
      "Size",
      "          OptionalFields:\n            - ETag\n            - Size",
    ],
    ["          OptionalFields: [ETag, |]", "Size", "          OptionalFields: [ETag, Size]"],
    [
      "          |",
      "Destination",
      '          Destination:\n            Format: Parquet\n            BucketAccountId: "111122223333"\n            BucketArn: arn:aws:s3:::amzn-s3-demo-destination-bucket',
    ],
  ])("in %j: %s", (marked, label, after) => {
    expect(taken(yamlTemplate(marked), label, "yaml")).toBe(yamlTemplate(after));
  });

  it("nothing is offered in what is not the inventory's", () => {
    expect(labels(`${yamlTemplate("          Enabled: true")}      |\n`, "yaml")).toEqual([]);
  });
});

describe("in YAML as the AWS CLI reads it", () => {
  const input = "Bucket: acme-media\nId: daily\nInventoryConfiguration:\n  Id: daily\n  |\n";

  it("members have the API's names", () => {
    expect(labels(input, "yaml")).toEqual(expect.arrayContaining(["Schedule", "Destination", "IsEnabled"]));
    expect(taken(input, "Schedule", "yaml")).toBe(input.replace("|", "Schedule:\n    Frequency: Weekly"));
  });
});
