import { describe, expect, it } from "vitest";
import { fix } from "../../src/edits/fix.ts";
import { createLinter } from "../../src/lint.ts";
import { instead, isOurs, told } from "./told.ts";

const lint = createLinter();
const one = `- name: Inventory of the media
  amazon.aws.s3_bucket:
    name: acme-media
    inventory:
      - id: daily
        included_object_versions: Current
        optional_fields: [Size]
        schedule: Daily
        filter: data/
        destination:
          bucket: arn:aws:s3:::acme-reports
          account_id: 210987654321
          format: CSV
`;
const MODULE = "The Ansible module";
const OWN = /^deletes-other-configurations/;

function findings(text: string): string[] {
  return told(text).filter((line) => !OWN.test(line));
}

const inside = (text: string) => text.replace(/^(?=.)/gm, "    ");

describe("clean tasks", () => {
  it.each([
    ["of a role", one],
    ["in a play", `- hosts: all\n  tasks:\n${inside(one)}`],
    [
      "before and after roles, and in handlers",
      `- hosts: all\n  pre_tasks:\n${inside(one)}  post_tasks:\n${inside(one)}  handlers:\n${inside(one)}`,
    ],
    ["in blocks", `- block:\n    - block:\n${inside(inside(one))}  rescue:\n${inside(one)}  always:\n${inside(one)}`],
    ["by the short name", one.replace("amazon.aws.", "")],
    ["of the collection before", one.replace("amazon.", "community.")],
    [
      "in a loop",
      one
        .replace("id: daily", 'id: "{{ item.id }}"')
        .replace("[Size]", '"{{ fields }}"')
        .replace("CSV", "'{{ item.format | default(omit) }}'"),
    ],
    ["with a lookup", one.replace("acme-media", "\"{{ lookup('env', 'BUCKET') }}\"")],
    ["with no fields", one.replace("[Size]", "[]")],
  ])("%s", (_, text) => {
    expect(findings(text)).toEqual([]);
    expect(isOurs(text)).toBe(true);
  });

  it("two tasks may say it anew", () => expect(findings(one + one.replace("[Size]", "[]"))).toEqual([]));
});

describe("mistakes, and who refuses them", () => {
  it.each([
    ["no id", "id: daily", "x: daily", `unknown-member x | ${MODULE}`],
    ["no format", "format: CSV", "", `missing-member destination | ${MODULE}`],
    ["no fields", "optional_fields: [Size]", "", `missing-member id | ${MODULE}`],
    [
      "switched on, which it always is",
      "id: daily",
      "id: daily\n        enabled: true",
      `member-not-in-carrier enabled | ${MODULE}`,
    ],
    [
      "encryption",
      "format: CSV",
      "format: CSV\n          encryption: { sse_s3: {} }",
      `member-not-in-carrier encryption | ${MODULE}`,
    ],
    [
      "a structure for the schedule",
      "schedule: Daily",
      "schedule: { frequency: Daily }",
      `wrong-type { frequency: Daily } | ${MODULE}`,
    ],
    ["another structure", "schedule: Daily", "schedule: { every: Daily }", `wrong-type { every: Daily } | ${MODULE}`],
    [
      "a structure for the filter",
      "filter: data/",
      "filter: { prefix: data/, tag: x }",
      `wrong-type { prefix: data/, tag: x } | ${MODULE}`,
    ],
    ["a schedule in lower case", "schedule: Daily", "schedule: daily", `invalid-frequency daily | ${MODULE}`],
    [
      "Terraform's name",
      "bucket: arn:aws:s3:::acme-reports",
      "bucket_arn: arn:aws:s3:::acme-reports",
      `unknown-member bucket_arn | ${MODULE}`,
    ],
    [
      "CloudFormation's name",
      "schedule: Daily",
      "schedule_frequency: Daily",
      `unknown-member schedule_frequency | ${MODULE}`,
    ],
    [
      "a field that the module does not list",
      "optional_fields: [Size]",
      "optional_fields: [LifecycleExpirationDate]",
      `field-too-new-for-carrier LifecycleExpirationDate | ${MODULE}`,
    ],
    [
      "an account that loses its zero",
      "account_id: 210987654321",
      "account_id: 012345670123",
      "yaml-unquoted-account 012345670123 | S3",
    ],
    [
      "a bucket's name",
      "bucket: arn:aws:s3:::acme-reports",
      "bucket: acme-reports",
      "destination-arn acme-reports | S3",
    ],
    ["a list by another name", "inventory:", "inventories:", `unknown-member inventories | ${MODULE}`],
    [
      "a member twice, of which the last one counts",
      "schedule: Daily",
      "schedule: Daily\n        schedule: Weekly",
      "duplicate-member schedule",
    ],
    ["its own bucket", "bucket: arn:aws:s3:::acme-reports", "bucket: arn:aws:s3:::acme-media", ""],
  ])("%s", (_, line, other, expected) => {
    const found = findings(instead(one, line, other));
    if (expected === "") expect(found).toEqual([]);
    else expect(found).toContain(expected);
  });

  it("one configuration without a list", () => {
    const text = one.replace("      - id", "        id");
    expect(findings(text)).toEqual([`wrong-type id: daily | ${MODULE}`]);
  });

  it("what stands in a structure is taken out of it", () => {
    const text = one
      .replace("schedule: Daily", "schedule:\n          frequency: Daily")
      .replace("filter: data/", "filter: { prefix: data/ }");
    expect(fix({ text, language: "yaml" }, lint).text).toBe(one.replace("210987654321", "210987654321"));
  });
});

describe("others are silent", () => {
  it.each([
    ["an inventory of hosts", "all:\n  hosts:\n    s3_bucket:\n      inventory: [{ id: daily, schedule: Daily }]\n"],
    ["a source of hosts", "plugin: amazon.aws.aws_ec2\nregions: [eu-west-1]\ninventory: true\ns3_bucket: x\n"],
    ["variables", `- hosts: all\n  vars:\n    s3_bucket:\n      inventory: [{ id: daily }]\n`],
    ["a bucket without inventories", one.slice(0, one.indexOf("    inventory"))],
    ["an empty list", `${one.slice(0, one.indexOf("    inventory"))}    inventory: []\n`],
    ["an answer that is kept", '- set_fact:\n    s3_bucket: "{{ output.bucket_inventory }}"\n'],
    [
      "facts of a module",
      "- amazon.aws.s3_bucket_info:\n    name: acme-media\n    bucket_facts: { bucket_inventory: true }\n",
    ],
    ["a document that is no list", "s3_bucket:\n  inventory:\n    - id: daily\n      schedule: Daily\n"],
    ["a module's arguments in one line", "- s3_bucket: name=acme-media inventory={{ inventory }}\n"],
  ])("%s", (_, text) => expect(isOurs(text)).toBe(false));
});
