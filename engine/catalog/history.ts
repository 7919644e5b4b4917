import { compileRevision, type CompiledRevision } from './compiled-revision.ts';
import { problem, type Issue } from '../issue.ts';
import { once } from '../once.ts';
import type { KnownFact } from './known-fact.ts';
import type { Pointer } from './place.ts';
import { effectiveInstant, successorOf, type Revision } from './revision.ts';
import type { Successor } from './succession.ts';

/** All revisions of one catalog; each is compiled when it is first asked. */
export type CatalogHistory = {
  readonly id: string;
  /** Oldest first. */
  readonly revisions: readonly Revision[];
  /** The same, as far as it matters to whom they apply. */
  readonly successors: readonly Successor[];
  /** Operating facts, which hold under every revision. */
  readonly facts: readonly KnownFact[];
  /** The revision of that number, if there is one. */
  readonly numbered: (revision: number) => CompiledRevision | undefined;
  /** The revision in force at an instant; none before the first, never the nearest. */
  readonly inForce: (at: number) => CompiledRevision | undefined;
};

/**
 * The history of a catalog's revisions under the operating facts that are known; of two that begin at the same instant the
 * later one is in force. Other facts are another history.
 */
export function openHistory(revisions: readonly Revision[], facts: readonly KnownFact[] = []): CatalogHistory {
  const ordered = [...revisions].sort((a, b) => a.revision - b.revision);
  const [first] = ordered;
  if (!first) throw new RangeError('a history has at least one revision');
  const compile = once((revision: Revision) => compileRevision(revision, facts));
  const starts = ordered.map(effectiveInstant);
  return {
    id: first.catalog.id,
    revisions: ordered,
    successors: ordered.map(successorOf),
    facts,
    numbered: (number) => {
      const revision = ordered.find((candidate) => candidate.revision === number);
      return revision && compile(revision);
    },
    inForce: (at) => {
      const revision = ordered[latestStart(starts, at)];
      return revision && compile(revision);
    },
  };
}

/** The history of a revision that answers alone, whenever it is asked and whatever number is. */
export function soleHistory(compiled: CompiledRevision): CatalogHistory {
  const { catalog, revision } = compiled;
  const always = (): CompiledRevision => compiled;
  return {
    id: catalog.id,
    revisions: [revision],
    successors: [successorOf(revision)],
    facts: compiled.facts,
    numbered: always,
    inForce: always,
  };
}

/** Position of the latest start that has come, the last of equals; -1 where none has. */
function latestStart(starts: readonly number[], at: number): number {
  let latest = -1;
  let latestAt = Number.NEGATIVE_INFINITY;
  starts.forEach((start, index) => {
    if (start > at || start < latestAt) return;
    latest = index;
    latestAt = start;
  });
  return latest;
}

/** The issue of a date before the first revision, or of a revision that there is not. */
export function noRevision(pointer: Pointer): Issue {
  return problem('no-revision', pointer, 'no revision of the catalog is in force at that date');
}
