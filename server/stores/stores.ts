import type { AccessStore } from './access-store.ts';
import type { AuditStore } from './audit-store.ts';
import type { CatalogStore } from './catalog-store.ts';
import type { ContractStore } from './contract-store.ts';
import type { FactsStore } from './facts-store.ts';
import type { JobStore } from './job-store.ts';
import type { PresenceStore } from './presence-store.ts';
import type { UsageStore } from './usage-store.ts';

/**
 * Everything that is kept, in one place.
 *
 * What was acknowledged is found again by whoever opens the stores after a close.
 * A call that cannot be done now, or after a close, rejects with StoreUnavailable; what was done by then stays.
 */
export type Stores = {
  readonly catalogs: CatalogStore;
  readonly contracts: ContractStore;
  readonly usage: UsageStore;
  readonly facts: FactsStore;
  readonly access: AccessStore;
  readonly audit: AuditStore;
  readonly jobs: JobStore;
  readonly presence: PresenceStore;
  /** Whether the stores can be reached, and what this process holds of catalogs and facts is current. */
  readonly ready: () => Promise<boolean>;
  readonly close: () => Promise<void>;
};
