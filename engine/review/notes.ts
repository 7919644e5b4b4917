import { below } from '../catalog/place.ts';
import type { Catalog } from '../generated/types.ts';
import type { Issue } from '../issue.ts';
import { blocker } from './finding.ts';
import { valueAt } from './walk.ts';

/** Notes about a place that the catalog does not have. @issue `unknown-place` */
export function findMisplacedNotes(catalog: Catalog): readonly Issue[] {
  return (catalog.notes ?? []).flatMap(({ about }, index) =>
    valueAt(catalog, about) === undefined
      ? [blocker('unknown-place', below('/notes', index, 'about'), `\`${about}\` leads nowhere`, { about })]
      : [],
  );
}
