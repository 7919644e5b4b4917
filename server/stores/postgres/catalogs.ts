import type { CatalogSettings } from '../../../engine/index.ts';
import type { Authored } from '../authored.ts';
import { unsettled, type CatalogStore, type Publication } from '../catalog-store.ts';
import { digestOf } from '../digest.ts';
import { openAssembly, takeApart, type RevisionHead } from '../revision-parts.ts';
import type { Database, Query } from './database.ts';
import { openDrafts } from './drafts.ts';
import { countChange, type Standing } from './standing.ts';

/** Catalogs in tables, of which the process holds what is published. */
export function openCatalogs(database: Database, standing: Standing): CatalogStore {
  const assemble = openAssembly(standing.read);
  return {
    ...openDrafts(database),
    findSettings: async (id) => {
      const [row] = await database.query<{ document: CatalogSettings }>(
        'select document from catalog_settings where catalog = $1',
        [id],
      );
      return row?.document ?? unsettled;
    },
    saveSettings: async (id, settings) => {
      await database.query(
        'insert into catalog_settings values ($1, $2) on conflict (catalog) do update set document = excluded.document',
        [id, JSON.stringify(settings)],
      );
    },
    watch: standing.watchCatalogs,
    listIds: standing.catalogIds,
    listRevisions: (id) => standing.heads(id).map((head) => assemble(head).revision),
    listPublished: (id) => standing.heads(id).map(assemble),
    publish: async (publication, by) => {
      const head = await database.transact((query) => addRevision(publication, by, query));
      await standing.sync();
      const held = head && standing.heads(head.catalog).find(({ revision }) => revision === head.revision);
      return held ? { kind: 'published', published: assemble(held) } : { kind: 'outdated' };
    },
  };
}

/** Adds a revision; undefined where another one, or another draft, came before. */
async function addRevision(
  { draft, follows, note, promised }: Publication,
  by: Authored,
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
  const head = { catalog, revision: follows + 1, digest: digestOf(promised), published: by, note, ...members };
  const added = await query(
    `insert into revision (catalog, number, head, changed) select $1, $2::integer + 1, $3, $4
     where (select coalesce(max(number), 0) from revision where catalog = $1) = $2::integer returning number`,
    [catalog, follows, JSON.stringify(head), changed],
  );
  return added.length > 0 ? head : undefined;
}

async function takeDraft(catalog: string, digest: string, query: Query): Promise<boolean> {
  const taken = await query('delete from draft where catalog = $1 and digest = $2 returning catalog', [
    catalog,
    digest,
  ]);
  return taken.length > 0;
}
