import { formatInstant } from '../calendar/instant.ts';
import type { Validity } from '../generated/types.ts';
import { nextOf, previousOf, type Because, type ChangeSource } from './change-source.ts';
import { listChanges } from './changes.ts';
import type { Decided, Verdict } from './decide.ts';
import { saysTheSame } from './sameness.ts';
import type { Situation } from './situation.ts';

/** Changes that are looked at in either direction before the search ends; only odd contracts come near. */
const MOST_CHANGES = 2_000;

/**
 * How long the answer stays as it is: `[from, until)` around the instant asked about, as long as possible, in which
 * decision, reason, value, conditions and allowance do not change; null where nothing bounds it.
 * LAW: nothing inside differs and both ends are as far as they can be (test/laws/validity.test.ts).
 * @source contract.md, Time
 */
export function validityOf(verdict: Verdict, decided: Decided, situation: Situation): Validity {
  const sources = listChanges(verdict, situation).filter(({ matters }) => matters?.(decided.reason.code) ?? true);
  const holds = (at: number): boolean => saysTheSame(verdict, decided, situation, { ...situation, at });
  const end = firstDifference(sources, situation.at, holds);
  const start = lastDifference(sources, situation.at, holds);
  const { timeZone } = decided.revision.catalog;
  return {
    from: start === undefined ? null : formatInstant(timeZone, start),
    until: end === undefined ? null : formatInstant(timeZone, end.at),
    because: end?.because ?? null,
  };
}

function firstDifference(
  sources: readonly ChangeSource[],
  at: number,
  holds: (at: number) => boolean,
): { readonly at: number; readonly because: Because } | undefined {
  let change = nextOf(sources, at);
  for (let count = 1; change && count < MOST_CHANGES && holds(change.at); count += 1)
    change = nextOf(sources, change.at);
  return change;
}

function lastDifference(
  sources: readonly ChangeSource[],
  at: number,
  holds: (at: number) => boolean,
): number | undefined {
  let change = previousOf(sources, at);
  for (let count = 1; change && count < MOST_CHANGES && holds(change.at - 1); count += 1)
    change = previousOf(sources, change.at - 1);
  return change?.at;
}
