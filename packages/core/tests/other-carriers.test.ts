import { describe, expect, it } from "vitest";
import type { CarrierName } from "../src/carriers/carrier.ts";
import { createLinter } from "../src/lint.ts";
import { applyEdits } from "../src/text/edit.ts";
import { json, xml } from "./rules/documents.ts";

const lint = createLinter();

/** Applies fixes that do not touch each other, again and again, as --fix does. */
function fixed(source: string, carrier: CarrierName | undefined): string {
  let text = source;
  for (let round = 0; round < 10; round++) {
    const { findings } = lint({ text, language: text.startsWith("<") ? "xml" : "json", carrier });
    let end = -1;
    const edits = findings
      .map((finding) => finding.fix ?? [])
      .sort((a, b) => (a[0]?.range[0] ?? 0) - (b[0]?.range[0] ?? 0))
      .filter((fix) => {
        const [first, last] = [fix[0], fix.at(-1)];
        if (!first || !last || first.range[0] <= end) return false;
        end = last.range[1];
        return true;
      });
    if (edits.length === 0) return text;
    text = applyEdits(text, edits.flat());
  }
  throw new Error("The fixes come to no end.");
}

describe("fixes turn what is written for another carrier into what S3 knows", () => {
  const inline = (text: string): string => text.replace(/>\s+</g, "><");

  it("an item of a CloudFormation template", () => {
    const item = json({
      IsEnabled: '"Enabled": true',
      Filter: '"Prefix": "data/"',
      Schedule: '"ScheduleFrequency": "Daily"',
      Destination:
        '"Destination": { "BucketArn": "arn:aws:s3:::acme-reports", "BucketAccountId": "210987654321", "Format": "CSV", "Prefix": "inventory" }',
    });
    const expected = json({ Encryption: "" });
    expect(JSON.parse(fixed(item, undefined))).toEqual(JSON.parse(expected));
  });

  it("a resource of Terraform, as JSON", () => {
    const resource = `{
      "name": "acme-daily", "enabled": true, "included_object_versions": "Current",
      "schedule": [{ "frequency": "Daily" }], "filter": { "prefix": "data/" },
      "destination": { "bucket": {
        "format": "CSV", "bucket_arn": "arn:aws:s3:::acme-reports", "account_id": "210987654321", "prefix": "inventory",
        "encryption": { "sse_s3": {} } } },
      "optional_fields": ["Size", "ETag"]
    }`;
    expect(JSON.parse(fixed(resource, "json"))).toEqual(JSON.parse(json()));
  });

  it("members of the SDKs in XML, without their structures", () => {
    const source = xml({
      Id: "<id>acme-daily</id>",
      IsEnabled: "<Enabled>True</Enabled>",
      Schedule: "<Frequency>daily</Frequency>",
      Encryption: "<SSES3/>",
      OptionalFields: "<OptionalField>Size</OptionalField>",
    });
    expect(inline(fixed(source, undefined))).toBe(
      inline(
        xml({
          Encryption: "<Encryption><SSE-S3/></Encryption>",
          OptionalFields: "<OptionalFields><Field>Size</Field></OptionalFields>",
        }),
      ),
    );
  });
});
