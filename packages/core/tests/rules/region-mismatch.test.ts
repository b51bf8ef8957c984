import { hcl, json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const id = "7f1c0d6e-7a2b-4c3d-9e8f-0a1b2c3d4e5f";
const keyArn = (region: string) => `arn:aws:kms:${region}:210987654321:key/${id}`;
const element = (key: string, bucket = "arn:aws:s3:::acme-reports") =>
  xml({
    Bucket: `<Bucket>${bucket}</Bucket>`,
    Encryption: `<Encryption><SSE-KMS><KeyId>${key}</KeyId></SSE-KMS></Encryption>`,
  });
const member = (key: string, bucket = '"arn:aws:s3:::acme-reports"') =>
  json({ Bucket: `"Bucket": ${bucket}`, Encryption: `"Encryption": { "SSEKMS": { "KeyId": ${key} } }` });
const http = (host: string, body: string, target = "/") =>
  `PUT ${target}?inventory&id=acme-daily HTTP/1.1\nHost: ${host}\n\n${body}`;
const cli = (bucket: string, body: string) =>
  `{\n"Bucket": ${bucket},\n"Id": "acme-daily",\n"InventoryConfiguration": ${body.trim()}\n}\n`;
const regional = "arn:aws:s3:::acme-210987654321-eu-west-1-an";
const irish = keyArn("eu-west-1");
const kms = (region: string, extra = "", after = "") =>
  hcl({
    extra,
    encryption: `encryption {\n        sse_kms {\n          key_id = ${region}\n        }\n      }`,
    after,
  });
const provider = (region: string, alias = "") => `provider "aws" {\n${alias}  region = ${region}\n}\n`;
const keyPath = "Destination.S3BucketDestination.Encryption.SSEKMS.KeyId";

testRule("region-mismatch", {
  valid: [
    { name: "nothing to compare with", code: element(irish) },
    { name: "the host", code: http("acme-data.s3.eu-west-1.amazonaws.com", element(irish)) },
    { name: "the old form of the host", code: http("acme-data.s3-eu-west-1.amazonaws.com", element(irish)) },
    { name: "both address families", code: http("acme-data.s3.dualstack.eu-west-1.amazonaws.com", element(irish)) },
    { name: "the global host says nothing of the Region", code: http("acme-data.s3.amazonaws.com", element(irish)) },
    { name: "a host with a gap", code: http("acme-data.s3.<Region>.amazonaws.com", element(irish)) },
    { name: "a host with a variable", code: http("acme-data.s3.{{region}}.amazonaws.com", element(irish)) },
    { name: "the destination's name", code: member(`"${irish}"`, `"${regional}"`) },
    { name: "the Region from outside", code: member(`"${irish}"`), facts: { region: "eu-west-1" } },
    { name: "the zone of a directory bucket", code: cli('"acme--euw1-az1--x-s3"', member(`"${irish}"`)) },
    {
      name: "Regions of different partitions, which is one mistake",
      code: http(
        "acme-data.s3.eu-west-1.amazonaws.com",
        element(keyArn("cn-north-1").replace("arn:aws:", "arn:aws-cn:")),
      ),
      also: ["partition-mismatch"],
    },
    {
      name: "an ARN that contradicts itself, which is one mistake",
      code: http("acme-data.s3.eu-west-1.amazonaws.com", element(keyArn("cn-north-1"))),
      also: ["partition-mismatch"],
    },
    { name: "the provider's Region", code: kms(`"${irish}"`, "", provider('"eu-west-1"')) },
    { name: "a provider's Region that is not known", code: kms(`"${irish}"`, "", provider("var.region")) },
    {
      name: "another provider",
      code: kms(`"${irish}"`, "provider = aws.ireland", provider('"us-east-1"')),
    },
    { name: "two providers without an alias", code: kms(`"${irish}"`, "", provider('"us-east-1"').repeat(2)) },
    {
      name: "the provider that is meant, one of which has a name that is put together",
      code: kms(
        `"${irish}"`,
        "provider = aws.ireland",
        provider('"us-east-1"') +
          provider('"us-east-1"', "  alias = var.alias\n") +
          provider('"eu-west-1"', '  alias = "ireland"\n'),
      ),
    },
    { name: "a provider by a function", code: kms(`"${irish}"`, 'provider = lower("aws")', provider('"us-east-1"')) },
    {
      name: "the module's own providers",
      code: `module "x" {
  source    = "terraform-aws-modules/s3-bucket/aws"
  providers = { aws = aws.ireland }
  inventory_configuration = {
    daily = {
      included_object_versions = "Current"
      frequency                = "Daily"
      destination = {
        account_id = "210987654321"
        bucket_arn = "arn:aws:s3:::acme-reports"
        format     = "CSV"
        encryption = { encryption_type = "sse_kms", kms_key_id = "${irish}" }
      }
    }
  }
}
${provider('"us-east-1"')}`,
    },
    { name: "a key that is not known", code: element("$" + "{KEY}", regional) },
  ],
  invalid: [
    {
      name: "the provider's Region",
      code: kms(`«"${irish}"»`, "", provider('"us-east-1"')),
      facts: { region: "eu-west-1" },
      errors: [
        {
          messageId: "key",
          data: { region: "eu-west-1", who: "the bucket's provider", expected: "us-east-1" },
          path: `InventoryConfiguration.${keyPath}`,
          related: ['"us-east-1"'],
        },
      ],
    },
    {
      name: "a provider with an alias, whose Region is a local",
      code: kms(
        `«"${irish}"»`,
        "provider = aws.east",
        `locals {\n  region = "us-east-1"\n}\n${provider("local.region", '  alias = "east"\n')}`,
      ),
      errors: [{ messageId: "key", related: ["local.region"] }],
    },
    {
      name: "the provider that a resource in JSON names",
      code: JSON.stringify({
        provider: { aws: [{ region: "eu-west-1" }, { alias: "east", region: "us-east-1" }] },
        resource: {
          aws_s3_bucket_inventory: {
            x: {
              provider: "aws.east",
              bucket: "media",
              name: "daily",
              included_object_versions: "Current",
              optional_fields: ["Size"],
              filter: { prefix: "data/" },
              schedule: { frequency: "Daily" },
              destination: {
                bucket: {
                  format: "CSV",
                  account_id: "210987654321",
                  bucket_arn: "arn:aws:s3:::acme-reports",
                  encryption: { sse_kms: { key_id: irish } },
                },
              },
            },
          },
        },
      }).replace(`"${irish}"`, `«"${irish}"»`),
      errors: [{ messageId: "key", related: ['"us-east-1"'] }],
    },
    {
      name: "the resource's own Region goes before its provider's",
      code: hcl({
        bucket: 'bucket = «"acme-210987654321-eu-west-1-an"»',
        extra: 'region = "us-east-1"',
        after: provider('"eu-west-1"'),
      }),
      errors: [
        {
          messageId: "source",
          data: { region: "eu-west-1", who: "the resource", expected: "us-east-1" },
          related: ['"us-east-1"'],
        },
      ],
    },
    {
      name: "the Region from outside",
      code: element(`«${irish}»`),
      facts: { region: "eu-central-1" },
      errors: [
        {
          messageId: "key",
          data: { region: "eu-west-1", who: "the source bucket", expected: "eu-central-1" },
          path: keyPath,
          level: "error",
          outcome: "undelivered",
          related: [],
        },
      ],
    },
    {
      name: "the destination's name in JSON",
      code: member(`«"${keyArn("us-east-1")}"»`, `"${regional}"`),
      errors: [{ messageId: "key", path: keyPath, related: [`"${regional}"`] }],
    },
    {
      name: "the host",
      code: http("acme-data.s3.us-west-2.amazonaws.com", element(`«${irish}»`)),
      errors: [
        {
          messageId: "key",
          path: `InventoryConfiguration.${keyPath}`,
          related: ["acme-data.s3.us-west-2.amazonaws.com"],
        },
      ],
    },
    {
      name: "a host in path style with FIPS",
      code: http("s3-fips.us-west-2.amazonaws.com", element(`«${irish}»`), "/acme-data"),
      errors: ["key"],
    },
    {
      name: "the destination's name and the host",
      code: http("acme-data.s3.us-west-2.amazonaws.com", xml({ Bucket: `<Bucket>«${regional}»</Bucket>` })),
      errors: [
        { messageId: "destination", data: { region: "eu-west-1", who: "the request's host", expected: "us-west-2" } },
      ],
    },
    {
      name: "the zone of a directory bucket",
      code: cli('"acme--usw2-az1--x-s3"', member(`«"${irish}"»`)),
      errors: [
        {
          messageId: "key",
          related: ['"acme--usw2-az1--x-s3"'],
          data: { region: "eu-west-1", who: "the source bucket", expected: "us-west-2" },
        },
      ],
    },
    {
      name: "a Local Zone",
      code: cli('"acme--usw2-lax1-az1--x-s3"', member(`«"${irish}"»`)),
      errors: ["key"],
    },
    {
      name: "the source bucket's own name",
      code: cli('"acme-210987654321-us-east-2-an"', member('"{{ key }}"', `«"${regional}"»`)),
      errors: [{ messageId: "destination", path: "InventoryConfiguration.Destination.S3BucketDestination.Bucket" }],
    },
    {
      name: "destination and key against the host are one mistake",
      code: http("acme-data.s3.us-west-2.amazonaws.com", element(`«${irish}»`, regional)),
      errors: [{ messageId: "key", related: ["acme-data.s3.us-west-2.amazonaws.com", regional] }],
    },
    {
      name: "the source bucket's name and the Region from outside",
      code: cli('«"acme--usw2-az1--x-s3"»', json()),
      facts: { region: "us-east-1" },
      errors: [{ messageId: "source", path: "Bucket" }],
    },
    {
      name: "CDATA and CRLF",
      code: element(`<![CDATA[«${irish}»]]>`).replaceAll("\n", "\r\n"),
      facts: { region: "eu-west-3" },
      errors: ["key"],
    },
    {
      name: "the last of duplicates counts in JSON",
      code: json({
        Encryption: `"Encryption": { "SSEKMS": { "KeyId": "${irish}", "KeyId": «"${keyArn("us-west-2")}"» } }`,
      }),
      facts: { region: "eu-west-1" },
      errors: ["key"],
      also: ["duplicate-member"],
    },
  ],
});
