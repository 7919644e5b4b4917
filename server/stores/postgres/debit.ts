import type { Debit, Debiting, UsageRecord } from '../usage-store.ts';
import { usageOf } from '../deeds.ts';
import { columnsOf } from './audit.ts';
import type { Query } from './database.ts';
import { endOf } from './periods.ts';
import { recordOf, type UsageRow } from './usage-rows.ts';

/** What one attempt came to: an answer, or what must be done before the next attempt. */
export type Attempt = Debiting | { readonly kind: 'no-total' | 'changed-meanwhile' };

/**
 * One statement, so that a debit is whole and costs one round trip. The total's row is locked by its update, which sees
 * the latest minutes however many wait; the contract's row is held against amendment. A key that is entered twice at
 * once fails on the primary key. The audit is told of it in the contract's own chain, so that no other contract waits.
 */
const DEBIT = `
  with known as (
    select * from usage_entry where contract = $1 and key = $2
  ), held as (
    select id from contract
    where id = $1 and version = $3 and document is not null and not exists (select from known) for share
  ), total as (
    update usage_total t set metered_minutes = metered_minutes + $12, last_at = greatest(last_at, $10) from held
    where t.contract = held.id and item = $7 and feature = $4 and starts_at = $8 and ends_at = $9
      and ($15::double precision is null or metered_minutes + $12 <= $15)
    returning metered_minutes
  ), entry as (
    insert into usage_entry (contract, key, body_digest, recorded_by, recorded_at, item, feature, starts_at, ends_at,
      at, minutes, metered_minutes, support_case, total_minutes)
    select $1, $2, $5, $6, $13, $7, $4, $8, $9, $10, $11, $12, $14, metered_minutes from total
    returning *
  ), head as (
    insert into audit_chain as c (chain, number, link)
    select $16, 1, encode(sha256(convert_to($17, 'UTF8')), 'hex') from entry
    on conflict (chain) do update
      set number = c.number + 1, link = encode(sha256(convert_to(c.link || $17, 'UTF8')), 'hex')
    returning number, link
  ), told as (
    insert into audit_entry (chain, number, done_by, done_at, action, content, content_digest, link)
    select $16, number, $18, $19, $20, $21, $22, link from head
  )
  select (select row_to_json(known) from known) as known,
    (select row_to_json(entry) from entry) as entry,
    (select version from contract where id = $1 and document is not null) as version,
    exists (select from held) as held,
    (select metered_minutes from usage_total
     where contract = $1 and item = $7 and feature = $4 and starts_at = $8 and ends_at = $9) as total`;

type Row = {
  readonly known: UsageRow | null;
  readonly entry: UsageRow | null;
  readonly version: number | null;
  readonly held: boolean;
  readonly total: number | null;
};

/** Tries to debit; without a total there is nothing to debit from yet. */
export async function tryDebit(debit: Debit, query: Query): Promise<Attempt> {
  const [row] = await query<Row>(DEBIT, parametersOf(debit), 'debit');
  return row ? attemptOf(row, debit) : { kind: 'changed-meanwhile' };
}

function parametersOf(debit: Debit): readonly unknown[] {
  const { allowsOverage, at, contract, contractVersion, feature, grantedMinutes, item, key, period, recorded } = debit;
  const limit = allowsOverage || grantedMinutes === 'unlimited' ? null : grantedMinutes;
  const where = [item, period.startsAt, endOf(period), at, debit.minutes, debit.meteredMinutes];
  return [
    contract,
    key,
    contractVersion,
    feature,
    debit.bodyDigest,
    recorded.by,
    ...where,
    recorded.at,
    debit.case,
    limit,
    ...columnsOf(usageOf(debit)),
  ];
}

function attemptOf({ entry, held, known, total, version }: Row, debit: Debit): Attempt {
  const { bodyDigest, contractVersion } = debit;
  if (known) return repeat(known, bodyDigest);
  if (entry) return { kind: 'debited', entry: recordOf(entry) };
  if (version === null) return { kind: 'unknown' };
  if (version !== contractVersion) return { kind: 'outdated' };
  if (!held) return { kind: 'changed-meanwhile' };
  if (total === null) return { kind: 'no-total' };
  // What was left when the statement began was taken while it waited, perhaps under the same key: the next look tells.
  return fits(debit, total) ? { kind: 'changed-meanwhile' } : { kind: 'exhausted', totalMinutes: total };
}

function fits({ grantedMinutes, meteredMinutes }: Debit, total: number): boolean {
  return grantedMinutes === 'unlimited' || total + meteredMinutes <= grantedMinutes;
}

/** The answer to a key that is known. */
export function repeat(known: UsageRow, bodyDigest: string): Repetition {
  return known.body_digest === bodyDigest ? { kind: 'repeated', entry: recordOf(known) } : { kind: 'conflict' };
}

type Repetition = { readonly kind: 'repeated'; readonly entry: UsageRecord } | { readonly kind: 'conflict' };
