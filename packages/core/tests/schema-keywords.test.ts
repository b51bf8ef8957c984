import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import formatsPlugin from "ajv-formats";
import { describe, expect, it } from "vitest";
import type { CarrierName } from "../src/carriers/carrier.ts";
import { createLinter } from "../src/lint.ts";
import { formats } from "../src/vocabulary/formats.ts";

/**
 * Every keyword of the schema at every place, and the rule that reports what breaks it. `[]` stands for the items of a
 * list. A structure whose only member is taken out is empty, which is a rule of its own.
 */
const reportedBy: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "": {
    type: "unknown-root",
    "required Id": "missing-member",
    "required IsEnabled": "missing-member",
    "required Destination": "missing-member",
    "required Schedule": "missing-member",
    "required IncludedObjectVersions": "missing-member",
    additionalProperties: "unknown-member",
  },
  Id: { type: "wrong-type", minLength: "empty-value", maxLength: "id-length", pattern: "id-characters" },
  IsEnabled: { type: "invalid-boolean" },
  Filter: { type: "wrong-type", "required Prefix": "empty-value", additionalProperties: "unknown-member" },
  "Filter.Prefix": { type: "wrong-type" },
  Destination: {
    type: "wrong-type",
    "required S3BucketDestination": "empty-value",
    additionalProperties: "unknown-member",
  },
  "Destination.S3BucketDestination": {
    type: "wrong-type",
    "required Bucket": "missing-member",
    "required Format": "missing-member",
    additionalProperties: "unknown-member",
  },
  "Destination.S3BucketDestination.Format": { type: "wrong-type", enum: "invalid-format" },
  "Destination.S3BucketDestination.AccountId": { type: "wrong-type", format: "account-id" },
  "Destination.S3BucketDestination.Bucket": { type: "wrong-type", format: "destination-arn" },
  "Destination.S3BucketDestination.Prefix": { type: "wrong-type" },
  "Destination.S3BucketDestination.Encryption": {
    type: "wrong-type",
    minProperties: "encryption-empty",
    maxProperties: "encryption-conflict",
    additionalProperties: "unknown-member",
  },
  "Destination.S3BucketDestination.Encryption.SSES3": { type: "wrong-type", additionalProperties: "unknown-member" },
  "Destination.S3BucketDestination.Encryption.SSEKMS": {
    type: "wrong-type",
    "required KeyId": "missing-member",
    additionalProperties: "unknown-member",
  },
  "Destination.S3BucketDestination.Encryption.SSEKMS.KeyId": { type: "wrong-type", format: "kms-key-arn" },
  Schedule: { type: "wrong-type", "required Frequency": "empty-value", additionalProperties: "unknown-member" },
  "Schedule.Frequency": { type: "wrong-type", enum: "invalid-frequency" },
  IncludedObjectVersions: { type: "wrong-type", enum: "invalid-included-object-versions" },
  OptionalFields: { type: "wrong-type" },
  "OptionalFields[]": { type: "wrong-type", enum: "invalid-optional-field" },
};

/** The same for what configurations are wrapped in. */
const wrappersReportedBy: Readonly<Record<string, typeof reportedBy>> = {
  PutBucketInventoryConfigurationRequest: {
    "": {
      type: "unknown-root",
      "required InventoryConfiguration": "missing-member",
      additionalProperties: "unknown-member",
    },
    Bucket: { type: "wrong-type", minLength: "empty-value" },
    Id: { type: "wrong-type", minLength: "empty-value" },
    InventoryConfiguration: { type: "wrong-type" },
    ExpectedBucketOwner: { type: "wrong-type", format: "expected-owner" },
  },
  GetBucketInventoryConfigurationOutput: {
    "": { type: "unknown-root", "required InventoryConfiguration": "missing-member" },
    InventoryConfiguration: { type: "wrong-type" },
  },
  ListBucketInventoryConfigurationsOutput: {
    "": { type: "unknown-root" },
    InventoryConfigurationList: { type: "wrong-type" },
    "InventoryConfigurationList[]": { type: "wrong-type" },
    IsTruncated: { type: "wrong-type" },
    ContinuationToken: { type: "wrong-type" },
    NextContinuationToken: { type: "wrong-type" },
  },
};

type Value = string | number | boolean | null | Value[] | { [name: string]: Value };

interface Schema {
  readonly [keyword: string]: unknown;
  readonly $id?: string;
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const schema = JSON.parse(
  readFileSync(new URL("../../../schemas/inventory-configuration.schema.json", import.meta.url), "utf8"),
) as Schema;

/** What says something of a value; all else describes, or leads further inside. */
const judging = ["type", "enum", "pattern", "minLength", "maxLength", "format", "minProperties", "maxProperties"];

const keyArn = "arn:aws:kms:eu-west-1:210987654321:key/0f1e2d3c-4b5a-4978-8695-a4b3c2d1e0f9";

function configuration(encryption: Value): Value {
  return {
    Id: "acme-daily",
    IsEnabled: true,
    Filter: { Prefix: "data/" },
    Destination: {
      S3BucketDestination: {
        Format: "CSV",
        AccountId: "210987654321",
        Bucket: "arn:aws:s3:::acme-reports",
        Prefix: "inventory",
        Encryption: encryption,
      },
    },
    Schedule: { Frequency: "Daily" },
    IncludedObjectVersions: "Current",
    OptionalFields: ["Size"],
  };
}

const withKey = configuration({ SSEKMS: { KeyId: keyArn } });
const withoutKey = configuration({ SSES3: {} });

/** Values that break a keyword and nothing else. */
const breaking: Readonly<Record<string, (value: Value) => Value>> = {
  // A scalar that is not the boolean is the concern of a rule of its own; any other boolean is of the wrong type.
  type: (value) => (typeof value === "boolean" ? "maybe" : 7),
  enum: () => "Nonsense",
  pattern: () => "acme daily",
  minLength: () => "",
  maxLength: () => "a".repeat(65),
  format: () => "12345",
  minProperties: () => ({}),
  maxProperties: () => ({ SSES3: {}, SSEKMS: { KeyId: keyArn } }),
  additionalProperties: (value) => ({ ...(value as object), Nonsense: "x" }),
};

interface Broken {
  readonly document: Value;
  /** As a JSON pointer. */
  readonly pointer: string;
  readonly keyword: string;
}

/** The document with one keyword broken at a place such as `OptionalFields[]`. */
function broken(document: Value, place: string, key: string): Broken {
  const [keyword = "", member] = key.split(" ");
  const segments = place === "" ? [] : place.replaceAll("[]", ".0").split(".");
  const change = (value: Value): Value => {
    if (keyword !== "required") return breaking[keyword]?.(value) ?? value;
    const { [member ?? ""]: _, ...rest } = value as { [name: string]: Value };
    return rest;
  };
  return {
    document: changed(document, segments, change),
    pointer: segments.map((name) => `/${name}`).join(""),
    keyword,
  };
}

function changed(value: Value, [first, ...rest]: readonly string[], change: (value: Value) => Value): Value {
  if (first === undefined) return change(value);
  if (Array.isArray(value)) return value.map((item, i) => (String(i) === first ? changed(item, rest, change) : item));
  const object = value as { [name: string]: Value };
  if (!(first in object)) throw new Error(`The document has no ${first}.`);
  return { ...object, [first]: changed(object[first] ?? null, rest, change) };
}

/** Every keyword of a schema by its place, in the words of the table. */
function keywordsOf(node: Schema, place: string, stopAt: Schema | undefined): [place: string, key: string][] {
  const target = node.$ref ? definition(node.$ref) : node;
  const found: [string, string][] = judging.filter((key) => key in target).map((key) => [place, key]);
  // What is wrapped is a table of its own.
  if (target === stopAt) return [[place, "type"]];
  for (const name of target.required ?? []) found.push([place, `required ${name}`]);
  if (target.additionalProperties === false) found.push([place, "additionalProperties"]);
  for (const [name, child] of Object.entries(target.properties ?? {})) {
    found.push(...keywordsOf(child, place === "" ? name : `${place}.${name}`, stopAt));
  }
  if (target.items) found.push(...keywordsOf(target.items, `${place}[]`, stopAt));
  return found;
}

function definition(reference: string): Schema {
  const found = schema.definitions?.[reference.slice(reference.lastIndexOf("/") + 1)];
  if (!found) throw new Error(`The schema has no ${reference}.`);
  return found;
}

/** The whole schema, values included, by another judge than our rules. */
function validatorFor(root: string): ValidateFunction {
  const ajv = new Ajv({ allErrors: true, strict: true });
  // What each value means is for editors.
  ajv.addVocabulary(["enumDescriptions", ...new Set(JSON.stringify(schema).match(/(?<=")x-\w+(?=":)/g))]);
  formatsPlugin.default(ajv);
  for (const [name, format] of Object.entries(formats)) ajv.addFormat(name, format);
  return ajv.addSchema(schema).compile({ $ref: `${schema.$id}#/definitions/${root}` });
}

const lint = createLinter();

function errorsIn(document: Value, carrier: CarrierName): string[] {
  const { findings } = lint({ text: JSON.stringify(document, undefined, 2), language: "json", carrier });
  return findings.filter((finding) => finding.level === "error").map((finding) => finding.ruleId);
}

function check(root: string, carrier: CarrierName, table: typeof reportedBy, base: (place: string) => Value): void {
  const validate = validatorFor(root);
  const stopAt = root === "InventoryConfiguration" ? undefined : definition("InventoryConfiguration");

  it("says of every keyword of the schema which rule reports it", () => {
    const rows = Object.entries(table).flatMap(([place, rules]) => Object.keys(rules).map((key) => [place, key]));
    expect(rows.map(String).sort()).toEqual(keywordsOf(definition(root), "", stopAt).map(String).sort());
  });

  for (const [place, rules] of Object.entries(table)) {
    it(`${place || "the document"} is right as it is`, () => {
      expect(validate(base(place))).toBe(true);
      expect(errorsIn(base(place), carrier)).toEqual([]);
    });
    for (const [key, ruleId] of Object.entries(rules)) {
      it(`${key} at ${place || "the document"}: ${ruleId}`, () => {
        const { document, pointer, keyword } = broken(base(place), place, key);
        expect(errorsIn(document, carrier)).toEqual([ruleId]);
        expect(validate(document)).toBe(false);
        expect(validate.errors).toContainEqual(expect.objectContaining({ instancePath: pointer, keyword }));
      });
    }
  }
}

describe("InventoryConfiguration", () => {
  const base = (place: string): Value => (place.includes("SSES3") ? withoutKey : withKey);
  check("InventoryConfiguration", "json", reportedBy, base);
});

describe("wrappers", () => {
  const answer = { InventoryConfiguration: withKey };
  const documents: Record<string, [carrier: CarrierName, document: Value]> = {
    PutBucketInventoryConfigurationRequest: [
      "cli",
      { Bucket: "acme-data", Id: "acme-daily", ExpectedBucketOwner: "210987654321", ...answer },
    ],
    GetBucketInventoryConfigurationOutput: ["get-output", answer],
    ListBucketInventoryConfigurationsOutput: [
      "list-output",
      {
        InventoryConfigurationList: [withKey],
        IsTruncated: true,
        ContinuationToken: "first",
        NextContinuationToken: "second",
      },
    ],
  };
  for (const [root, [carrier, document]] of Object.entries(documents)) {
    describe(root, () => check(root, carrier, wrappersReportedBy[root] ?? {}, () => document));
  }

  it("are all of the schema's", () => {
    const parts = ["InventoryConfiguration", "S3BucketDestination", "OptionalField"];
    const others = Object.keys(schema.definitions ?? {}).filter((name) => !parts.includes(name));
    expect(Object.keys(documents).sort()).toEqual(others.sort());
  });
});
