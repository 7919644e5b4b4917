import { addDays, addMonths, compareDates, type LocalDate } from '../calendar/local-date.ts';
import type { TimelineEvent, TimelineKind } from '../generated/types.ts';
import type { KnownContract, KnownItem } from './known-contract.ts';
import { coversOf, wholeCover, type Cover } from './timeline-cover.ts';
import { eventOf, type ItemDay } from './timeline-event.ts';
import type { Period } from './timeline-period.ts';
import { renewalsNear } from './timeline-renewals.ts';

/** The kinds of one day in the order in which they are told. */
const ORDER: readonly TimelineKind[] = [
  'start',
  'fee-start',
  'closing-review',
  'last-cancellation',
  'renewal',
  'end',
  'term-limit',
  'end-of-service',
];

/**
 * The days that matter in the course of a contract, by date, kind and item; nothing after the end of an item, which is the
 * earliest of its last day, its limit and End of Service. A day that one system sets names the system.
 * LAW: the days lie in the period, and a check decides otherwise before and after each end (test/laws/timeline.test.ts).
 * @param period days that are told, the last one included
 * @source contract.md, Time
 */
export function listEvents({ items }: KnownContract, period: Period, language?: string): readonly TimelineEvent[] {
  return items
    .flatMap((item) => daysOf(item, period).map((day) => eventOf(item, day, language)))
    .sort((a, b) => compareDates(a.date, b.date) || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

/** The days of an item in a period, each once. */
function daysOf(item: KnownItem, period: Period): readonly ItemDay[] {
  const covers = coversOf(item);
  const days = [
    ...covers.flatMap((cover) => [
      ...startsOf(item, cover),
      ...feeStartsOf(item, cover),
      ...milestonesOf(item, cover),
      ...endsOf(cover),
    ]),
    ...renewalsOf(item, wholeCover(covers), period),
  ].filter(({ date }) => period.from <= date && date <= period.until);
  return [...new Map(days.map((day) => [`${day.kind} ${day.date} ${day.system ?? ''}`, day])).values()];
}

/** The first covered day; of a system that is delivered later, the day of its delivery. */
function startsOf({ term }: KnownItem, cover: Cover): readonly ItemDay[] {
  if (!isCovered(cover, cover.from)) return [];
  return [{ kind: 'start', date: cover.from, system: cover.from > term.from ? cover.system : undefined }];
}

/**
 * When fees begin, where the catalog says so: with the item, or on the first day of the month after a system's delivery, but
 * not before the item. Without a known delivery there is no such day.
 */
function feeStartsOf({ term }: KnownItem, cover: Cover): readonly ItemDay[] {
  const { feeStart } = term.term;
  const { delivered } = cover;
  if (feeStart === undefined || (feeStart === 'month-after-delivery' && delivered === undefined)) return [];
  const due = feeStart === 'start' || delivered === undefined ? term.from : firstOfNextMonth(delivered);
  const day: ItemDay =
    due > term.from ? { kind: 'fee-start', date: due, system: cover.system } : { kind: 'fee-start', date: term.from };
  return isCovered({ ...cover, from: term.from }, day.date) ? [day] : [];
}

/** What the tier plans so many days before the last covered day. */
function milestonesOf({ tier }: KnownItem, cover: Cover): readonly ItemDay[] {
  const [end] = cover.ends;
  if (!end) return [];
  const system = end.ofSystem ? cover.system : undefined;
  return (tier.tier.milestones ?? [])
    .map(({ kind, feature, daysBeforeEnd }) => ({
      kind,
      feature,
      date: addDays(end.until, -1 - daysBeforeEnd),
      system,
    }))
    .filter(({ date }) => isCovered(cover, date));
}

function endsOf({ ends, system }: Cover): readonly ItemDay[] {
  return ends.map(({ kind, date, ofSystem }) => ({ kind, date, system: ofSystem ? system : undefined }));
}

/** The new terms that begin before the item ends, and the last day to prevent each; one that never begins needs no notice. */
function renewalsOf({ term }: KnownItem, whole: Pick<Cover, 'from' | 'until'>, period: Period): readonly ItemDay[] {
  return renewalsNear(term, period)
    .filter(({ from }) => isCovered(whole, from))
    .flatMap(({ from, lastCancellation }): readonly ItemDay[] => [
      ...(isCovered(whole, lastCancellation)
        ? [{ kind: 'last-cancellation', date: lastCancellation, prevents: from } as const]
        : []),
      { kind: 'renewal', date: from },
    ]);
}

function isCovered({ from, until }: Pick<Cover, 'from' | 'until'>, date: LocalDate): boolean {
  return from <= date && (until === undefined || date < until);
}

function firstOfNextMonth(date: LocalDate): LocalDate {
  return addMonths(`${date.slice(0, 7)}-01`, 1);
}
