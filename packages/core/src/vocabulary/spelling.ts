import { type Member, membersByName, nameIn } from "./member.ts";

/** How a carrier writes the members of the API, and what follows from that. */
export interface Spelling {
  /** Of repeated members, the one that counts. */
  readonly counts: "first" | "last";
  /** Whether the items of a list have names of their own (`<Field>`). */
  readonly namesItems: boolean;
  /** Whether a client reads it, which refuses unknown names and wrong types before S3 sees them. */
  readonly hasClient: boolean;
  nameOf(member: Member): string;
  /** The members of a structure by their names. */
  membersOf(parent: Member): ReadonlyMap<string, Member>;
}

/** The names of the SDKs, the AWS CLI and their answers: `SSEKMS`. */
export const apiSpelling: Spelling = {
  counts: "last",
  namesItems: false,
  hasClient: true,
  nameOf: (member) => nameIn(member, "json"),
  membersOf: (parent) => membersByName(parent, "json"),
};

/** The names of S3's elements: `SSE-KMS`. */
export const xmlSpelling: Spelling = {
  counts: "first",
  namesItems: true,
  hasClient: false,
  nameOf: (member) => nameIn(member, "xml"),
  membersOf: (parent) => membersByName(parent, "xml"),
};
