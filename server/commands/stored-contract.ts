import type { ContractStore } from '../stores/contract-store.ts';

/** Puts the stored contract in the place of its id; an id that is not known stays, for the engine to refuse it. */
export async function bringContract(body: unknown, contracts: ContractStore): Promise<unknown> {
  if (!hasMember(body, 'contract') || typeof body.contract !== 'string') return body;
  const contract = await contracts.find(body.contract);
  return contract ? { ...body, contract } : body;
}

/** Whether a JSON value is an object with a member of that name. */
export function hasMember<Name extends string>(value: unknown, name: Name): value is Readonly<Record<Name, unknown>> {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name);
}
