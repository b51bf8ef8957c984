import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { convert, convertLinted } from "../../src/edits/convert.ts";
import type { ConvertTarget } from "../../src/edits/convert-targets.ts";
import { loadLanguage } from "../../src/languages/index.ts";
import type { Language } from "../../src/languages/language.ts";
import { lint } from "../../src/lint.ts";
import { runs } from "../fuzz.ts";
import { hcl, json, xml } from "../rules/documents.ts";

await Promise.all([loadLanguage("yaml"), loadLanguage("hcl")]);

function converted(text: string, language: Language, to: ConvertTarget, facts = {}): string {
  const result = convert({ text, language, facts }, to);
  if (!result.ok) throw new Error(`${result.reason} ${result.findings.map((finding) => finding.message).join(" ")}`);
  return result.text;
}

const configuration = {
  Id: "acme-daily",
  IsEnabled: true,
  Filter: { Prefix: "data/" },
  Destination: {
    S3BucketDestination: {
      Format: "CSV",
      AccountId: "210987654321",
      Bucket: "arn:aws:s3:::acme-reports",
      Prefix: "inventory",
      Encryption: { SSES3: {} },
    },
  },
  Schedule: { Frequency: "Daily" },
  IncludedObjectVersions: "Current",
  OptionalFields: ["Size", "ETag"],
};

describe("convert", () => {
  it("XML to JSON, in S3's own order", () => {
    expect(converted(xml(), "xml", "json")).toBe(`${JSON.stringify(configuration, undefined, 2)}\n`);
  });

  it("JSON to XML, which is clean and says the same", () => {
    const text = converted(json(), "json", "xml");
    expect(text).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<InventoryConfiguration xmlns="http:\/\/s3\.amazonaws\.com\/doc\/2006-03-01\/">\n {2}<Id>/,
    );
    expect(text).toContain("<SSE-S3/>");
    expect(lint({ text, language: "xml" }).findings).toEqual([]);
    expect(JSON.parse(converted(text, "xml", "json"))).toEqual(configuration);
  });

  it("to CLI input, with the bucket from the request or from outside", () => {
    expect(JSON.parse(converted(xml(), "xml", "cli", { bucket: "acme-data" }))).toEqual({
      Bucket: "acme-data",
      Id: "acme-daily",
      InventoryConfiguration: configuration,
    });
    const put = `PUT /?inventory&id=acme-daily HTTP/1.1\nHost: acme-logs.s3.amazonaws.com\nx-amz-expected-bucket-owner: 210987654321\n\n${xml()}`;
    expect(JSON.parse(converted(put, "http", "cli"))).toMatchObject({
      Bucket: "acme-logs",
      ExpectedBucketOwner: "210987654321",
    });
  });

  it("writes a resource of Terraform, and reads it again", async () => {
    await loadLanguage("hcl");
    const input = `{ "Bucket": "acme-media", "Id": "acme-daily", "InventoryConfiguration": ${json()} }`;
    const made = convert({ text: input, language: "json" }, "terraform");
    const text = made.ok ? made.text : made.reason;
    expect(text).toBe(`resource "aws_s3_bucket_inventory" "acme-daily" {
  bucket                   = "acme-media"
  name                     = "acme-daily"
  enabled                  = true
  included_object_versions = "Current"
  optional_fields          = ["Size", "ETag"]

  filter {
    prefix = "data/"
  }

  schedule {
    frequency = "Daily"
  }

  destination {
    bucket {
      bucket_arn = "arn:aws:s3:::acme-reports"
      account_id = "210987654321"
      format     = "CSV"
      prefix     = "inventory"

      encryption {
        sse_s3 {}
      }
    }
  }
}

# Imports the configuration that exists:
# import {
#   to = aws_s3_bucket_inventory.acme-daily
#   id = "acme-media:acme-daily"
# }
`);
    const back = convert({ text: text.replace("  enabled                  = true\n", ""), language: "hcl" }, "cli");
    expect(back.ok && JSON.parse(back.text)).toEqual(JSON.parse(input));
  });

  it("refuses what is not known of a resource, and a resource without its bucket", async () => {
    await loadLanguage("hcl");
    const reasons = [
      convert({ text: json(), language: "json" }, "terraform"),
      convert({ text: hcl({ format: "format = var.format" }), language: "hcl" }, "json"),
      convert(
        {
          text: hcl({
            filter: 'dynamic "filter" {\n    for_each = var.f\n    content {\n      prefix = "data/"\n    }\n  }',
          }),
          language: "hcl",
        },
        "json",
      ),
      convert(
        {
          text: json({ Filter: '"Filter": { "Prefix": "${DATA}/" }' }),
          language: "json",
          facts: { bucket: "acme-media" },
        },
        "terraform",
      ),
    ].map((conversion) => (conversion.ok ? conversion.text : conversion.reason));
    expect(reasons).toEqual([
      "Terraform needs the name of the bucket that is listed.",
      "'format' in line 17, column 7, is not known.",
      "'filter' in line 9, column 5, is made by a dynamic block, so it may not exist or exist several times.",
      "'Prefix' in line 4, column 15, is filled in later, but not as text.",
    ]);
  });

  it("to CLI input in YAML", () => {
    const text = converted(xml({ AccountId: "<AccountId>012345670123</AccountId>" }), "xml", "cli-yaml", {
      bucket: "acme-data",
    });
    expect(text).toMatch(/^Bucket: acme-data\nId: acme-daily\nInventoryConfiguration:\n {2}Id: acme-daily\n/);
    const { S3BucketDestination } = configuration.Destination;
    const account = { ...S3BucketDestination, AccountId: "012345670123" };
    expect(parse(text)).toEqual({
      Bucket: "acme-data",
      Id: "acme-daily",
      InventoryConfiguration: { ...configuration, Destination: { S3BucketDestination: account } },
    });
  });

  it("to the properties of a bucket in CloudFormation", () => {
    expect(converted(xml({ Encryption: "" }), "xml", "cloudformation")).toBe(
      `InventoryConfigurations:
  - Id: acme-daily
    Enabled: true
    Prefix: data/
    Destination:
      Format: CSV
      BucketAccountId: "210987654321"
      BucketArn: arn:aws:s3:::acme-reports
      Prefix: inventory
    ScheduleFrequency: Daily
    IncludedObjectVersions: Current
    OptionalFields:
      - Size
      - ETag
`,
    );
    expect(convert({ text: xml(), language: "xml" }, "cloudformation")).toMatchObject({
      ok: false,
      reason: expect.stringContaining("does not exist in CloudFormation"),
    });
  });

  it("keeps what is easily lost", () => {
    const tricky = json({
      Filter: '"Filter": { "Prefix": " a&b<c>\\r\\n\\t\\"é😀 " }',
      AccountId: '"AccountId": "000000000012"',
      OptionalFields: '"OptionalFields": ["Size"]',
    });
    const back = JSON.parse(converted(converted(tricky, "json", "xml"), "xml", "json"));
    expect(back).toEqual(JSON.parse(tricky));
    expect(JSON.parse(converted(xml({ OptionalFields: "<OptionalFields/>" }), "xml", "json")).OptionalFields).toEqual(
      [],
    );
    const cdata = xml({ Filter: "<Filter><Prefix>a<![CDATA[&<]]>b&#x41;<!-- no -->&amp;</Prefix></Filter>" });
    expect(JSON.parse(converted(cdata, "xml", "json")).Filter.Prefix).toBe("a&<bA&");
  });

  it("refuses what has errors, with the findings, and what it cannot carry", () => {
    expect(convert({ text: xml({ Format: "<Format>csv</Format>" }), language: "xml" }, "json")).toMatchObject({
      ok: false,
      findings: [{ ruleId: "invalid-format" }],
    });
    expect(convert({ text: "<project/>", language: "xml" }, "json")).toMatchObject({ ok: false, findings: [] });
    expect(convert({ text: json({ Filter: '"Filter": { "Prefix": "\\u0001" }' }), language: "json" }, "xml").ok).toBe(
      false,
    );
    const list = `{ "InventoryConfigurationList": [${json()}, ${json({ Id: '"Id": "b"' })}] }`;
    expect(convert({ text: list, language: "json" }, "xml")).toMatchObject({ ok: false });
  });

  const lost = {
    "a name that holds a placeholder": [
      json({ Filter: '"${FILTER}": { "Prefix": "data/" }' }),
      "json",
      "is a name that",
    ],
    "such a name among others": [
      json({ Filter: '"Filter": { "Prefix": "a" }, "{{extra}}": 1' }),
      "json",
      "'{{extra}}'",
    ],
    "an element with such a name": [
      xml({ Filter: "<Filter><Prefix>a</Prefix></Filter><__EXTRA__>1</__EXTRA__>" }),
      "xml",
      "'__EXTRA__' in line",
    ],
    "half of a character": [json({ Filter: '"Filter": { "Prefix": "a\\ud800b" }' }), "json", "half of a character"],
    "a character that XML has not": [
      json({ Filter: '"Filter": { "Prefix": "\\uffff" }' }),
      "json",
      "XML cannot express",
    ],
    "an expression that XML would escape": [json({ Filter: '"Filter": { "Prefix": "<% p %>" }' }), "json", "filled in"],
    "an expression without quotes": [json({ IsEnabled: '"IsEnabled": ${ENABLED}' }), "json", "is not known"],
    "an entity of a DTD": [xml({ Filter: "<Filter><Prefix>&prefix;</Prefix></Filter>" }), "xml", ""],
  } as const;
  for (const [name, [text, language, reason]] of Object.entries(lost)) {
    it(`refuses what would be lost: ${name}`, () => {
      const conversion = convert({ text, language }, "xml");
      expect(conversion).toMatchObject({ ok: false, reason: expect.stringContaining(reason) });
    });
  }

  it("refuses a boolean that is filled in later where JSON would make a text of it, and keeps a text", () => {
    const text = xml({ IsEnabled: "<IsEnabled>${ENABLED}</IsEnabled>", Id: "<Id>${ID}</Id>" });
    expect(convert({ text, language: "xml" }, "json")).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/^'IsEnabled' in line \d+, column \d+, is filled in later/),
    });
    expect(converted(text, "xml", "xml")).toContain("<IsEnabled>${ENABLED}</IsEnabled>");
    const enabled = xml({ Id: "<Id>${ID}</Id>" });
    expect(JSON.parse(converted(enabled, "xml", "json")).Id).toBe("${ID}");
  });

  it("shows the findings about what is refused, though they are no errors", () => {
    const text = json({ Filter: '"Filter": { "Prefix": "/a\\u0001b" }' });
    expect(convert({ text, language: "json" }, "xml")).toMatchObject({
      ok: false,
      findings: [{ ruleId: "filter-prefix" }],
    });
  });

  it("never loses a member although the rules that speak of it are off", () => {
    const rules = {
      "unknown-member": "off",
      "wrong-type": "off",
      "missing-member": "off",
      "json-syntax": "off",
    } as const;
    const broken = ['"Filtre": { "Prefix": "a" }', '"Filter": "a"', '"Filter": null', '"Filter": { "Prefix": "a" '];
    for (const Filter of broken) {
      const result = lint({ text: json({ Filter }), language: "json" }, { rules });
      expect(convertLinted(result, "json")).toMatchObject({ ok: false });
    }
  });

  it("takes of duplicates the one that counts", () => {
    const rules = { "duplicate-member": "off" } as const;
    const result = (text: string, language: "xml" | "json") => lint({ text, language }, { rules });
    const Filter = "<Filter><Prefix>a</Prefix></Filter><Filter><Prefix>b</Prefix></Filter>";
    expect(convertLinted(result(xml({ Filter }), "xml"), "json")).toMatchObject({
      text: expect.stringContaining('"Prefix": "a"'),
    });
    const twice = '"Filter": { "Prefix": "a" }, "Filter": { "Prefix": "b" }';
    expect(convertLinted(result(json({ Filter: twice }), "json"), "xml")).toMatchObject({
      text: expect.stringContaining("<Prefix>b</Prefix>"),
    });
  });

  it("round trips through every form", () => {
    const text = fc
      .string({ unit: "grapheme", minLength: 1 })
      .filter((value) => !/[\p{Cc}\p{Cs}\ufffe\uffff${}%@#_*]/u.test(value) && !value.includes("s3:"));
    const documents = fc.record(
      {
        Id: fc.stringMatching(/^[A-Za-z0-9.-]{1,64}$/),
        IsEnabled: fc.boolean(),
        Filter: fc.record({ Prefix: text }),
        Destination: fc.record({
          S3BucketDestination: fc.record(
            {
              Format: fc.constantFrom("CSV", "ORC", "Parquet"),
              AccountId: fc.stringMatching(/^\d{12}$/),
              Bucket: fc.constant("arn:aws:s3:::acme-reports"),
              Prefix: text,
              Encryption: fc.constantFrom(
                { SSES3: {} },
                { SSEKMS: { KeyId: "arn:aws:kms:eu-west-1:210987654321:key/1234abcd-12ab-34cd-56ef-1234567890ab" } },
              ),
            },
            { requiredKeys: ["Format", "Bucket"] },
          ),
        }),
        Schedule: fc.record({ Frequency: fc.constantFrom("Daily", "Weekly") }),
        IncludedObjectVersions: fc.constantFrom("All", "Current"),
        OptionalFields: fc.subarray(["Size", "ETag", "StorageClass"]),
      },
      { requiredKeys: ["Id", "IsEnabled", "Destination", "Schedule", "IncludedObjectVersions"] },
    );
    fc.assert(
      fc.property(documents, (document) => {
        const asXml = converted(JSON.stringify(document), "json", "xml");
        const asCli = converted(asXml, "xml", "cli");
        const back = JSON.parse(converted(asCli, "json", "json"));
        expect(back).toEqual(document);
        expect(converted(JSON.stringify(back), "json", "xml")).toBe(asXml);
        const asYaml = converted(asXml, "xml", "cli-yaml");
        expect(JSON.parse(converted(asYaml, "yaml", "json"))).toEqual(document);
        const facts = { bucket: "acme-data" };
        // Terraform has every text in the normal form NFC.
        if (asYaml === asYaml.normalize()) {
          const asResource = converted(asYaml, "yaml", "terraform", facts);
          expect(JSON.parse(converted(asResource, "hcl", "json"))).toEqual(document);
        } else expect(convert({ text: asYaml, language: "yaml", facts }, "terraform").ok).toBe(false);
        // CloudFormation has no encryption.
        const { Encryption, ...target } = document.Destination.S3BucketDestination;
        expect(convert({ text: asXml, language: "xml" }, "cloudformation").ok).toBe(Encryption === undefined);
        const plain = { ...document, Destination: { S3BucketDestination: target } };
        const list = converted(JSON.stringify(plain), "json", "cloudformation").replace(/^(?=.)/gm, "      ");
        const asTemplate = `Resources:\n  Data:\n    Type: AWS::S3::Bucket\n    Properties:\n${list}`;
        expect(JSON.parse(converted(asTemplate, "yaml", "json"))).toEqual(plain);
      }),
      { numRuns: runs(100) },
    );
  });
});
