import type { AuditEvent } from '../audit-store.ts';

/**
 * Events of a source, such as the file of a collection, on their way to the audit. The source keeps them together with the
 * change that they tell of, counted from 1; after a crash it hands over again what has not arrived.
 */
export type AuditLog = {
  /** Number of the last event of a source that has arrived. */
  readonly latest: (source: string) => number;
  /** Appends events of a source in their order. */
  readonly take: (source: string, events: readonly CountedEvent[]) => Promise<void>;
};

/** An event, and how many of its source there are up to it. */
export type CountedEvent = { readonly number: number; readonly event: AuditEvent };

/** Hands over those events of a source that have not arrived. */
export async function handOver(source: string, events: readonly CountedEvent[], log: AuditLog): Promise<void> {
  const missing = events.filter(({ number }) => number > log.latest(source));
  if (missing.length > 0) await log.take(source, missing);
}

/** Events that follow on a number. */
export function countFrom(before: number, events: readonly AuditEvent[]): readonly CountedEvent[] {
  return events.map((event, index) => ({ number: before + 1 + index, event }));
}
