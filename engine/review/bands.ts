import { weekdays } from '../calendar/calendar-input.ts';
import { below, type Pointer } from '../catalog/place.ts';
import type { CatalogCalendar, HourlyPrice, Windows } from '../generated/types.ts';
import type { Issue } from '../issue.ts';
import { warning } from './finding.ts';

/** Bands whose hours do not lie within those of the next band. @issue `bands-not-nested` */
export function reviewBands(
  { bands = [] }: HourlyPrice,
  calendars: readonly CatalogCalendar[],
  place: Pointer,
): readonly Issue[] {
  const hoursOf = (id: string | undefined) => calendars.find((calendar) => calendar.id === id);
  return bands.flatMap(({ calendar }, index) => {
    const inner = hoursOf(calendar);
    const outer = hoursOf(bands[index + 1]?.calendar);
    if (!inner || !outer || liesWithin(inner, outer)) return [];
    return [
      warning(
        'bands-not-nested',
        below(place, 'bands', index),
        `\`${inner.id}\` is open where \`${outer.id}\` is not`,
        {
          inner: inner.id,
          outer: outer.id,
        },
      ),
    ];
  });
}

function liesWithin(inner: CatalogCalendar, outer: CatalogCalendar): boolean {
  return [
    ...weekdays.map((day) => [inner.hours[day] ?? [], outer.hours[day] ?? []] as const),
    ...holidayHours(inner, outer),
  ].every(([small, large]) => coversAll(large, small));
}

/** What both are open on a public holiday, as pairs; a calendar without holidays keeps the hours of the weekday. */
function holidayHours(inner: CatalogCalendar, outer: CatalogCalendar): readonly (readonly [Windows, Windows])[] {
  if (!inner.holidays && !outer.holidays) return [];
  return weekdays.map((day) => [
    inner.holidays?.hours ?? inner.hours[day] ?? [],
    outer.holidays?.hours ?? outer.hours[day] ?? [],
  ]);
}

function coversAll(large: Windows, small: Windows): boolean {
  const stretches = joinTouching(large);
  return small.every(([from, until]) => stretches.some(([opens, closes]) => opens <= from && until <= closes));
}

function joinTouching(windows: Windows): Windows {
  const sorted = [...windows].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.reduce<Windows>((joined, window) => {
    const last = joined.at(-1);
    return last && last[1] >= window[0] ? [...joined.slice(0, -1), [last[0], window[1]]] : [...joined, window];
  }, []);
}
