import { type NamedSchema, type Schema, type SchemaFiles, addressOf, schemaAt } from './schemas.ts';

/** Says to the generated types what JSON schema cannot; means nothing to readers of the API's document. */
const PRIVATE_KEYWORDS = new Set(['tsType']);

/** The schemas at these addresses and all that they refer to, by name, in the order of the names. */
export function componentsOf(addresses: readonly string[], files: SchemaFiles): Readonly<Record<string, Schema>> {
  const found = new Map<string, NamedSchema>();
  const waiting = [...addresses];
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    if (found.has(address)) continue;
    const { name, schema } = schemaAt(address, files);
    const file = address.split('#')[0] ?? '';
    found.set(address, { name, schema: publish(schema, file, files) as Schema });
    waiting.push(...refsOf(schema).map((ref) => addressOf(ref, file)));
  }
  const named = [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return Object.fromEntries(named.map(({ name, schema }) => [name, schema]));
}

/** The reference to a schema by its name in the document. */
export function componentRef(address: string, files: SchemaFiles): { readonly $ref: string } {
  return { $ref: `#/components/schemas/${schemaAt(address, files).name}` };
}

function publish(node: unknown, file: string, files: SchemaFiles): unknown {
  if (Array.isArray(node)) return node.map((child: unknown) => publish(child, file, files));
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).filter(([keyword]) => !PRIVATE_KEYWORDS.has(keyword));
  return Object.fromEntries(
    entries.map(([keyword, value]) =>
      keyword === '$ref' && typeof value === 'string'
        ? ['$ref', componentRef(addressOf(value, file), files).$ref]
        : [keyword, publish(value, file, files)],
    ),
  );
}

function refsOf(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(refsOf);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([keyword, value]) =>
    keyword === '$ref' && typeof value === 'string' ? [value] : refsOf(value),
  );
}
