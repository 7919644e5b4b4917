import { compile } from 'json-schema-to-typescript';
import ts from 'typescript';
import { rootName, typeName } from './names.mjs';

/** @typedef {import('../generate.mjs').Schema} Schema */

const wrapper = 'EverySchema';

/** One TypeScript module with every schema root and every `$defs` entry under its title, all readonly.
 * @param {readonly Schema[]} schemas @returns {Promise<string>} @throws when two definitions have the same title */
export async function typesOf(schemas) {
  const $defs = definitionsOf(schemas);
  const properties = Object.fromEntries(Object.keys($defs).map((name) => [name, { $ref: `#/$defs/${name}` }]));
  const source = await compile({ type: 'object', properties, $defs }, wrapper, {
    bannerComment: '',
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    unknownAny: true,
    format: false,
  });
  return `// Generated from the JSON schemas by \`npm run generate\`.\n${readonlyTypes(source)}`;
}

/** @param {readonly Schema[]} schemas @returns {Record<string, object>} */
function definitionsOf(schemas) {
  const places = placesOf(schemas);
  /** @type {Record<string, object>} */
  const definitions = {};
  for (const [address, { name, schema }] of places) {
    if (name in definitions)
      throw new Error(`${address}: the name \`${name}\` is taken; define it once and refer to it`);
    definitions[name] = { ...nameRefs(schema, address, places), title: name };
  }
  return definitions;
}

/** Every root and `$defs` entry by its absolute address.
 * @param {readonly Schema[]} schemas @returns {Map<string, { name: string, schema: object }>} */
function placesOf(schemas) {
  const places = new Map();
  for (const { $id, $schema: _dialect, $defs = {}, ...schema } of schemas) {
    places.set($id, { name: rootName({ ...schema, $id }), schema });
    for (const [key, definition] of Object.entries($defs)) {
      const name = typeName(definition.title ?? key);
      places.set(`${$id}#/$defs/${key}`, { name, schema: definition });
    }
  }
  return places;
}

// A reference becomes its type's name at once: json-schema-to-typescript would number a copy for each described one.
/** @param {any} node @param {string} address @param {Map<string, { name: string }>} places @returns {any} */
function nameRefs(node, address, places) {
  if (Array.isArray(node)) return node.map((child) => nameRefs(child, address, places));
  if (node === null || typeof node !== 'object') return node;
  const { $ref, ...rest } = node;
  if (typeof $ref === 'string') return { description: rest.description, tsType: nameAt($ref, address, places) };
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, nameRefs(value, address, places)]));
}

/** @param {string} ref @param {string} address @param {Map<string, { name: string }>} places @returns {string} */
function nameAt(ref, address, places) {
  const place = places.get(new URL(ref, address).href.replace(/#$/, ''));
  if (!place)
    throw new Error(`${address}: \`$ref\` to \`${ref}\` leads nowhere; only roots and \`$defs\` can be referred to`);
  return place.name;
}

/** @param {string} source @returns {string} */
function readonlyTypes(source) {
  const file = ts.createSourceFile('types.ts', source, ts.ScriptTarget.ESNext, true);
  const statements = file.statements.filter((node) => !(ts.isInterfaceDeclaration(node) && node.name.text === wrapper));
  const kept = ts.factory.updateSourceFile(file, statements);
  const [result] = ts.transform(kept, [
    (context) => (node) => ts.visitEachChild(node, freeze(context), context),
  ]).transformed;
  return ts.createPrinter().printFile(result ?? kept);
}

/** @param {ts.TransformationContext} context @returns {ts.Visitor} */
function freeze(context) {
  const { factory } = context;
  const readonly = [factory.createModifier(ts.SyntaxKind.ReadonlyKeyword)];
  /** @type {ts.Visitor} */
  const visit = (node) => {
    const inner = ts.visitEachChild(node, visit, context);
    if (ts.isPropertySignature(inner)) {
      return factory.updatePropertySignature(inner, readonly, inner.name, inner.questionToken, inner.type);
    }
    if (ts.isIndexSignatureDeclaration(inner)) {
      return factory.updateIndexSignature(inner, readonly, inner.parameters, inner.type);
    }
    if (ts.isArrayTypeNode(inner)) return factory.createTypeOperatorNode(ts.SyntaxKind.ReadonlyKeyword, inner);
    return inner;
  };
  return visit;
}
