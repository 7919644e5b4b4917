import type { LocalDate } from '../calendar/local-date.ts';
import { below, type Pointer } from '../catalog/place.ts';
import type { Contract } from '../generated/types.ts';
import { problem, type Issue } from '../issue.ts';
import { daysOf } from './amendment.ts';

/** Dates of contracts: far enough for any of them, and every term that begins in them ends before the year 10000. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** The dates of a contract that lie too far from today to be meant. @issue bad-date */
export function findFarDates({ items, systems = [], amendments = [] }: Contract, pointer: Pointer): readonly Issue[] {
  return [
    ...items.flatMap((item, index) => farDates(item, ITEM_DATES, () => below(pointer, 'items', index))),
    ...systems.flatMap((system, index) => farDates(system, SYSTEM_DATES, () => below(pointer, 'systems', index))),
    ...amendments.flatMap((amendment, index) =>
      farDates(daysOf(amendment), ITEM_DATES, () => below(pointer, 'amendments', index)),
    ),
  ];
}

const ITEM_DATES = ['from', 'until'] as const;
const SYSTEM_DATES = ['delivered', 'endOfService', 'endOfServiceAnnounced'] as const;

function farDates<Member extends string>(
  dates: { readonly [member in Member]?: LocalDate | undefined },
  members: readonly Member[],
  place: () => Pointer,
): readonly Issue[] {
  const far = members.filter((member) => isFar(dates[member]));
  return far.map((member) =>
    problem(
      'bad-date',
      below(place(), member),
      `\`${dates[member] ?? ''}\` does not lie between ${FIRST_YEAR} and ${LAST_YEAR}`,
    ),
  );
}

function isFar(date: LocalDate | undefined): boolean {
  if (date === undefined) return false;
  const year = Number(date.slice(0, 4));
  return year < FIRST_YEAR || year > LAST_YEAR;
}
