import {
  apiSpelling,
  type Entry,
  inventoryConfiguration,
  isEntry,
  isStructure,
  listOutput,
  type Member,
  membersByName,
  request,
} from "@inventory-lint/core/editor";
import type { LintResult } from "@inventory-lint/core/internal";
import type { InventoryDocument } from "../inventory-document.ts";

/**
 * How far a document is ours.
 *
 * - `begun`: nothing is in it but perhaps the beginning of a root of ours; only whole documents are offered
 * - `ours`: by its content, or since its file is called an inventory
 * - `other`: nothing is offered
 */
export type Scope = "begun" | "ours" | "other";

/** No document that is only begun is longer. */
const MAX_BEGUN = 2_000;

export function scopeOf(document: InventoryDocument): Scope {
  const { text } = document;
  const root = text.length < MAX_BEGUN ? begunRoot(text) : undefined;
  // A brace begins every JSON file, and most are somebody else's.
  if (root !== undefined && (!root.startsWith("{") || isCalledInventory(document.uri))) return "begun";
  if (document.isOurs) return isReadable(document.result) ? "ours" : "other";
  return isCalledInventory(document.uri) ? "ours" : "other";
}

/** What is begun of a root, where nothing else is there but white space, comments, and an XML declaration. */
function begunRoot(text: string): string | undefined {
  const rest = text
    .replace(/^\uFEFF/, "")
    .replace(/<\?xml[^>]*\?>/, "")
    .replace(/<!--.*?-->/gs, "")
    .replace(/^[ \t]*(?:#|\/\/).*$/gm, "")
    .trim();
  return /^(?:<?[A-Za-z]*>?|\{\s*(?:"\w*"?)?\s*\}?)$/.test(rest) ? rest : undefined;
}

/** Not another cloud's dialect, and not a root that first needs another name. */
function isReadable({ sourceCode }: LintResult): boolean {
  return sourceCode.root.is === "ours" || sourceCode.root.is === "other";
}

/** Whether the name of a file says what it is to hold. */
export function isCalledInventory(uri: string): boolean {
  return /inventory[^/]*$/i.test(uri);
}

/**
 * What the root of a document is that has the API's own names, by these; undefined where it has members, and all of them
 * are another's: Ansible calls its own files inventories, too.
 */
export function rootByMembers({ value }: Entry): Member | undefined {
  if (!isStructure(value) || value.kind !== "map") return undefined;
  const members = value.children.filter(isEntry);
  const names = members.map(({ name }) => name);
  const isKnown = (name: string): boolean =>
    [listOutput, request, inventoryConfiguration].some((root) => membersByName(root, apiSpelling).has(name));
  // One without a value is still being typed.
  if (members.some((member) => member.value) && !names.some(isKnown)) return undefined;
  if (names.includes("InventoryConfigurationList")) return listOutput;
  return names.includes("InventoryConfiguration") || names.includes("Bucket") ? request : inventoryConfiguration;
}
