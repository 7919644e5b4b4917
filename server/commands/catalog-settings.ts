import { readCatalogSettings, type CatalogSettings, type Outcome } from '../../engine/index.ts';
import { type Drafting, findStandingDraft, unknownCatalog } from './standing-draft.ts';

/** How a catalog is looked after. @issue unknown-catalog */
export async function findSettings(id: string, drafting: Drafting): Promise<Outcome<CatalogSettings>> {
  const found = await findStandingDraft(id, drafting);
  if (!found) return { ok: false, issues: [unknownCatalog(id)] };
  return { ok: true, value: await drafting.catalogs.findSettings(id) };
}

/** Settles how a catalog is looked after from now on. @issue bad-shape unknown-catalog */
export async function changeSettings(
  id: string,
  body: unknown,
  caller: string,
  drafting: Drafting,
): Promise<Outcome<CatalogSettings>> {
  const settings = readCatalogSettings(body);
  if (!settings.ok) return settings;
  const before = await findSettings(id, drafting);
  if (!before.ok) return before;
  const after = settings.value;
  await drafting.catalogs.saveSettings(id, after, { by: caller, at: drafting.now() });
  return { ok: true, value: after };
}
