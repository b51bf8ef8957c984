/** What is known about a document from outside: configuration, the command line. */
export interface Facts {
  /** The source bucket's name. */
  readonly bucket?: string;
  /** The source bucket's Region. */
  readonly region?: string;
  /** The source bucket's account. */
  readonly account?: string;
  /** Whether the source bucket is a directory bucket. */
  readonly directoryBucket?: boolean;
  /** Judge by what S3 knew in this month, `YYYY-MM`. */
  readonly asOf?: string;
}

/**
 * What facts that are text have to look like, as sources of regular expressions: whatever does not match cannot be right.
 * A bucket may be one of old (up to 255 characters, capitals), a Region one to come: their names have always been an area,
 * a direction and a number (partitions.json of botocore 1.43, read 2026-11).
 */
export const factPatterns = {
  bucket: "^(?![.-])(?!.*\\.\\.)[A-Za-z0-9._-]{3,255}(?<![.-])$",
  region: "^[a-z]{2,4}(-[a-z]+)?-(north|south|east|west|central|northeast|northwest|southeast|southwest)-[1-9]\\d?$",
  account: "^\\d{12}$",
  asOf: "^\\d{4}-(0[1-9]|1[0-2])$",
} as const satisfies Partial<Record<keyof Facts, string>>;

/** What each fact looks like, for those who gave another one. */
export const factForms = {
  bucket: "a bucket's name, such as acme-media",
  region: "a Region, such as eu-west-1",
  account: "a string of 12 digits",
  asOf: "a month, such as 2024-05",
  directoryBucket: "true or false",
} as const satisfies Readonly<Record<keyof Facts, string>>;

/** Whether a value can be this fact. */
export function isFact(name: keyof Facts, value: unknown): boolean {
  if (name === "directoryBucket") return typeof value === "boolean";
  return typeof value === "string" && new RegExp(factPatterns[name], "u").test(value);
}
