import { areFields } from "./fields.ts";
import { agrees, BLANKS, count, hasOddWord, isOnce, LONGEST, values } from "./values.ts";

let document: RegExp | undefined;

/** Made when the first document is looked at. The members may stand in any order, which is why they are counted. */
function documentPattern(): RegExp {
  const element = (name: string, content: string) => `<${name}>${content}</${name}>`;
  const structure = (name: string, content: string) => element(name, `${BLANKS}${content}${BLANKS}`);
  const anyOf = (...elements: readonly string[]) => `(?:${BLANKS}(?:${elements.join("|")}))+`;
  const destination = anyOf(
    element("Format", values.format),
    element("AccountId", values.account),
    element("Bucket", values.bucketArn),
    element("Prefix", values.destinationPrefix),
    structure(
      "Encryption",
      `(?:<SSE-S3 ?/>|<SSE-S3></SSE-S3>|${structure("SSE-KMS", element("KeyId", values.keyArn))})`,
    ),
  );
  const members = anyOf(
    element("Id", values.id),
    "<IsEnabled>true</IsEnabled>",
    structure("Filter", element("Prefix", values.filterPrefix)),
    structure("Destination", structure("S3BucketDestination", destination)),
    structure("Schedule", element("Frequency", values.frequency)),
    element("IncludedObjectVersions", values.versions),
    structure("OptionalFields", anyOf(element("Field", "[A-Za-z]+"))),
  );
  const declaration = '(?:<\\?xml version="1\\.0"(?: encoding="(?:UTF|utf)-8")? ?\\?>)?';
  const opening = '<InventoryConfiguration xmlns="http://s3\\.amazonaws\\.com/doc/2006-03-01/">';
  return new RegExp(`^${declaration}${BLANKS}${opening}${members}${BLANKS}</InventoryConfiguration>${BLANKS}$`);
}

/** Whether an XML text certainly is a body without any finding of the recommended preset. False says nothing. */
export function isCleanXml(text: string): boolean {
  document ??= documentPattern();
  if (text.length > LONGEST || !document.test(text) || hasOddWord(text)) return false;
  const at = text.indexOf("<Id>");
  const id = text.slice(at + "<Id>".length, text.indexOf("<", at + 1));
  const filters = count(text, "<Filter>", 0);
  return (
    once.every((mark) => isOnce(text, mark, 0)) &&
    filters <= 1 &&
    count(text, "<Prefix>", 0) <= filters + 1 &&
    count(text, "<Encryption>", 0) <= 1 &&
    count(text, "<OptionalFields>", 0) <= 1 &&
    agrees(id, text.includes("<Frequency>Daily<")) &&
    areFields(text, 0, text.length, "<Field>", "<")
  );
}

const once = [
  "<Id>",
  "<IsEnabled>",
  "<Destination>",
  "<Format>",
  "<AccountId>",
  "<Bucket>",
  "<Schedule>",
  "<IncludedObjectVersions>",
];
