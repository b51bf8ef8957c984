import type { Reporter } from "../../../cli/src/formats/types.ts";
import { LintedFile } from "../../../cli/src/run/linted-file.ts";
import version from "../../.pages/data/version.json";
import type { JudgedDocument } from "./judged-document.ts";

/** Loads what reports are written with. */
export async function loadFormats() {
  const [json, sarif, , { default: sarifRules }] = await Promise.all([
    import("../../../cli/src/formats/json.ts"),
    import("../../../cli/src/formats/sarif.ts"),
    import("../../../cli/src/formats/sarif-results.ts"),
    import("../../.pages/data/sarif-rules.json?raw"),
  ]);
  return { json, sarif, sarifRules };
}

/**
 * What the command line would write about the document in one of its formats, laid out for people. SARIF has the rules
 * with results only: all of them are two thousand lines.
 */
export async function reportOf(
  { shared, document, language }: JudgedDocument,
  format: "json" | "sarif",
): Promise<string> {
  const { [format]: chosen, sarifRules } = await loadFormats();
  const { result, text } = document;
  const rules = JSON.parse(sarifRules) as readonly { readonly id: string }[];
  let written = "";
  const reporter: Reporter = chosen.createReporter({
    write: (text) => {
      written += text;
    },
    color: false,
    columns: 120,
    isTerminal: false,
    quiet: false,
    cwd: "/",
    version,
    sarifRules: JSON.stringify(rules.filter(({ id }) => result.findings.some(({ ruleId }) => ruleId === id))),
    sarifCategory: undefined,
    sarifIncludesSuppressed: false,
    failOn: "error",
  });
  const name = shared.fileName ?? `inventory.${language}`;
  const decoded = { text, encoding: "utf-8", bom: false, problems: [] } as const;
  const file = new LintedFile({ name, path: name, language }, decoded, result.findings, result.suppressed);
  await reporter.prepare?.();
  reporter.file(file);
  const count = (level: string) => result.findings.filter((finding) => finding.level === level).length;
  const errors = count("error");
  reporter.end?.({
    files: 1,
    linted: result.isOurs ? 1 : 0,
    filesWithFindings: result.findings.length > 0 ? 1 : 0,
    errors,
    warnings: count("warning"),
    infos: count("info"),
    fixable: result.findings.filter(({ fix }) => fix).length,
    suppressed: result.suppressed.length,
    leftForLater: 0,
    repairs: undefined,
    exitStatus: errors > 0 ? 1 : 0,
    elapsed: 0,
    stats: undefined,
    faults: [],
  });
  return JSON.stringify(JSON.parse(written), undefined, 2);
}
