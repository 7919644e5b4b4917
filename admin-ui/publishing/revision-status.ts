import { instantIn } from '../zone-time.ts';
import type { RevisionHead } from './publish-calls.ts';

/** How a revision stands at an instant. */
export type RevisionStatus = 'in-force' | 'coming' | 'superseded';

/**
 * How each revision stands, by its number: of those that have begun the latest is in force, of equals the later one.
 * @param now epoch milliseconds
 * @param zone in which local dates are meant
 */
export function statusesOf(
  heads: readonly Pick<RevisionHead, 'effectiveFrom' | 'revision'>[],
  zone: string,
  now: number,
): ReadonlyMap<number, RevisionStatus> {
  const starts = heads.map(({ effectiveFrom, revision }) => ({ revision, at: startOf(effectiveFrom, zone) }));
  const begun = starts.filter(({ at }) => at <= now);
  const latest = Math.max(...begun.map(({ at }) => at));
  const current = begun.findLast(({ at }) => at === latest)?.revision;
  return new Map(
    starts.map(({ at, revision }) => [
      revision,
      revision === current ? 'in-force' : at > now ? 'coming' : 'superseded',
    ]),
  );
}

/** When what is in force from a date, or from an instant, begins; epoch milliseconds. */
function startOf(effectiveFrom: string, zone: string): number {
  const isDate = /^\d{4}-\d\d-\d\d$/.test(effectiveFrom);
  return Date.parse((isDate ? instantIn(zone, `${effectiveFrom}T00:00`) : undefined) ?? effectiveFrom);
}
