import { knownText } from "../nodes/known-text.ts";
import type { InventoryNode } from "../nodes/node.ts";
import { hasOpenMembers } from "../nodes/open-members.ts";
import { parentOf } from "../nodes/parent.ts";
import { isTemplated } from "../syntax/tree.ts";

/**
 * The configurations of a document that are those of one bucket: all of a list, and those of raw requests that name the
 * same bucket. What stands alone is a group of its own. In source order.
 */
export function bucketGroups(document: InventoryNode): readonly (readonly InventoryNode[])[] {
  const groups: InventoryNode[][] = [];
  const byBucket = new Map<string, InventoryNode[]>();
  for (const root of document.children) {
    const found = configurationsIn(root);
    // Where template expressions stand around them, nobody knows which of them will be there together.
    if (
      found.some(({ entry }) => isTemplated(entry?.value)) ||
      [...new Set(found.map(parentOf))].some(hasOpenMembers)
    ) {
      for (const configuration of found) groups.push([configuration]);
      continue;
    }
    const bucket = root.type === "Request" ? bucketOf(root) : undefined;
    const group = bucket === undefined || isList(root) ? undefined : byBucket.get(bucket);
    if (group) for (const configuration of found) group.push(configuration);
    else {
      groups.push(found);
      if (bucket !== undefined && !isList(root)) byBucket.set(bucket, found);
    }
  }
  return groups;
}

/** What a bucket is called: where a document makes it, one name in two resources is that of one or the other. */
function bucketOf(request: InventoryNode): string | undefined {
  const { identity, branch, spelling, resource } = request;
  // Of which bucket each instance is, and whether there is any, is not known.
  if (resource?.instances || resource?.isPartial) return undefined;
  if (spelling.ownsBuckets && identity !== undefined) return branch === 0 ? identity : `${identity} ${branch}`;
  return knownText(request.effective("RequestBucket")) ?? identity;
}

/** A list that was pasted into a request says what there is, and the requests what there should be. */
function isList(root: InventoryNode): boolean {
  return root.type === "ListOutput" || root.child("ListOutput") !== undefined;
}

function configurationsIn(root: InventoryNode): InventoryNode[] {
  if (root.type === "InventoryConfiguration") return root.kind === "map" ? [root] : [];
  const found: InventoryNode[] = [];
  for (const child of root.children) {
    if (child.type === "InventoryConfiguration" && child.kind === "map") found.push(child);
    if (child.type === "ListOutput" || child.type === "InventoryConfigurationList") {
      for (const configuration of configurationsIn(child)) found.push(configuration);
    }
  }
  return found;
}
