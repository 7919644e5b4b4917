import type { Period } from '../usage-store.ts';

/** The end of a period as the tables have it: an open one ends at infinity. */
export function endOf({ endsAt }: Period): number {
  return endsAt ?? Infinity;
}

/** A period of the tables. */
export function periodOf(startsAt: number, endsAt: number): Period {
  return Number.isFinite(endsAt) ? { startsAt, endsAt } : { startsAt };
}
