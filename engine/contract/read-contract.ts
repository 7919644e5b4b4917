import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import { noRevision, type CatalogHistory } from '../catalog/history.ts';
import { systemAsAnnounced } from '../catalog/known-fact.ts';
import { below, type Pointer } from '../catalog/place.ts';
import type { Contract } from '../generated/types.ts';
import { problem, type Issue } from '../issue.ts';
import { allOf, failure, success, type Outcome } from '../outcome.ts';
import { placeAmendments } from './amendment.ts';
import { amendmentIssues } from './amendment-issues.ts';
import { checkAttributes } from './attributes.ts';
import { findFarDates } from './contract-dates.ts';
import { itemAt, type KnownContract, type KnownItem } from './known-contract.ts';
import { itemId, readItem } from './read-item.ts';
import { readUse } from './read-use.ts';

/**
 * A well-shaped contract with every reference found in its catalog.
 * @param at instant asked about, in epoch milliseconds: standard services answer under the revision in force then
 * @issue unknown-offering unknown-tier unknown-option option-not-available unknown-attribute unknown-system
 * @issue unknown-feature bad-period bad-date bad-instant bad-amount no-revision duplicate-id, and those of amendmentIssues
 */
export function readContract(
  contract: Contract,
  history: CatalogHistory,
  at: number,
  pointer: Pointer,
): Outcome<KnownContract> {
  const farDates = findFarDates(contract, pointer);
  if (farDates.length > 0) return failure(farDates);
  const amendments = placeAmendments(contract);
  const systems = new Map(
    (contract.systems ?? []).map((system) => [system.id, systemAsAnnounced(system, history.facts)]),
  );
  const itemsRead = contract.items.map((item, index) =>
    readItem(item, index, history, systems, amendments, below(pointer, 'items', index)),
  );
  const known = itemsRead.flatMap((item) => (item.ok ? [item.value] : []));
  const revisions = everyRevisionOf(known, history, at);
  const items = allOf(itemsRead);
  const usage = allOf(
    (contract.usage ?? []).map((entry, index) => readUse(entry, revisions, contract, below(pointer, 'usage', index))),
  );
  const issues = [
    ...findDuplicates(contract, pointer),
    ...[items, usage].flatMap((part) => (part.ok ? [] : part.issues)),
    ...amendmentIssues(contract, amendments, known, revisions, pointer),
    ...checkAttributes(contract.attributes ?? {}, revisions, below(pointer, 'attributes')),
    ...(contract.items.length === 0 && revisions.length === 0 ? [noRevision(below(pointer, 'catalog'))] : []),
  ];
  if (!items.ok || !usage.ok || issues.length > 0) return failure(issues);
  const { customer, attributes = {} } = contract;
  return success({ customer, history, items: items.value, systems, attributes, usage: usage.value, amendments });
}

/** Revisions that may answer for a contract at an instant: those that bind its items, and the one in force. */
export function revisionsOf(
  items: readonly KnownItem[],
  history: CatalogHistory,
  at: number,
): readonly CompiledRevision[] {
  const revisions = new Set(items.map((item) => itemAt(item, at).revision));
  const inForce = history.inForce(at);
  if (inForce) revisions.add(inForce);
  return [...revisions];
}

/** Those, and all that have answered or will: names of a contract that were right once stay right. */
function everyRevisionOf(
  items: readonly KnownItem[],
  history: CatalogHistory,
  at: number,
): readonly CompiledRevision[] {
  const own = items.flatMap(({ later, revision }) => [revision, ...later.map(({ item }) => item.revision)]);
  return [...new Set([...own, ...revisionsOf(items, history, at)])];
}

function findDuplicates(contract: Contract, pointer: Pointer): readonly Issue[] {
  return [
    ...duplicates(contract.items.map(itemId), below(pointer, 'items')),
    ...duplicates(
      placeAmendments(contract).map(({ id }) => id),
      below(pointer, 'amendments'),
    ),
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
