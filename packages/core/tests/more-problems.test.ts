import { expect, it } from "vitest";
import { lint } from "../src/lint.ts";
import { json, xml } from "./rules/documents.ts";
import { sound } from "./sound.ts";

it.each([
  ["xml-syntax", "xml", xml({ Id: `<Id>${"&".repeat(1500)}</Id>` })],
  ["json-syntax", "json", json({ extra: `${'"a" 1,'.repeat(1499)}"a" 1` })],
  ["encoding", "xml", xml({ Id: `<Id>${"a\u0000".repeat(1500)}</Id>` })],
] as const)("says of the first problems of %s what each is, and how many more there are", (ruleId, language, text) => {
  const { findings, hidden } = sound(lint({ text, language }));
  expect(findings).toHaveLength(1001);
  expect(findings.at(-1)?.messageId).toBe("moreInDocument");
  const shown = findings.slice(0, -1).filter((finding) => finding.ruleId === ruleId).length;
  const counted = hidden.filter(({ first }) => first.ruleId === ruleId).map(({ count }) => count);
  expect(shown + (counted[0] ?? 0)).toBe(1500);
});

it.each([
  ["xml-syntax", "xml", xml({ Id: `<Id>${"&".repeat(50_000)}</Id>` })],
  ["json-syntax", "json", json({ extra: `${'"a" 1,'.repeat(49_999)}"a" 1` })],
] as const)("keeps no more than can be shown of a text without meaning, but counts: %s", (ruleId, language, text) => {
  const { findings, hidden, sourceCode } = lint({ text, language });
  expect(sourceCode.syntaxProblems.length).toBeLessThan(10_100);
  const shown = findings.slice(0, -1).filter((finding) => finding.ruleId === ruleId).length;
  expect(shown + (hidden.find(({ first }) => first.ruleId === ruleId)?.count ?? 0)).toBe(50_000);
});

it("says nothing of more where there are no more", () => {
  const text = xml({ Id: `<Id>${"&".repeat(990)}</Id>` });
  const { findings } = sound(lint({ text, language: "xml" }));
  expect(findings.filter(({ messageId }) => /^more/.test(messageId))).toEqual([]);
  expect(findings.filter(({ ruleId }) => ruleId === "xml-syntax")).toHaveLength(990);
});
