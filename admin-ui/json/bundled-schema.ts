import type { Schema } from './schema.ts';

/**
 * Schemas of several files as the definitions of one: each file by its name, and what it defines by the reference that
 * others have to it.
 * @example bundleSchemas({ 'a.json': { $defs: { id } } }) → { 'a.json': …, 'a.json#/$defs/id': id }
 */
export function bundleSchemas(files: Readonly<Record<string, unknown>>): Readonly<Record<string, Schema>> {
  return Object.fromEntries(
    Object.entries(files).flatMap(([file, written]) => {
      const { $defs = {}, ...schema } = withFullReferences(written, file) as Schema;
      const own = Object.entries($defs).map(([name, inner]) => [`${file}#/$defs/${name}`, inner] as const);
      return [[file, schema] as const, ...own];
    }),
  );
}

/** What refers to its own file says which one that is; what names a file by its address says the name alone. */
function withFullReferences(value: unknown, file: string): unknown {
  if (Array.isArray(value)) return value.map((member) => withFullReferences(member, file));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) =>
      name === '$ref' && typeof member === 'string'
        ? [name, member.startsWith('#') ? file + member : member.replace(/^https:.*\//, '')]
        : [name, withFullReferences(member, file)],
    ),
  );
}
