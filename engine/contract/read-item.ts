import { startOfLocalDay } from '../calendar/local-day.ts';
import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import { noRevision, type CatalogHistory } from '../catalog/history.ts';
import { below, type Pointer } from '../catalog/place.ts';
import type { ContractItem, ContractSystem } from '../generated/types.ts';
import { problem, unknown } from '../issue.ts';
import { failure, success, type Outcome } from '../outcome.ts';
import { amendItem } from './amend-item.ts';
import { amendTerm } from './amend-term.ts';
import { amendmentsFor, type PlacedAmendment } from './amendment.ts';
import { itemTerm } from './item-term.ts';
import type { KnownItem } from './known-contract.ts';
import { laterItems } from './later-item.ts';
import { optionIssues } from './option-issues.ts';

/** The id of an item: its own, else its position counted from 1. */
export function itemId(item: ContractItem, index: number): string {
  return item.id ?? String(index + 1);
}

/**
 * A contract item with everything that it names found in the revision that it was bought under.
 * @issue unknown-offering unknown-tier unknown-option option-not-available unknown-system bad-period no-revision
 */
export function readItem(
  item: ContractItem,
  index: number,
  history: CatalogHistory,
  systems: ReadonlyMap<string, ContractSystem>,
  agreed: readonly PlacedAmendment[],
  place: Pointer,
): Outcome<KnownItem> {
  const revision = revisionOf(item, history);
  if (!revision) return failure([noRevision(below(place, item.revision === undefined ? 'from' : 'revision'))]);
  const offering = revision.offerings.get(item.offering);
  if (!offering) return failure([unknown('offering', item.offering, below(place, 'offering'))]);
  const tier = offering.tiers.get(item.tier);
  const options = new Set(item.options ?? []);
  const issues = [
    ...(tier ? [] : [unknown('tier', item.tier, below(place, 'tier'))]),
    ...optionIssues(offering, item.tier, item.options ?? [], below(place, 'options')),
    ...(item.systems ?? []).flatMap((system, position) =>
      systems.has(system) ? [] : [unknown('system', system, below(place, 'systems', position))],
    ),
    ...(item.until !== undefined && item.until < item.from
      ? [problem('bad-period', below(place, 'until'), `\`${item.until}\` lies before \`${item.from}\``)]
      : []),
  ];
  if (!tier || issues.length > 0) return failure(issues);
  const id = itemId(item, index);
  const { timeZone } = revision.catalog;
  const amendments = amendmentsFor(agreed, id, timeZone);
  const bought: KnownItem = {
    id,
    revision,
    offering,
    tier,
    options,
    term: itemTerm(timeZone, amendTerm(tier.term, amendments), item.from, item.until),
    systems: (item.systems ?? [...systems.keys()]).flatMap((system) => systems.get(system) ?? []),
    amendments: [],
    later: [],
  };
  const later = laterItems(bought, item.revision, history);
  return success(amendItem(later.length === 0 ? bought : { ...bought, later }, amendments));
}

/** The revision that an item was bought under: the one it pins, else the one in force on its first day. */
function revisionOf(item: ContractItem, history: CatalogHistory): CompiledRevision | undefined {
  if (item.revision !== undefined) return history.numbered(item.revision);
  const [first] = history.revisions;
  return first && history.inForce(startOfLocalDay(first.catalog.timeZone, item.from));
}
