import { expect, test } from "vitest";
import { readSource } from "../../src/document/read.ts";
import { bucketGroups } from "../../src/scope/bucket-groups.ts";

function sizes(items: string): number[] {
  const { ast } = readSource({ text: `{ "InventoryConfigurationList": [${items}] }`, language: "json" });
  return bucketGroups(ast).map(({ length }) => length);
}

test.each([
  ['{ "Id": "a" }, { "Id": "b" }', [2]],
  ['{ "Id": "a" }, {{ more }}, { "Id": "b" }', [2]],
  ['{% if x %} { "Id": "a" }, {% else %} { "Id": "b" } {% endif %}', [1, 1]],
  ['{{#if x}} { "Id": "a" }, {{else}} { "Id": "b" } {{/if}}', [1, 1]],
])("configurations of one bucket in a list of %s", (items, expected) => {
  expect(sizes(items)).toEqual(expected);
});

test("reads a long list to its end, which takes hours where time grows as its square", () => {
  expect(sizes(`${"{},".repeat(200_000)}{}`)).toEqual([200_001]);
});
