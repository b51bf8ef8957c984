/** One part of an ARN. Offsets are UTF-16, half-open, and count from the start of the ARN. */
export interface ArnPart {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** An Amazon Resource Name, `arn:partition:service:region:account:resource`, with the place of each part. */
export interface Arn {
  readonly partition: ArnPart;
  readonly service: ArnPart;
  /** Empty for S3 buckets. */
  readonly region: ArnPart;
  /** Empty for S3 buckets. */
  readonly account: ArnPart;
  /** All that is left; it may hold colons and slashes. */
  readonly resource: ArnPart;
}

/** Takes an ARN apart, or gives undefined where a text does not begin with `arn:` or has fewer than six parts. */
export function parseArn(text: string): Arn | undefined {
  if (!text.startsWith("arn:")) return undefined;
  const parts: ArnPart[] = [];
  let start = 0;
  while (parts.length < 5) {
    const end = text.indexOf(":", start);
    if (end < 0) return undefined;
    parts.push({ value: text.slice(start, end), start, end });
    start = end + 1;
  }
  const [, partition, service, region, account] = parts;
  if (!partition || !service || !region || !account) return undefined;
  return { partition, service, region, account, resource: { value: text.slice(start), start, end: text.length } };
}

/** The ARN of a general purpose bucket. */
export function bucketArn(partition: string, bucket: string): string {
  return `arn:${partition}:s3:::${bucket}`;
}
