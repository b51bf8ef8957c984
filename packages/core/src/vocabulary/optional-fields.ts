import { distance } from "../text/distance.ts";
import { fieldCalled } from "./field-aliases.ts";
import { optionalField } from "./generated/vocabulary.ts";

/** Columns that every report has, or that S3 adds where all versions are listed; they cannot be asked for. */
const automatic: ReadonlyMap<string, string> = new Map([
  ["bucket", "every report has the column Bucket"],
  ["key", "every report has the column Key"],
  ["versionid", "{{IncludedObjectVersions}} All adds it"],
  ["islatest", "{{IncludedObjectVersions}} All adds it"],
  ["deletemarker", "{{IncludedObjectVersions}} All adds it"],
  ["isdeletemarker", "{{IncludedObjectVersions}} All adds it"],
]);

/** Why S3 adds a column of this name by itself, whatever its case; undefined for all other names. */
export function automaticField(value: string): string | undefined {
  return automatic.get(value.toLowerCase());
}

/** The field that is probably meant by an unknown name; undefined where that is anyone's guess. */
export function nearestField(value: string, known: readonly string[]): string | undefined {
  const letters = value.replace(/[^A-Za-z0-9]/g, "").toLowerCase();
  const other = fieldCalled(letters);
  if (other !== undefined && known.includes(other)) return other;
  const [nearest] = known
    .map((field) => ({ field, steps: distance(letters, field.toLowerCase()) }))
    .filter(({ field, steps }) => steps <= 3 && steps * 3 <= field.length)
    .sort((a, b) => a.steps - b.steps);
  return nearest?.field;
}

/** The fields that S3 knew in a month, `YYYY-MM`, oldest first; all of the table without one. */
export function fieldsAsOf(month: string | undefined): string[] {
  if (month === undefined) return [...optionalField.values];
  return optionalField.values.filter((field) => (optionalField.since[field] ?? "") <= month);
}

/** The field of this name, whatever its case; undefined where S3 knows none. */
export function fieldNamed(name: string): string | undefined {
  const lower = name.toLowerCase();
  return optionalField.values.find((field) => field.toLowerCase() === lower);
}

/** The names in a text that lists several fields, with commas or white space between them. */
export function fieldsIn(text: string): string[] {
  return text.split(/[\s,;]+/).filter((field) => field !== "");
}
