import type { JsonValue, XmlElement } from "../syntax/types.ts";
import type { RootState } from "./types.ts";

/**
 * What only another cloud's dialect of the document has (FACTS of 2026-11: the vendors' API references). The names are
 * of elements or members; the values are beginnings.
 */
const names: ReadonlyMap<string, string> = new Map([
  ["OSSBucketDestination", "Alibaba Cloud OSS"],
  ["SSE-OSS", "Alibaba Cloud OSS"],
  ["SSEOSS", "Alibaba Cloud OSS"],
  ["COSBucketDestination", "Tencent Cloud COS"],
  ["SSE-COS", "Tencent Cloud COS"],
  ["SSECOS", "Tencent Cloud COS"],
  ["KS3BucketDestination", "Kingsoft Cloud KS3"],
  ["OBSBucketDestination", "Huawei Cloud OBS"],
]);
const values: readonly (readonly [string, string])[] = [
  ["acs:oss:", "Alibaba Cloud OSS"],
  ["qcs::cos:", "Tencent Cloud COS"],
  ["crn:v1:", "IBM Cloud Object Storage"],
];
const namespaces: readonly (readonly [RegExp, string])[] = [
  [/\bobs\.[\w.-]*(?:myhuaweicloud|otc)\b|\/doc\/2015-06-30\//, "Huawei Cloud OBS"],
  [/aliyuncs\.com/, "Alibaba Cloud OSS"],
  [/qcloud\.com/, "Tencent Cloud COS"],
];
const hosts: readonly (readonly [RegExp, string])[] = [
  [/\boss-[\w-]+(?:-internal)?\.aliyuncs\.com$/, "Alibaba Cloud OSS"],
  [/\bcos\.[\w-]+\.myqcloud\.com$/, "Tencent Cloud COS"],
  [/\bobs\.[\w.-]*(?:myhuaweicloud\.\w+|otc\.t-systems\.com)$/, "Huawei Cloud OBS"],
  [/\bks3[\w-]*\.(?:ksyuncs|ksyun)\.com$/, "Kingsoft Cloud KS3"],
  [/\bcloud-object-storage\.appdomain\.cloud$/, "IBM Cloud Object Storage"],
  [/\bcwobject\.com$|\bcoreweave\.com$/, "CoreWeave"],
];

type Foreign = Extract<RootState, { is: "foreign" }>;

/** The first mark of another cloud's dialect in an XML document. */
export function foreignElement(root: XmlElement): Foreign | undefined {
  const namespace = root.attributes.find((attribute) => attribute.name === "xmlns");
  for (const [pattern, dialect] of namespaces) {
    if (namespace && pattern.test(namespace.value)) {
      return { is: "foreign", dialect, marker: namespace.value, start: namespace.valueStart, end: namespace.valueEnd };
    }
  }
  const open: XmlElement[] = [root];
  for (let element = open.pop(); element; element = open.pop()) {
    const dialect = names.get(element.name);
    if (dialect)
      return { is: "foreign", dialect, marker: element.name, start: element.nameStart, end: element.nameEnd };
    for (const child of element.children) {
      if (child.kind === "element") open.push(child);
      else if (child.kind === "text") {
        const found = foreignValue(child.value.trim());
        if (found)
          return { is: "foreign", dialect: found, marker: child.value.trim(), start: child.start, end: child.end };
      }
    }
  }
  return undefined;
}

/** The first mark of another cloud's dialect in a JSON document. */
export function foreignMember(root: JsonValue): Foreign | undefined {
  const open: JsonValue[] = [root];
  for (let value = open.pop(); value; value = open.pop()) {
    if (value.kind === "array") open.push(...value.elements);
    else if (value.kind === "object") {
      for (const member of value.members) {
        const dialect = names.get(member.name);
        if (dialect)
          return { is: "foreign", dialect, marker: member.name, start: member.nameStart, end: member.nameEnd };
        if (member.value) open.push(member.value);
      }
    } else if (value.kind === "string") {
      const dialect = foreignValue(value.value);
      if (dialect) return { is: "foreign", dialect, marker: value.value, start: value.start, end: value.end };
    }
  }
  return undefined;
}

function foreignValue(value: string): string | undefined {
  for (const [beginning, dialect] of values) if (value.startsWith(beginning)) return dialect;
  return undefined;
}

/** The cloud that a request's host, without its port, belongs to. */
export function foreignHost(host: string): string | undefined {
  return hosts.find(([pattern]) => pattern.test(host.toLowerCase()))?.[1];
}

/** MinIO's inventories are jobs of another form, at an address of their own. */
export function foreignQuery(name: string): string | undefined {
  return name === "minio-inventory" ? "MinIO" : undefined;
}
