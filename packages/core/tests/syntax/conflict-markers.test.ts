import { expect, test } from "vitest";
import { conflictIn } from "../../src/syntax/conflict-markers.ts";

test("what only begins like a marker, inside of a line, is no conflict", () => {
  const problem = {
    ruleId: "xml-syntax",
    messageId: "bareLessThan",
    leaves: "meaning open",
    data: {},
    start: 4,
    end: 5,
  } as const;
  expect(conflictIn("<a> <<<<<<< b</a>", [problem], "xml-syntax")).toBeUndefined();
});
