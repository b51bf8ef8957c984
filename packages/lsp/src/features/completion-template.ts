import type { Draft } from "@inventory-lint/core/editor";

/** A place to be filled in: what stands there until it is, and what else may. */
export interface Stop {
  readonly initial: string;
  /** `initial` is one of them. */
  readonly choices?: readonly string[];
}

/** Text with places to be filled in. */
export type Template = readonly (string | Stop)[];

/** The text with its places filled as they are at first. */
export function plainText(template: Template): string {
  return template.map((part) => (typeof part === "string" ? part : part.initial)).join("");
}

/** The text in the syntax of snippets. */
export function snippetText(template: Template): string {
  let stops = 0;
  return template
    .map((part) => {
      if (typeof part === "string") return escaped(part);
      stops++;
      const { initial, choices = [] } = part;
      // With commas and bars escaped, too, as choices want them.
      if (choices.length > 1) return `\${${stops}|${inOrder(part).map(escapedChoice).join(",")}|}`;
      return initial === "" ? `$${stops}` : `\${${stops}:${escaped(initial)}}`;
    })
    .join("");
}

/** Whether there is anything to fill in. */
export function hasStops(template: Template): boolean {
  return template.some((part) => typeof part !== "string");
}

function inOrder({ initial, choices = [] }: Stop): string[] {
  return [initial, ...choices.filter((choice) => choice !== initial)];
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}

function escapedChoice(text: string): string {
  return text.replace(/[\\$},|]/g, "\\$&");
}

/**
 * A text in which drafts are written, with the places to be filled in: `scalars` are the templates of the drafts' scalars,
 * in their order. One that is written in another way, with escapes, has none.
 */
export function templateOf(
  text: string,
  drafts: readonly Draft[],
  scalars: readonly Template[],
  items: boolean,
): Template {
  const parts: (string | Stop)[] = [];
  const left = [...scalars];
  let [done, at] = [0, 0];
  const find = ({ name, content }: Draft, isNamed: boolean): void => {
    if (isNamed && name !== undefined) at = behind(text, name, at);
    if (content.is === "map" || content.is === "list") {
      for (const draft of content.drafts) find(draft, content.is === "map" || items);
      return;
    }
    const template = left.shift() ?? [];
    const value = plainText(template);
    const start = text.indexOf(value, at);
    if (start < 0 || !hasStops(template)) return;
    parts.push(text.slice(done, start), ...template);
    at = start + value.length;
    done = at;
  };
  for (const draft of drafts) find(draft, true);
  return [...parts, text.slice(done)].filter((part) => part !== "");
}

function behind(text: string, name: string, from: number): number {
  const start = text.indexOf(name, from);
  return start < 0 ? from : start + name.length;
}
