import type { Plain } from "../nodes/plain.ts";
import type { Member } from "../vocabulary/member.ts";

/** A plain structure. */
export type PlainMap = { readonly [name: string]: Plain };

/** The value with the members of every structure in S3's own order; members that S3 does not know are left out. */
export function inCanonicalOrder(value: Plain, member: Member): Plain {
  if (Array.isArray(value)) {
    const item = member.members[0];
    return item ? value.map((entry: Plain) => inCanonicalOrder(entry, item)) : value;
  }
  if (!isMap(value)) return value;
  const ordered: Record<string, Plain> = {};
  for (const child of member.members) {
    const written = value[child.name];
    if (written !== undefined) ordered[child.name] = inCanonicalOrder(written, child);
  }
  return ordered;
}

export function isMap(value: Plain | undefined): value is PlainMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
