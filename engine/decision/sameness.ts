import { ignorantCalendar } from './conditions.ts';
import { dueClocksFor } from './deadlines.ts';
import { decide, reachVerdictAt, type Decided, type Verdict } from './decide.ts';
import type { DecidedJudgement } from './judgement.ts';
import type { Situation } from './situation.ts';

/**
 * Whether another situation has the same answer but for its time: decision, reason, value, conditions and allowance.
 * Most verdicts are told apart, or told to be the same, before anything is put into words.
 */
export function saysTheSame(verdict: Verdict, decided: Decided, other: Situation): boolean {
  const otherVerdict = reachVerdictAt(verdict, other);
  const [one, two] = [verdict.best, otherVerdict.best];
  if (one && two) {
    if (one.decision !== two.decision || one.decisive !== two.decisive) return false;
    if (isAlike(one, two, other)) return true;
  }
  const otherDecided = decide(otherVerdict, other);
  return otherDecided !== undefined && inWords(decided) === inWords(otherDecided);
}

/** Whether two judgements by the same rule cannot differ in words. */
function isAlike(one: DecidedJudgement, two: DecidedJudgement, other: Situation): boolean {
  const [a, b] = [one.examination, two.examination];
  return (
    itemOf(one) === itemOf(two) &&
    a.candidate.cell === b.candidate.cell &&
    a.candidate.offering === b.candidate.offering &&
    a.allowance?.used === b.allowance?.used &&
    a.allowance?.granted === b.allowance?.granted &&
    a.candidate.cell.cell.kind !== 'unlimited' &&
    isSameList(a.missingCompanions, b.missingCompanions) &&
    isSameList(one.firing.unknown, two.firing.unknown) &&
    !countsWithHolidays(two, other)
  );
}

function itemOf({ examination: { candidate } }: DecidedJudgement): unknown {
  return candidate.kind === 'item' ? candidate.item : candidate.kind;
}

function isSameList(one: readonly unknown[], two: readonly unknown[]): boolean {
  return one.length === two.length && one.every((each, index) => each === two[index]);
}

/** Whether the answer may have to say that holidays are unknown; only then the condition can come and go. */
function countsWithHolidays({ decision, examination }: DecidedJudgement, situation: Situation): boolean {
  if (decision === 'denied') return false;
  const dueClocks = dueClocksFor(examination.candidate, situation);
  return ignorantCalendar(examination, dueClocks, situation.at) !== undefined;
}

/** What an answer says but for its time. */
function inWords({ decision, reason, value, conditions, allowance }: Decided): string {
  return JSON.stringify([decision, reason, value, conditions, allowance]);
}
