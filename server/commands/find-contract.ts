import type { Outcome } from '../../engine/index.ts';
import type { ContractStore, StoredContract } from '../stores/contract-store.ts';
import { refused } from './writer.ts';

/** The kept contract of that id. @issue unknown-contract */
export async function findContract(
  id: string,
  contracts: Pick<ContractStore, 'find'>,
): Promise<Outcome<StoredContract>> {
  const stored = await contracts.find(id);
  return stored ? { ok: true, value: stored } : refused('unknown-contract', `there is no contract \`${id}\``);
}
