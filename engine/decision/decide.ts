import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import type { Answer, AnswerGrant } from '../generated/types.ts';
import { fill, say } from '../text.ts';
import { listCandidates, type Candidate } from './candidates.ts';
import { conditionsOf, distinct, hopesOf } from './conditions.ts';
import { deadlineOf, dueClocksFor } from './deadlines.ts';
import { bestForCustomer, judge, judgeAt, type DecidedJudgement, type Judgement } from './judgement.ts';
import { phrases } from './phrases.ts';
import { reasonOf } from './reasons.ts';
import type { Situation } from './situation.ts';
import { allowanceOf, valueOf } from './value.ts';

/** What is decided about a situation, before anybody asks for alternatives or how long it holds. */
export type Decided = Pick<
  Answer,
  'decision' | 'reason' | 'reasons' | 'grantedBy' | 'value' | 'conditions' | 'allowance' | 'deadlines' | 'charge'
> & {
  /** The revision that speaks. */
  readonly revision: CompiledRevision;
  /** The judgement that decides; undefined where no candidate has anything to say. */
  readonly judgement: Judgement | undefined;
};

/** The judgements of all candidates, and the one that is best for the customer. */
export type Verdict = {
  /** The revision in force; undefined before the first. */
  readonly inForce: CompiledRevision | undefined;
  readonly judgements: readonly Judgement[];
  readonly best: DecidedJudgement | undefined;
};

/** Judges every candidate, before anything is put into words. */
export function reachVerdict(situation: Situation): Verdict {
  const judgements = listCandidates(situation).map((candidate) => judge(candidate, situation));
  const inForce = situation.contract.history.inForce(situation.at);
  return { inForce, judgements, best: bestForCustomer(judgements) };
}

/** The verdict on the same question at another instant: under the same revision the candidates are the same. */
export function reachVerdictAt({ inForce, judgements: known }: Verdict, situation: Situation): Verdict {
  if (situation.contract.history.inForce(situation.at) !== inForce) return reachVerdict(situation);
  const judgements = known.map((judgement) => judgeAt(judgement, situation));
  return { inForce, judgements, best: bestForCustomer(judgements) };
}

/** A verdict in words; undefined where no revision of the catalog was in force. */
export function decide({ inForce, judgements, best }: Verdict, situation: Situation): Decided | undefined {
  if (best) return decidedBy(best, situation);
  const revision = inForce ?? situation.contract.items[0]?.revision;
  return revision && decidedByNobody(judgements, revision, situation);
}

function decidedBy(judgement: DecidedJudgement, situation: Situation): Decided {
  const { examination, firing, decision, decisive } = judgement;
  const { revision, cell } = examination.candidate;
  const { timeZone } = revision.catalog;
  const reason = reasonOf(decisive, examination, situation);
  const dueClocks = decision === 'denied' ? [] : dueClocksFor(examination.candidate, situation);
  return {
    decision,
    reason,
    reasons: [reason, ...firing.fired.slice(1).map((rule) => reasonOf(rule, examination, situation))],
    grantedBy: grantOf(examination.candidate),
    value: valueOf(cell.cell, situation.language ?? revision.language, revision.language),
    conditions: decision === 'denied' ? [] : conditionsOf(examination, firing.unknown, dueClocks, situation),
    allowance: allowanceOf(examination, situation),
    deadlines: dueClocks.map((dueClock) => deadlineOf(dueClock, timeZone)),
    charge: judgement.charge(),
    revision,
    judgement,
  };
}

/** No contract and no standard service, but perhaps something that hangs on an unknown. */
function decidedByNobody(undecided: readonly Judgement[], revision: CompiledRevision, situation: Situation): Decided {
  const language = situation.language ?? revision.language;
  const feature = revision.features.get(situation.feature)?.feature.title ?? { [language]: situation.feature };
  const text = fill(say(phrases['no-contract'], language, 'en'), {
    feature: say(feature, language, revision.language),
  });
  const reason = { code: 'no-contract', text, rule: null, pointer: null } as const;
  return {
    decision: 'denied',
    reason,
    reasons: [reason],
    grantedBy: null,
    value: null,
    conditions: distinct(
      undecided.flatMap(({ examination, firing }) => hopesOf(examination, firing.unknown, situation)),
    ),
    allowance: null,
    deadlines: [],
    charge: null,
    revision,
    judgement: undefined,
  };
}

/** Where an answer comes from, also where it is a denial. */
export function grantOf(candidate: Candidate): AnswerGrant {
  const { offering, tier, feature, cell } = candidate;
  const isOption = cell.cell.kind === 'optional';
  const bought = isOption && candidate.kind === 'item' && candidate.item.options.has(feature.feature.id);
  return {
    item: candidate.kind === 'item' ? candidate.item.id : null,
    offering: offering.offering.id,
    tier: tier.tier.id,
    option: bought ? feature.feature.id : null,
  };
}
