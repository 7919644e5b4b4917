/** A JSON schema document, or a part of one. */
export type Schema = { readonly [keyword: string]: unknown };

/** JSON schema documents by file name, such as `answer.v1.schema.json`. */
export type SchemaFiles = ReadonlyMap<string, Schema>;

/** A schema under its name in the API's document. */
export type NamedSchema = { readonly name: string; readonly schema: Schema };

/** The schema at `file` or `file#/$defs/name`, named by its title; throws where there is none. */
export function schemaAt(address: string, files: SchemaFiles): NamedSchema {
  const [file = '', place = ''] = address.split('#');
  const { $id: _id, $schema: _dialect, $defs, ...root } = files.get(file) ?? {};
  const schema = place === '' ? root : (($defs ?? {}) as Record<string, Schema>)[place.replace('/$defs/', '')];
  const name = schema?.['title'];
  if (!schema || typeof name !== 'string') throw new RangeError(`no schema with a title at \`${address}\``);
  return { name, schema };
}

const HOME = 'https://mehrwert.dev/schema/';

/** The address that a reference inside of a file means. */
export function addressOf(ref: string, file: string): string {
  return new URL(ref, HOME + file).href.slice(HOME.length);
}
