import type { ContractContent } from '../server/stores/contract-store.ts';
import type { Debit } from '../server/stores/usage-store.ts';

/** A small contract of a customer. */
export function contractOf(customer: string): ContractContent {
  const items = [{ id: '1', offering: 'service-level', tier: 'gold', from: '2026-01-01' }];
  return { contract: { catalog: 'conference-tv', customer, items } };
}

/** A debit of ten minutes, of as many as are granted. */
export function debitOf(contract: string, key: string, grantedMinutes: Debit['grantedMinutes'] = 'unlimited'): Debit {
  return {
    contract,
    contractVersion: 1,
    key,
    bodyDigest: key,
    recorded: { by: 'desk', at: 1_000 },
    item: '1',
    feature: 'remote-support',
    period: { startsAt: 0 },
    at: 1_000,
    minutes: 10,
    meteredMinutes: 10,
    grantedMinutes,
    allowsOverage: false,
  };
}
