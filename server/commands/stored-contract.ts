import { type Issue } from '../../engine/index.ts';
import type { ContractStore } from '../stores/contract-store.ts';

/** A body whose contract, where it was named by id, is now inline. */
export type Resolved =
  { readonly kind: 'resolved'; readonly body: unknown } | { readonly kind: 'unknown'; readonly issue: Issue };

/**
 * Puts the stored contract in the place of its id; any other body stays as it is.
 * @issue `unknown-contract`
 */
export async function resolveContract(body: unknown, contracts: ContractStore): Promise<Resolved> {
  if (!hasMember(body, 'contract') || typeof body.contract !== 'string') return { kind: 'resolved', body };
  const contract = await contracts.find(body.contract);
  if (contract) return { kind: 'resolved', body: { ...body, contract } };
  return { kind: 'unknown', issue: unknownContract(body.contract) };
}

export function hasMember<Name extends string>(body: unknown, name: Name): body is Readonly<Record<Name, unknown>> {
  return typeof body === 'object' && body !== null && Object.hasOwn(body, name);
}

function unknownContract(id: string): Issue {
  return { code: 'unknown-contract', level: 'error', pointer: '/contract', detail: `there is no contract \`${id}\`` };
}
