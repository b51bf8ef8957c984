import { describe, expect, it } from "vitest";
import { fix } from "../../src/edits/fix.ts";
import type { Finding } from "../../src/findings/finding.ts";
import type { Language } from "../../src/languages/language.ts";
import { createLinter } from "../../src/lint.ts";
import type { Edit } from "../../src/syntax/problem.ts";
import { applyEdits } from "../../src/text/edit.ts";
import { json, xml } from "../rules/documents.ts";
import { sound } from "../sound.ts";

// What people put between two tokens, at every place where a token ends: edits must not break what stands beside it.

const lint = createLinter({ preset: "strict" });

const jsonMistakes: Readonly<Record<string, string>> = {
  "a member of another carrier": json({ Schedule: '"ScheduleFrequency": "Daily"' }),
  "a member too high up": json({ Format: "", Filter: '"Format": "CSV"' }),
  "two members too high up": json({
    Format: "",
    Bucket: "",
    Filter: '"Format": "CSV", "bucketArn": "arn:aws:s3:::a-b"',
  }),
  "names in camel case": json({ IsEnabled: '"isEnabled": "true"', Format: '"format": "csv"' }),
  "fields that nobody can ask for": json({ OptionalFields: '"OptionalFields": ["Size", "Key", "etag", "Size"]' }),
  "a list in an object": json({ OptionalFields: '"OptionalFields": { "Field": ["Size", "Etag"] }' }),
  "text for structures": json({ Schedule: '"Schedule": "Daily"', Filter: '"Filter": "a/"' }),
};

const xmlMistakes: Readonly<Record<string, string>> = {
  "a member of another carrier": xml({ Schedule: "<ScheduleFrequency>Daily</ScheduleFrequency>" }),
  "a member too high up": xml({ Format: "", Filter: "<Format>CSV</Format>" }),
  "names in camel case": xml({ IsEnabled: "<isEnabled>True</isEnabled>", Format: "<format>csv</format>" }),
  "fields that nobody can ask for": xml({
    OptionalFields: "<OptionalFields><Field>Size</Field><Field>Key</Field><Field>etag</Field></OptionalFields>",
  }),
  "text for structures": xml({ Schedule: "<Schedule>Daily</Schedule>", Filter: "<Filter>a/</Filter>" }),
};

const betweenJson = ["\n", "\n\n  ", " /* c */ ", " // c\n", "\n// c\n", "/* c\n c */"];
const betweenXml = ["\n", "<!-- c -->", "\n<!-- c\n c -->\n"];

/** The text with something put in behind each of its tokens, one text for each token. */
function* withBetween(text: string, tokens: RegExp, put: string): Generator<string> {
  for (const { index, 0: token } of text.matchAll(tokens)) {
    const end = index + token.length;
    yield text.slice(0, end) + put + text.slice(end);
  }
}

function failuresOf(text: string, language: Language): string[] {
  const { findings, sourceCode } = sound(lint({ text, language }));
  const problems = sourceCode.syntaxProblems.length;
  const comments = sourceCode.comments.length;
  const failures: string[] = [];
  const tryEdits = (finding: Finding, edits: readonly Edit[], isFix: boolean): void => {
    const edited = lint({ text: applyEdits(text, edits), language }).sourceCode;
    const where = `${finding.ruleId} ${finding.messageId} makes ${JSON.stringify(edited.text)}`;
    if (edited.syntaxProblems.length > problems) failures.push(`Broken: ${where}`);
    // A comment inside of what is taken out goes with it.
    const mayLose = finding.ruleId === "automatic-field";
    if (isFix && !mayLose && edited.comments.length < comments) failures.push(`A comment is lost: ${where}`);
  };
  for (const finding of findings) {
    if (finding.fix) tryEdits(finding, finding.fix, true);
    for (const { edits } of finding.suggestions) tryEdits(finding, edits, false);
  }
  const { result } = fix({ text, language }, lint);
  const known = new Set(findings.map(({ ruleId }) => ruleId));
  const added = result.findings.filter(({ ruleId, level }) => level === "error" && !known.has(ruleId));
  if (added.length > 0)
    failures.push(`${added.map(({ message }) => message)} in ${JSON.stringify(result.sourceCode.text)}`);
  return failures;
}

describe("edits beside comments, line breaks and separators of their own", { timeout: 60_000 }, () => {
  for (const [name, text] of Object.entries(jsonMistakes)) {
    it(`break no JSON: ${name}`, () => {
      const failures: string[] = [];
      for (const put of betweenJson) {
        const language = put.includes("c") ? "jsonc" : "json";
        for (const made of withBetween(text, /"(?:[^"\\]|\\.)*"|[{}[\],:]|\w+/g, put)) {
          failures.push(...failuresOf(made, language));
        }
      }
      // A separator on a line of its own, or at the beginning of the next one.
      failures.push(...failuresOf(text.replaceAll(",", "\n  ,"), "json"));
      failures.push(...failuresOf(text.replaceAll(/,\s*/g, "\n  , "), "json"));
      expect([...new Set(failures)].slice(0, 5)).toEqual([]);
    });
  }

  for (const [name, text] of Object.entries(xmlMistakes)) {
    it(`break no XML: ${name}`, () => {
      const failures: string[] = [];
      for (const put of betweenXml) {
        for (const made of withBetween(text, /<[^<>]*>/g, put)) failures.push(...failuresOf(made, "xml"));
      }
      expect([...new Set(failures)].slice(0, 5)).toEqual([]);
    });
  }
});
