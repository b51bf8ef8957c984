import { type Entry, isEntry, isStructure, type Scalar, type Tree, type Value } from "../../../src/syntax/tree.ts";

export type Data = string | number | boolean | null | undefined | Data[] | { [name: string]: Data };

/** What a tree says, as data; undefined where nothing is typed, `Symbol`-like text `?` where it is unknown. */
export function dataOf(value: Value | undefined): Data {
  if (!value) return undefined;
  if (isStructure(value)) {
    const entries = value.children.filter(isEntry);
    if (value.kind === "list") return entries.map((entry) => dataOf(entry.value));
    return Object.fromEntries(entries.map((entry) => [entry.name, dataOf(entry.value)]));
  }
  return scalarData(value);
}

function scalarData({ kind, value, meaning }: Scalar): Data {
  if (kind === "null") return null;
  if (kind === "unknown") return "?";
  if (kind === "text") return value;
  if (meaning !== undefined) return meaning;
  return kind === "number" ? Number(value) : value === "true";
}

/** The problems of a tree, each with its text in `«»`. */
export function marked({ text, problems }: Tree): string {
  const marks = problems.flatMap(({ start, end }) => [
    { at: start, order: 2, sign: "«" },
    { at: end, order: start === end ? 3 : 1, sign: "»" },
  ]);
  marks.sort((a, b) => b.at - a.at || b.order - a.order);
  let result = text;
  for (const { at, sign } of marks) result = result.slice(0, at) + sign + result.slice(at);
  return result;
}

/** Everything that is wrong with the places of a tree. */
export function misplaced({ text, roots, problems, comments }: Tree): string[] {
  const wrong: string[] = [];
  const check = (isRight: boolean, what: string, { start, end }: { start: number; end: number }): void => {
    if (!isRight) wrong.push(`${what} [${start}, ${end}]`);
  };
  const visited = new Set<Value>();
  const open: Entry[] = [...roots];
  for (let entry = open.pop(); entry; entry = open.pop()) {
    const { start, end, nameStart, nameEnd, value } = entry;
    check(
      0 <= start && start <= nameStart && nameStart <= nameEnd && nameEnd <= end && end <= text.length,
      "entry",
      entry,
    );
    const { written } = entry.origin as { written: readonly [number, number] };
    check(written[0] <= written[1] && start <= written[0] && written[1] <= end, "written", entry);
    if (!value || visited.has(value)) continue;
    visited.add(value);
    if (!isStructure(value)) {
      check(value.source === text.slice(value.start, value.end), "source", value);
      check(
        value.outer[0] <= value.start && value.end <= value.outer[1] && value.outer[1] <= text.length,
        "outer",
        value,
      );
      continue;
    }
    const { inner, children } = value;
    check(value.start <= inner[0] && inner[0] <= inner[1] && inner[1] <= value.end, "structure", value);
    let behind = inner[0];
    for (const child of children.filter(isEntry)) {
      open.push(child);
      // Merged members stand elsewhere.
      if (child.start < value.start || child.end > value.end) continue;
      check(behind <= child.start, "order", child);
      behind = child.end;
    }
    check(behind <= inner[1], "children", value);
  }
  for (const problem of problems)
    check(0 <= problem.start && problem.start <= problem.end && problem.end <= text.length, "problem", problem);
  for (const comment of comments) check(text[comment.start] === "#", "comment", comment);
  return wrong;
}
