import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Input } from "../src/document/read.ts";
import { languageOf } from "../src/languages/recognise.ts";
import { createLinter } from "../src/lint.ts";
import { rules } from "../src/rules/index.ts";
import { corpusDirectory, textOf } from "./corpus/files.ts";

// Templates, modules and documents with policies, and what becomes of their reports: test-corpus/delivery/expected.tsv.

const folder = join(corpusDirectory, "delivery");
const lint = createLinter();

const cases = readFileSync(join(folder, "expected.tsv"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("\t") as [verdict: string, name: string, findings?: string]);

/** A document with what lies beside it, as the command reads it. */
function inputOf(name: string): Input {
  const path = join(folder, name);
  const text = readFileSync(path, "utf8");
  const language = languageOf(path, text);
  if (!language) throw new Error(`${name} is in no language`);
  const isModule = /\.tf(?:\.json)?$/.test(name);
  const others = name.includes("/") ? readdirSync(dirname(path)).filter((each) => each !== basename(path)) : [];
  const siblings = others.map((each) => ({
    fileName: join(dirname(name), each),
    text: readFileSync(join(dirname(path), each), "utf8"),
    language: "hcl" as const,
  }));
  return {
    text,
    language,
    ...(isModule && { siblings }),
    givenPolicy: (kind) => {
      const own = name.replace(/\.[^.]*$/, kind === "key" ? ".key-policy.json" : ".policy.json");
      const policy = textOf(join(folder, own));
      return policy === undefined ? undefined : { name: own, text: policy };
    },
  };
}

/** Findings about delivery, as `rule/message`; where the expectation does not care for the message, without it. */
function deliveryFindings(name: string): string[] {
  const { findings, faults, isOurs } = lint(inputOf(name));
  expect(isOurs).toBe(true);
  expect(faults).toEqual([]);
  return findings
    .filter(({ ruleId }) => rules[ruleId]?.meta.docs.outcome === "undelivered" && /policy|default/.test(ruleId))
    .map(({ ruleId, messageId }) => `${ruleId}/${messageId}`);
}

describe("reports", () => {
  test.each(cases)("%s: %s", (verdict, name, expected = "") => {
    const wanted = expected.split(" ").filter((each) => each !== "");
    expect(wanted.length > 0).toBe(verdict === "not delivered");
    const found = deliveryFindings(name);
    const shown = found.map((each, i) => (wanted[i]?.endsWith("/*") ? each.replace(/\/.*/, "/*") : each));
    expect(shown).toEqual(wanted);
  });

  test("of each kind there are enough", () => {
    const count = (verdict: string) => cases.filter(([each]) => each === verdict).length;
    expect([count("delivered"), count("not delivered")].every((each) => each >= 30)).toBe(true);
  });
});
