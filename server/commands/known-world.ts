import type { CatalogHistory, World } from '../../engine/index.ts';
import { isSameFacts } from './kept-histories.ts';
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
  { catalogs, factsOf, history, openKnown }: Surroundings,
  knownAt: number,
): CatalogHistory | undefined {
  const published = catalogs.listPublished(id);
  const known = published.filter((each) => each.published.at <= knownAt);
  const facts = factsOf(id, knownAt);
  if (known.length === published.length && isSameFacts(facts, factsOf(id))) return history(id);
  return known.length === 0
    ? undefined
    : openKnown(
        known.map(({ revision }) => revision),
        facts,
      );
}
