import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { describing } from "../vscode/describing-schema.mjs";

const strict = JSON.parse(readFileSync(new URL("../../schemas/config.schema.json", import.meta.url), "utf8"));
const schema = describing(strict);

test.each([
  ["a right configuration", { preset: "strict", rules: { "no-encryption": ["error"] } }],
  ["an unknown member", { presets: "strict" }],
  ["a wrong type", { ignores: true, overrides: [{ files: 7, region: {} }] }],
  ["a wrong value", { preset: "all", rules: { "no-encryption": "fatal", "no-such-rule": 1 } }],
  ["a missing member", { overrides: [{}] }],
  ["something else", [1, null, "a"]],
])("the schema that describes does not object to %s", (_, value) => {
  expect(new Ajv({ strict: false }).compile(schema)(value)).toBe(true);
});

test("the schema that judges objects to what the other one is shown here", () => {
  const validate = new Ajv({ strict: false }).compile(strict);
  expect(validate({ preset: "all" })).toBe(false);
  expect(validate({ preset: "strict" })).toBe(true);
});

test("names, descriptions and values to choose from are kept", () => {
  const texts = (value: object, key: string): string[] =>
    [...JSON.stringify(value).matchAll(new RegExp(`"${key}":("[^"]*"|\\[[^\\]]*\\])`, "g"))].map(
      ([, text]) => text ?? "",
    );
  expect(texts(strict, "description").length).toBeGreaterThan(50);
  expect(texts(schema, "description").sort()).toEqual(texts(strict, "description").sort());
  expect(texts(schema, "enum").sort()).toEqual(texts(strict, "enum").sort());
  const { definitions } = schema as { definitions: { rules: { properties: object } } };
  expect(Object.keys(definitions.rules.properties)).toEqual(Object.keys(strict.definitions.rules.properties));
});
