import type { JsonDocument, JsonMember, JsonValue } from "@inventory-lint/core/internal";

/** The part of JSON Schema that schemas/inventory-descriptions.schema.json is written in. */
export interface DescribingSchema {
  /** To one of `definitions` of the root. */
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, DescribingSchema>>;
  /** Asks for an object with one of some members. */
  readonly if?: { readonly anyOf: readonly { readonly required: readonly string[] }[] };
  readonly then?: DescribingSchema;
  readonly else?: DescribingSchema;
  readonly anyOf?: readonly DescribingSchema[];
  /** Of a text; only in `anyOf`. */
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, DescribingSchema>>;
  readonly items?: DescribingSchema;
  readonly markdownDescription?: string;
}

/**
 * What VS Code shows by the schema where the pointer is on a name or value, in Markdown; empty for nothing. `offset` is
 * in UTF-16 units.
 */
export function descriptionAt(schema: DescribingSchema, { root, text }: JsonDocument, offset: number): string {
  if (!root || offset >= firstTemplate(root)) return "";
  let schemas = counting(schema, root, schema);
  for (let at = partAt(root, offset, text); at; at = at.isAtName ? undefined : partAt(at.value, offset, text)) {
    const { name, value } = at;
    const below = schemas.map(({ properties = {}, items }) =>
      name === undefined ? items : Object.hasOwn(properties, name) ? properties[name] : undefined,
    );
    schemas = below.flatMap((each) => (each ? counting(each, value, schema) : []));
  }
  return schemas.find(({ markdownDescription }) => markdownDescription !== undefined)?.markdownDescription ?? "";
}

/** Where a template expression stands that is no text: behind it, VS Code's reader has lost its way. */
function firstTemplate(value: JsonValue): number {
  switch (value.kind) {
    case "placeholder":
      return value.start;
    case "array":
      return Math.min(...value.elements.map(firstTemplate));
    case "object":
      return Math.min(...value.members.map((member) => (member.value ? firstTemplate(member.value) : Infinity)));
    default:
      return Infinity;
  }
}

interface Part {
  /** Undefined for an item of a list, and for a member that VS Code does not see. */
  readonly name: string | undefined;
  readonly value: JsonValue;
  readonly isAtName: boolean;
}

/** The member or item of a value that an offset lies in. */
function partAt(value: JsonValue, offset: number, text: string): Part | undefined {
  const isIn = ({ start, end }: { start: number; end: number }): boolean => start <= offset && offset < end;
  if (value.kind === "array") {
    const item = value.elements.find(isIn);
    return item && { name: undefined, value: item, isAtName: false };
  }
  if (value.kind !== "object") return undefined;
  const member = value.members.find(isIn);
  if (!member?.value) return undefined;
  const name = isSeen(member, value.members, text) ? member.name : undefined;
  return { name, value: member.value, isAtName: offset < member.nameEnd };
}

/** VS Code's reader forgives less than ours, and of several members with one name it sees the last. */
function isSeen({ name, nameStart, nameEnd, value }: JsonMember, all: readonly JsonMember[], text: string): boolean {
  if (!value || all.findLast((each) => each.name === name)?.nameStart !== nameStart) return false;
  const isStructure = value.kind === "object" || value.kind === "array";
  return isJson(text.slice(nameStart, nameEnd)) && (isStructure || isJson(text.slice(value.start, value.end)));
}

/** Whether a scalar is written as JSON has it. */
function isJson(source: string): boolean {
  return /^(?:".*"|-?(?:0|[1-9]\d*)(?:[.eE].*)?|true|false|null)$/.test(source);
}

/** The schemas that count for a value: this one, and those behind its reference and its conditions. */
function counting(one: DescribingSchema, value: JsonValue, root: DescribingSchema): DescribingSchema[] {
  const referred = one.$ref === undefined ? undefined : root.definitions?.[one.$ref.replace("#/definitions/", "")];
  const branch = one.if && (isObjectWith(value, one.if.anyOf) ? one.then : one.else);
  const alternatives = (one.anyOf ?? []).filter(({ pattern }) => pattern !== undefined && isText(value, pattern));
  const further = [referred, branch, ...alternatives].filter((each) => each !== undefined);
  return [one, ...further.flatMap((each) => counting(each, value, root))];
}

function isObjectWith(value: JsonValue, alternatives: readonly { readonly required: readonly string[] }[]): boolean {
  if (value.kind !== "object") return false;
  const names = new Set(value.members.map(({ name }) => name));
  return alternatives.some(({ required }) => required.every((name) => names.has(name)));
}

function isText(value: JsonValue, pattern: string): boolean {
  return value.kind === "string" && new RegExp(pattern).test(value.value);
}
