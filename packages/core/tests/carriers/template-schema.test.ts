import { readdirSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { item, template } from "./templates.ts";

const root = new URL("../../../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");
const validate = new Ajv({ strict: false }).compile(
  JSON.parse(read("schemas/cloudformation-inventory.schema.json")) as object,
);

/** A template as tools see it that know no tags: `!Ref Name` is the text `Name`, `!If [...]` a list. */
const errorsIn = (text: string): unknown[] => {
  validate(parse(text, { logLevel: "silent", uniqueKeys: false }));
  return validate.errors ?? [];
};

/** The templates of the corpus, in both notations, with the rule that each of them breaks. */
const templates = readdirSync(new URL("test-corpus/", root), { recursive: true, encoding: "utf8" })
  .map((name) => `test-corpus/${name.replaceAll("\\", "/")}`)
  .filter((name) => /\/cloudformation-[^/]*\.(?:json|yaml)$/.test(name) && read(name).includes("Resources"))
  .map((name) => ({ name, rule: /\/rules\/([^/]+)\//.exec(name)?.[1] ?? "", isFixed: name.includes(".fixed.") }));

/** What a schema sees that knows no values of functions. */
const judged = new Set([
  "directory-bucket-field",
  "duplicate-optional-field",
  "member-not-in-carrier",
  "missing-member",
  "unknown-member",
  "wrong-type",
]);

describe("the schema for templates and the corpus", () => {
  const refused = templates.filter(({ rule, isFixed }) => judged.has(rule) && !isFixed);
  const accepted = templates.filter((each) => !refused.includes(each));

  it("has both kinds", () => {
    expect(new Set(refused.map(({ rule }) => rule))).toEqual(judged);
    expect(accepted.length).toBeGreaterThan(50);
  });

  it.each(refused)("refuses $name", ({ name }) => expect(errorsIn(read(name))).not.toEqual([]));
  it.each(accepted)("accepts $name", ({ name }) => expect(errorsIn(read(name))).toEqual([]));
});

const member = (name: string, text: string) => ({ [name]: `"${name}": ${text}` });
const fields = (text: string) => ({ extra: `"OptionalFields": ${text}` });
const directory = (parts: Readonly<Record<string, string>>): string =>
  template(`[${item(parts)}]`).replace("AWS::S3::Bucket", "AWS::S3Express::DirectoryBucket");

describe("the schema for templates", () => {
  it.each([
    ["no Id", item({ Id: "" })],
    ["an empty Id", item(member("Id", '""'))],
    ["an Id of 65 characters", item(member("Id", `"${"a".repeat(65)}"`))],
    ["an Id with a blank", item(member("Id", '"acme daily"'))],
    ["Enabled as a number", item(member("Enabled", "1"))],
    ["Enabled as an object", item(member("Enabled", '{ "Value": true }'))],
    ["a frequency in lower case", item(member("ScheduleFrequency", '"daily"'))],
    ["monthly", item(member("ScheduleFrequency", '"Monthly"'))],
    ["a blank behind the frequency", item(member("ScheduleFrequency", '"Daily "'))],
    ["no value", item(member("ScheduleFrequency", "null"))],
    ["latest versions", item(member("IncludedObjectVersions", '"Latest"'))],
    ["JSON", item(member("Format", '"JSON"'))],
    ["PARQUET", item(member("Format", '"PARQUET"'))],
    ["no destination", item({ Destination: "" })],
    ["no BucketArn", item({ BucketArn: "" })],
    ["an empty BucketArn", item(member("BucketArn", '""'))],
    ["an account of 11 digits", item(member("BucketAccountId", '"10987654321"'))],
    ["an account that has lost its zero", item(member("BucketAccountId", "10987654321"))],
    ["a field in another case", item(fields('["Size", "Etag"]'))],
    ["a field that S3 adds by itself", item(fields('["VersionId"]'))],
    ["a field twice", item(fields('["Size", "Size"]'))],
    ["a field that is no list", item(fields('"Size"'))],
    ["a member of the API", item({ Enabled: '"IsEnabled": true' })],
    ["encryption", item({ Encryption: '"Encryption": { "SSES3": {} }' })],
  ])("refuses %s", (_, configuration) => {
    expect(errorsIn(template(`[${configuration}]`))).not.toEqual([]);
  });

  it.each([
    [
      "all that there is",
      item({ extra: '"Prefix": "data/", "OptionalFields": ["Size", "ETag"]', Prefix: '"Prefix": "a"' }),
    ],
    ["Enabled as a text", item(member("Enabled", '"true"'))],
    ["an account as a number", item(member("BucketAccountId", "210987654321"))],
    ["long functions", item(member("ScheduleFrequency", '{ "Fn::If": ["IsProd", "Daily", "Weekly"] }'))],
    ["short functions of texts", item(member("Format", "!Ref InventoryFormat"))],
    ["short functions of lists", item(member("Format", "!FindInMap [Formats, !Ref Stage, Format]"))],
    ["texts with values", item(member("Id", '!Sub "${AWS::StackName}-inventory"'))],
    ["a list from elsewhere", item(fields("!Ref Fields"))],
    ["a list by a condition", item(fields('!If [IsProd, ["Size"], !Ref "AWS::NoValue"]'))],
    ["fields by conditions", item(fields('["Size", { "Fn::If": ["IsProd", "ETag", { "Ref": "AWS::NoValue" }] }]'))],
    ["a destination by a condition", item({ Destination: '"Destination": !If [IsProd, { "BucketArn": "x" }, {}]' })],
    ["a configuration by a condition", `!If [IsProd, ${item()}, !Ref "AWS::NoValue"]`],
    ["a macro", '{ "Fn::Transform": { "Name": "AWS::Include" } }'],
    ["a field that the registry did not have when it was read", item(fields('["IntelligentTieringReferenceDate"]'))],
  ])("accepts %s", (_, configuration) => {
    expect(errorsIn(template(`[${configuration}]`))).toEqual([]);
  });

  it("knows the fields of directory buckets", () => {
    expect(errorsIn(directory(fields('["Size"]')))).toEqual([]);
    expect(errorsIn(directory(fields('["ObjectOwner"]')))).not.toEqual([]);
  });

  it("accepts lists that functions make, and everything that is none of ours", () => {
    expect(errorsIn(template(`!If [IsProd, [${item()}], !Ref "AWS::NoValue"]`))).toEqual([]);
    expect(errorsIn(template('{ "Fn::If": ["IsProd", [], []] }'))).toEqual([]);
    expect(errorsIn('{ "Resources": { "Other": { "Type": "AWS::SQS::Queue", "Properties": 1 }, "Odd": [] } }')).toEqual(
      [],
    );
    expect(errorsIn("7")).not.toEqual([]);
  });
});
