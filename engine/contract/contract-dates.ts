import type { LocalDate } from '../calendar/local-date.ts';
import { below, type Pointer } from '../catalog/place.ts';
import type { Contract } from '../generated/types.ts';
import { problem, type Issue } from '../issue.ts';

/** Dates of contracts: far enough for any of them, and every term that begins in them ends before the year 10000. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** The dates of a contract that lie too far from today to be meant. @issue bad-date */
export function findFarDates(contract: Contract, pointer: Pointer): readonly Issue[] {
  return [
    ...contract.items.flatMap(({ from, until }, index) => farDates({ from, until }, below(pointer, 'items', index))),
    ...(contract.systems ?? []).flatMap(({ delivered, endOfService, endOfServiceAnnounced }, index) =>
      farDates({ delivered, endOfService, endOfServiceAnnounced }, below(pointer, 'systems', index)),
    ),
  ];
}

function farDates(dates: Readonly<Record<string, LocalDate | undefined>>, place: Pointer): readonly Issue[] {
  return Object.entries(dates).flatMap(([member, date]) => {
    if (date === undefined || isNear(date)) return [];
    return [
      problem('bad-date', below(place, member), `\`${date}\` does not lie between ${FIRST_YEAR} and ${LAST_YEAR}`),
    ];
  });
}

function isNear(date: LocalDate): boolean {
  const year = Number(date.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}
