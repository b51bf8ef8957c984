import fc from "fast-check";
import { expect, it } from "vitest";
import { isUncertain } from "../../src/document/certainty.ts";
import { lint } from "../../src/lint.ts";
import type { InventoryNode, Place } from "../../src/nodes/node.ts";
import type { Leaves, SyntaxProblem } from "../../src/syntax/problem.ts";
import { runs } from "../fuzz.ts";

const problems = fc.array(
  fc
    .record({
      leaves: fc.constantFrom<Leaves>("all certain", "all certain", "meaning open", "members open"),
      start: fc.nat(30),
      length: fc.nat(12),
    })
    .map(
      ({ leaves, start, length }): SyntaxProblem => ({
        ruleId: "xml-syntax",
        messageId: "bareAmpersand",
        leaves,
        data: {},
        start,
        end: start + length,
      }),
    ),
  { maxLength: 6 },
);
const range = fc.tuple(fc.nat(30), fc.nat(10)).map(([start, length]): Place["range"] => [start, start + length]);

it("is what a problem touches, and what stands beside one that is guessed at, in the same configuration", () => {
  let guessed = 0;
  const property = fc.property(problems, range, range, fc.boolean(), (syntaxProblems, place, around, isList) => {
    // Of a node nothing is asked but the configuration that it is in.
    const owner = { closest: () => ({ range: around }) } as unknown as InventoryNode;
    const [from, to] = isList ? around : [0, Number.POSITIVE_INFINITY];
    const expected = syntaxProblems.some(({ leaves, start, end }) => {
      if (start < from || start >= to) return false;
      return leaves !== "all certain" || (start < place[1] && end > place[0]);
    });
    if (expected) guessed++;
    const carrier = isList ? "xml-list" : "xml";
    const ast = { kind: "map", children: [] } as unknown as InventoryNode;
    expect(isUncertain({ syntaxProblems, carrier, ast }, { range: place, owner })).toBe(expected);
  });
  fc.assert(property, { numRuns: runs(1000) });
  expect(guessed).toBeGreaterThan(runs(100));
});

it("is everything where it is open between the items of a list where they begin and end", () => {
  const item = '{ "Id": "a", "IsEnabled": "true", "Destination": {}, "IncludedObjectVersions": "All" }';
  const list = (between: string) => `{ "InventoryConfigurationList": [${item}, ${between}${item}] }`;
  const fixesOf = (text: string) => lint({ text, language: "json" }).findings.filter(({ fix }) => fix).length;
  expect(fixesOf(list(""))).toBe(2);
  expect(fixesOf(list('"Destination": '))).toBe(0);
  // A comma that is missing leaves no doubt about the item before it.
  expect(fixesOf(list("").replace("}, {", "} {"))).toBe(1);
});
