import { formatInstant } from '../calendar/instant.ts';
import type { Validity } from '../generated/types.ts';
import { listChanges } from './changes.ts';
import type { Decided, Verdict } from './decide.ts';
import { findDifferences } from './difference.ts';
import { saysTheSame } from './sameness.ts';
import type { Situation } from './situation.ts';

/**
 * How long the answer stays as it is: `[from, until)` around the instant asked about, as long as possible, in which
 * decision, reason, value, conditions and allowance do not change; null where nothing bounds it.
 * LAW: nothing inside differs and both ends are as far as they can be (test/laws/validity.test.ts).
 * @source contract.md, Time
 */
export function validityOf(verdict: Verdict, decided: Decided, situation: Situation): Validity {
  const sources = listChanges(verdict, situation).filter(({ matters }) => matters?.(decided.reason.code) ?? true);
  const holds = (at: number): boolean => saysTheSame(verdict, decided, situation, { ...situation, at });
  const { start, end } = findDifferences(sources, situation.at, holds);
  const { timeZone } = decided.revision.catalog;
  return {
    from: start === undefined ? null : formatInstant(timeZone, start.at),
    until: end === undefined ? null : formatInstant(timeZone, end.at),
    because: end?.because ?? null,
  };
}
