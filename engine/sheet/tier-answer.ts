import { compileRevision, type CompiledRevision } from '../catalog/compiled-revision.ts';
import { soleHistory } from '../catalog/history.ts';
import { decide, reachVerdict, type Decided } from '../decision/decide.ts';
import { rememberAsker } from '../decision/asker.ts';
import { readSituation } from '../decision/read-situation.ts';
import type { World } from '../decision/world.ts';
import type { Issue } from '../issue.ts';
import { once } from '../once.ts';
import { sheetQuestion, type AskedTier } from './tier-question.ts';

/** What the API decides about the question that a mark stands for, without alternatives and validity. */
export function answerOfTier(asked: AskedTier, feature: string, language: string): Decided {
  const question = sheetQuestion(asked, feature, language);
  const { world, readOnce } = askingOf(asked);
  const situation = readSituation(readOnce(question), question, world);
  if (!situation.ok) throw misread(situation.issues);
  const decided = decide(reachVerdict(situation.value), situation.value);
  if (!decided) throw misread([]);
  return decided;
}

/** What all questions about a tier are asked in, and how who asks them is read. */
const askingOf = once(({ revision }: AskedTier) => {
  const world = worldOf(revision);
  return { world, readOnce: rememberAsker(world) };
});

/** The world in which a revision has always been in force, so that a sheet tells of no other and of no closure. */
function worldOf(revision: CompiledRevision): World {
  const history = soleHistory(promiseOf(revision));
  return { catalog: () => history, now: revision.effectiveAt };
}

/** The revision without operating facts, which are no part of what it promises. */
const promiseOf = once((revision: CompiledRevision) =>
  revision.facts.length === 0 ? revision : compileRevision(revision.revision),
);

function misread(issues: readonly Issue[]): RangeError {
  return new RangeError(`a sheet asks only what its revision knows: ${JSON.stringify(issues)}`);
}
