import { hasPlaceholder } from "../../nodes/placeholder.ts";
import { type Entry, isStructure } from "../../syntax/tree.ts";
import { localNameOf } from "../../text/qualified-name.ts";
import { inventoryConfiguration } from "../../vocabulary/generated/vocabulary.ts";
import { entriesIn, isOwnName, mayBeContent, namesIn } from "./likeness.ts";

/**
 * Whether an element by the name of an inventory configuration is one. S3's namespace, or one that was meant to be it, says
 * so; in no namespace its content may not be somebody else's; in another one its content must be ours.
 */
export function mayBeOurElement(element: Entry): boolean {
  const namespace = namespaceOf(element);
  if (isLikeS3(namespace)) return true;
  const names = childNames(element);
  if (namespace !== "") return ownNamesIn(names) >= 2 && mayBeContent(names);
  return mayBeContent(names);
}

/** The same of an element whose name is only nearly ours. */
export function mayBeNearlyOurs(element: Entry): boolean {
  if (isLikeS3(namespaceOf(element))) return true;
  const inner = configurationsIn(element);
  if (inner.length > 0) return inner.every((child) => ownNamesIn(childNames(child)) >= 2 && mayBeOurElement(child));
  const names = childNames(element);
  return ownNamesIn(names) >= 1 && mayBeContent(names);
}

/** The configurations that stand directly in an element. */
export function configurationsIn({ value }: Entry): Entry[] {
  if (!isStructure(value)) return [];
  return entriesIn(value).filter(({ name }) => localNameOf(name) === inventoryConfiguration.xmlName);
}

function isLikeS3(namespace: string): boolean {
  return /amazon|aws|2006-03|\bs3\b/i.test(namespace) || hasPlaceholder(namespace);
}

/** The namespace that the element itself declares for its name; empty where it declares none. */
function namespaceOf({ name, attributes = [] }: Entry): string {
  const colon = name.indexOf(":");
  const declaration = colon < 0 ? "xmlns" : `xmlns:${name.slice(0, colon)}`;
  return attributes.find((attribute) => attribute.name === declaration)?.value ?? "";
}

function childNames({ value }: Entry): string[] {
  return isStructure(value) ? namesIn(value).map(localNameOf) : [];
}

/** How many names of a configuration's members there are; everybody has an `Id`. */
function ownNamesIn(names: readonly string[]): number {
  return new Set(names.filter((name) => name !== "Id" && isOwnName(name))).size;
}
