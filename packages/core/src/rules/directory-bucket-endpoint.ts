import { directoryBucketName } from "../aws/directory-bucket.ts";
import { partitionOfRegion } from "../aws/partitions.ts";
import { parseS3Host, type S3Host } from "../aws/s3-host.ts";
import { defineRule, type Repair } from "../findings/define-rule.ts";
import { knownText } from "../nodes/known-text.ts";
import type { InventoryNode } from "../nodes/node.ts";
import type { Request } from "../syntax/tree.ts";
import { quoted } from "../text/quoted.ts";
import { moveToPathStyle } from "./kit/request-edits.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "A request about a directory bucket goes to an endpoint for other buckets",
      group: "Request",
      level: "error",
      outcome: "refused",
      answer: "400 InvalidArgument",
      evidence: "documented",
    },
    hasSuggestions: true,
    messages: {
      endpoint:
        "'{{bucket}}' is a directory bucket: send the request to s3express-control.{{region}}.amazonaws.com, not to '{{host}}', with the bucket in the path.",
      virtualHost:
        "The bucket is part of the host '{{host}}', but this endpoint takes it as the path. Write {{right}} as the host and /{{bucket}} as the path.",
      use: "Use {{right}}/{{bucket}}.",
    },
  },
  judges: "raw requests",
  create: (context) => ({
    Request(node) {
      const { request } = node;
      const host = node.child("RequestHost");
      const bucket = knownText(node.child("RequestBucket"));
      if (!request || !host || bucket === undefined || !directoryBucketName(bucket)) return;
      const endpoint = parseS3Host(knownText(host));
      if (!endpoint) return;
      if (endpoint.directory === "control" && endpoint.bucket === undefined) return;
      const right = controlEndpoint(bucket, endpoint);
      const isControl = endpoint.directory === "control" && right !== undefined;
      const data = {
        bucket: quoted(bucket),
        host: quoted(host.value),
        region: regionOf(bucket, endpoint) ?? "<region>",
        right: right ?? "",
      };
      context.report({
        node: host.valuePlace,
        messageId: isControl ? "virtualHost" : "endpoint",
        data,
        suggest: right === undefined ? [] : [move(request, host, right, bucket)],
      });
    },
  }),
});

function move(request: Request, host: InventoryNode, right: string, bucket: string): Repair {
  return { messageId: "use", data: { right, bucket }, fix: () => moveToPathStyle(request, host, right, bucket) };
}

function regionOf(bucket: string, endpoint: S3Host): string | undefined {
  return directoryBucketName(bucket)?.region ?? endpoint.region;
}

function controlEndpoint(bucket: string, endpoint: S3Host): string | undefined {
  const region = regionOf(bucket, endpoint);
  const partition = region === undefined ? undefined : partitionOfRegion(region);
  return partition && `s3express-control.${region}.${partition.dnsSuffix}`;
}
