import type { Language } from "../../languages/language.ts";
import { memberNamesIn } from "./near-root.ts";

/** The language of a file by its name, or undefined where we read no such files. */
export function languageOf(filename: string): Language | undefined {
  switch (filename.slice(filename.lastIndexOf(".")).toLowerCase()) {
    case ".xml":
      return "xml";
    case ".json":
      return "json";
    case ".jsonc":
      return "jsonc";
    case ".http":
    case ".rest":
      return "http";
    case ".tf":
    case ".tofu":
      return "hcl";
    default:
      return undefined;
  }
}

/** The language of a text without a name, by its first character. */
export function guessLanguage(text: string): Language {
  const first = text.trimStart().charAt(0);
  if (first === "<") return "xml";
  return first === "{" || first === "[" || first === '"' ? "json" : "http";
}

/**
 * A cheap look: false where a text certainly holds no inventory configuration, so that it need not be read. It never
 * hides a finding: what is recognised as ours always passes.
 */
export function mayBeOurs(text: string): boolean {
  return (
    /inventory-?_?config|aws_s3_bucket_inventory|[?&](?:minio-)?inventory\b/i.test(text) || memberNamesIn(text) >= 1
  );
}

/**
 * For documents too broken to have a root: whether their words are those of an inventory configuration. Reports and logs
 * in JSON quote XML, so tags in it say nothing.
 */
export function wordsAreOurs(text: string): boolean {
  const isJson = /^\s*(?:\{\s*"|\[\s*[{[])/.test(text);
  return (
    (!isJson && /<(?:\w+:)?(?:InventoryConfiguration|ListInventoryConfigurationsResult)\b/.test(text)) ||
    quotedNamesAreOurs(text)
  );
}

/** Two names of members, one of which nobody else has. As a value, a name is what a report quotes. */
function quotedNamesAreOurs(text: string): boolean {
  const named = (name: string): boolean => text.includes(`"${name}"`) && new RegExp(`(?<!:\\s*)"${name}"`).test(text);
  if (!named("IncludedObjectVersions") && !named("S3BucketDestination")) return false;
  const names = ["IsEnabled", "IncludedObjectVersions", "OptionalFields", "S3BucketDestination", "Schedule"];
  return names.filter(named).length >= 2;
}
