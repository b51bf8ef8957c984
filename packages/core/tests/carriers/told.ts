import { consequenceOf } from "../../src/findings/finding.ts";
import { loadLanguage } from "../../src/languages/index.ts";
import type { Language } from "../../src/languages/language.ts";
import { lint } from "../../src/lint.ts";
import { sound } from "../sound.ts";

await loadLanguage("yaml");

/** Each finding on a line: the rule, what is pointed at, and who refuses it, where somebody does. */
export function told(text: string, language: Language = "yaml"): string[] {
  return sound(lint({ text, language })).findings.map((finding) => {
    const [at = ""] = text.slice(...finding.range).split("\n");
    const why =
      finding.outcome === "refused"
        ? ` | ${consequenceOf(finding).replace(/ (?:is expected to )?(?:refuse|fail).*/, "")}`
        : "";
    return `${finding.ruleId} ${at}${why}`;
  });
}

/** Whether something in a text is ours. */
export function isOurs(text: string, language: Language = "yaml"): boolean {
  return lint({ text, language }).isOurs;
}

/** A text with one of its lines written otherwise; nothing in its place takes the line out. */
export function instead(text: string, line: string, other: string): string {
  const at = text.split("\n").find((each) => each.trim() === line || each.trim() === `- ${line}`);
  if (at === undefined) throw new Error(`There is no line ${line}.`);
  return text.replace(`${at}\n`, other === "" ? "" : `${at.replace(line, other)}\n`);
}
