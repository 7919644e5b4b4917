import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import type { Answer } from '../generated/types.ts';
import { fill, say } from '../text.ts';
import { conditionsOf, distinct, hopesOf } from './conditions.ts';
import type { DecidedJudgement, Judgement } from './judgement.ts';
import { phrases } from './phrases.ts';
import { reasonOf } from './reasons.ts';
import type { Situation } from './situation.ts';
import { allowanceOf, valueOf } from './value.ts';

/** What an answer says but for its time; as long as it says the same, it is valid. */
export type Said = Pick<Answer, 'decision' | 'reason' | 'value' | 'conditions' | 'allowance'>;

/** What a judgement says. */
export function saidBy(judgement: DecidedJudgement, situation: Situation): Said {
  const { examination, decision, decisive } = judgement;
  const { revision, cell } = examination.candidate;
  return {
    decision,
    reason: reasonOf(decisive, examination, situation),
    value: valueOf(cell.cell, situation.language ?? revision.language, revision.language),
    conditions: decision === 'denied' ? [] : conditionsOf(judgement, situation),
    allowance: allowanceOf(examination, situation),
  };
}

/** No contract and no standard service, but perhaps something that hangs on an unknown. */
export function saidByNobody(undecided: readonly Judgement[], revision: CompiledRevision, situation: Situation): Said {
  const language = situation.language ?? revision.language;
  const title = revision.features.get(situation.feature)?.feature.title ?? { [language]: situation.feature };
  const feature = say(title, language, revision.language);
  const text = fill(say(phrases['no-contract'], language, 'en'), { feature });
  const hopes = undecided.flatMap(({ examination, firing }) => hopesOf(examination, firing.unknown, situation));
  return {
    decision: 'denied',
    reason: { code: 'no-contract', text, rule: null, pointer: null },
    value: null,
    conditions: distinct(hopes),
    allowance: null,
  };
}
