import { describe, expect, it } from "vitest";
import { bindTree } from "../../src/carriers/index.ts";
import { markUnreliable } from "../../src/document/certainty.ts";
import { languageNamed } from "../../src/languages/index.ts";
import type { MemberPlace } from "../../src/nodes/explain.ts";
import type { InventoryNode } from "../../src/nodes/node.ts";
import { pathOf } from "../../src/nodes/path.ts";
import { shapeProblems } from "../../src/nodes/structure.ts";
import { json, xml } from "../rules/documents.ts";

/** One line for each problem: what, where, and what is meant; `!` for what is certain, `x` for places that are taken. */
function problemsIn(text: string): string[] {
  const isXml = text.startsWith("<");
  const language = isXml ? "xml" : "json";
  const tree = languageNamed(language).read(text);
  const { document } = bindTree(tree, language, { carrier: undefined, strict: true });
  markUnreliable(document, tree.problems);
  const shape = shapeProblems(document);
  const places = (all: readonly MemberPlace[]): string =>
    all.map((place) => names(place.from, place.path)).join(" or ");
  const state = (what: { certain: boolean; taken: boolean }): string => (what.certain ? "!" : what.taken ? "x" : "?");
  return [
    ...shape.missing.map(({ parent, member }) => `missing ${names(parent, [member])}`),
    ...shape.unknown.map(({ node, meant, ...rest }) =>
      meant ? `unknown ${pathOf(node)} ${state(rest)} ${names(node.parent, meant)}` : `unknown ${pathOf(node)}`,
    ),
    ...shape.misplaced.map(
      (group) => `misplaced ${group.nodes.map(pathOf).join(", ")} ${state(group)} ${places(group.places)}`,
    ),
    ...shape.wrongType.map((node) => `wrong type ${pathOf(node)}${node.type === "StrayText" ? `'${node.value}'` : ""}`),
  ];
}

function names(from: InventoryNode | undefined, path: readonly { readonly name: string }[]): string {
  return [from ? pathOf(from) : "", ...path.map((member) => member.name)].filter((name) => name !== "").join(".");
}

function without(...parts: string[]): string {
  return json(Object.fromEntries(parts.map((part) => [part, ""])));
}

const cases: Record<string, Record<string, readonly [document: string, ...problems: string[]]>> = {
  "what is right": {
    XML: [xml()],
    JSON: [json()],
    "an empty list of fields": [xml({ OptionalFields: "<OptionalFields/>" })],
    "no fields": [without("OptionalFields", "Filter", "Encryption", "AccountId", "Prefix")],
    "a placeholder for a structure": [json({ Destination: '"Destination": "${DESTINATION}"' })],
    "an expression for a structure": [json({ Destination: '"Destination": {{ destination | tojson }}' })],
    "a placeholder among the members": [json({ Id: '"${ID}": 1' })],
    "a prefix for S3's namespace": [
      xml({ root: '<InventoryConfiguration xmlns:s="http://s3.amazonaws.com/doc/2006-03-01/">', Id: "<s:Id>a</s:Id>" }),
    ],
    "a prefix that is not declared, which the reader reports": [xml({ Id: "<s:Id>a</s:Id>" })],
    "white space, comments and instructions": [xml({ Id: "<!-- a --><Id>a</Id><?b?>" })],
  },
  "missing members": {
    "in JSON": [without("Id", "Format"), "missing Id", "missing Destination.S3BucketDestination.Format"],
    "in XML": [xml({ Schedule: "", Bucket: "" }), "missing Schedule", "missing Destination.S3BucketDestination.Bucket"],
    all: [
      "<InventoryConfiguration/>",
      "missing Id",
      "missing IsEnabled",
      "missing Destination",
      "missing Schedule",
      "missing IncludedObjectVersions",
    ],
    "not in structures that are empty": [xml({ Filter: "<Filter/>", Schedule: "<Schedule></Schedule>" })],
    "in the configurations of a list": [
      `{ "InventoryConfigurationList": [${json()}, ${without("Id")}] }`,
      "missing InventoryConfigurationList[1].Id",
    ],
    "in a list result": [
      `<ListInventoryConfigurationsResult>${xml()}${xml({ Id: "" })}</ListInventoryConfigurationsResult>`,
      "missing InventoryConfigurationList[1].Id",
    ],
    "in the input of the AWS CLI": [
      `{ "Id": "a", "InventoryConfiguration": ${without("Id")} }`,
      "missing InventoryConfiguration.Id",
    ],
    "in the last of duplicates, which counts in JSON": [
      json({ Schedule: '"Schedule": { "Frequency": "Daily" }, "Schedule": { "x": 1 }' }),
      "missing Schedule.Frequency",
      "unknown Schedule.x",
    ],
    "not in the first of duplicates in JSON": [
      json({ Id: '"Schedule": { "${x}": 1 }, "Id": "a"', extra: '"Schedule": { "Frequency": "Daily" }' }),
    ],
    "in the first of duplicates in XML": [
      xml({
        Id: "<Id>a</Id><SSE-KMS/>",
        Schedule: "<Schedule><!-- --><x/></Schedule><Schedule><Frequency>Daily</Frequency></Schedule>",
      }),
      "missing Schedule.Frequency",
      "unknown Schedule.x",
      "misplaced SSEKMS ! Destination.S3BucketDestination.Encryption.SSEKMS",
    ],
  },
  names: {
    "of CloudFormation": [
      json({ IsEnabled: '"Enabled": true', Schedule: '"ScheduleFrequency": "Daily"' }),
      "unknown Enabled ! IsEnabled",
      "unknown ScheduleFrequency ! Schedule.Frequency",
    ],
    "of CloudFormation's destination": [
      json({
        Destination:
          '"Destination": { "BucketArn": "arn:aws:s3:::a", "Format": "CSV", "BucketAccountId": "210987654321" }',
      }),
      "unknown Destination.BucketArn ! Destination.S3BucketDestination.Bucket",
      "unknown Destination.BucketAccountId ? Destination.S3BucketDestination.AccountId",
      "misplaced Destination.Format ? Destination.S3BucketDestination.Format",
    ],
    "of Terraform": [
      json({ Bucket: '"bucket_arn": "arn:aws:s3:::a"', AccountId: '"account_id": "210987654321"' }),
      "unknown Destination.S3BucketDestination.bucket_arn ! Destination.S3BucketDestination.Bucket",
      "unknown Destination.S3BucketDestination.account_id ! Destination.S3BucketDestination.AccountId",
    ],
    "of the SDKs in XML": [
      xml({ Encryption: "<Encryption><SSES3/></Encryption>" }),
      "unknown Destination.S3BucketDestination.Encryption.SSES3 ! Destination.S3BucketDestination.Encryption.SSES3",
    ],
    "of XML in JSON": [
      json({ Encryption: '"Encryption": { "SSE-S3": {} }' }),
      "unknown Destination.S3BucketDestination.Encryption.SSES3 ! Destination.S3BucketDestination.Encryption.SSES3",
    ],
    misspelt: [
      xml({ Schedule: "<Shedule><Frequency>Daily</Frequency></Shedule>", IsEnabled: "<isEnabled>true</isEnabled>" }),
      "unknown isEnabled ! IsEnabled",
      "unknown Shedule ? Schedule",
    ],
    "in the singular": [
      json({ OptionalFields: '"OptionalField": ["Size"]', IncludedObjectVersions: '"IncludedObjectVersion": "All"' }),
      "unknown IncludedObjectVersion ! IncludedObjectVersions",
      "unknown OptionalField ! OptionalFields",
    ],
    "of fields in XML": [
      xml({
        OptionalFields: "<OptionalFields><OptionalField>Size</OptionalField><member>ETag</member></OptionalFields>",
      }),
      "unknown OptionalFields.OptionalField ! OptionalFields.Field",
      "unknown OptionalFields.member ! OptionalFields.Field",
    ],
    "whose place is taken": [json({ extra: '"Enabled": true' }), "unknown Enabled x IsEnabled"],
    "twice for one place": [
      json({ IsEnabled: '"Enabled": true, "enabled": true' }),
      "unknown Enabled ! IsEnabled",
      "unknown enabled x IsEnabled",
    ],
    "that mean nothing": [json({ extra: '"Tags": []' }), "unknown Tags"],
    "of Object.prototype": [
      // The first of them looks like __a placeholder__, and is left alone as one.
      json({ extra: '"__proto__": 1, "constructor": 2, "toString": 3' }),
      "unknown constructor",
      "unknown toString",
    ],
    "of another namespace": [xml({ extra: '<x:Note xmlns:x="urn:x">hello</x:Note>' }), "unknown x:Note"],
    "inside unknown members are nobody's business": [json({ extra: '"Tags": { "Id": 1, "Foo": [] }' }), "unknown Tags"],
    "beside wrapped configurations": [
      `{ "Bucket": "acme", "Ident": "a", "InventoryConfiguration": ${json()} }`,
      "unknown Ident",
    ],
    "that clients add to answers": [`{ "InventoryConfiguration": ${json()}, "ResponseMetadata": {} }`],
  },
  places: {
    "of members of the destination at the root": [
      xml({ Format: "", AccountId: "", extra: "<Format>CSV</Format><AccountId>210987654321</AccountId>" }),
      "misplaced Format, AccountId ! Destination.S3BucketDestination.Format",
    ],
    "without the destination": [
      json({ Destination: '"Format": "CSV"', extra: '"Bucket": "arn:aws:s3:::a"' }),
      "misplaced Format, Bucket ! Destination.S3BucketDestination.Format",
    ],
    "outside of Encryption": [
      xml({ Encryption: "<SSE-S3/>" }),
      "misplaced Destination.S3BucketDestination.SSES3 ! Destination.S3BucketDestination.Encryption.SSES3",
    ],
    "of fields outside of their list": [
      xml({ OptionalFields: "<Field>Size</Field><Field>ETag</Field>" }),
      "misplaced Field, Field ! OptionalFields.Field",
    ],
    "of fields beside their list": [
      xml({ extra: "<Field>ChecksumAlgorithm</Field>" }),
      "misplaced Field ! OptionalFields.Field",
    ],
    "further outside": [
      json({ IsEnabled: "", Schedule: '"Schedule": { "Frequency": "Daily", "IsEnabled": true }' }),
      "misplaced Schedule.IsEnabled ! IsEnabled",
    ],
    "of which there are two": [
      json({ Prefix: "", Filter: "", extra: '"Prefix": "a"' }),
      "misplaced Prefix ? Filter.Prefix or Destination.S3BucketDestination.Prefix",
    ],
    "of which one is free": [json({ Filter: "", extra: '"Prefix": "a"' }), "misplaced Prefix ! Filter.Prefix"],
    "that are taken": [json({ extra: '"Frequency": "Daily"' }), "misplaced Frequency x Schedule.Frequency"],
    "that another fix makes": [
      json({ Schedule: '"schedule": {}, "Frequency": "Daily"' }),
      "unknown schedule ! Schedule",
      "misplaced Frequency ! Schedule.Frequency",
    ],
    "of a bucket that need not be the destination": [
      json({ Bucket: "", extra: '"Bucket": "acme-source"' }),
      "misplaced Bucket ? Destination.S3BucketDestination.Bucket",
    ],
    "in the request": [
      `{ "Id": "a", "InventoryConfiguration": ${json({ extra: '"Bucket": "acme-source"' })} }`,
      "misplaced InventoryConfiguration.Bucket ! Bucket",
    ],
  },
  types: {
    "text in a structure": [xml({ Schedule: "<Schedule>Daily</Schedule>" }), "wrong type Schedule"],
    "text between members": [
      xml({ Schedule: "<Schedule>Daily<Frequency>Daily</Frequency></Schedule>" }),
      "wrong type Schedule'Daily'",
    ],
    "text between items": [
      xml({ OptionalFields: "<OptionalFields>Size<Field>Size</Field></OptionalFields>" }),
      "wrong type OptionalFields'Size'",
    ],
    "a structure in text": [xml({ Id: "<Id><Value>a</Value></Id>" }), "wrong type Id"],
    "a string for a list": [json({ OptionalFields: '"OptionalFields": "Size"' }), "wrong type OptionalFields"],
    "a wrapper in a list": [
      json({ OptionalFields: '"OptionalFields": { "Field": ["Size"] }' }),
      "wrong type OptionalFields",
    ],
    "a number for a string": [
      json({ AccountId: '"AccountId": 210987654321' }),
      "wrong type Destination.S3BucketDestination.AccountId",
    ],
    "a list for a structure": [json({ Schedule: '"Schedule": [{ "Frequency": "Daily" }]' }), "wrong type Schedule"],
    null: [json({ Id: '"Id": null', IsEnabled: '"IsEnabled": null' }), "wrong type Id", "wrong type IsEnabled"],
    "not a scalar for the boolean": [json({ IsEnabled: '"IsEnabled": "true"' })],
    "a list for the boolean": [json({ IsEnabled: '"IsEnabled": [true]' }), "wrong type IsEnabled"],
    "an item": [
      json({ OptionalFields: '"OptionalFields": ["Size", {}, 1]' }),
      "wrong type OptionalFields[1]",
      "wrong type OptionalFields[2]",
    ],
    "text for the whole": ["<InventoryConfiguration>acme</InventoryConfiguration>", "wrong type "],
    "an item of a list output": [
      '{ "InventoryConfigurationList": ["a", {}] }',
      "wrong type InventoryConfigurationList[0]",
      ...["Id", "IsEnabled", "Destination", "Schedule", "IncludedObjectVersions"].map(
        (name) => `missing InventoryConfigurationList[1].${name}`,
      ),
    ],
    "a wrapped configuration": ['{ "Id": "a", "InventoryConfiguration": [] }', "wrong type InventoryConfiguration"],
  },
  "broken documents": {
    "a value that is not typed yet": [json({ Id: '"Id":' })],
    "a bare ampersand hides nothing": [xml({ Id: "", Prefix: "<Prefix>a & b</Prefix>" }), "missing Id"],
    "a trailing comma hides nothing": [json({ Id: "", extra: '"Foo": 1,' }), "missing Id", "unknown Foo"],
    "an unclosed scalar hides what is beside it only": [
      xml({ Id: "", Bucket: "", Format: "<Format>CSV", Filter: "<Filter><X/></Filter>" }),
      "missing Id",
      "missing Filter.Prefix",
      "unknown Filter.X",
    ],
    "a stray end tag hides what is around it only": [
      xml({ Id: "", Filter: "<Filter></Foo><X/></Filter>" }),
      "missing Id",
    ],
    "a bracket of the wrong kind hides what is around it": [
      json({ Id: "", Filter: '"Filter": { "X": [1} }' }),
      "missing Id",
    ],
    "a missing brace hides everything inside": [json({ Id: "", Schedule: '"Schedule": { "Frequency": "Daily"' })],
    "a brace too many": [json({ Encryption: '"Encryption": { "SSES3": {} } }' })],
    "half of a document": [xml().slice(0, 200)],
    "a name without its first quotation mark": [json({ Bucket: 'Bucket": "arn:aws:s3:::a"' })],
    "a name alone": [json({ Id: '"id"' })],
    "members that cannot move into what is no structure": [
      json({ Schedule: '"Schedule": [], "Frequency": "Daily"' }),
      "misplaced Frequency x Schedule.Frequency",
      "wrong type Schedule",
    ],
    "two roots": [`${xml({ Id: "" })}${xml({ Schedule: "" })}`, "missing Id", "missing Schedule"],
    "the end tag of the root too early": [xml({ Id: "<Id>a</Id></InventoryConfiguration>" })],
  },
};

for (const [group, documents] of Object.entries(cases)) {
  describe(group, () => {
    for (const [name, [document, ...problems]] of Object.entries(documents)) {
      it(name, () => expect(problemsIn(document).sort()).toEqual([...problems].sort()));
    }
  });
}
