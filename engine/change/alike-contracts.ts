import { itemsAt, type KnownContract, type KnownItem } from '../contract/known-contract.ts';

/**
 * What decides how a contract is answered at some instants, in epoch milliseconds, whoever its customer is and on whichever day
 * its items began; undefined for one with systems, uses or amendments of its own.
 * LAW: contracts that are alike have the same impact (test/laws/impact.test.ts).
 */
export function likenessOf(contract: KnownContract, instants: readonly number[]): string | undefined {
  const { amendments, attributes, systems, usage } = contract;
  if (systems.size > 0 || usage.length > 0 || amendments.length > 0) return undefined;
  return JSON.stringify([attributes, instants.map((at) => itemsAt(contract, at).map((item) => standingOf(item, at)))]);
}

function standingOf({ offering, options, revision, term, tier }: KnownItem, at: number): readonly unknown[] {
  const hasEnded = term.endsAt !== undefined && at >= term.endsAt;
  const bought = [offering.offering.id, tier.tier.id, [...options]];
  return [revision.revision.revision, ...bought, at >= term.startsAt, hasEnded];
}
