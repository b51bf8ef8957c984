/** What editors need besides findings: what stands at an offset, and what the vocabulary says of it. */
export { S3_NAMESPACE } from "./carriers/xml.ts";
export { meanings } from "./generated/meanings.ts";
export { expectedBucketOwner, getOutput, inventoryConfiguration, listOutput, request } from "./generated/vocabulary.ts";
export { parseArn } from "./model/arn.ts";
export { accountRegionalName } from "./model/bucket-name.ts";
export { destinationOf } from "./model/destination-arn.ts";
export { directoryBucketName } from "./model/directory-bucket.ts";
export { readKeyId } from "./model/kms-key.ts";
export { descendantsOf, type InventoryNode, type NodeType } from "./model/node.ts";
export { destinationStructure, regionClaims } from "./model/region-claims.ts";
export { parseS3Host } from "./model/s3-host.ts";
export { sourceBucket } from "./model/source-bucket.ts";
export { type Dialect, type Member, membersByName, nameIn } from "./model/vocabulary.ts";
export { type JsonPlace, jsonPlaceAt } from "./position/json.ts";
export { type NodePlace, nodePlaceAt } from "./position/node.ts";
export { type XmlPlace, xmlPlaceAt } from "./position/xml.ts";
export type { HttpDocument, HttpRequest, JsonDocument, XmlDocument, XmlElement } from "./syntax/types.ts";
export { readXml } from "./syntax/xml.ts";
