import { elementEntry } from "../languages/xml/entries.ts";
import { bind } from "../nodes/bind.ts";
import { InventoryNode } from "../nodes/node.ts";
import type { Edit, XmlDocument, XmlElement } from "../syntax/problem.ts";
import { inventoryConfiguration, listOutput } from "../vocabulary/generated/vocabulary.ts";
import { xmlSpelling } from "../vocabulary/spelling.ts";
import type { Binding, CarrierName, RootState } from "./carrier.ts";
import { foreignElement } from "./recognise/foreign.ts";
import { nearRootName } from "./recognise/near-root.ts";
import { mayBeNearlyOurs, mayBeOurElement } from "./recognise/xml-likeness.ts";

/** The namespace of S3's documents (S3 API reference, PutBucketInventoryConfiguration, read 2026-11). */
export const S3_NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";

/** What the root element of a document says of it. */
export interface XmlRoot {
  readonly state: RootState;
  /** Undefined where nothing of the document is ours. */
  readonly carrier: "xml" | "xml-list" | undefined;
}

/**
 * Turns an XML document into inventory nodes: the body of a request, or a list result. `strict`: it is to be judged even
 * if it is hardly ours.
 */
export function bindXml(tree: XmlDocument, given?: CarrierName, strict = false): Binding {
  const document = InventoryNode.ofDocument(tree.text.length, tree, xmlSpelling);
  const element = tree.root;
  const root = xmlRoot(tree, strict || given !== undefined);
  if (!element || !root)
    return { document, carrier: undefined, root: { is: "other", start: tree.start, end: tree.start } };
  const { state, carrier } = root;
  const isOther = carrier && given !== carrier && (given === "xml" || given === "xml-list");
  if (state.is !== "ours") return { document, carrier, root: state };
  for (const child of tree.children) {
    // More than one root is a problem, but what stands in each of them is judged all the same.
    if (child.kind !== "element" || child.name !== element.name) continue;
    // One with nothing in it lacks nothing: it is too many.
    if (child !== element && child.children.length === 0) continue;
    const context = { text: tree.text, prefixes: prefixesOf(child) };
    document.children.push(
      bind(elementEntry(context, child), carrier === "xml-list" ? listOutput : inventoryConfiguration, document),
    );
  }
  return { document, carrier, root: state, ...(isOther && { wrapper: { given, found: carrier } }) };
}

/** Recognises a document by its root; undefined where it has none. `asked`: the caller says that it is ours. */
export function xmlRoot(tree: XmlDocument, asked: boolean): XmlRoot | undefined {
  const element = tree.root;
  if (!element) return undefined;
  const place = { start: element.nameStart, end: element.nameEnd };
  const name = element.name.slice(element.name.indexOf(":") + 1);
  const isList = name === listOutput.xmlName;
  const text = tree.text.slice(tree.start, tree.end);
  if (!isList && name !== inventoryConfiguration.xmlName) {
    const meant = nearRootName(name, text, [inventoryConfiguration.xmlName, listOutput.xmlName]);
    const isNear = meant !== undefined && (asked || mayBeNearlyOurs(element));
    if (!isNear) return { carrier: undefined, state: { is: "other", ...place } };
    return { carrier: "xml", state: nearRoot(element, meant) };
  }
  const foreign = foreignElement(element, text);
  if (foreign) return { carrier: isList ? "xml-list" : "xml", state: foreign };
  if (!isList && !asked && !mayBeOurElement(element)) {
    return { carrier: undefined, state: { is: "other", ...place, certain: true } };
  }
  return { carrier: isList ? "xml-list" : "xml", state: { is: "ours" } };
}

/** The state of a root that should have another name; its prefix stays. */
export function nearRoot({ name, nameStart, nameEnd, endNameStart, endNameEnd }: XmlElement, meant: string): RootState {
  const right = name.slice(0, name.indexOf(":") + 1) + meant;
  const edits: Edit[] = [{ range: [nameStart, nameEnd], text: right }];
  if (endNameStart >= 0) edits.push({ range: [endNameStart, endNameEnd], text: right });
  return { is: "near", name, meant: right, start: nameStart, end: nameEnd, edits };
}

/** The prefixes that the root declares; what they stand for is judged by the namespace rules. */
export function prefixesOf(root: XmlElement): Set<string> {
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
