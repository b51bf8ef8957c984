/**
 * What the reader knows of the documents that it is made for. It decides nothing but where a bracket that is missing was
 * meant to stand.
 */
import { getOutput, listOutput, request } from "../../vocabulary/generated/vocabulary.ts";
import type { Member } from "../../vocabulary/member.ts";

/** The names of structures and of lists of them, each with those of the members that they may have. */
const contents = new Map<string, Set<string>>();

/** Filled when something is asked for the first time: most documents have no mistake. */
function known(): ReadonlyMap<string, ReadonlySet<string>> {
  if (contents.size > 0) return contents;
  const open: Member[] = [listOutput, getOutput, request];
  for (let member = open.pop(); member; member = open.pop()) {
    const names = contents.get(member.name) ?? new Set();
    const inner = member.shape === "list" ? member.members.flatMap((item) => item.members) : member.members;
    for (const { name } of inner) names.add(name);
    contents.set(member.name, names);
    open.push(...member.members);
  }
  return contents;
}

/** True where both names are known, and a member of the second one has its place elsewhere than in the first. */
export function mayNotHold(name: string, member: string): boolean {
  return known().get(name)?.has(member) === false && known().has(member);
}
