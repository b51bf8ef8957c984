/** What editors need besides findings: what stands at an offset, and what the vocabulary says of it. */

export { S3_NAMESPACE } from "./carriers/xml.ts";
export { meanings } from "./generated/meanings.ts";
export { getOutput, inventoryConfiguration, listOutput, optionalField, request } from "./generated/vocabulary.ts";
