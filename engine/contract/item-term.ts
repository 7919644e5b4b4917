import { addDays, addMonths, daysBetween, type LocalDate } from '../calendar/local-date.ts';
import { localDate, startOfLocalDay } from '../calendar/local-day.ts';
import type { Term } from '../generated/types.ts';

/** How long a contract item runs; instants are epoch milliseconds, intervals half-open. */
export type ItemTerm = {
  readonly timeZone: string;
  readonly term: Term;
  /** First covered day. */
  readonly from: LocalDate;
  /** Last covered day; undefined where the item renews by itself or is open-ended. */
  readonly until: LocalDate | undefined;
  readonly startsAt: number;
  /** First instant not covered. */
  readonly endsAt: number | undefined;
};

/** A stretch of local days `[from, until)` with its instants; without end where it is open. */
export type Stretch = {
  readonly from: LocalDate;
  readonly until: LocalDate | undefined;
  readonly startsAt: number;
  readonly endsAt: number | undefined;
};

/** The term of an item that begins on a day and ends on a last covered day, or as its offering's term says. */
export function itemTerm(timeZone: string, term: Term, from: LocalDate, until: LocalDate | undefined): ItemTerm {
  const last = until ?? lastDayOfTerm(term, from);
  return {
    timeZone,
    term,
    from,
    until: last,
    startsAt: startOfLocalDay(timeZone, from),
    endsAt: last === undefined ? undefined : startOfLocalDay(timeZone, addDays(last, 1)),
  };
}

/** How the item would run under another term: to the last covered day that it names, else as that term says. */
export function withTerm(item: ItemTerm, term: Term): ItemTerm {
  const stated = item.until === lastDayOfTerm(item.term, item.from) ? undefined : item.until;
  return itemTerm(item.timeZone, term, item.from, stated);
}

/**
 * When the first renewed term begins at or after an instant, counted as the item was bought; undefined where it does not
 * renew, or ends before.
 */
export function renewalFrom(item: ItemTerm, from: number): number | undefined {
  const { months, renewal } = item.term;
  if (months === undefined || !renewal) return undefined;
  const startsAt = (n: number): number => startOfLocalDay(item.timeZone, startOfTerm(item, n));
  // no month is longer than 31 days, so the search begins at the renewal or before it
  const wholeMonths = daysBetween(item.from, localDate(item.timeZone, Math.max(from, item.startsAt))) / 31;
  let n = Math.max(1, 1 + Math.floor((wholeMonths - months) / renewal.months));
  while (startsAt(n) < from) n += 1;
  const renewed = startsAt(n);
  return item.endsAt === undefined || renewed < item.endsAt ? renewed : undefined;
}

/** The last day of a term that does not renew; none where it renews or has no length. */
function lastDayOfTerm({ months, renewal }: Term, from: LocalDate): LocalDate | undefined {
  return months === undefined || renewal ? undefined : addDays(addMonths(from, months), -1);
}

/**
 * First day of the n-th term, counted from 0 and computed from the first start, never chained.
 * @source contract.md, Time: renewals
 */
export function startOfTerm({ term, from }: Pick<ItemTerm, 'term' | 'from'>, n: number): LocalDate {
  if (n === 0 || term.months === undefined) return from;
  return addMonths(from, term.months + (n - 1) * (term.renewal?.months ?? term.months));
}

/** The term that an instant lies in, after the item's end its last one; the whole item where its term has no length. */
export function termAt(item: ItemTerm, at: number): Stretch {
  if (item.term.months === undefined) return stretch(item, item.from, undefined);
  const { months, renewal } = item.term;
  return stretchAt(item, at, (n) => startOfTerm(item, n), months, renewal?.months ?? months);
}

/** The period of so many months, counted from the item's first day, that an instant lies in. */
export function periodAt(item: ItemTerm, at: number, months: number): Stretch {
  return stretchAt(item, at, (n) => addMonths(item.from, n * months), months, months);
}

function stretchAt(
  item: ItemTerm,
  at: number,
  startOf: (n: number) => LocalDate,
  firstMonths: number,
  months: number,
): Stretch {
  const last = item.endsAt === undefined ? at : item.endsAt - 1;
  const today = localDate(item.timeZone, Math.min(at, last));
  // no month is longer than 31 days, so the search begins in the stretch or before it
  const wholeMonths = daysBetween(item.from, today) / 31;
  let n = Math.max(0, 1 + Math.floor((wholeMonths - firstMonths) / months));
  while (startOf(n + 1) <= today) n += 1;
  return stretch(item, startOf(n), startOf(n + 1));
}

/** A stretch of the item, ending with the item at the latest. */
function stretch(item: ItemTerm, from: LocalDate, until: LocalDate | undefined): Stretch {
  const end = item.until === undefined ? undefined : addDays(item.until, 1);
  const last = end !== undefined && (until === undefined || end < until) ? end : until;
  return {
    from,
    until: last,
    startsAt: startOfLocalDay(item.timeZone, from),
    endsAt: last === undefined ? undefined : startOfLocalDay(item.timeZone, last),
  };
}
