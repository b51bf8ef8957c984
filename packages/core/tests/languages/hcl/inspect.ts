/** Ways to look at what the HCL reader gives, for its tests. */
import { hclSyntaxMessages } from "../../../src/languages/hcl/messages.ts";
import { type Entry, isEntry, isStructure, type Scalar, type Tree, type Value } from "../../../src/syntax/tree.ts";

/** The entries of the document. */
export function entriesOf({ roots }: Tree): readonly Entry[] {
  return roots.flatMap(({ value }) => (isStructure(value) ? value.children.filter(isEntry) : []));
}

/** The names of everything in a tree, an entry's own entries in braces behind it: `a b { c }`. */
export function outlineOf(entries: readonly Entry[]): string {
  return entries
    .map(({ name, value }) => {
      if (!value || !isStructure(value) || value.kind === "list") return name;
      return `${name} { ${outlineOf(value.children.filter(isEntry))} }`.replace("{  }", "{}");
    })
    .join(" ");
}

/** The values that an expression consists of. */
export function partsOf({ expression }: Scalar): readonly Value[] {
  switch (expression?.kind) {
    case "template":
      return expression.parts;
    case "call":
      return expression.args;
    case "conditional":
      return [...(expression.condition ? [expression.condition] : []), ...expression.branches];
    case "other":
      return expression.parts ?? [];
    default:
      return [];
  }
}

type Ranged = Pick<Entry, "start" | "end">;

/** What every tree must hold to, however broken its text: places in order and inside of each other, known messages. */
export function faultsOf({ text, roots, comments, problems }: Tree): string[] {
  const faults: string[] = [];
  const expectInside = (inner: Ranged, start: number, end: number, what: string): void => {
    if (inner.start < start || inner.end > end || inner.start > inner.end) {
      faults.push(`${what} ${inner.start}-${inner.end} in ${start}-${end}`);
    }
  };
  const visitEntry = (entry: Entry, parent: Ranged): void => {
    const { nameStart, nameEnd, labels = [], value } = entry;
    expectInside(entry, parent.start, parent.end, "entry");
    expectInside({ start: nameStart, end: nameEnd }, entry.start, entry.end, "name");
    for (const label of labels) expectInside(label, nameEnd, entry.end, "label");
    if (value) visit(value, entry.name === "" ? entry.start : nameEnd, entry.end);
  };
  const visit = (value: Value, start: number, end: number): void => {
    expectInside(value, start, end, "value");
    if (!isStructure(value)) {
      if (value.source !== text.slice(value.start, value.end)) faults.push(`source at ${value.start}`);
      if (typeof value.value !== "string") faults.push(`value at ${value.start}`);
      let from = value.start;
      for (const part of partsOf(value)) {
        visit(part, from, value.end);
        from = part.end;
      }
      return;
    }
    expectInside({ start: value.inner[0], end: value.inner[1] }, value.start, value.end, "inside");
    let from = value.inner[0];
    for (const child of value.children.filter(isEntry)) {
      visitEntry(child, { start: from, end: value.inner[1] });
      from = child.end;
    }
  };
  for (const root of roots) visitEntry(root, { start: 0, end: text.length });
  let from = 0;
  for (const { start, end, contentStart, contentEnd } of comments) {
    if (start < from || contentStart < start || contentEnd < contentStart || end < contentEnd)
      faults.push(`comment at ${start}`);
    from = end;
  }
  for (const { messageId, data, start, end, fix = [] } of problems) {
    if (start < 0 || start > end || end > text.length) faults.push(`${messageId} at ${start}-${end}`);
    if (messageId !== "tooDeep") faults.push(...placeholdersWithout(messageId, data));
    for (const { range } of fix) if (range[0] < 0 || range[1] > text.length) faults.push(`fix of ${messageId}`);
  }
  return faults;
}

function placeholdersWithout(messageId: string, data: Readonly<Record<string, string>>): string[] {
  const message: string | undefined = hclSyntaxMessages[messageId as keyof typeof hclSyntaxMessages];
  if (message === undefined) return [`no message ${messageId}`];
  const names = [...message.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name);
  return names.filter((name) => data[name] === undefined).map((name) => `${messageId} lacks ${name}`);
}
