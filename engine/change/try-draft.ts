import { below } from '../catalog/place.ts';
import type { World } from '../decision/world.ts';
import type { DraftContent } from '../generated/types.ts';
import { once } from '../once.ts';
import { success, type Outcome } from '../outcome.ts';
import { readScenario, tryScenario, type ScenarioResult } from '../review/scenarios.ts';
import { listFiredRules, type FiredRules } from '../sheet/fired-rules.ts';
import type { Reading } from './draft.ts';
import { trialOf, worldUnder } from './draft-world.ts';
import { readAskableDraft } from './review-draft.ts';

/**
 * The world in which a draft is in force as revision 1, or what keeps it from being asked. However much is asked of the
 * same content, it is read once.
 */
export function readTrialWorld(content: DraftContent, reading: Reading): Outcome<World> {
  return worldsOf(content)(reading);
}

const worldsOf = once((content: DraftContent) =>
  once((reading: Reading): Outcome<World> => {
    const draft = readAskableDraft(content, reading);
    return draft.ok ? success(worldUnder({ ...trialOf(draft.value, reading), revision: 1, digest: '' }, 0)) : draft;
  }),
);

/**
 * What comes of each scenario of a draft, in their order, as if it were in force; or what keeps it from being asked.
 * LAW: the issues are those that keep it from being published (test/engine/change/try-draft.test.ts).
 */
export function tryScenarios(content: DraftContent, reading: Reading): Outcome<readonly ScenarioResult[]> {
  const world = readTrialWorld(content, reading);
  if (!world.ok) return world;
  return success(
    content.scenarios.map((scenario, index) => {
      const place = below('/scenarios', index);
      const read = readScenario(scenario, place);
      return read.ok ? tryScenario(read.value, world.value, place) : { issues: read.issues };
    }),
  );
}

/** The rules that fire for each cell of a draft's sheets, as if it were in force; or what keeps it from being asked. */
export function tryCells(content: DraftContent, reading: Reading): Outcome<readonly FiredRules[]> {
  const world = readTrialWorld(content, reading);
  if (!world.ok) return world;
  const revision = world.value.catalog(content.catalog.id)?.numbered(1);
  return success(revision ? listFiredRules(revision, world.value) : []);
}
