import type { InventoryNode } from "../../nodes/node.ts";
import { hasPlaceholder } from "../../nodes/placeholder.ts";
import type { Edit } from "../../syntax/problem.ts";
import type { Request } from "../../syntax/tree.ts";

/** Puts a parameter into the query of a raw request: `inventory` before all others, anything else behind them. */
export function addToQuery({ query, path }: Request, name: string, value?: string): Edit {
  const written = value === undefined ? name : `${name}=${encodeURIComponent(value)}`;
  const first = query[0];
  if (!first) return { range: [path.end, path.end], text: `?${written}` };
  if (value === undefined) return { range: [first.name.start, first.name.start], text: `${written}&` };
  const end = query.reduce((last, part) => Math.max(last, (part.value ?? part.name).end), first.name.end);
  return { range: [end, end], text: `&${written}` };
}

/** Sends a raw request to another host, with the bucket in its path. */
export function moveToPathStyle({ path }: Request, host: InventoryNode, endpoint: string, bucket: string): Edit[] {
  const edits: Edit[] = [{ range: host.valuePlace.range, text: endpoint }];
  const isThere = path.value === `/${bucket}` || path.value.startsWith(`/${bucket}/`);
  if (!isThere) edits.push({ range: [path.start, path.end], text: `/${bucket}` });
  return edits;
}

/** The body of a raw request as it is written; undefined where there is none, or where parts of it are filled in later. */
export function literalBody({ body }: Request): string | undefined {
  return body && !hasPlaceholder(body.value) ? body.value : undefined;
}

/** A header of a raw request; its name in lower case. */
export function headerOf(node: InventoryNode, name: string): InventoryNode | undefined {
  return node.children.find((child) => child.type === "RequestHeader" && child.name.toLowerCase() === name);
}
