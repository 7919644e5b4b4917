import { openHistory, type CatalogHistory, type World } from '../../engine/index.ts';
import type { PublishedCatalogs } from '../stores/catalog-store.ts';
import type { ContractStore } from '../stores/contract-store.ts';
import type { Stores } from '../stores/stores.ts';
import type { UsageStore } from '../stores/usage-store.ts';

/** Where stored contracts are read, with what was used. */
export type ContractReader = Pick<ContractStore, 'find' | 'findAsKnown'> & Pick<UsageStore, 'history'>;

/** What every use case may ask. */
export type Surroundings = {
  readonly catalogs: PublishedCatalogs;
  readonly contracts: ContractReader;
  /** The history of a catalog; undefined where the id is not known. */
  readonly history: (id: string) => CatalogHistory | undefined;
  /** Epoch milliseconds. */
  readonly now: () => number;
};

/** The surroundings of use cases over these stores; a history is opened when it is first asked, and anew after a publish. */
export function surroundings(catalogs: PublishedCatalogs, contracts: ContractReader, now: () => number): Surroundings {
  const opened = new Map<string, CatalogHistory>();
  catalogs.watch((id) => opened.delete(id));
  const history = (id: string): CatalogHistory | undefined => {
    const known = opened.get(id);
    const revisions = known ? [] : catalogs.listRevisions(id);
    if (known || revisions.length === 0) return known;
    const fresh = openHistory(revisions);
    opened.set(id, fresh);
    return fresh;
  };
  return { catalogs, contracts, history, now };
}

/** Contracts and their usage, to read. */
export function readerOf({ contracts, usage }: Pick<Stores, 'contracts' | 'usage'>): ContractReader {
  return {
    find: (id) => contracts.find(id),
    findAsKnown: (id, at) => contracts.findAsKnown(id, at),
    history: (contract, request) => usage.history(contract, request),
  };
}

/** The world at this moment, as the engine asks it. */
export function worldNow({ history, now }: Surroundings): World {
  return { catalog: history, now: now() };
}
