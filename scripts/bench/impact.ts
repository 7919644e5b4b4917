import { draftOf } from '../../engine/index.ts';
import { prepareImpact } from '../../server/commands/impact-job.ts';
import { readerOf, surroundings } from '../../server/commands/surroundings.ts';
import type { Stores } from '../../server/stores/stores.ts';
import { readCatalog, revisionOf } from '../../test/fixtures/world.ts';

const by = { by: 'bench', at: 0 };
const catalog = 'conference-tv';

/** Milliseconds until it is known what a draft means to so many contracts, which are kept first. */
export async function timeImpact(stores: Stores, contracts: number): Promise<number> {
  const { digest: _digest, revision: _number, ...promised } = revisionOf(readCatalog(catalog));
  await stores.catalogs.publish({ promised, note: '', follows: 0 }, by);
  await stores.catalogs.saveDraft(catalog, draftOf(revisionOf(readCatalog(catalog))), by, undefined);
  await Promise.all(Array.from({ length: contracts }, (_, index) => sell(index, stores)));
  const around = surroundings(stores.catalogs, readerOf(stores), Date.now);
  const commonRules = promised.ruleSets.filter(({ id }) => !id.includes('/'));
  const reading = { commonRules, holidays: promised.holidays };
  const drafting = { catalogs: stores.catalogs, now: Date.now, reading };
  const began = performance.now();
  const work = await prepareImpact({ kind: 'impact', catalog }, { around, drafting, stores });
  if (!work.ok) throw new RangeError(JSON.stringify(work.issues));
  await work.value(
    () => undefined,
    () => true,
  );
  return performance.now() - began;
}

function sell(index: number, { contracts }: Stores): Promise<unknown> {
  const tier = index % 2 === 0 ? 'gold' : 'silber';
  const items = [{ id: '1', offering: 'service-level', tier, from: '2026-01-01', revision: 1 }];
  return contracts.create(`impact-${index}`, { contract: { catalog, items } }, by);
}
