import { convertConfiguration, type InventoryNode, type LintResult } from "@inventory-lint/core/internal";

/** The input of the AWS CLI, as conversion writes it. */
interface CliInput {
  readonly Bucket?: string;
  readonly Id: string;
  readonly ExpectedBucketOwner?: string;
  readonly InventoryConfiguration: unknown;
}

/** Where the bucket is not known, the shell has to know it. */
const UNKNOWN_BUCKET = '"$BUCKET"';

/** Whether S3 is expected to take a configuration: the document is ours, and nothing in or around it is an error. */
export function isSendable({ findings, sourceCode }: LintResult, node: InventoryNode): boolean {
  if (sourceCode.root.is !== "ours" || node.kind !== "map") return false;
  const { start, end } = node.closest("Request") ?? node;
  const isPartOf = ([from, to]: readonly [number, number]): boolean => from < end && to > start;
  return !findings.some(({ level, range }) => level === "error" && isPartOf(range));
}

/**
 * A configuration as the command that puts it, quoted for a POSIX shell so that nothing in it is run; undefined where it
 * cannot be converted.
 */
export function cliCommand({ sourceCode }: LintResult, node: InventoryNode): string | undefined {
  const conversion = convertConfiguration(sourceCode, node, "cli");
  if (!conversion.ok) return undefined;
  const { Bucket, Id, ExpectedBucketOwner, InventoryConfiguration } = JSON.parse(conversion.text) as CliInput;
  const lines = [
    "aws s3api put-bucket-inventory-configuration",
    Bucket === undefined ? `--bucket ${UNKNOWN_BUCKET}` : option("bucket", Bucket),
    option("id", Id),
    ...(ExpectedBucketOwner === undefined ? [] : [option("expected-bucket-owner", ExpectedBucketOwner)]),
    option("inventory-configuration", JSON.stringify(InventoryConfiguration)),
  ];
  return lines.join(" \\\n  ");
}

/** With `=` where the value could be taken for another option. */
function option(name: string, value: string): string {
  return `--${name}${value.startsWith("-") ? "=" : " "}${quoted(value)}`;
}

/** A word of a POSIX shell: plain where nothing in it means anything to a shell or a command, else in single quotes. */
function quoted(word: string): string {
  return /^[\w./:-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
