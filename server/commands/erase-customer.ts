import type { Outcome } from '../../engine/index.ts';
import { authorOf, refused, type Writer } from './writer.ts';

/** Ids of the contracts of which nothing is left but that they were. */
export type Erasure = { readonly contracts: readonly string[] };

/**
 * Erases a customer: every contract of that name with its usage, and what was written down about it. The chains stay
 * whole, with the digests of what they no longer say.
 * @issue unknown-customer
 */
export async function eraseCustomer(customer: string, writer: Writer): Promise<Outcome<Erasure>> {
  const contracts = await writer.stores.contracts.eraseCustomer(customer, authorOf(writer));
  return contracts.length > 0
    ? { ok: true, value: { contracts } }
    : refused('unknown-customer', 'there is no contract of a customer of that name');
}
