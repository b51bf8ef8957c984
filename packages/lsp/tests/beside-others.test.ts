import { describe, expect, test } from "vitest";
import { offersNames, shownFindings } from "../src/beside-others.ts";
import { labels, offered, simple } from "./features/completing.ts";
import { open } from "./features/documents.ts";

const resource = `resource "aws_s3_bucket_inventory" "daily" {
  bucket                   = aws_s3_bucket.media.id
  name                     = "daily report"
  included_object_versions = "All"
  colour                   = "red"

  schedule {
    frequency = "Daily"
  }
}
`;

const rulesOf = (text: string, beside: "all" | "own"): string[] => [
  ...new Set(shownFindings(open(text, "hcl").result, beside).map(({ ruleId }) => ruleId)),
];

describe("beside the server of Terraform", () => {
  test("what is unknown or missing is left to it, and values are not", () => {
    expect(rulesOf(resource, "all")).toEqual(
      expect.arrayContaining(["unknown-member", "missing-member", "id-characters"]),
    );
    expect(rulesOf(resource, "own")).toContain("id-characters");
    expect(rulesOf(resource, "own")).not.toContain("missing-member");
    expect(rulesOf(resource, "own")).not.toContain("unknown-member");
  });

  test("names are left to it, and values are not", () => {
    const marked = resource.replace('  colour                   = "red"\n', "  |\n");
    const own = (text: string) => offered(text, "hcl", { ...simple, besideOthers: "own" }).map(({ label }) => label);
    expect(labels(marked, "hcl")).toContain("destination");
    expect(own(marked)).toEqual([]);
    expect(own(resource.replace('"Daily"', "|"))).toEqual(["Daily", "Weekly"]);
  });

  test("nothing is left to it in documents that are all an inventory", () => {
    expect(offersNames(open("<InventoryConfiguration/>", "xml").result, "own")).toBe(true);
  });
});

test("what cannot be read is shown within inventories only", () => {
  const broken = `${resource}\nresource "aws_s3_bucket" "media" {\n  bucket = "acme\n}\n`;
  expect(open(broken, "hcl").result.findings.map(({ ruleId }) => ruleId)).toContain("hcl-syntax");
  expect(rulesOf(broken, "all")).not.toContain("hcl-syntax");
  expect(rulesOf(resource.replace('"Daily"', '"Daily'), "all")).toContain("hcl-syntax");
});

test("what is wrong in a policy, whose mistakes nobody else tells, is shown everywhere", () => {
  const policy = `data "aws_iam_policy_document" "d" {
  statement {
    actions = ["s3:PutInventoryConfiguration"]
    condition {
      test     = "StringEuals"
      variable = "aws:SourceAccount"
      values   = ["210987654321"]
    }
  }
}
`;
  expect(rulesOf(resource + policy, "own")).toContain("policy-syntax");
});
