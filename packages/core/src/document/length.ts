import type { Language } from "../languages/language.ts";
import type { SyntaxProblem } from "../syntax/problem.ts";

/** What stands before each part of a text but the first, and how many parts are read: each takes memory. */
const parts: Readonly<Record<Language, { readonly sign: RegExp; readonly most: number }>> = {
  xml: { sign: /</g, most: 2_000_000 },
  json: { sign: /,/g, most: 2_000_000 },
  jsonc: { sign: /,/g, most: 2_000_000 },
  http: { sign: /[<\n]/g, most: 1_000_000 },
  yaml: { sign: /[,\n]|- /g, most: 1_000_000 },
  hcl: { sign: /[,\n]/g, most: 1_000_000 },
};

/** What is wrong with a text that has too many parts to be read; undefined where it has not. */
export function lengthProblem(text: string, language: Language): SyntaxProblem | undefined {
  const { sign, most } = parts[language];
  if (text.length <= most) return undefined;
  let count = 0;
  for (sign.lastIndex = 0; count <= most && sign.test(text); ) count++;
  sign.lastIndex = 0;
  if (count <= most) return undefined;
  const data = { limit: String(most) };
  return { ruleId: "too-deep", messageId: "tooLong", leaves: "document open", data, start: 0, end: 1 };
}
