import {
  consequenceOf,
  type Finding,
  guessLanguage,
  type InventorySourceCode,
  type Language,
  type Linter,
  languageOf,
  mayBeOurs,
  type Range as Offsets,
  type Position,
  ruleUrl,
} from "@inventory-lint/core";
import { type Diagnostic, DiagnosticSeverity, type Range } from "vscode-languageserver";

/** What identifies a document to its editor. */
export interface DocumentIdentity {
  readonly uri: string;
  /** The editor's name of the language, for documents whose name says nothing. */
  readonly languageId: string;
}

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

/** The diagnostics of a document: what the command line finds in it, at the same characters. Positions are 0-based UTF-16. */
export function diagnosticsOf(document: DocumentIdentity, text: string, lint: Linter): Diagnostic[] {
  const language = languageOfDocument(document, text);
  if (!language || !mayBeOurs(text)) return [];
  const { findings, sourceCode } = lint({ text, language });
  return findings.map((finding) => toDiagnostic(finding, document.uri, sourceCode));
}

/** The language by the file's name, else by what the editor calls it. */
export function languageOfDocument({ uri, languageId }: DocumentIdentity, text: string): Language | undefined {
  const byName = languageOf(uri.replace(/[?#].*$/s, ""));
  if (byName) return byName;
  if (languageId === "xml" || languageId === "json" || languageId === "jsonc") return languageId;
  if (languageId === "http" || languageId === "rest") return "http";
  return uri.startsWith("untitled:") ? guessLanguage(text) : undefined;
}

function toDiagnostic(finding: Finding, uri: string, sourceCode: InventorySourceCode): Diagnostic {
  return {
    range: toRange(finding.range, sourceCode),
    severity: severities[finding.level],
    code: finding.ruleId,
    codeDescription: { href: ruleUrl(finding.ruleId) },
    source: "inventory-lint",
    message: `${finding.message}\n${consequenceOf(finding)}`,
    relatedInformation: finding.related.map(({ range, message, file }) => ({
      // Documents are compared by their addresses here, so that is what another file is called.
      location: file
        ? { uri: file.name, range: rangeBetween(file.start, file.end) }
        : { uri, range: toRange(range, sourceCode) },
      message,
    })),
    data: { messageId: finding.messageId, path: finding.path },
  };
}

function toRange([start, end]: Offsets, { lineIndex }: InventorySourceCode): Range {
  return rangeBetween(lineIndex.position(start), lineIndex.position(end));
}

function rangeBetween(start: Position, end: Position): Range {
  return {
    start: { line: start.line - 1, character: start.column - 1 },
    end: { line: end.line - 1, character: end.column - 1 },
  };
}
