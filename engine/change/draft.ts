import type { Revision } from '../catalog/revision.ts';
import type { Catalog, HolidayList, RuleSet, Scenario } from '../generated/types.ts';

/** What every draft is read with: the rules that all catalogs have, and one list of holidays for each region. */
export type Reading = { readonly commonRules: readonly RuleSet[]; readonly holidays: readonly HolidayList[] };

/** A draft whose review has found no error. */
export type SoundDraft = {
  readonly catalog: Catalog;
  readonly ruleSets: readonly RuleSet[];
  readonly scenarios: readonly Scenario[];
};

/** What a revision promises, but for its number and its digest. */
export type Promised = Omit<Revision, 'revision' | 'digest'>;

/** What a sound draft promises, from when on and to whom. */
export function promiseOf(
  { catalog, ruleSets, scenarios }: SoundDraft,
  { commonRules, holidays }: Reading,
  { appliesTo, effectiveFrom }: Pick<Revision, 'appliesTo' | 'effectiveFrom'>,
): Promised {
  const regions = new Set((catalog.calendars ?? []).flatMap((calendar) => calendar.holidays?.region ?? []));
  return {
    catalog,
    effectiveFrom,
    appliesTo,
    ruleSets: [...commonRules, ...ruleSets],
    holidays: [...regions].sort().flatMap((region) => holidays.find((list) => list.region === region) ?? []),
    ...(scenarios.length > 0 && { scenarios }),
  };
}

/** What can be edited of a revision: its catalog, the vendor's own rules and scenarios. */
export function draftOf({ catalog, ruleSets, scenarios = [] }: Revision): SoundDraft {
  return { catalog, ruleSets: ruleSets.filter(({ id }) => isOwnRuleSet(id, catalog.id)), scenarios };
}

/** Whether a rule set is named as one of the catalog's vendor. @example isOwnRuleSet('groupios/partner', 'groupios') → true */
export function isOwnRuleSet(id: string, catalog: string): boolean {
  return id.startsWith(`${catalog}/`);
}
