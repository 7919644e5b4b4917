import { openHistory, type CatalogHistory, type World } from '../../engine/index.ts';
import type { PublishedCatalogs } from '../stores/catalog-store.ts';
import type { ContractFinder } from './stored-contract.ts';

/** What every use case may ask. */
export type Surroundings = {
  readonly catalogs: PublishedCatalogs;
  readonly contracts: ContractFinder;
  /** The history of a catalog; undefined where the id is not known. */
  readonly history: (id: string) => CatalogHistory | undefined;
  /** Epoch milliseconds. */
  readonly now: () => number;
};

/** The surroundings of use cases over these stores; a history is opened when it is first asked. */
export function surroundings(catalogs: PublishedCatalogs, contracts: ContractFinder, now: () => number): Surroundings {
  const opened = new Map<string, CatalogHistory>();
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

/** The world at this moment, as the engine asks it. */
export function worldNow({ history, now }: Surroundings): World {
  return { catalog: history, now: now() };
}
