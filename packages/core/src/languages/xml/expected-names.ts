/**
 * What the reader knows of the documents that it is made for. It decides nothing but which of two repairs is the likely
 * one: which of two tags has the right name, and where an element ends whose end tag is missing.
 */
import { localNameOf } from "../../text/qualified-name.ts";
import { listOutput } from "../../vocabulary/generated/vocabulary.ts";
import type { Member } from "../../vocabulary/member.ts";

/** The names of the elements, each with those of what may stand in it. */
const contents = new Map<string, Set<string>>();

/** Filled when something is asked for the first time: most documents have no mistake. */
function known(): ReadonlyMap<string, ReadonlySet<string>> {
  if (contents.size > 0) return contents;
  const open: Member[] = [listOutput];
  for (let member = open.pop(); member; member = open.pop()) {
    const names = contents.get(member.xmlName) ?? new Set();
    const members = member.members.flatMap((inner) => (inner.flattened ? inner.members : [inner]));
    for (const inner of members) names.add(inner.xmlName);
    contents.set(member.xmlName, names);
    open.push(...members);
  }
  return contents;
}

export function isKnownName(name: string): boolean {
  return known().has(localNameOf(name));
}

/** True where an element of the second name has its place in one of the first. */
export function mayContain(name: string, child: string): boolean {
  return known().get(localNameOf(name))?.has(localNameOf(child)) === true;
}

/** True where both names are known, and the second one has its place somewhere else. */
export function mayNotContain(name: string, child: string): boolean {
  return isKnownName(name) && isKnownName(child) && !mayContain(name, child);
}
