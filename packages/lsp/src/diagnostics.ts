import {
  consequenceOf,
  type Finding,
  fillTemplate,
  type Level,
  type Range as Offsets,
  type Position,
  rules,
  ruleUrl,
} from "@inventory-lint/core/internal";
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Range } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Unreadable } from "./host.ts";

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

const beginning: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** What a client sends back with a diagnostic, so that the finding is found again. */
export interface DiagnosticData {
  readonly messageId: string;
  readonly path: string;
}

/** Whose findings are shown: its offsets are UTF-16 units. */
type Shown = Pick<TextDocument, "positionAt" | "uri">;

/** Findings as an editor shows them: what the command line finds, at the same characters. Positions are 0-based UTF-16. */
export function toDiagnostics(findings: readonly Finding[], document: Shown): Diagnostic[] {
  return findings.map((finding) => toDiagnostic(finding, document));
}

/** What is said of a document that is not read, at its beginning. */
export function unreadableDiagnostic({ messageId, data }: Unreadable, level: Level): Diagnostic {
  const ruleId = "unreadable-file";
  const template = rules[ruleId]?.meta.messages[messageId] ?? messageId;
  return {
    ...common(ruleId, level),
    range: beginning,
    message: fillTemplate(template, data),
    data: { messageId, path: "" } satisfies DiagnosticData,
  };
}

function toDiagnostic(finding: Finding, document: Shown): Diagnostic {
  const { ruleId, level, messageId, path, related } = finding;
  const data: DiagnosticData = { messageId, path };
  return {
    ...common(ruleId, level),
    range: toRange(finding.range, document),
    message: messageOf(finding),
    // Editors show what has no effect paler than the rest.
    ...(ruleId === "unused-directive" && { tags: [DiagnosticTag.Unnecessary] }),
    relatedInformation: related.map(({ range, message, file }) => ({
      // Documents are compared by their addresses here, so that is what another file is called.
      location: file
        ? { uri: file.name, range: rangeBetween(file.start, file.end) }
        : { uri: document.uri, range: toRange(range, document) },
      message,
    })),
    data,
  };
}

/** What is wrong, and what it leads to. That S3 accepts what is only advised against would read as an all-clear. */
function messageOf(finding: Finding): string {
  return finding.outcome === "advice" ? finding.message : `${finding.message}\n${consequenceOf(finding)}`;
}

function common(ruleId: string, level: Level) {
  return {
    severity: severities[level],
    code: ruleId,
    codeDescription: { href: ruleUrl(ruleId) },
    source: "inventory-lint",
  };
}

function toRange([start, end]: Offsets, document: Shown): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** The places of the command line count from 1. */
function rangeBetween(start: Position, end: Position): Range {
  return {
    start: { line: start.line - 1, character: start.column - 1 },
    end: { line: end.line - 1, character: end.column - 1 },
  };
}
