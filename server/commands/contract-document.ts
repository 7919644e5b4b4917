import type { Contract } from '../../engine/index.ts';
import type { StoredContract } from '../stores/contract-store.ts';
import type { UsageTotal } from '../stores/usage-store.ts';

/** A kept contract as the interface shows it. */
export type ContractDocument = {
  readonly id: string;
  /** Counted from 1. */
  readonly version: number;
  readonly contract: Omit<Contract, 'usage'>;
  /** Last covered day of a cancelled contract. */
  readonly cancelledTo?: string;
  readonly written: { readonly by: string; readonly at: string };
  readonly used: readonly UsedDocument[];
};

/** Minutes that were debited in a period, instants in UTC. */
type UsedDocument = {
  readonly item: string;
  readonly feature: string;
  readonly from: string;
  readonly until?: string;
  readonly minutes: number;
};

export function contractDocument(stored: StoredContract): ContractDocument {
  const { id, version, contract, cancelledTo, written, totals } = stored;
  return {
    id,
    version,
    contract,
    ...(cancelledTo !== undefined && { cancelledTo }),
    written: { by: written.by, at: instantText(written.at) },
    used: totals.map(usedDocument),
  };
}

/** An instant in UTC. @example instantText(0) → '1970-01-01T00:00:00.000Z' */
export function instantText(at: number): string {
  return new Date(at).toISOString();
}

function usedDocument({ item, feature, period, meteredMinutes }: UsageTotal): UsedDocument {
  const { startsAt, endsAt } = period;
  const until = endsAt === undefined ? {} : { until: instantText(endsAt) };
  return { item, feature, from: instantText(startsAt), ...until, minutes: meteredMinutes };
}
