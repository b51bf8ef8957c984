import { consequenceOf, type Finding, type Range as Offsets, ruleUrl } from "@inventory-lint/core";
import { type NodePlace, nodePlaceAt, S3_NAMESPACE, sourceBucket, xmlPlaceAt } from "@inventory-lint/core/editor";
import type { Hover, Position } from "vscode-languageserver";
import type { InventoryDocument } from "../inventory-document.ts";
import { type Markup, paragraphs } from "./hover-markup.ts";
import { holderOf, memberParagraphs } from "./hover-members.ts";
import { requestParagraphs } from "./hover-requests.ts";
import { reportsAddress, valueParagraphs } from "./hover-values.ts";

/** What the name, value or part of a request under the pointer means, and what is wrong with it; null for nothing. */
export function hoverAt(document: InventoryDocument, position: Position, markup: Markup): Hover | null {
  if (!document.isOurs) return null;
  const offset = document.offsetAt(position);
  const { sourceCode, findings } = document.result;
  const place = nodePlaceAt(sourceCode.ast, offset);
  const about = place ? placeParagraphs(document, place, markup) : [];
  const namespace = place ? undefined : namespaceAt(document, offset);
  if (namespace) about.push(...namespaceParagraphs(markup));
  const wrong = findings.filter(({ range: [start, end] }) => offset >= start && (offset < end || start === end));
  const found = wrong.filter(({ range: [start] }) => start <= offset);
  const parts = [about, ...found.map((finding) => findingParagraphs(finding, markup))];
  const written = parts.map((part) => paragraphs(markup, part).value).filter((part) => part !== "");
  const range = (about.length > 0 ? (place?.range ?? namespace) : undefined) ?? found[0]?.range;
  if (written.length === 0 || !range) return null;
  return { contents: { kind: markup.kind, value: written.join(markup.rule) }, range: document.rangeOf(range) };
}

function placeParagraphs(document: InventoryDocument, { node, part }: NodePlace, markup: Markup): string[] {
  const { sourceCode } = document.result;
  const { dialect, facts } = sourceCode;
  if (!node.member) return requestParagraphs(node, markup);
  const member = memberParagraphs(node.member, holderOf(node), dialect, markup);
  if (part === "name") return member;
  const source = sourceBucket(node, facts, dialect).name;
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

/** The name or value of a namespace declaration. */
function namespaceAt(document: InventoryDocument, offset: number): Offsets | undefined {
  const { syntax } = document.result.sourceCode;
  if (syntax.kind !== "xml") return undefined;
  const { part, attribute, start, end } = xmlPlaceAt(syntax, offset);
  const isAttribute = part === "attributeName" || part === "attributeValue";
  return isAttribute && attribute && /^xmlns(?::|$)/.test(attribute.name) ? [start, end] : undefined;
}

function namespaceParagraphs(markup: Markup): string[] {
  return [
    `${markup.strong("xmlns")}: ${markup.text("the namespace of S3's documents. It is a name and never loaded.")}`,
    markup.code(S3_NAMESPACE),
  ];
}
