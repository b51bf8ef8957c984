/** Every JSON document of the corpus, written as YAML, has the same findings, and repairs that give the same. */
import { readFileSync } from "node:fs";
import { parse as parseJson } from "jsonc-parser";
import { describe, expect, it } from "vitest";
import { parse as parseYaml, type ScalarTag } from "yaml";
import { decode } from "../src/document/decode.ts";
import type { Input } from "../src/document/read.ts";
import { fix } from "../src/edits/fix.ts";
import type { Finding } from "../src/findings/finding.ts";
import { json } from "../src/languages/json/language.ts";
import { createLinter } from "../src/lint.ts";
import { type Entry, isEntry, isStructure, type Value } from "../src/syntax/tree.ts";
import { applyEdits } from "../src/text/edit.ts";
import { corpusFiles } from "./corpus/files.ts";
import { givenOf } from "./corpus/judge.ts";

/** In block notation, texts in quotes; duplicates stay. */
function yamlOf(value: Value | undefined, indent: string): string {
  if (!isStructure(value)) return value?.kind === "text" ? JSON.stringify(value.value) : (value?.source ?? "");
  const entries = value.children.filter(isEntry);
  if (entries.length === 0) return value.kind === "list" ? "[]" : "{}";
  const line = (entry: Entry): string => {
    const inner = yamlOf(entry.value, `${indent}  `);
    const isBlock = isStructure(entry.value) && !/^[[{]/.test(inner);
    if (value.kind === "list") return `- ${isBlock ? inner.trimStart() : inner}`;
    return `${JSON.stringify(entry.name)}:${isBlock ? `\n${indent}  ${inner}` : ` ${inner}`}`;
  };
  return entries.map(line).join(`\n${indent}`);
}

const cases = [...corpusFiles("rules"), ...corpusFiles("valid")]
  .filter(({ language }) => language === "json")
  .flatMap((file) => {
    const { text } = decode(readFileSync(file.path));
    const tree = json.read(text);
    // What is filled in later without quotes is for no other reader.
    if (tree.problems.length > 0 || /:\s*\{\{/.test(text) || !isStructure(tree.roots[0]?.value)) return [];
    const { rules, ...given } = givenOf(file);
    const lint = createLinter({ rules: { ...rules, encoding: "off" } });
    const twin: Input = { ...given, text: `${yamlOf(tree.roots[0]?.value, "")}\n`, language: "yaml" };
    return [{ name: file.name, lint, original: { ...given, text, language: "json" } as Input, twin }];
  });

/** The short forms of functions, as JSON writes them. */
const functions: ScalarTag[] = [
  { tag: "!Sub", resolve: (text) => ({ "Fn::Sub": text }) },
  { tag: "!Ref", resolve: (text) => ({ Ref: text }) },
  { tag: "!GetAtt", resolve: (text) => ({ "Fn::GetAtt": text.split(".") }) },
];

const mistakeOf = ({ ruleId, messageId, level, path }: Finding) => ({ ruleId, messageId, level, path });
const inOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => (JSON.stringify(mistakeOf(a)) < JSON.stringify(mistakeOf(b)) ? -1 : 1));
const meaningOf = ({ language, text }: Input): unknown =>
  language === "json" ? parseJson(text) : parseYaml(text, { uniqueKeys: false, customTags: functions });

describe("YAML twins", () => {
  it("are many", () => expect(cases.length).toBeGreaterThan(150));

  it.each(cases)("$name", ({ lint, original, twin }) => {
    const [before, after] = [lint(original), lint(twin)];
    expect(after.isOurs).toBe(before.isOurs);
    const [findings, twins] = [inOrder(before.findings), inOrder(after.findings)];
    expect(twins.map(mistakeOf)).toEqual(findings.map(mistakeOf));
    for (const [index, finding] of findings.entries()) {
      const other = twins[index] as Finding;
      expect(other.suggestions.map(({ messageId }) => messageId)).toEqual(
        finding.suggestions.map(({ messageId }) => messageId),
      );
      for (const [place, { edits }] of finding.suggestions.entries()) {
        const repaired = applyEdits(original.text, edits);
        const text = applyEdits(twin.text, other.suggestions[place]?.edits ?? []);
        expect(meaningOf({ ...twin, text })).toEqual(meaningOf({ ...original, text: repaired }));
      }
    }
    expect(meaningOf({ ...twin, text: fix(twin, lint).text })).toEqual(
      meaningOf({ ...original, text: fix(original, lint).text }),
    );
  });
});
