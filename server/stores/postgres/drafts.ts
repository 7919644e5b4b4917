import type { Authored } from '../authored.ts';
import type { CatalogStore, Draft } from '../catalog-store.ts';
import { canonicalDigest } from '../sha256.ts';
import type { Database, Query } from './database.ts';

type DraftCalls = Pick<CatalogStore, 'discardDraft' | 'findDraft' | 'findDraftVersion' | 'listDrafts' | 'saveDraft'>;

type DraftRow = {
  readonly catalog: string;
  readonly content: unknown;
  readonly digest: string;
  readonly saved_by: string;
  readonly saved_at: number;
};

const VERSIONS = 20;

const LATEST = 'select v.* from draft join draft_version v using (catalog, number) where catalog = $1';

/** Drafts in tables: one row says which version counts. */
export function openDrafts({ query, transact }: Database): DraftCalls {
  return {
    listDrafts: async () => {
      const rows = await query<{ catalog: string }>('select catalog from draft order by catalog');
      return rows.map(({ catalog }) => catalog);
    },
    findDraft: async (id) => draftOf(await query<DraftRow>(LATEST, [id])),
    findDraftVersion: async (id, digest) =>
      draftOf(
        await query<DraftRow>(
          'select * from draft_version where catalog = $1 and digest = $2 order by number desc limit 1',
          [id, digest],
        ),
      ),
    saveDraft: async (id, content, by, replaces) => {
      const digest = canonicalDigest(content);
      const draft = { id, content, digest, saved: by };
      const saved = await transact((ask) => addVersion(draft, replaces, ask));
      return saved
        ? { kind: 'saved', draft }
        : { kind: 'outdated', draft: draftOf(await query<DraftRow>(LATEST, [id])) };
    },
    discardDraft: async (id) => {
      await query('delete from draft where catalog = $1', [id]);
    },
  };
}

/** Adds a version; undefined where another one is there than the one it replaces. */
async function addVersion(draft: Draft, replaces: string | undefined, query: Query): Promise<true | undefined> {
  const { content, digest, id, saved } = draft;
  const number = replaces === undefined ? await begin(id, digest, query) : await follow(id, digest, replaces, query);
  if (number === undefined) return undefined;
  await query(
    `insert into draft_version (catalog, number, digest, content, saved_by, saved_at) values ($1, $2, $3, $4, $5, $6)`,
    [id, number, digest, JSON.stringify(content), saved.by, saved.at],
  );
  await query('delete from draft_version where catalog = $1 and number <= $2', [id, number - VERSIONS]);
  return true;
}

async function begin(id: string, digest: string, query: Query): Promise<number | undefined> {
  const [row] = await query<{ number: number }>(
    'insert into draft (catalog, digest, number) values ($1, $2, 1) on conflict do nothing returning number',
    [id, digest],
  );
  return row?.number;
}

async function follow(id: string, digest: string, replaces: string, query: Query): Promise<number | undefined> {
  const [row] = await query<{ number: number }>(
    'update draft set digest = $2, number = number + 1 where catalog = $1 and digest = $3 returning number',
    [id, digest, replaces],
  );
  return row?.number;
}

function draftOf([row]: readonly DraftRow[]): Draft | undefined {
  const saved: Authored | undefined = row && { by: row.saved_by, at: row.saved_at };
  return row && saved && { id: row.catalog, content: row.content, digest: row.digest, saved };
}
