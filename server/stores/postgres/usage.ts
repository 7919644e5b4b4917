import { pageOf } from '../paging.ts';
import { placeOf, readPlace, writePlace } from '../usage-cursor.ts';
import type { Debit, Debiting, Reversal, UsageStore } from '../usage-store.ts';
import type { Database, Query } from './database.ts';
import { tryDebit, type Attempt } from './debit.ts';
import { isDuplicate } from './failures.ts';
import { endOf } from './periods.ts';
import { reverse } from './reverse.ts';
import { recordOf, type UsageRow } from './usage-rows.ts';

const ATTEMPTS = 20;

/** Usage in tables. */
export function openUsage(database: Database): UsageStore {
  return {
    debit: (debit) => debitUntilDecided(debit, database),
    reverse: async (reversal: Reversal) =>
      (await database.transact((query) => reverse(reversal, query))) ?? { kind: 'unknown' },
    history: async (contract, { cursor, limit }) => {
      const after = cursor === undefined ? undefined : readPlace(cursor);
      const rows = await database.query<UsageRow>(
        `select * from usage_entry
         where contract = $1 and ($2::double precision is null or (recorded_at, key) > ($2::double precision, $3))
         order by recorded_at, key limit $4`,
        [contract, after?.at, after?.key ?? '', limit + 1],
      );
      return pageOf(rows.map(recordOf), limit, (entry) => writePlace(placeOf(entry)));
    },
  };
}

async function debitUntilDecided(debit: Debit, database: Database): Promise<Debiting> {
  for (let attempts = 0; attempts < ATTEMPTS; attempts += 1) {
    const attempt = await tryOnce(debit, database);
    if (isDecided(attempt)) return attempt;
  }
  return { kind: 'outdated' };
}

function isDecided(attempt: Attempt): attempt is Debiting {
  return attempt.kind !== 'no-total' && attempt.kind !== 'changed-meanwhile';
}

// Where the key is there twice, somebody else has entered it in this very moment: the next attempt finds it.
async function tryOnce(debit: Debit, database: Database): Promise<Attempt> {
  try {
    const attempt = await tryDebit(debit, database.query);
    return attempt.kind === 'no-total' ? await tryWithTotal(debit, database) : attempt;
  } catch (error) {
    if (isDuplicate(error)) return { kind: 'changed-meanwhile' };
    throw error;
  }
}

// A total that nothing is debited from is not kept.
async function tryWithTotal(debit: Debit, database: Database): Promise<Attempt> {
  let attempt: Attempt = { kind: 'changed-meanwhile' };
  await database.transact(async (query) => {
    await openTotal(debit, query);
    attempt = await tryDebit(debit, query);
    return attempt.kind === 'debited' ? attempt : undefined;
  });
  return attempt;
}

/**
 * Begins to keep a total: the sum of the entries that lie in its period. It takes the place of those that it overlaps.
 * The contract is locked meanwhile against every debit.
 */
async function openTotal({ contract, feature, item, period }: Debit, query: Query): Promise<void> {
  const meter = [contract, item, feature, period.startsAt, endOf(period)];
  const held = await query('select id from contract where id = $1 and document is not null for update', [contract]);
  if (held.length === 0) return;
  await query(
    `delete from usage_total
     where contract = $1 and item = $2 and feature = $3 and starts_at < $5 and $4 < ends_at
       and (starts_at, ends_at) <> ($4, $5)`,
    meter,
  );
  await query(
    `insert into usage_total (contract, item, feature, starts_at, ends_at, metered_minutes, last_at)
     select $1, $2, $3, $4, $5, coalesce(sum(metered_minutes), 0), coalesce(max(at), $4) from usage_entry
     where contract = $1 and item = $2 and feature = $3 and at >= $4 and at < $5
     on conflict do nothing`,
    meter,
  );
}
