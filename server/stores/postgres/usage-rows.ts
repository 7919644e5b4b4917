import type { UsageRecord } from '../usage-store.ts';
import { periodOf } from './periods.ts';

/** An entry as its table has it. */
export type UsageRow = {
  readonly contract: string;
  readonly key: string;
  readonly body_digest: string;
  readonly recorded_by: string;
  readonly recorded_at: number;
  readonly item: string;
  readonly feature: string;
  readonly starts_at: number;
  /** Infinity is a text where the row comes as JSON. */
  readonly ends_at: number | string;
  readonly at: number;
  readonly minutes: number;
  readonly metered_minutes: number;
  readonly support_case: string | null;
  readonly total_minutes: number;
  readonly reverses: string | null;
  readonly note: string | null;
};

/** The entry of a row. */
export function recordOf(row: UsageRow): UsageRecord {
  return {
    contract: row.contract,
    key: row.key,
    bodyDigest: row.body_digest,
    recorded: { by: row.recorded_by, at: row.recorded_at },
    item: row.item,
    feature: row.feature,
    period: periodOf(row.starts_at, Number(row.ends_at)),
    at: row.at,
    minutes: row.minutes,
    meteredMinutes: row.metered_minutes,
    totalMinutes: row.total_minutes,
    ...(row.support_case !== null && { case: row.support_case }),
    ...(row.reverses !== null && { reverses: row.reverses }),
    ...(row.note !== null && { note: row.note }),
  };
}
