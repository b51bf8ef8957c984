import { mayHaveMarks } from "../carriers/foreign-marks.ts";
import { enabledRules, type RuleConfig } from "../config.ts";
import { comparedSource } from "../incremental/compared-source.ts";
import { type HalvedRules, halvedRules } from "../incremental/halved-rules.ts";
import type { Judged } from "../lint.ts";
import type { Input } from "../read.ts";
import type { InventorySourceCode } from "../source-code.ts";
import { JudgedParts } from "./judged-parts.ts";
import { PartFindings } from "./part-findings.ts";
import { readPart } from "./read-part.ts";
import { type Seams, seamsOf } from "./seams.ts";

/** How long things are, in UTF-16 code units. */
export interface PartSizes {
  /** Shorter texts are read as a whole. */
  readonly longText: number;
  /** A part is as long, and the rest of its last configuration longer. */
  readonly part: number;
}

const sizes: PartSizes = { longText: 1 << 19, part: 1 << 15 };

/**
 * Makes what judges a long list part by part, so that the nodes of one part are in memory at a time; it gives undefined for
 * all other documents, and where it is not certain that a reading of the whole would find the same.
 */
export function createPartJudge(
  config: RuleConfig,
  { longText, part }: PartSizes = sizes,
): (input: Input) => Judged | undefined {
  let rules: HalvedRules | undefined;
  return (input) => {
    const { text, language, problems } = input;
    if (text.length < longText || problems?.length) return undefined;
    const seams = seamsOf(text, language);
    // Some marks of other clouds count only together, and may stand far from each other.
    if (!seams || mayHaveMarks(text)) return undefined;
    rules ??= halvedRules(enabledRules(config));
    return judgeInParts(input, seams, rules, part);
  };
}

function judgeInParts(input: Input, seams: Seams, rules: HalvedRules, length: number): Judged | undefined {
  const found = new PartFindings(input, seams, rules);
  let source: InventorySourceCode | undefined;
  let seam = seams.first;
  while (seam.end < seams.last) {
    const start = seam.next;
    const first = found.configurations.length;
    seam = seams.after(start, start + length);
    let part = readPart(input, seams, { start, end: seam.end, first });
    while (part?.isOpen) {
      seam = seams.after(start, seam.end + 1);
      part = readPart(input, seams, { start, end: seam.end, first });
    }
    if (!part || !found.add(part)) return undefined;
    source ??= part.source;
  }
  // One is compared with no others.
  if (!source || found.configurations.length < 2) return undefined;
  const compared = rules.compare(comparedSource(source, input.text, [found.configurations]));
  return compared.faults.length > 0 ? undefined : new JudgedParts(input, source, found, compared.findings);
}
