import { areFields } from "./fields.ts";
import { agrees, BLANKS, count, hasOddWord, isOnce, LONGEST, values } from "./values.ts";

let document: RegExp | undefined;

/** Made when the first document is looked at. The members may stand in any order, which is why they are counted. */
function documentPattern(): RegExp {
  const string = (content: string) => `"${content}"`;
  // The colon follows the name at once: so a name with its colon cannot be mistaken for a value.
  const member = (name: string, value: string) => `"${name}":${BLANKS}${value}`;
  const listOf = (item: string, end: string) => `(?:${BLANKS}${item}${BLANKS}(?:,(?=${BLANKS}")|(?=${end})))+${end}`;
  const object = (...members: readonly string[]) => `\\{${listOf(`(?:${members.join("|")})`, "\\}")}`;
  const kms = object(member("KeyId", string(values.keyArn)));
  const configuration = object(
    member("Id", string(values.id)),
    member("IsEnabled", "true"),
    member("Filter", object(member("Prefix", string(values.filterPrefix)))),
    member(
      "Destination",
      object(
        member(
          "S3BucketDestination",
          object(
            member("Format", string(values.format)),
            member("AccountId", string(values.account)),
            member("Bucket", string(values.bucketArn)),
            member("Prefix", string(values.destinationPrefix)),
            member("Encryption", object(member("SSES3", `\\{${BLANKS}\\}`), member("SSEKMS", kms))),
          ),
        ),
      ),
    ),
    member("Schedule", object(member("Frequency", string(values.frequency)))),
    member("IncludedObjectVersions", string(values.versions)),
    member("OptionalFields", `\\[${listOf(string("[A-Za-z]+"), "\\]")}`),
  );
  const comma = `${BLANKS},${BLANKS}`;
  const names = `${member("Bucket", `"(${values.bucket})"`)}${comma}${member("Id", `"(${values.id})"`)}${comma}`;
  const wrapper = `(\\{${BLANKS}(?:${names})?"InventoryConfiguration":${BLANKS})?`;
  return new RegExp(`^${wrapper}${configuration}${BLANKS}(\\}?)${BLANKS}$`);
}

/**
 * Whether a JSON text certainly is a configuration, the input of the AWS CLI or the output of Get without any finding of
 * the recommended preset. False says nothing.
 */
export function isCleanJson(text: string): boolean {
  document ??= documentPattern();
  const match = text.length > LONGEST ? null : document.exec(text);
  if (!match || hasOddWord(text)) return false;
  const [, wrapper = "", source, requestId, closing] = match;
  if ((wrapper === "") !== (closing === "")) return false;

  const from = wrapper.length;
  const id = textOf(text, '"Id":', from);
  const bucket = textOf(text, '"Bucket":', from);
  if (requestId !== undefined && (id !== requestId || bucket === `arn:aws:s3:::${source}`)) return false;
  const filters = count(text, '"Filter":', from);
  const fields = text.indexOf('"OptionalFields":', from);
  return (
    once.every((mark) => isOnce(text, mark, from)) &&
    filters <= 1 &&
    count(text, '"Prefix":', from) <= filters + 1 &&
    count(text, '"Encryption":', from) <= 1 &&
    count(text, '"SSES3":', from) + count(text, '"SSEKMS":', from) <= 1 &&
    count(text, '"KeyId":', from) <= 1 &&
    count(text, '"OptionalFields":', from) <= 1 &&
    agrees(id, textOf(text, '"Frequency":', from) === "Daily") &&
    (fields < 0 || areFields(text, text.indexOf("[", fields), text.indexOf("]", fields), '"', '"'))
  );
}

/** The text between the quotes behind a name; the grammar is known to hold. */
function textOf(text: string, mark: string, from: number): string {
  const opening = text.indexOf('"', text.indexOf(mark, from) + mark.length);
  return text.slice(opening + 1, text.indexOf('"', opening + 1));
}

const once = [
  '"Id":',
  '"IsEnabled":',
  '"Destination":',
  '"S3BucketDestination":',
  '"Format":',
  '"AccountId":',
  '"Bucket":',
  '"Schedule":',
  '"Frequency":',
  '"IncludedObjectVersions":',
];
