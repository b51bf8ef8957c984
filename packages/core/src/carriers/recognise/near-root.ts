import { distance } from "../../text/distance.ts";
import { inventoryConfiguration } from "../../vocabulary/generated/vocabulary.ts";

/** Names that people give to the document, without case and separators; none of them is S3's. */
const otherNames = /^(?:aws)?(?:s3)?(?:bucket)?inventory(?:report)?conf(?:ig(?:uration)?)?s?$/;

/** The SDKs' names for what they send and get, such as `GetBucketInventoryConfigurationOutput`. */
const shapeNames =
  /^(?:get|put|list|delete)?(?:s3)?(?:bucket)?inventoryconfigurations?(?:list)?(?:output|result|response|request|input)?$/;

/**
 * The root's name that is meant by a name that is nearly ours, or undefined. A name that differs by more than case and
 * separators counts only where two members of a configuration are named in the text too: others have inventories as well.
 */
export function nearRootName(name: string, text: string, names: readonly string[]): string | undefined {
  for (const ours of names) if (letters(name) === letters(ours)) return ours;
  const written = letters(name);
  const isShape = shapeNames.test(written);
  const isList = isShape && /^list|list$/.test(written);
  const isOther = isShape || otherNames.test(written);
  const near = isOther ? names[isList ? 1 : 0] : names.find((ours) => distance(name, ours) <= 2);
  return near !== undefined && memberNamesIn(text) >= 2 ? near : undefined;
}

/** How many of the members' names of a configuration stand in a text. */
export function memberNamesIn(text: string): number {
  return inventoryConfiguration.members.filter((member) => member.name !== "Id" && text.includes(member.name)).length;
}

function letters(name: string): string {
  return name.replace(/[^A-Za-z0-9]/g, "").toLowerCase();
}
