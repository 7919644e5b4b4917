import type { Calendar } from '../calendar/calendar.ts';
import { ignorantCalendar } from './conditions.ts';
import { reachVerdictAt, sayVerdict, type Verdict } from './decide.ts';
import type { DecidedJudgement } from './judgement.ts';
import type { Said } from './said.ts';
import type { Situation } from './situation.ts';
import { allowanceOf } from './value.ts';

/**
 * Whether another situation has the same answer but for its time: decision, reason, value, conditions and allowance.
 * Most verdicts are told apart, or told to be the same, before anything is put into words.
 */
export function saysTheSame(verdict: Verdict, said: Said, situation: Situation, other: Situation): boolean {
  const otherVerdict = reachVerdictAt(verdict, other);
  const [one, two] = [verdict.best, otherVerdict.best];
  if (one && two) {
    if (one.decision !== two.decision || one.decisive !== two.decisive) return false;
    if (isAlike(one, situation, two, other)) return true;
  }
  const otherSaid = sayVerdict(otherVerdict, other);
  return otherSaid !== undefined && isSame(said, otherSaid);
}

/** Whether two judgements by the same rule cannot differ in words. */
function isAlike(one: DecidedJudgement, situation: Situation, two: DecidedJudgement, other: Situation): boolean {
  const [a, b] = [one.examination, two.examination];
  return (
    itemOf(one) === itemOf(two) &&
    a.candidate.cell === b.candidate.cell &&
    a.candidate.offering === b.candidate.offering &&
    allowanceOf(a, situation)?.used === allowanceOf(b, other)?.used &&
    isSameList(a.missingCompanions, b.missingCompanions) &&
    isSameList(one.firing.unknown, two.firing.unknown) &&
    ignorantIn(one, situation) === ignorantIn(two, other)
  );
}

function itemOf({ examination: { candidate } }: DecidedJudgement): unknown {
  return candidate.kind === 'item' ? candidate.item : candidate.kind;
}

function isSameList(one: readonly unknown[], two: readonly unknown[]): boolean {
  return one.length === two.length && one.every((each, index) => each === two[index]);
}

/** The calendar whose unknown holidays the answer has to name; undefined where there is none. */
function ignorantIn(judgement: DecidedJudgement, situation: Situation): Calendar | undefined {
  if (judgement.decision === 'denied') return undefined;
  return ignorantCalendar(judgement, situation.at);
}

/** Whether two sayings are the same; most that are not differ in their reason or in how many conditions they have. */
function isSame(one: Said, two: Said): boolean {
  if (one.reason.text !== two.reason.text || one.conditions.length !== two.conditions.length) return false;
  return inWords(one) === inWords(two);
}

function inWords({ decision, reason, value, conditions, allowance }: Said): string {
  return JSON.stringify([decision, reason, value, conditions, allowance]);
}
