import type { InventoryNode } from "../../nodes/node.ts";
import type { Plain } from "../../nodes/plain.ts";
import type { Member } from "../../vocabulary/member.ts";

/** A value that may be written where a member is missing or empty. */
export interface Choice {
  readonly value: Plain;
  /** What to say of it: the value itself, or a word for the structure. */
  readonly label: string;
  /** True where something in it stands for a value that only the user knows. */
  readonly isExample: boolean;
}

/** The S3 user guide's own example of a destination. */
const EXAMPLE_BUCKET = "arn:aws:s3:::amzn-s3-demo-destination-bucket";

/** S3 takes it as an Id, and `placeholder-value` points at it until it is replaced. */
const ID_TO_CHANGE = "change-me";

/**
 * What may be written for a member without knowing the user's mind: each value of a choice, the id that the request
 * has, or something to be replaced. `owner` is the structure that has the member, or should have it.
 */
export function choicesFor(member: Member, owner: InventoryNode): Choice[] {
  if (member.shape === "boolean") return [known(true), known(false)];
  if (member.values.length > 0) return member.type === "OptionalField" ? [] : member.values.map(known);
  switch (member.type) {
    case "Id":
      return idFor(owner);
    case "RequestId":
      return idOf(owner.find("InventoryConfiguration", "Id"));
    case "OptionalFields":
      return [{ value: [], label: "no fields", isExample: false }];
    case "DestinationBucket":
      return [example(EXAMPLE_BUCKET, EXAMPLE_BUCKET)];
    case "S3BucketDestination":
      return [example({ Format: "CSV", Bucket: EXAMPLE_BUCKET }, EXAMPLE_BUCKET)];
    case "Destination":
      return [example({ S3BucketDestination: { Format: "CSV", Bucket: EXAMPLE_BUCKET } }, EXAMPLE_BUCKET)];
    case "Schedule":
      return member.members.flatMap(({ values }) =>
        values.map((value) => ({ ...known(value), value: { Frequency: value } })),
      );
    default:
      return [];
  }
}

function known(value: string | boolean): Choice {
  return { value, label: String(value), isExample: false };
}

function example(value: Plain, label: string): Choice {
  return { value, label, isExample: true };
}

/** The id that the request has; another one would contradict it, also where that cannot be known. */
function idFor({ parent }: InventoryNode): Choice[] {
  const given = parent?.type === "Request" ? parent.child("RequestId") : undefined;
  return given ? idOf(given) : [example(ID_TO_CHANGE, ID_TO_CHANGE)];
}

function idOf(node: InventoryNode | undefined): Choice[] {
  return node?.hasText && /^[A-Za-z0-9._-]{1,64}$/.test(node.value) ? [known(node.value)] : [];
}
