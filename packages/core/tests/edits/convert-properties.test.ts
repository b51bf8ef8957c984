import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { decode } from "../../src/document/decode.ts";
import { convert, convertLinted } from "../../src/edits/convert.ts";
import type { ConvertTarget } from "../../src/edits/convert-targets.ts";
import type { Language } from "../../src/languages/language.ts";
import { lint } from "../../src/lint.ts";
import { rules } from "../../src/rules/index.ts";
import { corpusFiles } from "../corpus/files.ts";
import { runs, seedOf } from "../fuzz.ts";
import { mutate, randomNumbers } from "../mutants.ts";

const texts = corpusFiles().map(({ path, language }) => ({ language, text: decode(readFileSync(path)).text }));

const written: Readonly<Partial<Record<ConvertTarget, Language>>> = {
  xml: "xml",
  json: "json",
  cli: "json",
  "cli-yaml": "yaml",
  terraform: "hcl",
};
const facts = { bucket: "acme-data" };

const off = Object.fromEntries(Object.keys(rules).map((id) => [id, "off" as const]));

/** What a text says, whatever is wrong with it, as the JSON of its configuration; undefined where it says nothing certain. */
function saidBy(text: string, language: Language): unknown {
  const said = convertLinted(lint({ text, language, facts }, { rules: off }), "json");
  return said.ok ? JSON.parse(said.text) : undefined;
}

it("what is converted says the same in every form", () => {
  const random = randomNumbers(seedOf(20_261_201));
  const failures: string[] = [];
  let made = 0;
  for (let i = 0; i < runs(300); i++) {
    const subject = texts[Math.floor(random() * texts.length)];
    const other = texts[Math.floor(random() * texts.length)];
    if (!subject || !other) continue;
    const { language } = subject;
    const text = random() < 0.5 ? subject.text : mutate(subject.text, other.text, random);
    const said = saidBy(text, language);
    for (const [to, into] of Object.entries(written) as [ConvertTarget, Language][]) {
      const result = convert({ text, language, facts }, to);
      if (!result.ok || said === undefined) continue;
      made++;
      const again = saidBy(result.text, into);
      if (JSON.stringify(again) !== JSON.stringify(said))
        failures.push(`${language} to ${to}: ${JSON.stringify(text)} became ${JSON.stringify(result.text)}`);
    }
  }
  expect(failures.slice(0, 5)).toEqual([]);
  expect(made).toBeGreaterThan(runs(100));
});
