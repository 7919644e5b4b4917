import type { Catalog, DraftContent, Pointer } from '../../engine/index.ts';
import { valueAt } from './places.ts';

/** A catalog that is being written: any of its members may be missing. */
export type DraftCatalog = Partial<Catalog> & Pick<Catalog, 'id'>;

/** The catalog of a draft; where the review finds its shape wrong, its members are not what they are said to be. */
export function catalogOf(content: DraftContent): DraftCatalog {
  return content.catalog as DraftCatalog;
}

/** A member of the catalog that is a list; empty where it is none. */
export function listIn<Entry>(content: DraftContent, pointer: Pointer): readonly Entry[] {
  const list = valueAt(content, pointer);
  return Array.isArray(list) ? (list as readonly Entry[]) : [];
}

/** The id of the thing at a place. */
export function idAt(content: DraftContent, pointer: Pointer): string | undefined {
  const id = valueAt(content, `${pointer}/id`);
  return typeof id === 'string' ? id : undefined;
}
