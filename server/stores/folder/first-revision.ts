import {
  reviewCatalog,
  type Catalog,
  type HolidayList,
  type Issue,
  type Outcome,
  type Revision,
  type RuleSet,
} from '../../../engine/index.ts';
import { digestOf, type Promised } from '../digest.ts';
import { readJsonFile } from './json-file.ts';
import { type Places, vendorRuleFiles } from './places.ts';
import { readFiles, type Surroundings } from './surroundings.ts';

/**
 * The first revision of the catalog in a file, or every error of its review.
 * @issue those of the review, `not-json`, `unreadable-file`, and `duplicate-id` when another file has the same id
 */
export async function readFirstRevision(
  file: string,
  places: Places,
  { commonRules, holidays }: Surroundings,
  known: ReadonlyMap<string, Revision>,
): Promise<Outcome<Revision>> {
  const text = await readJsonFile(file);
  if (!text.ok) return text;
  const id = idOf(text.value);
  const vendorRules = await readFiles(await vendorRuleFiles(places, id), (value) => ({ ok: true, value }));
  const ruleSets = [...commonRules, ...vendorRules.values];
  const issues = [
    ...vendorRules.refusals.flatMap((refusal) => refusal.issues),
    ...reviewCatalog(text.value, { ruleSets, holidayRegions: [...holidays.keys()] }),
    ...(known.has(id) ? [duplicate(id)] : []),
  ].filter(({ level }) => level === 'error');
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, value: firstRevision(text.value as Catalog, ruleSets as readonly RuleSet[], holidays) };
}

function firstRevision(
  catalog: Catalog,
  ruleSets: readonly RuleSet[],
  lists: ReadonlyMap<string, HolidayList>,
): Revision {
  const regions = new Set((catalog.calendars ?? []).flatMap(({ holidays }) => holidays?.region ?? []));
  const holidays = [...regions].sort().flatMap((region) => lists.get(region) ?? []);
  const promised: Promised = { catalog, effectiveFrom: catalog.effectiveFrom, appliesTo: 'new', ruleSets, holidays };
  return { ...promised, revision: 1, digest: digestOf(promised) };
}

// The id names a folder of rules, so only one that cannot leave that folder counts before the review has seen it.
function idOf(value: unknown): string {
  const { id } = (value ?? {}) as { id?: unknown };
  return typeof id === 'string' && /^[a-z0-9-]{1,64}$/.test(id) ? id : 'unnamed';
}

function duplicate(id: string): Issue {
  return {
    code: 'duplicate-id',
    level: 'error',
    pointer: '/id',
    detail: `another file is the catalog \`${id}\` already`,
  };
}
