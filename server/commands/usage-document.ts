import type { DebitTerms } from '../../engine/index.ts';
import type { UsageRecord } from '../stores/usage-store.ts';
import { instantText } from './contract-document.ts';

/** An entry of the history as the interface shows it; minutes of a reversal are negative. */
export type UsageDocument = {
  readonly key: string;
  readonly item: string;
  readonly feature: string;
  readonly at: string;
  readonly minutes: number;
  readonly meteredMinutes: number;
  /** Minutes of the period after the entry. */
  readonly totalMinutes: number;
  readonly case?: string;
  readonly reverses?: string;
  readonly note?: string;
  readonly recorded: { readonly by: string; readonly at: string };
};

export function usageDocument(entry: UsageRecord): UsageDocument {
  const { key, item, feature, at, minutes, meteredMinutes, totalMinutes, reverses, note, recorded } = entry;
  return {
    key,
    item,
    feature,
    at: instantText(at),
    minutes,
    meteredMinutes,
    totalMinutes,
    ...(entry.case !== undefined && { case: entry.case }),
    ...(reverses !== undefined && { reverses }),
    ...(note !== undefined && { note }),
    recorded: { by: recorded.by, at: instantText(recorded.at) },
  };
}

/** What an allowance is after a debit. */
export type AllowanceDocument = {
  readonly unit: 'minutes';
  readonly granted: number | 'unlimited';
  readonly used: number;
  readonly remaining: number | 'unlimited';
  readonly from: string;
  readonly until?: string;
};

export function allowanceDocument(
  granted: number | 'unlimited',
  used: number,
  { startsAt, endsAt }: Pick<DebitTerms['period'], 'startsAt' | 'endsAt'>,
): AllowanceDocument {
  return {
    unit: 'minutes',
    granted,
    used,
    remaining: granted === 'unlimited' ? granted : Math.max(0, granted - used),
    from: instantText(startsAt),
    ...(endsAt !== undefined && { until: instantText(endsAt) }),
  };
}
