/** An expression that decides what becomes of those behind it: `{% if x %}`, `{{#each x}}`, `{{- end }}`, `<% if (x) %>`. */
const CONTROL = /^(?:\{%|<%(?!=)|\{\{[-~]?\s*(?:[#/^]|(?:if|else|end|range|with)\b))/;

/** So much of a text says whether an expression begins it that is one of control; UTF-16 units. */
export const MAX_CONTROL = 20;

/** Whether a text begins with an expression that decides what becomes of those behind it. */
export function isControl(text: string): boolean {
  return CONTROL.test(text);
}
