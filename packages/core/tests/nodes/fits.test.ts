import { describe, expect, it } from "vitest";
import { readSource } from "../../src/document/read.ts";
import { fits } from "../../src/nodes/fits.ts";
import { descendantsOf } from "../../src/nodes/node.ts";
import { toPlain } from "../../src/nodes/plain.ts";
import { validateInventoryConfiguration } from "../../src/vocabulary/generated/validators.ts";
import { corpusFiles, textOf } from "../corpus/files.ts";
import { json, xml } from "../rules/documents.ts";

describe("the cheap look at a structure", () => {
  it("passes nothing that Ajv does not pass, and most of what it passes", () => {
    let passed = 0;
    let passedByAjv = 0;
    for (const file of ["valid", "rules", "syntax", "examples"].flatMap((folder) => corpusFiles(folder))) {
      const { ast } = readSource({ text: textOf(file.path) ?? "", language: file.language });
      for (const node of descendantsOf(ast, "InventoryConfiguration")) {
        if (!node.member || node.kind === "unknown") continue;
        const isValid = validateInventoryConfiguration(toPlain(node));
        if (fits(node)) {
          expect(isValid, file.name).toBe(true);
          passed++;
        }
        if (isValid) passedByAjv++;
      }
    }
    expect(passedByAjv).toBeGreaterThan(100);
    expect(passed / passedByAjv).toBeGreaterThan(0.9);
  });

  it.each([
    ["xml", xml({ Schedule: "<Schedule/>" })],
    ["xml", xml({ extra: "<Unknown/>" })],
    ["xml", xml({ OptionalFields: "<OptionalFields><Field>Size</Field>stray</OptionalFields>" })],
    ["xml", xml({ OptionalFields: "<OptionalFields><Feld>Size</Feld></OptionalFields>" })],
    ["xml", xml({ Filter: "<Filter>data/</Filter>" })],
    ["json", json({ IsEnabled: '"IsEnabled": "true"' })],
    ["json", json({ Id: '"Id": 7' })],
    ["json", json({ Id: "" })],
    ["json", json({ Filter: '"Filter": null' })],
  ] as const)("leaves what is wrong in %s to Ajv: %s", (language, text) => {
    const { ast } = readSource({ text, language });
    expect(descendantsOf(ast, "InventoryConfiguration").map(fits)).toEqual([false]);
  });
});
