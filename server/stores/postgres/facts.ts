import type { Authored } from '../authored.ts';
import { recordingOf, withdrawalOf } from '../deeds.ts';
import type { FactsStore, OperatingFact } from '../facts-store.ts';
import { appendEvent } from './audit.ts';
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
        if (rows.length === 0) return undefined;
        await appendEvent(recordingOf(fact), query);
        return true;
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
  if (!row.document.withdrawn) await appendEvent(withdrawalOf(row.document, by), query);
  const document = JSON.stringify({ withdrawn: by, ...row.document });
  await query('update fact set document = $2, changed = $3 where id = $1', [id, document, changed]);
  return 'withdrawn';
}
