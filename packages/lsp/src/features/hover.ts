import { type NodePlace, nodePlaceAt, readDirectives, S3_NAMESPACE, sourceBucket } from "@inventory-lint/core/editor";
import { consequenceOf, type Finding, type Range as Offsets, ruleUrl } from "@inventory-lint/core/internal";
import type { Hover, Position } from "vscode-languageserver";
import type { InventoryDocument } from "../inventory-document.ts";
import { type Markup, paragraphs } from "./hover-markup.ts";
import { holderOf, memberParagraphs, ruleParagraphs } from "./hover-members.ts";
import { requestParagraphs } from "./hover-requests.ts";
import { reportsAddress, valueParagraphs } from "./hover-values.ts";

/** What the name, value or part of a request under the pointer means, and what is wrong with it; null for nothing. */
export function hoverAt(document: InventoryDocument, position: Position, markup: Markup): Hover | null {
  if (!document.isOurs) return null;
  const offset = document.offsetAt(position);
  const subject = subjectAt(document, offset, markup);
  const found = document.result.findings.filter(
    ({ range: [start, end] }) => offset === start || (offset > start && offset < end),
  );
  const range = subject?.range ?? found[0]?.range;
  if (!range) return null;
  const parts = [subject?.paragraphs ?? [], ...found.map((finding) => findingParagraphs(finding, markup))];
  const written = parts.map((part) => paragraphs(markup, part).value).filter((part) => part !== "");
  return { contents: { kind: markup.kind, value: written.join(markup.rule) }, range: document.rangeOf(range) };
}

interface Subject {
  readonly range: Offsets;
  readonly paragraphs: readonly string[];
}

/** What stands at an offset, as far as there is something to say of it. */
function subjectAt(document: InventoryDocument, offset: number, markup: Markup): Subject | undefined {
  const rule = namedRuleAt(document, offset);
  const known = rule ? ruleParagraphs(rule.id, markup) : [];
  if (rule && known.length > 0) return { range: rule.range, paragraphs: known };
  const namespace = namespaceAt(document, offset);
  if (namespace) return { range: namespace, paragraphs: namespaceParagraphs(markup) };
  const place = nodePlaceAt(document.result.sourceCode.ast, offset);
  const about = place ? placeParagraphs(document, place, markup) : [];
  return place && about.length > 0 ? { range: place.range, paragraphs: about } : undefined;
}

function placeParagraphs(document: InventoryDocument, { node, part }: NodePlace, markup: Markup): string[] {
  const { sourceCode } = document.result;
  const { facts } = sourceCode;
  if (!node.member) return requestParagraphs(node, markup);
  // A header has a name of its own.
  const title = node.type === "ExpectedBucketOwner" ? node.name : undefined;
  const member = memberParagraphs(node.member, holderOf(node), node.spelling, markup, title);
  if (part === "name") return member;
  // Who asks for a value that there is knows the others, too.
  if (node.member.values.includes(node.value) || node.kind === "boolean") {
    return [...valueParagraphs(node, markup), ...member.slice(-1)];
  }
  const source = sourceBucket(node, facts).name;
  const address = reportsAddress(node, source);
  const reports = address === "" ? "" : `Reports arrive under ${markup.code(address)}.`;
  return [...valueParagraphs(node, markup), reports, ...member];
}

function findingParagraphs(finding: Finding, markup: Markup): string[] {
  const { level, ruleId, message } = finding;
  return [
    `${markup.strong(level)} ${markup.text(message)}`,
    `${markup.text(consequenceOf(finding))} ${markup.link(ruleId, ruleUrl(ruleId))}`,
  ];
}

/** A rule that a comment switches off or on. */
function namedRuleAt(document: InventoryDocument, offset: number) {
  const { sourceCode } = document.result;
  if (sourceCode.comments.length === 0) return undefined;
  const named = readDirectives(sourceCode).known.flatMap(({ rules }) => rules);
  return named.find(({ range: [start, end] }) => start <= offset && offset < end);
}

/** The name or value of a namespace declaration, which the outermost elements of documents and bodies have. */
function namespaceAt(document: InventoryDocument, offset: number): Offsets | undefined {
  const { ast } = document.result.sourceCode;
  for (const node of [...ast.children, ...ast.children.flatMap(({ children }) => children)]) {
    for (const { name, nameStart, nameEnd, valueStart, valueEnd } of node.entry?.attributes ?? []) {
      if (!/^xmlns(?::|$)/.test(name)) continue;
      if (offset >= nameStart && offset < nameEnd) return [nameStart, nameEnd];
      if (offset >= valueStart && offset < valueEnd) return [valueStart, valueEnd];
    }
  }
  return undefined;
}

function namespaceParagraphs(markup: Markup): string[] {
  return [
    `${markup.strong("xmlns")}: ${markup.text("the namespace of S3's documents. It is a name and never loaded.")}`,
    markup.code(S3_NAMESPACE),
  ];
}
