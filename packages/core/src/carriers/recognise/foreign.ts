import { type Entry, isEntry, isStructure, type Scalar } from "../../syntax/tree.ts";
import type { RootState } from "../carrier.ts";
import { dialectOfName, dialectOfNamespace, dialectOfValue, mayHaveMarks } from "./foreign-marks.ts";

export type Foreign = Extract<RootState, { is: "foreign" }>;

/** A mark of another cloud's dialect in what an entry holds; `text` is that of its document or body. */
export function foreignMark(root: Entry, text: string): Foreign | undefined {
  const namespace = root.attributes?.find((attribute) => attribute.name === "xmlns");
  const dialect = namespace && dialectOfNamespace(namespace.value);
  if (dialect) return mark(dialect, namespace.value, namespace.valueStart, namespace.valueEnd);
  if (!mayHaveMarks(text)) return undefined;
  const open: (Entry | Scalar)[] = [root];
  for (let each = open.pop(); each; each = open.pop()) {
    if (!isEntry(each)) {
      const found = foreignText(each, text);
      if (found) return found;
      continue;
    }
    const named = dialectOfName(each.name);
    if (named) return mark(named, each.name, each.nameStart, each.nameEnd);
    const { value } = each;
    if (!isStructure(value)) {
      if (value) open.push(value);
      continue;
    }
    if (value.text) open.push(value.text);
    for (let i = value.children.length - 1; i >= 0; i--) open.push(value.children[i] as Entry | Scalar);
  }
  return undefined;
}

function foreignText({ kind, value, start, end }: Scalar, text: string): Foreign | undefined {
  if (kind !== "text") return undefined;
  const trimmed = value.trim();
  const dialect = dialectOfValue(trimmed, text);
  return dialect ? mark(dialect, trimmed, start, end) : undefined;
}

function mark(dialect: string, marker: string, start: number, end: number): Foreign {
  return { is: "foreign", dialect, marker, start, end };
}
