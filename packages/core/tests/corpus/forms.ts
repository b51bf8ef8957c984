import type { CarrierName } from "../../src/carriers/carrier.ts";
import { type Entry, isEntry, isStructure, type Value } from "../../src/syntax/tree.ts";

/** How a form writes a configuration that the corpus has in JSON, told without the names of the forms themselves. */
export interface FormWriter {
  readonly name: "crossplane" | "crossplane-lists" | "ack" | "pulumi" | "pulumi-native" | "ansible" | "serverless";
  readonly carrier: CarrierName;
  /** By path in the API's names, what a member is called; none where the structure is left out. */
  readonly names: Readonly<Record<string, string>>;
  /** What stands around; the configuration begins in this column. */
  around(configuration: string): string;
  readonly indent: number;
  readonly inLists?: boolean;
  /** Members that cannot be said, by path. */
  readonly lacks: RegExp;
}

const S3 = "Destination.S3BucketDestination";

const terraform = {
  Id: "name",
  IsEnabled: "enabled",
  Filter: "filter",
  "Filter.Prefix": "prefix",
  IncludedObjectVersions: "includedObjectVersions",
  OptionalFields: "optionalFields",
  Schedule: "schedule",
  "Schedule.Frequency": "frequency",
  Destination: "destination",
  [S3]: "bucket",
  [`${S3}.Bucket`]: "bucketArn",
  [`${S3}.AccountId`]: "accountId",
  [`${S3}.Format`]: "format",
  [`${S3}.Prefix`]: "prefix",
  [`${S3}.Encryption`]: "encryption",
  [`${S3}.Encryption.SSES3`]: "sseS3",
  [`${S3}.Encryption.SSEKMS`]: "sseKms",
  [`${S3}.Encryption.SSEKMS.KeyId`]: "keyId",
};

const manifest = (version: string) => (text: string) =>
  `apiVersion: ${version}\nkind: BucketInventory\nmetadata:\n  name: media\nspec:\n  forProvider:\n    region: \${REGION}\n    bucketRef:\n      name: media\n    ${text}\n`;

export const formWriters: readonly FormWriter[] = [
  {
    name: "crossplane",
    carrier: "crossplane",
    names: terraform,
    around: manifest("s3.aws.m.upbound.io/v1beta1"),
    indent: 4,
    lacks: /^$/,
  },
  {
    name: "crossplane-lists",
    carrier: "crossplane",
    names: terraform,
    around: manifest("s3.aws.upbound.io/v1beta1"),
    indent: 4,
    inLists: true,
    lacks: /^$/,
  },
  {
    name: "ack",
    carrier: "ack",
    names: {
      Id: "id",
      IsEnabled: "isEnabled",
      Filter: "filter",
      "Filter.Prefix": "prefix",
      IncludedObjectVersions: "includedObjectVersions",
      OptionalFields: "optionalFields",
      Schedule: "schedule",
      "Schedule.Frequency": "frequency",
      Destination: "destination",
      [S3]: "s3BucketDestination",
      [`${S3}.Bucket`]: "bucket",
      [`${S3}.AccountId`]: "accountID",
      [`${S3}.Format`]: "format",
      [`${S3}.Prefix`]: "prefix",
      [`${S3}.Encryption`]: "encryption",
      [`${S3}.Encryption.SSEKMS`]: "sseKMS",
      [`${S3}.Encryption.SSEKMS.KeyId`]: "keyID",
    },
    around: (text) =>
      `apiVersion: s3.services.k8s.aws/v1alpha1\nkind: Bucket\nmetadata:\n  name: media\nspec:\n  name: acme-media\n  inventory:\n    - ${text}\n`,
    indent: 6,
    lacks: /SSES3/,
  },
  {
    name: "pulumi",
    carrier: "pulumi",
    names: terraform,
    around: (text) =>
      `resources:\n  daily:\n    type: aws:s3:Inventory\n    properties:\n      bucket: acme-media\n      ${text}\n`,
    indent: 6,
    lacks: /^$/,
  },
  {
    name: "pulumi-native",
    carrier: "pulumi",
    names: {
      Id: "id",
      IsEnabled: "enabled",
      "Filter.Prefix": "prefix",
      IncludedObjectVersions: "includedObjectVersions",
      OptionalFields: "optionalFields",
      "Schedule.Frequency": "scheduleFrequency",
      Destination: "destination",
      [`${S3}.Bucket`]: "bucketArn",
      [`${S3}.AccountId`]: "bucketAccountId",
      [`${S3}.Format`]: "format",
      [`${S3}.Prefix`]: "prefix",
    },
    around: (text) =>
      `resources:\n  media:\n    type: aws-native:s3:Bucket\n    properties:\n      bucketName: acme-media\n      inventoryConfigurations:\n        - ${text}\n`,
    indent: 10,
    lacks: /Encryption/,
  },
  {
    name: "ansible",
    carrier: "ansible",
    names: {
      Id: "id",
      "Filter.Prefix": "filter",
      IncludedObjectVersions: "included_object_versions",
      OptionalFields: "optional_fields",
      "Schedule.Frequency": "schedule",
      Destination: "destination",
      [`${S3}.Bucket`]: "bucket",
      [`${S3}.AccountId`]: "account_id",
      [`${S3}.Format`]: "format",
      [`${S3}.Prefix`]: "prefix",
    },
    around: (text) =>
      `- amazon.aws.s3_bucket:\n    name: acme-media\n    inventory:\n      - ${text}${/^ {8}optional_fields:/m.test(text) ? "" : "\n        optional_fields: []"}\n`,
    indent: 8,
    lacks: /Encryption|^IsEnabled/,
  },
  {
    name: "serverless",
    carrier: "cloudformation",
    names: {
      Id: "Id",
      IsEnabled: "Enabled",
      "Filter.Prefix": "Prefix",
      IncludedObjectVersions: "IncludedObjectVersions",
      OptionalFields: "OptionalFields",
      "Schedule.Frequency": "ScheduleFrequency",
      Destination: "Destination",
      [`${S3}.Bucket`]: "BucketArn",
      [`${S3}.AccountId`]: "BucketAccountId",
      [`${S3}.Format`]: "Format",
      [`${S3}.Prefix`]: "Prefix",
    },
    around: (text) =>
      `service: media\nprovider:\n  name: aws\n  stage: \${opt:stage, 'dev'}\nresources:\n  Resources:\n    Media:\n      Type: AWS::S3::Bucket\n      Properties:\n        BucketName: acme-media\n        InventoryConfigurations:\n          - ${text}\n`,
    indent: 12,
    lacks: /Encryption/,
  },
];

/** The document without what cannot be said in the form; undefined where something in it has no place. */
export function inForm(root: Value | undefined, form: FormWriter): string | undefined {
  const lines = root && linesOf(root, "", form);
  return lines && form.around(lines.join(`\n${" ".repeat(form.indent)}`));
}

function linesOf(value: Value, path: string, form: FormWriter): string[] | undefined {
  if (!isStructure(value) || value.kind !== "map") return undefined;
  const lines: string[] = [];
  for (const { name, value: inner } of value.children.filter(isEntry)) {
    const here = path === "" ? name : `${path}.${name}`;
    if (!inner) return undefined;
    if (form.lacks.test(here)) continue;
    const own = form.names[here];
    const isMap = isStructure(inner) && inner.kind === "map";
    if (own === undefined) {
      // What the form leaves out must be a structure that it knows.
      const isKnown = Object.keys(form.names).some((each) => each.startsWith(`${here}.`));
      const inside = isKnown ? linesOf(inner, here, form) : undefined;
      if (!inside) return undefined;
      lines.push(...inside);
    } else if (isMap) {
      const inside = linesOf(inner, here, form);
      if (!inside) return undefined;
      // Nothing of it can be said.
      if (inside.length === 0 && inner.children.length > 0) continue;
      lines.push(...structure(own, inside, form.inLists === true));
    } else if (isStructure(inner)) {
      const items = inner.children.filter(isEntry).map(scalar);
      if (items.includes(undefined) || here !== "OptionalFields") return undefined;
      lines.push(`${own}: [${items.join(", ")}]`);
    } else lines.push(`${own}: ${scalar({ value: inner })}`);
  }
  return lines;
}

function structure(name: string, inside: readonly string[], inLists: boolean): string[] {
  if (inside.length === 0) return [`${name}: ${inLists ? "[{}]" : "{}"}`];
  const lead = (i: number): string => (inLists ? (i === 0 ? "  - " : "    ") : "  ");
  return [`${name}:`, ...inside.map((line, i) => lead(i) + line)];
}

function scalar({ value }: Pick<Entry, "value">): string | undefined {
  if (!value || isStructure(value)) return undefined;
  return value.kind === "text" ? JSON.stringify(value.value) : value.source;
}
