import {
  applyEdits,
  type Edit,
  type Finding,
  type InventoryNode,
  type Language,
  type LanguageDescription,
  type LintResult,
  languages,
  type Range,
  readDirectives,
  readSource,
} from "@inventory-lint/core/internal";
import type { InventoryDocument } from "../inventory-document.ts";
import { endOfLine, indentOf, lineBreakOf, startOfLine } from "./text-lines.ts";

/** How a language writes comments: up to the end of the line, and between two signs. */
interface CommentSyntax {
  readonly line?: string;
  readonly block?: readonly [string, string];
}

/** What a comment switches a rule off for: the line, or smallest element, of one finding, or the whole document. */
export type DisableScope = "line" | "file";

/**
 * What comments cannot mend, since the document cannot be read, whatever they say; and what is wrong with comments
 * themselves.
 */
const neverDisabled: ReadonlySet<string> = new Set([
  ...Object.values(languages).map(({ syntaxRule }) => syntaxRule),
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
  const isRight = (edits: Edit[]): boolean => keepsMeaning(document, edits);
  if (scope === "file") return disableInFile(document, finding).find(isRight);
  const appended = appendToDirective(document.result, finding);
  const syntax = commentsAt(document, finding);
  return syntax && (appended ?? disableOnLine(document, finding, syntax, isRight));
}

/** Above everything, or behind a declaration. */
function disableInFile({ text, language }: InventoryDocument, { ruleId, range }: Finding): Edit[][] {
  const syntax = commentOf(language);
  if (!syntax) return [];
  const comment = lineComment(syntax, `inventory-lint-disable ${ruleId}`);
  const lineBreak = lineBreakOf(text);
  const declarationEnd = /^<\?[^>]*>/.exec(text)?.[0].length ?? 0;
  if (declarationEnd === 0) return [[insert(0, comment + lineBreak)]];
  // The line end goes before the comment, since one follows already, or nothing does.
  return range[0] < declarationEnd ? [] : [[insert(declarationEnd, lineBreak + comment)]];
}

/** How comments about a finding are written where it is; undefined where they would change what is sent. */
function commentsAt({ language, result }: InventoryDocument, { ruleId, range }: Finding): CommentSyntax | undefined {
  const [at] = range;
  const body = requestAt(result, at)?.body;
  // What is missing before the body would be missing before a comment of the body's, too.
  if (!body || at < body.start || ruleId === "request-blank-line") return commentOf(language);
  const isMeasured = requestAt(result, at)?.headers.some(({ name }) => /^content-(?:length|md5)$/i.test(name.value));
  return isMeasured ? undefined : commentOf("xml");
}

function requestAt({ sourceCode }: LintResult, at: number) {
  return sourceCode.tree.requests?.find(({ start, end }) => start <= at && at <= end);
}

function disableOnLine(
  { text, result }: InventoryDocument,
  finding: Finding,
  syntax: CommentSyntax,
  isRight: (edits: Edit[]) => boolean,
): Edit[] | undefined {
  const { ruleId, range } = finding;
  const start = startOfLine(text, range[0]);
  const around = (part: Range): Edit[] => disableAround(text, part, syntax, ruleId);
  const part = partsAround(result, range[0]).find((each) => hasNoDirectives(result, each) && isRight(around(each)));
  const isForLine = !(part && twinsOnLine(result, finding).some((twin) => !isIn(twin.range[0], part)));
  const comment = lineComment(syntax, `inventory-lint-disable-next-line ${ruleId}`);
  const indent = /^[ \t]*/.exec(text.slice(start, start + 200))?.[0] ?? "";
  const above = [insert(start, indent + comment + lineBreakOf(text))];
  if (isForLine && isRight(above)) return above;
  return part && around(part);
}

/** The parts of a document around an offset that comments may stand beside, the smallest first. */
function partsAround(result: LintResult, at: number): Range[] {
  const { ast, syntaxProblems } = result.sourceCode;
  const request = requestAt(result, at);
  if (request && !(request.body && at >= request.body.start)) {
    const header = request.headers.find(({ name, value }) => name.start <= at && at <= value.end);
    return [header ? [header.name.start, header.value.end] : [request.line.start, request.line.end]];
  }
  // Where signs are missing, nobody knows what belongs together.
  if (syntaxProblems.length > 0) return [];
  const parts: Range[] = [];
  const nodeIn = ({ children }: InventoryNode) => children.find(({ start, end }) => start <= at && at < end);
  for (let node = nodeIn(ast); node; node = nodeIn(node)) if (node.entry) parts.unshift([node.start, node.end]);
  return parts;
}

/** Whether comments are comments where they are put in, and all else says the same as before. */
function keepsMeaning({ text, language, result }: InventoryDocument, edits: readonly Edit[]): boolean {
  const changed = applyEdits(text, edits);
  const [before, after] = [result.sourceCode, readSource({ text: changed, language })];
  return (
    after.comments.length === before.comments.length + edits.length &&
    after.syntaxProblems.length === before.syntaxProblems.length &&
    scalarsIn(after.ast, changed) === scalarsIn(before.ast, text)
  );
}

function scalarsIn(root: InventoryNode, text: string): string {
  const own = root.children.length > 0 ? "" : text.slice(root.outerStart, root.outerEnd);
  return `${root.type} ${own}\n${root.children.map((child) => scalarsIn(child, text)).join("")}`;
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
function hasNoDirectives({ sourceCode }: LintResult, [start, end]: Range): boolean {
  return !readDirectives(sourceCode).known.some(({ range }) => range[0] >= start && range[1] <= end);
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

function commentOf(language: Language): CommentSyntax | undefined {
  const { comment }: LanguageDescription = languages[language];
  return comment;
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
