import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { startOfLocalDay } from '../calendar/local-day.ts';
import { below, type Pointer } from '../catalog/place.ts';
import type { Amendment, Contract } from '../generated/types.ts';

/** A term that was agreed with one customer apart from the catalog, and where the contract says it. */
export type PlacedAmendment = {
  /** Its own id, else its position counted from 1. */
  readonly id: string;
  /** Into the contract. */
  readonly pointer: Pointer;
  readonly amendment: Amendment;
};

/** An amendment with the time in which it holds, `[startsAt, endsAt)` in epoch milliseconds, infinite where it is not stated. */
export type KnownAmendment = PlacedAmendment & { readonly startsAt: number; readonly endsAt: number };

/** The days of an amendment, the last one included; undefined where it holds as long as its item. */
export type AmendmentDays = { readonly from: LocalDate | undefined; readonly until: LocalDate | undefined };

const NONE: readonly PlacedAmendment[] = [];

/** The amendments of a contract with their ids and places. */
export function placeAmendments({ amendments }: Pick<Contract, 'amendments'>): readonly PlacedAmendment[] {
  if (!amendments) return NONE;
  return amendments.map((amendment, index) => ({
    id: amendment.id ?? String(index + 1),
    pointer: below('', 'amendments', index),
    amendment,
  }));
}

/** The amendments that are about an item, or about every one that they fit, with their time in the catalog's zone. */
export function amendmentsFor(
  placed: readonly PlacedAmendment[],
  item: string,
  timeZone: string,
): readonly KnownAmendment[] {
  const meant = placed.filter(({ amendment }) => (amendment.item ?? item) === item);
  return meant.map((each) => {
    const { from, until } = daysOf(each.amendment);
    return {
      ...each,
      startsAt: from === undefined ? Number.NEGATIVE_INFINITY : startOfLocalDay(timeZone, from),
      endsAt: until === undefined ? Number.POSITIVE_INFINITY : startOfLocalDay(timeZone, addDays(until, 1)),
    };
  });
}

/** The days on which an amendment holds; one of the term holds as long as its item. */
export function daysOf(amendment: Amendment): AmendmentDays {
  if (amendment.kind === 'term' || amendment.kind === 'notice') return { from: undefined, until: undefined };
  return { from: amendment.from, until: amendment.until };
}
