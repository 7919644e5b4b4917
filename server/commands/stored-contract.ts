import type { Contract } from '../../engine/index.ts';
import type { ContractStore, StoredContract } from '../stores/contract-store.ts';
import type { UsageTotal } from '../stores/usage-store.ts';

/** Where stored contracts are found. */
export type ContractFinder = Pick<ContractStore, 'find'>;

/** Puts the stored contract in the place of its id; an id that is not known stays, for the engine to refuse it. */
export async function bringContract(body: unknown, contracts: ContractFinder): Promise<unknown> {
  if (!hasMember(body, 'contract') || typeof body.contract !== 'string') return body;
  const contract = await contracts.find(body.contract);
  return contract ? { ...body, contract: askedContract(contract) } : body;
}

/** Whether a JSON value is an object with a member of that name. */
export function hasMember<Name extends string>(value: unknown, name: Name): value is Readonly<Record<Name, unknown>> {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name);
}

/** The contract as the engine reads it: each running total counts as one use. */
function askedContract({ contract, totals }: StoredContract): Contract {
  return totals.length === 0 ? contract : { ...contract, usage: totals.map(useOf) };
}

function useOf({ feature, item, meteredMinutes, lastAt }: UsageTotal): NonNullable<Contract['usage']>[number] {
  return { feature, item, minutes: meteredMinutes, at: new Date(lastAt).toISOString() };
}
