import path from 'node:path';

/** @typedef {import('../generate.mjs').Schema} Schema */

/** A name as TypeScript writes types: `service-level` and `Service level` both become `ServiceLevel`.
 * @param {string} text @returns {string} */
export function typeName(text) {
  return text.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, letter) => letter.toUpperCase());
}

/** The name of a schema's root type: its title, else its file name without version and ending.
 * @param {Schema} schema @returns {string} */
export function rootName(schema) {
  return typeName(schema.title ?? path.basename(schema.$id).replace(/(\.v\d+)?\.schema\.json$/, ''));
}
