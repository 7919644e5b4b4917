import { below } from '../catalog/place.ts';
import { readAsker } from '../decision/asker.ts';
import type { World } from '../decision/world.ts';
import type {
  Contract,
  ContractAmendment,
  ContractCreation,
  ContractItem,
  ContractReplacement,
} from '../generated/types.ts';
import {
  validateContractAmendment,
  validateContractCreation,
  validateContractReplacement,
} from '../generated/validators.js';
import { problem, type Issue } from '../issue.ts';
import { failure, success, type Outcome } from '../outcome.ts';
import { readShape } from '../shape.ts';
import { reviewEligibility } from './eligibility.ts';
import { itemId } from './read-item.ts';

/** A contract as it is kept: usage apart, every item with its id and the revision that it was bought under. */
export type ConcludedContract = Omit<Contract, 'usage'>;

/** A contract that is to be kept anew: under which id, and until when where it was cancelled elsewhere. */
export type Creation = Conclusion & { readonly id: string | undefined; readonly cancelledTo: string | undefined };

/** A contract with the reason for which it is written. */
export type Conclusion = { readonly contract: ConcludedContract; readonly note: string | undefined };

/**
 * The contract that is to be kept under a new id.
 * @issue bad-shape, those of readContract and those of reviewEligibility, and `not-cancellable` where an item goes on after the end
 */
export function concludeContract(body: unknown, world: World): Outcome<Creation> {
  const creation = readShape<ContractCreation>(validateContractCreation, body);
  if (!creation.ok) return creation;
  const { id, cancelledTo, contract, note } = creation.value;
  const concluded = conclude(contract, undefined, world);
  if (!concluded.ok) return concluded;
  const endless = findEndless(concluded.value, cancelledTo);
  return endless.length > 0 ? failure(endless) : success({ id, cancelledTo, contract: concluded.value, note });
}

/** Items that go on after the end of a cancelled contract. */
function findEndless({ items }: ConcludedContract, cancelledTo: string | undefined): readonly Issue[] {
  if (cancelledTo === undefined) return [];
  return items.flatMap(({ until }, index) => {
    if (until !== undefined && until <= cancelledTo) return [];
    const detail = `the contract is cancelled to ${cancelledTo}, and the item goes on`;
    return [problem('not-cancellable', below('/contract/items', index, 'until'), detail)];
  });
}

/** What is kept instead of a contract. @issue those of concludeContract */
export function replaceContract(body: unknown, kept: ConcludedContract, world: World): Outcome<Conclusion> {
  const replacement = readShape<ContractReplacement>(validateContractReplacement, body);
  if (!replacement.ok) return replacement;
  const { contract, note } = replacement.value;
  const concluded = conclude(contract, kept, world);
  return concluded.ok ? success({ contract: concluded.value, note }) : concluded;
}

/** A kept contract with some of its members replaced. @issue those of concludeContract, with pointers into the amendment */
export function amendContract(body: unknown, kept: ConcludedContract, world: World): Outcome<Conclusion> {
  const amendment = readShape<ContractAmendment>(validateContractAmendment, body);
  if (!amendment.ok) return amendment;
  const { note, ...members } = amendment.value;
  const concluded = conclude({ ...kept, ...members }, kept, world);
  if (concluded.ok) return success({ contract: concluded.value, note });
  return failure(concluded.issues.map((issue) => ({ ...issue, pointer: issue.pointer.replace(/^\/contract/, '') })));
}

function conclude(contract: Contract, kept: ConcludedContract | undefined, world: World): Outcome<ConcludedContract> {
  if (contract.usage !== undefined) return failure([usageApart]);
  const pinned = { ...contract, items: contract.items.map((item, index) => keepRevision(item, index, kept)) };
  const asker = readAsker({ contract: pinned }, world);
  if (!asker.ok) return asker;
  const refusals = reviewEligibility(pinned, asker.value.contract, '/contract');
  if (refusals.length > 0) return failure(refusals);
  const items = asker.value.contract.items.map(({ id, revision }, index) => ({
    ...(pinned.items[index] as ContractItem),
    id,
    revision: revision.revision.revision,
  }));
  return success({ ...pinned, items });
}

const usageApart = problem('bad-shape', '/contract/usage', 'usage of a kept contract is debited, never written');

/** An item that was bought already stays under its revision, unless another one is named. */
function keepRevision(item: ContractItem, index: number, kept: ConcludedContract | undefined): ContractItem {
  if (item.revision !== undefined) return item;
  const bought = kept?.items.find((other) => other.id === itemId(item, index) && isSame(item, other));
  return bought?.revision === undefined ? item : { ...item, revision: bought.revision };
}

function isSame(item: ContractItem, other: ContractItem): boolean {
  return item.offering === other.offering && item.tier === other.tier && item.from === other.from;
}
