import {
  findBlockers,
  type Catalog,
  type HolidayList,
  type Issue,
  type Outcome,
  type Revision,
  type RuleSet,
} from '../../../engine/index.ts';
import { digestOf, type Promised } from '../digest.ts';
import type { CatalogFile } from './catalog-file.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * The first revision of the catalog in a file, or every error of its review. Without all of its rules, the common ones
 * included, a catalog is refused: a rule that is missing could widen its answers.
 * @issue those of the review, `not-json`, `unreadable-file`, and `duplicate-id` when another file is that catalog already
 */
export function reviewFirstRevision(
  { content, id, rules }: CatalogFile,
  { commonRules, holidays }: Surroundings,
  isKnown: (id: string) => boolean,
): Outcome<Revision> {
  if (!content.ok) return content;
  const ruleSets = [...commonRules.values, ...rules.values];
  const issues = [
    ...[...commonRules.refusals, ...rules.refusals].flatMap((refusal) => refusal.issues),
    ...findBlockers(content.value, { ruleSets, holidays: [...holidays.values()] }),
    ...(isKnown(id) ? [duplicate(id)] : []),
  ];
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, value: firstRevision(content.value as Catalog, ruleSets as readonly RuleSet[], holidays) };
}

function firstRevision(
  catalog: Catalog,
  ruleSets: readonly RuleSet[],
  lists: ReadonlyMap<string, HolidayList>,
): Revision {
  const regions = new Set((catalog.calendars ?? []).flatMap(({ holidays }) => holidays?.region ?? []));
  const holidays = [...regions].sort().flatMap((region) => lists.get(region) ?? []);
  return withDigest({ catalog, effectiveFrom: catalog.effectiveFrom, appliesTo: 'new', ruleSets, holidays });
}

// The digest is taken when it is first asked for, so that a thousand catalogs do not cost seconds at start.
function withDigest(promised: Promised): Revision {
  let digest: string | undefined;
  return {
    ...promised,
    revision: 1,
    get digest() {
      return (digest ??= digestOf(promised));
    },
  };
}

function duplicate(id: string): Issue {
  const detail = `another file is the catalog \`${id}\` already`;
  return { code: 'duplicate-id', level: 'error', pointer: '/id', detail };
}
