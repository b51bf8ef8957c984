import { readFileSync } from "node:fs";
import { readJson, rules } from "@inventory-lint/core/internal";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { runs, seedOf } from "../../core/tests/fuzz.ts";
import { mutate, randomNumbers } from "../../core/tests/mutants.ts";
import { Mistakes } from "../src/mistakes.ts";
import { checkedSettings } from "../src/settings.ts";
import { plain } from "../src/tree.ts";
import { readYaml } from "../src/yaml-tree.ts";

const SETTINGS = [
  '{ "$schema": "x", "preset": "strict", "extends": ["refused", "./a.json"], "ignores": ["a", "!b/**"] }',
  '{ "rules": { "invalid-format": "off", "id-length": ["info"], "invalid-optional-field": ["default", { "asOf": "2024-05" }] } }',
  '{ "bucket": "acme", "region": "eu-west-1", "account": "012345678901", "directoryBucket": true, "asOf": "2024-12" }',
  '{ "overrides": [{ "files": "*.xml" }, { "files": ["a/**"], "excludedFiles": ["b"], "rules": { "id-length": 2 } }] }',
];

const catalogue = Object.entries(rules).map(([id, { meta }]) => ({ id, meta }));
const schema = JSON.parse(readFileSync(new URL("../../../schemas/config.schema.json", import.meta.url), "utf8"));
const matchesSchema = new Ajv({ strict: false }).compile(schema);

test("whatever a configuration says, mistakes have places in it, and what is left is right", () => {
  const random = randomNumbers(seedOf(20_261_130));
  const pick = () => SETTINGS[Math.floor(random() * SETTINGS.length)] ?? "";
  let mistaken = 0;
  for (let made = 0; made < runs(500); made++) {
    const text = mutate(pick(), pick(), random);
    for (const { root } of [readJson(text, { comments: true }), readYaml(text)]) {
      if (!root) continue;
      const { settings, findings } = checkedSettings(root, new Mistakes(catalogue));
      for (const { range } of findings) {
        expect(range[0], text).toBeGreaterThanOrEqual(0);
        expect(range[1], text).toBeGreaterThanOrEqual(range[0]);
        expect(range[1], text).toBeLessThanOrEqual(text.length);
      }
      expect(matchesSchema(settings), text).toBe(true);
      if (findings.length === 0) expect(matchesSchema(plain(root)), text).toBe(true);
      else mistaken++;
    }
  }
  expect(mistaken).toBeGreaterThan(runs(100));
});
