import type { JsonMember, JsonValue } from "@inventory-lint/core/internal";
import { isAlias, isMap, isScalar, isSeq, Lexer, type Node, type Pair, parseDocument } from "yaml";
import { repeatedSettings, type SettingProblem } from "./tree.ts";

interface Place {
  readonly start: number;
  readonly end: number;
}

interface YamlTree {
  readonly root: JsonValue | undefined;
  readonly problems: readonly SettingProblem[];
}

/**
 * Reads YAML 1.2 into the same tree as JSON. Aliases are problems: settings have no use for them, and a few lines of
 * them can stand for millions of values.
 */
export function readYaml(text: string): YamlTree {
  const excess = excessOf(text);
  if (excess) return { root: undefined, problems: [excess] };
  // Looking for repeated names itself, it compares each with each.
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, merge: false });
  // What is missing at the end is said of a place behind the text.
  const within = (offset: number) => Math.min(offset, text.length);
  const problems = document.errors.map(({ message, pos: [start, end] }) => {
    return { message: sentence(message), start: within(start), end: within(end) };
  });
  const tree = new TreeMaker();
  const root = document.contents ? tree.value(document.contents as Node) : undefined;
  return { root, problems: [...problems, ...tree.problems, ...(root ? repeatedSettings(root) : [])] };
}

/** Settings are a few levels deep. The parser calls itself for each level, until the process dies. */
const MAX_DEPTH = 64;
/** Columns; each level takes at least one. */
const MAX_INDENT = 512;

/** Where a text is nested deeper (by brackets, indicators on one line, or blanks) than any settings are. */
function excessOf(text: string): SettingProblem | undefined {
  let offset = 0;
  let flow = 0;
  let onLine = 0;
  let isLineStart = true;
  for (const token of new Lexer().lex(text)) {
    // Marks of the lexer that stand for nothing in the text.
    if (token === "\u0002" || token === "\u0018" || token === "\u001f") continue;
    if (token === "[" || token === "{") flow++;
    else if (token === "]" || token === "}") flow--;
    else if (/^[-?:&!*]/.test(token)) onLine++;
    const isBlank = /^[ \t]+$/.test(token);
    if (Math.max(flow, onLine) > MAX_DEPTH || (isLineStart && isBlank && token.length > MAX_INDENT)) {
      return { start: offset, end: offset + 1, message: `This is nested deeper than ${MAX_DEPTH} levels.` };
    }
    if (/^[\r\n]/.test(token)) onLine = 0;
    isLineStart = /[\r\n]$/.test(token);
    offset += token.length;
  }
  return undefined;
}

class TreeMaker {
  readonly problems: (Place & { message: string })[] = [];

  value(node: Node): JsonValue {
    const place = placeOf(node);
    if (isMap(node)) {
      const members = node.items.map((pair) => this.#member(pair as Pair<Node, Node | null>));
      return { kind: "object", ...place, members, closed: true };
    }
    if (isSeq(node)) {
      const elements = node.items.map((item) => this.value(item as Node));
      return { kind: "array", ...place, elements, closed: true };
    }
    if (isAlias(node))
      this.problems.push({ ...place, message: "Aliases are not supported here. Write the value itself." });
    return { ...place, ...scalar(isScalar(node) ? node.value : null) };
  }

  #member({ key, value }: Pair<Node, Node | null>): JsonMember {
    const { start, end } = placeOf(key);
    const tree = value ? this.value(value) : ({ kind: "null", value: "null", start: end, end } as const);
    const name = isScalar(key) ? String(key.value) : "";
    if (!isScalar(key)) this.problems.push({ start, end, message: "Names must be plain text here." });
    return { name, start, end: tree.end, nameStart: start, nameEnd: end, value: tree };
  }
}

function scalar(value: unknown): { kind: "string" | "number" | "boolean" | "null"; value: string } {
  if (value === null || value === undefined) return { kind: "null", value: "null" };
  if (typeof value === "number" || typeof value === "boolean") {
    return { kind: typeof value === "number" ? "number" : "boolean", value: String(value) };
  }
  return { kind: "string", value: String(value) };
}

function placeOf(node: Node): Place {
  const [start, end] = node.range ?? [0, 0];
  return { start, end };
}

function sentence(message: string): string {
  return /[.?!]$/.test(message) ? message : `${message}.`;
}
