import type { Authored } from '../authored.ts';
import type { CatalogStore, Draft } from '../catalog-store.ts';
import { type Deed, signatureOf } from '../deed.ts';
import { draftDeed } from '../deeds.ts';
import { canonicalDigest } from '../sha256.ts';
import { appendEvent } from './audit.ts';
import type { Database, Query } from './database.ts';

type DraftCalls = Pick<
  CatalogStore,
  'approveDraft' | 'discardDraft' | 'findDraft' | 'findDraftVersion' | 'listDrafts' | 'saveDraft'
>;

type DraftRow = {
  readonly catalog: string;
  readonly content: unknown;
  readonly digest: string;
  readonly saved_by: string;
  readonly saved_at: number;
  readonly savers: readonly string[];
  readonly approvals: readonly Authored[];
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
    saveDraft: async (id, content, deed, replaces) => {
      const digest = canonicalDigest(content);
      const draft = { id, content, digest, saved: signatureOf(deed) };
      const savers = await transact((ask) => addVersion(draft, deed, replaces, ask));
      return savers
        ? { kind: 'saved', draft: { ...draft, savers, approvals: [] } }
        : { kind: 'outdated', draft: draftOf(await query<DraftRow>(LATEST, [id])) };
    },
    approveDraft: async (id, digest, deed) => {
      const row = await transact((ask) => approve(id, digest, deed, ask));
      const draft = draftOf(row ? [row] : []);
      return draft ? { kind: 'approved', draft } : { kind: 'outdated' };
    },
    discardDraft: async (id, digest, deed) =>
      (await transact((ask) => discard(id, digest, deed, ask))) ? 'discarded' : 'outdated',
  };
}

type Version = Omit<Draft, 'savers' | 'approvals'>;

/** Adds a version and answers with everybody who has saved one; undefined where another one is there than the one it replaces. */
async function addVersion(
  draft: Version,
  deed: Deed,
  replaces: string | undefined,
  query: Query,
): Promise<readonly string[] | undefined> {
  const { content, digest, id, saved } = draft;
  const number = replaces === undefined ? await begin(id, digest, query) : await follow(id, digest, replaces, query);
  if (number === undefined) return undefined;
  const [before] = await query<Pick<DraftRow, 'savers'>>(
    'select savers from draft_version where catalog = $1 and number = $2 - 1',
    [id, number],
  );
  const savers = [...new Set([...(before?.savers ?? []), saved.by])];
  await query(
    `insert into draft_version (catalog, number, digest, content, saved_by, saved_at, savers)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, number, digest, JSON.stringify(content), saved.by, saved.at, JSON.stringify(savers)],
  );
  await query('delete from draft_version where catalog = $1 and number <= $2', [id, number - VERSIONS]);
  await appendEvent(draftDeed(id, deed, 'save-draft', { before: replaces, after: digest }), query);
  return savers;
}

async function discard(id: string, digest: string, deed: Deed, query: Query): Promise<true | undefined> {
  const gone = await query('delete from draft where catalog = $1 and digest = $2 returning catalog', [id, digest]);
  if (gone.length === 0) return undefined;
  await appendEvent(draftDeed(id, deed, 'discard-draft', { before: digest }), query);
  return true;
}

/** Adds an approval to the version that counts, which is locked until then; undefined where that is another one. */
async function approve(id: string, digest: string, deed: Deed, query: Query): Promise<DraftRow | undefined> {
  const [row] = await query<DraftRow & { readonly number: number }>(`${LATEST} and draft.digest = $2 for update`, [
    id,
    digest,
  ]);
  if (!row || row.approvals.some((approval) => approval.by === deed.by)) return row;
  const approvals = [...row.approvals, signatureOf(deed)];
  await appendEvent(draftDeed(id, deed, 'approve-draft', { after: digest }), query);
  await query('update draft_version set approvals = $3 where catalog = $1 and number = $2', [
    id,
    row.number,
    JSON.stringify(approvals),
  ]);
  return { ...row, approvals };
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
  if (!row || !saved) return undefined;
  const { approvals, catalog: id, content, digest, savers } = row;
  return { id, content, digest, saved, savers, approvals };
}
