import { describe, expect, test } from "vitest";
import { readPolicyFile } from "../../src/document/policy-file.ts";
import { type Input, readSource } from "../../src/document/read.ts";
import { type PolicyTarget, policyTargets } from "../../src/edits/convert-targets.ts";
import { neededPolicies } from "../../src/edits/needed-policies.ts";
import { printHcl } from "../../src/edits/policy-printers.ts";
import { createLinter } from "../../src/lint.ts";
import { corpusDirectory, textOf } from "../corpus/files.ts";

const lint = createLinter({ preset: "strict" });

function input(name: string, others: Partial<Input> = {}): Input {
  const text = textOf(`${corpusDirectory}delivery/${name}`) ?? "";
  const language = name.endsWith(".tf")
    ? "hcl"
    : name.endsWith(".yaml")
      ? "yaml"
      : name.endsWith(".xml")
        ? "xml"
        : "json";
  return { text, language, ...others };
}

function needed(of: Input, target: PolicyTarget) {
  const policies = neededPolicies(readSource(of), target);
  if (!policies) throw new Error("Nothing is needed.");
  return policies;
}

/** What is still wrong with delivery. */
function left(of: Input): string[] {
  const { findings, faults } = lint(of);
  expect(faults).toEqual([]);
  return findings.flatMap(({ ruleId }) => (/polic|syntax/.test(ruleId) ? ruleId : []));
}

describe("with the policies that are printed, reports arrive", () => {
  test("of a document alone", () => {
    const own = input("alone-key-for-the-account.xml", { facts: { bucket: "acme-media", account: "210987654321" } });
    const { text, placeholders } = needed(own, "json");
    expect(placeholders).toEqual([]);
    const byArn = Object.entries(JSON.parse(text)) as [string, unknown][];
    const given = (kind: string) => byArn.find(([arn]) => arn.includes(kind === "key" ? ":kms:" : ":s3:"))?.[1];
    const givenPolicy: Input["givenPolicy"] = (kind) => ({ name: "p", text: JSON.stringify(given(kind)) });
    expect(left({ ...own, givenPolicy })).toEqual([]);
    expect(left({ ...own, givenPolicy: () => ({ name: "all", text }) })).toEqual([]);
    expect(left({ ...own, givenPolicy: () => ({ name: "p", text: '{"Statement":[]}' }) })).toHaveLength(2);
  });

  test("of a template", () => {
    const own = input("no-policy.yaml");
    expect(left(own)).toEqual(["destination-policy"]);
    const { text } = needed(own, "cloudformation");
    expect(left({ ...own, text: own.text + text.replace("Resources:\n", "") })).toEqual([]);
  });

  test("of a module", () => {
    const own = input("key-without-policy.tf");
    const without = own.text.replace(/resource "aws_s3_bucket_policy"[\s\S]*?\n}\n/, "");
    expect(left({ ...own, text: without, siblings: [] })).toEqual(["destination-policy", "kms-key-policy"]);
    const { text } = needed({ ...own, siblings: [] }, "terraform");
    const printed = text.replace(/data "aws_caller_identity"[^\n]*\n/, "");
    expect(left({ ...own, text: without, siblings: [{ fileName: "p.tf", text: printed, language: "hcl" }] })).toEqual(
      [],
    );
  });
});

test.each(policyTargets)("what a document does not tell is to be filled in: %s", (target) => {
  const { text, placeholders } = needed(input("alone-key.xml"), target);
  expect(placeholders).toEqual(["<SOURCE_BUCKET>", "<SOURCE_ACCOUNT>"]);
  for (const placeholder of placeholders) expect(text).toContain(placeholder);
});

test("a source bucket that is not told is to be filled in, also where its account is told", () => {
  const own = input("alone-key.xml", { facts: { account: "210987654321" } });
  for (const target of policyTargets) expect(needed(own, target).placeholders).toEqual(["<SOURCE_BUCKET>"]);
});

test("what another form cannot refer to is to be filled in", () => {
  const own = input("key-for-s3.yaml");
  expect(needed(own, "cloudformation").placeholders).toEqual([]);
  expect(needed(own, "json").placeholders).toEqual(["<Partition>", "<Reports>", "<Media>", "<AccountId>", "<Key>"]);
  expect(needed(own, "terraform").placeholders).toEqual(["<Reports>", "<Media>", "<Key>"]);
  expect(needed(own, "terraform").text).toContain("data.aws_caller_identity.current.account_id");
});

/** A list result with the destinations of several configurations. */
function listOf(...buckets: readonly string[]): Input {
  const configurations = buckets.map((bucket, i) => ({
    Id: `${i}`,
    Destination: { S3BucketDestination: { Bucket: `arn:aws-cn:s3:::${bucket}`, Format: "CSV" } },
  }));
  const text = JSON.stringify({ InventoryConfigurationList: configurations });
  return { text, language: "json", facts: { bucket: "acme-media", account: "210987654321" } };
}

test("each bucket needs one policy, with each source once", () => {
  const policies = JSON.parse(needed(listOf("a-b", "a-b", "a.b"), "json").text);
  expect(Object.keys(policies)).toEqual(["arn:aws-cn:s3:::a-b", "arn:aws-cn:s3:::a.b"]);
  const [{ Condition }] = policies["arn:aws-cn:s3:::a-b"].Statement;
  expect(Condition.ArnLike).toEqual({ "aws:SourceArn": "arn:aws-cn:s3:::acme-media" });
});

test("the sources of a template stand in one statement", () => {
  const own = input("no-policy.yaml");
  const other = own.text.slice(own.text.indexOf("  Media:")).replace("Media:", "Photos:");
  const { text } = needed({ ...own, text: own.text + other }, "cloudformation");
  expect(text.match(/^ +- .*$/gm)).toEqual([
    "          - Sid: InventoryReports",
    `                  - !Sub "arn:\${AWS::Partition}:s3:::\${Media}"`,
    `                  - !Sub "arn:\${AWS::Partition}:s3:::\${Photos}"`,
  ]);
});

test.each<[PolicyTarget, string[]]>([
  ["cloudformation", ["ABPolicy", "ABPolicy2", "Bucket1logsPolicy"]],
  ["terraform", ["a_b_policy", "a_b_policy2", "bucket_1logs_policy"]],
])("names are made of those of buckets: %s", (target, names) => {
  const { text } = needed(listOf("a-b", "a.b", "1logs"), target);
  const found = [...text.matchAll(/^ {2}(\w+):$|^resource "\w+" "(\w+)"/gm)].map(([, a, b]) => a ?? b);
  expect(found).toEqual(names);
});

test.each([
  { bucket: "", bucketPolicy: "aws_s3_bucket.reports.id" },
  { bucket: "count = 2\n  ", bucketPolicy: '"acme-reports"' },
])(
  "a policy is that of the bucket that is made here, where that is certain: $bucketPolicy",
  ({ bucket, bucketPolicy }) => {
    const text = `resource "aws_s3_bucket" "reports" {
  ${bucket}bucket = "acme-reports"
}

resource "aws_s3_bucket_inventory" "daily" {
  bucket                   = "acme-media"
  name                     = "daily"
  included_object_versions = "All"
  schedule {
    frequency = "Daily"
  }
  destination {
    bucket {
      format     = "CSV"
      bucket_arn = "arn:aws:s3:::acme-reports"
    }
  }
}
`;
    const of: Input = { text, language: "hcl", siblings: [] };
    expect(needed(of, "terraform").text).toContain(`  bucket = ${bucketPolicy}\n`);
    expect(needed(of, "cloudformation").text).toContain("Bucket: acme-reports\n");
  },
);

test("without a destination that is known nothing is needed", () => {
  expect(neededPolicies(readSource(input("imported-destination.yaml")), "json")).toBeUndefined();
});

test("of several printed policies none is taken", () => {
  const [one, two] = ["arn:aws:s3:::acme-reports", "arn:aws:s3:::acme-others"].map((arn) => [arn, { Statement: [] }]);
  const read = (...all: unknown[]) =>
    readPolicyFile({ name: "p", text: JSON.stringify(Object.fromEntries(all as [string, unknown][])) }, "destination");
  expect(read(one)).toBeDefined();
  expect(read(one, two)).toBeUndefined();
});

test("HCL is aligned as terraform fmt does: neighbours of one line each", () => {
  const statement = { Sid: "a", Effect: "Allow", Principal: { Service: "b" }, Action: "c", Resource: ["d", "e"] };
  expect(printHcl({ Version: "1", Statement: [statement], "aws:a": "x", b: "y" }, "")).toBe(`{
  Version = "1"
  Statement = [{
    Sid    = "a"
    Effect = "Allow"
    Principal = {
      Service = "b"
    }
    Action   = "c"
    Resource = ["d", "e"]
  }]
  "aws:a" = "x"
  b       = "y"
}`);
});
