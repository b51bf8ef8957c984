import { type Move, movedValue } from "../syntax/moved-values.ts";
import { type Entry, isEntry, isStructure, type Scalar, type Tree, type Value } from "../syntax/tree.ts";
import type { ReadTemplate } from "./carrier.ts";

/** Whether a file of a module is written in JSON. */
export function isJson({ text }: Tree): boolean {
  return /^\s*[{[]/.test(text);
}

/**
 * Terraform's JSON with the templates in its texts read as expressions: `"${aws_s3_bucket.x.id}"` is that reference.
 * Source: Terraform documentation, "JSON Configuration Syntax", Expression Mapping, read 2026-11.
 */
export function withTemplates(tree: Tree, read: ReadTemplate): Tree {
  if (!/[$%]\{/.test(tree.text)) return tree;
  return { ...tree, roots: tree.roots.map((root) => entryWith(root, read)) };
}

function entryWith(entry: Entry, read: ReadTemplate): Entry {
  const { value } = entry;
  return value ? { ...entry, value: valueWith(value, read) } : entry;
}

function valueWith(value: Value, read: ReadTemplate): Value {
  if (isStructure(value)) {
    return { ...value, children: value.children.map((child) => (isEntry(child) ? entryWith(child, read) : child)) };
  }
  const template = value.kind === "text" && /[$%]\{/.test(value.value) ? read(value.value) : undefined;
  if (!template) return value;
  const { start, end, quoted } = value;
  const moved = movedValue(template, moveInto(value));
  // What is reported whole are the quotes, too.
  if (isStructure(moved)) return { ...moved, start, end };
  return { ...moved, start, end, outer: [start, end], quoted };
}

/** From places in what a JSON string says to places in its source. */
function moveInto({ source, start }: Scalar): Move {
  // By the offset in what it says, that in the source: `\n` and `\u000a` are one character.
  const offsets: number[] = [];
  const pattern = /\\u[\da-fA-F]{4}|\\.|[\s\S]/gy;
  const inner = source.slice(1);
  for (let match = pattern.exec(inner); match; match = pattern.exec(inner)) offsets.push(start + 1 + match.index);
  const at = (offset: number): number => offsets[offset] ?? start + source.length;
  return ([from, to]) => [at(from), at(to)];
}
