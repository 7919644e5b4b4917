import type { Calendar } from '../calendar/calendar.ts';
import { isOpenAt, nextChange, previousChange } from '../calendar/opening.ts';
import type { Validity } from '../generated/types.ts';
import type { DecisionCode } from '../rules/reason-codes.ts';

/** What an answer may change by. */
export type Because = NonNullable<Validity['because']>;

/** Instants, in epoch milliseconds, at which something that an answer depends on changes. */
export type ChangeSource = {
  readonly because: Because;
  /** The first change after an instant. */
  readonly next: (after: number) => number | undefined;
  /** The last change at or before an instant. */
  readonly previous: (until: number) => number | undefined;
  /** Tells the two states apart between which a source comes and goes; left out, each of its changes comes once. */
  readonly isOpen?: (at: number) => boolean;
  /** Whether the change can come to bear on an answer with this reason; left out, on any. */
  readonly matters?: (reason: DecisionCode) => boolean;
};

/** A change with what it is due to. */
export type Change = { readonly at: number; readonly because: Because };

/** The changes at given instants; those that are undefined never come. */
export function changesAt(because: Because, ...instants: readonly (number | undefined)[]): ChangeSource {
  const known = instants.filter((instant) => instant !== undefined).sort((a, b) => a - b);
  return {
    because,
    next: (after) => known.find((instant) => instant > after),
    previous: (until) => known.findLast((instant) => instant <= until),
  };
}

/** The openings and closings of a calendar. */
export function changesOf(because: Because, calendar: Calendar): ChangeSource {
  return {
    because,
    next: (after) => nextChange(calendar, after),
    previous: (until) => previousChange(calendar, until),
    isOpen: (at) => isOpenAt(calendar, at),
  };
}

/** The first change of any source after an instant. */
export function nextOf(sources: readonly ChangeSource[], after: number): Change | undefined {
  let first: Change | undefined;
  for (const { because, next } of sources) {
    const at = next(after);
    if (at !== undefined && (first === undefined || at < first.at)) first = { at, because };
  }
  return first;
}

/** The last change of any source at or before an instant. */
export function previousOf(sources: readonly ChangeSource[], until: number): Change | undefined {
  let last: Change | undefined;
  for (const { because, previous } of sources) {
    const at = previous(until);
    if (at !== undefined && (last === undefined || at > last.at)) last = { at, because };
  }
  return last;
}
