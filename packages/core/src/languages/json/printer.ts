import { areScalars, type Draft } from "../../edits/drafts.ts";
import type { Style } from "../../edits/layout.ts";
import { reindentEdits } from "../../edits/reindent.ts";
import type { InventoryNode } from "../../nodes/node.ts";
import type { Edit, Range } from "../../syntax/problem.ts";
import { applyEdits } from "../../text/edit.ts";
import type { JsonOrigin } from "./entries.ts";

/**
 * A draft as JSON, the indentation of its first line excluded; on one line where `indent` is undefined.
 * @param isNamed false for an item of a list
 */
export function writeJson(
  text: string,
  draft: Draft,
  isNamed: boolean,
  style: Style,
  indent: string | undefined,
): string {
  const { content } = draft;
  if (content.is === "moved") {
    return movedJson(text, content.node, isNamed ? (draft.name ?? content.node.name) : undefined, style, indent);
  }
  const key = isNamed ? JSON.stringify(draft.name as string) + style.colon : "";
  if (content.is === "scalar") return key + JSON.stringify(content.value);
  const isMap = content.is === "map";
  const [left, right] = isMap ? ["{", "}"] : ["[", "]"];
  if (content.drafts.length === 0) return key + left + right;
  const isOneLine = indent === undefined || (style.oneLiners.has(content.is) && areScalars(text, content.drafts));
  const inner = isOneLine ? undefined : indent + style.unit;
  const written = content.drafts.map((each) => writeJson(text, each, isMap, style, inner));
  if (inner === undefined) {
    const pad = isMap ? style.pad : "";
    return key + left + pad + written.join(`,${style.gap}`) + pad + right;
  }
  const lines = written.map((line) => style.lineBreak + inner + line).join(",");
  return key + left + lines + style.lineBreak + indent + right;
}

/** A member or item as it is written, with the name and the indentation of its new place. */
function movedJson(
  text: string,
  node: InventoryNode,
  name: string | undefined,
  style: Style,
  indent: string | undefined,
): string {
  const { member, value } = node.origin as JsonOrigin;
  const start = name === undefined && value ? value.start : node.start;
  const edits: Edit[] = reindentEdits(text, start, node.end, indent, tokenRanges(node));
  if (name !== undefined && member && name !== member.name) {
    edits.push({ range: [member.nameStart, member.nameEnd], text: JSON.stringify(name) });
  }
  const shifted = edits.map(
    ({ range, text: put }): Edit => ({ range: [range[0] - start, range[1] - start], text: put }),
  );
  const moved = applyEdits(text.slice(start, node.end), shifted);
  return name !== undefined && !member ? JSON.stringify(name) + style.colon + moved : moved;
}

/** Names and scalars; only in a broken document a line ends in one of them. */
function tokenRanges(root: InventoryNode): Range[] {
  const ranges: Range[] = [];
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    ranges.push([node.nameStart, node.nameEnd]);
    if (node.kind !== "map" && node.kind !== "list") ranges.push([node.valueStart, node.valueEnd]);
    else for (const child of node.children) open.push(child);
  }
  return ranges;
}
