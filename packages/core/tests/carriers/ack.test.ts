import { describe, expect, it } from "vitest";
import { instead, isOurs, told } from "./told.ts";

const one = `apiVersion: s3.services.k8s.aws/v1alpha1
kind: Bucket
metadata:
  name: media
spec:
  name: acme-media
  inventory:
    - id: daily
      isEnabled: yes
      includedObjectVersions: Current
      optionalFields: [Size]
      schedule:
        frequency: Daily
      destination:
        s3BucketDestination:
          bucket: arn:aws:s3:::acme-reports
          accountID: "210987654321"
          format: CSV
          encryption:
            sseKMS:
              keyID: arn:aws:kms:eu-west-1:210987654321:key/0f3c9d2e-5b7a-4c81-9e64-1d2f3a4b5c6d
`;
const API = "The Kubernetes API server";
const S3 = "S3";

describe("a clean bucket", () => {
  it.each([
    ["alone", one],
    ["without a name of its own", instead(one, "name: acme-media", "tagging: {}")],
    [
      "in a list",
      `apiVersion: v1\nkind: BucketList\nitems:\n${one.replace(/^(?=.)/gm, "    ").replace("    api", "  - api")}`,
    ],
    [
      "with a Helm template",
      one.replace("acme-media", "{{ .Values.bucket }}").replace("id: daily", 'id: "{{ .Release.Name }}"'),
    ],
    [
      "the base of something that adds the rest",
      `apiVersion: kro.run/v1alpha1\nkind: ResourceGraphDefinition\nspec:\n  resources:\n    - id: media\n      template:\n${instead(one, "format: CSV", "").replace(/^(?=.)/gm, "        ")}`,
    ],
    [
      "between templates",
      one
        .replace("      isEnabled", "      {{- if .Values.on }}\n      isEnabled")
        .replace("yes\n", "yes\n      {{- end }}\n"),
    ],
  ])("%s", (_, text) => {
    expect(told(text)).toEqual([]);
    expect(isOurs(text)).toBe(true);
  });
});

describe("mistakes, and who refuses them", () => {
  it.each([
    ["no id", "id: daily", "x: 1", `missing-member x | ${S3}`],
    ["no format", "format: CSV", "", `missing-member s3BucketDestination | ${S3}`],
    [
      "versions in lower case",
      "includedObjectVersions: Current",
      "includedObjectVersions: current",
      `invalid-included-object-versions current | ${S3}`,
    ],
    [
      "another case of a name",
      'accountID: "210987654321"',
      'accountId: "210987654321"',
      `unknown-member accountId | ${API}`,
    ],
    ["the AWS CLI's name", "isEnabled: yes", "IsEnabled: yes", `unknown-member IsEnabled | ${API}`],
    ["CloudFormation's name", "isEnabled: yes", "enabled: yes", `unknown-member enabled | ${API}`],
    ["keys of S3", "encryption:", "encryption: { sseS3: {} }\n          more:", `member-not-in-carrier sseS3 | ${API}`],
    ["a boolean in quotes", "isEnabled: yes", 'isEnabled: "true"', `invalid-boolean "true" | ${API}`],
    ["text for a structure", "frequency: Daily", "Daily", `wrong-type Daily | ${API}`],
    [
      "a bucket's name",
      "bucket: arn:aws:s3:::acme-reports",
      "bucket: acme-reports",
      `destination-arn acme-reports | ${S3}`,
    ],
    [
      "a list by another name",
      "inventory:",
      "inventoryConfigurations:",
      `unknown-member inventoryConfigurations | ${API}`,
    ],
    ["a member twice", "isEnabled: yes", "isEnabled: yes\n      isEnabled: no", `duplicate-member isEnabled | ${API}`],
    [
      "its own bucket",
      "bucket: arn:aws:s3:::acme-reports",
      "bucket: arn:aws:s3:::acme-media",
      "self-inventory arn:aws:s3:::acme-media",
    ],
    [
      "the ARN for the name",
      "name: acme-media",
      "name: arn:aws:s3:::acme-media",
      "source-bucket arn:aws:s3:::acme-media | S3",
    ],
  ])("%s", (_, line, other, expected) => {
    expect(told(instead(one, line, other))).toContain(expected);
  });

  it("an object for the list", () => {
    const text = one.replace("    - id", "      id");
    expect(told(text)).toEqual([`wrong-type id: daily | ${API}`]);
  });

  it("an empty encryption is not to be filled with keys of S3", () => {
    const text = one.replace(/ {12}sseKMS:\n.*\n/, "").replace("encryption:", "encryption: {}");
    expect(told(text)).toEqual([`encryption-empty encryption | ${S3}`]);
  });

  it("an Id twice", () => {
    const item = one.slice(one.indexOf("    - id"));
    expect(told(one + item).map((line) => line.split(" ")[0])).toContain("duplicate-id");
  });
});

describe("others are silent", () => {
  it.each([
    ["a bucket without inventories", one.slice(0, one.indexOf("  inventory"))],
    ["an empty list", `${one.slice(0, one.indexOf("  inventory"))}  inventory: []\n`],
    ["a list that is filled in", `${one.slice(0, one.indexOf("  inventory"))}  inventory: "\${INVENTORY}"\n`],
    ["another controller", one.replace("s3.services.k8s.aws", "glue.services.k8s.aws")],
    ["another kind", one.replace("kind: Bucket", "kind: AccessPoint")],
    ["Rook's bucket", one.replace("s3.services.k8s.aws/v1alpha1", "objectbucket.io/v1alpha1")],
    [
      "an inventory of something else",
      "apiVersion: v1\nkind: Inventory\nspec:\n  inventory:\n    - id: daily\n      schedule: Daily\n",
    ],
  ])("%s", (_, text) => expect(isOurs(text)).toBe(false));
});
