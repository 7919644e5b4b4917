import { draftOf, type SoundDraft } from '../../engine/index.ts';
import { prepareImpact } from '../../server/commands/impact-job.ts';
import { readerOf, surroundings } from '../../server/commands/surroundings.ts';
import type { Stores } from '../../server/stores/stores.ts';
import { readCatalog, revisionOf } from '../../test/fixtures/world.ts';
import { debitOf } from '../faults-samples.ts';

const by = { by: 'bench', at: 0 };
const catalog = 'conference-tv';
const DAY_MS = 86_400_000;
/** Days of two years on which contracts begin. */
const DAYS = 730;
/** One contract of so many has been used. */
const PER_USED = 4;

/** Milliseconds until it is known what a draft means to so many contracts, which are kept in empty stores first. */
export async function timeImpact(stores: Stores, contracts: number): Promise<number> {
  const { digest: _digest, revision: _number, ...promised } = revisionOf(readCatalog(catalog));
  await stores.catalogs.publish({ promised, note: '', follows: 0 }, by);
  await stores.catalogs.saveDraft(catalog, withLongerTimes(), by, undefined);
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

/** The catalog with every response twice as late. */
function withLongerTimes(): SoundDraft {
  const text = JSON.stringify(draftOf(revisionOf(readCatalog(catalog))));
  const amount = /"response-time":\{"kind":"amount","amount":(\d+)/g;
  return JSON.parse(text.replaceAll(amount, (cell, hours: string) => cell.replace(hours, `${2 * Number(hours)}`)));
}

async function sell(index: number, { contracts, usage }: Stores): Promise<void> {
  const tier = ['gold', 'silber', 'platin'][index % 3] ?? '';
  const from = new Date(Date.UTC(2025, 0, 1) + ((index * 7) % DAYS) * DAY_MS).toISOString().slice(0, 10);
  const items = [{ id: '1', offering: 'service-level', tier, from, revision: 1 }];
  const id = `impact-${index}`;
  await contracts.create(id, { contract: { catalog, items } }, by);
  if (index % PER_USED === 0) await usage.debit(debitOf(id, `impact ${index}`));
}
