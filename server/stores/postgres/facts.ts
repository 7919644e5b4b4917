import type { Authored } from '../authored.ts';
import type { FactsStore, OperatingFact } from '../facts-store.ts';
import type { Database, Query } from './database.ts';
import { countChange, type Standing } from './standing.ts';

/** Operating facts in a table, of which the process holds all. */
export function openFacts(database: Database, standing: Standing): FactsStore {
  return {
    watch: standing.watchFacts,
    listFacts: standing.facts,
    record: async (fact) => {
      const isRecorded = await database.transact(async (query) => {
        const changed = await countChange(query);
        const rows = await query(
          'insert into fact (id, catalog, document, changed) values ($1, $2, $3, $4) on conflict do nothing returning id',
          [fact.id, fact.catalog, JSON.stringify(fact), changed],
        );
        return rows.length > 0 ? true : undefined;
      });
      await standing.sync();
      return isRecorded ? 'recorded' : 'taken';
    },
    withdraw: async (id, by) => {
      const withdrawal = await database.transact((query) => withdraw(id, by, query));
      await standing.sync();
      return withdrawal ?? 'unknown';
    },
  };
}

async function withdraw(id: string, by: Authored, query: Query): Promise<'withdrawn' | undefined> {
  const changed = await countChange(query);
  const [row] = await query<{ document: OperatingFact }>('select document from fact where id = $1', [id]);
  if (!row) return undefined;
  const document = JSON.stringify({ withdrawn: by, ...row.document });
  await query('update fact set document = $2, changed = $3 where id = $1', [id, document, changed]);
  return 'withdrawn';
}
