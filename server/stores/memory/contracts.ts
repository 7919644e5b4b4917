import type { Contract } from '../../../engine/index.ts';
import type { ContractStore } from '../contract-store.ts';

/** Contracts that live as long as the process. */
export function keepContracts(contracts: Readonly<Record<string, Contract>>): ContractStore {
  const kept = new Map(Object.entries(contracts));
  return { find: (id) => Promise.resolve(kept.get(id)) };
}
