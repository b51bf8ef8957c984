/** A place to be filled in: what stands there until it is, and what else may. */
export interface Stop {
  readonly initial: string;
  /** `initial` is one of them. */
  readonly choices?: readonly string[];
}

/** Text with places to be filled in. */
export type Template = readonly (string | Stop)[];

/** Applies a function to all that is text, as escaping does. */
export function mapText(template: Template, change: (text: string) => string): Template {
  return template.map((part) => {
    if (typeof part === "string") return change(part);
    const choices = part.choices?.map(change);
    return { initial: change(part.initial), ...(choices && { choices }) };
  });
}

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
