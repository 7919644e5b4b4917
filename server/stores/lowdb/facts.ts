import { recordingOf, withdrawalOf } from '../deeds.ts';
import type { FactsStore, OperatingFact } from '../facts-store.ts';
import { compareFacts } from '../fact-order.ts';
import { openWatchers } from '../watchers.ts';
import type { Collection } from './collection.ts';

/** Operating facts that are one collection. */
export function openFacts(collection: Collection<OperatingFact>): FactsStore {
  const { tell, watch } = openWatchers();
  return {
    watch,
    listFacts: (catalog) => [...collection.values()].filter((fact) => fact.catalog === catalog).sort(compareFacts),
    record: async (fact) => {
      const isTaken = await collection.change((layer) => {
        const known = layer.get(fact.id);
        if (known) return true;
        layer.tell(recordingOf(fact));
        layer.set(fact.id, fact);
        return false;
      });
      if (isTaken) return 'taken';
      tell(fact.catalog);
      return 'recorded';
    },
    withdraw: async (id, by) => {
      const known = await collection.change((layer) => {
        const fact = layer.get(id);
        if (!fact || fact.withdrawn) return fact;
        layer.tell(withdrawalOf(fact, by));
        layer.set(id, { ...fact, withdrawn: by });
        return fact;
      });
      if (!known) return 'unknown';
      if (!known.withdrawn) tell(known.catalog);
      return 'withdrawn';
    },
  };
}
