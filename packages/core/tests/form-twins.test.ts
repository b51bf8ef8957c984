/** Documents of the corpus, written in other forms, have the same findings at the same paths. */
import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Finding } from "../src/findings/finding.ts";
import { json } from "../src/languages/json/language.ts";
import { lint } from "../src/lint.ts";
import { rules } from "../src/rules/index.ts";
import { type CorpusFile, corpusFiles, textOf } from "./corpus/files.ts";
import { type FormWriter, formWriters, inForm } from "./corpus/forms.ts";
import { givenOf } from "./corpus/judge.ts";
import { sound } from "./sound.ts";

const updates = process.env.UPDATE_CORPUS === "1";

/** What is told of a form besides, whatever stands in it. */
const OWN = new Set(["deletes-other-configurations", "field-too-new-for-carrier"]);

/** Rules that speak otherwise in some form: of other types, of lists that must not repeat, of who sends what. */
const OTHERWISE = new Set(["wrong-type", "duplicate-member", "duplicate-optional-field", "foreign-dialect", "wrapper"]);

/** Cases that say another thing in a form, with the reason. */
const EXCEPT: readonly [file: RegExp, form: RegExp, reason: string][] = [
  [/empty-value\/filter/, /^(?:crossplane|pulumi$)/, "Terraform leaves an empty filter out"],
  [/empty-value\/(?:filter|schedule)/, /^(?:pulumi-native|ansible|serverless)$/, "there is no such structure"],
  [/encryption-conflict/, /^ack$/, "there is one kind of encryption"],
  [/no-optional-fields/, /^ansible$/, "the list must be there"],
  [/invalid-boolean\/json-text/, /^(?:pulumi|serverless)/, "the text is taken for the boolean"],
  [/missing-member\/no-id/, /^pulumi$/, "Pulumi makes a name"],
  [/self-inventory\/facts/, /^(?:ack|pulumi|ansible|serverless)/, "the document names its bucket"],
  [/prefix-repeats-bucket/, /^(?:ack|pulumi|ansible|serverless)/, "the document names its bucket"],
  [/no-encryption/, /^(?:pulumi-native|ansible|serverless)$/, "there is no encryption"],
];

interface Twin {
  readonly name: string;
  readonly file: CorpusFile;
  readonly form: FormWriter;
  readonly original: readonly Finding[];
  readonly text: string;
}

function told(findings: readonly Finding[]): string[] {
  const own = findings.filter(({ ruleId }) => !OWN.has(ruleId));
  return own
    .map(
      ({ ruleId, messageId, path }) =>
        `${ruleId} ${messageId} ${path.replace(/^(?:InventoryConfiguration|InventoryConfigurationList\[0\])\.?/, "")}`,
    )
    .sort();
}

const twins = corpusFiles("rules")
  .filter(({ language }) => language === "json")
  .flatMap((file): Twin[] => {
    const text = textOf(file.path) ?? "";
    const { carrier, facts, rules: own = {} } = givenOf(file);
    const result = lint({ text, language: "json", carrier, facts }, { rules: own });
    const tree = json.read(text);
    const isBare = result.sourceCode.carrier === "json" && tree.problems.length === 0 && !facts?.directoryBucket;
    if (!isBare || result.findings.some(({ ruleId }) => OTHERWISE.has(ruleId))) return [];
    return formWriters.flatMap((form): Twin[] => {
      const written = inForm(tree.roots[0]?.value, form);
      const name = `${file.name} as ${form.name}`;
      const isExcepted = EXCEPT.some(([files, forms]) => files.test(file.name) && forms.test(form.name));
      // What cannot be said cannot be wrong.
      const isLacking = result.findings.some(({ path }) => form.lacks.test(path));
      return written === undefined || isExcepted || isLacking
        ? []
        : [{ name, file, form, original: result.findings, text: written }];
    });
  });

const inLanguage = (file: CorpusFile, text: string) => {
  const { facts, rules: own = {} } = givenOf(file);
  return sound(lint({ text, language: "yaml", facts }, { rules: own }));
};

describe("twins in other forms", () => {
  it.each(twins)("$name", ({ file, form, original, text }) => {
    const result = inLanguage(file, text);
    expect(result.sourceCode.carrier).toBe(form.carrier);
    expect(told(result.findings)).toEqual(told(original));
  });

  for (const form of formWriters) {
    // The other half of a form is tried above.
    if (/-/.test(form.name)) continue;
    it(`${form.name}: the first of each rule lies in the corpus, for many rules`, () => {
      const firsts = Object.keys(rules).flatMap((id) => {
        const own = twins.filter(({ form: { name }, file }) => {
          const isAlone = textOf(`${file.path}.given`) === undefined;
          return name === form.name && file.name.startsWith(`rules/${id}/`) && isAlone;
        });
        return own.find(({ original }) => original.some(({ ruleId }) => ruleId === id)) ?? [];
      });
      expect(firsts.length).toBeGreaterThanOrEqual(15);
      for (const { file, text } of firsts) {
        const path = file.path.replace(/([^/\\]+)\.json$/, `${form.name}-$1.yaml`);
        if (updates) writeFileSync(path, text);
        expect(textOf(path)).toBe(text);
      }
    });
  }
});
