import type { OperatingFact } from './facts-store.ts';

/** The order of facts: by the day from which they hold, then by id. */
export function compareFacts(a: OperatingFact, b: OperatingFact): number {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
