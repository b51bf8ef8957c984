import type { Language, LanguageDescription } from "../languages/language.ts";
import { languages } from "../languages/table.ts";
import type { SyntaxProblem } from "../syntax/problem.ts";

/** What is wrong with a text that has too many parts to be read; undefined where it has not. */
export function lengthProblem(text: string, language: Language): SyntaxProblem | undefined {
  const { sign, most }: LanguageDescription["parts"] = languages[language].parts;
  if (text.length <= most) return undefined;
  let count = 0;
  for (sign.lastIndex = 0; count <= most && sign.test(text); ) count++;
  sign.lastIndex = 0;
  if (count <= most) return undefined;
  const data = { limit: String(most) };
  return { ruleId: "too-deep", messageId: "tooLong", leaves: "document open", data, start: 0, end: 1 };
}
