import { namesUnknownAction } from "../../aws/inventory-actions.ts";
import type { Language } from "../../languages/language.ts";
import { carriers } from "../table.ts";
import { memberNamesIn } from "./near-root.ts";

const markedForms = Object.values(carriers).flatMap(({ marks }) => (marks ? [marks] : []));

/**
 * A cheap look: false where a text certainly holds no inventory configuration, so that it need not be read. It never
 * hides a finding: what is recognised as ours always passes.
 */
export function mayBeOurs(text: string, language?: Language): boolean {
  if (language === "hcl")
    return /aws_s3_bucket_inventory|inventory_configuration/.test(text) || namesUnknownAction(text);
  if (/inventory-?_?config|aws_s3_bucket_inventory|[?&]\s*(?:minio-)?inventory\b/i.test(text)) return true;
  if (markedForms.some((marks) => marks.every((mark) => mark.test(text)))) return true;
  const names = memberNamesIn(text);
  // YAML files are many, and have schedules and destinations of all kinds.
  const isAlone = language === "yaml" && names === 1 && !/^[ \t]*(?:-[ \t]+)?["']?Id["']?[ \t]*:/m.test(text);
  return names > 0 && !isAlone;
}

/**
 * For documents too broken to have a root: whether their words are those of an inventory configuration. Reports and logs
 * in JSON quote XML, so tags in it say nothing.
 */
export function wordsAreOurs(text: string): boolean {
  const isJson = /^\s*(?:\{\s*"|\[\s*[{[])/.test(text);
  return (
    (!isJson && /<(?:\w+:)?(?:InventoryConfiguration|ListInventoryConfigurationsResult)\b/.test(text)) ||
    namesAreOurs((name) => text.includes(`"${name}"`) && new RegExp(`(?<!:\\s*)"${name}"`).test(text)) ||
    namesAreOurs((name) => text.includes(name) && new RegExp(`^[\\t -]*${name}[\\t ]*(?::|$)`, "m").test(text))
  );
}

/** Two names of members, one of which nobody else has. As a value, a name is what a report quotes. */
function namesAreOurs(isNamed: (name: string) => boolean): boolean {
  if (!isNamed("IncludedObjectVersions") && !isNamed("S3BucketDestination")) return false;
  const names = ["IsEnabled", "IncludedObjectVersions", "OptionalFields", "S3BucketDestination", "Schedule"];
  return names.filter(isNamed).length >= 2;
}
