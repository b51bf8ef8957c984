import fc from "fast-check";
import { expect, it } from "vitest";
import type { Input } from "../../src/document/read.ts";
import type { RuleConfig } from "../../src/judge/presets.ts";
import { createLinter } from "../../src/lint.ts";
import { runs } from "../fuzz.ts";
import { seen } from "../seen.ts";
import { sound } from "../sound.ts";
import { sessions } from "./random-edits.ts";

const configs: readonly RuleConfig[] = [{}, { preset: "strict" }, { preset: "refused" }];
const linters = configs.map((config) => ({ config, lint: createLinter(config) }));

/** What may be known of a document besides its text. */
const knowledge: readonly Omit<Input, "text" | "language">[] = [
  {},
  { strict: true },
  { carrier: "xml-list" },
  { carrier: "json" },
  { facts: { bucket: "acme-reports", region: "eu-west-1", account: "210987654321" } },
];

// Editors use one linter for all texts that a document has one after the other.
it("a linter finds after each of any edits of a list what a new one finds", () => {
  fc.assert(
    fc.property(sessions, fc.constantFrom(...knowledge), fc.constantFrom(...linters), (session, known, linter) => {
      const { language, texts } = session;
      for (const text of texts) {
        const input = { ...known, text, language };
        expect(seen(sound(linter.lint(input)))).toEqual(seen(createLinter(linter.config)(input)));
      }
    }),
    { numRuns: runs(25) },
  );
});
