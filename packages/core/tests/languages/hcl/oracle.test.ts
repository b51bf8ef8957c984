/** An independent judge: recorded answers of HashiCorp's own parser (tools/record-hcl.mjs, tools/external/hcl.mjs). */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sketchOf } from "./sketch.ts";

type Mutant = [document: string, start: number, end: number, text: string, answer: string];

function readRecord<T>(name: string): T {
  const url = new URL(`../../../../../test-corpus/judges/hcl/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, "utf8")) as T;
}

const documents = readRecord<Record<string, string>>("documents");
const { answers, mutants } = readRecord<{ answers: Record<string, string>; mutants: Mutant[] }>("answers");

it("has judged every document", () => {
  expect(Object.keys(answers)).toEqual(Object.keys(documents));
  expect(Object.keys(answers).length).toBeGreaterThan(100);
  expect(mutants.length).toBeGreaterThan(2000);
});

it.each(Object.entries(documents))("reads like HashiCorp's parser: %s", (name, text) => {
  const [own, answer = ""] = [sketchOf(text), answers[name]];
  if (answer.startsWith("!")) expect(own).toMatch(/^!/);
  else expect(own).toBe(answer);
});

describe("mutants", () => {
  const digest = (sketch: string) => createHash("sha256").update(sketch).digest("hex").slice(0, 8);
  /** An attribute that is written twice: the parser then keeps one of both, and we leave it to a rule. */
  const REDEFINED = digest("");

  it.each(Object.keys(documents))("of %s", (name) => {
    const differences = mutants.flatMap(([document, start, end, put, answer]) => {
      if (document !== name) return [];
      const text = (documents[document] ?? "").slice(0, start) + put + (documents[document] ?? "").slice(end);
      const own = sketchOf(text);
      const isSame = own.startsWith("!") ? answer === "!" : answer === digest(own) || answer === REDEFINED;
      return isSame ? [] : [{ text, own, answer }];
    });
    expect(differences).toEqual([]);
  });
});
