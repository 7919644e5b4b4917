import type { DraftContent, Outcome, ScenarioResult } from '../../engine/index.ts';
import { Latest } from '../editing/latest.svelte.ts';
import type { Workshop } from '../editing/workshop.ts';

/** What came of the scenarios of a draft, and which of them held before it was changed. */
export type ScenarioRun = {
  readonly content: DraftContent;
  readonly tried: Outcome<readonly ScenarioResult[]>;
  /** Whether each holds under what is in force; undefined where nothing is. */
  readonly heldBefore: readonly boolean[] | undefined;
};

/** The scenarios of a draft, run again a moment after each change. */
export function scenarioRuns(
  workshop: Workshop,
  published: () => DraftContent | undefined,
): Latest<ScenarioRun | undefined> {
  return new Latest<ScenarioRun | undefined>(undefined, async (content) => {
    const tried = await workshop.workOut({ kind: 'scenarios', content });
    const before = published();
    if (!before || !tried.ok || !tried.value.some(({ issues }) => issues.length > 0))
      return { content, tried, heldBefore: undefined };
    const old = await workshop.workOut({ kind: 'scenarios', content: { ...before, scenarios: content.scenarios } });
    return { content, tried, heldBefore: old.ok ? old.value.map(({ issues }) => issues.length === 0) : undefined };
  });
}
