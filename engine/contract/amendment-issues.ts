import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import { below, type Pointer } from '../catalog/place.ts';
import type { Contract } from '../generated/types.ts';
import { problem, unknown, type Issue } from '../issue.ts';
import { fitIssues } from './amendment-fit.ts';
import { overlapIssues } from './amendment-overlap.ts';
import { daysOf, type PlacedAmendment } from './amendment.ts';
import type { KnownItem } from './known-contract.ts';
import { itemId } from './read-item.ts';

/**
 * Everything that is wrong with the amendments of a contract; names are looked for in every revision that may answer for it.
 * @param items those items that could be read
 * @param pointer place of the contract in what was sent
 * @issue unknown-item unknown-feature unknown-target unknown-severity unknown-calendar unknown-price bad-period
 * @issue amendment-fits-no-item not-metered wrong-unit overlapping-amendments
 */
export function amendmentIssues(
  contract: Contract,
  amendments: readonly PlacedAmendment[],
  items: readonly KnownItem[],
  revisions: readonly CompiledRevision[],
  pointer: Pointer,
): readonly Issue[] {
  if (amendments.length === 0) return [];
  const ids = contract.items.map(itemId);
  const isWholeRead = items.length === ids.length;
  const issues = amendments.flatMap((placed) => {
    const own = [...itemIssues(placed, ids), ...dayIssues(placed), ...nameIssues(placed, revisions)];
    return own.length > 0 || !isWholeRead ? own : fitIssues(placed, items);
  });
  return [...issues, ...overlapIssues(amendments)].map((issue) => ({ ...issue, pointer: pointer + issue.pointer }));
}

function itemIssues({ amendment: { item }, pointer }: PlacedAmendment, ids: readonly string[]): readonly Issue[] {
  return item === undefined || ids.includes(item) ? [] : [unknown('item', item, below(pointer, 'item'))];
}

function dayIssues({ amendment, pointer }: PlacedAmendment): readonly Issue[] {
  const { from, until } = daysOf(amendment);
  if (from === undefined || until === undefined || from <= until) return [];
  return [problem('bad-period', below(pointer, 'until'), `\`${until}\` lies before \`${from}\``)];
}

/** What an amendment may name, and whether a revision has it. */
const NAMES = {
  feature: ({ features }: CompiledRevision, name: string) => features.has(name),
  target: ({ catalog }: CompiledRevision, name: string) => (catalog.targets ?? []).some(({ id }) => id === name),
  severity: ({ severities }: CompiledRevision, name: string) => severities.has(name),
  calendar: ({ calendars }: CompiledRevision, name: string) => calendars.has(name),
  price: ({ prices }: CompiledRevision, name: string) => prices.has(name),
} as const;

function nameIssues({ amendment, pointer }: PlacedAmendment, revisions: readonly CompiledRevision[]): readonly Issue[] {
  if (revisions.length === 0) return [];
  const named = new Map<string, unknown>(Object.entries(amendment));
  return Object.entries(NAMES).flatMap(([what, has]) => {
    const name = named.get(what);
    if (typeof name !== 'string' || revisions.some((revision) => has(revision, name))) return [];
    return [unknown(what, name, below(pointer, what))];
  });
}
