/** Fills `{{name}}` from data as ESLint does; a name without data stays as it is. */
export function fillTemplate(template: string, data: Readonly<Record<string, string>> = {}): string {
  return template.replace(/\{\{\s*([^{}\s]+)\s*\}\}/g, (whole, name: string) => data[name] ?? whole);
}
