import type { Catalog } from '../../engine/index.ts';

/** Attributes of a contract that are numbers, such as a count of licences. */
export function numericAttributes({ attributes = [] }: Partial<Pick<Catalog, 'attributes'>>): readonly string[] {
  return attributes.filter(({ kind }) => kind === 'number').map(({ id }) => id);
}
