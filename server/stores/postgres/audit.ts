import { sealEvent, verifyPages } from '../audit-chain.ts';
import type { AuditContent, AuditEntry, AuditEvent, AuditStore } from '../audit-store.ts';
import { pageOf } from '../paging.ts';
import type { Database, Query } from './database.ts';

type Row = {
  readonly chain: string;
  readonly number: number;
  readonly done_by: string;
  readonly done_at: number;
  readonly action: string;
  readonly content: AuditContent | null;
  readonly content_digest: string;
  readonly link: string;
};

/** One statement: the row of the chain is locked by its update, so that each link is made from the one before. */
const APPEND = `
  with head as (
    insert into audit_chain as c (chain, number, link)
    values ($1, 1, encode(sha256(convert_to($2, 'UTF8')), 'hex'))
    on conflict (chain) do update
      set number = c.number + 1, link = encode(sha256(convert_to(c.link || $2, 'UTF8')), 'hex')
    returning number, link
  )
  insert into audit_entry (chain, number, done_by, done_at, action, content, content_digest, link)
  select $1, number, $3, $4, $5, $6, $7, link from head returning *`;

/** What was done, in tables. */
export function openAudit({ query }: Database): AuditStore {
  const read: AuditStore['read'] = async (chain, { cursor = '0', limit }) => {
    const rows = await query<Row>(
      'select * from audit_entry where chain = $1 and number > $2 order by number limit $3',
      [chain, Number(cursor), limit + 1],
    );
    return pageOf(rows.map(entryOf), limit, ({ number }) => String(number));
  };
  return {
    append: (event) => appendEvent(event, query),
    read,
    listChains: async () => {
      const rows = await query<{ chain: string }>('select chain from audit_chain order by chain');
      return rows.map(({ chain }) => chain);
    },
    verify: (chain) => verifyPages((request) => read(chain, request)),
    erase: (chain) => eraseContents([chain], query),
  };
}

/** Appends an event, in the transaction of the change that it tells of. */
export async function appendEvent(event: AuditEvent, query: Query): Promise<AuditEntry> {
  const [row] = await query<Row>(APPEND, columnsOf(event));
  if (!row) throw new RangeError(`nothing was appended to \`${event.chain}\``);
  return entryOf(row);
}

/** An event as statements that append one take it: chain, seal, who, when, action, content, digest of the content. */
export function columnsOf(event: AuditEvent): readonly unknown[] {
  const { action, chain, content, done } = event;
  const { contentDigest, seal } = sealEvent(event);
  return [chain, seal, done.by, done.at, action, JSON.stringify(content), contentDigest];
}

/** Takes the contents out of chains. */
export async function eraseContents(chains: readonly string[], query: Query): Promise<void> {
  await query('update audit_entry set content = null where chain = any($1)', [chains]);
}

function entryOf(row: Row): AuditEntry {
  return {
    chain: row.chain,
    number: row.number,
    done: { by: row.done_by, at: row.done_at },
    action: row.action,
    content: row.content ?? 'erased',
    contentDigest: row.content_digest,
    link: row.link,
  };
}
