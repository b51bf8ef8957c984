import { outcomeMeanings, type RuleMeta, rules } from "@inventory-lint/core/internal";
import { describe, expect, test } from "vitest";
import { ruleTable } from "../src/commands/list-rules.ts";

const catalogue = Object.entries(rules).map(([id, { meta }]) => ({ id, meta: meta as RuleMeta }));
const descriptions = catalogue.map(({ meta }) => meta.docs.description);
const linesOf = (columns?: number) => ruleTable(catalogue, false, columns).trimEnd().split("\n");
const wordsOf = (lines: readonly string[]) => lines.join(" ").replace(/\s+/g, " ");

describe("the table of rules", () => {
  test("has a line for each rule where nobody says how wide it may be", () => {
    expect(linesOf()).toHaveLength(catalogue.length + 1 + 2 + Object.keys(outcomeMeanings).length);
    expect(Math.max(...linesOf().map((line) => line.length))).toBeGreaterThan(160);
  });

  test.each([80, 100, 120, 140, 200])("fits into %i columns, and says all", (columns) => {
    const lines = linesOf(columns);
    expect(lines.filter((line) => line.length > columns)).toEqual([]);
    for (const line of lines) expect(line).toBe(line.trimEnd());
    const words = wordsOf(lines);
    for (const { id } of catalogue) expect(lines.some((line) => line.startsWith(`${id}  `))).toBe(true);
    expect(descriptions.filter((description) => columns < 100 && !words.includes(description))).toEqual([]);
  });

  test("keeps its columns where they fit", () => {
    const all = linesOf(140);
    const [head = "", ...lines] = all.slice(0, all.indexOf(""));
    const at = head.indexOf("what it finds");
    for (const line of lines) expect(line.charAt(at)).toMatch(/\S/);
  });

  test.each([80, undefined])("says below what each outcome means (%s columns)", (columns) => {
    const lines = linesOf(columns);
    const words = wordsOf(lines.slice(lines.lastIndexOf("outcome") + 1));
    for (const [name, meaning] of Object.entries(outcomeMeanings)) expect(words).toContain(`${name} ${meaning}`);
  });
});
