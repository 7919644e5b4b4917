import type { FactsStore } from '../../stores/facts-store.ts';
import { requireReach, type Reach } from './reach.ts';

/** The operating facts of the catalogs within a reach; others are not known, and recording them is refused. */
export function factsWithin(facts: FactsStore, reach: Reach): FactsStore {
  const isKnown = (id: string): boolean =>
    [...reach].some((catalog) => facts.listFacts(catalog).some((fact) => fact.id === id));
  return {
    listFacts: (catalog) => (reach.has(catalog) ? facts.listFacts(catalog) : []),
    record: async (fact) => {
      await requireReach(reach, [fact.catalog]);
      return facts.record(fact);
    },
    withdraw: async (id, by) => (isKnown(id) ? facts.withdraw(id, by) : 'unknown'),
    watch: (told) => facts.watch((catalog) => reach.has(catalog) && told(catalog)),
  };
}
