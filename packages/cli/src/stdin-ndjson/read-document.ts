import { type Facts, factForms, isFact } from "@inventory-lint/core/internal";
import { didYouMean } from "../args/did-you-mean.ts";

/** What one line asks to judge. */
export interface LineDocument {
  readonly path: string;
  readonly text: string;
  /** What the line itself tells of the source bucket. */
  readonly facts: Facts | undefined;
}

/** Reads a line; a string says what is wrong with it, as a sentence without a full stop. */
export function readDocument(line: string): LineDocument | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return "it is no JSON";
  }
  if (!isRecord(value)) return "it is no object with path and text";
  const { path, text, facts } = value;
  if (typeof path !== "string" || path === "") return "its path is missing, or no string";
  // No file system has such a name.
  if (path.includes("\0")) return "its path holds a NUL";
  if (typeof text !== "string") return "its text is missing, or no string";
  if (facts === undefined) return { path, text, facts: undefined };
  if (!isRecord(facts)) return "its facts are no object";
  const wrong = Object.entries(facts).flatMap(([name, fact]) => whatIsWrong(name, fact) ?? []);
  return wrong[0] ?? { path, text, facts };
}

function whatIsWrong(name: string, fact: unknown): string | undefined {
  if (!isFactName(name)) return `its facts have ${name}, which is not known${didYouMean(name, Object.keys(factForms))}`;
  return isFact(name, fact) ? undefined : `its fact ${name} is not ${factForms[name]}`;
}

function isFactName(name: string): name is keyof Facts {
  return Object.hasOwn(factForms, name);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
