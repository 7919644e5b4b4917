import { addDays, addMonths, type LocalDate } from '../calendar/local-date.ts';
import { localDate } from '../calendar/local-day.ts';
import { readAsker } from '../decision/asker.ts';
import type { World } from '../decision/world.ts';
import type { ContractCancellation, ContractItem } from '../generated/types.ts';
import { validateContractCancellation } from '../generated/validators.js';
import { problem, unknown, type Issue } from '../issue.ts';
import { failure, success, type Outcome } from '../outcome.ts';
import { readShape } from '../shape.ts';
import type { ConcludedContract } from './conclude.ts';
import { startOfTerm, type ItemTerm } from './item-term.ts';
import type { KnownItem } from './known-contract.ts';

/** A contract with the ends that notice brings. */
export type Cancelled = {
  readonly contract: ConcludedContract;
  /** Last covered day of the contract; undefined where an item goes on. */
  readonly cancelledTo: LocalDate | undefined;
  readonly note: string | undefined;
};

/** A notice: when it was received, and which last covered day it asks for. */
type Notice = { readonly received: LocalDate; readonly to: LocalDate | undefined };

/**
 * A kept contract of which items are cancelled: each ends on the first day that its notice allows, which is the end of a term
 * whose last cancellation day has not gone by, or any day where the term has no length. An item that ends by itself stays.
 * @issue bad-shape unknown-item bad-period not-cancellable
 * @source contract.md, Time: last cancellation day
 */
export function cancelItems(body: unknown, kept: ConcludedContract, world: World): Outcome<Cancelled> {
  const cancellation = readShape<ContractCancellation>(validateContractCancellation, body);
  if (!cancellation.ok) return cancellation;
  const asker = readAsker({ contract: kept }, world);
  if (!asker.ok) return asker;
  const { items } = asker.value.contract;
  const notice = readNotice(cancellation.value, items, world.now);
  const issues = findMistakes(cancellation.value, items, notice);
  if (issues.length > 0) return failure(issues);
  const isMeant = (id: string): boolean => cancellation.value.items?.includes(id) ?? true;
  const ended = items.map((item, index) => ({
    ...(kept.items[index] as ContractItem),
    ...(isMeant(item.id) && withEnd(endOf(item.term, notice))),
  }));
  const ends = items.map((item) => (isMeant(item.id) ? endOf(item.term, notice) : item.term.until));
  return success({ contract: { ...kept, items: ended }, cancelledTo: lastOf(ends), note: cancellation.value.note });
}

function withEnd(until: LocalDate | undefined) {
  return until === undefined ? {} : { until };
}

function readNotice({ received, to }: ContractCancellation, items: readonly KnownItem[], now: number): Notice {
  return { received: received ?? localDate(items[0]?.revision.catalog.timeZone ?? 'UTC', now), to };
}

function findMistakes(
  { items: named, to }: ContractCancellation,
  items: readonly KnownItem[],
  notice: Notice,
): readonly Issue[] {
  const ids = items.map(({ id }) => id);
  return [
    ...(named ?? []).flatMap((id, index) => (ids.includes(id) ? [] : [unknown('item', id, `/items/${index}`)])),
    ...(to !== undefined && to < notice.received
      ? [problem('bad-period', '/to', `\`${to}\` lies before the notice of \`${notice.received}\``)]
      : []),
    ...items.filter(({ id }) => named?.includes(id) ?? true).flatMap((item) => findRefusal(item, notice)),
  ];
}

/** Why an item cannot end on the day that is asked for; one that is over by then need not. */
function findRefusal({ id, term }: KnownItem, notice: Notice): readonly Issue[] {
  const end = endOf(term, notice);
  if (notice.to === undefined || end === undefined || end <= notice.to) return [];
  return [problem('not-cancellable', '/to', `item \`${id}\` cannot end on \`${notice.to}\`, but on \`${end}\``)];
}

/** The last covered day that a notice brings; never before the day that it asks for, where the item does not end by itself. */
function endOf(term: ItemTerm, { received, to = received }: Notice): LocalDate | undefined {
  if (term.until !== undefined) return term.until;
  const wanted = to < term.from ? term.from : to;
  const { months, renewal } = term.term;
  if (months === undefined || !renewal) return wanted;
  for (let n = 1; ; n += 1) {
    const end = addDays(startOfTerm(term, n), -1);
    if (end >= wanted && addMonths(end, -renewal.noticeMonths) >= received) return end;
  }
}

function lastOf(ends: readonly (LocalDate | undefined)[]): LocalDate | undefined {
  return ends.includes(undefined) ? undefined : [...ends].sort().at(-1);
}
