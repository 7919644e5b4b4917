import { openHistory, type CatalogHistory, type KnownFact, type Revision } from '../../engine/index.ts';

/** So many histories of earlier times are kept, compiled; those of now are kept besides. */
const MOST_KEPT = 16;

/** Opens histories as they were known at some time, and keeps those that were asked last. */
export function keepHistories(): typeof openHistory {
  let kept: readonly CatalogHistory[] = [];
  return (revisions, facts = []) => {
    const found = kept.find((history) => isHistoryOf(revisions, facts, history)) ?? openHistory(revisions, facts);
    kept = [found, ...kept.filter((history) => history !== found)].slice(0, MOST_KEPT);
    return found;
  };
}

function isHistoryOf(revisions: readonly Revision[], facts: readonly KnownFact[], history: CatalogHistory): boolean {
  return isSameList(revisions, history.revisions) && isSameFacts(facts, history.facts);
}

function isSameList(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}

/** Whether the facts are the same, as which none changes once it is recorded. */
export function isSameFacts(some: readonly KnownFact[], others: readonly KnownFact[]): boolean {
  return some.length === others.length && some.every(({ id }, index) => id === others[index]?.id);
}
