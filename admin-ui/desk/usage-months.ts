import type { UsageRecord } from './contract-calls.ts';

/** Minutes that a feature was used for in a month, reversals taken off. */
export type UsageMonth = { readonly feature: string; readonly month: string; readonly minutes: number };

/**
 * What was used of each feature month by month, oldest first.
 * @param monthOf the local month of an instant, such as 2026-11
 */
export function usageMonths(
  entries: readonly UsageRecord[],
  monthOf: (instant: string) => string,
): readonly UsageMonth[] {
  const sums = new Map<string, UsageMonth>();
  for (const { feature, at, meteredMinutes } of entries) {
    const month = monthOf(at);
    const key = `${month} ${feature}`;
    sums.set(key, { feature, month, minutes: (sums.get(key)?.minutes ?? 0) + meteredMinutes });
  }
  return [...sums].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, sum]) => sum);
}

/** Keys of the uses that were taken back. */
export function reversedKeys(entries: readonly UsageRecord[]): ReadonlySet<string> {
  return new Set(entries.flatMap(({ reverses }) => reverses ?? []));
}
