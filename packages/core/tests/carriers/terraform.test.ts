import { describe, expect, it } from "vitest";
import { bindTree } from "../../src/carriers/index.ts";
import { languageNamed, loadLanguage } from "../../src/languages/index.ts";
import type { Language } from "../../src/languages/language.ts";
import { createLinter } from "../../src/lint.ts";
import { toPlain } from "../../src/nodes/plain.ts";
import { unmark } from "../rules/test-rule.ts";

const bind = (text: string, language: Language) =>
  bindTree(languageNamed(language).read(text), language, { carrier: undefined, strict: false });

/** What the requests of a document say: the API's members, with what is not known left out. */
function meant(text: string, language: Language): unknown {
  const { document, carrier } = bind(text, language);
  const requests = document.children.map((node) => {
    const inventory = node.child("InventoryConfiguration");
    return { Bucket: node.child("RequestBucket")?.value, InventoryConfiguration: inventory && toPlain(inventory) };
  });
  return { carrier, requests };
}

const configuration = {
  Id: "daily",
  IncludedObjectVersions: "Current",
  Schedule: { Frequency: "Daily" },
  Filter: { Prefix: "data/" },
  OptionalFields: ["Size"],
  Destination: { S3BucketDestination: { Bucket: "arn:aws:s3:::acme-reports", Format: "CSV" } },
};

const block = `resource "aws_s3_bucket_inventory" "x" {
  provider                 = aws.west
  for_each                 = var.buckets
  bucket                   = "media"
  name                     = "daily"
  included_object_versions = "Current"
  optional_fields          = ["Size"]
  enabled                  = null

  dynamic "filter" {
    for_each = [1]
    content {
      prefix = "data/"
    }
  }

  schedule { frequency = "Daily" }

  destination {
    bucket {
      format     = "CSV"
      bucket_arn = "arn:aws:s3:::acme-reports"
    }
  }

  lifecycle {
    prevent_destroy = true
  }
}
`;

it("reads a module's configurations whatever its comments name", () => {
  const module = `module "media" {
  source = "terraform-aws-modules/s3-bucket/aws"
  bucket = "media"

  inventory_configuration = { daily = { included_object_versions = "Current" } }
}
`;
  const { requests } = meant(module, "hcl") as { requests: readonly unknown[] };
  expect(requests).toHaveLength(1);
  expect(meant(`# not s3:DeleteInventoryConfiguration\n${module}`, "hcl")).toEqual(meant(module, "hcl"));
});

const resourceInJson = (bucket: string) => ({
  resource: {
    aws_s3_bucket_inventory: {
      x: {
        "//": "comment",
        bucket,
        name: "daily",
        included_object_versions: "Current",
        optional_fields: ["Size"],
        filter: { prefix: "data/" },
        schedule: [{ frequency: "Daily" }],
        destination: [{ bucket: [{ format: "CSV", bucket_arn: "arn:aws:s3:::acme-reports" }] }],
      },
    },
  },
});

const values = {
  bucket: "media",
  name: "daily",
  enabled: null,
  id: "media:daily",
  included_object_versions: "Current",
  optional_fields: ["Size"],
  filter: [{ prefix: "data/" }],
  schedule: [{ frequency: "Daily" }],
  destination: [
    {
      bucket: [{ format: "CSV", bucket_arn: "arn:aws:s3:::acme-reports", account_id: "", prefix: "", encryption: [] }],
    },
  ],
};

const planned = (state: object, changes: object[] = []) =>
  JSON.stringify({
    format_version: "1.2",
    planned_values: {
      root_module: {
        child_modules: [
          {
            resources: [
              {
                address: "module.m.aws_s3_bucket_inventory.x",
                mode: "managed",
                type: "aws_s3_bucket_inventory",
                name: "x",
                values: state,
              },
            ],
          },
        ],
      },
    },
    resource_changes: changes,
  });

const request = { Bucket: "media", InventoryConfiguration: configuration };

describe("means the same", () => {
  it.each<[string, string, Language, string]>([
    ["a resource", block, "hcl", "terraform"],
    ["a resource, CRLF", block.replaceAll("\n", "\r\n"), "hcl", "terraform"],
    ["a resource in JSON", JSON.stringify(resourceInJson("media")), "json", "terraform"],
    [
      "a resource in JSON, in lists",
      JSON.stringify({ resource: [resourceInJson("media").resource] }),
      "json",
      "terraform",
    ],
    ["a plan", planned(values), "json", "terraform-plan"],
    [
      "a state",
      JSON.stringify({
        format_version: "1.0",
        values: { root_module: { resources: [{ address: "a", type: "aws_s3_bucket_inventory", values }] } },
      }),
      "json",
      "terraform-plan",
    ],
    [
      "a bucket of the awscc provider",
      `resource "awscc_s3_bucket" "x" {
        bucket_name = "media"
        inventory_configurations = [{
          id = "daily"
          included_object_versions = "Current"
          schedule_frequency = "Daily"
          prefix = "data/"
          optional_fields = ["Size"]
          destination = { bucket_arn = "arn:aws:s3:::acme-reports", format = "CSV" }
        }]
      }`,
      "hcl",
      "terraform",
    ],
    [
      "the module for buckets",
      `module "x" {
        source = "terraform-aws-modules/s3-bucket/aws"
        bucket = "media"
        inventory_configuration = {
          daily = {
            included_object_versions = "Current"
            frequency = "Daily"
            optional_fields = ["Size"]
            filter = { prefix = "data/" }
            destination = { bucket_arn = "arn:aws:s3:::acme-reports", format = "CSV" }
          }
        }
      }`,
      "hcl",
      "terraform",
    ],
  ])("%s", (_, text, language, carrier) => {
    expect(meant(text, language)).toEqual({ carrier, requests: [request] });
  });
});

describe("is nobody's", () => {
  it.each<[string, string]>([
    ["another provider's resource", block.replace("aws_s3_bucket_inventory", "alicloud_oss_bucket_inventory")],
    ["data", block.replace("resource", "data")],
    [
      "a module of somebody else's",
      'module "x" {\n  source = "./inventory"\n  inventory_configuration = {\n    a = { frequency = "x" }\n  }\n}\n',
    ],
    [
      "S3 Metadata",
      'resource "aws_s3_bucket_metadata_configuration" "x" {\n  metadata_configuration {\n    inventory_table_configuration {}\n  }\n}\n',
    ],
    [
      "moved and import",
      'moved {\n  from = aws_s3_bucket_inventory.a\n  to = aws_s3_bucket_inventory.b\n}\nimport {\n  to = aws_s3_bucket_inventory.b\n  id = "media:daily"\n}\n',
    ],
  ])("%s", (_, text) => expect(bind(text, "hcl").carrier).toBeUndefined());

  it("a plan's configuration without an instance", () => {
    const text = JSON.stringify({
      format_version: "1.2",
      planned_values: { root_module: {} },
      configuration: resourceInJson("a"),
    });
    expect(bind(text, "json").carrier).toBeUndefined();
  });
});

await loadLanguage("hcl");
const lint = createLinter();

function errorsIn(marked: string, language: Language): string[] {
  const { text, ranges } = unmark(marked);
  const errors = lint({ text, language }).findings.filter(({ level }) => level === "error");
  expect(errors.map(({ range }) => text.slice(...range))).toEqual(ranges.map((range) => text.slice(...range)));
  return errors.map(({ ruleId }) => ruleId);
}

describe("what cannot be known is not judged", () => {
  it("in a plan, what is known after it is applied", () => {
    const { bucket: _, ...rest } = values;
    const unknown = { bucket: true, destination: [{ bucket: [{ bucket_arn: true }] }] };
    const state = { ...rest, destination: [{ bucket: [{ format: "CSV" }] }] };
    const change = { address: "module.m.aws_s3_bucket_inventory.x", change: { after_unknown: unknown } };
    expect(errorsIn(planned(state, [change]), "json")).toEqual([]);
  });

  it("what a dynamic block makes, and how often", () => {
    const dynamic = block.replace(
      '  schedule { frequency = "Daily" }\n',
      '  dynamic "schedule" {\n    for_each = var.s\n    content {\n      frequency = schedule.value\n    }\n  }\n',
    );
    expect(errorsIn(dynamic, "hcl")).toEqual([]);
  });

  it("a filter in which nothing is written, which the provider leaves out", () => {
    const [start, end] = [block.indexOf("  dynamic"), block.indexOf("  schedule")];
    for (const filter of ["filter {}", "filter {\n    prefix = null\n  }"]) {
      expect(errorsIn(`${block.slice(0, start)}  ${filter}\n${block.slice(end)}`, "hcl")).toEqual([]);
    }
  });

  it("references, functions, conditions with unknown branches", () => {
    const text = block
      .replace('"daily"', "each.key")
      .replace('"Current"', "try(each.value.versions, var.versions)")
      .replace('["Size"]', "[for f in var.fields : f]")
      .replace('"arn:aws:s3:::acme-reports"', "module.reports.s3_bucket_arn");
    expect(errorsIn(text, "hcl")).toEqual([]);
  });
});

describe("says what is missing", () => {
  it("of a resource at its type and name", () => {
    const text = block
      .replace(/ {2}(?:bucket {19}|name {21}).*\n/g, "")
      .replace('"aws_s3_bucket_inventory" "x"', '«"aws_s3_bucket_inventory" "x"»');
    const twice = text.replace('«"aws_s3_bucket_inventory" "x"»', '««"aws_s3_bucket_inventory" "x"»»');
    expect(errorsIn(twice, "hcl")).toEqual(["missing-member", "missing-member"]);
  });

  it("of a planned one at its address", () => {
    const { schedule: _, ...rest } = values;
    const text = planned(rest).replace(
      '"module.m.aws_s3_bucket_inventory.x"',
      '«"module.m.aws_s3_bucket_inventory.x"»',
    );
    expect(errorsIn(text, "json")).toEqual(["missing-member"]);
  });

  it("of a module's configuration at its key", () => {
    const text = `module "x" {
  source = "git::https://github.com/terraform-aws-modules/terraform-aws-s3-bucket.git?ref=v5.0.0"
  inventory_configuration = {
    «daily» = {
      included_object_versions = "Current"
      destination = { format = "CSV", encryption = { encryption_type = "sse_s3" } }
    }
    "week«ly/1»" = {}
  }
}
`.replace('"week«ly/1»" = {}', "");
    expect(errorsIn(text, "hcl")).toEqual(["missing-member"]);
  });
});

it("a plan is not fixed: the module is, that it was made from", () => {
  const text = planned({ ...values, included_object_versions: "current", optional_fields: ["Size", "Size"] });
  const { findings } = lint({ text, language: "json" });
  expect(findings.map(({ ruleId, fix, suggestions }) => [ruleId, fix, suggestions])).toEqual([
    ["invalid-included-object-versions", undefined, []],
    ["duplicate-optional-field", undefined, []],
    ["missing-account-id", undefined, []],
  ]);
});
