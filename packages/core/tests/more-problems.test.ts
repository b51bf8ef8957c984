import { expect, it } from "vitest";
import { lint } from "../src/lint.ts";
import { json, xml } from "./rules/documents.ts";
import { sound } from "./sound.ts";

it.each([
  ["xml-syntax", "xml", xml({ Id: `<Id>${"&".repeat(1500)}</Id>` })],
  ["json-syntax", "json", json({ extra: `${'"a" 1,'.repeat(1499)}"a" 1` })],
  ["encoding", "xml", xml({ Id: `<Id>${"a\u0000".repeat(1500)}</Id>` })],
] as const)("says of a thousand problems of %s what each is, and how many more there are", (ruleId, language, text) => {
  const all = sound(lint({ text, language })).findings.filter((finding) => finding.ruleId === ruleId);
  const more = all.filter(({ messageId }) => messageId === "more");
  expect(all).toHaveLength(1001);
  expect(more).toEqual([all.at(-1)]);
  expect(more[0]?.message).toContain(" 500 more ");
});

it("says nothing of more where there are no more", () => {
  const text = xml({ Id: `<Id>${"&".repeat(1000)}</Id>` });
  const { findings } = sound(lint({ text, language: "xml" }));
  expect(findings.filter(({ messageId }) => messageId === "more")).toEqual([]);
  expect(findings.filter(({ ruleId }) => ruleId === "xml-syntax")).toHaveLength(1000);
});
