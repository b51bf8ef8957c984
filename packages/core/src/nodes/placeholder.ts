/**
 * Expressions that some tool fills in before the document is sent: `${VAR}`, `$VAR`, `$(command)`, `{{ handlebars }}`,
 * `{% jinja %}`, `<% erb %>`, `[% toolkit %]`, `[[ thymeleaf ]]`, `#{ruby}`, `%VAR%`, `@maven.property@`, `__VAR__`, and `__var__` as a
 * whole part of a value. Words in angle brackets are not among them: nothing fills those in.
 */
const placeholder = new RegExp(
  [
    /\$[({A-Za-z_]|\{[{%]|<%|\[%|#\{/,
    /\[\[[^[\]]+\]\]/,
    /%[A-Z][A-Z0-9_]*%|@[A-Za-z][\w.-]*@/,
    /__[A-Z][A-Z0-9_]*__|(?:^|[:/.-])__[A-Za-z]\w*__(?=$|[:/.-])/,
  ]
    .map(({ source }) => source)
    .join("|"),
);

/** Whether some part of a value is filled in later, so that it cannot be known here. */
export function hasPlaceholder(value: string): boolean {
  return placeholder.test(value);
}

/** What JSON Schema and its editors put into documents; no variable is meant. */
const schemaName = /^\$(?:schema|id|ref|comment|defs)$/;

/** Whether some part of a member's name is filled in later, so that it may be any member. */
export function isTemplateName(name: string): boolean {
  return hasPlaceholder(name) && !schemaName.test(name);
}
