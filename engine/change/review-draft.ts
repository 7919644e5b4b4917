import { below } from '../catalog/place.ts';
import type { DraftContent } from '../generated/types.ts';
import type { Issue } from '../issue.ts';
import { failure, success, type Outcome } from '../outcome.ts';
import { blocker, sortFindings } from '../review/finding.ts';
import { findBlockers, reviewCatalog } from '../review/review.ts';
import { placed, reviewScenarios, runScenarios } from '../review/scenarios.ts';
import { findBrokenCommonSets } from '../review/vendor-rules.ts';
import { isObject } from '../review/walk.ts';
import { isOwnRuleSet, type Reading, type SoundDraft } from './draft.ts';
import { trialOf, worldUnder } from './draft-world.ts';

/**
 * Every issue of a draft: of its catalog, the common rules and the vendor's with their examples, and its scenarios, which
 * run where nothing else is wrong. Errors keep it from being published, warnings do not; pointers are into the draft.
 * @issue those of reviewCatalog, reviewScenarios and runScenarios, and `foreign-rule-set`
 */
export function reviewDraft(draft: DraftContent, reading: Reading): readonly Issue[] {
  return sortFindings(reviewBy(reviewCatalog, draft, reading));
}

/**
 * The draft, where nothing keeps it from being published, or every error.
 * LAW: they are the errors of reviewDraft (test/engine/change/review-draft.test.ts).
 */
export function readSoundDraft(draft: DraftContent, reading: Reading): Outcome<SoundDraft> {
  const errors = sortFindings(reviewBy(findBlockers, draft, reading));
  return errors.length > 0 ? failure(errors) : success(draft as SoundDraft);
}

/**
 * The draft, where it can be asked: as readSoundDraft, whatever its scenarios say.
 */
export function readAskableDraft(draft: DraftContent, reading: Reading): Outcome<SoundDraft> {
  const errors = sortFindings(reviewParts(findBlockers, { ...draft, scenarios: [] }, reading));
  return errors.length > 0 ? failure(errors) : success({ ...(draft as SoundDraft), scenarios: [] });
}

function reviewBy(review: typeof reviewCatalog, draft: DraftContent, reading: Reading): readonly Issue[] {
  const issues = reviewParts(review, draft, reading);
  if (issues.some(({ level }) => level === 'error')) return issues;
  const sound = draft as SoundDraft;
  if (sound.scenarios.length === 0) return issues;
  const world = worldUnder({ ...trialOf(sound, reading), revision: 1, digest: '' }, 0);
  return [...issues, ...runScenarios(sound.scenarios, world).map((issue) => placed(issue, '/scenarios'))];
}

function reviewParts(
  review: typeof reviewCatalog,
  { catalog, ruleSets, scenarios }: DraftContent,
  { commonRules, holidays }: Reading,
): readonly Issue[] {
  const surroundings = { ruleSets: [...commonRules, ...ruleSets], holidays };
  return [
    ...review(catalog, surroundings).map((issue) => placedInDraft(issue, ruleSets)),
    ...findBrokenCommonSets(commonRules),
    ...ruleSets.flatMap((set, index) => findForeign(set, index, catalog.id)),
    ...reviewScenarios(scenarios).map((issue) => placed(issue, '/scenarios')),
  ];
}

/** An issue of the catalog, or of a rule set, which the review only names, at its place in the draft. */
function placedInDraft(issue: Issue, ruleSets: readonly unknown[]): Issue {
  const { set, pointer = '' } = issue.params ?? {};
  const index = ruleSets.findIndex((ruleSet) => set !== undefined && idOf(ruleSet) === set);
  return index < 0 ? placed(issue, '/catalog') : { ...issue, pointer: below('/ruleSets', index) + String(pointer) };
}

function findForeign(set: unknown, index: number, catalog: string): readonly Issue[] {
  const id = idOf(set);
  if (id !== undefined && isOwnRuleSet(id, catalog)) return [];
  const detail = `a rule set of this catalog is called \`${catalog}/…\``;
  return [blocker('foreign-rule-set', below('/ruleSets', index, 'id'), detail)];
}

function idOf(set: unknown): string | undefined {
  const id = isObject(set) && Object.hasOwn(set, 'id') ? set['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}
