import { call } from '../call.ts';
import { fetchContracts, fetchUsage, type ContractSummary } from './contract-calls.ts';

/** A contract that is about to be erased, and how often something of it was used. */
export type Doomed = { readonly contract: ContractSummary; readonly uses: number };

/** What is kept under exactly a customer's name: contracts, with how often each was used. */
export async function fetchKeptOf(customer: string): Promise<readonly Doomed[]> {
  const contracts = await fetchContractsOf(customer);
  return Promise.all(contracts.map(async (contract) => ({ contract, uses: (await fetchUsage(contract.id)).length })));
}

/** Erases a customer for good, and tells the ids of the contracts that are gone. */
export async function eraseCustomer(customer: string): Promise<readonly string[]> {
  const address = `/v1/customers/${encodeURIComponent(customer)}/data`;
  return (await call<{ readonly contracts: readonly string[] }>(address, { method: 'DELETE' })).contracts;
}

async function fetchContractsOf(customer: string): Promise<readonly ContractSummary[]> {
  const found: ContractSummary[] = [];
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const page = await fetchContracts(customer, cursor);
    found.push(...page.contracts.filter((contract) => contract.customer === customer));
    cursor = page.next;
  }
  return found;
}
