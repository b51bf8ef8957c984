import type { Entry, Range, Value } from "../syntax/tree.ts";

/** Something that a value names and that stands elsewhere. */
export interface Reference {
  /** What of it the value is; `unknown`: none of the others, such as a domain name. */
  readonly kind: "name" | "arn" | "id" | "unknown";
  readonly service: "bucket" | "key" | undefined;
  /** Equal only where the same thing is meant. A bucket whose name is known is called by its name. */
  readonly identity: string;
}

/** Identities of what is the same wherever a document uses it: the partition, account and Region that it is used in. */
export const PARTITION = "AWS::Partition";
export const ACCOUNT = "AWS::AccountId";
export const REGION = "AWS::Region";

/** The partition in an ARN that does not name it. */
export const PARTITION_REFERENCE = { kind: "unknown", service: undefined, identity: PARTITION } as const;

/** Identity of the source bucket that a document alone does not name. */
export const SOURCE_BUCKET = "SOURCE_BUCKET";

/** What a value comes to that is not written as a literal. */
export interface Resolution {
  /** All of its text, where that is known. */
  readonly text?: string | undefined;
  readonly reference?: Reference | undefined;
  /** Where it is written, if not here: as the value of a name that is used here. */
  readonly writtenAt?: WrittenAt | undefined;
  /** The values of which it is one, each where it is written. */
  readonly choices?: readonly Entry[] | undefined;
  /** Whether each of them comes to be; else they are what something is limited to. */
  readonly areAll?: boolean | undefined;
  /** The other file in which the choices stand. */
  readonly elsewhere?: OtherText | undefined;
  /** Whether it stands for nothing, as if its member were not there. */
  readonly isAbsent?: boolean | undefined;
}

/** The place of a value that has a name. */
export interface WrittenAt {
  readonly range: Range;
  /** The other file that it stands in; undefined in the same one. */
  readonly file?: OtherText | undefined;
}

/** A file beside the one that is read; without a name, nothing in it can be pointed at. */
export interface OtherText {
  readonly name: string | undefined;
  readonly text: string;
}

/** A name that nothing in its document has. */
export interface UndefinedName {
  readonly name: string;
  readonly range: Range;
  /** The names that exist and are nearly the same, the nearest first. */
  readonly near: readonly string[];
}

/** A text that names something with `${…}`, or by its address, without being read for it. */
export interface LostReference {
  readonly name: string;
  readonly range: Range;
  /** What has to stand in the range instead. */
  readonly text: string;
}

/** What a document itself says of the references in it. */
export interface References {
  /**
   * A text as far as it is known, with names and ARNs of buckets written out; undefined where nothing is known of it,
   * or where it is one of several. Empty where it stands for nothing.
   */
  partsOf(value: Value): readonly (string | Reference)[] | undefined;
  /** What a value comes to; undefined where nothing is known of it. Asked only for values that are no literals. */
  resolve(value: Value): Resolution | undefined;
  /** Whether the document, or another file of its module, has something of this name: `Reports`, `aws_s3_bucket.reports`. */
  declares(name: string): boolean;
  /** All characters of a value, those of its tag too. */
  rangeOf(value: Value): Range;
  /** The names in a value that do not exist. */
  undefinedIn(value: Value): readonly UndefinedName[];
  /** The reference that a literal was meant to be. */
  lostIn(value: Value): LostReference | undefined;
  /** An ARN with the partition that the document is used in, in the place of one that names its partition. */
  partitionIn(value: Value): { readonly range: Range; readonly text: string } | undefined;
  /** The things that a value needs to be there first, as identities of requests name them. */
  dependenciesOf(value: Value): readonly string[];
  /** The same reference, but to the name or to the ARN of what it names; undefined where that is not certain. */
  referTo(value: Value, kind: "name" | "arn"): string | undefined;
}
