// A copy of a JSON schema that tells what may stand where and objects to nothing: the language server judges, and what
// the editor's own JSON support reported as well would be told twice.

/**
 * @typedef {object} Schema The keywords that are looked into; others may be there.
 * @property {unknown} [type]
 * @property {unknown[]} [enum]
 * @property {Schema} [then]
 * @property {Schema} [else]
 * @property {Schema | Schema[]} [items]
 * @property {Schema[]} [allOf]
 * @property {Schema[]} [anyOf]
 * @property {Schema[]} [oneOf]
 * @property {Record<string, Schema>} [properties]
 * @property {Record<string, Schema>} [definitions]
 */

/** Keywords that tell and do not judge. */
const TELLING = ["$schema", "$id", "$ref", "$comment", "title", "description", "default"];

/**
 * What `schema` says of a value, as a schema that every value fits.
 * @param {Schema} schema
 * @returns {Schema}
 */
export function describing(schema) {
  const { properties, definitions, items, allOf } = schema;
  const suggestions = suggestionsOf(schema);
  return {
    ...Object.fromEntries(Object.entries(schema).filter(([keyword]) => TELLING.includes(keyword))),
    ...(properties && { properties: describingEach(properties) }),
    ...(definitions && { definitions: describingEach(definitions) }),
    ...(items && { items: Array.isArray(items) ? items.map(describing) : describing(items) }),
    ...(allOf && { allOf: allOf.map(describing) }),
    // One alternative that everything fits makes the others suggestions.
    ...(suggestions.length > 0 && { anyOf: [...suggestions, {}] }),
  };
}

/** @param {Record<string, Schema>} schemas */
function describingEach(schemas) {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, describing(schema)]));
}

/**
 * @param {Schema} schema
 * @returns {Schema[]}
 */
function suggestionsOf({ type, enum: values, then: ifSo, else: ifNot, anyOf = [], oneOf = [] }) {
  const alternatives = [ifSo, ifNot, ...anyOf, ...oneOf].filter((schema) => schema !== undefined);
  return [
    ...alternatives.map(describing),
    ...(values ? [{ enum: values }] : []),
    ...(type === "boolean" ? [{ type }] : []),
  ];
}
