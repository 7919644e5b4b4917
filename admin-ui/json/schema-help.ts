import { schemasAt, type Path, type Schema } from './schema.ts';

/** What a schema says of a place. */
export type Help = {
  readonly name: string;
  readonly description: string;
  /** What kind of value it takes, and which ones, as JSON writes them. */
  readonly takes: string;
  readonly isRequired: boolean;
};

/** Something that can be written at a place: a member with a first value, or a value. */
export type Suggestion = { readonly label: string; readonly text: string; readonly description: string };

/** What is said of a place; undefined where the schema knows nothing of it. */
export function helpAt(root: Schema, path: Path, document: unknown): Help | undefined {
  const name = path.at(-1);
  const [schema] = schemasAt(root, path, document);
  if (name === undefined || !schema) return undefined;
  const isRequired = schemasAt(root, path.slice(0, -1), document).some(({ required }) =>
    required?.includes(String(name)),
  );
  return {
    name: String(name),
    description: schema.description ?? schema.title ?? '',
    takes: takesOf(schemasAt(root, path, document)),
    isRequired,
  };
}

/** Members that a thing may have and does not have yet. */
export function memberSuggestions(root: Schema, path: Path, document: unknown): readonly Suggestion[] {
  const found = new Map<string, Suggestion>();
  for (const { properties = {} } of schemasAt(root, path, document))
    for (const [name, member] of Object.entries(properties)) {
      const [schema = member] = schemasAt(root, [...path, name], document);
      const text = `${JSON.stringify(name)}: ${firstValue(schema)}`;
      found.set(name, { label: name, text, description: member.description ?? schema.description ?? '' });
    }
  return [...found.values()];
}

/** Values that a place may have, where they can be listed. */
export function valueSuggestions(root: Schema, path: Path, document: unknown): readonly Suggestion[] {
  return schemasAt(root, path, document)
    .flatMap(valuesOf)
    .map((value) => ({ label: JSON.stringify(value), text: JSON.stringify(value), description: '' }));
}

function valuesOf(schema: Schema): readonly unknown[] {
  if (schema.const !== undefined) return [schema.const];
  return schema.enum ?? (schema.type === 'boolean' ? [true, false] : []);
}

function takesOf(schemas: readonly Schema[]): string {
  const values = schemas.flatMap(valuesOf).map((value) => JSON.stringify(value));
  const types = schemas.flatMap(({ type }) => type ?? []);
  return [...new Set(values.length > 0 ? values : types)].join(' | ');
}

function firstValue(schema: Schema): string {
  const [value] = valuesOf(schema);
  if (value !== undefined) return JSON.stringify(value);
  return { object: '{}', array: '[]', number: '0', integer: '0' }[String(schema.type)] ?? '""';
}
