import {
  type Edit,
  type Finding,
  type LanguageDescription,
  type LintResult,
  languages,
  type Range,
  readDirectives,
  type XmlDocument,
} from "@inventory-lint/core";
import type { InventoryDocument } from "../inventory-document.ts";
import { type CommentSyntax, commentPlaces } from "./disable-places.ts";
import { endOfLine, indentOf, lineBreakOf, startOfLine } from "./text-lines.ts";

/** What a comment switches a rule off for: the line, or smallest element, of one finding, or the whole document. */
export type DisableScope = "line" | "file";

/**
 * What comments cannot mend, since the document cannot be read, whatever they say; and what is wrong with comments
 * themselves.
 */
const neverDisabled: ReadonlySet<string> = new Set([
  "xml-syntax",
  "json-syntax",
  "hcl-syntax",
  "yaml-syntax",
  "encoding",
  "too-deep",
  "unused-directive",
]);

/**
 * Edits that put in a comment by which a finding goes away. Undefined where there is none: JSON has no comments, and in
 * some places a comment would be a part of a value, or change what is sent.
 */
export function disableEdits(document: InventoryDocument, finding: Finding, scope: DisableScope): Edit[] | undefined {
  if (neverDisabled.has(finding.ruleId)) return undefined;
  return scope === "file" ? disableInFile(document, finding) : disableOnLine(document, finding);
}

function disableInFile({ text, language, result }: InventoryDocument, { ruleId, range }: Finding): Edit[] | undefined {
  const syntax = (languages as Partial<Record<string, LanguageDescription>>)[language]?.comment;
  if (!syntax) return undefined;
  const comment = lineComment(syntax, `inventory-lint-disable ${ruleId}`);
  const lineBreak = lineBreakOf(text);
  const nodes = language === "xml" ? (result.sourceCode.syntax as XmlDocument).children : [];
  // Nobody knows what text before everything else was meant to be.
  if (nodes[0]?.kind === "text" && nodes[0].value.trim() !== "") return undefined;
  const declaration = nodes.find(({ kind }) => kind === "declaration");
  if (!declaration) return [insert(0, comment + lineBreak)];
  // The line end goes before the comment, since one follows already, or nothing does.
  return range[0] < declaration.end ? undefined : [insert(declaration.end, lineBreak + comment)];
}

function disableOnLine(document: InventoryDocument, finding: Finding): Edit[] | undefined {
  const { text, result } = document;
  const { ruleId, range } = finding;
  const [at] = range;
  const places = commentPlaces(document, at);
  if (!places) return undefined;
  const appended = appendToDirective(result, finding);
  if (appended) return appended;
  const start = startOfLine(text, at);
  const part = partWithoutDirectives(result, places.partAround(at));
  const isForLine =
    places.takesLine(start) && !(part && twinsOnLine(result, finding).some((twin) => !isIn(twin.range[0], part)));
  if (isForLine) {
    const comment = lineComment(places.comment, `inventory-lint-disable-next-line ${ruleId}`);
    const indent = /^[ \t]*/.exec(text.slice(start, start + 200))?.[0] ?? "";
    return [insert(start, indent + comment + lineBreakOf(text))];
  }
  return part && disableAround(text, part, places.comment, ruleId);
}

/**
 * Adds the rule to the comment that speaks of this line already: another comment between them would take its place.
 * Undefined where there is none.
 */
function appendToDirective({ sourceCode }: LintResult, { range, ruleId }: Finding): Edit[] | undefined {
  const { lineIndex } = sourceCode;
  const { line } = lineIndex.position(range[0]);
  const above = readDirectives(sourceCode).known.find(
    (directive) => directive.type === "disable-next-line" && lineIndex.position(directive.range[1]).line + 1 === line,
  );
  const last = above?.rules.at(-1);
  return last && [insert(last.range[1], `, ${ruleId}`)];
}

/** A comment inside of a part may mean to end where one around it would. */
function partWithoutDirectives({ sourceCode }: LintResult, part: Range | undefined): Range | undefined {
  if (!part) return undefined;
  const isInside = readDirectives(sourceCode).known.some(({ range }) => range[0] >= part[0] && range[1] <= part[1]);
  return isInside ? undefined : part;
}

/** The other findings of the same rule on the line of a finding: a comment for the line would hide them, too. */
function twinsOnLine({ findings, sourceCode: { text } }: LintResult, { range: [at], ruleId }: Finding): Finding[] {
  const [start, end] = [startOfLine(text, at), endOfLine(text, at)];
  return findings.filter(
    ({ ruleId: other, range: [from] }) => other === ruleId && from !== at && start <= from && from <= end,
  );
}

function isIn(at: number, [start, end]: Range): boolean {
  return start <= at && at < end;
}

/** One comment before a part and one behind it: on lines of their own where it has several lines for itself. */
function disableAround(text: string, [start, end]: Range, syntax: CommentSyntax, ruleId: string): Edit[] {
  const indent = indentOf(text, start);
  const isAlone = startOfLine(text, start) + indent.length === start && /[\r\n]/.test(text.slice(start, end));
  const gap = isAlone ? lineBreakOf(text) + indent : "";
  return [
    insert(start, blockComment(syntax, `inventory-lint-disable ${ruleId}`) + gap),
    insert(end, gap + blockComment(syntax, `inventory-lint-enable ${ruleId}`)),
  ];
}

function lineComment(syntax: CommentSyntax, words: string): string {
  return syntax.line === undefined ? blockComment(syntax, words) : `${syntax.line} ${words}`;
}

function blockComment({ line, block }: CommentSyntax, words: string): string {
  return block ? `${block[0]} ${words} ${block[1]}` : `${line} ${words}`;
}

function insert(at: number, text: string): Edit {
  return { range: [at, at], text };
}
