import { describe, expect, it } from "vitest";
import { mayBeOurs } from "../../src/carriers/recognise/by-words.ts";
import type { Language } from "../../src/languages/language.ts";
import { lint } from "../../src/lint.ts";
import { json, type Parts, xml } from "../rules/documents.ts";

const NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";

function languageOf(text: string): Language {
  if (/^\s*</.test(text)) return "xml";
  return /^\s*[{[]/.test(text) ? "json" : "http";
}

function isOurs(text: string, more: { strict?: boolean } = {}): boolean {
  const result = lint({ text, language: languageOf(text), ...more });
  // The cheap look may not hide what is ours.
  if (result.isOurs && !more.strict) expect(mayBeOurs(text)).toBe(true);
  return result.isOurs;
}

/** Only what a configuration must have: the least to recognise it by. */
const least: Parts = { Filter: "", AccountId: "", Prefix: "", Encryption: "", OptionalFields: "" };

describe("everyday mistakes leave a configuration recognisable", () => {
  const mistakes: Record<string, Parts> = {
    "M00 none": {},
    "M01 no Id": { Id: "" },
    "M02 no IsEnabled": { IsEnabled: "" },
    "M03 no IncludedObjectVersions": { IncludedObjectVersions: "" },
    "M04 no Schedule": { Schedule: "" },
    "M05 no destination bucket": { Bucket: "" },
    "M06 no format": { Format: "" },
    "M07 a bucket name": { Bucket: '"Bucket": "acme-reports"' },
    "M08 an account in the ARN": { Bucket: '"Bucket": "arn:aws:s3::210987654321:acme-reports"' },
    "M09 a key in the ARN": { Bucket: '"Bucket": "arn:aws:s3:::acme-reports/*"' },
    "M10 a format in lower case": { Format: '"Format": "csv"' },
    "M11 Monthly": { Schedule: '"Schedule": { "Frequency": "Monthly" }' },
    "M12 Latest": { IncludedObjectVersions: '"IncludedObjectVersions": "Latest"' },
    "M13 a field in another case": { OptionalFields: '"OptionalFields": ["Etag"]' },
    "M14 an automatic field": { OptionalFields: '"OptionalFields": ["VersionId"]' },
    "M15 a field twice": { OptionalFields: '"OptionalFields": ["Size", "Size"]' },
    "M16 a string for the boolean": { IsEnabled: '"IsEnabled": "yes"' },
    "M17 a long Id": { Id: `"Id": "${"a".repeat(65)}"` },
    "M18 an Id with a blank": { Id: '"Id": "a b/c"' },
    "M19 an empty Id": { Id: '"Id": ""' },
    "M21 an account of 11 digits": { AccountId: '"AccountId": "10987654321"' },
    "M22 both encryptions": { Encryption: '"Encryption": { "SSES3": {}, "SSEKMS": { "KeyId": "a" } }' },
    "M23 an empty Encryption": { Encryption: '"Encryption": {}' },
    "M24 no KeyId": { Encryption: '"Encryption": { "SSEKMS": {} }' },
    "M25 an alias": { Encryption: '"Encryption": { "SSEKMS": { "KeyId": "alias/acme" } }' },
    "M29 a filter without prefix": { Filter: '"Filter": {}' },
    "M30 Enabled for IsEnabled": { IsEnabled: '"Enabled": true' },
    "M31 OptionalField": { OptionalFields: '"OptionalField": ["Size"]' },
    "M32 a name that breaks the rules": { Bucket: '"Bucket": "arn:aws:s3:::Acme_Reports"' },
    "M33 a blank behind a value": { Format: '"Format": "CSV "' },
    "M40 a string for the fields": { OptionalFields: '"OptionalFields": "Size"' },
    "S3BucketDestination misspelt": { S3BucketDestination: '"S3BucketDestinations": { "Format": "CSV" }' },
    "S3BucketDestination left out": {
      Destination: '"Destination": { "Format": "CSV", "Bucket": "arn:aws:s3:::acme-reports" }',
    },
    "IncludedObjectVersions misspelt": { IncludedObjectVersions: '"IncludeObjectVersions": "All"' },
    "IncludedObjectVersions in another case": { IncludedObjectVersions: '"includedObjectVersions": "All"' },
    "no Destination": { Destination: "" },
    "Destination misspelt": { Destination: '"Destinaton": { "S3BucketDestination": {} }' },
    "the destination a level too high": { Destination: '"S3BucketDestination": { "Format": "CSV" }' },
    "Schedule as text": { Schedule: '"Schedule": "Daily"' },
    "CloudFormation's members": {
      IsEnabled: '"Enabled": true',
      Schedule: '"ScheduleFrequency": "Daily"',
      Destination: '"Destination": { "BucketArn": "arn:aws:s3:::acme-reports", "Format": "CSV" }',
    },
  };
  for (const [name, parts] of Object.entries(mistakes))
    it(name, () => expect(isOurs(json({ ...least, ...parts }))).toBe(true));

  it("two at once: S3BucketDestination left out, and no IncludedObjectVersions", () => {
    const Destination = '"Destination": { "Format": "CSV", "Bucket": "arn:aws:s3:::acme-reports" }';
    expect(isOurs(json({ ...least, Destination, IncludedObjectVersions: "" }))).toBe(true);
  });
});

const configuration = json().trim();

const ours: Record<string, string> = {
  "two members, one of them distinctive": '{ "Id": "acme", "IncludedObjectVersions": "All" }',
  "fields that only reports have": '{ "Id": "acme", "OptionalFields": ["Size", "ReplicationStatus"] }',
  "a schedule and fields": '{ "Id": "acme", "Schedule": { "Frequency": "Daily" }, "OptionalFields": ["Size"] }',
  "an empty configuration under its name": '{ "InventoryConfiguration": {} }',
  "one that is begun": '{ "InventoryConfiguration": { "Id": "acme" } }',
  "the input of the AWS CLI with a strange content":
    '{ "Bucket": "b", "Id": "i", "InventoryConfiguration": { "foo": 1 } }',
  "nothing under its name": '{ "InventoryConfiguration": null }',
  "a list of nothing under its name": '{ "InventoryConfiguration": [] }',
  "text under its name, beside an Id": '{ "Id": "acme", "InventoryConfiguration": "acme.json" }',
  "no list": '{ "InventoryConfigurationList": null }',
  "a configuration beside other members": `{ "InventoryConfiguration": ${configuration}, "Comment": "ours" }`,
  "an expression for the whole": '{ "InventoryConfiguration": {{ configuration }} }',
  "an empty list": '{ "InventoryConfigurationList": [] }',
  "a page without configurations": '{ "InventoryConfigurationList": [{ "name": "x" }], "IsTruncated": false }',
  "a list as --query prints it": `[${configuration}, { "Id": "b" }]`,
  "a comma too many": configuration.replace(/}$/, ",}"),
  "an empty element": "<InventoryConfiguration/>",
  "an element that is begun": "<InventoryConfiguration>",
  "a child that is begun": "<InventoryConfiguration><",
  "S3's namespace with a strange content": `<InventoryConfiguration xmlns="${NAMESPACE}"><Warehouse/></InventoryConfiguration>`,
  "nearly S3's namespace":
    '<InventoryConfiguration xmlns="https://s3.amazonaws.com/doc/2006-03-01"><Id>a</Id></InventoryConfiguration>',
  "another namespace, with S3's members": xml({ root: '<InventoryConfiguration xmlns="urn:acme">' }),
  "S3's members under another name": xml({ root: "<inventoryConfiguration>" }),
  "CloudFormation's members in XML":
    "<InventoryConfiguration><Id>a</Id><ScheduleFrequency>Daily</ScheduleFrequency><IncludedObjectVersions/></InventoryConfiguration>",
  "anything at the address of inventories":
    "PUT /?inventory&id=a HTTP/1.1\nHost: b.s3.amazonaws.com\n\n<InventoryConfiguration><Shelf/></InventoryConfiguration>",
};

const others: Record<string, string> = {
  "an object with two members": '{"Id":1,"IsEnabled":true}',
  "a user": '{"Id":"3f25","IsEnabled":true,"UserName":"ann","Email":"a@b.c"}',
  "a job": '{"Id":"a","IsEnabled":true,"Schedule":"0 0 * * *"}',
  "a backup": '{"Schedule":{"Frequency":"weekly"},"Id":"backup-7"}',
  "a backup that is on": '{"Id":"backup-7","IsEnabled":true,"Schedule":{"Frequency":"Weekly"},"Retention":30}',
  "a bucket of some client": '{"Bucket":"b","Id":"x","IsEnabled":false}',
  "a form": '{"Id":"signup","IsEnabled":true,"OptionalFields":["Phone","Size"]}',
  "a transfer": '{"Id":1,"IsEnabled":true,"Schedule":{"Frequency":"Daily"},"Destination":{"Host":"a","Path":"/b"}}',
  "a forwarding rule": '{"Id":"r","IsEnabled":true,"Filter":{"Prefix":"a"},"Destination":{"Bucket":"arn:aws:s3:::b"}}',
  "a broken object": '{"Id":1,"IsEnabled":true,"Schedule":"x",}',
  "a list of users": '[{"Id":1,"IsEnabled":true},{"Id":2,"IsEnabled":false}]',
  "a list of numbers": "[1, 2]",
  "S3 metrics": '{"Id":"m","Filter":{"Prefix":"documents/"}}',
  "S3 analytics":
    '{"Id":"a","Filter":{"Prefix":"x"},"StorageClassAnalysis":{"DataExport":{"OutputSchemaVersion":"V_1","Destination":{"S3BucketDestination":{"Format":"CSV","Bucket":"arn:aws:s3:::b"}}}}}',
  "S3 lifecycle": '{"Rules":[{"ID":"a","Status":"Enabled","Filter":{"Prefix":""},"Expiration":{"Days":3}}]}',
  "a rule of S3 lifecycle": '{"ID":"a","Status":"Enabled","Filter":{"Prefix":""},"Expiration":{"Days":3}}',
  "S3 replication":
    '{"Role":"arn:aws:iam::210987654321:role/r","Rules":[{"Status":"Enabled","Filter":{"Prefix":""},"Destination":{"Bucket":"arn:aws:s3:::b"}}]}',
  "a rule of S3 replication":
    '{"ID":"a","Status":"Enabled","Filter":{"Prefix":""},"Destination":{"Bucket":"arn:aws:s3:::b"},"Priority":1}',
  "S3 intelligent tiering": '{"Id":"t","Filter":{"Prefix":"x"},"Status":"Enabled","Tierings":[{"Days":90}]}',
  "S3 storage lens": '{"Id":"lens","IsEnabled":true,"AccountLevel":{"BucketLevel":{}}}',
  "S3 storage lens with an export":
    '{"Id":"lens","IsEnabled":true,"AccountLevel":{},"DataExport":{"S3BucketDestination":{"Format":"CSV","Arn":"arn:aws:s3:::b"}}}',
  "an EventBridge schedule": '{"Name":"s","ScheduleExpression":"rate(1 day)","State":"ENABLED","Target":{"Id":"1"}}',
  "a CloudFormation bucket":
    '{"BucketName":"x","InventoryConfigurations":[{"Id":"i","Destination":{"BucketArn":"arn:aws:s3:::b"}}]}',
  "CloudFormation's inventories":
    '{"InventoryConfigurations":[{"Id":"i","Enabled":true,"IncludedObjectVersions":"All","ScheduleFrequency":"Daily","Destination":{"BucketArn":"arn:aws:s3:::b"}}]}',
  "a list of CloudFormation's inventories":
    '[{"Id":"i","Enabled":true,"IncludedObjectVersions":"All","ScheduleFrequency":"Daily","Destination":{"BucketArn":"arn:aws:s3:::b"}}]',
  "a shop": '{"InventoryConfiguration":{"warehouse":"Berlin","reorderLevel":5}}',
  "a shop with an Id": '{"InventoryConfiguration":{"Id":5,"Warehouse":"Berlin"}}',
  "a shop in another spelling": '{"inventoryConfiguration":{"Schedule":"x","warehouse":"Berlin","reorderLevel":5}}',
  "settings of an application":
    '{"Logging":{"Level":"Info"},"InventoryConfiguration":{"IsEnabled":true,"Schedule":"0 0 * * *"}}',
  "a switch of a shop": '{"InventoryConfiguration":true}',
  "lines of a report, with a repair":
    '{"path":"a.xml","message":"Write it","fix":{"text":"IncludedObjectVersions"}}\n{"fix":{"text": "S3BucketDestination"}}\n',
  "lines of a report that speak of an element":
    '{"message":"Write an <InventoryConfiguration>."}\n{"message":"Write an <InventoryConfiguration>."}\n',
  "the name of a file": '{"InventoryConfiguration":"shop.yaml"}',
  "a list of shops": '{"InventoryConfigurationList":[{"name":"x"}]}',
  "an element of a shop": "<InventoryConfiguration><Warehouse>Berlin</Warehouse></InventoryConfiguration>",
  "an element of a shop with an Id": "<InventoryConfiguration><Id>1</Id><Warehouse/></InventoryConfiguration>",
  "a shop's namespace":
    '<InventoryConfiguration xmlns="urn:shop:1"><Id>Berlin Mitte</Id><Schedule>daily</Schedule></InventoryConfiguration>',
  "a shop's namespace with little":
    '<InventoryConfiguration xmlns="urn:shop:1"><Id>Berlin Mitte</Id></InventoryConfiguration>',
  "a shop's prefix": '<s:InventoryConfiguration xmlns:s="urn:shop:1"/>',
  "a broken shop": "<InventoryConfiguration><Warehouse>Berlin</InventoryConfiguration>",
  "a shop in another case": "<inventoryConfiguration><warehouse/></inventoryConfiguration>",
  "a shop's request": "POST https://acme.example/\n\n<InventoryConfiguration><Shelf/></InventoryConfiguration>",
};

describe("ours", () => {
  for (const [name, text] of Object.entries(ours)) it(name, () => expect(isOurs(text)).toBe(true));
});

describe("somebody else's", () => {
  for (const [name, text] of Object.entries(others)) {
    it(name, () => {
      expect(isOurs(text)).toBe(false);
      const { findings } = lint({ text, language: languageOf(text), strict: true });
      expect(findings.length, "judged when asked").toBeGreaterThan(0);
    });
  }
});
