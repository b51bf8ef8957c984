import { describe, expect, it } from "vitest";
import { convert } from "../../src/edits/convert.ts";
import { loadLanguage } from "../../src/languages/index.ts";
import { json } from "../../src/languages/json/language.ts";
import { formWriters, inForm } from "../corpus/forms.ts";

await loadLanguage("yaml");

const configuration = {
  Id: "daily",
  IsEnabled: true,
  Filter: { Prefix: "data/" },
  Destination: {
    S3BucketDestination: {
      Format: "CSV",
      AccountId: "210987654321",
      Bucket: "arn:aws:s3:::acme-reports",
      Prefix: "inventory",
    },
  },
  Schedule: { Frequency: "Daily" },
  IncludedObjectVersions: "Current",
  OptionalFields: ["Size"],
};

describe("what is written in a form is converted into the API's words", () => {
  for (const form of formWriters) {
    const text = inForm(json.read(JSON.stringify(configuration)).roots[0]?.value, form) ?? "";
    it(form.name, () => {
      const converted = convert({ text, language: "yaml" }, "json");
      expect(converted.ok && JSON.parse(converted.text)).toEqual(configuration);
    });

    it(`${form.name}, with its bucket where it names one`, () => {
      const converted = convert({ text, language: "yaml" }, "cli");
      const input = converted.ok ? (JSON.parse(converted.text) as { Bucket?: string }) : {};
      expect(input.Bucket).toBe(/acme-media/.test(text) ? "acme-media" : undefined);
    });
  }

  it("nothing that lacks what S3 requires, though the form does not", () => {
    const pulumi = formWriters.find(({ name }) => name === "pulumi");
    const { Id: _, ...others } = configuration;
    const text = pulumi && inForm(json.read(JSON.stringify(others)).roots[0]?.value, pulumi);
    expect(convert({ text: text ?? "", language: "yaml" }, "xml")).toMatchObject({
      ok: false,
      reason: "'properties' in line 4, column 5, has no Id, which S3 requires.",
    });
  });
});
