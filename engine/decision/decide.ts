import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import { itemsAt, type KnownItem } from '../contract/known-contract.ts';
import type { Answer, AnswerGrant } from '../generated/types.ts';
import { listCandidates, type Candidate } from './candidates.ts';
import { deadlineOf } from './deadlines.ts';
import { bestForCustomer, judge, judgeAt, type DecidedJudgement, type Judgement } from './judgement.ts';
import { reasonOf } from './reasons.ts';
import { saidBy, saidByNobody, type Said } from './said.ts';
import type { Situation } from './situation.ts';

/** What is decided about a situation, before anybody asks for alternatives or how long it holds. */
export type Decided = Said &
  Pick<Answer, 'reasons' | 'grantedBy' | 'deadlines' | 'charge'> & {
    /** The revision that speaks. */
    readonly revision: CompiledRevision;
    /** The judgement that decides; undefined where no candidate has anything to say. */
    readonly judgement: Judgement | undefined;
  };

/** The judgements of all candidates, and the one that is best for the customer. */
export type Verdict = {
  /** The revision in force; undefined before the first. */
  readonly inForce: CompiledRevision | undefined;
  /** The contract's items as the revisions bind them that answer. */
  readonly items: readonly KnownItem[];
  readonly judgements: readonly Judgement[];
  readonly best: DecidedJudgement | undefined;
};

/** Judges every candidate, before anything is put into words. */
export function reachVerdict(situation: Situation): Verdict {
  const judgements = listCandidates(situation).map((candidate) => judge(candidate, situation));
  const { at, contract } = situation;
  const inForce = contract.history.inForce(at);
  return { inForce, items: itemsAt(contract, at), judgements, best: bestForCustomer(judgements) };
}

/** The verdict on the same question at another instant: under the same revisions the candidates are the same. */
export function reachVerdictAt({ inForce, items, judgements: known }: Verdict, situation: Situation): Verdict {
  const { at, contract } = situation;
  if (contract.history.inForce(at) !== inForce || !isSameList(itemsAt(contract, at), items))
    return reachVerdict(situation);
  const judgements = known.map((judgement) => judgeAt(judgement, situation));
  return { inForce, items, judgements, best: bestForCustomer(judgements) };
}

function isSameList(one: readonly KnownItem[], two: readonly KnownItem[]): boolean {
  return one === two || one.every((item, index) => item === two[index]);
}

/** A verdict in words; undefined where no revision of the catalog was in force. */
export function decide(verdict: Verdict, situation: Situation): Decided | undefined {
  if (verdict.best) return decidedBy(verdict.best, situation);
  const revision = speakerOf(verdict);
  return revision && decidedByNobody(verdict.judgements, revision, situation);
}

/** What a verdict says but for its time; undefined where no revision of the catalog was in force. */
export function sayVerdict(verdict: Verdict, situation: Situation): Said | undefined {
  if (verdict.best) return saidBy(verdict.best, situation);
  const revision = speakerOf(verdict);
  return revision && saidByNobody(verdict.judgements, revision, situation);
}

/** The revision that speaks where no candidate does. */
function speakerOf({ inForce, items }: Verdict): CompiledRevision | undefined {
  return inForce ?? items[0]?.revision;
}

function decidedBy(judgement: DecidedJudgement, situation: Situation): Decided {
  const { examination, firing, decision } = judgement;
  const { revision } = examination.candidate;
  const { timeZone } = revision.catalog;
  const { reason, value, conditions, allowance } = saidBy(judgement, situation);
  return {
    decision,
    reason,
    reasons: [reason, ...firing.fired.slice(1).map((rule) => reasonOf(rule, examination, situation))],
    grantedBy: grantOf(examination.candidate),
    value,
    conditions,
    allowance,
    deadlines: judgement.dueClocks().map((dueClock) => deadlineOf(dueClock, timeZone)),
    charge: judgement.charge(),
    revision,
    judgement,
  };
}

function decidedByNobody(undecided: readonly Judgement[], revision: CompiledRevision, situation: Situation): Decided {
  const said = saidByNobody(undecided, revision, situation);
  return {
    ...said,
    reasons: [said.reason],
    grantedBy: null,
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
