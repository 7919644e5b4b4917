const annotations = new Set(['title', 'description', 'examples', 'tsType']);
const ofSchemas = new Set(['properties', 'patternProperties', 'dependentSchemas', '$defs']);
const isList = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
const isSchema = new Set(['items', 'additionalProperties', 'propertyNames', 'contains', 'not', 'if', 'then', 'else']);

/** A schema without what only people and types read, so that no validator carries it along: the same values pass.
 * @template T @param {T} schema @returns {T} */
export function bareSchema(schema) {
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([keyword]) => !annotations.has(keyword));
  return /** @type {T} */ (Object.fromEntries(kept.map(([keyword, value]) => [keyword, bareValue(keyword, value)])));
}

/** @param {string} keyword @param {any} value @returns {unknown} */
function bareValue(keyword, value) {
  if (ofSchemas.has(keyword))
    return Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, bareSchema(schema)]));
  if (isList.has(keyword)) return value.map(bareSchema);
  return isSchema.has(keyword) ? bareSchema(value) : value;
}
