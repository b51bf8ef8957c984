import type { InventoryNode } from "../model/node.ts";
import type { Plain } from "../model/plain.ts";
import type { Dialect, Member } from "../model/vocabulary.ts";
import type { Edit } from "../syntax/types.ts";
import { indentBefore, indentOfLine, lineBreakNear } from "../text/lines.ts";
import { draftsOf } from "./drafts.ts";
import { writeJson } from "./json-text.ts";
import type { Style } from "./layout.ts";
import { reindentEdits } from "./reindent.ts";
import { prefixOf, writeXml } from "./xml-text.ts";

/** Writes a value of the shape that the vocabulary gives a member in the place of what it holds, on one line. */
export function reshape(text: string, dialect: Dialect, node: InventoryNode, value: Plain): Edit[] {
  const draft = node.member && draftsOf(node.member, value, dialect)[0];
  if (!draft) return [];
  if (dialect === "xml") {
    return [{ range: [node.start, node.end], text: writeXml(text, draft, prefixOf(node.name), noGap, undefined) }];
  }
  const written = text.slice(node.nameEnd, node.valueStart);
  const colon = /^ ?: ?$/.test(written) ? written : ": ";
  const gap = colon.endsWith(" ") ? " " : "";
  const style = { ...noStyle, gap, pad: gap, colon };
  return [{ range: [node.valueStart, node.valueEnd], text: writeJson(text, draft, false, style, undefined) }];
}

/** Writes items of a list in the place of a node, each on a line of its own where the node has one. */
export function replaceByItems(
  text: string,
  dialect: Dialect,
  node: InventoryNode,
  item: Member,
  values: readonly Plain[],
): Edit[] {
  const indent = indentBefore(text, node.start);
  const lineBreak = indent === undefined ? undefined : lineBreakNear(text, node.start) + indent;
  const drafts = values.flatMap((value) => draftsOf(item, value, dialect));
  const written =
    dialect === "xml"
      ? drafts.map((draft) => writeXml(text, draft, prefixOf(node.name), noGap, undefined)).join(lineBreak ?? "")
      : drafts.map((draft) => writeJson(text, draft, false, noGap, undefined)).join(`,${lineBreak ?? " "}`);
  return [{ range: [node.start, node.end], text: written }];
}

/** What is asked for only where lines are broken. */
const noStyle: Pick<Style, "lineBreak" | "unit" | "oneLiners"> = { lineBreak: "\n", unit: "", oneLiners: new Set() };

const noGap: Style = { ...noStyle, gap: "", pad: "", colon: "" };

/** Puts the value of `inner` into the place of the value of `node`, around it: JSON only. */
export function unwrap(text: string, node: InventoryNode, inner: InventoryNode): Edit[] {
  return [
    { range: [node.valueStart, inner.valueStart], text: "" },
    ...reindentEdits(text, inner.valueStart, inner.valueEnd, indentOfLine(text, node.valueStart), []),
    { range: [inner.valueEnd, node.valueEnd], text: "" },
  ];
}

/** Puts an object with one member around the value of a node, as an item of a list where `inList`: JSON only. */
export function wrap(text: string, node: InventoryNode, name: string, inList = false): Edit[] {
  const { valueStart: start, valueEnd: end } = node;
  const [left, right] = inList ? ["[", "]"] : ["", ""];
  const key = `${JSON.stringify(name)}:`;
  const firstBreak = /\r\n?|\n/.exec(text.slice(start, end));
  if (!firstBreak) {
    return [
      { range: [start, start], text: `{ ${key} ${left}` },
      { range: [end, end], text: `${right} }` },
    ];
  }
  const outer = indentOfLine(text, start);
  const second = text.slice(start + firstBreak.index + firstBreak[0].length, end);
  const unit = /^[ \t]*/.exec(second)?.[0].slice(outer.length) || "  ";
  const lineBreak = lineBreakNear(text, end);
  return [
    { range: [start, start], text: `{${lineBreak}${outer}${unit}${key} ${left}` },
    ...reindentEdits(text, start, end, outer + unit, []),
    { range: [end, end], text: `${right}${lineBreak}${outer}}` },
  ];
}
