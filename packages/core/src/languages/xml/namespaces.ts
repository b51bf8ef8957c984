/** Namespaces in XML 1.0: every prefix is bound, and nothing touches what is reserved. */
import type { Attribute } from "../../syntax/tree.ts";
import { startsName } from "./names.ts";
import { type ElementNode, NO_ATTRIBUTES } from "./nodes.ts";
import type { XmlState } from "./state.ts";

const XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";
const XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns/";

/** Binds the prefixes that an element declares, then checks all the prefixes that it uses. */
export function bindNamespaces(state: XmlState, element: ElementNode): void {
  const { name, attributes } = element;
  if (attributes !== NO_ATTRIBUTES) {
    for (const attribute of attributes) {
      if (attribute.name.startsWith("xmlns")) declare(state, element, attribute);
    }
    if (attributes.length > 1 || attributes[0]?.name.includes(":")) checkAttributes(state, attributes);
  }
  if (name.startsWith("xmlns:")) state.report("reservedNamespace", element.nameStart, element.nameEnd, { name });
  else if (name.includes(":")) resolve(state, name, element.nameStart, element.nameEnd);
}

function declare(state: XmlState, element: ElementNode, attribute: Attribute): void {
  const { name, value, nameStart, nameEnd } = attribute;
  const isDefault = name === "xmlns";
  if (!isDefault && (!name.startsWith("xmlns:") || !isQualified(name))) return;
  const prefix = isDefault ? "" : name.slice("xmlns:".length);
  const isRight = prefix === "xml" && value === XML_NAMESPACE;
  if (prefix === "xmlns" || ((prefix === "xml" || value === XML_NAMESPACE) && !isRight) || value === XMLNS_NAMESPACE) {
    state.report("reservedNamespace", nameStart, nameEnd, { name });
    return;
  }
  if (isDefault) return;
  // An attribute without value is another problem.
  if (value === "" && attribute.valueStart > nameEnd) state.report("emptyNamespace", nameStart, nameEnd, { name });
  const bound = state.prefixes.get(prefix);
  if (bound === undefined) state.prefixes.set(prefix, [value]);
  else bound.push(value);
  if (element.prefixes === undefined) element.prefixes = [prefix];
  else element.prefixes.push(prefix);
}

/** Attributes are the same if they have the same local name in the same namespace, whatever their prefixes. */
function checkAttributes(state: XmlState, attributes: readonly Attribute[]): void {
  let seen: Map<string, Attribute> | undefined;
  for (const attribute of attributes) {
    const { name, nameStart, nameEnd } = attribute;
    if (!name.includes(":")) continue;
    const namespace = resolve(state, name, nameStart, nameEnd);
    if (namespace === undefined) continue;
    seen ??= new Map();
    const key = `${namespace} ${name.slice(name.indexOf(":"))}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, attribute);
    else if (first.name !== name) {
      state.report("sameAttribute", nameStart, nameEnd, { name, first: first.name }, undefined, [
        { start: first.nameStart, end: first.nameEnd, messageId: "firstHere" },
      ]);
    }
  }
}

/** The namespace of a name with a prefix; undefined where it has none, which is reported. */
function resolve(state: XmlState, name: string, start: number, end: number): string | undefined {
  if (!isQualified(name)) {
    state.report("invalidQualifiedName", start, end, { name });
    return undefined;
  }
  const prefix = name.slice(0, name.indexOf(":"));
  if (prefix === "xml") return XML_NAMESPACE;
  if (prefix === "xmlns") return XMLNS_NAMESPACE;
  const namespace = state.prefixes.get(prefix)?.at(-1);
  if (namespace === undefined) state.report("unboundPrefix", start, start + prefix.length, { prefix });
  return namespace;
}

function isQualified(name: string): boolean {
  const colon = name.indexOf(":");
  return colon > 0 && name.indexOf(":", colon + 1) === -1 && startsName(name, colon + 1);
}
