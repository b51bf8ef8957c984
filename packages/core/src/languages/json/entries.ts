import type { Entry, Scalar, Value } from "../../syntax/tree.ts";
import type { JsonMember, JsonScalar, JsonValue } from "./syntax-tree.ts";

/** What an entry of JSON was made from: a member of an object, an item of an array, or the root value. */
export interface JsonOrigin {
  /** Undefined for items and the root. */
  readonly member: JsonMember | undefined;
  /** Undefined where nothing is written behind the colon yet. */
  readonly value: JsonValue | undefined;
}

/** A member as an entry. */
export function memberEntry(member: JsonMember, text: string): Entry {
  const { name, start, end, nameStart, nameEnd, value } = member;
  const origin: JsonOrigin = { member, value };
  const closed = value === undefined || isClosed(value);
  return { name, key: name, start, end, nameStart, nameEnd, value: value && readValue(value, text), closed, origin };
}

/** The root value or an item of a list as an entry; it has no name, so an opening bracket stands for it. */
export function valueEntry(value: JsonValue, text: string): Entry {
  const { start, end } = value;
  const nameEnd = value.kind === "object" || value.kind === "array" ? start + 1 : end;
  const origin: JsonOrigin = { member: undefined, value };
  return {
    name: "",
    key: "",
    start,
    end,
    nameStart: start,
    nameEnd,
    value: readValue(value, text),
    closed: isClosed(value),
    origin,
  };
}

function isClosed(value: JsonValue): boolean {
  return value.kind === "object" || value.kind === "array" ? value.closed : true;
}

function readValue(value: JsonValue, text: string): Value {
  if (value.kind !== "object" && value.kind !== "array") return scalarOf(value, text);
  const { start, end, closed } = value;
  const isMap = value.kind === "object";
  const children = isMap
    ? value.members.map((member) => memberEntry(member, text))
    : value.elements.map((element) => valueEntry(element, text));
  return { kind: isMap ? "map" : "list", start, end, inner: [start + 1, closed ? end - 1 : end], children, closed };
}

/** A template expression cannot be known; a bare word is a syntax problem, and what it means is a guess. */
function scalarOf({ kind, value, start, end }: JsonScalar, text: string): Scalar {
  const meaning = kind === "string" ? "text" : kind === "placeholder" || kind === "invalid" ? "unknown" : kind;
  const source = text.slice(start, end);
  return { kind: meaning, value, source, start, end, outer: [start, end], quoted: kind === "string" };
}
