import { shownValue } from "./quoted.ts";

/**
 * Fills `{{name}}` from data as ESLint does; a name without data stays as it is. Of the data nothing is obeyed by what
 * shows the message: see `shownValue`.
 */
export function fillTemplate(template: string, data: Readonly<Record<string, string>> = {}): string {
  return template.replace(/\{\{\s*([^{}\s]+)\s*\}\}/g, (whole, name: string) => {
    const value = data[name];
    return value === undefined ? whole : shownValue(value);
  });
}
