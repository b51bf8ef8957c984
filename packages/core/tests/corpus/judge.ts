import { readFileSync } from "node:fs";
import type { CarrierName } from "../../src/carriers/carrier.ts";
import { decode } from "../../src/document/decode.ts";
import type { Finding } from "../../src/findings/finding.ts";
import type { LintResult } from "../../src/judge/lint-result.ts";
import type { RuleConfig } from "../../src/judge/presets.ts";
import { lint } from "../../src/lint.ts";
import type { Facts } from "../../src/scope/facts.ts";
import { applyEdits } from "../../src/text/edit.ts";
import type { LineIndex } from "../../src/text/line-index.ts";
import { sound } from "../sound.ts";
import { type CorpusFile, textOf } from "./files.ts";

/** What is known besides the text, in a file beside it that ends in `.given`. */
export interface Given {
  readonly carrier?: CarrierName;
  readonly strict?: boolean;
  readonly facts?: Facts;
  readonly rules?: RuleConfig["rules"];
}

export function givenOf({ path }: CorpusFile): Given {
  return JSON.parse(textOf(`${path}.given`) ?? "{}") as Given;
}

/** What the recommended preset says of a document. */
export function judge(file: CorpusFile): LintResult {
  const { text, problems } = decode(readFileSync(file.path));
  const { carrier, strict, facts, rules = {} } = givenOf(file);
  return sound(lint({ text, language: file.language, problems, carrier, strict, facts }, { rules }));
}

/** One line for each finding: `line:column-line:column level rule-id messageId path`. */
export function expectationOf({ findings, sourceCode }: LintResult): string {
  return findings.map((finding) => `${lineOf(finding, sourceCode.lineIndex)}\n`).join("");
}

function lineOf({ range, level, ruleId, messageId, path }: Finding, index: LineIndex): string {
  const [start, end] = range.map((offset) => index.position(offset)).map(({ line, column }) => `${line}:${column}`);
  return `${start}-${end} ${level} ${ruleId} ${messageId} ${path}`.trimEnd();
}

/** The text with all fixes applied, as often as there are any, and what is found in it then. */
export function fixed(file: CorpusFile, before: LintResult): LintResult {
  const { carrier, strict, facts, rules = {} } = givenOf(file);
  let result = before;
  for (let round = 0; round < 10; round++) {
    let end = -1;
    const chosen = result.findings.flatMap(({ fix }) => {
      const [first, last] = [fix?.at(0), fix?.at(-1)];
      if (!fix || !first || !last || first.range[0] < end) return [];
      end = last.range[1];
      return fix;
    });
    if (chosen.length === 0) return result;
    const text = applyEdits(result.sourceCode.text, chosen);
    result = sound(lint({ text, language: file.language, carrier, strict, facts }, { rules }));
  }
  throw new Error("The fixes of one document do not come to an end.");
}
