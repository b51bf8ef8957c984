import { bind } from "../nodes/bind.ts";
import { InventoryNode } from "../nodes/node.ts";
import type { Edit } from "../syntax/problem.ts";
import { type Entry, isStructure, type Tree } from "../syntax/tree.ts";
import { inventoryConfiguration, listOutput } from "../vocabulary/generated/vocabulary.ts";
import { xmlSpelling } from "../vocabulary/spelling.ts";
import type { Asked, Binding, NearRoot, RootState } from "./carrier.ts";
import { foreignMark } from "./recognise/foreign.ts";
import { nearRootName } from "./recognise/near-root.ts";
import { configurationsIn, mayBeNearlyOurs, mayBeOurElement } from "./recognise/xml-likeness.ts";

/** What the root element of a document says of it. */
export interface XmlRoot {
  readonly state: RootState;
  /** Undefined where nothing of the document is ours. */
  readonly carrier: "xml" | "xml-list" | undefined;
}

/** Turns elements into inventory nodes: the body of a request, or a list result. */
export function bindXml(tree: Tree, { carrier: given, strict }: Asked): Binding {
  const document = InventoryNode.ofDocument(tree.text.length, tree.origin, xmlSpelling);
  const [element] = tree.roots;
  const root = xmlRoot(tree, strict);
  if (!element || !root)
    return { document, carrier: undefined, root: { is: "other", start: tree.start, end: tree.start } };
  const { state, carrier } = root;
  const isOther = carrier && given !== carrier && (given === "xml" || given === "xml-list");
  if (state.is === "near") document.children.push(bindNear(element, state, document));
  if (state.is !== "ours") return { document, carrier, root: state };
  for (const each of tree.roots) {
    // More than one root is a problem, but what stands in each of them is judged all the same.
    if (each.name !== element.name) continue;
    // One with nothing in it lacks nothing: it is too many.
    if (each !== element && isHollow(each)) continue;
    document.children.push(bind(each, carrier === "xml-list" ? listOutput : inventoryConfiguration, document));
  }
  return { document, carrier, root: state, ...(isOther && { wrapper: { given, found: carrier } }) };
}

/** Whether not even a blank stands in an element. */
function isHollow({ value }: Entry): boolean {
  return isStructure(value) && value.inner[0] === value.inner[1];
}

/** Reads the configuration or list that a root of nearly our name holds, or is. */
export function bindNear(element: Entry, { wraps, meant }: NearRoot, parent: InventoryNode): InventoryNode {
  const [inner] = wraps ? configurationsIn(element) : [];
  const member = meant.endsWith(listOutput.xmlName) ? listOutput : inventoryConfiguration;
  return bind(inner ?? element, member, parent);
}

/** Recognises a document by its root; undefined where it has none. `asked`: the caller says that it is ours. */
export function xmlRoot(tree: Tree, asked: boolean): XmlRoot | undefined {
  const [element] = tree.roots;
  if (!element) return undefined;
  const place = { start: element.nameStart, end: element.nameEnd };
  const name = element.name.slice(element.name.indexOf(":") + 1);
  const isList = name === listOutput.xmlName;
  const text = tree.text.slice(tree.start, tree.end);
  if (!isList && name !== inventoryConfiguration.xmlName) {
    const meant = nearRootName(name, text, [inventoryConfiguration.xmlName, listOutput.xmlName]);
    const isNear = meant !== undefined && (asked || mayBeNearlyOurs(element));
    if (!isNear) return { carrier: undefined, state: { is: "other", ...place } };
    const [inner, ...others] = configurationsIn(element);
    if (!inner) return { carrier: "xml", state: nearRoot(element, meant) };
    const isOnly = others.length === 0 && meant === inventoryConfiguration.xmlName;
    return {
      carrier: "xml",
      state: isOnly ? wrappingRoot(element, inner, tree.text) : nearRoot(element, listOutput.xmlName),
    };
  }
  const foreign = foreignMark(element, text);
  if (foreign) return { carrier: isList ? "xml-list" : "xml", state: foreign };
  if (!isList && !asked && !mayBeOurElement(element)) {
    return { carrier: undefined, state: { is: "other", ...place, certain: true } };
  }
  return { carrier: isList ? "xml-list" : "xml", state: { is: "ours" } };
}

/** The state of a root that should have another name; its prefix stays. */
export function nearRoot({ name, nameStart, nameEnd, endName }: Entry, meant: string): NearRoot {
  const right = name.slice(0, name.indexOf(":") + 1) + meant;
  const edits: Edit[] = [{ range: [nameStart, nameEnd], text: right }];
  if (endName) edits.push({ range: [...endName], text: right });
  return { is: "near", name, meant: right, wraps: false, start: nameStart, end: nameEnd, edits };
}

/** The state of a root around the element that should be the root; that gets the attributes if it has none. */
function wrappingRoot(element: Entry, inner: Entry, text: string): NearRoot {
  const { name, nameStart, nameEnd, value } = element;
  const tagEnd = isStructure(value) ? value.inner[0] - 1 : nameEnd;
  const attributes = inner.attributes?.length ? "" : text.slice(nameEnd, tagEnd).trimEnd();
  const edits: Edit[] = [
    { range: [element.start, inner.nameEnd], text: `<${inner.name}${attributes}` },
    { range: [inner.end, element.end], text: "" },
  ];
  return { is: "near", name, meant: inner.name, wraps: true, start: nameStart, end: nameEnd, edits };
}
