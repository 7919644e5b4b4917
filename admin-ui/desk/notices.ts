import type { TimelineEvent } from '../../engine/index.ts';

/** Until when an item can be cancelled next, and to which last covered day. */
export type NextNotice = { readonly item: string; readonly notice: string; readonly end?: string };

/**
 * The next last cancellation day of each item, with the end of the term that it belongs to.
 * @param events of a contract, earliest first
 * @param today local date
 */
export function noticesOf(events: readonly TimelineEvent[], today: string): readonly NextNotice[] {
  const coming = events.filter(({ kind, date }) => kind === 'last-cancellation' && date >= today);
  const first = coming.filter(({ item }, index) => coming.findIndex((other) => other.item === item) === index);
  return first.map(({ item, date }) => {
    const renewal = events.find((event) => event.kind === 'renewal' && event.item === item && event.date > date);
    return { item, notice: date, ...(renewal && { end: dayBefore(renewal.date) }) };
  });
}

function dayBefore(date: string): string {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}
