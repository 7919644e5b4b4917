import {
  explainImpact,
  impactOn,
  openImpact,
  promiseOf,
  readAskableDraft,
  type Answer,
  type Catalog,
  type Contract,
  type DraftContent,
  type Effect,
  type Impact,
  type ImpactQuestion,
  type Reading,
  type Revision,
} from '../../engine/index.ts';
import { fetchRevision, fetchRevisionNumbers } from '../api.ts';

/** The answers to one question before and after; null where one does not know the feature. */
export type TwoAnswers = { readonly before: Answer | null; readonly after: Answer | null };

/** What a contract is asked in both worlds, and what each world's catalog calls things. */
export type BothWorlds = {
  readonly catalogs: { readonly before: Catalog; readonly after: Catalog };
  /** The questions whose answers have this effect. */
  readonly questionsOf: (contract: Contract, effect: Effect) => readonly ImpactQuestion[];
  readonly answersTo: (contract: Contract, question: ImpactQuestion) => TwoAnswers;
};

/** Whom a revision binds that binds every contract: those of a day before which nothing was bought. */
const EVERYONE = { existingFrom: '1970-01-01' };

/** Opens the world as it is published beside the one with a content on top of it, in force from now on. */
export async function openBothWorlds(
  content: DraftContent,
  reading: Reading,
  now = Date.now(),
): Promise<BothWorlds | undefined> {
  const { id } = content.catalog;
  const numbers = await fetchRevisionNumbers(id);
  const documents = await Promise.all(numbers.map((number) => fetchRevision(id, number)));
  return bothWorldsOf(
    documents.map(({ id: _, ...revision }) => revision),
    content,
    reading,
    now,
  );
}

/** The same of revisions that are there already; undefined where the content cannot be asked, or nothing is published. */
export function bothWorldsOf(
  published: readonly Revision[],
  content: DraftContent,
  reading: Reading,
  now: number,
): BothWorlds | undefined {
  const draft = readAskableDraft(content, reading);
  const newest = published.at(-1);
  if (!draft.ok || !newest) return undefined;
  const begin = { effectiveFrom: new Date(now).toISOString(), appliesTo: EVERYONE };
  const next = { ...promiseOf(draft.value, reading, begin), revision: newest.revision + 1, digest: '' };
  const impact = openImpact(published, next);
  return {
    catalogs: { before: newest.catalog, after: next.catalog },
    questionsOf: (contract, effect) => questionsOf(contract, effect, impact),
    answersTo: (contract, question) => explainImpact(contract, question, impact),
  };
}

function questionsOf(contract: Contract, effect: Effect, impact: Impact): readonly ImpactQuestion[] {
  const { effects } = impactOn(contract, impact);
  return effects.filter((found) => found.effect === effect).map(({ question }) => question);
}
