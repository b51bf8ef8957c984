import { isDocumentationAccount, isDocumentationBucket, isDocumentationKey } from "../aws/documentation-names.ts";
import type { Member } from "../vocabulary/member.ts";
import type { InventoryNode, NodeType } from "./node.ts";
import { isQuotedBoolean } from "./quoted-boolean.ts";
import { isSkeletonWord } from "./skeleton.ts";

/**
 * A cheap look: true where a node certainly gives no cause to a rule that judges values, so that no such rule need be
 * asked. False says nothing. It never hides a mistake: what it passes is narrower than what the rules pass.
 */
export function isPlainlyRight(node: InventoryNode): boolean {
  const { member, kind, value, children, reliable, padded, misnamed } = node;
  if (!member || !reliable || padded || misnamed) return false;
  switch (member.shape) {
    case "text":
      return kind === "text" && isPlainValue(member, value);
    case "boolean":
      return kind === "boolean" && !isQuotedBoolean(node);
    default:
      return kind === member.shape && (children.length > 0 || member.members.length === 0);
  }
}

function isPlainValue({ type, values }: Member, value: string): boolean {
  if (values.length > 0) return values.includes(value);
  return checks[type]?.(value) === true && !isSkeletonWord(value);
}

// Small expressions only: in a short run the time goes into compiling them.
const isId = (value: string): boolean => value.length <= 64 && /^[A-Za-z0-9._-]+$/.test(value);
const isAccount = (value: string): boolean => /^\d{12}$/.test(value) && !isDocumentationAccount(value);
const isPrefix = (value: string): boolean =>
  value.length <= MAX_PREFIX && /^[A-Za-z0-9._=-]+(?:\/[A-Za-z0-9._=-]+)*$/.test(value);

/** A key's length is counted with the prefix in front, and at most 1,024 bytes are allowed. */
const MAX_PREFIX = 200;
const BUCKET_ARN = "arn:aws:s3:::";

/** The values that are no choice, as nearly everybody writes them. */
const checks: Partial<Record<NodeType, (value: string) => boolean>> = {
  Id: isId,
  RequestId: isId,
  AccountId: isAccount,
  ExpectedBucketOwner: isAccount,
  FilterPrefix: (value) => isPrefix(value.endsWith("/") ? value.slice(0, -1) : value),
  DestinationPrefix: isPrefix,
  DestinationBucket: (value) => value.startsWith(BUCKET_ARN) && isBucket(value.slice(BUCKET_ARN.length)),
  RequestBucket: isBucket,
  KeyId: (value) => keyArn.test(value) && !isDocumentationKey(value),
};

/** The ARN of a key in a Region of the partition `aws`. */
const keyArn =
  /^arn:aws:kms:(?:us|eu|ap|sa|ca|me|af|il|mx)-[a-z]+-\d:\d{12}:key\/(?:mrk-[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The name of a bucket without periods, and without a meaning of its own. */
function isBucket(name: string): boolean {
  if (name.length < 3 || name.length > 63 || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) return false;
  return !/^sthree-|-an$|-s3alias$/.test(name) && !isDocumentationBucket(name);
}
