import { describe, expect, it } from "vitest";
import { fix } from "../../src/edits/fix.ts";
import { createLinter } from "../../src/lint.ts";
import { instead, isOurs, told } from "./told.ts";

const lint = createLinter();
const NEWEST = "s3.aws.m.upbound.io/v1beta1";
const one = `apiVersion: ${NEWEST}
kind: BucketInventory
metadata:
  name: media
spec:
  forProvider:
    region: eu-west-1
    bucket: acme-media
    name: daily
    enabled: true
    includedObjectVersions: Current
    optionalFields: [Size]
    schedule:
      frequency: Daily
    destination:
      bucket:
        bucketArn: arn:aws:s3:::acme-reports
        accountId: "210987654321"
        format: CSV
`;
const oldest = `apiVersion: s3.aws.upbound.io/v1beta1
kind: BucketInventory
spec:
  forProvider:
    region: eu-west-1
    bucketSelector:
      matchLabels: { app: media }
    name: daily
    includedObjectVersions: Current
    schedule:
      - frequency: Daily
    filter:
    - prefix: data/
    destination:
      - bucket:
          - bucketArnRef:
              name: reports
            accountId: "210987654321"
            format: CSV
            encryption: [{ sseS3: [{}] }]
`;
const API = "The Kubernetes API server";
const PROVIDER = "The Crossplane provider";

describe("a clean manifest", () => {
  it.each([
    ["the newest version", one],
    ["the version before", one.replace(NEWEST, "s3.aws.upbound.io/v1beta2")],
    ["the oldest version, with lists of one", oldest],
    [
      "a reference beside what it has found",
      instead(
        oldest,
        'accountId: "210987654321"',
        'accountId: "210987654321"\n            bucketArn: arn:aws:s3:::acme-reports',
      ),
    ],
    [
      "in a list",
      `apiVersion: v1\nkind: List\nitems:\n${one.replace(/^(?=.)/gm, "    ").replace("    api", "  - api")}`,
    ],
    ["in a stream", `apiVersion: v1\nkind: ConfigMap\nspec: {}\n---\n${one}---\n${oldest}`],
    [
      "a template of Helm",
      `{{- if .Values.inventory }}\n${one.replace("daily\n    enabled", "{{ .Values.id }}\n    {{- with .Values.more }}\n    {{- toYaml . | nindent 4 }}\n    {{- end }}\n    enabled")}{{- end }}\n`,
    ],
    ["variables of Flux", one.replace("acme-media", "$" + "{BUCKET}")],
  ])("%s", (_, text) => {
    expect(told(text)).toEqual([]);
    expect(isOurs(text)).toBe(true);
  });

  it("in JSON", () => {
    const text = JSON.stringify({
      apiVersion: NEWEST,
      kind: "BucketInventory",
      spec: { forProvider: { region: "eu-west-1", bucket: "acme-media", name: "a", includedObjectVersions: "All" } },
    });
    expect(told(text, "json").map((line) => line.split(" ")[0])).toEqual(["missing-member", "missing-member"]);
  });
});

describe("mistakes, and who refuses them", () => {
  it.each([
    ["no Region", "region: eu-west-1", "", `missing-member forProvider | ${API}`],
    ["no bucket", "bucket: acme-media", "", `missing-member forProvider | ${PROVIDER}`],
    ["no name", "name: daily", "", `missing-member forProvider | ${API}`],
    ["no versions", "includedObjectVersions: Current", "", `missing-member forProvider | ${API}`],
    ["no format", "format: CSV", "", `missing-member bucket | ${PROVIDER}`],
    ["no frequency", "frequency: Daily", "every: Daily", ""],
    ["a format in lower case", "format: CSV", "format: csv", `invalid-format csv | ${PROVIDER}`],
    ["a boolean in quotes", "enabled: true", 'enabled: "true"', `invalid-boolean "true" | ${API}`],
    [
      "a number for an account",
      'accountId: "210987654321"',
      "accountId: 210987654321",
      `wrong-type 210987654321 | ${API}`,
    ],
    [
      "Terraform's name",
      "bucketArn: arn:aws:s3:::acme-reports",
      "bucket_arn: arn:aws:s3:::acme-reports",
      `unknown-member bucket_arn | ${API}`,
    ],
    ["the API's name", "enabled: true", "isEnabled: true", `unknown-member isEnabled | ${API}`],
    [
      "a field twice",
      "optionalFields: [Size]",
      "optionalFields: [Size, Size]",
      `duplicate-optional-field Size | ${API}`,
    ],
    [
      "a field that the provider does not know",
      "optionalFields: [Size]",
      "optionalFields: [IntelligentTieringReferenceDate]",
      `field-too-new-for-carrier IntelligentTieringReferenceDate | ${PROVIDER}`,
    ],
    ["a member twice", "enabled: true", "enabled: true\n    enabled: false", `duplicate-member enabled | ${API}`],
    [
      "a bucket's name",
      "bucketArn: arn:aws:s3:::acme-reports",
      "bucketArn: acme-reports",
      "destination-arn acme-reports | S3",
    ],
    ["a list of the older version", "frequency: Daily", "- frequency: Daily", `wrong-type - frequency: Daily | ${API}`],
    [
      "a key of another Region",
      "format: CSV",
      "format: CSV\n        encryption: { sseKms: { keyId: arn:aws:kms:us-east-1:210987654321:key/0f3c9d2e-5b7a-4c81-9e64-1d2f3a4b5c6d } }",
      "region-mismatch arn:aws:kms:us-east-1:210987654321:key/0f3c9d2e-5b7a-4c81-9e64-1d2f3a4b5c6d",
    ],
  ])("%s", (_, line, other, expected) => {
    const found = told(instead(one, line, other));
    if (expected !== "") expect(found).toContain(expected);
    expect(found.length).toBeGreaterThan(0);
  });

  it("the Region of a key and of the resource are compared, and partitions", () => {
    const key = (region: string, partition = "aws") =>
      instead(
        one,
        "format: CSV",
        `format: CSV\n        encryption: { sseKms: { keyId: "arn:${partition}:kms:${region}:210987654321:key/0f3c9d2e-5b7a-4c81-9e64-1d2f3a4b5c6d" } }`,
      );
    expect(told(key("eu-west-1"))).toEqual([]);
    expect(told(key("us-east-1"))[0]).toMatch(/^region-mismatch/);
    expect(told(key("cn-north-1", "aws-cn"))[0]).toMatch(/^partition-mismatch/);
  });

  it("objects where the oldest version has lists, with repairs that come to an end", () => {
    const text = one.replace(NEWEST, "s3.aws.upbound.io/v1beta1");
    expect(told(text)).toEqual([
      `wrong-type schedule | ${API}`,
      `wrong-type destination | ${API}`,
      `wrong-type bucket | ${API}`,
    ]);
    const repaired = fix({ text, language: "yaml" }, lint).text;
    expect(told(repaired)).toEqual([]);
    expect(repaired).toContain(
      "    destination:\n      - bucket:\n          - bucketArn: arn:aws:s3:::acme-reports\n            accountId:",
    );
    const flow = text.replace("schedule:\n      frequency: Daily", "schedule: { frequency: Daily }");
    expect(fix({ text: flow, language: "yaml" }, lint).text).toContain("schedule: [{ frequency: Daily }]");
    const json = `{"apiVersion":"s3.aws.upbound.io/v1beta1","kind":"BucketInventory","spec":{"forProvider":{"region":"eu-west-1","name":"a","schedule":{"frequency":"Daily"}}}}`;
    expect(fix({ text: json, language: "json" }, lint).text).toContain('"schedule":[{"frequency":"Daily"}]');
  });

  it("what an alias repeats is left alone", () => {
    const text = `x: &schedule\n  frequency: Daily\n${oldest.replace("schedule:\n      - frequency: Daily", "schedule: *schedule")}`;
    expect(told(text)).toEqual([`wrong-type schedule | ${API}`]);
    expect(fix({ text, language: "yaml" }, lint).text).toBe(text);
  });

  it("members without the structure that they belong into", () => {
    const text = one.replace("  forProvider:\n", "").replace(/^ {4}/gm, "  ");
    expect(told(text)).toEqual([`missing-member spec | ${API}`]);
    expect(isOurs(text.replace(/^ {2}(?:schedule|destination|name|region):.*\n/gm, ""))).toBe(false);
  });

  it("members are put into lists of one", () => {
    const found = told(instead(oldest, "format: CSV", ""));
    expect(found).toEqual([`missing-member bucket | ${PROVIDER}`]);
  });
});

describe("what is a part only lacks nothing", () => {
  const part = (spec: string) =>
    `apiVersion: ${NEWEST}\nkind: BucketInventory\nmetadata: { name: daily }\nspec:\n${spec}`;
  it.each([
    ["a patch of kustomize", part("  forProvider:\n    schedule: { frequency: Weekly }\n")],
    ["a patch of the destination", part("  forProvider:\n    destination: { bucket: { prefix: inventory } }\n")],
    [
      "with a directive",
      part(
        "  forProvider:\n    $patch: replace\n    region: eu-west-1\n    name: a\n    schedule: { frequency: Weekly }\n",
      ),
    ],
    [
      "an object that is observed only",
      part(
        "  managementPolicies: [Observe]\n  forProvider:\n    region: eu-west-1\n    bucket: acme-media\n    name: a\n    includedObjectVersions: All\n",
      ),
    ],
    [
      "the base of a composition",
      `apiVersion: apiextensions.crossplane.io/v1\nkind: Composition\nspec:\n  resources:\n    - name: a\n      base:\n${part("  forProvider:\n    region: eu-west-1\n    name: a\n    includedObjectVersions: All\n").replace(/^(?=.)/gm, "        ")}`,
    ],
    [
      "what initProvider says besides",
      part(
        "  initProvider:\n    bucketRef: { name: media }\n    includedObjectVersions: All\n    destination: { bucket: { format: CSV } }\n  forProvider:\n    region: eu-west-1\n    name: a\n    schedule: { frequency: Weekly }\n    destination: { bucket: { bucketArnRef: { name: reports } } }\n",
      ),
    ],
  ])("%s", (_, text) => {
    expect(told(text)).toEqual([]);
    expect(isOurs(text)).toBe(true);
  });

  it("what neither forProvider nor initProvider has is missing", () => {
    const text = part(
      "  initProvider:\n    includedObjectVersions: All\n  forProvider:\n    region: eu-west-1\n    name: a\n    schedule: { frequency: Weekly }\n",
    );
    expect(told(text)).toEqual([`missing-member forProvider | ${PROVIDER}`, `missing-member forProvider | ${API}`]);
  });

  it("wrong values are wrong all the same", () => {
    expect(told(part("  forProvider:\n    schedule: { frequency: weekly }\n"))).toEqual([
      `invalid-frequency weekly | ${PROVIDER}`,
    ]);
    expect(told(part("  initProvider:\n    optionalFields: [Etag]\n"))).toEqual([
      `invalid-optional-field Etag | ${PROVIDER}`,
    ]);
  });
});

describe("several objects", () => {
  it("the same Id for one bucket", () => {
    expect(told(`${one}---\n${one}`).map((line) => line.split(" ")[0])).toContain("duplicate-id");
    const named = one.replace("bucket: acme-media", "bucketRef: { name: media }");
    expect(told(`${named}---\n${named}`).map((line) => line.split(" ")[0])).toContain("duplicate-id");
  });
});

describe("others are silent", () => {
  it.each([
    ["another kind", one.replace("BucketInventory", "Bucket")],
    ["another provider", one.replace("s3.aws.m.upbound.io", "storage.gcp.upbound.io")],
    ["a version to come", one.replace("v1beta1", "v1")],
    ["without a specification", `apiVersion: ${NEWEST}\nkind: BucketInventory\n`],
    ["with nothing in it", `apiVersion: ${NEWEST}\nkind: BucketInventory\nspec: {}\n`],
    [
      "its definition",
      "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec:\n  group: s3.aws.upbound.io\n  names: { kind: BucketInventory }\n",
    ],
    [
      "a policy about it",
      "apiVersion: kyverno.io/v1\nkind: ClusterPolicy\nspec:\n  rules:\n    - match: { resources: { kinds: [BucketInventory] } }\n",
    ],
  ])("%s", (_, text) => expect(isOurs(text)).toBe(false));
});
