import { openHistory, type CatalogHistory, type KnownFact, type World } from '../../engine/index.ts';
import type { PublishedCatalogs } from '../stores/catalog-store.ts';
import type { ContractStore } from '../stores/contract-store.ts';
import type { FactsStore } from '../stores/facts-store.ts';
import type { Stores } from '../stores/stores.ts';
import type { UsageStore } from '../stores/usage-store.ts';
import { keepHistories } from './kept-histories.ts';
import { factsAsKnown } from './known-facts.ts';

/** Where stored contracts are read, with what was used. */
export type ContractReader = Pick<ContractStore, 'find' | 'findAsKnown'> & Pick<UsageStore, 'history'>;

/** What every use case may ask. */
export type Surroundings = {
  readonly catalogs: PublishedCatalogs;
  /** The operating facts of a catalog that were known at an instant, in epoch milliseconds; now where undefined. */
  readonly factsOf: (catalog: string, knownAt?: number) => readonly KnownFact[];
  readonly contracts: ContractReader;
  /** The history of a catalog; undefined where the id is not known. */
  readonly history: (id: string) => CatalogHistory | undefined;
  /** Opens a history as it was known at another time; those asked last are kept. */
  readonly openKnown: typeof openHistory;
  /** Epoch milliseconds. */
  readonly now: () => number;
};

/** Operating facts, to read. */
export type FactReader = Pick<FactsStore, 'listFacts' | 'watch'>;

/** Where no fact is ever recorded. */
const noFacts: FactReader = { listFacts: () => [], watch: () => () => undefined };

/**
 * The surroundings of use cases over these stores; a history is opened when it is first asked, and anew after a publish or a
 * change of its facts.
 */
export function surroundings(
  catalogs: PublishedCatalogs,
  contracts: ContractReader,
  now: () => number,
  facts: FactReader = noFacts,
): Surroundings {
  const opened = new Map<string, CatalogHistory>();
  catalogs.watch((id) => opened.delete(id));
  facts.watch((id) => opened.delete(id));
  const factsOf = (id: string, knownAt = Number.MAX_SAFE_INTEGER): readonly KnownFact[] =>
    factsAsKnown(facts.listFacts(id), knownAt);
  const history = (id: string): CatalogHistory | undefined => {
    const known = opened.get(id);
    const revisions = known ? [] : catalogs.listRevisions(id);
    if (known || revisions.length === 0) return known;
    const fresh = openHistory(revisions, factsOf(id));
    opened.set(id, fresh);
    return fresh;
  };
  return { catalogs, contracts, factsOf, history, now, openKnown: keepHistories() };
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
