import type { Contract } from '../../engine/index.ts';
import type { Authored } from './authored.ts';
import type { Deed } from './deed.ts';
import type { Page, PageRequest } from './page.ts';
import type { UsageTotal } from './usage-store.ts';

/**
 * Where contracts are kept.
 *
 * A contract is known by its id, which is never used again.
 * What is found is what was last written, whole, with its running totals of usage.
 * Versions are counted from 1; each says who wrote it and when.
 * A contract that exists already is not created again.
 * A replacement names the version that it replaces, and is refused as outdated, with the version that is there, when that is another one.
 * Of replacements of the same version at once, exactly one succeeds.
 * A cancelled contract is found with its last covered day.
 * The version that was known at an instant is found, none before the first.
 * An earlier version is found by its number.
 * Contracts are listed in the order of their ids, page by page, each once.
 * A search finds contracts whose id, customer or catalog has the words in it, in capitals or not.
 * A list can be narrowed to some catalogs.
 * Erasing a customer removes every version of every contract of that name, with all usage, and answers with their ids.
 * After that nothing of it is found, and the ids are not given again.
 * The audit tells of what is created, replaced and erased in the same step; of an erased contract it keeps nothing but that.
 */
export type ContractStore = {
  readonly find: (id: string) => Promise<StoredContract | undefined>;
  /** The contract as it was known at an instant, in epoch milliseconds, without totals. */
  readonly findAsKnown: (id: string, at: number) => Promise<ContractVersion | undefined>;
  readonly findVersion: (id: string, version: number) => Promise<ContractVersion | undefined>;
  readonly create: (id: string, content: ContractContent, deed: Deed) => Promise<ContractCreation>;
  readonly replace: (id: string, version: number, content: ContractContent, deed: Deed) => Promise<ContractReplacement>;
  readonly list: (request: PageRequest & ContractSearch) => Promise<Page<StoredContract>>;
  readonly eraseCustomer: (customer: string, deed: Deed) => Promise<readonly string[]>;
};

/** What a contract says; its usage is kept apart. */
export type ContractContent = {
  readonly contract: Omit<Contract, 'usage'>;
  /** Last covered local day of a cancelled contract. */
  readonly cancelledTo?: string;
};

/** What a version says. */
export function contentOf({ cancelledTo, contract }: ContractContent): ContractContent {
  return cancelledTo === undefined ? { contract } : { contract, cancelledTo };
}

/** A contract as it was written once. */
export type ContractVersion = ContractContent & {
  readonly id: string;
  readonly version: number;
  readonly written: Authored;
};

/** A contract as it is, with what has been used. */
export type StoredContract = ContractVersion & { readonly totals: readonly UsageTotal[] };

/** Which contracts are meant. */
export type ContractSearch = {
  readonly words?: string;
  /** Only contracts of these catalogs. */
  readonly catalogs?: readonly string[];
};

export type ContractCreation =
  { readonly kind: 'created'; readonly contract: StoredContract } | { readonly kind: 'taken' };

export type ContractReplacement =
  | { readonly kind: 'replaced'; readonly contract: StoredContract }
  | { readonly kind: 'outdated'; readonly contract: StoredContract }
  | { readonly kind: 'unknown' };
