import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RuleConfig } from "../../src/config.ts";
import { createPartJudge } from "../../src/in-parts/judge-in-parts.ts";
import { createJudge, type LintResult } from "../../src/lint.ts";
import type { Input } from "../../src/read.ts";
import { sessions } from "../incremental/edits.ts";
import { seen } from "../seen.ts";
import { sound } from "../sound.ts";

/** Lints by parts of a length, and as a whole. */
function linters(config: RuleConfig, part: number) {
  const { judge, finish } = createJudge(config);
  const judgeParts = createPartJudge(config, { longText: 0, part });
  return {
    whole: (input: Input): LintResult => sound(finish(judge(input))),
    /** Undefined where the text is not judged by parts. */
    parts: (input: Input): LintResult | undefined => {
      const judged = judgeParts(input);
      return judged && finish(judged);
    },
  };
}

const strict = linters({ preset: "strict" }, 0);
const all = [strict, linters({ preset: "strict" }, 900), linters({}, 0), linters({ preset: "refused" }, 2500)];

/** What may be known of a document besides its text. */
const knowledge: readonly Omit<Input, "text" | "language">[] = [
  {},
  { strict: true },
  { carrier: "xml-list" },
  { carrier: "json" },
  { facts: { bucket: "acme-reports", region: "eu-west-1", account: "210987654321" } },
];

describe("a list that is judged by parts", () => {
  it("has the findings of a reading of the whole", () => {
    let texts = 0;
    let judged = 0;
    fc.assert(
      fc.property(sessions, fc.constantFrom(...knowledge), fc.constantFrom(...all), (session, known, linter) => {
        for (const text of session.texts) {
          const input = { ...known, text, language: session.language };
          const result = linter.parts(input);
          texts++;
          if (!result) continue;
          judged++;
          expect(seen(result)).toEqual(seen(linter.whole(input)));
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 300) },
    );
    expect(judged).toBeGreaterThan(texts / 5);
  });
});
