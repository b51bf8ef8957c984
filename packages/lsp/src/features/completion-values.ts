import { type Member, meanings, type NodeType } from "@inventory-lint/core/editor";
import type { Known } from "./completion-known.ts";
import { hasStops, type Stop, type Template } from "./completion-template.ts";

/** A value that may be written: plain text, not yet in the syntax of a document. */
export interface ValueOffer {
  readonly label: string;
  readonly template: Template;
  readonly detail: string;
  /** The enum's value that it is. */
  readonly value?: string;
  /** The one to take where there is no reason for another. */
  readonly isUsual: boolean;
}

/** What may be written as the value of a member; `taken` are fields that are listed already. */
export function valuesFor(member: Member, known: Known, taken: ReadonlySet<string> = new Set()): ValueOffer[] {
  if (member.values.length > 0) return enumValues(member, known, taken);
  if (member.shape === "boolean") {
    return [offer("true", "S3 makes reports", true), offer("false", "S3 keeps the configuration only", false)];
  }
  switch (member.type) {
    case "DestinationBucket":
      return [...written(known.elsewhere("DestinationBucket")), ...bucketArns(known)];
    case "KeyId":
      return [...written(known.elsewhere("KeyId")), keyArn(known)];
    case "AccountId":
    case "ExpectedBucketOwner":
      return known.accounts.map((account, index) => offer(account, "in this document or its settings", index === 0));
    case "Id":
      return written(known.elsewhere("RequestId").slice(0, 1));
    case "RequestId":
      return written(known.elsewhere("Id").slice(0, 1));
    default:
      return [];
  }
}

/** What is written for a value while it is still to be filled in. */
export function initialValue(member: Member, known: Known): Template {
  const offers = valuesFor(member, known);
  const first = offers.find(({ isUsual }) => isUsual) ?? offers[0];
  if (first && hasStops(first.template)) return first.template;
  const initial = first?.label ?? examples[member.type] ?? "";
  const isChoice = member.values.length > 0 || member.shape === "boolean";
  return [{ initial, ...(isChoice && { choices: offers.map(({ label }) => label) }) }];
}

/** Of what nothing is known. */
const examples: Partial<Record<NodeType, string>> = {
  AccountId: "111122223333",
  ExpectedBucketOwner: "111122223333",
  Id: "my-inventory",
  RequestId: "my-inventory",
  FilterPrefix: "logs/",
  DestinationPrefix: "inventory",
  RequestBucket: "amzn-s3-demo-source-bucket",
};

/** What most people want: lists of what there is now, in a format that queries read best, as seldom as possible. */
const usual: ReadonlySet<string> = new Set(["Parquet", "Weekly", "Current", "Size"]);

function enumValues(member: Member, known: Known, taken: ReadonlySet<string>): ValueOffer[] {
  return fieldsFor(member, known)
    .filter((value) => !taken.has(value))
    .map((value) => {
      const since = member.since[value];
      const meaning = meanings[member.type]?.[value]?.split(/(?<=\.) /)[0] ?? "";
      const detail = since === undefined ? meaning : `since about ${since}`;
      return { ...offer(value, detail, usual.has(value)), value };
    });
}

/** The values that S3 knows for this bucket, and knew in the month that counts. */
function fieldsFor({ values, since, directoryBucketValues }: Member, { directory, asOf }: Known): string[] {
  const isFit = (value: string): boolean => directoryBucketValues.length === 0 || directoryBucketValues.includes(value);
  return values.filter((value) => (!directory || isFit(value)) && (asOf === undefined || (since[value] ?? "") <= asOf));
}

function offer(text: string, detail: string, isUsual: boolean): ValueOffer {
  return { label: text, template: [text], detail, isUsual };
}

function written(values: readonly string[]): ValueOffer[] {
  return values.map((value) => offer(value, "written in this document", false));
}

function bucketTemplate(partition: string): Template {
  return [`arn:${partition}:s3:::`, { initial: "amzn-s3-demo-destination-bucket" }];
}

function bucketArns({ partition }: Known): ValueOffer[] {
  const others = ["aws", "aws-cn", "aws-us-gov", "aws-eusc"].filter((id) => id !== partition);
  return [partition, ...others].map((id, index) => ({
    label: `arn:${id}:s3:::`,
    template: bucketTemplate(id),
    detail: "ARN of the destination bucket",
    isUsual: index === 0,
  }));
}

function keyArn({ partition, region, accounts }: Known): ValueOffer {
  const stop = (initial: string): Stop => ({ initial });
  const template: Template = [
    `arn:${partition}:kms:`,
    stop(region ?? "us-east-1"),
    ":",
    stop(accounts[0] ?? "111122223333"),
    ":key/",
    stop("1234abcd-12ab-34cd-56ef-1234567890ab"),
  ];
  return { label: `arn:${partition}:kms:`, template, detail: "ARN of a customer managed key", isUsual: true };
}
