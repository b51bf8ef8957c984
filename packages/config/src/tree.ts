import type { JsonMember, JsonValue } from "@inventory-lint/core/internal";

/** Plain data of a configuration. */
export type PlainSetting =
  | string
  | number
  | boolean
  | null
  | readonly PlainSetting[]
  | { readonly [name: string]: PlainSetting };

/** The value as plain data; what `isLeftOut` names by its JSON pointer is not in it. */
export function plain(
  value: JsonValue,
  isLeftOut: (pointer: string) => boolean = () => false,
  pointer = "",
): PlainSetting {
  switch (value.kind) {
    case "object": {
      const entries = value.members.flatMap(({ name, value: child }): [string, PlainSetting][] => {
        const inner = `${pointer}/${escaped(name)}`;
        return child && !isLeftOut(inner) ? [[name, plain(child, isLeftOut, inner)]] : [];
      });
      return Object.fromEntries(entries);
    }
    case "array":
      return value.elements.flatMap((element, i) => {
        const inner = `${pointer}/${i}`;
        return isLeftOut(inner) ? [] : [plain(element, isLeftOut, inner)];
      });
    case "boolean":
      return value.value === "true";
    case "number":
      return Number(value.value);
    case "null":
      return null;
    default:
      return value.value;
  }
}

/** The value that a JSON pointer leads to, and the member that it is the value of. */
export function atPointer(root: JsonValue, pointer: string): { value: JsonValue; member: JsonMember | undefined } {
  let value = root;
  let member: JsonMember | undefined;
  for (const name of pointer.split("/").slice(1).map(unescaped)) {
    member = value.kind === "object" ? value.members.findLast((candidate) => candidate.name === name) : undefined;
    const inner = value.kind === "array" ? value.elements[Number(name)] : member?.value;
    if (!inner) break;
    value = inner;
  }
  return { value, member };
}

/** A name as a part of a JSON pointer. */
export function escaped(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

function unescaped(part: string): string {
  return part.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** Something that is wrong, in words, and where: UTF-16 offsets, half-open. */
export interface SettingProblem {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** Of settings with one name only the last would count, and nobody would be told. */
export function repeatedSettings(value: JsonValue): SettingProblem[] {
  if (value.kind === "array") return value.elements.flatMap(repeatedSettings);
  if (value.kind !== "object") return [];
  const known = new Set<string>();
  return value.members.flatMap(({ name, nameStart, nameEnd, value: inner }): SettingProblem[] => {
    const message = `'${name}' is set twice. Make one of both, or remove one.`;
    const repeated = known.has(name) ? [{ message, start: nameStart, end: nameEnd }] : [];
    known.add(name);
    return inner ? [...repeated, ...repeatedSettings(inner)] : repeated;
  });
}
