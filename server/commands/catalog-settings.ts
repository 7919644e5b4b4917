import { readCatalogSettings, type CatalogSettings, type Outcome } from '../../engine/index.ts';
import type { Authored } from '../stores/authored.ts';
import type { KeptSettings } from '../stores/catalog-store.ts';
import { type Drafting, findStandingDraft, unknownCatalog } from './standing-draft.ts';

/** How a catalog is looked after. @issue unknown-catalog */
export async function findSettings(id: string, drafting: Drafting): Promise<Outcome<KeptSettings>> {
  const found = await findStandingDraft(id, drafting);
  if (!found) return { ok: false, issues: [unknownCatalog(id)] };
  return { ok: true, value: await drafting.catalogs.findSettings(id) };
}

/**
 * Settles how a catalog is looked after from now on. Four eyes end once two people have asked for that: until the second
 * does, they stay, and what is answered says who has asked.
 * @issue bad-shape unknown-catalog
 */
export async function changeSettings(
  id: string,
  body: unknown,
  caller: string,
  drafting: Drafting,
): Promise<Outcome<KeptSettings>> {
  const settings = readCatalogSettings(body);
  if (!settings.ok) return settings;
  const before = await findSettings(id, drafting);
  if (!before.ok) return before;
  const done = { by: caller, at: drafting.now() };
  const after = await settled(id, before.value, settings.value, done, drafting);
  await drafting.catalogs.saveSettings(id, after, done);
  return { ok: true, value: after };
}

async function settled(
  id: string,
  before: KeptSettings,
  wanted: CatalogSettings,
  done: Authored,
  drafting: Drafting,
): Promise<KeptSettings> {
  if (!before.fourEyes || wanted.fourEyes) return wanted;
  const { endAsked } = before;
  if (endAsked && (await isSeconded(id, endAsked.by, done.by, drafting))) return wanted;
  return { ...before, endAsked: (await stands(id, endAsked, drafting)) ?? done };
}

/** Whether somebody else than who asks now has asked, who might settle it still. */
async function isSeconded(id: string, first: string, second: string, drafting: Drafting): Promise<boolean> {
  const { hasRight, personOf } = drafting;
  return (await hasRight(first, 'admin', id)) && (await personOf(first)) !== (await personOf(second));
}

async function stands(id: string, asked: Authored | undefined, { hasRight }: Drafting): Promise<Authored | undefined> {
  return asked && (await hasRight(asked.by, 'admin', id)) ? asked : undefined;
}
