import type { CatalogHistory } from '../catalog/history.ts';
import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import type { CompiledOffering } from '../catalog/offering.ts';
import type { CompiledTier } from '../catalog/tier.ts';
import type { ContractSystem } from '../generated/types.ts';
import type { KnownAmendment, PlacedAmendment } from './amendment.ts';
import type { ItemTerm } from './item-term.ts';

/** A contract whose every reference has been found in its catalog. */
export type KnownContract = {
  readonly customer: string | undefined;
  readonly history: CatalogHistory;
  readonly items: readonly KnownItem[];
  readonly systems: ReadonlyMap<string, ContractSystem>;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly usage: readonly KnownUse[];
  /** What was agreed apart from the catalog; the items have been amended by it already. */
  readonly amendments: readonly PlacedAmendment[];
};

/** A contract item with the revision, offering and tier that it was bought under. */
export type KnownItem = {
  readonly id: string;
  readonly revision: CompiledRevision;
  readonly offering: CompiledOffering;
  readonly tier: CompiledTier;
  readonly options: ReadonlySet<string>;
  readonly term: ItemTerm;
  /** Systems that the item covers: those it names, else all of the contract. */
  readonly systems: readonly ContractSystem[];
  /** What was agreed apart from the catalog and holds now: the revision's prices, the tier and the term are amended by it. */
  readonly amendments: readonly KnownAmendment[];
  /** The same item as later revisions and amendments bind it, earliest first. */
  readonly later: readonly LaterItem[];
};

/** An item from the instant on from which another revision or other amendments answer for it, in epoch milliseconds. */
export type LaterItem = {
  readonly since: number;
  readonly because: 'revision' | 'amendment';
  readonly item: KnownItem;
};

/** One use of a metered feature. */
export type KnownUse = {
  readonly feature: string;
  readonly minutes: number;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly item: string | undefined;
  readonly case: string | undefined;
};

/** The item as the revision binds it that answers at an instant. */
export function itemAt(item: KnownItem, at: number): KnownItem {
  if (item.later.length === 0) return item;
  return item.later.findLast(({ since }) => since <= at)?.item ?? item;
}

/** The items of a contract as the revisions bind them that answer at an instant. */
export function itemsAt({ items }: Pick<KnownContract, 'items'>, at: number): readonly KnownItem[] {
  return items.every(({ later }) => later.length === 0) ? items : items.map((item) => itemAt(item, at));
}
