import type { AccessStore, ApiKey } from '../access-store.ts';
import { keyCreation, keyRevocation } from '../deeds.ts';
import { appendEvent } from './audit.ts';
import type { Database } from './database.ts';

type KeyCalls = Pick<AccessStore, 'addKey' | 'findKey' | 'listKeys' | 'revokeKey'>;
type KeyRow = { readonly document: ApiKey };

/** Keys in a table. */
export function openKeys({ query, transact }: Database): KeyCalls {
  return {
    addKey: async (key) => {
      await transact(async (ask) => {
        await ask('insert into api_key (digest, id, created_at, document) values ($1, $2, $3, $4)', [
          key.digest,
          key.id,
          key.created.at,
          JSON.stringify(key),
        ]);
        return appendEvent(keyCreation(key), ask);
      });
    },
    findKey: async (digest) => {
      const [row] = await query<KeyRow>('select document from api_key where digest = $1', [digest]);
      return row?.document;
    },
    listKeys: async () => {
      const rows = await query<KeyRow>('select document from api_key order by created_at, id');
      return rows.map(({ document }) => document);
    },
    revokeKey: async (id, by) => {
      const isKnown = await transact(async (ask) => {
        const [row] = await ask<KeyRow>('select document from api_key where id = $1 for update', [id]);
        if (!row || row.document.revoked) return row && true;
        await ask('update api_key set document = $2 where id = $1', [
          id,
          JSON.stringify({ ...row.document, revoked: by }),
        ]);
        await appendEvent(keyRevocation(row.document, by), ask);
        return true;
      });
      return isKnown ? 'revoked' : 'unknown';
    },
  };
}
