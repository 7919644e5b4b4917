import type { ContractContent, ContractStore } from '../../stores/contract-store.ts';
import type { UsageStore } from '../../stores/usage-store.ts';
import { requireReach, type Reach } from './reach.ts';

/** The contracts of the catalogs within a reach; others are not known, and writing or erasing them is refused. */
export function contractsWithin(contracts: ContractStore, reach: Reach): ContractStore {
  const visible = <Found extends ContractContent>(found: Found | undefined): Found | undefined =>
    found && reach.has(found.contract.catalog) ? found : undefined;
  const find: ContractStore['find'] = async (id) => visible(await contracts.find(id));
  return {
    find,
    findAsKnown: async (id, at) => visible(await contracts.findAsKnown(id, at)),
    findVersion: async (id, version) => visible(await contracts.findVersion(id, version)),
    create: async (id, content, deed) => {
      await requireReach(reach, [content.contract.catalog]);
      return contracts.create(id, content, deed);
    },
    replace: async (id, version, content, deed) => {
      await requireReach(reach, [content.contract.catalog]);
      return (await find(id)) ? contracts.replace(id, version, content, deed) : { kind: 'unknown' };
    },
    list: ({ catalogs, ...request }) =>
      contracts.list({ ...request, catalogs: [...reach].filter((id) => catalogs?.includes(id) ?? true) }),
    eraseCustomer: async (customer, deed) => {
      // a customer may have contracts of other catalogs, and is erased whole or not at all
      await requireReach(reach, undefined);
      return contracts.eraseCustomer(customer, deed);
    },
  };
}

/** The usage of contracts that are known. */
export function usageWithin(usage: UsageStore, { find }: Pick<ContractStore, 'find'>): UsageStore {
  return {
    debit: async (debit) => ((await find(debit.contract)) ? usage.debit(debit) : { kind: 'unknown' }),
    reverse: async (reversal) => ((await find(reversal.contract)) ? usage.reverse(reversal) : { kind: 'unknown' }),
    history: async (contract, request) => ((await find(contract)) ? usage.history(contract, request) : { entries: [] }),
  };
}
