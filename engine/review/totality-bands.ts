import { yearOf, type Calendar } from '../calendar/calendar.ts';
import { mergeSpans, type Span } from '../calendar/span.ts';
import { below, type Pointer } from '../catalog/place.ts';
import type { Issue } from '../issue.ts';
import { once } from '../once.ts';
import { warning } from './finding.ts';
import { firstOfEachKind, spansOutside, stretchText } from './totality-stretches.ts';
import { listYears, type Years } from './totality-years.ts';

/** The hours of a band. */
export type BandHours = { readonly id: string; readonly calendar: Calendar };

/** Times that lie in no band, the first of each kind of day. @issue `band-gap` */
export function findBandGaps(bands: readonly BandHours[], years: Years, place: Pointer): readonly Issue[] {
  const calendars = bands.map(({ calendar }) => calendar);
  const gaps = calendars.reduce((left, one) => spansOutside(left, openRuns(one, years)), allOf(calendars, years));
  return firstOfEachKind(gaps, calendars).map((stretch) =>
    warning('band-gap', place, `${stretchText(stretch)} lies in no band`, { date: stretch.date, day: stretch.kind }),
  );
}

/** Times of a band that lie outside of the next one, the first of each kind of day. @issue `bands-not-nested` */
export function findBandsOutside(bands: readonly BandHours[], years: Years, place: Pointer): readonly Issue[] {
  return bands.flatMap((inner, index) => {
    const outer = bands[index + 1];
    if (!outer) return [];
    const outside = spansOutside(openRuns(inner.calendar, years), openRuns(outer.calendar, years));
    return firstOfEachKind(outside, [inner.calendar, outer.calendar]).map((stretch) =>
      warning(
        'bands-not-nested',
        below(place, index),
        `${stretchText(stretch)} lies in \`${inner.id}\`, but not in \`${outer.id}\``,
        { inner: inner.id, outer: outer.id, date: stretch.date, day: stretch.kind },
      ),
    );
  });
}

/** The open stretches of all years, in order; those that meet at New Year are one. */
const openRuns = once((calendar: Calendar, years: Years): readonly Span[] =>
  mergeSpans(
    listYears(years).flatMap((year) => {
      const { opens, closes } = yearOf(calendar, year);
      return Array.from(opens, (from, run) => ({ from, until: closes[run] ?? from }));
    }),
  ),
);

/** The whole time of the years in the calendars' zone, which is one and the same. */
function allOf([calendar]: readonly Calendar[], { first, last }: Years): readonly Span[] {
  return calendar ? [{ from: yearOf(calendar, first).from, until: yearOf(calendar, last).until }] : [];
}
