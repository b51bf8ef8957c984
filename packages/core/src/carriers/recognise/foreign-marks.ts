/**
 * What only other clouds' dialects of the document have. Sources: the vendors' API references, read 2026-11. What people
 * also write by mistake for S3, such as a bucket's plain name or the format JSON, is no mark.
 */

/** Elements and members. */
const names: Readonly<Record<string, string>> = {
  OSSBucketDestination: "Alibaba Cloud OSS",
  "SSE-OSS": "Alibaba Cloud OSS",
  SSEOSS: "Alibaba Cloud OSS",
  COSBucketDestination: "Tencent Cloud COS",
  "SSE-COS": "Tencent Cloud COS",
  SSECOS: "Tencent Cloud COS",
  KS3BucketDestination: "Kingsoft Cloud KS3",
  OBSBucketDestination: "Huawei Cloud OBS",
  TOSBucketDestination: "Volcengine TOS",
};

/** Beginnings of values. */
const values: readonly (readonly [string, string])[] = [
  ["acs:oss:", "Alibaba Cloud OSS"],
  ["acs:ram:", "Alibaba Cloud OSS"],
  ["qcs::cos:", "Tencent Cloud COS"],
  ["crn:v1:", "IBM Cloud Object Storage"],
];

/** Of host names (RFC 1035), in characters; no namespace of these clouds is longer. */
const MAX_HOST_LENGTH = 253;

const namespaces: readonly (readonly [RegExp, string])[] = [
  [/\bobs\.[\w.-]*(?:myhuaweicloud|myhwclouds|otc)\b|\/doc\/2015-06-30\//, "Huawei Cloud OBS"],
  [/\baliyuncs\.com\b/, "Alibaba Cloud OSS"],
  [/\bqcloud\.com\b/, "Tencent Cloud COS"],
];

const hosts: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\.)oss-[\w-]+\.aliyuncs\.com$/, "Alibaba Cloud OSS"],
  [/(?:^|\.)cos\.[\w-]+\.myqcloud\.com$/, "Tencent Cloud COS"],
  [/(?:^|\.)obs\.[\w.-]*(?:myhuaweicloud\.\w+|otc\.t-systems\.com)$/, "Huawei Cloud OBS"],
  [/(?:^|\.)ks3[\w-]*\.(?:ksyuncs|ksyun)\.com$/, "Kingsoft Cloud KS3"],
  [/(?:^|\.)tos-[\w-]+\.volces\.com$/, "Volcengine TOS"],
  [/\bcloud-object-storage\.appdomain\.cloud$/, "IBM Cloud Object Storage"],
  [/(?:^|\.)(?:cwobject|coreweave)\.com$/, "CoreWeave"],
];

const anyMark = /(?:OSS|COS|KS3|OBS|TOS)BucketDestination|SSE-?(?:OSS|COS)|acs:(?:oss|ram):|qcs::cos:|crn:v1:/;

/** CoreWeave's dialect is that of S3 with more formats and one more field; only both together are its mark. */
const coreWeaveFormat = /\bFormat["'>:\s]+(?:TSV|JSON)\b/;
const CORE_WEAVE_FIELD = "LastAccessedDate";

/** A cheap look: false where a document certainly has no mark among its names and values. */
export function mayHaveMarks(text: string): boolean {
  return anyMark.test(text) || hasCoreWeaveMarks(text);
}

/** The cloud that an element or member belongs to. */
export function dialectOfName(name: string): string | undefined {
  return Object.hasOwn(names, name) ? names[name] : undefined;
}

/** The cloud that a value belongs to, as part of a document. */
export function dialectOfValue(value: string, text: string): string | undefined {
  if (value === CORE_WEAVE_FIELD) return hasCoreWeaveMarks(text) ? "CoreWeave" : undefined;
  return values.find(([beginning]) => value.startsWith(beginning))?.[1];
}

/** The cloud that a namespace belongs to. */
export function dialectOfNamespace(namespace: string): string | undefined {
  if (namespace.length > MAX_HOST_LENGTH) return undefined;
  return namespaces.find(([pattern]) => pattern.test(namespace))?.[1];
}

/** The cloud that a request's host, without its port, belongs to. */
export function dialectOfHost(host: string): string | undefined {
  if (host.length > MAX_HOST_LENGTH) return undefined;
  return hosts.find(([pattern]) => pattern.test(host.toLowerCase()))?.[1];
}

/** MinIO's inventories are jobs of another form, at an address of their own. */
export function dialectOfQuery(name: string): string | undefined {
  return name === "minio-inventory" ? "MinIO" : undefined;
}

function hasCoreWeaveMarks(text: string): boolean {
  return text.includes(CORE_WEAVE_FIELD) && coreWeaveFormat.test(text);
}
