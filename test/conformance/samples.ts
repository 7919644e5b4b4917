import type { Contract } from '../../engine/index.ts';
import type { Publication } from '../../server/stores/catalog-store.ts';
import type { ContractContent } from '../../server/stores/contract-store.ts';
import type { Promised } from '../../server/stores/digest.ts';
import type { Debit } from '../../server/stores/usage-store.ts';

export const ann = { by: 'ann', at: 1_000 };
export const ben = { by: 'ben', at: 2_000 };

/** A small promise; a store does not judge it. */
export function promisedBy(id: string, words = 'Gold', effectiveFrom = '2026-01-01'): Promised {
  return {
    catalog: { id, title: { en: words }, zeta: [3, 1, 2], alpha: null },
    effectiveFrom,
    appliesTo: 'new',
    ruleSets: [{ id: 'lifecycle' }],
    holidays: [],
  } as unknown as Promised;
}

/** The publication of a catalog after a revision. */
export function publicationOf(id: string, follows = 0, words = `after ${follows}`): Publication {
  return { promised: promisedBy(id, words), note: `note ${follows}`, follows };
}

/** A contract of a customer. */
export function contractOf(customer: string, catalog = 'conference-tv'): ContractContent {
  const items: Contract['items'] = [{ id: '1', offering: 'service-level', tier: 'gold', from: '2026-01-01' }];
  return { contract: { catalog, customer, items } };
}

const YEAR = { startsAt: 0, endsAt: 1_000_000 };

/** A debit of ten minutes out of a hundred on the first version of contract C-1. */
export function debitOf(key: string, changes: Partial<Debit> = {}): Debit {
  return {
    contract: 'C-1',
    contractVersion: 1,
    key,
    bodyDigest: `body of ${key}`,
    recorded: { by: 'desk', at: 5_000 },
    item: '1',
    feature: 'remote-support',
    period: YEAR,
    at: 4_000,
    minutes: 9,
    meteredMinutes: 10,
    grantedMinutes: 100,
    allowsOverage: false,
    ...changes,
  };
}
