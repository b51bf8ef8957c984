import { S3_NAMESPACE } from "../../aws/s3-namespace.ts";
import { type Entry, isEntry, type Scalar, type Structure, type Tree } from "../../syntax/tree.ts";
import type { XmlDocument, XmlElement, XmlText } from "./syntax-tree.ts";

/** A document in the shape of all languages; every element at its top level is a root. */
export function treeOf(document: XmlDocument): Tree {
  const { text, start, end, children, comments, problems } = document;
  const roots = children.flatMap((child) =>
    child.kind === "element" ? elementEntry({ text, prefixes: prefixesOf(child) }, child) : [],
  );
  return { text, start, end, roots, comments, problems, origin: document };
}

/** The prefixes that a root declares; what they stand for is judged by the namespace rules. */
function prefixesOf(root: XmlElement): Set<string> {
  const prefixes = new Set<string>();
  const colon = root.name.indexOf(":");
  if (colon >= 0) prefixes.add(root.name.slice(0, colon + 1));
  for (const attribute of root.attributes) {
    if (attribute.name.startsWith("xmlns:") && attribute.value === S3_NAMESPACE) {
      prefixes.add(`${attribute.name.slice("xmlns:".length)}:`);
    }
  }
  return prefixes;
}

/** What reading an element needs to know of its document. */
interface XmlContext {
  readonly text: string;
  /** Prefixes, with their colon, that stand for S3's namespace. */
  readonly prefixes: ReadonlySet<string>;
}

/** An element as an entry. */
function elementEntry(context: XmlContext, element: XmlElement): Entry {
  const { name, start, end, nameStart, nameEnd, selfClosing, endNameStart, endNameEnd } = element;
  return {
    name,
    key: localName(context, element),
    start,
    end,
    nameStart,
    nameEnd,
    attributes: element.attributes,
    endName: endNameStart < 0 ? undefined : [endNameStart, endNameEnd],
    value: structureOf(context, element),
    closed: selfClosing || endNameStart >= 0,
    origin: element,
  };
}

function structureOf(context: XmlContext, element: XmlElement): Structure {
  const { startTagEnd, endTagStart, selfClosing, endNameStart } = element;
  const children: (Entry | Scalar)[] = [];
  for (const child of element.children) {
    if (child.kind === "element") children.push(elementEntry(context, child));
    else if (isStray(child)) children.push(strayText(context, child));
  }
  return {
    kind: "element",
    start: element.start,
    end: element.end,
    inner: [startTagEnd, endTagStart],
    children,
    closed: selfClosing || endNameStart >= 0,
    text: children.some(isEntry) ? undefined : textOf(context, element),
  };
}

/** All the text of an element in which no other one stands; undefined where there is none, not even a blank. */
function textOf(context: XmlContext, element: XmlElement): Scalar | undefined {
  const texts = element.children.filter((child): child is XmlText => child.kind === "text" || child.kind === "cdata");
  const [first, last] = [texts[0], texts.at(-1)];
  if (!first || !last) return undefined;
  const written = texts.filter(isWritten);
  const [from, to] = [written[0] ?? first, written.at(-1) ?? last];
  const isUnknown = isHalfTyped(context, element) || hasEntity(context, element);
  return {
    kind: isUnknown ? "unknown" : "text",
    value: texts.length === 1 ? first.value : texts.map(({ value }) => value).join(""),
    source: context.text.slice(first.start, last.end),
    start: skipSpace(context.text, from.contentStart, from.contentEnd),
    end: skipSpaceBack(context.text, to.contentStart, to.contentEnd),
    outer: [first.contentStart, last.contentEnd],
    quoted: false,
  };
}

/** Text beside elements. */
function strayText({ text }: XmlContext, node: XmlText): Scalar {
  const { contentStart, contentEnd, value } = node;
  return {
    kind: "text",
    value,
    source: text.slice(node.start, node.end),
    start: skipSpace(text, contentStart, contentEnd),
    end: skipSpaceBack(text, contentStart, contentEnd),
    outer: [node.start, node.end],
    quoted: false,
    origin: node,
  };
}

/** Where the document ends in the middle of a value, nobody knows the rest of it. */
function isHalfTyped({ text }: XmlContext, element: XmlElement): boolean {
  return element.endNameStart < 0 && !element.selfClosing && skipSpace(text, element.end, text.length) === text.length;
}

/** What an entity stands for that XML does not know by itself, only a DTD could tell, and none is read. */
function hasEntity({ text }: XmlContext, element: XmlElement): boolean {
  for (const child of element.children) {
    if (child.kind !== "text" || !child.value.includes("&")) continue;
    if (/&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z_][\w.-]*;/.test(text.slice(child.start, child.end))) return true;
  }
  return false;
}

function isWritten(child: { readonly kind: string }): child is XmlText {
  return (child.kind === "text" || child.kind === "cdata") && (child as XmlText).value.trim() !== "";
}

/** Whether something is written where elements belong. Characters that XML does not allow at all have been reported. */
function isStray(child: { readonly kind: string }): child is XmlText {
  return isWritten(child) && /(?!\s)[!-\ufffd]/.test(child.value);
}

/**
 * The name without a prefix that stands for S3's namespace, or for none, which the reader has reported; any other prefix
 * makes it another name.
 */
function localName(context: XmlContext, element: XmlElement): string {
  const colon = element.name.indexOf(":");
  if (colon <= 0) return element.name;
  const prefix = element.name.slice(0, colon + 1);
  const isOurs = context.prefixes.has(prefix) || !isDeclared(`xmlns:${prefix.slice(0, -1)}`, element);
  return isOurs ? element.name.slice(colon + 1) : element.name;
}

function isDeclared(declaration: string, element: XmlElement): boolean {
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    if (at.attributes.length > 0 && attributeNames(at).has(declaration)) return true;
  }
  return false;
}

const namesOf = new WeakMap<XmlElement, ReadonlySet<string>>();

/** Kept, since every element with a prefix asks for those of all around it. */
function attributeNames(element: XmlElement): ReadonlySet<string> {
  const names = namesOf.get(element) ?? new Set(element.attributes.map(({ name }) => name));
  namesOf.set(element, names);
  return names;
}

function skipSpace(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function skipSpaceBack(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

/** What `trim` takes away. */
function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 9 && code <= 13) || (code >= 0xa0 && /\s/.test(String.fromCharCode(code)));
}
