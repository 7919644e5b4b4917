import {
  answerQuestion,
  type Answer,
  explainQuestion,
  type Issue,
  type KnownFact,
  type Outcome,
  readAskableDraft,
  trialOf,
  type World,
  worldUnder,
} from '../../engine/index.ts';
import { issueOf } from '../problems.ts';
import { digestOf } from '../stores/digest.ts';
import { type Drafting, findStandingDraft, unknownCatalog } from './standing-draft.ts';
import { bringContract, hasMember } from './stored-contract.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Answers a question as if the draft of a catalog were in force: for every item, whatever it pins, and at any time.
 * @issue unknown-catalog, draft-unsound where the draft has errors, and those of a check
 */
export async function checkDraft(
  id: string,
  question: unknown,
  drafting: Drafting,
  around: Surroundings,
): Promise<Outcome<Answer>> {
  const world = await findDraftWorld(id, drafting, around.factsOf(id));
  if (!world.ok) return world;
  const body = await bringContract(question, around);
  const explain = hasMember(body, 'explain') && body.explain === true;
  return explain ? explainQuestion(body, world.value) : answerQuestion(body, world.value);
}

/** The world under the draft of a catalog, while some operating facts hold. @issue unknown-catalog draft-unsound */
export async function findDraftWorld(
  id: string,
  drafting: Drafting,
  facts: readonly KnownFact[],
): Promise<Outcome<World>> {
  const { catalogs, now, reading } = drafting;
  const found = await findStandingDraft(id, drafting);
  if (!found) return { ok: false, issues: [unknownCatalog(id)] };
  const draft = readAskableDraft(found.content, reading);
  if (!draft.ok) return { ok: false, issues: [unsound(draft.issues.length)] };
  const promised = trialOf(draft.value, reading);
  const revision = catalogs.listRevisions(id).length + 1;
  return { ok: true, value: worldUnder({ ...promised, revision, digest: digestOf(promised) }, now(), facts) };
}

/** Why a draft cannot be asked. */
export function unsound(errors: number): Issue {
  return issueOf('draft-unsound', `the review of the draft has found ${errors} ${errors === 1 ? 'error' : 'errors'}`);
}
