import { createLinter, type RuleConfig, rules } from "@inventory-lint/core/internal";
import { describe, expect, test } from "vitest";
import { createReporter as createJson } from "../src/formats/json.ts";
import { createReporter as createStylish } from "../src/formats/stylish.ts";
import type { LintedFile } from "../src/run/linted-file.ts";
import { Stats } from "../src/stats/stats.ts";
import { linted, reported, wrong } from "./formats/format-context.ts";

/** A file that was linted while `stats` looked on. */
async function timed(stats: Stats, config: RuleConfig = {}): Promise<LintedFile> {
  const result = await stats.timed(async () => linted("a.xml", wrong, { ...config, measure: stats.measure }));
  if (!result) throw new Error("There must be a result.");
  stats.count(result);
  return result;
}

describe("what is measured", () => {
  test("changes no finding, and no rule that breaks down goes unnoticed", async () => {
    const { findings } = linted("a.xml", wrong, { preset: "strict" });
    const measured = await timed(new Stats(), { preset: "strict" });
    expect(JSON.stringify(measured.findings)).toBe(JSON.stringify(findings));
    const broken = createLinter({
      measure: (ruleId, run) => {
        if (ruleId === "invalid-format") throw new Error("broken");
        return run();
      },
    });
    expect(broken({ text: wrong, language: "xml" }).faults).toMatchObject([{ ruleId: "invalid-format" }]);
  });

  test("is each rule that has something to look at, and the rest is reading", async () => {
    const { times } = await timed(new Stats());
    expect(Object.keys(times?.rules ?? {})).toEqual(expect.arrayContaining(["invalid-format", "invalid-frequency"]));
    for (const id of Object.keys(times?.rules ?? {})) expect(rules).toHaveProperty(id);
    const inRules = Object.values(times?.rules ?? {}).reduce((sum, time) => sum + time, 0);
    expect(times?.total).toBeCloseTo((times?.reading ?? 0) + inRules, 6);
    expect(inRules).toBeGreaterThan(0);
    expect(times?.reading).toBeGreaterThan(0);
  });

  test("stays with a result whose findings are others", async () => {
    const result = await timed(new Stats());
    expect(result.withErrorsOnly().times).toBe(result.times);
  });
});

test("a run adds its files up, the rules with the most findings first", async () => {
  const stats = new Stats();
  const one = await timed(stats);
  const two = await timed(stats);
  const summary = stats.summary();
  const format = summary.rules.find(({ id }) => id === "invalid-format");
  expect(format).toMatchObject({ findings: 2, fixable: 2 });
  expect(format?.time).toBeCloseTo(
    [one, two].reduce((sum, { times }) => sum + (times?.rules["invalid-format"] ?? 0), 0),
    6,
  );
  const counts = summary.rules.map(({ findings }) => findings);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2 * one.findings.length);
});

describe("formats", () => {
  test("json has ESLint's form of it", async () => {
    const result = await timed(new Stats());
    const [entry] = JSON.parse(reported(createJson, [result]));
    const [pass, ...others] = entry.stats.times.passes;
    expect(others).toEqual([]);
    expect(Object.keys(pass.rules)).toEqual(Object.keys(result.times?.rules ?? {}));
    expect(pass.total).toBeCloseTo(result.times?.total ?? 0, 3);
    expect(pass.parse.total).toBeCloseTo(result.times?.reading ?? 0, 3);
    expect(JSON.parse(reported(createJson, [linted("a.xml", wrong)]))[0]).not.toHaveProperty("stats");
  });

  test("stylish ends with a table", () => {
    const stats = { rules: [{ id: "a-rule", findings: 12, fixable: 3, time: 1.234 }], reading: 20 };
    const quiet = { id: "b-rule", findings: 0, fixable: 0, time: 0.5 };
    const output = reported(createStylish, [], {}, { stats: { ...stats, rules: [...stats.rules, quiet] } });
    expect(output.slice(output.indexOf("\n\n") + 2)).toBe(
      [
        "  findings     fixable        time  rule",
        "        12           3     1.23 ms  a-rule",
        "                           0.50 ms  rules that found nothing",
        "                          20.00 ms  reading",
        "",
      ].join("\n"),
    );
  });
});
