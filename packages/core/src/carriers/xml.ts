import { inventoryConfiguration, listOutput } from "../generated/vocabulary.ts";
import { InventoryNode } from "../model/node.ts";
import type { XmlDocument, XmlElement } from "../syntax/types.ts";
import { foreignElement } from "./foreign.ts";
import { nearRootName } from "./near-root.ts";
import type { Binding } from "./types.ts";
import { xmlNode } from "./xml-nodes.ts";

/** The namespace of S3's documents (S3 API reference, PutBucketInventoryConfiguration, read 2026-11). */
export const S3_NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";

/** Turns an XML document into inventory nodes: the body of a request, or a list result. */
export function bindXml(tree: XmlDocument): Binding {
  const document = documentNode(tree.text.length, tree);
  const element = tree.root;
  if (!element) return { document, carrier: undefined, root: { is: "other", start: tree.start, end: tree.start } };
  const place = { start: element.nameStart, end: element.nameEnd };
  const name = element.name.slice(element.name.indexOf(":") + 1);
  const member = name === inventoryConfiguration.xmlName ? inventoryConfiguration : listOutput;
  if (name !== member.xmlName) {
    const meant = nearRootName(name, tree.text, [inventoryConfiguration.xmlName, listOutput.xmlName]);
    if (meant === undefined) return { document, carrier: undefined, root: { is: "other", ...place } };
    return { document, carrier: "xml", root: { is: "near", name: element.name, meant, ...place } };
  }
  const carrier = member === listOutput ? "xml-list" : "xml";
  const foreign = foreignElement(element);
  if (foreign) return { document, carrier, root: foreign };
  const context = { text: tree.text, prefixes: prefixesOf(element) };
  document.children.push(xmlNode(context, element, member, document));
  return { document, carrier, root: { is: "ours" } };
}

/** The node that stands for a whole text. */
export function documentNode(length: number, syntax: unknown): InventoryNode {
  const node = new InventoryNode("Document", "", undefined, undefined, syntax, 0, length, 0, 0);
  node.kind = "map";
  return node;
}

/** The prefixes that the root declares; what they stand for is judged by the namespace rules. */
function prefixesOf(root: XmlElement): string[] {
  const prefixes: string[] = [];
  const colon = root.name.indexOf(":");
  if (colon >= 0) prefixes.push(root.name.slice(0, colon + 1));
  for (const attribute of root.attributes) {
    if (attribute.name.startsWith("xmlns:") && attribute.value === S3_NAMESPACE) {
      prefixes.push(`${attribute.name.slice("xmlns:".length)}:`);
    }
  }
  return prefixes;
}
