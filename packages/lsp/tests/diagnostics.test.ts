import { createLinter, Project } from "@inventory-lint/core";
import { expect, it } from "vitest";
import { diagnosticsOf } from "../src/diagnostics.ts";

const text = JSON.stringify(
  { Bucket: "acme-data", Id: "daily", InventoryConfiguration: { Id: "daily", IsEnabled: true } },
  undefined,
  2,
);

it("leads to the other document where two have the same Id", () => {
  const lint = createLinter(
    { preset: "refused", rules: { "missing-member": "off", "duplicate-id": "default" } },
    new Project({ isSameFile: () => false }),
  );
  lint({ text, language: "json" }, "file:///acme/a.json");
  const document = { uri: "file:///acme/b.json", languageId: "json" };
  const [diagnostic, ...others] = diagnosticsOf(document, text, (input) => lint(input, document.uri));
  expect(others).toEqual([]);
  const range = { start: { line: 4, character: 10 }, end: { line: 4, character: 17 } };
  expect(diagnostic).toMatchObject({
    code: "duplicate-id",
    range,
    relatedInformation: [{ location: { uri: "file:///acme/a.json", range }, message: "The first one stands here." }],
  });
});
