import { rmSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rules } from "../src/rules/index.ts";
import { type CorpusFile, corpusFiles, expectedPath, textOf, withInfix } from "./corpus/files.ts";
import { expectationOf, fixed, judge } from "./corpus/judge.ts";
import { inXmlWords, needsTwin, twinOf } from "./corpus/twins.ts";

/** `UPDATE_CORPUS=1` writes what is found instead of comparing it: look at the difference before you commit it. */
const updates = process.env.UPDATE_CORPUS === "1";

/** Rules that no document of the corpus breaks. */
const notInTheCorpus = new Set([
  "unreadable-file", // has no text
  "invalid-configuration", // is about our own configuration
  "too-many-configurations", // would take a document of 1,001; the rule's own test makes one
]);

const ruleFiles = corpusFiles("rules");
const validFiles = corpusFiles("valid");

describe("valid", () => {
  it("has at least 40 documents in every language", () => {
    expect(validFiles.length).toBeGreaterThanOrEqual(40);
    expect(new Set(validFiles.map((file) => file.language))).toEqual(
      new Set(["xml", "json", "jsonc", "http", "yaml", "hcl"]),
    );
  });

  for (const file of validFiles) {
    it(file.name, () => {
      const result = judge(file);
      expect(result.isOurs).toBe(true);
      if (isDocumentation(file)) {
        expect(result.findings.filter((finding) => finding.level === "error")).toEqual([]);
        expectFile(`${file.path}.out`, expectationOf(result));
      } else expect(expectationOf(result)).toBe("");
    });
  }
});

describe("mistakes", () => {
  for (const file of [...ruleFiles, ...corpusFiles("syntax"), ...corpusFiles("examples")]) {
    it(file.name, () => {
      const result = judge(file);
      const expected = expectedPath(file);
      expectFile(`${expected}.out`, expectationOf(result));
      const after = fixed(file, result);
      expect(after.findings.filter((finding) => finding.fix)).toEqual([]);
      const text = after.sourceCode.text;
      expectFile(withInfix(expected, "fixed"), text === result.sourceCode.text ? undefined : text);
      const messages = result.findings.flatMap(({ message, suggestions, related }) => [
        message,
        ...[...suggestions, ...related].map((part) => part.message),
      ]);
      expect(messages.filter((message) => message.includes("{{"))).toEqual([]);
    });
  }
});

describe("rules", () => {
  for (const file of ruleFiles) {
    const [, rule = ""] = file.name.split("/");
    it(`${file.name} breaks ${rule}`, () => {
      expect(judge(file).findings.map((finding) => finding.ruleId)).toContain(rule);
    });
  }

  for (const id of Object.keys(rules)) {
    if (notInTheCorpus.has(id)) continue;
    it(`${id} has documents that break it`, () => {
      expect(ruleFiles.filter((file) => file.name.startsWith(`rules/${id}/`)).length).toBeGreaterThan(0);
    });
  }
});

describe("templates", () => {
  for (const file of ruleFiles.filter(({ name }) => /\/cloudformation-[^/]*\.json$/.test(name))) {
    if (judge(file).sourceCode.carrier !== "cloudformation") continue;
    it(`${file.name} says the same in YAML`, () => {
      const twin = ruleFiles.find(({ name }) => name === file.name.replace(/json$/, "yaml"));
      const told = (each: CorpusFile) =>
        judge(each).findings.map(({ ruleId, messageId, path }) => [ruleId, messageId, path]);
      expect(twin && told(twin)).toEqual(told(file));
    });
  }
});

describe("twins", () => {
  for (const file of ruleFiles.filter((candidate) => needsTwin(candidate.name))) {
    it(`${file.name} says the same in XML and JSON`, () => {
      const twin: CorpusFile = {
        path: twinOf(file.path),
        name: twinOf(file.name),
        language: file.language === "xml" ? "json" : "xml",
      };
      expect(textOf(twin.path), `${twin.name} is missing`).toBeDefined();
      expect(mistakesIn(file)).toEqual(mistakesIn(twin));
    });
  }
});

/** The example of the S3 API reference holds placeholders: they are mentioned, and are no errors. */
function isDocumentation(file: CorpusFile): boolean {
  return /\/documentation-[^/]*$/.test(file.name);
}

function mistakesIn(file: CorpusFile): unknown[] {
  return judge(file)
    .findings.map(({ ruleId, messageId, data, level, path }) => ({
      ruleId,
      messageId,
      level,
      path: inXmlWords(path),
      data: Object.fromEntries(Object.entries(data).map(([name, value]) => [name, inXmlWords(value)])),
    }))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** Compares a file with what is expected in it; undefined stands for no file. */
function expectFile(path: string, expected: string | undefined): void {
  if (!updates) expect(textOf(path)).toBe(expected);
  else if (expected === undefined) rmSync(path, { force: true });
  else writeFileSync(path, expected);
}
