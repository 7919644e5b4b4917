import type { Reversal, Reversing } from '../usage-store.ts';
import { usageOf } from '../deeds.ts';
import { appendEvent } from './audit.ts';
import type { Query } from './database.ts';
import { repeat } from './debit.ts';
import { recordOf, type UsageRow } from './usage-rows.ts';

/** Takes an entry back; the contract is locked meanwhile, so that each step sees what the one before has left. */
export async function reverse(reversal: Reversal, query: Query): Promise<Reversing> {
  const { bodyDigest, contract, key, reverses } = reversal;
  const held = await query('select id from contract where id = $1 and document is not null for update', [contract]);
  if (held.length === 0) return { kind: 'unknown' };
  const known = await findEntry(contract, key, query);
  if (known) return repeat(known, bodyDigest);
  const entry = await findEntry(contract, reverses, query);
  if (!entry) return { kind: 'unknown' };
  if (entry.reverses !== null || (await isReversed(contract, reverses, query))) return { kind: 'irreversible' };
  await appendEvent(usageOf(reversal), query);
  return { kind: 'reversed', entry: recordOf(await enter(reversal, await takeBack(entry, query), query)) };
}

async function findEntry(contract: string, key: string, query: Query): Promise<UsageRow | undefined> {
  const [row] = await query<UsageRow>('select * from usage_entry where contract = $1 and key = $2', [contract, key]);
  return row;
}

async function isReversed(contract: string, key: string, query: Query): Promise<boolean> {
  const rows = await query('select key from usage_entry where contract = $1 and reverses = $2', [contract, key]);
  return rows.length > 0;
}

/** Takes the minutes of an entry from the total that counts it; answers with the minutes that are left. */
async function takeBack(entry: UsageRow, query: Query): Promise<number> {
  const [total] = await query<{ minutes: number }>(
    `update usage_total set metered_minutes = metered_minutes - $5
     where contract = $1 and item = $2 and feature = $3 and starts_at <= $4 and $4 < ends_at
     returning metered_minutes as minutes`,
    [entry.contract, entry.item, entry.feature, entry.at, entry.metered_minutes],
  );
  return total?.minutes ?? (await minutesWithout(entry, query));
}

/** Where no total counts the entry any more: what else was debited in its period. */
async function minutesWithout(entry: UsageRow, query: Query): Promise<number> {
  const [sum] = await query<{ minutes: number }>(
    `select sum(metered_minutes) as minutes from usage_entry
     where contract = $1 and item = $2 and feature = $3 and at >= $4 and at < $5`,
    [entry.contract, entry.item, entry.feature, entry.starts_at, entry.ends_at],
  );
  return (sum?.minutes ?? 0) - entry.metered_minutes;
}

async function enter(reversal: Reversal, totalMinutes: number, query: Query): Promise<UsageRow> {
  const { bodyDigest, contract, key, note, recorded, reverses } = reversal;
  const [row] = await query<UsageRow>(
    `insert into usage_entry (contract, key, body_digest, recorded_by, recorded_at, item, feature, starts_at, ends_at,
       at, minutes, metered_minutes, support_case, total_minutes, reverses, note)
     select contract, $3, $4, $5, $6, item, feature, starts_at, ends_at, at, -minutes, -metered_minutes, support_case,
       $7, key, $8
     from usage_entry where contract = $1 and key = $2 returning *`,
    [contract, reverses, key, bodyDigest, recorded.by, recorded.at, totalMinutes, note],
  );
  if (!row) throw new RangeError(`entry \`${reverses}\` is gone`);
  return row;
}
