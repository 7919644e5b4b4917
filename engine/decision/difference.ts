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

/** Where an answer begins to hold and where it ends; undefined where it has always held, or holds for ever. */
export type Differences = { readonly start: Change | undefined; readonly end: Change | undefined };

/**
 * The last change up to an instant before which the answer does not hold yet, and the first after it with which it does not
 * hold any more. Both ways begin between the same changes, and share what they have learnt there.
 * @param holds whether the answer of that instant is the one at another
 */
export function findDifferences(
  sources: readonly ChangeSource[],
  at: number,
  holds: (at: number) => boolean,
): Differences {
  const recurring = sources.filter(({ isOpen }) => isOpen);
  const single = sources.filter(({ isOpen }) => !isOpen);
  const learnt = new Map([[stateOf(recurring, at), true]]);
  const find = (direction: Direction) => findDifference({ recurring, single, learnt, at, holds }, direction);
  return { end: find(FORWARD), start: find(BACKWARD) };
}

/** An answer that is followed. */
type Course = {
  /** What comes and goes, such as service hours. */
  readonly recurring: readonly ChangeSource[];
  /** What comes once. */
  readonly single: readonly ChangeSource[];
  /** Whether the answer holds in a state of what comes and goes, between the single changes around the instant. */
  readonly learnt: Map<string, boolean>;
  readonly at: number;
  readonly holds: (at: number) => boolean;
};

/**
 * Follows an answer from change to change. Between two changes that come once it hangs on what comes and goes alone,
 * such as service hours, so each state of that is asked about once.
 */
function findDifference(course: Course, { nearest, beyond }: Direction): Change | undefined {
  const { at, holds, recurring, single } = course;
  let { learnt } = course;
  let ahead = nearest(single, at);
  let repeats = 0;
  for (let from = at; ;) {
    const change = nearer(at, ahead, repeats < MOST_REPEATS ? nearest(recurring, from) : undefined);
    if (!change) return undefined;
    from = beyond(change);
    if (change === ahead) {
      learnt = new Map();
      ahead = nearest(single, from);
    }
    const state = stateOf(recurring, from);
    const known = learnt.get(state);
    repeats = known === undefined ? 0 : repeats + 1;
    const stillHolds = known ?? holds(from);
    learnt.set(state, stillHolds);
    if (!stillHolds) return change;
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
