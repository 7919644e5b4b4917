import type { Outcome } from '../../engine/index.ts';
import type { ContractStore } from '../stores/contract-store.ts';
import { authorOf, refused, type Writer } from './writer.ts';

/** Ids of the contracts of which nothing is left but that they were. */
export type Erasure = { readonly contracts: readonly string[] };

/**
 * Erases a customer: every contract of that name with its usage, and what was written down about it. The chains stay
 * whole, with the digests of what they no longer say. What was begun and broken off is done by the same call again.
 * @issue unknown-customer
 */
export async function eraseCustomer(customer: string, writer: Writer): Promise<Outcome<Erasure>> {
  const { audit, contracts } = writer.stores;
  const named = await contractsOf(customer, contracts);
  for (const id of named) await audit.erase(`contract/${id}`);
  const erased = [...new Set([...named, ...(await contracts.eraseCustomer(customer))])].sort();
  if (erased.length === 0) return refused('unknown-customer', 'there is no contract of a customer of that name');
  const done = authorOf(writer);
  for (const id of erased) {
    await audit.erase(`contract/${id}`);
    await audit.append({ chain: `contract/${id}`, done, action: 'erase-customer', content: {} });
  }
  return { ok: true, value: { contracts: erased } };
}

async function contractsOf(customer: string, { list }: Pick<ContractStore, 'list'>): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const page = await list({ words: customer, limit: 200, ...(cursor !== undefined && { cursor }) });
    ids.push(...page.entries.filter(({ contract }) => contract.customer === customer).map(({ id }) => id));
    cursor = page.next;
  }
  return ids;
}
