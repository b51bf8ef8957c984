import {
  type Entry,
  type Expression,
  isEntry,
  isStructure,
  type Range,
  type Scalar,
  type Structure,
  type Value,
} from "./tree.ts";

/** Where what stands at a place of one text stands in another. */
export type Move = (range: Range) => Range;

const origins = new WeakMap<Value, Range>();

/** Where a value stood before it was moved; undefined where it was not. */
export function originOf(value: Value): Range | undefined {
  return origins.get(value);
}

/** A value with all that is in it at other places. */
export function movedValue(value: Value, move: Move): Value {
  const [start, end] = move([value.start, value.end]);
  const expression = value.expression && movedExpression(value.expression, move);
  const moved = isStructure(value)
    ? movedStructure({ ...value, start, end, expression }, move)
    : movedScalar(value, [start, end], expression);
  origins.set(moved, [value.start, value.end]);
  return moved;
}

function movedStructure(structure: Structure, move: Move): Structure {
  const { children, inner } = structure;
  const moved = children.map((child) => (isEntry(child) ? movedEntry(child, move) : child));
  return { ...structure, inner: move(inner), children: moved };
}

/** Readers may have scalars that find out what they say when they are asked. */
function movedScalar(value: Scalar, [start, end]: Range, expression: Expression | undefined): Scalar {
  const { kind, meaning, quoted } = value;
  return {
    kind,
    value: value.value,
    meaning,
    source: value.source,
    start,
    end,
    outer: [start, end],
    quoted,
    expression,
  };
}

/** The same for an entry. */
export function movedEntry(entry: Entry, move: Move): Entry {
  const [start, end] = move([entry.start, entry.end]);
  const [nameStart, nameEnd] = move([entry.nameStart, entry.nameEnd]);
  return { ...entry, start, end, nameStart, nameEnd, value: entry.value && movedValue(entry.value, move) };
}

function movedExpression(expression: Expression, move: Move): Expression {
  const all = (values: readonly Value[]): Value[] => values.map((value) => movedValue(value, move));
  switch (expression.kind) {
    case "reference":
      return expression;
    case "template":
      return { ...expression, parts: all(expression.parts) };
    case "call":
      return { ...expression, args: all(expression.args) };
    case "conditional": {
      const [first, second] = expression.branches;
      const { condition } = expression;
      const branches = [movedValue(first, move), movedValue(second, move)] as const;
      return { ...expression, branches, ...(condition && { condition: movedValue(condition, move) }) };
    }
    default:
      return expression.parts ? { ...expression, parts: all(expression.parts) } : expression;
  }
}
