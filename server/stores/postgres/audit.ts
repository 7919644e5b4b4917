import { sealEvent, verifyPages } from '../audit-chain.ts';
import type { AuditContent, AuditEntry, AuditStore } from '../audit-store.ts';
import { pageOf } from '../paging.ts';
import type { Database } from './database.ts';

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
    append: async (event) => {
      const { action, chain, content, done } = event;
      const { contentDigest, seal } = sealEvent(event);
      const parameters = [chain, seal, done.by, done.at, action, JSON.stringify(content), contentDigest];
      const [row] = await query<Row>(APPEND, parameters);
      if (!row) throw new RangeError(`nothing was appended to \`${chain}\``);
      return entryOf(row);
    },
    read,
    listChains: async () => {
      const rows = await query<{ chain: string }>('select chain from audit_chain order by chain');
      return rows.map(({ chain }) => chain);
    },
    verify: (chain) => verifyPages((request) => read(chain, request)),
    erase: async (chain) => {
      await query('update audit_entry set content = null where chain = $1', [chain]);
    },
  };
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
