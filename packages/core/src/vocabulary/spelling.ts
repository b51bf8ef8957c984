import type { Entry, Value } from "../syntax/tree.ts";
import type { NodeType } from "./generated/node-types.ts";
import type { Member } from "./member.ts";
import type { References } from "./references.ts";

/** A tool that reads a document before S3 is asked: it refuses unknown names, wrong types, and some wrong values itself. */
export interface Refuser {
  readonly name: string;
  /** The types of values that it checks. */
  readonly checks: ReadonlySet<NodeType>;
  /** What it misses itself where it is left out; undefined where that is everything that must be there. */
  readonly misses?: ReadonlySet<NodeType>;
  /** Who reads the document next, before S3. */
  readonly next?: Refuser;
}

/** How a carrier writes the members of the API, and what follows from that. */
export interface Spelling {
  /** Of repeated members, the one that counts. */
  readonly counts: "first" | "last";
  /** Whether the items of a list have names of their own (`<Field>`). */
  readonly namesItems: boolean;
  /** Whether a client reads it, which refuses unknown names and wrong types before S3 sees them. */
  readonly hasClient: boolean;
  /** The name of a member; of a structure that is not written, the name that stands for it (`ScheduleFrequency`). */
  nameOf(member: Member): string;
  /** By the names in a structure, the way to what they mean: more than one step where levels are not written. */
  pathsOf(parent: Member): ReadonlyMap<string, readonly Member[]>;
  /** Whether a member has an entry of its own. */
  isWritten(member: Member): boolean;
  /** Whether a structure must have a member here. */
  requires(member: Member): boolean;
  /** What counts where a member that the API demands is left out. */
  readonly defaults?: Readonly<Partial<Record<NodeType, boolean | string>>> | undefined;
  /** By structure, what must be there although the API does not demand it of the document. */
  readonly demands?: Demands | undefined;
  /** Whether a document may hold a part of a configuration, and others the rest. */
  readonly isPartial?: boolean | undefined;
  /** Whether this carrier has no way to say a member. */
  lacks(member: Member): boolean;
  /** Whether a name in a structure is none of the API's: `lifecycle`, `DeletionPolicy`. */
  isOther(parent: Member, name: string): boolean;
  /** Who reads it first. */
  readonly refuser?: Refuser | undefined;
  /** Whether a tool turns numbers into text, and the texts "true" and "false" into booleans. */
  readonly coerces?: boolean | undefined;
  /** Whether true and false are better written without quotes, although quoted ones are taken. */
  readonly prefersBooleans?: boolean | undefined;
  /** Whether a list with the same value twice is refused. */
  readonly uniqueItems?: boolean | undefined;
  /** The optional fields that the newest release knows, and when that was looked up; undefined where it takes any. */
  readonly fields?: { readonly known: ReadonlySet<string>; readonly asOf: string } | undefined;
  /** Whether the document makes the buckets that it configures, so that no other one configures the same. */
  readonly ownsBuckets?: boolean | undefined;
  /** Whether a tool makes it from other files: what is wrong is to be repaired in those. */
  readonly isOutput?: boolean | undefined;
  /** Whether the files of a folder are one document, in which names that are no texts mean the same. */
  readonly isModule?: boolean | undefined;
  /** Whether the tool that reads it goes on where a member is repeated, with the last one. */
  readonly keepsLast?: boolean | undefined;
  /** Whether configurations of the bucket that are not listed are deleted. */
  readonly deletesOthers?: boolean | undefined;
  /** What is known of values that are no literals. */
  readonly references?: References | undefined;
  /** Whether a structure in a configuration may, or must, stand in a list of its own, as Terraform's blocks do in JSON. */
  readonly listsOfOne?: "allowed" | "required" | undefined;
  /** Whether a value stands for another one that is not written there: a reference, a function. */
  isUnknown?(value: Value, name: string): boolean;
  /** Whether an entry says the same as if it were not there: `prefix = null`. */
  isNothing?(entry: Entry, holder: Member | undefined): boolean;
  /** Whether an entry stands for others, so that a structure may hold more than is written: `Fn::ForEach::x`. */
  opens?(entry: Entry): boolean;
  /** The entry that another one makes, none or several times: the content of `dynamic "destination"`. */
  generated?(entry: Entry): Entry | undefined;
}

/** The names of the SDKs, the AWS CLI and their answers: `SSEKMS`. */
export const apiSpelling: Spelling = {
  counts: "last",
  namesItems: false,
  hasClient: true,
  nameOf: (member) => member.name,
  pathsOf: memoized((parent) => new Map(parent.members.map((member) => [member.name, [member]]))),
  isWritten: () => true,
  requires: (member) => member.required,
  lacks: () => false,
  isOther: () => false,
};

/** The names of S3's elements: `SSE-KMS`. */
export const xmlSpelling: Spelling = {
  ...apiSpelling,
  counts: "first",
  namesItems: true,
  hasClient: false,
  nameOf: (member) => member.xmlName,
  pathsOf: memoized((parent) => {
    const written = parent.members.flatMap((member) => (member.flattened ? member.members : member));
    return new Map(written.map((member) => [member.xmlName, [member]]));
  }),
};

export type Demands = Readonly<Partial<Record<NodeType, readonly Member[]>>>;

/** By structure, the way from there to what its names mean. */
export type Names = Readonly<Partial<Record<NodeType, Readonly<Record<string, readonly NodeType[]>>>>>;

export interface SpellingTable {
  readonly names: Names;
  /** What need not be written here although the API demands it. */
  readonly optional: readonly NodeType[];
  /** By structure, what must be there although the API does not demand it of the document. */
  readonly demands?: Demands;
  /** Names in a configuration that are none of the API's. */
  readonly others?: RegExp;
  /** What differs otherwise from the API's JSON. */
  readonly ways?: Partial<Spelling>;
}

/** The members of a structure by their names, those of levels that are not written too. */
export function membersByName(parent: Member, spelling: Spelling): ReadonlyMap<string, Member> {
  const paths = [...spelling.pathsOf(parent)];
  return new Map(paths.flatMap(([name, path]) => path.slice(-1).map((member) => [name, member] as const)));
}

/** The spelling of a carrier with names and levels of its own. */
export function spellingOf({ names, optional, demands, others, ways: own = {} }: SpellingTable): Spelling {
  const ways = Object.values(names).flatMap((each) => Object.entries(each ?? {}));
  const written = new Map(ways.map(([name, path]) => [path.at(-1), name]));
  const skipped = new Map(ways.flatMap(([name, path]) => path.slice(0, -1).map((type) => [type, name] as const)));
  const free: ReadonlySet<NodeType> = new Set(optional);
  const isOwn = (type: NodeType) => written.has(type) || type === "OptionalField" || type === "InventoryConfiguration";
  return {
    ...apiSpelling,
    hasClient: false,
    nameOf: ({ type, name }) => written.get(type) ?? skipped.get(type) ?? name,
    pathsOf: memoized((parent) => {
      const own = Object.entries(names[parent.type] ?? {});
      return new Map(own.map(([name, path]) => [name, memberPath(parent, path)]));
    }),
    isWritten: ({ type }) => isOwn(type),
    requires: ({ required, type }) => required && !free.has(type),
    demands,
    lacks: ({ type }) => !isOwn(type) && !skipped.has(type) && type !== "Request",
    isOther: ({ type }, name) => type === "InventoryConfiguration" && others?.test(name) === true,
    ...own,
  };
}

/** The same names where a document holds a part only, and others the rest: nothing is missing. */
export function partial(spelling: Spelling): Spelling {
  return { ...spelling, isPartial: true, requires: () => false, demands: undefined };
}

/** The first tool that checks values of a type. */
export function checkerOf({ refuser }: Spelling, type: NodeType): Refuser | undefined {
  return firstOf(refuser, ({ checks }) => checks.has(type));
}

/** Whether what reads a document first looks at what values say, and not at their types alone. */
export function looksAtValues({ refuser }: Spelling): boolean {
  return refuser === undefined || refuser.checks.size > 0;
}

/** The first tool that misses a member. */
export function misserOf({ refuser }: Spelling, { type }: Member): Refuser | undefined {
  return firstOf(refuser, ({ misses }) => misses === undefined || misses.has(type));
}

function firstOf(first: Refuser | undefined, isIt: (refuser: Refuser) => boolean): Refuser | undefined {
  for (let refuser = first; refuser; refuser = refuser.next) if (isIt(refuser)) return refuser;
  return undefined;
}

/** The members that lead from a structure along these types. */
export function memberPath(parent: Member, types: readonly NodeType[]): Member[] {
  const path: Member[] = [];
  let at = parent;
  for (const type of types) {
    const next = at.members.find((member) => member.type === type);
    if (!next) throw new Error(`The vocabulary has no ${type} in ${at.type}.`);
    path.push(next);
    at = next;
  }
  return path;
}

function memoized<Value>(make: (member: Member) => Value): (member: Member) => Value {
  const made = new WeakMap<Member, Value>();
  return (member) => {
    const value = made.get(member) ?? make(member);
    made.set(member, value);
    return value;
  };
}
