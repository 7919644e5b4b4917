import type { Outcome } from '../../engine/index.ts';
import type { PageRequest } from '../stores/page.ts';
import type { Stores } from '../stores/stores.ts';
import { findContract } from './find-contract.ts';
import { usageDocument, type UsageDocument } from './usage-document.ts';

export type UsageList = { readonly entries: readonly UsageDocument[]; readonly next?: string };

/** What was used of a contract and taken back, in the order of recording. @issue unknown-contract */
export async function listUsage(
  contract: string,
  request: PageRequest,
  { contracts, usage }: Pick<Stores, 'contracts' | 'usage'>,
): Promise<Outcome<UsageList>> {
  const found = await findContract(contract, contracts);
  if (!found.ok) return found;
  const { entries, next } = await usage.history(contract, request);
  return { ok: true, value: { entries: entries.map(usageDocument), ...(next !== undefined && { next }) } };
}
