import { S3_NAMESPACE } from "../../aws/s3-namespace.ts";
import type { InventoryNode, Place } from "../../nodes/node.ts";
import { hasPlaceholder } from "../../nodes/placeholder.ts";
import type { Edit, Range } from "../../syntax/problem.ts";
import type { Attribute, Entry, Structure } from "../../syntax/tree.ts";
import { distance } from "../../text/distance.ts";

/** Something wrong with the namespace of an element. */
export interface NamespaceProblem {
  readonly kind: "missing" | "misspelt" | "wrong";
  /** The value of the declaration; empty where there is none, or where it declares no namespace. Its name if misspelt. */
  readonly value: string;
  readonly place: Place;
  /** What gives the element S3's namespace. */
  readonly fix: Edit;
}

/**
 * What is wrong with the namespaces of a document's or body's root and of what is in it. `text` is the whole text. Where
 * the root has a prefix that is bound to nothing, that is a syntax problem and nothing is said here.
 */
export function namespaceProblems(root: InventoryNode, text: string): NamespaceProblem[] {
  const element = elementOf(root);
  if (!element) return [];
  const problems = rootProblems(root, element, text);
  // Few documents declare a namespace below the root: no need to visit every element of the others.
  const next = text.indexOf("xmlns", startTagEnd(element));
  if (next < 0 || next >= element.end) return problems;
  return [...problems, ...problemsBelow(root, text)];
}

function rootProblems(root: InventoryNode, element: Entry, text: string): NamespaceProblem[] {
  const colon = element.name.indexOf(":");
  const declaration = colon < 0 ? "xmlns" : `xmlns:${element.name.slice(0, colon)}`;
  const { attributes = [] } = element;
  const attribute = attributes.find(({ name }) => name === declaration);
  if (attribute) return attributeProblems(root, attribute, attribute.value === "" ? "missing" : "wrong", text);
  // A start tag that is lost altogether has lost its namespace with it; a template expression may bring it.
  // What is around it, though too many, may declare one.
  const isOpen = isWrapped(root, text) || hasPlaceholder(text.slice(element.nameEnd, startTagEnd(element)));
  if (colon >= 0 || startTagEnd(element) === element.start || isOpen) return [];
  const misspelt = attributes.find(({ name }) => isNearlyXmlns(name));
  if (misspelt) {
    const range: Range = [misspelt.nameStart, misspelt.nameEnd];
    return [{ kind: "misspelt", value: misspelt.name, place: { range, owner: root }, fix: { range, text: "xmlns" } }];
  }
  const insertion: Edit = { range: [element.nameEnd, element.nameEnd], text: ` xmlns="${S3_NAMESPACE}"` };
  return [{ kind: "missing", value: "", place: root.namePlace, fix: insertion }];
}

/** Whether an element with a namespace begins before the configuration of a document. */
function isWrapped({ start, parent }: InventoryNode, text: string): boolean {
  return parent?.type === "Document" && parent.children.length === 1 && /<\w[^<>]*\bxmlns/.test(text.slice(0, start));
}

/** `xmls`, `xmnls`, `XMLNS`: a configuration knows no attributes of its own that this could be. */
function isNearlyXmlns(name: string): boolean {
  return !name.includes(":") && distance(name.toLowerCase(), "xmlns") <= 2;
}

function problemsBelow(root: InventoryNode, text: string): NamespaceProblem[] {
  const problems: NamespaceProblem[] = [];
  const open = [...root.children].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    const attribute = node.member && elementOf(node)?.attributes?.find(({ name }) => name === "xmlns");
    if (attribute) for (const each of attributeProblems(node, attribute, "wrong", text)) problems.push(each);
    for (const child of [...node.children].reverse()) open.push(child);
  }
  return problems;
}

function attributeProblems(
  owner: InventoryNode,
  attribute: Attribute,
  kind: "missing" | "wrong",
  text: string,
): NamespaceProblem[] {
  const { value, nameStart, valueStart, valueEnd } = attribute;
  // Without a value, or without quotes around it, it is a syntax problem, and where the value ends is a guess.
  const isQuoted = text[valueStart - 1] === '"' || text[valueStart - 1] === "'";
  if (value === S3_NAMESPACE || hasPlaceholder(value) || !isQuoted) return [];
  const fix: Edit = { range: [valueStart, valueEnd], text: S3_NAMESPACE };
  const place: Place = { range: value === "" ? [nameStart, valueEnd + 1] : [valueStart, valueEnd], owner };
  return [{ kind, value, place, fix }];
}

function elementOf(node: InventoryNode): Entry | undefined {
  return node.isElement ? node.entry : undefined;
}

/** The offset behind the start tag; that of the element where it has lost it. */
function startTagEnd({ value }: Entry): number {
  return (value as Structure).inner[0];
}
