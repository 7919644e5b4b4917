import type { Database, Query } from './database.ts';
import { migrations } from './migrations.ts';

// Any number will do, as long as every process takes the same one.
const LOCK = 7_394_511;

/**
 * Brings the tables to the form that this version of the product reads; of processes that start at once, one does it.
 * @throws where a newer version of the product has been there
 */
export async function migrate(database: Database): Promise<void> {
  await database.transact(async (query) => {
    await query('select pg_advisory_xact_lock($1)', [LOCK]);
    await query('create table if not exists migration (id integer primary key, at timestamptz not null default now())');
    const done = await query<{ id: number }>('select id from migration');
    await migrateFrom(query, new Set(done.map(({ id }) => id)));
    return true;
  });
}

async function migrateFrom(query: Query, done: ReadonlySet<number>): Promise<void> {
  const known = new Set(migrations.map(({ id }) => id));
  const newer = [...done].find((id) => !known.has(id));
  if (newer !== undefined)
    throw new RangeError(`the database is of a newer version (migration ${newer}); this version cannot read it`);
  for (const { id, sql } of migrations.filter((migration) => !done.has(migration.id))) {
    await query(sql);
    await query('insert into migration (id) values ($1)', [id]);
  }
}
