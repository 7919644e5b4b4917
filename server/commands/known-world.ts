import { openHistory, type CatalogHistory, type KnownFact, type World } from '../../engine/index.ts';
import { worldNow, type Surroundings } from './surroundings.ts';

/** The world as it was known at an instant, in epoch milliseconds: with the revisions and facts that had been told; now where undefined. */
export function worldAsKnown(around: Surroundings, knownAt: number | undefined): World {
  if (knownAt === undefined) return worldNow(around);
  const opened = new Map<string, CatalogHistory | undefined>();
  const catalog = (id: string): CatalogHistory | undefined => {
    if (!opened.has(id)) opened.set(id, historyAsKnown(id, around, knownAt));
    return opened.get(id);
  };
  return { catalog, now: around.now() };
}

function historyAsKnown(
  id: string,
  { catalogs, factsOf, history }: Surroundings,
  knownAt: number,
): CatalogHistory | undefined {
  const published = catalogs.listPublished(id);
  const known = published.filter((each) => each.published.at <= knownAt);
  const facts = factsOf(id, knownAt);
  if (known.length === published.length && isSameList(facts, factsOf(id))) return history(id);
  return known.length === 0
    ? undefined
    : openHistory(
        known.map(({ revision }) => revision),
        facts,
      );
}

/** Whether the facts are the same, as which none changes once it is recorded. */
function isSameList(some: readonly KnownFact[], others: readonly KnownFact[]): boolean {
  return some.length === others.length && some.every(({ id }, index) => id === others[index]?.id);
}
