import { below, type Cell, type DraftContent, type JsonPatch, type Pointer } from '../../engine/index.ts';
import { listIn } from '../editing/draft-catalog.ts';
import { valueAt } from '../editing/places.ts';

type Known = { readonly id: string };

/**
 * Moves a feature to where another one stands: in the offering's sheet where both are on it, else in the catalog.
 * Empty where either is nowhere.
 */
export function moveFeature(content: DraftContent, offering: Pointer, feature: string, to: string): JsonPatch {
  const sheet = `${offering}/sheet/rows`;
  const rows = listIn<string>(content, sheet);
  const [list, ids] =
    rows.includes(feature) && rows.includes(to)
      ? [sheet, rows]
      : ['/catalog/features', listIn<Known>(content, '/catalog/features').map(({ id }) => id)];
  return moving(list, ids.indexOf(feature), ids.indexOf(to));
}

/** Moves a tier to where another one stands. */
export function moveTier(content: DraftContent, offering: Pointer, tier: string, to: string): JsonPatch {
  const list = `${offering}/tiers`;
  const ids = listIn<Known>(content, list).map(({ id }) => id);
  return moving(list, ids.indexOf(tier), ids.indexOf(to));
}

/** Makes a feature one of the offering: its first tier contains it, and the sheet shows it. */
export function addFeature(content: DraftContent, offering: Pointer, feature: string): JsonPatch {
  const tier = `${offering}/tiers/0`;
  const cell: Cell = { kind: 'included' };
  const cells: JsonPatch = valueAt(content, `${tier}/cells`)
    ? [{ op: 'add', path: below(tier, 'cells', feature), value: cell }]
    : [{ op: 'add', path: `${tier}/cells`, value: { [feature]: cell } }];
  const isShown = valueAt(content, `${offering}/sheet/rows`) !== undefined;
  return isShown ? [...cells, { op: 'add', path: `${offering}/sheet/rows/-`, value: feature }] : cells;
}

/** Takes a feature out of the offering: what its tiers say of it, and its row of the sheet. */
export function removeFeature(content: DraftContent, offering: Pointer, feature: string): JsonPatch {
  const tiers = listIn<Known>(content, `${offering}/tiers`);
  const cells = tiers
    .map((_, index) => below(offering, 'tiers', index, 'cells', feature))
    .filter((path) => valueAt(content, path) !== undefined);
  const row = listIn<string>(content, `${offering}/sheet/rows`).indexOf(feature);
  const paths = row < 0 ? cells : [...cells, below(offering, 'sheet', 'rows', row)];
  return paths.map((path) => ({ op: 'remove', path }));
}

function moving(list: Pointer, from: number, to: number): JsonPatch {
  if (from < 0 || to < 0 || from === to) return [];
  return [{ op: 'move', from: below(list, from), path: below(list, to) }];
}
