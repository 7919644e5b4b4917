import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { draftOf, type SoundDraft } from '../../engine/index.ts';
import { openPersons } from '../../server/access/persons.ts';
import { openRights } from '../../server/access/standing-rights.ts';
import { openLowdbStores } from '../../server/stores/lowdb/open.ts';
import type { Drafting } from '../../server/commands/standing-draft.ts';
import type { Stores } from '../../server/stores/stores.ts';
import { readCatalog, revisionOf } from '../fixtures/world.ts';

/** Stores in a fresh folder with conference-tv as its first revision, and the editing of it at a clock that stands. */
export type Desk = Drafting & {
  readonly stores: Stores;
  readonly at: (instant: string) => Drafting;
  readonly close: () => Promise<void>;
};

const { revision: _number, digest: _digest, ...promised } = revisionOf(readCatalog('conference-tv'));

/** How a logo ends that cannot be drawn. */
export const BAD_LOGO = 'BAD=';

export const morning = '2026-11-24T08:00:00Z';

export async function openDesk(): Promise<Desk> {
  const folder = await mkdtemp(path.join(tmpdir(), 'mehrwert-'));
  const stores = await openLowdbStores(folder, () => undefined);
  await stores.catalogs.publish({ promised, note: '', follows: 0 }, { by: 'start', at: 0 });
  const { catalogs } = stores;
  const commonRules = promised.ruleSets.filter(({ id }) => !id.includes('/'));
  const reading = { commonRules, holidays: promised.holidays };
  const personOf = openPersons(stores.access);
  const hasRight = openRights(stores.access);
  const at = (instant: string): Drafting => ({
    catalogs,
    personOf,
    hasRight,
    reading,
    now: () => Date.parse(instant),
    tryLogo: (address) =>
      Promise.resolve(
        address.endsWith(BAD_LOGO)
          ? { ok: false, issues: [{ code: 'bad-logo', level: 'error', pointer: '', detail: 'it draws nothing' }] }
          : { ok: true, value: { width: 1, height: 1 } },
      ),
  });
  const close = async (): Promise<void> => {
    await stores.close();
    await rm(folder, { recursive: true });
  };
  return { ...at(morning), stores, at, close };
}

/** The content that editing conference-tv begins with. */
export const beginning: SoundDraft = draftOf(revisionOf(readCatalog('conference-tv')));

/** The same under another claim of the vendor's, so that drafts can be told apart. */
export function claiming(claim: string): SoundDraft {
  const { catalog } = beginning;
  return { ...beginning, catalog: { ...catalog, vendor: { ...catalog.vendor, claim: { de: claim, en: claim } } } };
}
