import {
  type Decoded,
  decode,
  type Finding,
  fix,
  type Input,
  type Linter,
  type LintResult,
} from "@inventory-lint/core/internal";
import type { Repaired } from "../run/linted-file.ts";
import { notice } from "../terminal/output.ts";
import { encode } from "./encode.ts";
import { replaceFile } from "./replace-file.ts";

/** How documents are repaired. */
export interface HowToRepair {
  /** Repair errors only. */
  readonly errorsOnly: boolean;
  /** Whether files are to be replaced; else their new bytes are only returned. */
  readonly write: boolean;
}

/** A document that may be repaired. */
export interface Repairable {
  /** Name of the file. */
  readonly name: string;
  readonly input: Input;
  readonly decoded: Decoded;
  /** What `decoded` was decoded from. */
  readonly bytes: Uint8Array;
  readonly lint: Linter;
}

/** A document after its repair, or as it was where nothing could be repaired. */
export interface FixedDocument {
  readonly decoded: Decoded;
  /** What is left. */
  readonly result: LintResult;
  /** Undefined where nothing was repaired. */
  readonly repaired: Repaired | undefined;
}

export type Repair = (document: Repairable) => FixedDocument;

/** Makes what repairs documents; it says on standard error why a file that could be repaired was left as it is. */
export function createRepair({ errorsOnly, write }: HowToRepair): Repair {
  const wanted = errorsOnly ? ({ level }: Finding) => level === "error" : undefined;
  return ({ name, input, decoded, bytes, lint }) => {
    const marked = decoded.bom
      ? lint(input)
          .findings.filter(isAboutMark)
          .filter(wanted ?? (() => true)).length
      : 0;
    const target = marked > 0 ? { ...decoded, bom: false } : decoded;
    const unmarked = marked > 0 ? { ...input, problems: decode(encode(input.text, target)).problems } : input;
    const { text, fixed: edited, result } = fix(unmarked, relinting(target, lint), wanted);
    if (text === decoded.text && marked === 0) return { decoded, result, repaired: undefined };

    const fixed = edited + marked;
    const replacement = encode(text, target);
    const problem = hinderedBy(decoded, bytes) ?? (write ? replaceFile(name, bytes, replacement) : undefined);
    if (problem !== undefined) {
      notice(`${name} is not fixed: ${problem}`);
      return { decoded, result: lint(input), repaired: undefined };
    }
    const repaired = { original: decoded.text, fixed, bytes: replacement };
    return { decoded: decode(replacement), result, repaired };
  };
}

/** A byte order mark that the AWS CLI stumbles over is none of the text: it is left out where the bytes are written. */
function isAboutMark({ ruleId, messageId }: Finding): boolean {
  return ruleId === "encoding" && messageId === "jsonWithMark";
}

/** Problems of the encoding belong to the text that was read; a repaired one is decoded anew for its own. */
function relinting(decoded: Decoded, lint: Linter): Linter {
  return (input) => {
    if (input.text === decoded.text) return lint(input);
    return lint({ ...input, problems: decode(encode(input.text, decoded)).problems });
  };
}

/** What could not be decoded could not be written again, either. */
function hinderedBy(decoded: Decoded, bytes: Uint8Array): string | undefined {
  return encode(decoded.text, decoded).equals(bytes)
    ? undefined
    : "it holds bytes that are no text, and would lose them";
}
