import type { AnswerCharge, AnswerDecision } from '../generated/types.ts';
import { compareAmounts } from '../money/amount.ts';
import { lazily } from '../once.ts';
import { fireRules, type CompiledRule } from '../rules/compile.ts';
import type { Firing } from '../rules/ranked-rule.ts';
import { rankOf } from '../rules/reason-codes.ts';
import type { Candidate } from './candidates.ts';
import { chargeFor } from './charge.ts';
import { dueClocksFor, type DueClock } from './deadlines.ts';
import { examine, examineAt, type Examination } from './facts.ts';
import type { Situation } from './situation.ts';

/** What the rules say of one candidate. */
export type Judgement = {
  readonly examination: Examination;
  readonly firing: Firing<CompiledRule>;
  /** The rule that decides: the first that fired; undefined where none did, and the candidate grants nothing. */
  readonly decisive: CompiledRule | undefined;
  readonly decision: AnswerDecision;
  /** What it costs, worked out when it is first asked for; null where nothing is charged. */
  readonly charge: () => AnswerCharge | null;
  /** The clocks that it sets going, as the charge when they are first asked for; none for a denial. */
  readonly dueClocks: () => readonly DueClock[];
};

/** A judgement in which a rule decided. */
export type DecidedJudgement = Judgement & { readonly decisive: CompiledRule };

const DECISIONS = { denial: 'denied', charge: 'chargeable', grant: 'granted' } as const;
const PREFERENCE: Readonly<Record<AnswerDecision, number>> = { granted: 0, chargeable: 1, denied: 2 };

/** Works out a candidate's facts and asks every rule about them, once. */
export function judge(candidate: Candidate, situation: Situation): Judgement {
  return judgeBy(examine(candidate, situation), situation);
}

/** The judgement on the same candidate and question at another instant. */
export function judgeAt({ examination }: Judgement, situation: Situation): Judgement {
  return judgeBy(examineAt(examination, situation), situation);
}

function judgeBy(examination: Examination, situation: Situation): Judgement {
  const firing = fireRules(examination.candidate.revision.rules, situation.feature, examination.facts);
  const [decisive] = firing.fired;
  const decision = decisive ? DECISIONS[decisive.kind] : 'denied';
  const charge = lazily(() => (decision === 'chargeable' ? chargeFor(examination, firing.fired, situation) : null));
  const dueClocks = lazily(() => (decision === 'denied' ? [] : dueClocksFor(examination.candidate, situation)));
  return { examination, firing, decisive, decision, charge, dueClocks };
}

/**
 * The judgement that is best for the customer, of those in which a rule decided; undefined where there is none.
 * LAW: the order of candidates matters only between equals (test/laws/decision.test.ts).
 */
export function bestForCustomer(judgements: readonly Judgement[]): DecidedJudgement | undefined {
  let best: DecidedJudgement | undefined;
  for (const judgement of judgements)
    if (isDecided(judgement) && (!best || compareForCustomer(judgement, best) < 0)) best = judgement;
  return best;
}

function isDecided(judgement: Judgement): judgement is DecidedJudgement {
  return judgement.decisive !== undefined;
}

/** Negative where the first is better: granted, then chargeable at the lower price, then denied by the later reason. */
export function compareForCustomer(a: Judgement, b: Judgement): number {
  const byDecision = PREFERENCE[a.decision] - PREFERENCE[b.decision];
  if (byDecision !== 0) return byDecision;
  if (a.decision === 'granted') return decisiveRank(a) - decisiveRank(b) || compareValues(a, b);
  if (a.decision === 'chargeable') return comparePrices(a, b) || decisiveRank(a) - decisiveRank(b);
  return decisiveRank(b) - decisiveRank(a);
}

function decisiveRank({ decisive }: Judgement): number {
  return decisive ? rankOf(decisive.code) : -1;
}

/** A stated price before one on request, the lower before the higher. */
function comparePrices(a: Judgement, b: Judgement): number {
  const [one, other] = [a.charge()?.net ?? null, b.charge()?.net ?? null];
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return compareAmounts(one, other);
}

/** The better of two amounts of the same unit, as the feature says which that is. */
function compareValues({ examination: a }: Judgement, { examination: b }: Judgement): number {
  const [one, other] = [a.candidate.cell.cell, b.candidate.cell.cell];
  if (!('amount' in one && 'amount' in other) || one.unit !== other.unit) return 0;
  const { better } = a.candidate.feature.feature;
  return better === 'lower' ? one.amount - other.amount : better === 'higher' ? other.amount - one.amount : 0;
}
