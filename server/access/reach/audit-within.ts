import type { AuditStore } from '../../stores/audit-store.ts';
import type { ContractStore } from '../../stores/contract-store.ts';
import { requireReach, type Reach } from './reach.ts';

/** The chains of contracts and catalogs within a reach; anything that is done is appended. */
export function auditWithin(audit: AuditStore, { find }: Pick<ContractStore, 'find'>, reach: Reach): AuditStore {
  const isVisible = async (chain: string): Promise<boolean> => {
    const [kind, id = ''] = splitOnce(chain);
    if (kind === 'catalog') return reach.has(id);
    return kind === 'contract' && (await find(id)) !== undefined;
  };
  return {
    append: (event) => audit.append(event),
    read: async (chain, request) => ((await isVisible(chain)) ? audit.read(chain, request) : { entries: [] }),
    listChains: async () => {
      const chains = await audit.listChains();
      const seen = await Promise.all(chains.map(isVisible));
      return chains.filter((_, index) => seen[index]);
    },
    verify: async (chain) => ((await isVisible(chain)) ? audit.verify(chain) : { kind: 'whole', entries: 0 }),
    erase: async (chain) => {
      await requireReach(reach, undefined);
      return audit.erase(chain);
    },
  };
}

/** @example splitOnce('contract/A/1') → ['contract', 'A/1'] */
function splitOnce(chain: string): readonly [string, string] {
  const slash = chain.indexOf('/');
  return slash < 0 ? [chain, ''] : [chain.slice(0, slash), chain.slice(slash + 1)];
}
