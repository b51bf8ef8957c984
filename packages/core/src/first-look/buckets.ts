/** The buckets of the input of the AWS CLI. */
export interface Buckets {
  readonly source: string;
  readonly destination: string;
}

const bucket = /"Bucket"\s*:\s*"(arn:aws:s3:::)?([^"]*)"/g;

/**
 * The buckets that a certainly clean JSON text speaks of; undefined where it does not name the one that is listed, so
 * that it has nothing to do with other documents.
 */
export function bucketsOfClean(text: string): Buckets | undefined {
  let source: string | undefined;
  let destination = "";
  for (const [, arn, name = ""] of text.matchAll(bucket)) {
    if (arn === undefined) source = detached(name);
    else destination = name;
  }
  return source === undefined ? undefined : { source, destination };
}

/** The same name, held by itself: one that was cut out of a text keeps all of the text in memory. */
function detached(name: string): string {
  return JSON.parse(`"${name}"`) as string;
}
