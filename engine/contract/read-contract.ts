import { parseInstant } from '../calendar/instant.ts';
import { startOfLocalDay } from '../calendar/local-day.ts';
import { below, type Pointer } from '../catalog/place.ts';
import { noRevision, type CatalogHistory } from '../catalog/history.ts';
import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import type { Contract, ContractItem, ContractSystem, UsageEntry } from '../generated/types.ts';
import { badInstant } from '../calendar/asked-instant.ts';
import { problem, unknown, type Issue } from '../issue.ts';
import { failure, success, type Outcome } from '../outcome.ts';
import { checkAttributes } from './attributes.ts';
import { itemTerm } from './item-term.ts';
import { optionIssues } from './option-issues.ts';
import type { KnownContract, KnownItem, KnownUse } from './known-contract.ts';

/**
 * A well-shaped contract with every reference found in its catalog.
 * @param at instant asked about, in epoch milliseconds: standard services answer under the revision in force then
 * @issue unknown-offering unknown-tier unknown-option option-not-available unknown-attribute unknown-system
 * @issue unknown-feature bad-period bad-instant bad-amount no-revision duplicate-id
 */
export function readContract(
  contract: Contract,
  history: CatalogHistory,
  at: number,
  pointer: Pointer,
): Outcome<KnownContract> {
  const issues: Issue[] = [...findDuplicates(contract, pointer)];
  const systems = new Map((contract.systems ?? []).map((system) => [system.id, system]));
  const items = contract.items.flatMap((item, index) => {
    const known = readItem(item, index, history, systems, below(pointer, 'items', index));
    if (!known.ok) issues.push(...known.issues);
    return known.ok ? known.value : [];
  });
  const revisions = revisionsOf(items, history, at);
  const usage = (contract.usage ?? []).flatMap((entry, index) => {
    const known = readUse(entry, revisions, contract, below(pointer, 'usage', index));
    if (!known.ok) issues.push(...known.issues);
    return known.ok ? known.value : [];
  });
  issues.push(...checkAttributes(contract.attributes ?? {}, revisions, below(pointer, 'attributes')));
  if (contract.items.length === 0 && revisions.length === 0) issues.push(noRevision(below(pointer, 'catalog')));
  if (issues.length > 0) return failure(issues);
  return success({
    customer: contract.customer,
    history,
    items,
    systems,
    attributes: contract.attributes ?? {},
    usage,
  });
}

/** Revisions that may answer for a contract: those of its items, and the one in force at the instant. */
export function revisionsOf(
  items: readonly KnownItem[],
  history: CatalogHistory,
  at: number,
): readonly CompiledRevision[] {
  const inForce = history.inForce(at);
  return [...new Set([...items.map(({ revision }) => revision), ...(inForce ? [inForce] : [])])];
}

function findDuplicates(contract: Contract, pointer: Pointer): readonly Issue[] {
  return [
    ...duplicates(contract.items.map(itemId), below(pointer, 'items')),
    ...duplicates(
      (contract.systems ?? []).map(({ id }) => id),
      below(pointer, 'systems'),
    ),
  ];
}

function duplicates(ids: readonly string[], list: Pointer): readonly Issue[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index ? [] : [problem('duplicate-id', below(list, index, 'id'), `\`${id}\` is used twice`)],
  );
}

function itemId(item: ContractItem, index: number): string {
  return item.id ?? String(index + 1);
}

function readItem(
  item: ContractItem,
  index: number,
  history: CatalogHistory,
  systems: ReadonlyMap<string, ContractSystem>,
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
  return success({
    id: itemId(item, index),
    revision,
    offering,
    tier,
    options,
    term: itemTerm(revision.catalog.timeZone, tier.term, item.from, item.until),
    systems: (item.systems ?? [...systems.keys()]).flatMap((id) => systems.get(id) ?? []),
  });
}

/** The revision that an item was bought under: the one it pins, else the one in force on its first day. */
function revisionOf(item: ContractItem, history: CatalogHistory): CompiledRevision | undefined {
  if (item.revision !== undefined) return history.numbered(item.revision);
  const [first] = history.revisions;
  return first && history.inForce(startOfLocalDay(first.catalog.timeZone, item.from));
}

function readUse(
  entry: UsageEntry,
  revisions: readonly CompiledRevision[],
  contract: Contract,
  place: Pointer,
): Outcome<KnownUse> {
  const at = parseInstant(entry.at);
  const issues = [
    ...(at === undefined ? [badInstant(entry.at, below(place, 'at'))] : []),
    ...(revisions.some(({ features }) => features.has(entry.feature))
      ? []
      : [unknown('feature', entry.feature, below(place, 'feature'))]),
    ...(entry.item === undefined || contract.items.map(itemId).includes(entry.item)
      ? []
      : [unknown('item', entry.item, below(place, 'item'))]),
  ];
  if (at === undefined || issues.length > 0) return failure(issues);
  const { feature, minutes, item } = entry;
  return success({ feature, minutes, at, item, case: entry.case });
}
