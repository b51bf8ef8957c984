import { expect } from "vitest";
import { isCertainlyClean } from "../../src/first-look/index.ts";
import type { Language } from "../../src/languages/language.ts";
import { createLinter } from "../../src/lint.ts";
import { sound } from "../sound.ts";

const lint = createLinter();

/**
 * Holds the first look against the rules: what it passes must be ours and have no finding. Returns whether it passes the
 * text. Bytes are handed over as Latin-1, as the command line does.
 */
export function firstLookHolds(text: string, language: Language): boolean {
  if (!isCertainlyClean(text, language)) return false;
  const { isOurs, findings, suppressed, sourceCode } = sound(lint({ text, language }));
  const found = [...findings, ...suppressed].map(({ ruleId, message }) => `${ruleId}: ${message}`);
  expect({ text, isOurs, found, problems: sourceCode.syntaxProblems }).toEqual({
    text,
    isOurs: true,
    found: [],
    problems: [],
  });
  // ASCII is the same in every encoding that a file may have.
  expect(text).toMatch(/^[\t\n\r\x20-\x7e]*$/);
  return true;
}
