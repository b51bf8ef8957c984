/**
 * Expressions that some tool fills in before the document is sent: `${VAR}`, `$VAR`, `$(command)`, `{{ handlebars }}`,
 * `<% erb %>`, `#{ruby}`, `%VAR%`, `@VAR@`, `__VAR__`. Words in angle brackets are not among them: nothing fills those in.
 */
const placeholder = /\$[({A-Za-z_]|\{\{|<%|#\{|%[A-Z][A-Z0-9_]*%|@[A-Z][A-Z0-9_]*@|__[A-Z][A-Z0-9_]*__/;

/** Whether some part of a value is filled in later, so that it cannot be known here. */
export function hasPlaceholder(value: string): boolean {
  return placeholder.test(value);
}
