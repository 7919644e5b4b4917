import type { TimelineEvent, TimelineKind } from '../../engine/index.ts';
import type { ContractDays, RadarPeriod } from './radar-calls.ts';

/** A day that matters for somebody. */
export type RadarDay = TimelineEvent & Omit<ContractDays, 'events'>;

/** Days that ask for something to be done; the others are told in the course of their contract. */
export const radarKinds = [
  'last-cancellation',
  'renewal',
  'end',
  'term-limit',
  'end-of-service',
  'closing-review',
] as const satisfies readonly TimelineKind[];

/** Days to come that the radar shows. */
const OUTLOOK_DAYS = 90;
const DAY_MS = 86_400_000;

/** Today, as whoever reads has it, and the 90 days after it. @param now epoch milliseconds */
export function radarPeriod(now: number): RadarPeriod {
  const local = new Date(now);
  const today = Date.UTC(local.getFullYear(), local.getMonth(), local.getDate());
  return { from: dateOf(today), until: dateOf(today + OUTLOOK_DAYS * DAY_MS) };
}

/** How many days a date lies after another. @example daysUntil('2026-11-22', '2026-12-31') → 39 */
export function daysUntil(from: string, date: string): number {
  return Math.round((Date.parse(date) - Date.parse(from)) / DAY_MS);
}

/** The days of all contracts of one catalog or of all, the next first; of one day in the order of the contracts. */
export function radarDays(
  contracts: readonly ContractDays[],
  kinds: readonly TimelineKind[],
  catalog: string,
): readonly RadarDay[] {
  return contracts
    .filter((each) => catalog === '' || each.catalog === catalog)
    .flatMap(({ events, ...whose }) => events.map((event) => ({ ...event, ...whose })))
    .filter(({ kind }) => kinds.includes(kind))
    .sort((one, other) => (one.date < other.date ? -1 : Number(one.date > other.date)));
}

/** Address of the radar without some kinds of days, of one catalog or of all. */
export function radarAddress(without: readonly string[], catalog: string): string {
  const query = new URLSearchParams(without.map((kind) => ['without', kind]));
  if (catalog !== '') query.set('catalog', catalog);
  return query.size > 0 ? `/radar?${query.toString()}` : '/radar';
}

function dateOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
