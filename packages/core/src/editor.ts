/** What editors need besides findings: what stands at an offset, and what the vocabulary says of it. */

export { parseArn } from "./aws/arn.ts";
export { destinationOf } from "./aws/bucket-arn.ts";
export { accountRegionalName } from "./aws/bucket-name.ts";
export { directoryBucketName } from "./aws/directory-bucket.ts";
export { readKeyId } from "./aws/kms-key.ts";
export { parseS3Host } from "./aws/s3-host.ts";
export { S3_NAMESPACE } from "./aws/s3-namespace.ts";
export { inventoryResource } from "./carriers/terraform-spellings.ts";
export { readDirectives } from "./document/directives.ts";
export { type Draft, draftsOf } from "./edits/drafts.ts";
export { layoutAt, type Style, type TextLayout } from "./edits/layout.ts";
export { languageNamed } from "./languages/index.ts";
export { descendantsOf, type InventoryNode, type NodeType } from "./nodes/node.ts";
export { type NodePlace, nodePlaceAt } from "./nodes/node-at.ts";
export type { Plain } from "./nodes/plain.ts";
export { destinationStructure, regionClaims } from "./scope/region-claims.ts";
export { sourceBucket } from "./scope/source.ts";
export type { Place, Word } from "./syntax/place.ts";
export { type Entry, isEntry, isStructure, type Request, type Tree } from "./syntax/tree.ts";
export { meanings } from "./vocabulary/generated/meanings.ts";
export {
  expectedBucketOwner,
  getOutput,
  inventoryConfiguration,
  listOutput,
  request,
  requestBucket,
} from "./vocabulary/generated/vocabulary.ts";
export type { Member } from "./vocabulary/member.ts";
export { apiSpelling, membersByName, type Spelling, xmlSpelling } from "./vocabulary/spelling.ts";
