import type { Meter, Period, Use, UsageTotal } from './usage-store.ts';

/** Whether two meters count the same. */
export function isSameMeter(a: Meter, b: Meter): boolean {
  return countsSame(a, b) && a.period.startsAt === b.period.startsAt && a.period.endsAt === b.period.endsAt;
}

/** Whether two meters count one item and feature in periods that overlap. */
export function overlaps(a: Meter, b: Meter): boolean {
  return countsSame(a, b) && a.period.startsAt < endOf(b.period) && b.period.startsAt < endOf(a.period);
}

/** Whether a meter counts a use. */
export function counts(meter: Meter, use: Use): boolean {
  return countsSame(meter, use) && meter.period.startsAt <= use.at && use.at < endOf(meter.period);
}

/** A meter's total over all uses that it counts. */
export function totalOver(meter: Meter, uses: readonly Use[]): UsageTotal {
  return uses.filter((use) => counts(meter, use)).reduce(addUse, emptyTotal(meter));
}

/** A total after one more use. */
export function addUse(total: UsageTotal, { at, meteredMinutes }: Use): UsageTotal {
  return { ...total, meteredMinutes: total.meteredMinutes + meteredMinutes, lastAt: Math.max(total.lastAt, at) };
}

function emptyTotal({ item, feature, period }: Meter): UsageTotal {
  return { item, feature, period, meteredMinutes: 0, lastAt: period.startsAt };
}

function countsSame(a: Pick<Meter, 'item' | 'feature'>, b: Pick<Meter, 'item' | 'feature'>): boolean {
  return a.item === b.item && a.feature === b.feature;
}

function endOf({ endsAt }: Period): number {
  return endsAt ?? Infinity;
}
