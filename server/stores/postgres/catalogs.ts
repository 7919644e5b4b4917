import { unsettled, type CatalogStore, type KeptSettings, type Publication } from '../catalog-store.ts';
import { type Deed, signatureOf } from '../deed.ts';
import { publishOf, settingsDeed } from '../deeds.ts';
import { digestOf } from '../digest.ts';
import { openAssembly, takeApart, type RevisionHead } from '../revision-parts.ts';
import { appendEvent } from './audit.ts';
import type { Database, Query } from './database.ts';
import { openDrafts } from './drafts.ts';
import { countChange, type Standing } from './standing.ts';

/** Catalogs in tables, of which the process holds what is published. */
export function openCatalogs(database: Database, standing: Standing): CatalogStore {
  const assemble = openAssembly(standing.read);
  return {
    ...openDrafts(database),
    findSettings: (id) => findSettings(id, database.query),
    saveSettings: async (id, settings, deed) => {
      await database.transact((query) => saveSettings(id, settings, deed, query));
    },
    watch: standing.watchCatalogs,
    listIds: standing.catalogIds,
    listRevisions: (id) => standing.heads(id).map((head) => assemble(head).revision),
    listPublished: (id) => standing.heads(id).map(assemble),
    publish: async (publication, deed) => {
      const head = await database.transact((query) => addRevision(publication, deed, query));
      await standing.sync();
      const held = head && standing.heads(head.catalog).find(({ revision }) => revision === head.revision);
      return held ? { kind: 'published', published: assemble(held) } : { kind: 'outdated' };
    },
  };
}

/** Adds a revision; undefined where another one, or another draft, came before. */
async function addRevision(
  { draft, follows, note, promised }: Publication,
  deed: Deed,
  query: Query,
): Promise<RevisionHead | undefined> {
  const catalog = promised.catalog.id;
  const { texts, ...members } = takeApart(promised);
  if (draft !== undefined && !(await takeDraft(catalog, draft, query))) return undefined;
  await query('insert into text_part select * from unnest($1::text[], $2::text[]) on conflict do nothing', [
    [...texts.keys()],
    [...texts.values()],
  ]);
  const changed = await countChange(query);
  const head = {
    catalog,
    revision: follows + 1,
    digest: digestOf(promised),
    published: signatureOf(deed),
    note,
    ...members,
  };
  const added = await query(
    `insert into revision (catalog, number, head, changed) select $1, $2::integer + 1, $3, $4
     where (select coalesce(max(number), 0) from revision where catalog = $1) = $2::integer returning number`,
    [catalog, follows, JSON.stringify(head), changed],
  );
  if (added.length === 0) return undefined;
  await appendEvent(publishOf(head, deed), query);
  return head;
}

async function findSettings(id: string, query: Query): Promise<KeptSettings> {
  const [row] = await query<{ document: KeptSettings }>('select document from catalog_settings where catalog = $1', [
    id,
  ]);
  return row?.document ?? unsettled;
}

async function saveSettings(id: string, settings: KeptSettings, deed: Deed, query: Query): Promise<true> {
  await query('lock table catalog_settings in share row exclusive mode');
  await appendEvent(settingsDeed(id, deed, await findSettings(id, query), settings), query);
  await query(
    'insert into catalog_settings values ($1, $2) on conflict (catalog) do update set document = excluded.document',
    [id, JSON.stringify(settings)],
  );
  return true;
}

async function takeDraft(catalog: string, digest: string, query: Query): Promise<boolean> {
  const taken = await query('delete from draft where catalog = $1 and digest = $2 returning catalog', [
    catalog,
    digest,
  ]);
  return taken.length > 0;
}
