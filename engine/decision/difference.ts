import { nextOf, previousOf, type Change, type ChangeSource } from './change-source.ts';

/** A direction of time in which an answer is followed until it differs. */
type Direction = {
  /** The nearest change from an instant on. */
  readonly nearest: (sources: readonly ChangeSource[], from: number) => Change | undefined;
  /** The first instant on the far side of a change. */
  readonly beyond: (change: Change) => number;
};

const FORWARD: Direction = { nearest: nextOf, beyond: ({ at }) => at };
const BACKWARD: Direction = { nearest: previousOf, beyond: ({ at }) => at - 1 };

/** Openings and closings that repeat each other for so long bring nothing new before something else changes. */
const MOST_REPEATS = 2_000;

/** The first change after an instant with which the answer does not hold any more; none where it holds for ever. */
export function firstDifference(
  sources: readonly ChangeSource[],
  at: number,
  holds: (at: number) => boolean,
): Change | undefined {
  return findDifference(sources, at, holds, FORWARD);
}

/** The last change up to an instant before which the answer does not hold yet; none where it has always held. */
export function lastDifference(
  sources: readonly ChangeSource[],
  at: number,
  holds: (at: number) => boolean,
): Change | undefined {
  return findDifference(sources, at, holds, BACKWARD);
}

/**
 * Follows an answer from change to change. Between two changes that come once it hangs on what comes and goes alone,
 * such as service hours, so each state of that is asked about once.
 */
function findDifference(
  sources: readonly ChangeSource[],
  at: number,
  holds: (at: number) => boolean,
  { nearest, beyond }: Direction,
): Change | undefined {
  const recurring = sources.filter(({ isOpen }) => isOpen);
  const single = sources.filter(({ isOpen }) => !isOpen);
  let known = new Set([stateOf(recurring, at)]);
  let ahead = nearest(single, at);
  let repeats = 0;
  for (let from = at; ;) {
    const change = nearer(at, ahead, repeats < MOST_REPEATS ? nearest(recurring, from) : undefined);
    if (!change) return undefined;
    from = beyond(change);
    if (change === ahead) {
      known = new Set();
      ahead = nearest(single, from);
    }
    const state = stateOf(recurring, from);
    repeats = known.has(state) ? repeats + 1 : 0;
    if (repeats === 0 && !holds(from)) return change;
    known.add(state);
  }
}

/** Of two changes the one that lies nearer to an instant; of equals the first. */
function nearer(at: number, one: Change | undefined, other: Change | undefined): Change | undefined {
  if (!one || !other) return one ?? other;
  return Math.abs(other.at - at) < Math.abs(one.at - at) ? other : one;
}

/** What is open and what is closed at an instant. */
function stateOf(recurring: readonly ChangeSource[], at: number): string {
  let state = '';
  for (const { isOpen } of recurring) state += isOpen?.(at) ? 'o' : 'c';
  return state;
}
