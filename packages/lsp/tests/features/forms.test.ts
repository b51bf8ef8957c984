/** What editors show in the forms that are no more than a table: they come with the language, YAML. */
import { describe, expect, it } from "vitest";
import { isPart, offersNames } from "../../src/beside-others.ts";
import { convertTargets } from "../../src/features/convert-actions.ts";
import { hoverAt } from "../../src/features/hover.ts";
import { markupFor } from "../../src/features/hover-markup.ts";
import { labels, taken } from "./completing.ts";
import { open, openAt } from "./documents.ts";

interface Form {
  readonly name: string;
  /** A document with a place for more members, and one for a destination's. */
  readonly text: (more: string, destination?: string) => string;
  /** Required members first. */
  readonly members: readonly string[];
  /** Where a frequency stands, in front of its value. */
  readonly frequency: string;
  readonly account: string;
}

const forms: readonly Form[] = [
  {
    name: "crossplane",
    text: (more, destination = "") =>
      `apiVersion: s3.aws.m.upbound.io/v1beta1\nkind: BucketInventory\nspec:\n  forProvider:\n    region: eu-west-1\n    bucket: acme-media\n    name: daily\n    destination:\n      bucket:\n        bucketArn: arn:aws:s3:::acme-reports\n        format: CSV\n${destination && `        ${destination}\n`}    ${more}\n`,
    members: ["includedObjectVersions", "schedule", "enabled", "optionalFields", "filter"],
    frequency: "schedule:\n      frequency: ",
    account: "accountId",
  },
  {
    name: "ack",
    text: (more, destination = "") =>
      `apiVersion: s3.services.k8s.aws/v1alpha1\nkind: Bucket\nmetadata:\n  name: media\nspec:\n  name: acme-media\n  inventory:\n    - id: daily\n      destination:\n        s3BucketDestination:\n          bucket: arn:aws:s3:::acme-reports\n          format: CSV\n${destination && `          ${destination}\n`}      ${more}\n`,
    members: ["isEnabled", "includedObjectVersions", "schedule", "optionalFields", "filter"],
    frequency: "schedule:\n        frequency: ",
    account: "accountID",
  },
  {
    name: "pulumi",
    text: (more, destination = "") =>
      `resources:\n  daily:\n    type: aws:s3:Inventory\n    properties:\n      bucket: acme-media\n      name: daily\n      destination:\n        bucket:\n          bucketArn: arn:aws:s3:::acme-reports\n          format: CSV\n${destination && `          ${destination}\n`}      ${more}\n`,
    members: ["includedObjectVersions", "schedule", "enabled", "optionalFields", "filter"],
    frequency: "schedule:\n        frequency: ",
    account: "accountId",
  },
  {
    name: "ansible",
    text: (more, destination = "") =>
      `- amazon.aws.s3_bucket:\n    name: acme-media\n    inventory:\n      - id: daily\n        destination:\n          bucket: arn:aws:s3:::acme-reports\n          format: CSV\n${destination && `          ${destination}\n`}        ${more}\n`,
    members: ["included_object_versions", "schedule", "optional_fields", "filter"],
    frequency: "schedule: ",
    account: "account_id",
  },
];

describe.each(forms)("in $name", ({ name, text, members, frequency, account }) => {
  it("members are completed by the names of the form", () => {
    expect([...labels(text("|"), "yaml")].sort()).toEqual([...members].sort());
    expect(labels(text("", "|"), "yaml")).toContain(account);
  });

  it("values are completed", () => {
    expect(labels(text(`${frequency}|`), "yaml")).toEqual(["Daily", "Weekly"]);
    expect(taken(text(`${frequency}|`), "Weekly", "yaml")).toBe(text(`${frequency}Weekly`));
  });

  it("hovering over a member says what it means, by the form's name", () => {
    const { document, position } = openAt(
      text("", `${account.slice(0, 3)}|${account.slice(3)}: "210987654321"`),
      "yaml",
    );
    const hover = hoverAt(document, position, markupFor(["markdown"]));
    expect(hover).toMatchObject({ contents: { value: expect.stringContaining(account.replace("_", "\\_")) } });
  });

  it("findings have repairs, and names are offered beside other servers", () => {
    const document = open(text(`${frequency}daily`), "yaml");
    const found = document.result.findings.find(({ ruleId }) => ruleId === "invalid-frequency");
    expect(found?.fix).toBeDefined();
    expect(document.result.carrier).toBe(name);
    expect(isPart(document.result)).toBe(true);
    expect(offersNames(document.result, "own")).toBe(true);
    expect(convertTargets(document.result)).toEqual([]);
  });
});
