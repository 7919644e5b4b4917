import type { Stores } from '../../stores/stores.ts';
import { accessWithin } from './access-within.ts';
import { auditWithin } from './audit-within.ts';
import { catalogsWithin } from './catalogs-within.ts';
import { contractsWithin, usageWithin } from './contracts-within.ts';
import { factsWithin } from './facts-within.ts';
import type { Reach } from './reach.ts';

/**
 * The stores as somebody sees them who may touch some catalogs only: whatever belongs to others is not known, and writing
 * it rejects with OutOfReach. Routes are built over these stores, so that none of them can forget to look.
 */
export function storesWithin(stores: Stores, reach: Reach): Stores {
  const contracts = contractsWithin(stores.contracts, reach);
  return {
    catalogs: catalogsWithin(stores.catalogs, reach),
    contracts,
    usage: usageWithin(stores.usage, contracts),
    facts: factsWithin(stores.facts, reach),
    access: accessWithin(stores.access, reach),
    audit: auditWithin(stores.audit, contracts, reach),
    jobs: stores.jobs,
    presence: stores.presence,
    ready: () => stores.ready(),
    close: () => stores.close(),
  };
}
