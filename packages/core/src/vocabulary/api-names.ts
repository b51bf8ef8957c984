import { inventoryConfiguration } from "./generated/vocabulary.ts";
import type { Member } from "./member.ts";

const namesByElement = new Map<string, string>();

function collect(member: Member): void {
  if (member.xmlName !== member.name) namesByElement.set(member.xmlName, member.name);
  for (const child of member.members) collect(child);
}

collect(inventoryConfiguration);

/** The API's name of what an element is called, such as `SSES3` for `SSE-S3`, wherever it stands; others as written. */
export function apiName(written: string): string {
  return namesByElement.get(written) ?? written;
}
