/** What the reader gives, in the words of tools/external/hcl-oracle.go, which asks HashiCorp's parser. */
import { readHcl } from "../../../src/languages/hcl/reader.ts";
import { type Entry, isEntry, isStructure, type Scalar, type Structure, type Value } from "../../../src/syntax/tree.ts";

/** A sketch of everything in a text; `!` and the message ids where it is not well-formed. */
export function sketchOf(text: string): string {
  const { roots, problems } = readHcl(text);
  if (problems.length > 0) return `!${problems.map(({ messageId }) => messageId).join(" ")}`;
  return bodySketch(roots[0]?.value as Structure);
}

function place({ start, end }: { start: number; end: number }): string {
  return `@${start}-${end}`;
}

function nameSketch({ name, nameStart, nameEnd }: Entry): string {
  return `${JSON.stringify(name)}@${nameStart}-${nameEnd}`;
}

function bodySketch({ children }: Structure): string {
  return children.filter(isEntry).map(entrySketch).join("\n");
}

function entrySketch(entry: Entry): string {
  const { labels, value } = entry;
  if (!labels) return `${nameSketch(entry)}=${sketch(value)}`;
  const words = labels.map((label) => ` ${JSON.stringify(label.value)}${place(label)}`).join("");
  return `${nameSketch(entry)}${words} {${bodySketch(value as Structure)}}${place(value as Structure)}`;
}

function sketch(value: Value | undefined): string {
  if (value === undefined) return "nothing";
  if (isStructure(value)) return structureSketch(value) + place(value);
  return scalarSketch(value) + place(value);
}

function list(values: readonly Value[]): string {
  return values.map(sketch).join(" ");
}

function structureSketch({ kind, children }: Structure): string {
  const entries = children.filter(isEntry);
  if (kind === "list") return `[${list(entries.flatMap(({ value }) => value ?? []))}]`;
  return `{${entries.map((entry) => `${nameSketch(entry)}=${sketch(entry.value)}`).join(" ")}}`;
}

function scalarSketch({ kind, value, source, expression }: Scalar): string {
  if (kind === "text") return JSON.stringify(value);
  if (kind === "number") return "#";
  if (kind !== "unknown") return value;
  if (!expression) return "?";
  const isTemplate = /^(?:"|<<)/.test(source) && (expression.kind === "template" || expression.kind === "other");
  if (isTemplate && /%\{|~/.test(source)) return "T";
  switch (expression.kind) {
    case "reference":
      return `R(${[...expression.path, ...(expression.index === undefined ? [] : [expression.index])].join(",")})`;
    case "template":
      return `T(${list(expression.parts.filter((part) => isStructure(part) || part.quoted || !isEmptyText(part)))})`;
    case "call":
      return `C${JSON.stringify(expression.name)}(${list(expression.args)})`;
    case "conditional":
      return `?(${list([expression.condition as Value, ...expression.branches])})`;
    case "other":
      return `O(${list(expression.parts ?? [])})`;
  }
}

/** What is left of the blanks before an interpolation that `<<-` takes off: to the parser that is nothing. */
function isEmptyText({ kind, value }: Scalar): boolean {
  return kind === "text" && value === "";
}
